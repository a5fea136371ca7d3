#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/second_looks.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace aid::records {

/// The dates of the entries that were not taken back: those of an aid, for looks at periods.
template <typename Entries>
std::vector<domain::DateInterval> live_dates(const Entries& entries) {
  std::vector<domain::DateInterval> dates;
  for (const auto& entry : entries) {
    if (!entry.reversed) dates.push_back(entry.date);
  }
  return dates;
}

/// Which records a second person has looked at as they are now: since they last changed, by themselves, with the import
/// that brought them, or with the period in which they lie. Of an aid a review that it is right (`Reviews`) is a look,
/// too. Whoever wrote anything of a record is no second person.
class Looks {
public:
  using At = storage::SecondLook::At;
  Looks(storage::Ledger& ledger, At kind);

  /// Nobody in this ledger has ever marked anything.
  bool is_unused() const { return looks_.empty() && reviewed_.empty(); }
  /// `dates`: those of the record's facts, for looks at periods.
  bool holds(std::int64_t row, std::span<const domain::DateInterval> dates) const;
  /// The looks that stand and hold: what `holds` is by, without reviews.
  std::vector<storage::SecondLook> standing(std::int64_t row, std::span<const domain::DateInterval> dates) const;
  bool is_about(const storage::SecondLook& look, std::int64_t row, std::span<const domain::DateInterval> dates) const;
  bool is_since_change(std::int64_t block, std::int64_t row) const;
  /// `who` wrote something of the record.
  bool is_own(std::int64_t row, const std::string& who) const;
  /// All, in the order in which they were recorded, with those that were taken back.
  const std::vector<storage::SecondLook>& all() const { return looks_; }

  /// All records of the kind.
  std::vector<std::int64_t> rows() const;

private:
  struct Reviewed {
    std::int64_t block = 0;
    std::string who;
  };
  static std::int64_t at(const std::map<std::int64_t, std::int64_t>& blocks, std::int64_t row);

  At kind_;
  std::vector<storage::SecondLook> looks_;
  std::map<std::int64_t, std::int64_t> blocks_of_imports_;
  std::map<std::int64_t, std::int64_t> last_;
  std::map<std::int64_t, std::int64_t> first_;
  std::map<std::int64_t, std::set<std::string>> writers_;
  std::map<std::int64_t, Reviewed> reviewed_;  ///< The review that stands, by aid.
};

}  // namespace aid::records
