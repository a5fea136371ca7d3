#pragma once
#include "numeral.hpp"

#include <functional>

namespace aid::domain {

/// How the two readings of a numeral are shown.
struct TwoReadings {
  Marks marks = Marks::either;
  std::string_view thousands = " ";  ///< Between groups of three digits.
  /// What a reading comes to, for people; empty: the numeral says it itself.
  std::function<std::string(const Figure&, Language)> value;
  /// Whether a reading can be meant; empty: both can.
  std::function<bool(const Figure&)> is_possible;
};

/// The refusal of `typed`, whose `numeral` has two readings: shows both in full, and how to write each.
/// `numeral` must be a token of `typed`.
Problem refuse_two_readings(std::string_view typed, const Token& numeral, const std::vector<Figure>& figures,
                            const TwoReadings& how);

}  // namespace aid::domain
