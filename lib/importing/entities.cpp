#include "entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace aid::importing {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> named_entities{
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}, {"ndash", "–"}}};

/// UTF-8 of a printable character, or empty.
std::string utf8_of(std::uint32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) return {};
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

/// What stands between '&' and ';'.
std::string character_of(std::string_view entity) {
  if (!entity.starts_with('#')) {
    const auto* const found = std::ranges::find(named_entities, entity, [](const auto& one) { return one.first; });
    return found == named_entities.end() ? std::string() : std::string(found->second);
  }
  const bool is_hexadecimal = entity.starts_with("#x") || entity.starts_with("#X");
  const std::string_view digits = entity.substr(is_hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hexadecimal ? 16 : 10);
  return error == std::errc() && end == digits.data() + digits.size() ? utf8_of(code) : std::string();
}

std::optional<std::string> decoded(std::string_view text) {
  constexpr std::size_t longest = 8;
  std::optional<std::string> plain;
  std::size_t kept = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos || end - at > longest) continue;
    const std::string character = character_of(text.substr(at + 1, end - at - 1));
    if (character.empty()) continue;
    if (!plain) plain.emplace();
    plain->append(text, kept, at - kept).append(character);
    kept = end + 1;
  }
  if (plain) plain->append(text, kept);
  return plain;
}

}  // namespace

std::optional<std::string> without_entities(std::string_view text) {
  std::optional<std::string> plain = decoded(text);
  // Some programs write them twice: "&amp;amp;".
  if (plain) {
    if (auto again = decoded(*plain)) plain = std::move(again);
  }
  return plain;
}

}  // namespace aid::importing
