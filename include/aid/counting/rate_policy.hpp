#pragma once
#include "aid/domain/rate.hpp"
#include "aid/storage/book.hpp"

#include <map>
#include <optional>
#include <vector>

namespace aid::counting {

/// What entries are worth where a report says so itself: the parts of each, in the order in which they are given.
struct PartWorth {
  domain::Amount given;
  std::optional<domain::Amount> result;  ///< Nothing: no rate converts it.
};
using EntryValues = std::map<storage::EntryIndex, std::vector<PartWorth>>;

/// At which rates a report converts. Where nothing is said, each entry at those of its own date, and by the equivalent
/// that was stated with it.
struct RatePolicy {
  /// One rate for all of a currency, which the report itself states; of no currency two, of VND none. Their kind, day
  /// and source say nothing.
  std::vector<domain::Rate> stated = {};
  /// The day whose rates are those of the whole report: the last one of its period.
  std::optional<domain::Date> day = {};
  /// Where given, these entries are worth this, whatever else is said. It must live as long as the policy.
  const EntryValues* values = nullptr;

  /// nullptr: the report states none.
  const domain::Rate* stated_for(domain::Currency currency) const;
  /// Whether it is a rate that the report states, by its address.
  bool is_stated(const domain::Rate* rate) const;
  /// Whether the report's own rates convert `given` into `target`, so that neither an equivalent that was stated with
  /// the amount nor the rate of a contract does.
  bool decides(domain::Currency given, domain::Currency target) const;
};

}  // namespace aid::counting
