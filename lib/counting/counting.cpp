#include "aid/counting/counting.hpp"

#include "aid/counting/moves.hpp"
#include "aid/domain/checked_sums.hpp"
#include "aid/domain/messages.hpp"
#include "families.hpp"
#include "lacks_of_parts.hpp"
#include "later.hpp"
#include "other_periods.hpp"
#include "sums.hpp"
#include "unapproved_parts.hpp"

#include <algorithm>
#include <iterator>

namespace aid::counting {
namespace {

using domain::Qualifier;
using domain::Stage;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;

class Counter {
public:
  Counter(const Inputs& inputs, const Lookup& lookup, std::span<const Dimension* const> dimensions,
          const CountingOptions& options)
      : book_(inputs.book),
        selection_(inputs.selection),
        options_(options),
        later_(inputs, lookup, options, counted_),
        moves_(inputs.book, inputs.selection, inputs.office),
        spreader_(lookup, inputs.selection, dimensions, counted_.sets, moves_),
        valuer_(inputs.book, inputs.rates, inputs.selection.in, inputs.selection.rates),
        families_(inputs.book, counted_, dimensions),
        sums_(counted_),
        is_grouped_(!dimensions.empty()) {
    counted_.dimensions.assign(dimensions.begin(), dimensions.end());
    counted_.passed.resize(book_.aids.size());
    counted_.fates = IndexedVector<Fate, EntryIndex>(book_.entries.size(), Fate::counted);
  }

  Counted run() {
    for (const AidIndex aid : book_.aids.indexes()) look_at(aid);
    families_.resolve();
    if (selection_.approved_only) note_unapproved_parts(book_, selection_, counted_);
    if (selection_.period) note_other_periods(book_, *selection_.period, counted_);
    for (const Group& group : families_.groups()) finish(group);
    give_wholes_what_parts_lack(book_, lacks_of_parts_, counted_.aids);
    std::erase_if(counted_.rows, [](const CountedRow& row) { return is_empty_rest(row); });
    counted_.stages = selection_.stages.empty() ? stages_found_ : selection_.stages;
    if (counted_.stages.empty()) counted_.stages.add(Stage::committed);
    return std::move(counted_);
  }

private:
  const Book::Entry& entry_at(EntryIndex entry) const { return book_.entries[entry]; }
  Fate& fate(EntryIndex entry) { return counted_.fates[entry]; }

  /// The filter on the aid that leaves it out, or empty.
  std::string_view filter_of(const Book::Aid& aid) {
    if (selection_.aids && !std::ranges::binary_search(*selection_.aids, book_.aids.index_of(aid)))
      return to_string(selection_.aids_chosen);
    if (!selection_.directions.empty() && !selection_.directions.has(aid.direction)) return "direction";
    if (!selection_.scopes.empty() && !selection_.scopes.has(aid.scope)) return "scope";
    if (selection_.approved_only && !aid.approved) return "approved";
    return spreader_.turn_to(aid);
  }

  Fate fate_of(const Book::Aid& aid, const Book::Entry& entry, std::string_view filter,
               std::string_view filter_of_entry) const {
    if (aid.reversed || (entry.reversed && !later_.counts_at_its_date(aid, entry))) return Fate::reversed;
    if (!filter_of_entry.empty()) return Fate::filtered;
    const auto stage = domain::stage_of(entry.kind);
    if (!stage) return Fate::no_stage;
    if (!filter.empty()) return Fate::filtered;
    if (!selection_.stages.empty() && !selection_.stages.has(*stage)) return Fate::other_stage;
    if (!selection_.period || entry.date.lies_within(*selection_.period)) return Fate::counted;
    return entry.date.overlaps(*selection_.period) ? Fate::not_placed : Fate::out_of_period;
  }

  void look_at(AidIndex index) {
    const Book::Aid& aid = book_.aids[index];
    const std::string_view filter = filter_of(aid);
    counted_.passed[index] = filter.empty() && !aid.reversed;
    entries_.clear();
    for (const EntryIndex entry : aid.entries) {
      const std::string_view of_entry = filter.empty() ? spreader_.filter_of(entry_at(entry)) : std::string_view();
      fate(entry) = fate_of(aid, entry_at(entry), filter, of_entry);
      if (fate(entry) == Fate::filtered) counted_.set_filter(entry, filter.empty() ? of_entry : filter);
      if (fate(entry) == Fate::not_placed) {
        counted_.remarks.push_back({RemarkKind::not_placed, index, entry, stage_at(entry)});
      }
      if (fate(entry) == Fate::counted) entries_.push_back(entry);
    }
    if (entries_.empty()) return;
    const MoveExtent extent = moves_.of(aid);
    if (extent == MoveExtent::whole) {
      counted_.remarks.push_back({RemarkKind::internal_move, index});
      for (const EntryIndex entry : entries_) fate(entry) = Fate::internal_move;
      if (!options_.keep_aids) return;
    }
    sort_entries();
    if (extent == MoveExtent::share) return count_without_move(index, aid);
    if (extent == MoveExtent::unknown) counted_.remarks.push_back({RemarkKind::move_unknown, index});
    count_stages(index, aid);
  }

  /// Counts an aid of which a share is a move.
  void count_without_move(AidIndex index, const Book::Aid& aid) {
    counted_.remarks.push_back({RemarkKind::move_in_part, index});
    counted_.shares.insert(entries_.begin(), entries_.end());
    spreader_.take(SharesOfMoves::Which::without_moves);
    count_stages(index, aid);
    if (!options_.keep_aids) return;
    spreader_.take(SharesOfMoves::Which::moves);
    each_stage([&](std::span<const EntryIndex> of_stage) {
      make_group(index, aid, of_stage, true);
      keep(group_, aid);
    });
  }

  Stage stage_at(EntryIndex entry) const { return *domain::stage_of(entry_at(entry).kind); }

  /// By stage, then date; of one date by number. What corrects a locked period stands where it was recorded first.
  void sort_entries() {
    if (entries_.size() < 2) return;
    std::ranges::sort(entries_, {}, [&](EntryIndex entry) {
      const Book::Entry& at = entry_at(entry);
      const domain::DateInterval& date = book_.valued_on(at);
      return std::tuple(stage_at(entry), date.from, date.until, at.number);
    });
  }

  /// Visits the entries of the present aid, stage by stage.
  template <typename Visit>
  void each_stage(Visit visit) const {
    for (std::size_t first = 0; first < entries_.size();) {
      std::size_t after = first + 1;
      while (after < entries_.size() && stage_at(entries_[after]) == stage_at(entries_[first])) ++after;
      visit(std::span(entries_).subspan(first, after - first));
      first = after;
    }
  }

  void count_stages(AidIndex index, const Book::Aid& aid) {
    each_stage([&](std::span<const EntryIndex> of_stage) {
      const bool is_move = fate(of_stage.front()) == Fate::internal_move;
      make_group(index, aid, of_stage, is_move);
      if (!is_move && families_.has(index)) {
        // A whole and its parts are told by what stands in the end.
        std::erase_if(group_.amounts, [](const AmountPiece& piece) { return piece.taken_back; });
        families_.add(group_);
      } else {
        finish(group_);
      }
    });
    if (aid.counted().is_unknown()) counted_.remarks.push_back({RemarkKind::unknown_count, index});
  }

  /// A move (`is_move`) is left out of the count and only listed below it, so that nothing is remarked on its figures.
  void make_group(AidIndex index, const Book::Aid& aid, std::span<const EntryIndex> entries, bool is_move) {
    group_.clear();
    group_.aid = index;
    group_.stage = stage_at(entries.front());
    if (group_.stage != Stage::cancelled) stages_found_.add(group_.stage);
    bool is_first = true;
    bool has_figures = false;
    bool is_zero = true;
    EntryIndex unvalued;
    EntryIndex unconverted;
    const bool is_corrected = later_.corrects(entries);
    for (const EntryIndex entry : entries) {
      valuer_.value(aid, entry_at(entry), value_);
      add_amounts(entry);
      if (options_.keep_entries && !is_move) keep_amounts(entry);
      if (!is_move) remark_missing_rates(entry);
      if (is_first && !is_corrected) {
        turn_to_first_part(entry);
        add_count(aid, group_.counts);
      }
      is_first = false;
      if (is_corrected && !is_move) later_.note(entry);
      if (value_.has_value()) group_.something_valued = true;
      has_figures = has_figures || !value_.parts.empty();
      is_zero = is_zero && value_is_zero();
      if (!value_.without_rate.empty() && !unconverted) unconverted = entry;
      if (!value_.something_unvalued) continue;
      turn_to_first_part(entry);
      add_rows(group_.rows);
      add_rows(group_.unvalued.rows);
      if (!unvalued) unvalued = entry;
    }
    if (is_corrected) {
      for (const auto& [entry, times] : later_.counts_of(aid, entries)) count_at(entry, aid, times);
    }
    if (unvalued) count_lack(group_.unvalued, unvalued, group_.something_valued);
    if (unconverted) count_lack(group_.unconverted, unconverted, has_figures);
    if (is_move) return put_outside(group_);
    remark(aid);
    if (is_zero && group_.is_inside()) note_aid(RemarkKind::zero);
  }

  void count_at(EntryIndex entry, const Book::Aid& aid, int times) {
    if (aid.counted().is_unknown() && times != 1) return;
    valuer_.value(aid, entry_at(entry), value_);
    turn_to_first_part(entry);
    spreader_.place_count(times * aid.counted().value.value_or(0), parts_);
    for (const Part& part : parts_) group_.counts.push_back({part.key, part.figure});
  }

  bool value_is_zero() const {
    const auto is_zero = [](const Value::Part& part) { return part.amount.money.minor() == 0; };
    return !value_.parts.empty() && !value_.lacks_something() && std::ranges::all_of(value_.parts, is_zero);
  }

  static void put_outside(Group& group) {
    for (RowKey& row : group.rows) row.outside = true;
    for (AmountPiece& piece : group.amounts) piece.key.outside = true;
    for (CountPiece& piece : group.counts) piece.key.outside = true;
    for (Lack* lack : {&group.unvalued, &group.unconverted}) {
      lack->each_key([](RowKey& key) { key.outside = true; });
    }
  }

  void add_amounts(EntryIndex entry) {
    for (const Value::Part& part : value_.parts) {
      spreader_.turn_to(entry_at(entry), part.original);
      spreader_.spread(part.amount.money.minor(), parts_);
      const bool taken_back = later_.is_taken_back_here(entry);
      for (const Part& piece : parts_) add_amount(piece, part.amount, taken_back);
      if (!is_whole(part.amount)) counted_.shares.insert(entry);
      add_rows(group_.rows);
    }
    for (const domain::Amount& amount : value_.without_rate) {
      spreader_.turn_to(entry_at(entry), amount.money.currency());
      add_rows(group_.rows);
      add_rows(group_.unconverted.rows);
    }
  }

  void keep_amounts(EntryIndex entry) {
    domain::Amounts& amounts = counted_.entries[entry];
    for (const Value::Part& part : value_.parts) {
      spreader_.turn_to(entry_at(entry), part.original);
      spreader_.spread(part.amount.money.minor(), parts_);
      for (const Part& piece : parts_) {
        if (!piece.key.outside) amounts.add(amount_of(piece, part.amount));
      }
    }
  }

  static domain::Amount amount_of(const Part& piece, const domain::Amount& whole) {
    return {domain::Money::from_minor(piece.figure, whole.money.currency()), whole.qualifier};
  }

  void remark_missing_rates(EntryIndex entry) {
    for (const domain::Amount& amount : value_.without_rate) {
      counted_.remarks.push_back({RemarkKind::without_rate, group_.aid, entry, group_.stage, amount});
    }
  }

  /// Whether the parts make up the whole amount. A filter on Laos takes only 60 of an amount of 100 that is 60 % for
  /// Laos.
  bool is_whole(const domain::Amount& amount) const {
    if (selection_.filters.empty()) return true;
    std::int64_t sum = 0;
    for (const Part& piece : parts_) sum += piece.figure;
    return sum == amount.money.minor();
  }

  void add_amount(const Part& piece, const domain::Amount& amount, bool taken_back) {
    const domain::Amount mine = amount_of(piece, amount);
    for (AmountPiece& other : group_.amounts) {
      if (other.key != piece.key || other.taken_back != taken_back ||
          other.amount.money.currency() != amount.money.currency())
        continue;
      other.amount.money += mine.money;
      other.amount.qualifier = domain::of_sum(other.amount.qualifier, mine.qualifier);
      return;
    }
    group_.amounts.push_back({.key = piece.key, .amount = mine, .taken_back = taken_back});
  }

  /// Every row in which the entry stands, also where its share comes to nothing.
  void add_rows(std::vector<RowKey>& rows) {
    spreader_.find_rows(parts_);
    for (const Part& part : parts_) {
      if (std::ranges::find(rows, part.key) == rows.end()) rows.push_back(part.key);
    }
  }

  void turn_to_first_part(EntryIndex entry) {
    std::optional<domain::Currency> currency;
    if (!value_.parts.empty()) {
      currency = value_.parts.front().original;
    } else if (!value_.without_rate.empty()) {
      currency = value_.without_rate.front().money.currency();
    }
    spreader_.turn_to(entry_at(entry), currency);
  }

  void add_count(const Book::Aid& aid, std::vector<CountPiece>& counts) {
    spreader_.place_count(aid.counted().value.value_or(0), parts_);
    for (const Part& part : parts_) counts.push_back({part.key, part.figure});
  }

  /// Counts the aid as not valued, or as not converted, where its first such entry stands. A record that stands for 20
  /// aids and lacks a part of its figures only counts as 1 here: it lacks something, but not 20 values.
  void count_lack(Lack& lack, EntryIndex entry, bool is_partial) {
    const Book::Aid& aid = book_.aids[group_.aid];
    valuer_.value(aid, entry_at(entry), value_);
    if (&lack == &group_.unconverted) {
      spreader_.turn_to(entry_at(entry), value_.without_rate.front().money.currency());
    } else {
      turn_to_first_part(entry);
    }
    lack.is_partial = is_partial;
    spreader_.place_count(aid.component ? 0 : is_partial ? 1 : aid.counted().value.value_or(1), parts_);
    for (const Part& part : parts_) lack.counts.push_back({part.key, part.figure});
  }

  void remark(const Book::Aid& aid) {
    const bool inside = group_.is_inside();
    if (inside) counted_.directions.add(aid.direction);
    const bool outside = std::ranges::any_of(group_.rows, &RowKey::outside);
    if (outside) note_aid(RemarkKind::shared_outside);
    if (inside && !group_.unvalued.rows.empty()) {
      const RemarkKind kind = group_.something_valued ? RemarkKind::partly_unvalued : RemarkKind::unvalued;
      counted_.remarks.push_back({.kind = kind, .aid = group_.aid, .stage = group_.stage});
    }
    if (!is_grouped_ || !inside || aid.component) return;
    const auto is_inside = [](const auto& key) { return !key.outside; };
    if (std::ranges::count_if(group_.rows, is_inside) >
        std::ranges::count_if(group_.counts, is_inside, &CountPiece::key)) {
      note_aid(RemarkKind::counted_once);
    }
  }

  /// Remarks on the aid, unless an earlier stage of it did.
  void note_aid(RemarkKind kind) {
    for (auto it = counted_.remarks.rbegin(); it != counted_.remarks.rend() && it->aid == group_.aid; ++it) {
      if (it->kind == kind) return;
    }
    counted_.remarks.push_back({.kind = kind, .aid = group_.aid});
  }

  void finish(const Group& group) {
    const Book::Aid& aid = book_.aids[group.aid];
    sums_.add(group, aid.counted());
    if (options_.keep_aids) keep(group, aid);
    const bool in_parent = group.is_in_parent() && !group.adds_amount();
    if (!in_parent && group.is_inside()) return;
    for (const EntryIndex entry : aid.entries) {
      if (fate(entry) == Fate::counted && stage_at(entry) == group.stage) {
        fate(entry) = in_parent ? Fate::inside_parent : Fate::outside;
      }
    }
  }

  void keep(const Group& group, const Book::Aid& aid) {
    AidFigures kept{.aid = group.aid, .stage = group.stage, .in_total = {}, .within = {}, .outside = {}};
    const bool counts_itself =
        group.adds_amount() || !group.is_in_parent() || (!group.count_parent && adds_aids(group, aid));
    const auto side = [&](const RowKey& key, bool is_within) -> Figures& {
      if (key.outside) return kept.outside.change();
      return key.of_which || is_within || !counts_itself ? kept.within.change() : kept.in_total;
    };
    for (const RowKey& row : group.rows) side(row, false).recorded = true;
    for (const AmountPiece& piece : group.amounts) {
      Figures& figures = side(piece.key, piece.in_parent);
      figures.recorded = true;
      figures.amounts.add(piece.amount);
      if (!piece.key.outside) continue;
      piece.take_from(figures.amounts);
      if (!piece.contained.is_nothing()) figures.amounts.subtract(piece.of(piece.contained));
    }
    for (const RowKey& row : group.unvalued.rows) side(row, false).lacks_value = true;
    for (const RowKey& row : group.unconverted.rows) side(row, false).lacks_rate = true;
    LackOfPart of_part{.part = group.aid, .stage = group.stage};
    const auto add_lack = [&](const Lack& lack, std::int64_t Figures::*number, std::int64_t LackOfPart::*within) {
      for (const CountPiece& piece : lack.counts) {
        domain::add_to(side(piece.key, false).*number, piece.count);
        if (!piece.key.outside && !piece.key.of_which && !counts_itself) domain::add_to(of_part.*within, piece.count);
      }
    };
    add_lack(group.unvalued, &Figures::not_valued, &LackOfPart::not_valued);
    add_lack(group.unconverted, &Figures::not_converted, &LackOfPart::not_converted);
    if (of_part.not_valued != 0 || of_part.not_converted != 0) lacks_of_parts_.push_back(of_part);
    for (const CountPiece& piece : group.counts) {
      Figures& figures = side(piece.key, bool(group.count_parent));
      figures.recorded = figures.recorded || piece.count != 0 || aid.counted().is_unknown();
      if (aid.counted().is_unknown()) {
        figures.aids.add_unknown();
      } else {
        figures.aids.add(piece.count, aid.counted().qualifier);
      }
      if (piece.key.outside)
        figures.aids.take(domain::sum_of(piece.taken.figure, piece.contained.figure), piece.taken.how);
    }
    counted_.aids.push_back(std::move(kept));
  }

  /// Whether its count, which no aid above it has, is more than none.
  static bool adds_aids(const Group& group, const Book::Aid& aid) {
    return std::ranges::any_of(group.counts, [&](const CountPiece& piece) {
      return !piece.key.outside && !piece.key.of_which && (piece.count != 0 || aid.counted().is_unknown());
    });
  }

  /// Whether a row only says what the parts leave, and they leave nothing: such a row is not shown.
  static bool is_empty_rest(const CountedRow& row) {
    const auto is_rest = [](const Coordinate& at) { return at.standing() == Standing::not_itemised; };
    if (std::ranges::none_of(row.key.at, is_rest)) return false;
    return std::ranges::all_of(row.stages, [](const Figures& figures) {
      const auto is_zero = [](const domain::Amount& amount) { return amount.money.minor() == 0; };
      return figures.aids.known == 0 && !figures.aids.has_unknown && figures.not_valued == 0 &&
             figures.not_converted == 0 && std::ranges::all_of(figures.amounts.list(), is_zero);
    });
  }

  const Book& book_;
  const Selection& selection_;
  const CountingOptions options_;
  Counted counted_;
  Later later_;
  Moves moves_;
  SharesOfMoves spreader_;
  Valuer valuer_;
  Families families_;
  Sums sums_;
  bool is_grouped_;
  std::vector<LackOfPart> lacks_of_parts_;
  Stages stages_found_;
  // Used again by every aid.
  std::vector<EntryIndex> entries_;
  Group group_;
  Value value_;
  std::vector<Part> parts_;
};

}  // namespace

Counted count(const Inputs& inputs, const Lookup& lookup, std::span<const Dimension* const> dimensions,
              const CountingOptions& options) {
  return Counter(inputs, lookup, dimensions, options).run();
}

}  // namespace aid::counting
