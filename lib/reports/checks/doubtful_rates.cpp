#include "check.hpp"

#include "aid/records/messages.hpp"
#include "aid/records/plausible_rates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace aid::reports::checks {
namespace {

using storage::RateRecord;

using Series = std::span<const RateRecord>;

/// The rates of one currency and kind that stand first in `rates`.
Series first_series(Series rates) {
  const auto ends = std::find_if(rates.begin(), rates.end(), [&](const RateRecord& other) {
    return other.rate.currency != rates.front().rate.currency || other.rate.kind != rates.front().rate.kind;
  });
  return rates.first(static_cast<std::size_t>(ends - rates.begin()));
}

std::optional<Problem> doubt_of(Series series, std::size_t position) {
  return records::doubt_of_rate(series[position], position == 0 ? nullptr : &series[position - 1],
                                position + 1 == series.size() ? nullptr : &series[position + 1]);
}

/// The first and the last rate have one neighbour, which may be the mistaken one: where that is far from both of its
/// own, it alone is found. Of two rates that are far from each other the later one is found.
bool is_neighbours_fault(Series series, std::size_t position) {
  if (series.size() == 2) return position == 0;
  if (position == 0) return doubt_of(series, 1).has_value();
  return position + 1 == series.size() && doubt_of(series, position - 1).has_value();
}

}  // namespace

/// Rates that look inverted or are far from their neighbours.
std::vector<Finding> doubtful_rates(const Subject& subject) {
  const std::vector<RateRecord> rates = storage::Rates(subject.ledger).all();
  std::vector<Finding> findings;
  for (Series rest = rates; !rest.empty();) {
    const Series series = first_series(rest);
    rest = rest.subspan(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
      const auto doubt = doubt_of(series, i);
      if (!doubt) continue;
      if (doubt->name() == messages::rate_far_from_others.name && is_neighbours_fault(series, i)) continue;
      const domain::Rate& rate = series[i].rate;
      findings.push_back({{fmt::format("{} {} {}", rate.currency.code(), to_string(rate.kind), to_string(rate.on))},
                          {doubt->text(Language::en), doubt->text(Language::vi)}});
    }
  }
  return findings;
}

}  // namespace aid::reports::checks
