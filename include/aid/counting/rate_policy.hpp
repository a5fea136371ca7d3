#pragma once
#include "aid/domain/rate.hpp"

#include <optional>
#include <vector>

namespace aid::counting {

/// At which rates a report converts. Where nothing is said, each entry at those of its own date, and by the equivalent
/// that was stated with it.
struct RatePolicy {
  /// One rate for all of a currency, which the report itself states; of no currency two, of VND none. Their kind, day
  /// and source say nothing.
  std::vector<domain::Rate> stated = {};
  /// The day whose rates are those of the whole report: the last one of its period.
  std::optional<domain::Date> day = {};
  /// What came of a commitment is worth its share of it, as what was cancelled is, whatever the rate of its own day was:
  /// so committed less cancelled less received is what is outstanding.
  bool came_as_committed = false;

  /// nullptr: the report states none.
  const domain::Rate* stated_for(domain::Currency currency) const;
  /// Whether it is a rate that the report states, by its address.
  bool is_stated(const domain::Rate* rate) const;
  /// Whether the report's own rates convert `given` into `target`, so that neither an equivalent that was stated with
  /// the amount nor the rate of a contract does.
  bool decides(domain::Currency given, domain::Currency target) const;
};

}  // namespace aid::counting
