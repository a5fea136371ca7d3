#pragma once
#include "aid/formats/list.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aid::formats {

/// Whether the bytes are UTF-16: they begin with a byte order mark, or ASCII characters stand in every other byte.
bool looks_like_utf16(std::string_view bytes);

/// The text that the bytes are in `from`, which is not UTF-8, in NFC.
/// Problem: not-in-encoding, with the byte, counted from 1.
Result<std::string> to_utf8(std::string_view bytes, Encoding from);

/// The legacy encoding in which the bytes are Vietnamese, or code page 1252 where they are words of Western Europe;
/// nothing where they are neither.
std::optional<Encoding> likely_encoding(std::string_view bytes);

/// What `shown`, valid UTF-8, stands for when text of a legacy encoding was taken for Western European: "TiÕng" in
/// tcvn3 is "Tiếng". Nothing: it has other characters, or only ASCII.
std::optional<std::string> repaired(std::string_view shown, Encoding legacy);

/// Whether the bytes are UTF-8 but for one, or for few beside many good letters: those are damage, and of no other
/// encoding.
bool is_damaged_utf8(std::string_view bytes);

/// Of the words with letters beyond ASCII: how many could be Vietnamese syllables, or words of Western Europe.
struct WordScore {
  std::size_t words = 0;
  std::size_t fitting = 0;
};
WordScore score_vietnamese(std::string_view text);
WordScore score_western(std::string_view text);

}  // namespace aid::formats
