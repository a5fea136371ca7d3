#pragma once
#include "aid/counting/portions.hpp"
#include "aid/counting/selection.hpp"
#include "aid/counting/valuing.hpp"

#include <array>
#include <cstdint>
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

/// A sum of counts. 3 aids, and one that stands for an unknown number of aids, are "at least 3".
struct CountSum {
  std::int64_t known = 0;
  domain::Qualifier qualifier = domain::Qualifier::exact;
  bool has_known = false;
  bool has_unknown = false;

  void add(std::int64_t more, domain::Qualifier how);
  void add_unknown() { has_unknown = true; }
  domain::Count count() const;
};

/// The figures of one stage in a row or in the total.
struct Figures {
  domain::Amounts amounts;
  CountSum aids;
  std::int64_t not_valued = 0;
  bool recorded = false;  ///< Something is recorded of this stage.
};
using StageFigures = std::array<Figures, domain::stage_count>;

struct CountedRow {
  RowKey key;
  StageFigures stages;
};

/// What became of an entry in a count: whether it was included, and if not, why. `--explain` lists every entry with it.
enum class Fate : std::uint8_t {
  counted,
  inside_parent,  ///< The total has it already within the figure of the aid that it is part of.
  outside,        ///< Its aid is shared with values that the filter leaves out; it is listed below the total.
  reversed,
  no_stage,  ///< A handover, counterpart funds or a return: such entries belong to no column.
  other_stage,
  filtered,  ///< By a filter on the aid: `Excluded::filter` says which.
  out_of_period,
  not_placed,
  internal_move,
};

/// What the reader must know of an entry or an aid.
struct Remark {
  storage::AidIndex aid;
  storage::EntryIndex entry = {};
  std::optional<domain::Stage> stage = {};
  std::optional<domain::Amount> amount = {};

  friend bool operator==(const Remark&, const Remark&) = default;
};

/// One aid in one stage, as it is in the selection, before its parts are taken out of it. Reports that have a row for
/// each aid use this.
struct AidFigures {
  storage::AidIndex aid;
  domain::Stage stage;
  Figures inside;   ///< Also of a part that stands within its parent.
  Figures outside;  ///< Shared with values that the filter leaves out.
  bool in_parent;   ///< The total has it within another aid's figures.
};

struct Counted {
  std::vector<CountedRow> rows;  ///< In no order.
  StageFigures totals;
  Stages stages;                          ///< Those to show.
  TermSet<domain::Direction> directions;  ///< Of what is in the total.
  SharedSets sets;
  std::vector<AidFigures> aids;  ///< In the order of the book, then by stage; only where `keep_aids` asks for them.

  IndexedVector<bool, storage::AidIndex> passed;  ///< It passes every filter on aids.
  IndexedVector<Fate, storage::EntryIndex> fates;
  IndexedVector<std::string_view, storage::EntryIndex> filters;  ///< Where a filter left one out: its name.
  std::set<storage::EntryIndex> shares;                          ///< Entries of which a filter takes a share.
  std::vector<Remark> unvalued;                                  ///< Aids of which nothing has a value, by stage.
  std::vector<Remark> partly_unvalued;    ///< Aids that have a value, and goods without one, by stage.
  std::vector<Remark> not_placed;         ///< Entries whose date is too coarse for the period.
  std::vector<Remark> parts_only;         ///< Parts whose parent has no entry of this stage, by stage.
  std::vector<Remark> exceeded;           ///< Parents whose parts are larger, with what is missing.
  std::vector<Remark> without_rate;       ///< Entries, with the amount.
  std::vector<Remark> other_currency;     ///< Parts in another currency than their parent, by stage.
  std::vector<Remark> other_times;        ///< Parts at other times than any figure of their parent, by stage.
  std::vector<Remark> shared_outside;     ///< Aids.
  std::vector<Remark> internal_moves;     ///< Aids.
  std::vector<Remark> more_goods_before;  ///< Aids of which an earlier stage lists goods that the latest one does not.
  std::vector<Remark> goods_shown_whole;  ///< Aids of whose goods a filter takes only a share.
  std::vector<Remark> unknown_counts;     ///< Aids.
  std::vector<Remark> counted_once;       ///< Aids that lie in several rows and are counted in one.

  /// The filter that left an entry of the book out, or empty.
  std::string_view filter_of(storage::EntryIndex entry) const;
  void set_filter(storage::EntryIndex entry, std::string_view filter);

  /// Adds the fates and remarks of another count of the same book with other filters. Where one count filtered an entry
  /// out and the other did not, the fate of the other one stays.
  void add_remarks(const Counted& other);
};

struct CountingOptions {
  bool keep_aids = false;
  bool internal_moves_count = false;  ///< A statement of one partner has moves to and from its members.
};

/// Counts the selection in rows by the dimensions (none: only the total). Throws `Error` amount-overflow.
Counted count(const Inputs& inputs, const Lookup& lookup, std::span<const Dimension* const> dimensions,
              const CountingOptions& options);

}  // namespace aid::counting
