#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace aid {

/// An argument of a message that counts something. English says one thing otherwise than several: "{0:row is|rows are}"
/// gives "1 row is" and "2 rows are"; "{0}" is the number alone, which is all that Vietnamese needs.
struct Counted {
  Counted(std::int64_t counted) : number(counted) {}  // NOLINT: a number counts what its message says.

  std::int64_t number;
};

}  // namespace aid

/// The compiler checks the words: none, or two with a '|' between them.
template <>
struct fmt::formatter<aid::Counted> {
  constexpr auto parse(fmt::format_parse_context& context) {
    const auto* const end = std::find(context.begin(), context.end(), '}');
    words_ = std::string_view(context.begin(), static_cast<std::size_t>(end - context.begin()));
    if (!words_.empty() && std::count(words_.begin(), words_.end(), '|') != 1)
      throw fmt::format_error("one '|' needed");
    return end;
  }

  auto format(const aid::Counted& counted, fmt::format_context& context) const {
    const auto out = fmt::format_to(context.out(), "{}", counted.number);
    if (words_.empty()) return out;
    const std::size_t bar = words_.find('|');
    return fmt::format_to(out, " {}", counted.number == 1 ? words_.substr(0, bar) : words_.substr(bar + 1));
  }

private:
  std::string_view words_;  ///< Within the pattern.
};
