#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Vietnamese text: what is stored, how it is found, sorted, measured and shown.
namespace aid {

/// What may be stored of `typed`: valid UTF-8 in NFC, no leading, trailing or doubled spaces (NBSP and other
/// Unicode spaces count as spaces).
/// Problems: invalid-utf8 (names the byte offset), control-character (names the code point: C0, C1, DEL, bidi
/// controls, zero-width and other default-ignorable characters, private use, noncharacters), text-too-long
/// (more than 4 096 bytes).
Result<std::string> clean_text(std::string_view typed);

/// NFC of valid UTF-8; what is not valid UTF-8 comes back unchanged.
std::string nfc(std::string_view text);

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not), or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// The search key of a name: lower case, no marks, đ and its look-alikes (ð) to d, i/y as one letter after a
/// consonant (Mỹ = Mĩ, tỷ = tỉ), runs of spaces, hyphens and other punctuation to one space, trimmed.
/// `fold("Hoà Bình") == fold("HÒA  BÌNH") == "hoa binh"`; equal for NFC and NFD.
std::string fold(std::string_view text);

/// The words of `fold(text)`.
std::vector<std::string> folded_words(std::string_view text);

/// A byte string whose memcmp order is the CLDR `vi` order: a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc
/// nặng, lower before upper case at the last level; spaces and punctuation before letters, as ICU's `vi` collation
/// with default settings orders them. Equal for NFC and NFD.
std::string sort_key(std::string_view text);

/// Columns that `text` takes on a terminal: 0 for combining marks, 2 for wide East Asian characters.
int display_width(std::string_view text);

/// `text` padded with spaces to `width` columns; longer text is left as it is.
std::string pad_right(std::string_view text, int width);
std::string pad_left(std::string_view text, int width);

/// `text` cut to at most `width` columns, with "…" where something was left out.
std::string shorten(std::string_view text, int width);

/// `text` broken into lines of at most `width` columns at spaces; a longer word stands alone.
std::vector<std::string> wrap(std::string_view text, int width);

/// `text` made harmless on a terminal: control characters, C1, bidi controls, invisible characters and invalid
/// bytes appear as \x1B or \u{202E}. Vietnamese and other printable text comes back unchanged; so do newlines and
/// tabs only where `keep_newlines` says so.
enum class Newlines { escape, keep };
std::string visible(std::string_view text, Newlines newlines = Newlines::escape);

/// How many characters (code points) `text` has before byte `offset`, counted from 1: the column of an error.
std::size_t column_of(std::string_view text, std::size_t offset);

/// Optimal-string-alignment distance of two folded keys.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// How alike two names are, 0 to 100, after folding: the best of the whole-key distance and the overlap of words.
int likeness(std::string_view a, std::string_view b);

/// The entries of `candidates` most like `wanted`, best first, at most `most`, only those at or above `least`.
std::vector<std::string> closest(std::string_view wanted, const std::vector<std::string>& candidates,
                                 std::size_t most = 3, int least = 55);

}  // namespace aid
