#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/money.hpp"

#include <cstdint>
#include <string>

/// Figures as running text has them: never rounded.
namespace aid::domain {

/// A whole number in words, by the rules of reading: 21 is "hai mươi mốt", 15 "mười lăm", 24 "hai mươi tư", 1 000 005
/// "một triệu không trăm linh năm", 2 × 10^12 "hai nghìn tỷ"; in English "one million and five". Less than nothing:
/// "âm …", "minus …".
std::string in_words(std::int64_t number, Language language);

/// An amount in words with its currency and its qualifier: "hơn một trăm hai mươi sáu tỷ đồng", "at least one hundred
/// and twenty-six billion dong". What is less than a whole unit is read behind the mark in Vietnamese ("phẩy không
/// năm") and stands as a fraction in English ("and 5/100").
std::string in_words(const Amount& amount, Language language);

/// An amount in the largest unit in which it is exact with at most three decimals: "hơn 126 tỷ đồng", "1,596 tỷ đồng",
/// "36 triệu đồng", "1.234.567 đồng"; amounts of other currencies are written out, "9.500.000 USD". `read_amount` reads
/// each back as the same amount where it knows the style of the language.
std::string in_prose(const Amount& amount, Language language);

}  // namespace aid::domain
