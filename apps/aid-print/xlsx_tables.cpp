#include "aid/base/language.hpp"
#include "aid/base/text.hpp"
#include "aid/document/json.hpp"
#include "print.hpp"
#include "xlsx_book.hpp"
#include "xlsx_charts.hpp"
#include "xlsx_facts.hpp"
#include "xlsx_notes.hpp"
#include "xlsx_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace aid::print {
namespace {

using document::Cell;
using document::Column;
using document::Document;
using document::Figure;
using document::Row;
using document::Table;

constexpr Label all_digits{"{} (all digits)", "{} (đủ chữ số)"};
constexpr Label as_written{"{} (as written)", "{} (nguyên văn)"};
constexpr Label in_the_total{"In the total", "Tính vào tổng"};

constexpr int widest_column = 60;
constexpr int narrowest_column = 8;
constexpr int widest_portrait = 85;  ///< In letters: what is wider is printed in landscape.

/// A column of the sheet.
struct PlacedColumn {
  enum class Kind {
    text,
    date,
    number,  ///< The figures of one part.
    digits,  ///< Those of a part in full, as text.
    rest,    ///< The text of a cell that says more than its figures.
    marks,   ///< Which rows the total adds.
  };
  Kind kind;
  std::size_t from;  ///< The column of the table.
  const Part* part;
  std::string heading;
  int width;
};

std::string number_format(const Part& part, std::string_view qualifier) {
  std::string format = "#,##0";
  if (part.decimals > 0) format += "." + std::string(static_cast<std::size_t>(part.decimals), '0');
  if (qualifier.empty()) return format;
  std::string word;
  for (const char c : visible(qualifier)) {
    if (c != '"' && c != '\\') word += c;
  }
  return "\"" + word + " \"" + format;
}

bool has_known_figure(const Cell& cell) {
  return std::ranges::any_of(cell.figures, [](const Figure& one) { return !one.number.empty(); });
}

bool has_unknown_figure(const Cell& cell) {
  return std::ranges::any_of(cell.figures, [](const Figure& one) { return one.number.empty(); });
}

/// Its own, else that of the annex in which it is, else that of the document.
const std::string& title_of(const Document& document, const Table& table) {
  if (!table.title.empty()) return table.title;
  for (const document::Annex& annex : document.annexes) {
    const bool has_it = std::ranges::any_of(annex.blocks, [&](const document::Block& block) {
      const auto* other = std::get_if<Table>(&block);
      return other != nullptr && other->key == table.key;
    });
    if (has_it && !annex.title.empty()) return annex.title;
  }
  return document.title;
}

/// Writes a table into a sheet of its own, row by row.
class TableSheet {
public:
  TableSheet(Book& book, const Document& document, const Table& table, const TableFacts& facts)
      : book_(book), document_(document), table_(table), facts_(facts), charts_(document, table) {
    sheet_ = book_.add_sheet(title_of(document, table), name_);
    choose_columns();
    set_up();
    write_headings();
  }

  const std::string& name() const { return name_; }

  void write(const Row& row) {
    ++row_;
    charts_.learn(row, row_);
    for (std::size_t i = 0; i < columns_.size(); ++i) write_cell(i, row, false);
  }

  /// Once, after the last row.
  void finish() {
    if (facts_.rows() == 0 && !table_.when_empty.empty()) book_.write_text(sheet_, ++row_, 0, table_.when_empty, {});
    const lxw_row_t last = std::max(row_, lxw_row_t{1});
    if (!columns_.empty()) worksheet_autofilter(sheet_, 0, 0, last, static_cast<lxw_col_t>(columns_.size() - 1));
    if (table_.total) {
      last_summed_ = row_;
      ++row_;
      for (std::size_t i = 0; i < columns_.size(); ++i) write_cell(i, *table_.total, true);
    }
    charts_.end_rows();
    charts_.insert(book_, sheet_, name_, row_ + 2,
                   [this](std::size_t column, std::string_view currency) { return place_of(column, currency); });
  }

private:
  using Kind = PlacedColumn::Kind;

  Language language() const { return document_.language == "vi" ? Language::vi : Language::en; }
  std::string named(const Label& pattern, const std::string& heading) const {
    return fmt::format(fmt::runtime(pattern.in(language())), heading);
  }

  void choose_columns() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Column& column = table_.columns[i];
      const ColumnFacts& facts = facts_.column(i);
      const int width = std::max(facts.width, display_width(column.heading) + 3);
      if (column.kind != Column::Kind::figures || facts.is_all_text || facts.parts.empty()) {
        columns_.push_back(
            {column.kind == Column::Kind::date ? Kind::date : Kind::text, i, nullptr, column.heading, width});
        continue;
      }
      for (const Part& part : facts.parts) add_part(i, column, part);
      if (facts.has_rest) {
        columns_.push_back({Kind::rest, i, nullptr, named(as_written, column.heading), width});
      }
    }
    if (facts_.has_rows_outside() && table_.total) {
      marks_ = columns_.size();
      columns_.push_back({Kind::marks, 0, nullptr, std::string(in_the_total.in(language())), 14});
    }
  }

  void add_part(std::size_t at, const Column& column, const Part& part) {
    const std::string currency = fmt::format(" ({})", part.currency);
    const bool says_it = part.currency.empty() || column.heading.ends_with(currency);
    const std::string heading = says_it ? column.heading : column.heading + currency;
    const int width = std::max(part.width, display_width(heading) + 3);
    columns_.push_back({Kind::number, at, &part, heading, width});
    if (part.has_long) columns_.push_back({Kind::digits, at, &part, named(all_digits, heading), width});
  }

  /// Where the figures in a currency stand; of a column without any its texts.
  std::optional<lxw_col_t> place_of(std::size_t column, std::string_view currency) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const PlacedColumn& placed = columns_[i];
      if (placed.from != column || placed.kind == Kind::marks) continue;
      const bool is_figures = table_.columns[column].kind == Column::Kind::figures;
      const bool is_it = is_figures ? placed.kind == Kind::number && placed.part->currency == currency : true;
      if (is_it) return static_cast<lxw_col_t>(i);
    }
    return std::nullopt;
  }

  void set_up() {
    int sum = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int width = std::clamp(columns_[i].width, narrowest_column, widest_column);
      const auto at = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet_, at, at, width, book_.format_of({}));
      sum += width;
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_set_paper(sheet_, 9);  // A4.
    if (sum > widest_portrait) worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    constexpr double inch = 25.4;
    worksheet_set_margins(sheet_, 20 / inch, 15 / inch, 20 / inch, 20 / inch);
    set_edges();
  }

  /// Above and below the printed page. A sign of Office within them is written twice.
  void set_edges() {
    const auto text = [](std::string_view from) {
      std::string out;
      for (const char c : visible(from)) out += c == '&' ? std::string("&&") : std::string(1, c);
      return out;
    };
    constexpr std::size_t most = 230;
    const std::string title = text(title_of(document_, table_));
    if (title.size() < most) {
      worksheet_set_header(sheet_, ("&C&\"Times New Roman,Bold\"&12" + title).c_str());
    }
    const std::string as_of = text(document_.as_of);
    const std::string left = as_of.size() < most ? "&L&\"Times New Roman,Regular\"&8" + as_of : "";
    worksheet_set_footer(sheet_, (left + "&R&P/&N").c_str());
  }

  void write_headings() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      book_.write_text(sheet_, 0, static_cast<lxw_col_t>(i), columns_[i].heading,
                       {.is_bold = true, .is_wrapped = true, .is_centred = true});
    }
  }

  void write_cell(std::size_t at, const Row& row, bool is_total) {
    const PlacedColumn& column = columns_[at];
    const auto to = static_cast<lxw_col_t>(at);
    Look look{.is_bold = is_total || row.kind == Row::Kind::group || row.kind == Row::Kind::subtotal,
              .is_italic = row.kind == Row::Kind::of_which,
              .has_line_above = is_total};
    if (column.kind == Kind::marks) {
      if (!is_total && row.in_total && row.kind != Row::Kind::group)
        book_.write_text(sheet_, row_, to, "x", {.is_centred = true});
      return;
    }
    if (column.from >= row.cells.size()) return;
    const Cell& cell = row.cells[column.from];
    if (at == 0 && row.kind == Row::Kind::of_which) look.indent = 1;
    switch (column.kind) {
      case Kind::number:
        return write_figure(at, cell, look, is_total);
      case Kind::digits:
        if (const Figure* figure = figure_of(cell, column.part->currency)) {
          if (digits_of(figure->number) > most_digits) book_.write_text(sheet_, row_, to, figure->number, look);
        }
        return;
      case Kind::rest:
        if (has_known_figure(cell) && has_unknown_figure(cell)) {
          write_plain(to, cell.text, look);
        }
        return;
      case Kind::date:
        if (!cell.date.empty()) return book_.write_date(sheet_, row_, to, cell.date, look);
        return write_plain(to, cell.text, look);
      case Kind::text:
      case Kind::marks:
        return write_plain(to, cell.text, look);
    }
  }

  void write_plain(lxw_col_t to, const std::string& text, Look look) {
    if (text.empty()) return;
    const std::string shown = visible(text, Newlines::keep);
    look.is_wrapped = shown.find('\n') != std::string::npos || display_width(shown) > widest_column;
    book_.write_text(sheet_, row_, to, shown, look);
  }

  /// A figure; where the cell has none at all its text, in the first column of its parts.
  void write_figure(std::size_t at, const Cell& cell, Look look, bool is_total) {
    const PlacedColumn& column = columns_[at];
    const auto to = static_cast<lxw_col_t>(at);
    const Figure* figure = figure_of(cell, column.part->currency);
    if (figure == nullptr) {
      const bool is_first = at == 0 || columns_[at - 1].from != column.from;
      if (is_first && !has_known_figure(cell)) write_plain(to, cell.text, look);
      return;
    }
    look.number_format = number_format(*column.part, figure->qualifier);
    if (is_total && facts_.adds_up(column.from, *column.part, *figure)) {
      return book_.write_formula(sheet_, row_, to, sum_of(at), figure->number, look);
    }
    book_.write_number(sheet_, row_, to, figure->number, look);
  }

  /// What the total adds, rounded to the decimals that there are: a spreadsheet adds binary fractions.
  std::string sum_of(std::size_t at) const {
    const std::string added = range_in_column(at, 1, last_summed_);
    std::string sum = fmt::format("SUM({})", added);
    if (marks_ < columns_.size()) {
      sum = fmt::format("SUMIF({},\"x\",{})", range_in_column(marks_, 1, last_summed_), added);
    }
    const int decimals = columns_[at].part->decimals;
    return decimals == 0 ? "=" + sum : fmt::format("=ROUND({},{})", sum, decimals);
  }

  Book& book_;
  const Document& document_;
  const Table& table_;
  const TableFacts& facts_;
  SheetCharts charts_;
  lxw_worksheet* sheet_ = nullptr;
  std::string name_;
  std::vector<PlacedColumn> columns_;
  std::size_t marks_ = static_cast<std::size_t>(-1);  ///< Where `Kind::marks` is.
  lxw_row_t row_ = 0;
  lxw_row_t last_summed_ = 0;
};

/// A document is read twice: what its tables hold must be known before their first rows are written, and rows are many.
class TablesWriter {
public:
  explicit TablesWriter(std::string_view json) : json_(json) {}

  void write() {
    read([this](std::size_t table, Row& row) { facts_at(table).learn(row); });
    tables_ = document::tables_of(document_);
    if (!tables_.empty()) facts_at(tables_.size() - 1);
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (tables_[i]->total) facts_[i].learn_total(*tables_[i]->total);
    }
    book_ = std::make_unique<Book>(document_.title, document_.office);
    const Result<Document> again = document::read_json(json_, [this](std::size_t table, Row& row) {
      go_on_until(table);
      sheet_->write(row);
    });
    if (!again) refuse_input(again.problem());
    if (!tables_.empty()) go_on_until(tables_.size() - 1);
    if (sheet_) sheet_->finish();
    write_notes(*book_, document_, names_, has_long());
    book_->finish();
  }

private:
  void read(const document::RowTaker& take) {
    Result<Document> read = document::read_json(json_, take);
    if (!read) refuse_input(read.problem());
    document_ = std::move(read).value();
  }

  TableFacts& facts_at(std::size_t table) {
    if (facts_.size() <= table) facts_.resize(table + 1);
    return facts_[table];
  }

  /// Begins the sheets of all tables as far as this one.
  void go_on_until(std::size_t table) {
    while (names_.size() <= table) {
      if (sheet_) sheet_->finish();
      const std::size_t next = names_.size();
      sheet_ = std::make_unique<TableSheet>(*book_, document_, *tables_[next], facts_[next]);
      names_.push_back(sheet_->name());
    }
  }

  bool has_long() const {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      for (std::size_t column = 0; column < tables_[i]->columns.size(); ++column) {
        if (std::ranges::any_of(facts_[i].column(column).parts, &Part::has_long)) return true;
      }
    }
    return false;
  }

  std::string_view json_;
  Document document_;
  std::vector<const Table*> tables_;
  std::vector<TableFacts> facts_;
  std::unique_ptr<Book> book_;
  std::unique_ptr<TableSheet> sheet_;
  std::vector<std::string> names_;
};

}  // namespace

void write_tables(std::string_view json) { TablesWriter(json).write(); }

}  // namespace aid::print
