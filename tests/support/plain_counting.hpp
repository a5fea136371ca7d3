#pragma once
#include "plain_spreading.hpp"

/// Counting done over again for tests: which aids count, and what their parts are taken out of.
namespace aid::reports::testing::plain {

/// The figures of a row or a total.
struct Sum {
  Money amounts;
  std::int64_t aids = 0;
  Qualifier how = Qualifier::exact;
  bool some_unknown = false;
  std::int64_t not_valued = 0;
  std::int64_t not_converted = 0;
};

/// What is counted of one stage.
struct Stated {
  std::map<std::string, Sum> rows;
  Sum total;
  /// The rules leave open which rows a part is taken out of: an aid above it has its money in several rows, and the
  /// part stands in none of them. Totals, and what the rows add up to, are certain all the same.
  bool rows_are_open = false;
  int parts = 0;  ///< How many figures are taken out of others, so that tests can say that there were some.
};

/// A figure of an aid in one row, and what its parts take out of it.
struct Piece {
  Place at;
  std::string currency;
  Figure figure;
  bool of_which = false;
  bool in_whole = false;  ///< The total has it within an aid above.
  bool same_row = false;  ///< The row has it within an aid above, too.
  Figure taken = {};
  std::vector<std::string> row() const { return at.row; }
};

/// An aid in one stage.
struct Held {
  std::size_t aid = 0;
  std::vector<Piece> amounts;
  Piece count;              ///< Its `figure` is how many aids it is.
  bool is_unknown = false;  ///< How many is not known.
  Piece not_valued;         ///< Its `figure` is how many aids have no value.
  Piece not_converted;
  bool some_value = false;   ///< So that it lacks a value in part only.
  bool some_figure = false;  ///< So that it lacks a rate in part only.
  std::int64_t aids_of_parts = 0;
  bool is_of_which = false;

  bool is_outside() const { return count.at.outside; }
  bool has_amount() const { return !is_outside() && !amounts.empty(); }
};

class Counting {
public:
  Counting(const LedgerGiven& ledger, const std::vector<std::string_view>& grouped)
      : ledger_(ledger), spreading_(ledger, grouped) {}

  Stated count(Stage stage) {
    stated_ = {};
    held_.clear();
    for (std::size_t aid = 0; aid < ledger_.aids.size(); ++aid) hold(aid, stage);
    for (auto& [aid, held] : held_) call_the_rest(held);
    // The aids above come before their parts.
    std::vector<std::pair<std::size_t, Held*>> by_depth;
    for (auto& [aid, held] : held_) by_depth.emplace_back(above(held).size(), &held);
    std::ranges::stable_sort(by_depth, {}, [](const auto& one) { return one.first; });
    for (const auto& [depth, held] : by_depth) {
      take_amounts(*held);
      take_count(*held);
    }
    for (auto& [aid, held] : held_) add(held);
    return stated_;
  }

private:
  // --- Which aids count ---

  static std::optional<Stage> stage_of(EntryKind kind) {
    switch (kind) {
      case EntryKind::pledge:
        return Stage::pledged;
      case EntryKind::commitment:
        return Stage::committed;
      case EntryKind::receipt:
        return Stage::received;
      case EntryKind::disbursement:
        return Stage::disbursed;
      case EntryKind::use:
        return Stage::used;
      case EntryKind::opening:
        return Stage::opening;
      case EntryKind::cancellation:
        return Stage::cancelled;
      default:
        return std::nullopt;
    }
  }

  bool is_left_out(const AidGiven& aid) const {
    const auto allows = [](const auto& list, const auto& one) {
      return list.empty() || std::ranges::find(list, one) != list.end();
    };
    return aid.reversed || !allows(ledger_.directions, aid.direction) || !allows(ledger_.scopes, aid.scope) ||
           (ledger_.approved_only && !aid.approved);
  }

  /// What is counted of an aid in a stage: its entries by date, those of one date as they were recorded.
  void hold(std::size_t number, Stage stage) {
    const AidGiven& aid = ledger_.aids[number];
    if (is_left_out(aid)) return;
    std::vector<const EntryGiven*> entries;
    for (const EntryGiven& entry : aid.entries) {
      const bool is_in_time = !ledger_.period || entry.date.lies_within(*ledger_.period);
      const bool passes = spreading_.row_of_count({aid, entry}).has_value();
      if (!entry.reversed && stage_of(entry.kind) == stage && is_in_time && passes) entries.push_back(&entry);
    }
    if (entries.empty()) return;
    std::ranges::stable_sort(entries, {},
                             [](const EntryGiven* entry) { return std::pair(entry->date.from, entry->date.until); });
    Held held;
    held.aid = number;
    const Count count = aid.component ? Count{0} : aid.stands_for;
    held.is_unknown = count.is_unknown();
    held.count = row_of(number, *entries.front());
    held.count.figure = {count.value.value_or(0), count.qualifier};
    const EntryGiven* unvalued = nullptr;
    const EntryGiven* unconverted = nullptr;
    for (const EntryGiven* entry : entries) {
      const Worth worth = plain::worth(ledger_, number, *entry);
      for (const Given& given : worth.given) {
        if (given.now) add_figure(held, {aid, *entry, given.currency}, given);
        held.some_value = true;
        held.some_figure = held.some_figure || given.now;
      }
      if (unvalued == nullptr && worth.something_unvalued) unvalued = entry;
      if (unconverted == nullptr && worth.lacks_rate()) unconverted = entry;
    }
    // What lacks a part of its figures is 1 aid that lacks something, however many aids it stands for.
    const std::int64_t all = count.value.value_or(1);
    const auto some = [&](bool in_part) { return aid.component ? 0 : in_part ? 1 : all; };
    if (unvalued != nullptr) {
      held.not_valued = row_of(number, *unvalued);
      held.not_valued.figure.minor = some(held.some_value);
    }
    if (unconverted != nullptr) {
      const Worth worth = plain::worth(ledger_, number, *unconverted);
      const auto lacking = std::ranges::find_if(worth.given, [](const Given& given) { return !given.now; });
      held.not_converted.at = *spreading_.row_of_count({aid, *unconverted, lacking->currency});
      held.not_converted.figure.minor = some(held.some_figure);
    }
    held_.emplace(number, std::move(held));
  }

  /// The row in which an aid is counted for the sake of an entry: that of the first figure that the report has of it.
  Piece row_of(std::size_t number, const EntryGiven& entry) const {
    std::vector<Given> given = worth(ledger_, number, entry).given;
    std::stable_partition(given.begin(), given.end(), [](const Given& one) { return one.now.has_value(); });
    Subject subject{ledger_.aids[number], entry};
    if (!given.empty()) subject.currency = given.front().currency;
    return {.at = *spreading_.row_of_count(subject), .currency = {}, .figure = {}};
  }

  void add_figure(Held& held, const Subject& subject, const Given& given) const {
    for (Place& place : spreading_.spread(subject, given.figure.minor)) {
      const Figure figure{place.figure, given.figure.how};
      const auto same = std::ranges::find_if(held.amounts, [&](const Piece& piece) {
        return piece.currency == *given.now && piece.at.row == place.row && piece.at.outside == place.outside;
      });
      if (same == held.amounts.end()) {
        held.amounts.push_back({.at = std::move(place), .currency = *given.now, .figure = figure});
      } else {
        same->figure = {same->figure.minor + figure.minor, joined(same->figure.how, figure.how)};
      }
    }
  }

  // --- Parts ---

  /// The aids above that have something in this stage, the nearest first. Aid that goes out is no part of aid that came
  /// in.
  std::vector<Held*> all_above(const Held& held) {
    std::vector<Held*> all;
    const AidGiven& part = ledger_.aids[held.aid];
    for (AidIndex next = part.part_of; next; next = ledger_.aids[next.position()].part_of) {
      if (ledger_.aids[next.position()].direction != part.direction) break;
      const auto found = held_.find(next.position());
      if (found != held_.end()) all.push_back(&found->second);
    }
    return all;
  }

  /// Those of them that are in the total, of an aid that is in it itself.
  std::vector<Held*> above(const Held& held) {
    std::vector<Held*> all = all_above(held);
    std::erase_if(all, [&](const Held* whole) { return held.is_outside() || whole->is_outside(); });
    return all;
  }

  /// Of an aid with parts, nothing is "not stated": its parts state it, and the rest is "not itemised".
  void call_the_rest(const Held& part) {
    const std::vector<Held*> wholes = above(part);
    if (wholes.empty()) return;
    const auto rename = [](Piece& piece) { std::ranges::replace(piece.at.row, not_stated, not_itemised); };
    for (Piece& piece : wholes.front()->amounts) rename(piece);
    rename(wholes.front()->count);
    rename(wholes.front()->not_valued);
    rename(wholes.front()->not_converted);
  }

  /// A part is taken out of the nearest aid above that has a figure in its currency. In another currency than all of
  /// them it is "of which". Where none of them has a value, it counts itself.
  void take_amounts(Held& part) {
    const std::vector<Held*> wholes = above(part);
    const bool is_valued_above = std::ranges::any_of(wholes, [](const Held* whole) { return whole->has_amount(); });
    for (Piece& piece : part.amounts) {
      if (!is_valued_above) {
        take(piece, nearest_figures(listed_above(part), piece.currency));
        continue;
      }
      const std::vector<Piece*> from = nearest_figures(wholes, piece.currency);
      piece.of_which = from.empty() || from.front()->of_which;
      piece.in_whole = !from.empty();
      take(piece, from);
    }
    part.is_of_which = part.has_amount() && std::ranges::all_of(part.amounts, &Piece::of_which);
    if (part.is_of_which) part.count.of_which = part.not_valued.of_which = part.not_converted.of_which = true;
  }

  /// The aids above that a filter lists whole, outside the total, as they are shared with others. What is counted of
  /// them, or listed itself, is taken out of them.
  std::vector<Held*> listed_above(const Held& held) {
    std::vector<Held*> all;
    for (Held* whole : all_above(held)) {
      if (whole->is_outside()) all.push_back(whole);
    }
    return all;
  }

  static std::vector<Piece*> nearest_figures(const std::vector<Held*>& wholes, const std::string& currency) {
    std::vector<Piece*> found;
    for (Held* whole : wholes) {
      for (Piece& piece : whole->amounts) {
        if (piece.currency == currency) found.push_back(&piece);
      }
      if (!found.empty()) break;
    }
    return found;
  }

  void take(Piece& part, const std::vector<Piece*>& from) {
    if (from.empty()) return;
    ++stated_.parts;
    part.same_row = std::ranges::any_of(
        from, [&](const Piece* one) { return one->at.row == part.at.row && one->at.outside == part.at.outside; });
    if (part.same_row) return;
    stated_.rows_are_open = stated_.rows_are_open || from.size() > 1;
    Figure& taken = from.front()->taken;
    taken = {taken.minor + part.figure.minor, joined(taken.how, part.figure.how)};
  }

  /// The count is taken out of the nearest aid above of which it is known how many it is. A component is none.
  void take_count(Held& part) {
    if (part.is_of_which) return;
    for (const bool listed : {false, true}) {
      for (Held* whole : listed ? listed_above(part) : above(part)) {
        if (whole->is_of_which || whole->is_unknown || ledger_.aids[whole->aid].component) continue;
        part.count.in_whole = !listed;
        part.count.same_row = whole->count.at.row == part.count.at.row && whole->is_outside() == part.is_outside();
        whole->aids_of_parts += part.count.figure.minor;
        if (part.count.same_row) return;
        Figure& taken = whole->count.taken;
        taken = {taken.minor + part.count.figure.minor,
                 joined(taken.how, part.is_unknown ? Qualifier::about : part.count.figure.how)};
        return;
      }
    }
  }

  // --- Sums ---

  Sum& row(const Piece& piece) {
    std::string name;
    for (const std::string& label : piece.at.row) name += (name.empty() ? "" : " | ") + label;
    return stated_.rows[name + (piece.at.outside ? " [outside]" : "") + (piece.of_which ? " [of which]" : "")];
  }

  static void add_aids(Sum& sum, const Held& held) {
    if (held.is_unknown) {
      sum.some_unknown = true;
    } else {
      sum.aids += held.count.figure.minor;
      sum.how = joined(sum.how, held.count.figure.how);
    }
  }

  static bool is_in_total(const Piece& piece) { return !piece.in_whole && !piece.of_which && !piece.at.outside; }

  void add(const Held& held) {
    for (const Piece& piece : held.amounts) {
      if (is_in_total(piece)) plain::add(stated_.total.amounts, piece.currency, piece.figure);
      Money& amounts = row(piece).amounts;
      if (!piece.same_row) plain::add(amounts, piece.currency, piece.figure);
      // What is left of "hơn 126 tỷ" when exactly 1 is taken out is still "hơn"; any other difference is "about".
      const bool is_vague = piece.taken.how != Qualifier::exact;
      plain::add(amounts, piece.currency, {-piece.taken.minor, is_vague ? Qualifier::about : Qualifier::exact});
    }
    if (is_in_total(held.count)) add_aids(stated_.total, held);
    Sum& of_count = row(held.count);
    if (!held.count.same_row) add_aids(of_count, held);
    of_count.aids -= held.count.taken.minor;
    if (held.count.taken.how != Qualifier::exact) of_count.how = Qualifier::about;
    add_lack(held, held.not_valued, held.some_value, &Sum::not_valued);
    add_lack(held, held.not_converted, held.some_figure, &Sum::not_converted);
  }

  /// A gift of 5 aids without a value, 2 of which are parts, leaves 3 that are not valued. One that has a value for a
  /// part of its goods goes on lacking the others.
  void add_lack(const Held& held, const Piece& lack, bool is_in_part, std::int64_t Sum::*number) {
    const std::int64_t all = lack.figure.minor;
    const std::int64_t left = is_in_part ? all : all - std::min(all, held.aids_of_parts);
    if (left == 0) return;
    row(lack).*number += left;
    if (is_in_total(lack)) stated_.total.*number += left;
  }

  const LedgerGiven& ledger_;
  Spreading spreading_;
  std::map<std::size_t, Held> held_;
  Stated stated_;
};

}  // namespace aid::reports::testing::plain
