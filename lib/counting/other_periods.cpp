#include "other_periods.hpp"

#include "parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace aid::counting {
namespace {

using domain::Date;
using domain::DateInterval;
using domain::Stage;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;

std::int64_t rounded_down(std::int64_t number, std::int64_t unit) {
  return number >= 0 ? number / unit : -((-number + unit - 1) / unit);
}

/// Time in windows as long as a period, of which it is number 0: of a year the years before and after it, of months the
/// months.
class Windows {
public:
  explicit Windows(const DateInterval& period)
      : in_months_(period.from.day() == 1 && period.until.day() == 1),
        first_(number(period.from)),
        length_(std::max<std::int64_t>(number(period.until) - first_, 1)) {}

  bool are_in_one(const DateInterval& a, const DateInterval& b) const {
    return window(a.from) == window(b.from) && window(a.last_day()) == window(b.last_day());
  }

private:
  std::int64_t number(Date day) const { return in_months_ ? day.year() * 12 + day.month() - 1 : day.days(); }
  std::int64_t window(Date day) const { return rounded_down(number(day) - first_, length_); }

  bool in_months_;
  std::int64_t first_;
  std::int64_t length_;
};

class Finder {
public:
  Finder(const Book& book, const DateInterval& period, Counted& counted)
      : book_(book), windows_(period), counted_(counted) {}

  void look_at(AidIndex part) {
    const auto wholes = wholes_of(book_, part, [](AidIndex aid) { return aid; });
    for (const EntryIndex entry : book_.aids[part].entries) {
      if (counted_.fates[entry] == Fate::counted) note_wholes_of(part, entry, wholes);
      if (counted_.fates[entry] == Fate::out_of_period) note_part(entry, wholes);
    }
  }

private:
  Stage stage(EntryIndex entry) const { return *domain::stage_of(book_.entries[entry].kind); }

  /// The entries of an aid in this stage that met this fate.
  std::vector<EntryIndex> entries(AidIndex aid, Stage of, Fate fate) const {
    std::vector<EntryIndex> found;
    for (const EntryIndex entry : book_.aids[aid].entries) {
      if (counted_.fates[entry] == fate && stage(entry) == of) found.push_back(entry);
    }
    return found;
  }

  /// Of a part that is counted where nothing above it is.
  void note_wholes_of(AidIndex part, EntryIndex entry, const std::vector<AidIndex>& wholes) {
    std::vector<EntryIndex> elsewhere;
    for (const AidIndex whole : wholes) {
      if (!entries(whole, stage(entry), Fate::counted).empty()) return;
      if (elsewhere.empty()) elsewhere = entries(whole, stage(entry), Fate::out_of_period);
    }
    for (const EntryIndex other : elsewhere) remark(RemarkKind::whole_in_other_period, part, other);
  }

  /// Of an entry outside the period, unless an aid above it has a figure in that other time, too, out of which it is
  /// taken there.
  void note_part(EntryIndex entry, const std::vector<AidIndex>& wholes) {
    for (const AidIndex whole : wholes) {
      const std::vector<EntryIndex> outside = entries(whole, stage(entry), Fate::out_of_period);
      const auto is_with = [&](EntryIndex other) {
        return windows_.are_in_one(book_.entries[other].date, book_.entries[entry].date);
      };
      if (std::ranges::any_of(outside, is_with)) return;
      if (entries(whole, stage(entry), Fate::counted).empty()) continue;
      return remark(RemarkKind::part_in_other_period, whole, entry);
    }
  }

  void remark(RemarkKind kind, AidIndex aid, EntryIndex entry) {
    if (!noted_.emplace(aid, entry).second) return;
    counted_.remarks.push_back({.kind = kind, .aid = aid, .entry = entry, .stage = stage(entry)});
  }

  const Book& book_;
  Windows windows_;
  Counted& counted_;
  std::set<std::pair<AidIndex, EntryIndex>> noted_;
};

}  // namespace

void note_other_periods(const Book& book, const DateInterval& period, Counted& counted) {
  Finder finder(book, period, counted);
  for (const AidIndex aid : book.aids.indexes()) {
    if (book.aids[aid].part_of) finder.look_at(aid);
  }
}

}  // namespace aid::counting
