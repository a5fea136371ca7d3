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
/// Problems: invalid-utf8 (names the byte, counted from 1), control-character (names the code point: C0 with tabs and
/// line ends, C1, DEL, line separators, bidi controls, zero-width and other default-ignorable characters, private use,
/// noncharacters), text-too-long (more than 4 096 bytes of what would be stored).
Result<std::string> clean_text(std::string_view typed);

/// NFC of valid UTF-8; what is not valid UTF-8 comes back unchanged.
std::string nfc(std::string_view text);

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not), or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// The search key of a name: lower case, no marks, đ and its look-alikes (ð) to d, runs of spaces, hyphens and other
/// punctuation to one space, trimmed. `fold("Hoà Bình") == fold("HÒA  BÌNH") == "hoa binh"`; equal for NFC and NFD.
/// i and y at the end of a word are one letter when they are its only vowel behind consonants (Mỹ = Mĩ, tỷ = tỉ: "mi",
/// "ti") and behind qu (Quy Nhơn = Qui Nhơn: "quy nhon"); elsewhere they stay two (Ý, yên, thúy, thúi). Latin letters
/// of other languages lose their marks too (ø o, ł l, ß ss), full-width and joined forms are taken apart; letters of
/// other scripts stay, in lower case. Folding a key changes nothing; what has neither letter nor digit has the key "".
std::string fold(std::string_view text);

/// The words of `fold(text)`.
std::vector<std::string> folded_words(std::string_view text);

/// A string whose memcmp order is the CLDR `vi` order: a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc nặng, lower
/// before upper case at the last level; spaces and punctuation before digits before letters, as ICU's `vi` collation
/// with default settings orders them (whole texts level by level: "bàn a" < "ban b"). Equal for NFC and NFD; equal keys
/// of texts that do not look equal do not occur in Vietnamese, but order by the text too where the order must be total.
/// Printable ASCII only, about three bytes for a letter: it can be stored as TEXT. Letters of other scripts follow in
/// the order of their code points.
std::string sort_key(std::string_view text);

/// `text` in capitals: "Liên hiệp" is "LIÊN HIỆP".
std::string capitals(std::string_view text);
std::string small_letters(std::string_view text);
/// `text` with a capital first letter, as a sentence begins.
std::string with_capital(std::string_view text);
/// `text` as it stands within a sentence: its first letter small, unless a digit or a capital follows ("COVID-19").
std::string without_capital(std::string_view text);

/// Columns that `text` takes on a terminal: 0 for combining marks and controls, 2 for wide East Asian characters.
int display_width(std::string_view text);

/// `text` padded with spaces to `width` columns; longer text is left as it is.
std::string pad_right(std::string_view text, int width);
std::string pad_left(std::string_view text, int width);

/// `text` cut to at most `width` columns, with "…" where something was left out; letters keep their marks.
std::string shorten(std::string_view text, int width);

/// `text` broken into lines of at most `width` columns at spaces; a longer word stands alone. Newlines stay line ends.
std::vector<std::string> wrap(std::string_view text, int width);

/// `text` made harmless on a terminal: control characters, C1, bidi controls, invisible characters and invalid
/// bytes appear as \x1B or \u{202E}. Vietnamese and other printable text comes back unchanged; so do newlines and
/// tabs (but not carriage returns) with `Newlines::keep`. A text made visible is not changed a second time.
enum class Newlines { escape, keep };
std::string visible(std::string_view text, Newlines newlines = Newlines::escape);

/// The column of byte `offset` in an error: 1 + the number of characters (code points, or bytes that are not valid
/// UTF-8) before the one that it is in.
std::size_t column_of(std::string_view text, std::size_t offset);

/// Optimal-string-alignment distance of two folded keys, in characters: insertions, deletions, replacements and swaps
/// of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// How alike two names are, 0 to 100, after folding: the best of the whole-key distance (with and without spaces) and
/// the overlap of words. 100 only for equal keys.
int likeness(std::string_view a, std::string_view b);

/// The entries of `candidates` most like `wanted`, best first (equals in their order), at most `most`, only those at or
/// above `least`.
std::vector<std::string> closest(std::string_view wanted, const std::vector<std::string>& candidates,
                                 std::size_t most = 3, int least = 55);

}  // namespace aid
