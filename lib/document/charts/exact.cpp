#include "exact.hpp"

#include <algorithm>

namespace aid::document {

using domain::Decimal;
using domain::Int128;

std::optional<Decimal> exact_number(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  const Result<Decimal> number = Decimal::parse(digits);
  if (!number) return std::nullopt;
  return number.value();
}

std::vector<std::optional<Int128>> over_one_denominator(const std::vector<std::optional<Decimal>>& numbers) {
  int scale = 0;
  for (const auto& number : numbers) {
    if (number) scale = std::max(scale, number->normalised().scale());
  }
  std::vector<std::optional<Int128>> whole;
  for (const auto& number : numbers) {
    if (!number) {
      whole.emplace_back();
      continue;
    }
    const Decimal shortest = number->normalised();
    Int128 value = shortest.mantissa();
    for (int zeros = shortest.scale(); zeros < scale; ++zeros) value *= 10;
    whole.emplace_back(value);
  }
  return whole;
}

int part_in_units(Int128 part, Int128 whole, int units) {
  if (whole == 0) return 0;
  return static_cast<int>(domain::divide_half_even(part * units, whole));
}

}  // namespace aid::document
