#include "aid/records/plausible_rates.hpp"

#include "aid/domain/reading.hpp"
#include "aid/records/messages.hpp"

#include <cstdlib>

namespace aid::records {
namespace {

using storage::RateRecord;

std::string value_of(const RateRecord& record) { return show(record.rate.vnd_per_unit, Language::en); }
std::string value_in_vi(const RateRecord& record) { return show(record.rate.vnd_per_unit, Language::vi); }

int days_between(const RateRecord& a, const RateRecord& b) { return std::abs(a.rate.on.days() - b.rate.on.days()); }

/// Whether one is more than five times the other. Figures that are too large to be compared are far, so that they are
/// told.
bool are_far(const domain::Decimal& a, const domain::Decimal& b) {
  try {
    const domain::Decimal five(5, 0);
    return a > b * five || b > a * five;
  } catch (const Error&) {
    return true;
  }
}

/// No currency is worth less than a tenth of a đồng.
std::optional<Problem> inverted(const RateRecord& rate) {
  const domain::Decimal value = rate.rate.vnd_per_unit;
  if (value >= domain::Decimal(1, 1)) return std::nullopt;
  constexpr std::int64_t trillion = 1'000'000'000'000;  // 10^max_scale.
  const auto scaled = value + domain::Decimal(0, domain::Decimal::max_scale);
  const domain::Decimal other_way(domain::divide_half_even(domain::Int128{trillion} * 100, scaled.mantissa()), 2);
  return Problem(messages::rate_looks_inverted, value_of(rate), show(other_way, Language::en), value_in_vi(rate),
                 show(other_way, Language::vi));
}

std::optional<Problem> far_from_neighbours(const RateRecord& rate, const RateRecord* before, const RateRecord* after) {
  const RateRecord* nearest = before;
  for (const RateRecord* neighbour : {before, after}) {
    if (neighbour == nullptr) continue;
    if (!are_far(rate.rate.vnd_per_unit, neighbour->rate.vnd_per_unit)) return std::nullopt;
    if (nearest == nullptr || days_between(*neighbour, rate) < days_between(*nearest, rate)) nearest = neighbour;
  }
  if (nearest == nullptr) return std::nullopt;
  const auto day = domain::DateInterval::of_day(nearest->rate.on);
  return Problem(messages::rate_far_from_others, value_of(rate), value_of(*nearest), show(day, Language::en),
                 value_in_vi(rate), value_in_vi(*nearest), show(day, Language::vi));
}

}  // namespace

std::optional<Problem> doubt_of_rate(const RateRecord& rate, const RateRecord* before, const RateRecord* after) {
  auto doubt = inverted(rate);
  return doubt ? doubt : far_from_neighbours(rate, before, after);
}

}  // namespace aid::records
