#pragma once
#include "aid/base/seldom.hpp"
#include "aid/counting/portions.hpp"
#include "aid/counting/selection.hpp"
#include "aid/counting/valuing.hpp"
#include "aid/domain/count_sum.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

/// Counting, once for every report, by the rules of lib/counting/README.md.
namespace aid::counting {

inline constexpr std::size_t most_dimensions = 3;

/// What a report is made from. `office`: the office as a partner, or nobody.
struct Inputs {
  const storage::Book& book;
  std::span<const storage::RateRecord> rates;
  const Names& names;
  const Selection& selection;
  storage::PartnerIndex office = {};
};

struct RowKey {
  std::array<Coordinate, most_dimensions> at{};
  /// The filter asks for Laos, and the aid is shared between Laos and India: it is listed below the total, whole.
  bool outside = false;
  /// A part whose figure cannot be subtracted from its parent, because it is in another currency or at another time.
  bool of_which = false;
  friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

using domain::CountSum;

/// The figures of one stage in a row or in the total.
struct Figures {
  domain::Amounts amounts;
  CountSum aids;
  std::int64_t not_valued = 0;     ///< Aids with money or goods whose value nobody knows.
  std::int64_t not_converted = 0;  ///< Aids with an amount that no rate converts into the report's currency.
  bool recorded = false;           ///< Something is recorded of this stage.
  bool lacks_value = false;        ///< Something recorded here has no value, whatever it counts as.
  bool lacks_rate = false;         ///< Some amount recorded here has no rate.

  /// Adds those of another row.
  void add(const Figures& other);
};
using StageFigures = std::array<Figures, domain::stage_count>;
void add(StageFigures& figures, const StageFigures& others);

/// A row by the dimensions of the count.
struct CountedRow {
  RowKey key;
  StageFigures stages;
};

/// What became of an entry in a count: whether it was included, and if not, why. `--explain` lists every entry with it.
enum class Fate : std::uint8_t {
  counted,
  inside_parent,  ///< The total has it already within the figure of the aid that it is part of.
  outside,        ///< Its aid is shared with values that the filter leaves out; it is listed below the total.
  reversed,       ///< Also where it was taken back later, but within the period.
  no_stage,       ///< A handover, counterpart funds or a return: such entries belong to no column.
  other_stage,
  filtered,  ///< By a filter on the aid: `Excluded::filter` says which.
  out_of_period,
  not_placed,
  internal_move,
};

enum class RemarkKind : std::uint8_t {
  without_rate,           ///< Of an entry, with the amount that no rate converts.
  exceeded,               ///< Of a parent whose parts are larger, with the amount that is missing (none: aids are
                          ///< missing) and the row, where it is in a row and not in all.
  unvalued,               ///< Of an aid of which nothing has a value, by stage.
  partly_unvalued,        ///< Of an aid that has a value, and goods without one, by stage.
  unconverted_part,       ///< Of a part that no rate converts, and the total has it within its parent, by stage.
  corrected_later,        ///< Of an entry that takes one of a locked period back, with the amount.
  not_placed,             ///< Of an entry whose date is too coarse for the period.
  parts_only,             ///< Of a part whose parent has no entry of this stage, or no value in it, by stage.
  part_in_other_period,   ///< Of a parent that is counted: an entry of a part, dated outside the period.
  whole_in_other_period,  ///< Of a part that counts itself: an entry of its parent, dated outside the period.
  part_not_approved,      ///< Of a parent that is counted whole: an entry of a part that is not approved with it.
  itemised,           ///< Of an aid that the total has within its parent. Made of the fates, when notes are written.
  other_currency,     ///< Of a part in another currency than its parent, by stage.
  other_times,        ///< Of a part at other times than any figure of its parent, by stage.
  shared_outside,     ///< Of an aid that is shared with values that the filter leaves out.
  more_goods_before,  ///< Of an aid of which an earlier stage lists goods that the latest one does not.
  goods_shown_whole,  ///< Of an aid of which only a share belongs to the report, but whose goods stand whole.
  internal_move,      ///< Of an aid between the office and one of its members.
  move_in_part,       ///< Of an aid of which a share is such a move, and left out.
  move_unknown,       ///< Of an aid of which a share is such a move that nobody stated, so that it is counted whole.
  unknown_count,      ///< Of an aid that stands for an unknown number of aids.
  counted_once,       ///< Of an aid that lies in several rows and is counted in one.
  zero,               ///< Of an aid whose every amount of a stage is recorded as 0.
};
inline constexpr std::size_t remark_kinds = static_cast<std::size_t>(RemarkKind::zero) + 1;

/// What the reader must know of an entry or an aid.
struct Remark {
  RemarkKind kind;
  storage::AidIndex aid;
  storage::EntryIndex entry = {};
  std::optional<domain::Stage> stage = {};
  std::optional<domain::Amount> amount = {};
  std::optional<RowKey> row = {};
  std::optional<std::int64_t> aids = {};  ///< Of `exceeded` without an amount: what is left of the number of aids.

  friend bool operator==(const Remark&, const Remark&) = default;
};

/// One aid in one stage, as it is in the selection, before its parts are taken out of it; outside the total what they
/// leave of it. Reports that have a row for each aid use this. What all aids have `in_total` adds up to the total, in
/// amounts, in aids and in what they lack: an aid is told what its parts lack, whose figures stand within its own.
struct AidFigures {
  storage::AidIndex aid;
  domain::Stage stage;
  Figures in_total;         ///< What the total adds of it.
  Seldom<Figures> within;   ///< What the total has already within another aid's figures, or beside them as "of which".
  Seldom<Figures> outside;  ///< Shared with values that the filter leaves out.
};

struct Counted {
  std::vector<CountedRow> rows;              ///< In no order.
  std::vector<const Dimension*> dimensions;  ///< Those of the rows.
  StageFigures totals;
  Stages stages;                          ///< Those to show; what was cancelled only where it was asked for.
  TermSet<domain::Direction> directions;  ///< Of what is in the total.
  SharedSets sets;
  std::vector<AidFigures> aids;  ///< In the order of the book, then by stage; only where `keep_aids` asks for them.
  /// What the selection has of the amounts of each entry, in the total or within another aid's figures; only
  /// where `keep_entries` asks for them.
  std::map<storage::EntryIndex, domain::Amounts> entries;

  IndexedVector<bool, storage::AidIndex> passed;  ///< It passes every filter on aids.
  IndexedVector<Fate, storage::EntryIndex> fates;
  IndexedVector<std::string_view, storage::EntryIndex> filters;  ///< Where a filter left one out: its name.
  std::set<storage::EntryIndex> shares;                          ///< Entries of which a filter takes a share.
  /// Counted entries that only correct what an earlier period has: they are no aid, and reach nobody, of this one.
  std::set<storage::EntryIndex> corrections;
  std::vector<Remark> remarks;

  /// The filter that left an entry of the book out, or empty.
  std::string_view filter_of(storage::EntryIndex entry) const;
  void set_filter(storage::EntryIndex entry, std::string_view filter);

  /// The remarks of one kind.
  std::vector<Remark> remarks_of(RemarkKind kind) const;
  /// Adds the fates and remarks of another count of the same book with other filters. Where one count filtered an entry
  /// out and the other did not, the fate of the other one stays.
  void add_remarks(const Counted& other);
};

struct CountingOptions {
  bool keep_aids = false;
  bool keep_entries = false;
  /// Keeps what was taken back later, and what takes it back, apart though both lie in the period, so that each can be
  /// booked at its own date. The total is the same.
  bool keep_taken_back = false;
};

/// When what an entry says took place: of one that stands in the place of an earlier one the date of that, if the
/// period has it too; else its own.
const domain::DateInterval& date_in(const storage::Book& book, const Selection& selection,
                                    const storage::Book::Entry& entry);

/// Counts the selection in rows by the dimensions (none: only the total). Throws `Error` amount-overflow.
Counted count(const Inputs& inputs, const Lookup& lookup, std::span<const Dimension* const> dimensions,
              const CountingOptions& options);

}  // namespace aid::counting
