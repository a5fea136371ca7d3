#pragma once
#include "aid/domain/reading.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/formats/money_unit.hpp"
#include "aid/table/spreadsheet_words.hpp"
#include "aid/table/table.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What the writers of tables share: the texts of cells, as people read them.
namespace aid::formats {

/// The cell of one column; empty where a row has fewer cells than the table has columns.
const table::Cell& cell_of(const table::Row& row, std::size_t column);

/// The text in `language`, or in the other where it has none. Machines get English.
std::string_view text_in(const table::Words& words, Language language);

/// "delegations: 2".
std::string show(const table::NamedCount& count, Language language);

/// Appends `visible(text)` and returns its display width. Several times faster for what names consist of: printable
/// ASCII and precomposed Latin letters, which `visible` leaves alone and which take one column each.
int append_visible(std::string& out, std::string_view text);

/// "Committed (VND)": without the currency where the line above the table says it. Made visible.
std::string heading_of(const table::Column& column, Language language, const MoneyUnit& unit);

/// The lines of a cell as people read them, one after the other given to `put`, which makes them visible.
template <typename Put>
struct CellLines {
  const table::Column& column;
  Language language;
  const MoneyUnit& unit;
  Put put;

  void operator()(std::monostate) const {}
  void operator()(const table::Words& words) const { put(text_in(words, language)); }
  void operator()(const domain::DateInterval& date) const { put(show(date, language)); }
  void operator()(const table::Moment& moment) const { put(show(moment, language)); }
  void operator()(std::int64_t number) const { put(show(domain::Decimal(number, 0), language)); }
  void operator()(const domain::Count& count) const { put(show(count, language)); }
  void operator()(const domain::Quantity& quantity) const { put(show(quantity, language)); }
  void operator()(const table::Lines& lines) const {
    for (const table::Words& words : lines) put(text_in(words, language));
  }
  void operator()(const table::CountsCell& counts) const {
    for (const table::NamedCount& one : counts) put(show(one, language));
  }
  void operator()(const table::AmountsCell& cell) const {
    constexpr std::string_view nothing_recorded = "–";
    if (cell.amounts.empty()) {
      if (cell.unvalued_only) put(table::spreadsheet::not_valued.in(language));
      if (cell.unconverted_only) put(table::spreadsheet::not_converted.in(language));
      if (!cell.has_no_figure()) put(nothing_recorded);
    }
    for (const domain::Amount& amount : cell.amounts.list()) put(text_of(amount));
  }

private:
  std::string text_of(const domain::Amount& amount) const {
    if (unit.divides(amount.money)) return unit.show(amount, language);
    if (amount.money.currency().code() != column.unit) return show(amount, language);
    std::string figure(prefix(amount.qualifier, language));
    figure += domain::show_figure(amount.money, language);
    return figure;
  }
};
template <typename Put>
CellLines(const table::Column&, Language, const MoneyUnit&, Put) -> CellLines<Put>;

}  // namespace aid::formats
