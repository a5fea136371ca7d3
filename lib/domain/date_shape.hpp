#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reduces the text of a date to its shape, one letter a word and N a number: "ngày 6 tháng 11 năm 2021" is DNMNYN and
/// 21-22/09/2021 is N-N/N.
namespace aid::domain {

/// A number of a date. Months in words and quarters in Roman numerals have one digit or two.
struct DateNumber {
  int value = 0;
  std::size_t digits = 0;
};

/// The pieces of a date, a letter for each: "ngày 6 tháng 11 năm 2021" is DNMNYN with the numbers 6, 11, 2021.
///
/// N a number · J a month in words (Nov) · R a Roman numeral that is no quarter · D ngày · M tháng · m "months", the M
/// of 9M · Q quý · Y năm · H h, of H1 · h nửa or half · A đầu, first · Z cuối, last, second · F từ, from · ~ đến, to,
/// or a dash between dates · : two dots · P giai đoạn, nhiệm kỳ · / - . , as they stand.
struct DateShape {
  std::string letters;
  std::vector<DateNumber> numbers;

  DateShape part(std::size_t begin, std::size_t end) const {
    const auto count = [this](std::size_t to) {
      return std::count_if(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(to),
                           [](char c) { return c == 'N' || c == 'J' || c == 'R'; });
    };
    return {letters.substr(begin, end - begin), {numbers.begin() + count(begin), numbers.begin() + count(end)}};
  }
};

/// The shape of a text; nullopt where it has something that stands in no date.
std::optional<DateShape> shape_of_date(std::string_view text);

}  // namespace aid::domain
