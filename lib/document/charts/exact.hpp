#pragma once
#include "aid/domain/decimal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::document {

/// The number of a figure; nothing where it is unknown or cannot be read.
std::optional<domain::Decimal> exact_number(std::string_view digits);

/// Numbers of one picture over one denominator, so that lengths are proportional without rounding before the last step.
std::vector<std::optional<domain::Int128>> over_one_denominator(
    const std::vector<std::optional<domain::Decimal>>& numbers);

/// `part` of `whole` in units of which `units` are the whole, half to even; 0 where `whole` is 0.
int part_in_units(domain::Int128 part, domain::Int128 whole, int units);

}  // namespace aid::document
