// What is doubtful about an entry because of others that are there.

#include "aid/recording/desk.hpp"
#include "aid/records/commitments.hpp"
#include "aid/records/plausible.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace aid::recording {
namespace {

using domain::DateInterval;
using domain::Entry;

/// The dates that entries of an aid state. What stands in the place of an entry since a correction at a later date says
/// what was so at the date of that one.
class StatedDates {
public:
  StatedDates(Desk& desk, domain::AidId aid, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) entries_[entry.id.row] = &entry;
    for (const domain::Reversal& one : desk.aids.reversals(aid)) {
      if (one.entry && one.date) taken_back_.emplace(one.entry.row, *one.date);
    }
    for (const storage::Aids::Correction& one : desk.aids.corrections(aid)) {
      stated_.emplace(one.after.row, in_place_of(*entries_.at(one.before.row), *entries_.at(one.after.row)));
    }
  }

  DateInterval of(const Entry& entry) const {
    const auto stated = stated_.find(entry.id.row);
    return stated == stated_.end() ? entry.date : stated->second;
  }

  /// Of an entry that is to be recorded: with the id of the one that it corrects, if so.
  DateInterval of_next(const Entry& next) const {
    const auto before = entries_.find(next.id.row);
    return before == entries_.end() ? next.date : in_place_of(*before->second, next);
  }

private:
  DateInterval in_place_of(const Entry& before, const Entry& after) const {
    const auto reversal = taken_back_.find(before.id.row);
    const bool is_later = reversal != taken_back_.end() && reversal->second != before.date;
    return is_later || before.date == after.date ? of(before) : after.date;
  }

  std::map<std::int64_t, const Entry*> entries_;
  std::map<std::int64_t, DateInterval> taken_back_;
  std::map<std::int64_t, DateInterval> stated_;
};

}  // namespace

std::vector<Problem> doubts_beside_others(Desk& desk, const Entry& next) {
  const std::vector<Entry> there = desk.aids.entries(next.aid);
  const StatedDates dates(desk, next.aid, there);
  std::vector<Entry> all = there;
  for (Entry& one : all) one.date = dates.of(one);
  Entry entry = next;
  entry.date = dates.of_next(next);
  std::vector<Problem> doubts;
  for (const Entry& other : all) {
    if (other.reversed) continue;
    for (Problem& doubt : records::doubts_beside(entry, other)) {
      const bool is_told = std::ranges::any_of(
          doubts, [&](const Problem& told) { return told.text(Language::en) == doubt.text(Language::en); });
      if (!is_told) doubts.push_back(std::move(doubt));
    }
  }
  if (!records::Commitments::says_something(entry.kind)) return doubts;
  all.push_back(std::move(entry));
  std::ranges::move(records::doubts_of_cancellations(all), std::back_inserter(doubts));
  return doubts;
}

}  // namespace aid::recording
