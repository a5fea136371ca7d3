#include "doubtful_units.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/importing/unit_messages.hpp"
#include "cells.hpp"
#include "unit_line.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using table::ColumnMapping;
using table::ListCell;
using table::ListRow;

std::string_view text_at(const ListRow& row, std::size_t column) {
  return column < row.cells.size() ? trimmed(row.cells[column].text) : std::string_view();
}

bool is_bare_figure(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789., ") == std::string_view::npos;
}

/// Digits that may stand before a decimal comma: "1", "1.234".
bool begins_figure(std::string_view text, std::size_t most_digits) {
  const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
  return digits > 0 && digits <= most_digits && is_digit(text.front()) && is_digit(text.back()) &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// "5 tỷ", "5 USD": what may stand behind a decimal comma.
bool ends_figure(std::string_view text) {
  if (text.empty() || !is_digit(text.front()) || is_bare_figure(text)) return false;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits <= 3 && domain::read_amount(text, {.currency = domain::Currency::vnd()});
}

/// A text that may be an amount in words.
bool begins_with_number(std::string_view text) {
  if (text.empty() || text.find_first_of("0123456789") != std::string_view::npos) return false;
  return is_number_word(small_letters(text.substr(0, text.find(' '))));
}

bool is_of_texts(std::string_view field) { return field == "note" || field == "source" || field == "title"; }

}  // namespace

DoubtfulUnits::DoubtfulUnits(const Columns& columns, std::span<const domain::UnitWord> units,
                             domain::Currency of_ledger)
    : columns_(columns), units_(units), currency_(of_ledger.code()), texts_(columns.unknown) {
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const std::string& field = columns.columns[i].field;
    has_currency_column_ = has_currency_column_ || field == "currency";
    if (is_of_amounts(field)) amounts_.push_back(i);
    if (field == "note" || field == "goods-unit") texts_.push_back(i);
  }
  if (amounts_.empty() || columns.is_report) texts_.clear();
}

bool DoubtfulUnits::is_other(const UnitLine& line) const {
  if (line.words.empty()) return false;
  return std::ranges::any_of(amounts_, [&](std::size_t i) {
    const ColumnMapping& column = columns_.columns[i];
    const bool is_plain = column.currency.empty() && column.unit == 1;
    const bool is_above = std::ranges::find(columns_.in_that_unit, i) != columns_.in_that_unit.end();
    if (!is_plain && !is_above) return false;  // Its own heading says what it is in.
    if (!line.is_known || line.is_contradicted || line.unit.unit != column.unit) return true;
    const std::string& own = column.currency.empty() ? currency_ : column.currency;
    const bool is_by_row = column.currency.empty() && has_currency_column_;
    return !is_by_row && !line.unit.currency.empty() && line.unit.currency != own;
  });
}

bool DoubtfulUnits::says_other_unit(std::string_view text) const { return is_other(unit_said_in(text, units_)); }

std::optional<Problem> DoubtfulUnits::in_row(const ListRow& row, const table::ListReader& list) const {
  if (amounts_.empty() || columns_.is_report) return std::nullopt;
  const auto has_bare = [&](std::size_t i) { return is_bare_figure(text_at(row, i)); };
  if (std::ranges::none_of(amounts_, has_bare)) return std::nullopt;
  for (const std::size_t i : texts_) {
    const std::string_view text = text_at(row, i);
    if (may_say_unit(text) && says_other_unit(text)) return Problem(messages::unit_elsewhere, text).at(list.locate(i));
  }
  if (auto problem = other_words(row, list)) return problem;
  return cut_figure(row, list);
}

/// The only figure of a row beside its amount in words: "1" and "năm tỷ".
std::optional<Problem> DoubtfulUnits::other_words(const ListRow& row, const table::ListReader& list) const {
  const auto is_filled = [&](std::size_t i) { return !text_at(row, i).empty(); };
  const auto figure = std::ranges::find_if(amounts_, is_filled);
  if (figure == amounts_.end() || std::ranges::count_if(amounts_, is_filled) != 1) return std::nullopt;
  const ColumnMapping& column = columns_.columns[*figure];
  if (!column.currency.empty() && column.currency != "VND") return std::nullopt;
  for (const std::size_t i : texts_) {
    const std::string_view words = text_at(row, i);
    if (!begins_with_number(words)) continue;
    const auto amount =
        read_amount_cell(row.cells[*figure], {.currency = domain::Currency::vnd(), .unit = column.unit});
    if (!amount) return std::nullopt;
    const std::string both = fmt::format("{} đồng ({})", domain::to_string(amount.value().money), words);
    const auto read = domain::read_amount(both, {.currency = domain::Currency::vnd()});
    if (!read && read.problem().name() == messages::words_differ.name)
      return Problem(read.problem()).at(list.locate(i));
  }
  return std::nullopt;
}

std::optional<Problem> DoubtfulUnits::cut_figure(const ListRow& row, const table::ListReader& list) const {
  for (const std::size_t i : amounts_) {
    const std::string_view figure = text_at(row, i);
    const std::string_view beside = text_at(row, i + 1);
    if (beside.empty() || i + 1 >= columns_.columns.size()) continue;
    const bool are_texts = row.cells[i].kind == ListCell::Kind::text && row.cells[i + 1].kind == ListCell::Kind::text;
    const std::string& field = columns_.columns[i + 1].field;
    const bool is_unknown = std::ranges::find(columns_.unknown, i + 1) != columns_.unknown.end();
    const bool is_amount = is_of_amounts(field);
    if (!are_texts || !begins_figure(figure, is_amount ? 3 : 4)) continue;
    const bool is_group = beside.size() == 3 && is_bare_figure(beside) && (is_unknown || is_of_texts(field));
    const bool is_left_out = field == "ignore" && !is_unknown;
    const bool is_rest = ends_figure(beside) && !is_left_out && (!is_amount || columns_.columns[i].unit == 1);
    if (!is_group && !is_rest) continue;
    return Problem(messages::figure_in_two_cells, figure, beside, fmt::format("{},{}", figure, beside))
        .at(list.locate(i));
  }
  return std::nullopt;
}

std::optional<Problem> DoubtfulUnits::in_line(const ListRow& row, const table::ListReader& list) const {
  if (amounts_.empty() || columns_.is_report) return std::nullopt;
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.columns.size()); ++i) {
    const std::string& heading = columns_.columns[i].heading;
    if (!heading.empty() && fold(text_at(row, i)) == fold(heading)) return std::nullopt;  // The headings once more.
  }
  UnitLine line;
  find_unit_line(row, list, units_, line);
  if (!is_other(line)) return std::nullopt;
  return Problem(messages::unit_elsewhere, line.words).at(*line.where);
}

}  // namespace aid::importing
