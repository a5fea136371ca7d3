#pragma once
#include "chart_columns.hpp"

#include <string>
#include <vector>

namespace aid::document {

/// A bar before it is known which of them are shown.
struct ChartRow {
  std::string name = {};
  ChartBar::Kind kind = ChartBar::Kind::item;
  bool in_total = true;
  std::vector<ExactValue> values = {};  ///< One for each series.

  bool has_number() const;
  bool is_recorded() const;
};

/// The greatest figure of the first series first; then what has figures in other series only, then what has none; rows
/// with equal figures in their order.
void sort_rows(std::vector<ChartRow>& rows);

/// Where there are more than `most` rows, the rest as one row that adds them, and those of the rest that have no figure
/// as another. The rows are sorted, or in the table's order.
void fold_rows(std::vector<ChartRow>& rows, std::size_t most, const FigureWords& words);
/// The same for rows that are drawn apart, of which few are shown.
void fold_residual_rows(std::vector<ChartRow>& rows, const FigureWords& words);

/// Puts an empty row where a year, quarter or month is missing between two of `rows`, so that a line does not lead over
/// it. Rows whose names are no dates of one length stay as they are.
void fill_missing_periods(std::vector<ChartRow>& rows, Language language);

/// The rows' shares of their sum, "37%": largest remainder, so that they add up to 100; in tenths where a row would
/// else have none. Empty for a row without a figure. No figure is negative, and one is above zero.
std::vector<std::string> shares_of(const std::vector<ChartRow>& rows, Language language);

/// The tiles of the 34 provinces, and in words which rows of the table stand together in one.
struct Map {
  std::vector<ChartTile> tiles = {};
  std::string merged = {};  ///< Empty: each tile is the row of its name.
};
/// What is in none of the provinces goes from `rows` to `outside`.
Map take_provinces(std::vector<ChartRow>& rows, std::vector<ChartRow>& outside, const FigureWords& words);
/// Gives each tile its tone and says what the tones stand for.
std::vector<std::string> give_tones(std::vector<ChartTile>& tiles, const FigureWords& words);

}  // namespace aid::document
