#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace aid {

/// What a word without marks means in a text that has some.
enum class Unmarked : std::uint8_t { as_it_stands, may_be_any };
/// Whether two texts with one search key are written with marks that contradict each other: "Trần Thị Anh" is not
/// "Trần Thị Ánh". Where a tone stands in its word does not matter (hòa, hoà), nor do the marks of other languages. A
/// text without any mark contradicts nothing.
bool marks_differ(std::string_view a, std::string_view b, Unmarked unmarked);
/// Whether a word of `part` is a word of `whole` but for its marks, and no word of `whole` has them.
bool marks_of_part_differ(std::string_view part, std::string_view whole, Unmarked unmarked);
/// A search key that keeps apart what marks tell apart; of a text without marks it is `fold(text)`.
std::string spelled_key(std::string_view text);

}  // namespace aid
