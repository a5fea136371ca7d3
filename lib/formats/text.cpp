#include "aid/base/text.hpp"
#include "aid/formats/render.hpp"
#include "aid/formats/report_words.hpp"
#include "grid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace aid::formats {
namespace {

using table::Row;
using table::RowKind;
using table::Table;
using table::Words;

constexpr int plain_text_width = 100;  ///< Where notes are wrapped when nobody says how wide the paper is.
constexpr int least_value_width = 20;
constexpr int widest_paper = 120;  ///< A table that is not for a terminal may be so wide where its words need it.

constexpr Message<std::int64_t> more_details{"more", "… and {0} more: --explain", "… và {0} mục nữa: --explain"};

/// What one table of the report consists of, in the order in which it is shown.
struct Body {
  const std::vector<table::Column>& columns;
  std::vector<const Row*> rows;
  const Row* totals = nullptr;
  std::vector<const Row*> outside = {};  ///< Listed below the total.
  const Words* when_empty = nullptr;
};

Body body_of(const Table& table) {
  Body body{table.columns, {}, table.totals ? &*table.totals : nullptr};
  if (table.when_empty) body.when_empty = &*table.when_empty;
  for (const Row* row : report_words::by_group(table.rows)) {
    (report_words::is_outside(*row) ? body.outside : body.rows).push_back(row);
  }
  return body;
}

/// Writes one `Body`, as a grid or, where it is too narrow for that, a block a row.
class BodyWriter {
public:
  BodyWriter(std::string& out, const Body& body, const Style& style, const MoneyUnit& unit)
      : out_(out), body_(body), style_(style), grid_(body.columns, style.language, unit) {
    for (const Row* row : body.rows) grid_.add(*row, indent_of(*row));
    if (body.totals) grid_.add(*body.totals, 0, report_words::total.in(style.language));
    for (const Row* row : body.outside) grid_.add(*row, 2);
  }

  void write() {
    if (body_.rows.empty() && body_.outside.empty() && !body_.totals) {
      if (body_.when_empty != nullptr) return line(text_in(*body_.when_empty, style_.language));
      return line(report_words::nothing.in(style_.language));
    }
    as_blocks_ = !grid_.lay_out(style_.width, style_.terminal ? style_.width : widest_paper);
    if (!as_blocks_) {
      grid_.append_headings(out_, emphasis(Emphasis::bold));
      grid_.append_rule(out_, style_.terminal);
    }
    write_rows();
  }

private:
  static std::size_t indent_of(const Row& row) {
    const bool stands_out = row.kind == RowKind::item || row.kind == RowKind::subtotal;
    return (row.group.empty() ? 0U : 2U) + (stands_out ? 0U : 2U);
  }

  static Emphasis emphasis_of(const Row& row) {
    if (row.kind == RowKind::subtotal) return Emphasis::bold;
    return row.kind == RowKind::item ? Emphasis::none : Emphasis::italic;
  }

  Emphasis emphasis(Emphasis wanted) const { return style_.colour ? wanted : Emphasis::none; }

  void write_rows() {
    std::size_t index = 0;
    const Words* group = nullptr;
    for (const Row* row : body_.rows) {
      if (!row->group.empty() && !(group && *group == row->group)) heading(text_in(row->group, style_.language));
      group = &row->group;
      put(index++, emphasis_of(*row), row->kind == RowKind::of_which ? 2 : 0);
    }
    if (body_.totals) {
      if (!as_blocks_ && !body_.rows.empty()) grid_.append_rule(out_, style_.terminal);  // One rule is there already.
      put(index++, Emphasis::bold);
    }
    if (!body_.outside.empty()) {
      if (!as_blocks_) out_ += '\n';
      heading(report_words::outside.in(style_.language));
    }
    for (std::size_t i = 0; i < body_.outside.size(); ++i) put(index++, Emphasis::italic);
  }

  /// `indent`: of a block, what is part of the row above it stands back.
  void put(std::size_t row, Emphasis wanted, std::size_t indent = 0) {
    if (!as_blocks_) return grid_.append_row(out_, row, emphasis(wanted));
    if (row > 0 && !below_heading_) out_ += '\n';
    below_heading_ = false;
    grid_.append_block(out_, row, indent, std::max(style_.width, least_value_width), emphasis(wanted));
  }

  void heading(std::string_view text) {
    if (as_blocks_ && !out_.ends_with("\n\n")) out_ += '\n';
    below_heading_ = true;
    std::string shown;
    append_visible(shown, text);
    append_emphasised(out_, {shown}, emphasis(Emphasis::bold));
    out_ += '\n';
  }

  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  std::string& out_;
  const Body& body_;
  const Style& style_;
  Grid grid_;
  bool as_blocks_ = false;
  bool below_heading_ = false;
};

/// Whether there is nothing in a cell.
bool is_blank(const table::Cell& cell) {
  if (const auto* words = std::get_if<Words>(&cell)) return words->empty();
  if (const auto* lines = std::get_if<table::Lines>(&cell)) return lines->empty();
  if (const auto* counts = std::get_if<table::CountsCell>(&cell)) return counts->empty();
  return std::holds_alternative<std::monostate>(cell);
}

/// Not those that every row leaves empty; a number of nothing counts as empty where a column is shown only when it is
/// filled. The first one has the name of the total.
template <typename Report>
std::vector<bool> shown_columns(const Report& table) {
  std::vector<bool> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool is_of_numbers = table.columns[i].when_filled;
    const auto is_empty = [&](const Row& row) {
      const table::Cell& cell = cell_of(row, i);
      const auto* number = std::get_if<std::int64_t>(&cell);
      return is_blank(cell) || (is_of_numbers && number != nullptr && *number == 0);
    };
    const bool may_be_left_out = !table.columns[i].is_to_fill_in && (is_of_numbers || (i > 0 && !table.rows.empty()));
    const bool is_for_people = !table.columns[i].only_in_data;
    shown.push_back(is_for_people &&
                    (!may_be_left_out || !std::all_of(table.rows.begin(), table.rows.end(), is_empty)));
  }
  return shown;
}

Row with_columns(Row row, const std::vector<bool>& shown) {
  std::vector<table::Cell> cells;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) cells.push_back(cell_of(row, i));
  }
  row.cells = std::move(cells);
  return row;
}

/// A table with the rows, and of the columns with these.
template <typename Report>
Table with_columns(const Report& table, const std::vector<bool>& shown) {
  Table narrow;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) narrow.columns.push_back(table.columns[i]);
  }
  for (const Row& row : table.rows) narrow.rows.push_back(with_columns(row, shown));
  return narrow;
}

/// The report around its tables.
class TextWriter {
public:
  TextWriter(std::string& out, const Style& style) : out_(out), style_(style) {}

  void write(const Table& table) {
    const MoneyUnit unit(table, style_.unit);
    head(table, unit);
    out_ += '\n';
    const std::vector<bool> shown = shown_columns(table);
    if (std::find(shown.begin(), shown.end(), false) == shown.end()) {
      BodyWriter(out_, body_of(table), style_, unit).write();
    } else {
      Table narrow = with_columns(table, shown);
      if (table.totals) narrow.totals = with_columns(*table.totals, shown);
      narrow.when_empty = table.when_empty;
      BodyWriter(out_, body_of(narrow), style_, unit).write();
    }
    notes(table, unit);
    const MoneyUnit none;  // What explains a figure is exact.
    for (const table::Explanation& explanation : table.explanations) {
      if (explanation.is_for_programs) continue;
      out_ += '\n';
      line(text_in(explanation.heading, style_.language), Emphasis::bold);
      const Table narrow = with_columns(explanation, shown_columns(explanation));
      BodyWriter(out_, body_of(narrow), style_, none).write();
    }
    foot(table.as_of);
  }

private:
  void line(std::string_view text, Emphasis wanted = Emphasis::none) {
    std::string shown;
    append_visible(shown, text);
    append_emphasised(out_, {shown}, style_.colour ? wanted : Emphasis::none);
    out_ += '\n';
  }

  void paragraph(std::string_view text, Emphasis wanted = Emphasis::none) {
    if (style_.width == 0) return line(text, wanted);
    std::string shown;
    append_visible(shown, text);
    for (const std::string& each : wrap(shown, std::max(style_.width, least_value_width))) line(each, wanted);
  }

  void head(const Table& table, const MoneyUnit& unit) {
    paragraph(text_in(table.title, style_.language), Emphasis::bold);
    if (!table.ledger.empty()) paragraph(table.ledger);
    if (table.has_period || table.period) paragraph(report_words::period(table, style_.language));
    if (const std::string as_of = report_words::as_of(table.as_of, style_.language); !as_of.empty()) paragraph(as_of);
    for (const Words& subtitle : table.subtitles) paragraph(text_in(subtitle, style_.language));
    if (unit.is_chosen()) line(unit.line(style_.language));
  }

  /// By which it can be verified later of which state of the ledger the report is.
  void foot(const table::AsOf& as_of) {
    const std::string text = report_words::fingerprint(as_of, style_.language);
    if (text.empty()) return;
    out_ += '\n';
    line(text);
  }

  void notes(const Table& table, const MoneyUnit& unit) {
    if (table.notes.empty() && !unit.rounds()) return;
    out_ += '\n';
    line(report_words::notes.in(style_.language), Emphasis::bold);
    for (const table::Note& note : table.notes) {
      bullet(note.is_problem ? "! " : "- ", note.text_with_hint(), note.is_problem ? Emphasis::bold : Emphasis::none);
      const std::size_t shown = report_words::details_shown(table, note);
      for (std::size_t i = 0; i < shown; ++i) bullet("    ", note.details[i], Emphasis::none);
      const auto left = static_cast<std::int64_t>(note.details.size() - shown);
      if (left > 0 && shown > 0) line("    " + more_details.in(style_.language, left), Emphasis::none);
    }
    if (unit.rounds()) bullet("- ", Words(unit.rounding_note(style_.language)), Emphasis::none);
  }

  void bullet(std::string_view mark, const Words& words, Emphasis wanted) {
    std::string shown;
    append_visible(shown, text_in(words, style_.language));
    const int indent = static_cast<int>(mark.size());
    const int width = style_.width > 0 ? std::min(style_.width, plain_text_width) : plain_text_width;
    std::string_view before = mark;
    const std::string hanging(mark.size(), ' ');
    for (const std::string& each : wrap(shown, std::max(width - indent, least_value_width))) {
      append_emphasised(out_, {before, each}, style_.colour ? wanted : Emphasis::none);
      out_ += '\n';
      before = hanging;
    }
  }

  std::string& out_;
  const Style& style_;
};

}  // namespace

void write_text(const Table& table, const Style& style, std::ostream& out) {
  std::string text;
  TextWriter(text, style).write(table);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace aid::formats
