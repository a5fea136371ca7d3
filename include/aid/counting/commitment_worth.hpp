#pragma once
#include "aid/counting/counting.hpp"
#include "aid/counting/valuing.hpp"

#include <map>
#include <optional>
#include <utility>

namespace aid::counting {

/// What is left of a commitment is told in its own currency, and worth as much of the commitment as it is a share of it:
/// when 200,000 of 500,000 USD came, three fifths are left, whatever the dollar was worth on the day they came. So what
/// came, and what was cancelled, is worth its share of all that was committed in its currency to the same aid, its parts
/// and the aids that it is part of. What came in another currency than any that was committed has the worth of its date.
class CommitmentWorth {
public:
  /// `counted`: what of the book is counted in the total.
  CommitmentWorth(const storage::Book& book, const Valuer& valuer, domain::Currency target, const Counted& counted);

  /// The worth of a part of what was committed to an aid; nullopt: nothing is committed in its currency, or has no rate.
  std::optional<domain::Amount> worth_of(storage::AidIndex aid, const domain::Amount& part) const;
  /// The worth of each entry that came or was cancelled, for `RatePolicy`. They add up exactly to the commitment where
  /// all of it came.
  const EntryValues& values() const { return values_; }

private:
  struct Family {
    std::int64_t given = 0;
    std::int64_t worth = 0;
    bool lacks_rate = false;
  };
  using Taken = std::map<const Family*, std::int64_t>;  ///< Of what is given, by the entries before.

  /// nullptr: nothing says what a part of it is worth.
  const Family* family_of(storage::AidIndex aid, domain::Currency currency) const;
  void take(const storage::Book::Entry& commitment, const std::vector<Conversion>& steps);
  void share_out(storage::EntryIndex index, const std::vector<Conversion>& steps, Taken& taken);

  const storage::Book& book_;
  domain::Currency target_;
  std::map<std::pair<storage::AidIndex, domain::Currency>, Family> families_;
  EntryValues values_;
};

}  // namespace aid::counting
