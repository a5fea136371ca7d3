#include "record_code.hpp"

#include <charconv>

namespace aid::storage {
namespace {

template <typename Number>
std::optional<Number> whole_number(std::string_view digits) {
  Number number = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<CodeParts> parse_code(std::string_view code, std::string_view mark) {
  const std::size_t second = code.rfind(mark);
  if (second == std::string_view::npos || second == 0) return std::nullopt;
  const std::size_t first = code.rfind('-', second - 1);
  if (first == std::string_view::npos) return std::nullopt;
  const auto year = whole_number<int>(code.substr(first + 1, second - first - 1));
  const auto number = whole_number<std::int64_t>(code.substr(second + mark.size()));
  if (!year || !number) return std::nullopt;
  return CodeParts{code.substr(0, first), *year, *number};
}

}  // namespace aid::storage
