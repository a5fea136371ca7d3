#pragma once
#include "lexing.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Whole numbers in Vietnamese words, as papers repeat a figure: "20.000.000 đồng (hai mươi triệu đồng)". Private to
/// the readers.
namespace aid::domain {

/// The number that tokens [begin, end) spell: "hai mươi mốt", "một trăm linh năm", "hai nghìn tỷ", with marks or
/// without. nullopt: they spell none.
std::optional<std::int64_t> number_in_words(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

}  // namespace aid::domain
