#include "aid/formats/json_members.hpp"

#include "aid/base/text.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

/// The beginning of a text, which says what it is of, and nothing else.
class KindReader : public JsonMembersReader<KindReader> {
public:
  using JsonMembersReader::JsonMembersReader;

  std::string read() { return read_kind_alone(); }
};

}  // namespace

Result<std::string> kind_of_json(std::string_view text) {
  constexpr std::size_t enough = 200;
  KindReader reader(text.substr(0, enough));
  try {
    return reader.read();
  } catch (const Error& error) {
    return Problem(error.problem()).at(place_in_text(text, reader.at()));
  }
}

Location place_in_text(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto lines = std::ranges::count(before, '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0.
  const auto characters = std::ranges::count_if(before.substr(line_start), [](char c) { return (c & 0xC0) != 0x80; });
  return {"JSON", static_cast<std::size_t>(lines) + 1, static_cast<std::size_t>(characters) + 1};
}

}  // namespace aid::formats
