#include "aid/base/trimmed.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace aid::trimmed_test {
namespace {

TEST_CASE("spaces of every kind are taken off both ends, in any order, and none from between") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"a", "a"},
      {"  gạo ", "gạo"},
      {"\t\r\nVõ \r\n", "Võ"},
      {"\u00A0Lào\u00A0", "Lào"},
      {" \u00A0 \t\u00A0Lào\u00A0\n\u00A0 ", "Lào"},
      {"3 tấn\u00A0gạo", "3 tấn\u00A0gạo"},
      {" \u00A0\t", ""},
      {"\u00A0", ""},
      // Letters that end in the byte of a no-break space, or begin with it.
      {"\u00E0", "\u00E0"},
      {"\u00A1\u00A0", "\u00A1"},
  };
  for (const auto& [typed, expected] : cases) {
    const std::string_view text = typed;
    CAPTURE(text);
    CHECK(trimmed(text) == expected);
  }
}

}  // namespace
}  // namespace aid::trimmed_test
