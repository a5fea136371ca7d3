#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/second_looks.hpp"
#include "aid/table/table.hpp"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace aid::reports {

/// Which records somebody has looked at as they are now: since they last changed, by themselves, with the import that
/// brought them, or with the period in which they lie. Of an aid a review that it is right (`Reviews`) is a look, too.
class LookedAt {
public:
  using At = storage::SecondLook::At;
  LookedAt(storage::Ledger& ledger, At kind);

  /// Nobody in this ledger has ever marked anything.
  bool is_unused() const { return looks_.empty() && reviewed_.empty(); }
  /// `dates`: those of the record's facts, for looks at periods.
  bool holds(std::int64_t row, std::span<const domain::DateInterval> dates) const;
  /// Who looked at it, when and what for, and whether it holds: for people.
  table::Lines lines(std::int64_t row, std::span<const domain::DateInterval> dates) const;

private:
  bool is_about(const storage::SecondLook& look, std::int64_t row, std::span<const domain::DateInterval> dates) const;
  bool is_since_change(std::int64_t block, std::int64_t row) const;
  static std::int64_t at(const std::map<std::int64_t, std::int64_t>& blocks, std::int64_t row);

  At kind_;
  std::vector<storage::SecondLook> looks_;
  std::map<std::int64_t, std::int64_t> blocks_of_imports_;
  std::map<std::int64_t, std::int64_t> last_;
  std::map<std::int64_t, std::int64_t> first_;
  std::map<std::int64_t, std::int64_t> reviewed_;  ///< The block of the review that stands, by aid.
};

/// The dates of the entries that were not taken back.
std::vector<domain::DateInterval> live_dates(std::span<const domain::Entry> entries);

}  // namespace aid::reports
