#pragma once

/// Kinds of characters, beyond what utf8proc tells.
namespace aid::characters {

/// A character that shows nothing, or that moves what stands around it: C0, DEL, C1, line and paragraph separators,
/// bidirectional controls, zero-width and other default-ignorable characters, interlinear annotations, private use,
/// noncharacters. Not spaces. `c` is a code point.
bool is_unprintable(char32_t c);

/// U+0020, U+00A0, U+3000 and the others of category Zs.
bool is_space(char32_t c);

/// A combining mark of the Latin, Greek and Cyrillic scripts, which a search leaves out. Not the vowel signs of Thai,
/// Lao, Khmer or Hindi, which are letters to their readers.
bool is_removable_mark(char32_t c);

}  // namespace aid::characters
