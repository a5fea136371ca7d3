#include "table_of.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/prose.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/table/spreadsheet_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::papers {
namespace {

constexpr std::string_view nothing_recorded = "–";
constexpr Message<Text> unit_words{"unit", "Unit: {0}", "Đơn vị tính: {0}"};
constexpr Label dong_word{"VND", "đồng"};
constexpr Label total_words{"Total", "Tổng cộng"};
constexpr Label no_figures{"Nothing is recorded.", "Không có số liệu."};

/// Turns a cell of a report into a cell of a document.
struct CellOfDocument {
  std::string_view unit;  ///< The currency that the column or the table names.
  Language language;
  document::Cell cell = {};

  void line(std::string_view text) {
    if (!cell.text.empty()) cell.text += '\n';
    cell.text += visible(text);
  }
  std::string qualifier(domain::Qualifier qualifier) const {
    std::string word(prefix(qualifier, language));
    while (word.ends_with(' ')) word.pop_back();
    return word;
  }

  void operator()(std::monostate) {}
  void operator()(const table::Words& words) { line(words.in(language).empty() ? words.en : words.in(language)); }
  void operator()(const domain::DateInterval& date) {
    line(show(date, language));
    if (date.precision() == domain::Precision::day) cell.date = to_string(date.from);
  }
  void operator()(const table::Moment& moment) { line(domain::show_moment(moment.utc, language)); }
  void operator()(std::int64_t number) {
    line(show(domain::Decimal(number, 0), language));
    cell.figures.push_back({.number = fmt::format("{}", number)});
  }
  void operator()(const domain::Count& count) {
    line(show(count, language));
    if (!count.is_unknown()) {
      cell.figures.push_back({.number = fmt::format("{}", *count.value), .qualifier = qualifier(count.qualifier)});
    }
  }
  void operator()(const domain::Quantity& quantity) {
    line(show(quantity, language));
    if (quantity.is_unknown()) return;
    cell.figures.push_back({.number = to_string(*quantity.value),
                            .decimals = quantity.value->scale(),
                            .qualifier = qualifier(quantity.qualifier)});
  }
  void operator()(const table::Lines& lines) {
    for (const table::Words& words : lines) (*this)(words);
  }
  void operator()(const table::CountsCell& counts) {
    for (const table::NamedCount& one : counts) {
      line(fmt::format("{}: {}", one.name.in(language), show(one.count, language)));
    }
  }
  void operator()(const table::AmountsCell& amounts) {
    if (amounts.amounts.empty()) {
      if (amounts.unvalued_only) line(table::spreadsheet::not_valued.in(language));
      if (amounts.unconverted_only) line(table::spreadsheet::not_converted.in(language));
      if (!amounts.has_no_figure()) line(nothing_recorded);
      return;
    }
    for (const domain::Amount& amount : amounts.amounts.list()) {
      const std::string_view code = amount.money.currency().code();
      std::string figure(prefix(amount.qualifier, language));
      figure += domain::show_figure(amount.money, language);
      line(code == unit ? figure : fmt::format("{} {}", figure, code));
      cell.figures.push_back({.number = to_string(amount.money),
                              .currency = std::string(code),
                              .decimals = amount.money.currency().minor_digits(),
                              .qualifier = qualifier(amount.qualifier)});
    }
  }
};

/// Whether there is something to read in a cell, or a figure of something.
bool says_something(const table::Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) return false;
  if (const auto* words = std::get_if<table::Words>(&cell)) return !words->empty();
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number != 0;
  if (const auto* count = std::get_if<domain::Count>(&cell)) return *count != domain::Count{0};
  if (const auto* lines = std::get_if<table::Lines>(&cell)) return !lines->empty();
  if (const auto* counts = std::get_if<table::CountsCell>(&cell)) return !counts->empty();
  const auto* amounts = std::get_if<table::AmountsCell>(&cell);
  return amounts == nullptr || !amounts->amounts.empty() || amounts->has_no_figure();
}

std::vector<std::size_t> columns_with_something(const table::Table& table) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool is_filled = std::ranges::any_of(
        table.rows, [&](const table::Row& row) { return i < row.cells.size() && says_something(row.cells[i]); });
    if (is_filled) kept.push_back(i);
  }
  return kept;
}

document::Column column_of(const table::Column& column, Language language) {
  using enum table::ColumnType;
  const bool is_text = column.type == text || column.type == code || column.type == moment;
  const bool is_date = column.type == table::ColumnType::date;
  return {.key = column.key,
          .heading = column.label.in(language),
          .kind = is_text   ? document::Column::Kind::text
                  : is_date ? document::Column::Kind::date
                            : document::Column::Kind::figures,
          .is_money = column.type == amounts};
}

document::Row::Kind kind_of(table::RowKind kind) {
  if (kind == table::RowKind::item) return document::Row::Kind::item;
  if (kind == table::RowKind::of_which) return document::Row::Kind::of_which;
  return kind == table::RowKind::subtotal ? document::Row::Kind::subtotal : document::Row::Kind::residual;
}

/// The one currency of all amounts; empty: there are several or none.
std::string currency_of(const table::Table& table) {
  std::string currency;
  for (const table::Row& row : table.rows) {
    for (const table::Cell& cell : row.cells) {
      const auto* amounts = std::get_if<table::AmountsCell>(&cell);
      if (amounts == nullptr) continue;
      for (const domain::Amount& amount : amounts->amounts.list()) {
        const std::string_view code = amount.money.currency().code();
        if (!currency.empty() && currency != code) return {};
        currency = code;
      }
    }
  }
  return currency;
}

document::Row row_of(std::string_view unit, const std::vector<std::size_t>& columns, const table::Row& row,
                     Language language) {
  document::Row made{.kind = kind_of(row.kind), .in_total = row.in_total};
  for (const std::size_t i : columns) {
    CellOfDocument maker{unit, language};
    if (i < row.cells.size()) std::visit(maker, row.cells[i]);
    made.cells.push_back(std::move(maker.cell));
  }
  if (!row.before.empty() && !made.cells.empty()) made.cells.front().text.insert(0, row.before.in(language));
  return made;
}

}  // namespace

document::Table table_of(const table::Table& table, std::string key, Language language) {
  document::Table made{.key = std::move(key), .when_empty = std::string(no_figures.in(language))};
  const std::vector<std::size_t> columns = columns_with_something(table);
  const std::string unit = currency_of(table);
  if (!unit.empty()) made.unit = unit_words.in(language, unit == "VND" ? dong_word.in(language) : unit);
  for (const std::size_t i : columns) made.columns.push_back(column_of(table.columns[i], language));
  for (const table::Row& row : table.rows) made.rows.push_back(row_of(unit, columns, row, language));
  if (table.totals) {
    made.total = row_of(unit, columns, *table.totals, language);
    made.total->kind = document::Row::Kind::subtotal;
    if (!made.total->cells.empty()) made.total->cells.front().text = total_words.in(language);
  }
  return made;
}

}  // namespace aid::papers
