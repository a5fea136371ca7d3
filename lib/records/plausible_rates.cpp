#include "aid/records/plausible_rates.hpp"

#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/messages.hpp"

#include <cstdlib>
#include <map>

namespace aid::records {
namespace {

using storage::RateRecord;

/// The rate, the currency, and the span of its rates in English; the rate and the span in Vietnamese.
constexpr Message<Text, Text, Text, Text, Text, Text, Text> rate_out_of_span{
    "rate-out-of-span",
    "{0} is far from what a {1} has been worth in the last thirty years, {2} to {3} VND",
    "{4} khác xa giá trị của một {1} trong ba mươi năm qua, từ {5} đến {6} VND",
    {"a rate is VND for one unit; if it is mistyped, give the right value with --correct",
     "tỷ giá là số VND cho một đơn vị; nếu ghi nhầm, hãy ghi lại giá trị đúng kèm --correct"}};

/// Between which rates a currency has been since about 1995, with room for what comes.
struct Span {
  domain::Decimal least;
  domain::Decimal most;
};

/// Without the currencies that lose their value too fast to have a usual rate.
const std::map<domain::Currency, Span>& usual_rates() {
  static const std::map<domain::Currency, Span> all = [] {
    std::map<domain::Currency, Span> read;
    for (const auto& row : domain::data_rows("usual-rates.csv")) {
      read.emplace(domain::Currency::parse(row[0]).value(),
                   Span{domain::Decimal::parse(row[1]).value(), domain::Decimal::parse(row[2]).value()});
    }
    return read;
  }();
  return all;
}

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

std::optional<Problem> out_of_span(const RateRecord& rate) {
  const auto usual = usual_rates().find(rate.rate.currency);
  if (usual == usual_rates().end()) return std::nullopt;
  const auto& [least, most] = usual->second;
  const domain::Decimal value = rate.rate.vnd_per_unit;
  if (value >= least && value <= most) return std::nullopt;
  return Problem(rate_out_of_span, value_of(rate), rate.rate.currency.code(), show(least, Language::en),
                 show(most, Language::en), value_in_vi(rate), show(least, Language::vi), show(most, Language::vi));
}

}  // namespace

std::optional<Problem> doubt_of_rate(const RateRecord& rate, const RateRecord* before, const RateRecord* after) {
  auto doubt = inverted(rate);
  if (!doubt) doubt = far_from_neighbours(rate, before, after);
  return doubt ? doubt : out_of_span(rate);
}

}  // namespace aid::records
