#pragma once
#include "aid/domain/money.hpp"
#include "aid/domain/reading.hpp"
#include "lexing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a numeral can mean. Private to the readers.
namespace aid::domain {

/// One reading of a numeral: its digits, of which the last `decimals` stand after the mark.
struct Figure {
  std::string digits;
  int decimals = 0;
  bool grouped = false;  ///< Thousands marks stand in it.
};

/// What is known of the marks before one looks at them.
enum class Marks {
  either,         ///< One mark and three digits: two readings.
  whole_numbers,  ///< No decimals are expected: one mark and three digits are thousands.
  comma_decimal,  ///< After a Vietnamese scale word a comma is never a thousands mark.
  dot_decimal,    ///< After an English one a dot is never.
};

/// The readings of a numeral: none (malformed), one, or two, thousands first. `style` picks one of two.
std::vector<Figure> readings(const Numeral& numeral, Marks marks, NumberStyle style);

/// What a declared style leaves of the readings of an amount: its own marks alone, and before a scale word those of the
/// word's language ("1,5 triệu" under en). Where the two disagree, before exactly three digits, both readings are left.
struct AmountReadings {
  std::vector<Figure> figures;
  bool is_other_style = false;  ///< Nothing is left, because the marks are those of the other style.
};
AmountReadings amount_readings(const Numeral& numeral, Marks marks, NumberStyle style);

/// `figure` × 10^`power`, exact, with at most `max_scale` decimals, or why it is not.
enum class Misfit { none, too_many_decimals, too_large };
struct Scaled {
  std::int64_t units = 0;  ///< Of 10^-scale.
  int scale = 0;           ///< The smallest that is exact and at least `least_scale`.
  Misfit misfit = Misfit::none;
};
Scaled scale(const Figure& figure, int power, int least_scale, int max_scale);

/// The figure as anyone reads it back in one way only: `thousands` (a space or nothing) between groups of
/// three; decimals after `mark`, as few as the value needs; where `mark` and three digits would have two readings
/// (`Marks::either`), a zero is added.
std::string unambiguous(const Figure& figure, std::string_view thousands, char mark, Marks marks);

}  // namespace aid::domain
