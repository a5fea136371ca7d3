#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"
#include "characters.hpp"
#include "vietnamese.hpp"

#include <utf8proc.h>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

namespace aid {
namespace {

constexpr std::size_t most_bytes = 4096;
// Neither spaces nor NFC shorten honest text so much: it is refused before anything is done with it.
constexpr std::size_t hopeless_bytes = 16 * most_bytes;
constexpr int quoted_columns = 60;

/// No code point before U+0300 and no precomposed letter of Vietnamese is changed by NFC.
bool is_surely_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, length] = utf8::decode(text, at);
    if (value >= 0x300 && vietnamese::letter(value).base == 0) return false;
    at += length;
  }
  return true;
}

/// Whether `text` can be stored as it is, told at one glance: only ASCII and letters of Vietnamese, single spaces.
bool is_surely_clean(std::string_view text) {
  if (text.size() > most_bytes) return false;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = utf8::decode(text, at);
    const bool is_text = c < 0x80 ? c >= U' ' && c <= U'~' : vietnamese::letter(c).base != 0;
    if (!is_text || (c == U' ' && before == U' ')) return false;
    before = c;
    at += length;
  }
  return text.empty() || before != U' ';
}

Problem refused_character(std::string_view typed, char32_t c) {
  return Problem(messages::control_character, shorten(typed, quoted_columns),
                 fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)));
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_surely_nfc(text) || find_invalid_utf8(text) != std::string_view::npos) return std::string(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length < 0) throw std::bad_alloc();  // What it was given is valid UTF-8.
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  return std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
}

Result<std::string> clean_text(std::string_view typed) {
  if (is_surely_clean(typed)) return std::string(typed);
  if (typed.size() > hopeless_bytes) return Problem(messages::text_too_long, typed.size());
  const std::size_t wrong = find_invalid_utf8(typed);
  if (wrong != std::string_view::npos) return Problem(messages::invalid_utf8, wrong + 1);

  const std::string composed = nfc(typed);
  std::string clean;
  clean.reserve(composed.size());
  bool space_before = false;
  for (std::size_t at = 0; at < composed.size();) {
    const auto [c, length] = utf8::decode(composed, at);
    if (characters::is_space(c)) {
      space_before = !clean.empty();
    } else {
      if (characters::is_unprintable(c)) return refused_character(typed, c);
      if (std::exchange(space_before, false)) clean += ' ';
      clean.append(composed, at, length);
    }
    at += length;
  }
  if (clean.size() > most_bytes) return Problem(messages::text_too_long, clean.size());
  return clean;
}

}  // namespace aid
