#include "aid/vocabulary/quoted_names.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::quoted_names_test {

using namespace aid::vocabulary;

TEST_CASE("a name stands in quotes beside others where it has what parts them, and comes back") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Kisarazu", "Kisarazu"},
      {"Quỹ X; Y và Z", "\"Quỹ X; Y và Z\""},
      {"Chiến dịch 100%", "\"Chiến dịch 100%\""},
      {"Hội (60%)", "\"Hội (60%)\""},
      {"A=60", "\"A=60\""},
      {"\"Vì trẻ thơ\"; Hà Nội", "\"\"\"Vì trẻ thơ\"\"; Hà Nội\""},
      {"Quỹ \"Sao\"", "Quỹ \"Sao\""},
  };
  for (const auto& row : cases) {
    const auto name = row.first;
    const auto quoted = row.second;
    CAPTURE(name);
    CHECK(quoted_in_cell(name) == quoted);
    CHECK(unquoted(quoted) == name);
    CHECK(quoted_length(quoted) == (name == quoted ? 0 : quoted.size()));
  }
}

TEST_CASE("quotes that belong to a name are no quotes around it") {
  CHECK(quoted_length("\"Vì trẻ thơ\" Foundation") == 0);
  CHECK(quoted_length("\"Vì trẻ thơ\"") == 0);
  CHECK(quoted_length("\"Quỹ X; Y") == 0);
  CHECK(quoted_length("\"Quỹ X; Y\"; B") == std::string_view("\"Quỹ X; Y\"").size());
  CHECK(quoted_length("\"Quỹ X; Y\" = 60") == std::string_view("\"Quỹ X; Y\"").size());
  CHECK(unquoted("\"Vì trẻ thơ\"") == "\"Vì trẻ thơ\"");
}

}  // namespace aid::quoted_names_test
