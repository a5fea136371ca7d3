#include "../../support/drawn_ledger.hpp"
#include "../../support/printed.hpp"
#include "../../support/table_of_book.hpp"
#include "../document/docx_parts.hpp"
#include "aid/document/docx.hpp"
#include "aid/document/from_table.hpp"
#include "aid/document/json.hpp"
#include "aid/document/render.hpp"
#include "aid/formats/list.hpp"
#include "aid/formats/render.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <sstream>

/// What a file says is read out of it again, and its rows added.
namespace aid::papers::read_back_test {
namespace {

using reports::testing::BookMaker;
using Texts = std::vector<std::string>;
using Lines = std::vector<Texts>;

/// The first figure of a text, "at least 1,234 VND"; none: 0.
std::int64_t figure_in(const std::string& text) {
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string::npos) return 0;
  std::int64_t number = 0;
  for (std::size_t at = first; at < text.size(); ++at) {
    if (text[at] == ',') continue;
    if (text[at] < '0' || text[at] > '9') break;
    number = number * 10 + (text[at] - '0');
  }
  return first > 0 && text[first - 1] == '-' ? -number : number;
}

bool is_part(const Texts& line) { return line.at(0).find("of which: ") != std::string::npos; }

/// What is between two marks, each time.
Texts all_between(std::string_view text, std::string_view begin, std::string_view end) {
  Texts found;
  for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at)) {
    at += begin.size();
    const std::size_t until = std::min(text.find(end, at), text.size());
    found.emplace_back(text.substr(at, until - at));
    at = until;
  }
  return found;
}

std::string without_tags(std::string_view xml) {
  std::string text;
  bool is_in_tag = false;
  for (const char c : xml) {
    if (c == '<') is_in_tag = true;
    if (!is_in_tag) text += c;
    if (c == '>') is_in_tag = false;
  }
  return text;
}

/// The rows of the table that stand above its total, and the total, as the last line.
Lines lines_of_html(const std::string& page) {
  Lines lines;
  for (const std::string& row : all_between(page, "<tr class=\"", "</tr>")) {
    const std::string_view kind = std::string_view(row).substr(0, row.find('"'));
    if (kind == "group" || kind == "subtotal" || kind == "of-which") continue;
    Texts cells;
    for (const std::string& cell : all_between(row, "<t", "</t")) cells.push_back(without_tags("<t" + cell));
    lines.push_back(std::move(cells));
    if (kind == "total") break;
  }
  return lines;
}

Lines lines_of_docx(const std::string& bytes) {
  const std::string body = samples::part_of(bytes, "word/document.xml");
  Lines lines;
  for (const std::string& row : all_between(all_between(body, "<w:tbl>", "</w:tbl>").at(0), "<w:tr>", "</w:tr>")) {
    Texts cells;
    for (const std::string& cell : all_between(row, "<w:tc>", "</w:tc>")) cells.push_back(without_tags(cell));
    const bool is_group = row.find("<w:gridSpan") != std::string::npos;
    if (is_group || is_part(cells) || row.find("<w:tblHeader/>") != std::string::npos) continue;
    lines.push_back(std::move(cells));
    if (lines.back().at(0) == "Total") break;
  }
  return lines;
}

Lines lines_of_markdown(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  bool is_below_head = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("| ---")) {
      is_below_head = true;
      continue;
    }
    if (!is_below_head || !line.starts_with("| ")) continue;
    Texts cells;
    for (std::size_t at = 0; at + 1 < line.size();) {
      const std::size_t end = std::min(line.find(" |", at + 1), line.size());
      cells.push_back(line.substr(at + 1, end - at - 1));
      at = end + 1;
    }
    if (is_part(cells)) continue;
    lines.push_back(std::move(cells));
    if (lines.back().at(0).find("**Total**") != std::string::npos) break;
  }
  return lines;
}

/// All rows of a list, its headings first. Of a figure that is shown in another manner the figure itself.
Lines rows_of_list(const std::string& bytes, const std::string& name) {
  const auto list = formats::open_list(bytes, name);
  REQUIRE(list);
  Lines rows;
  table::ListRow row;
  while (true) {
    const Result<bool> is_more = list.value()->next(row);
    REQUIRE(is_more);
    if (!is_more.value()) return rows;
    Texts cells;
    for (const table::ListCell& cell : row.cells) {
      cells.emplace_back(!cell.stored.empty() ? cell.stored : !cell.number.empty() ? cell.number : cell.text);
    }
    rows.push_back(std::move(cells));
  }
}

/// Of the rows of a list those that the total adds, as the column `marks` says, if there is one; and the last one, the
/// total.
Lines added_of(Lines rows, const std::string& marks, const std::string& mark) {
  const auto found = std::ranges::find(rows.at(0), marks);
  const auto marked = static_cast<std::size_t>(found - rows[0].begin());
  Lines lines;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool is_added = marked == rows[0].size() || (marked < rows[i].size() && rows[i][marked] == mark);
    if (is_added || i + 1 == rows.size()) lines.push_back(rows[i]);
  }
  return lines;
}

void check_adds_up(const Lines& lines, std::size_t column) {
  REQUIRE_FALSE(lines.empty());
  const auto figure = [&](const Texts& line) { return column < line.size() ? figure_in(line[column]) : 0; };
  std::int64_t sum = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) sum += figure(lines[i]);
  CHECK(sum == figure(lines.back()));
}

/// The columns of a list by their headings.
void check_columns(const Lines& rows, const Lines& lines, const Texts& headings) {
  for (const std::string& heading : headings) {
    CAPTURE(heading);
    const auto found = std::ranges::find(rows.at(0), heading);
    if (found == rows[0].end()) continue;  // A workbook has no column for figures that are not there.
    check_adds_up(lines, static_cast<std::size_t>(found - rows[0].begin()));
  }
}

std::string bytes_of(const table::Table& table, std::string_view format) {
  std::ostringstream out;
  formats::find_format(format)->write(table, {.language = Language::en}, out);
  return std::move(out).str();
}

std::string bytes_of(const document::Document& document, std::string_view format) {
  std::ostringstream out;
  document::find_format(format)->write(document, out);
  return std::move(out).str();
}

/// In every format of `table`, whose total adds its rows.
void check_formats(const table::Table& table) {
  const document::Document document = document::from_table(table, Language::en);
  const auto& shown = std::get<document::Table>(document.blocks.at(0));
  const Lines documents[] = {lines_of_html(bytes_of(document, "html")), lines_of_docx(bytes_of(document, "docx")),
                             lines_of_markdown(bytes_of(document, "markdown"))};
  Texts keys;
  Texts headings;
  for (std::size_t i = 0; i < shown.columns.size(); ++i) {
    const document::Column& column = shown.columns[i];
    if (!column.is_money && column.key != "aids") continue;
    CAPTURE(column.key);
    for (const Lines& lines : documents) check_adds_up(lines, i);
    keys.push_back(column.key);
    headings.push_back(column.is_money ? column.heading + " (VND)" : column.heading);
  }
  for (const std::string_view format : {"csv", "tsv"}) {
    const Lines rows = rows_of_list(bytes_of(table, format), "list." + std::string(format));
    check_columns(rows, added_of(rows, "in_total", "yes"), keys);
  }
  if (testing::print_program.empty()) return;
  std::ostringstream json;
  document::write_json(document, json);
  const Lines rows = rows_of_list(testing::printed("xlsx", json.str()), "list.xlsx");
  check_columns(rows, added_of(rows, "In the total", "x"), headings);
}

}  // namespace

TEST_CASE("what a file says adds up to its total, in every format, on random ledgers") {
  if (testing::print_program.empty()) MESSAGE("aid-print is not built: workbooks were not read");
  reports::testing::ReportMaker maker;
  int totals = 0;
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    BookMaker made = to_book(reports::testing::drawn_ledger(seed, 10));
    made.selection.in = domain::Currency::vnd();
    for (const std::string_view dimension : {"sector", "donor"}) {
      const table::Table table = maker.build("by", made, {dimension});
      if (!table.totals) continue;
      CAPTURE(seed);
      CAPTURE(dimension);
      check_formats(table);
      ++totals;
    }
  }
  CHECK(totals >= 50);
}

}  // namespace aid::papers::read_back_test
