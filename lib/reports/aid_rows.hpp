#pragma once
#include "present.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
  bool is_move = false;             ///< Between the office and its members, so outside the total.
  domain::DateInterval dates = {};  ///< From the first of its entries to the last.
  /// Where its figures stand in `counted.aids`: so many from this one on may be of this row.
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  table::RowKind kind() const;
};

/// What was counted (with `keep_aids`), by date, then code, each part below its whole; what is outside the total last.
/// It is light: a list has as many as there are aids.
std::vector<AidRow> collect_aids(const Work& work, const counting::Counted& counted);

/// The figures of a row.
counting::StageFigures figures_of(const counting::Counted& counted, const AidRow& row);

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
  /// What a value is called, and its place among others.
  struct Named {
    std::string order;
    table::Words words;
  };
  /// A dimension with the names that were asked for so far: a list asks for the same ones again and again.
  struct Asked {
    const counting::Dimension* dimension;
    std::unordered_map<std::int32_t, Named> names = {};
  };
  const storage::Book::Aid& at(storage::AidIndex aid) const;
  Asked& asked(std::string_view dimension) const;
  const Named& named(Asked& asked, std::int32_t value) const;

  const Work& work_;
  const counting::Counted& counted_;
  mutable std::map<std::string_view, Asked> asked_;
  mutable counting::Values values_;
};

}  // namespace aid::reports
