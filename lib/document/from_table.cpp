#include "aid/document/from_table.hpp"

#include "aid/base/text.hpp"
#include "aid/formats/cells.hpp"
#include "aid/formats/report_words.hpp"
#include "cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::document {
namespace {

namespace report_words = formats::report_words;
using formats::MoneyUnit;

std::string shown(std::string_view text) {
  std::string made;
  formats::append_visible(made, text);
  return made;
}

std::string shown(const table::Words& words, Language language) { return shown(formats::text_in(words, language)); }

Column::Kind kind_of(table::ColumnType type) {
  using enum table::ColumnType;
  switch (type) {
    case amounts:
    case count:
    case number:
    case quantity:
      return Column::Kind::figures;
    case date:
      return Column::Kind::date;
    case text:
    case code:
    case counts:
    case moment:
      return Column::Kind::text;
  }
  return Column::Kind::text;
}

Row::Kind kind_of(table::RowKind kind) {
  switch (kind) {
    case table::RowKind::item:
      return Row::Kind::item;
    case table::RowKind::of_which:
      return Row::Kind::of_which;
    case table::RowKind::subtotal:
      return Row::Kind::subtotal;
    case table::RowKind::not_itemised:
    case table::RowKind::shared:
    case table::RowKind::not_stated:
    case table::RowKind::not_placed:
    case table::RowKind::rest:
      return Row::Kind::residual;
  }
  return Row::Kind::item;
}

/// Counts beside a figure: nobody misses the column where there are none. (Of what is counted itself 0 is an answer.)
bool is_beside_figure(const std::string& key) {
  return key.ends_with("not_valued") || key.ends_with("not_converted") || key.ends_with("_aids");
}

/// Makes the rows of one table; which of its columns are shown is known at once.
class TableMaker {
public:
  TableMaker(const std::vector<table::Column>& columns, const std::vector<table::Row>& rows,
             const std::optional<table::Row>& total, Language language, const MoneyUnit& unit)
      : columns_(columns), rows_(rows), total_(total), language_(language), unit_(unit) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i == 0 || is_filled(i)) shown_.push_back(i);
    }
  }

  Table make() const {
    Table made{.columns = columns(), .rows = {}};
    made.rows.reserve(rows_.size());
    std::vector<const table::Row*> outside;
    const table::Words* group = nullptr;
    for (const table::Row* row : report_words::by_group(rows_)) {
      if (report_words::is_outside(*row)) {
        outside.push_back(row);
        continue;
      }
      if (!row->group.empty() && !(group != nullptr && *group == row->group)) {
        made.rows.push_back(heading(formats::text_in(row->group, language_)));
      }
      group = &row->group;
      made.rows.push_back(this->row(*row));
    }
    if (!outside.empty()) made.rows.push_back(heading(report_words::outside.in(language_)));
    for (const table::Row* row : outside) made.rows.push_back(this->row(*row));
    if (total_) made.total = total();
    return made;
  }

private:
  bool is_filled(std::size_t column) const {
    if (rows_.empty() || columns_[column].is_to_fill_in) return true;
    const bool counts_zero = !columns_[column].when_filled && !is_beside_figure(columns_[column].key);
    const auto fills = [&](const table::Row& row) {
      return says_something(formats::cell_of(row, column), counts_zero);
    };
    return std::ranges::any_of(rows_, fills) || (total_ && fills(*total_));
  }

  std::vector<Column> columns() const {
    std::vector<Column> made;
    for (const std::size_t at : shown_) {
      const table::Column& column = columns_[at];
      made.push_back({.key = column.key,
                      .heading = formats::heading_of(column, language_, unit_),
                      .kind = kind_of(column.type),
                      .is_money = column.type == table::ColumnType::amounts});
    }
    return made;
  }

  Row row(const table::Row& from) const {
    Row made{.kind = kind_of(from.kind), .cells = {}, .in_total = from.in_total};
    made.cells.reserve(shown_.size());
    for (const std::size_t at : shown_) {
      const std::string_view before = at == 0 ? std::string_view(from.before.in(language_)) : std::string_view();
      made.cells.push_back(make_cell(formats::cell_of(from, at), columns_[at], language_, unit_, before));
    }
    return made;
  }

  Row total() const {
    Row made = row(*total_);
    made.in_total = false;
    if (!made.cells.empty() && made.cells.front().text.empty()) {
      made.cells.front().text = report_words::total.in(language_);
    }
    return made;
  }

  Row heading(std::string_view text) const {
    Row made{.kind = Row::Kind::group, .cells = std::vector<Cell>(shown_.size()), .in_total = false};
    if (!made.cells.empty()) made.cells.front().text = shown(text);
    return made;
  }

  const std::vector<table::Column>& columns_;
  const std::vector<table::Row>& rows_;
  const std::optional<table::Row>& total_;
  Language language_;
  const MoneyUnit& unit_;
  std::vector<std::size_t> shown_;
};

Table made_table(const table::Table& table, Language language, const MoneyUnit& unit) {
  Table made = TableMaker(table.columns, table.rows, table.totals, language, unit).make();
  made.key = table.report;
  made.unit = unit.line(language);
  made.unit_zeros = unit.zeros();
  made.when_empty = table.when_empty ? shown(*table.when_empty, language) : report_words::nothing.in(language);
  return made;
}

std::vector<Paragraph> made_notes(const table::Table& table, Language language, const MoneyUnit& unit) {
  constexpr Message<std::int64_t> more{"more", "… and {0} more", "… và {0} mục nữa"};
  std::vector<Paragraph> notes;
  const auto add = [&](Paragraph::Style style, std::string text, bool is_bold = false) {
    notes.push_back({.style = style, .runs = {{.text = std::move(text), .is_bold = is_bold}}});
  };
  if (table.notes.empty() && !unit.rounds()) return notes;
  add(Paragraph::Style::note, std::string(report_words::notes.in(language)), true);
  for (const table::Note& note : table.notes) {
    add(note.is_problem ? Paragraph::Style::warning : Paragraph::Style::note, "- " + shown(note.text, language));
    const std::size_t count = report_words::details_shown(table, note);
    for (std::size_t i = 0; i < count; ++i) add(Paragraph::Style::note, "+ " + shown(note.details[i], language));
    const auto left = static_cast<std::int64_t>(note.details.size() - count);
    if (left > 0 && count > 0) add(Paragraph::Style::note, more.in(language, left));
  }
  if (unit.rounds()) {
    add(Paragraph::Style::note, "- " + unit.rounding_note(language));
    notes.back().is_of_rounding = true;
  }
  return notes;
}

/// "rates", "rates-2": the keys of a document's tables are different.
std::string new_key(const std::string& wanted, std::set<std::string>& taken) {
  std::string key = wanted;
  for (int number = 2; !taken.insert(key).second; ++number) key = fmt::format("{}-{}", wanted, number);
  return key;
}

}  // namespace

Table table_from(const table::Table& table, Language language, const TableOptions& options) {
  return made_table(table, language, MoneyUnit(table, options.unit));
}

std::vector<Paragraph> notes_from(const table::Table& table, Language language, const TableOptions& options) {
  return made_notes(table, language, MoneyUnit(table, options.unit));
}

Document from_table(const table::Table& table, Language language, const TableOptions& options) {
  const MoneyUnit unit(table, options.unit);
  Document document{.language = language == Language::vi ? "vi" : "en",
                    .profile = "decree-30",
                    .report = table.report,
                    .office = shown(table.ledger),
                    .title = shown(table.title, language)};
  if (table.period) document.subtitles.push_back(shown(report_words::period(table, language)));
  for (const table::Words& subtitle : table.subtitles) document.subtitles.push_back(shown(subtitle, language));
  document.as_of = report_words::as_of(table.as_of, language);
  document.fingerprint = shown(report_words::check_code(table.as_of, language));

  std::set<std::string> keys;
  Table main = made_table(table, language, unit);
  main.key = new_key(main.key, keys);
  document.blocks.emplace_back(std::move(main));
  for (Paragraph& note : made_notes(table, language, unit)) document.blocks.emplace_back(std::move(note));
  const MoneyUnit none;  // What explains a figure is exact.
  const std::optional<table::Row> no_total;
  for (const table::Explanation& explanation : table.explanations) {
    if (explanation.is_for_programs) continue;
    Table made = TableMaker(explanation.columns, explanation.rows, no_total, language, none).make();
    made.key = new_key(explanation.code, keys);
    made.title = shown(explanation.heading, language);
    made.when_empty = report_words::nothing.in(language);
    document.blocks.emplace_back(std::move(made));
  }
  return document;
}

}  // namespace aid::document
