#pragma once
#include "aid/domain/reading.hpp"
#include "lexing.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What stands around a figure and says nothing of how much it is, or says it again. Private to the readers.
namespace aid::domain {

/// Takes away what stands before an amount: "trị giá 20 triệu", "số tiền: 5.000.000".
void take_openings(std::vector<Token>& tokens);

/// Takes away what stands behind it: "20 triệu (tiền mặt)", "5 triệu đồng chẵn", "5.000.000,-". True: one of it makes
/// the figure a lower limit, "5 triệu trở lên".
bool take_endings(std::vector<Token>& tokens);

/// A figure repeated in words: "20.000.000 đồng (hai mươi triệu đồng)", "04 (bốn) máy thở".
struct InWords {
  std::int64_t number = 0;
  std::size_t first = 0;   ///< The tokens of it, with what marks them as such,
  std::size_t last = 0;    ///< up to here.
  bool says_dong = false;  ///< They are of đồng.
  std::string text = {};
};
/// Of tokens [begin, end): how many of them, at their end, are no number: "đồng", "tấn".
using EndingOfWords = std::function<std::size_t(std::size_t begin, std::size_t end)>;
/// The first ones in brackets, or behind "bằng chữ".
std::optional<InWords> find_words(const std::vector<Token>& tokens, const EndingOfWords& ending = {});

/// Whether the words are the digits of `numeral`, taken for a whole number.
bool repeat_digits(const InWords& words, const Token& numeral, NumberStyle numbers);
Problem refuse_words(std::string_view typed, const InWords& words);

}  // namespace aid::domain
