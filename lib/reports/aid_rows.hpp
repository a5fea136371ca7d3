#pragma once
#include "present.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// Reports with a row an aid: list and statement.
namespace aid::reports {

/// Where the figures of a row stand: in the total, within those of another aid that the total has, or below the total.
enum class AidSide : std::uint8_t { in_total, within, outside };

/// A row of one aid. An aid has several rows when its figures stand on several sides: a filter takes 60 % of it for
/// Laos, and the rest is shared between values that the filter leaves out; or the total has the aid within another one,
/// but not what was received of it. The rows in the total add up to it.
struct AidRow {
  storage::AidIndex aid;
  AidSide side = AidSide::in_total;
  bool is_move = false;  ///< Between the office and its members, so outside the total.
  counting::StageFigures figures = {};
  domain::DateInterval dates = {};  ///< From the first of its entries to the last.

  table::RowKind kind() const;
};

/// What was counted (with `keep_aids`), by date, then code, each part below its whole; what is outside the total last.
std::vector<AidRow> collect_aids(const Work& work, const counting::Counted& counted);

/// The order in which `aids`, each of them once, stand so that what is part of one of them follows it at once, in the
/// order that they had: positions in `aids`.
std::vector<std::size_t> parts_below_wholes(const storage::Book& book, std::span<const storage::AidIndex> aids);

/// What describes an aid, as cells.
class AidCells {
public:
  AidCells(const Work& work, const counting::Counted& counted);

  table::Cell code(storage::AidIndex aid) const;
  table::Cell title(storage::AidIndex aid) const;
  table::Cell status(storage::AidIndex aid) const;
  table::Cell parent(storage::AidIndex aid) const;
  /// The values that it has in a dimension, with their shares: "Y tế (60%)", whose code is "health=60".
  table::Cell values(storage::AidIndex aid, std::string_view dimension) const;
  /// The goods of its latest stage: "4 máy thở".
  table::Cell goods(storage::AidIndex aid) const;

private:
  const storage::Book::Aid& at(storage::AidIndex aid) const;

  const Work& work_;
  const counting::Counted& counted_;
};

}  // namespace aid::reports
