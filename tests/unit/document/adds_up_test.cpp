#include "html_reader.hpp"
#include "rendered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>
#include <utility>

#include "unit/formats/samples.hpp"

// Whoever opens a file and adds the rows that are in the total gets the total that the file shows.
namespace aid::document::adds_up_test {
namespace {

using namespace formats::samples;
using table::RowKind;

constexpr int runs = 200;

/// By column and currency, in minor units; counts under "".
using Sums = std::map<std::pair<std::size_t, std::string>, std::int64_t>;

/// Draws tables whose rows add up to their total; the same in every run of the tests.
class Drawer {
public:
  table::Table table() {
    table::Table table = empty_table();
    table.columns.push_back({"received", {"Received", "Tiếp nhận"}, table::ColumnType::amounts});
    if (below(3) == 0) table.columns[2].unit.clear();
    table::Row total{RowKind::item, {{}, count(0), table::AmountsCell{}, table::AmountsCell{}}};
    for (std::size_t rows = below(12); rows > 0; --rows) {
      table::Row row = drawn_row();
      if (row.in_total) {
        for (std::size_t column = 1; column < 4; ++column) add(total.cells[column], row.cells[column]);
      }
      table.rows.push_back(std::move(row));
    }
    table.totals = std::move(total);
    return table;
  }
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

private:
  table::Row drawn_row() {
    static const RowKind kinds[] = {RowKind::item, RowKind::item, RowKind::not_stated, RowKind::shared,
                                    RowKind::of_which};
    table::Row row{kinds[below(5)], {name("Tên 1.234 | <b>"), count(static_cast<std::int64_t>(below(2000)))}};
    row.in_total = row.kind != RowKind::of_which && below(5) != 0;
    row.cells.emplace_back(drawn_amounts());
    row.cells.emplace_back(drawn_amounts());
    if (below(3) == 0) row.group = {"Group", "Nhóm"};
    return row;
  }

  table::AmountsCell drawn_amounts() {
    table::AmountsCell cell;
    if (below(4) == 0) return below(2) == 0 ? not_valued() : cell;
    const auto drawn = [&] { return static_cast<std::int64_t>(below(9'000'000'000'000)) - 1'000'000; };
    if (below(2) == 0) cell.amounts.add(usd(drawn()));
    cell.amounts.add(vnd(drawn(), below(3) == 0 ? domain::Qualifier::about : domain::Qualifier::exact));
    return cell;
  }

  static void add(table::Cell& sum, const table::Cell& more) {
    if (auto* all = std::get_if<table::AmountsCell>(&sum)) all->amounts.add(std::get<table::AmountsCell>(more).amounts);
    if (auto* all = std::get_if<domain::Count>(&sum)) *all->value += *std::get<domain::Count>(more).value;
  }

  std::mt19937 random_{20211107};
};

/// Adds the figures of a cell as people read them: "khoảng 1.250,50 USD".
void add_shown(Sums& sums, std::size_t column, const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = line.find_first_of("-0123456789");
    if (start == std::string::npos) continue;
    const std::size_t end = std::min(line.find_first_not_of("-0123456789.,", start), line.size());
    std::string digits;
    for (const char c : line.substr(start, end - start)) {
      if (c != '.' && c != ',') digits += c;
    }
    std::string currency = end < line.size() ? line.substr(end + 1) : "";
    if (column == 2 && currency.empty()) currency = "VND";
    sums[{column, currency}] += std::stoll(digits);
  }
}

void drop_zeros(Sums& sums) {
  std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
}

void check_equal(Sums rows, Sums total) {
  drop_zeros(rows);
  drop_zeros(total);
  REQUIRE((rows == total));
}

void check_html(const table::Table& table, Language language) {
  const reading::Page page = reading::read_page(reading::written(from_table(table, language), "html"));
  REQUIRE(page.is_well_formed);
  Sums rows;
  Sums total;
  bool has_total = false;
  std::vector<std::vector<std::string>> cells;
  std::vector<std::string> classes;
  for (const reading::Element& element : page.elements) {
    if (element.name == "tr") {
      classes.push_back(element.of_class);
      cells.emplace_back();
    }
    if (element.name == "td" || element.name == "th") cells.back().push_back(element.text);
  }
  const std::vector<std::string>& headings = cells.at(0);
  for (std::size_t row = 1; row < cells.size(); ++row) {
    const std::string& of_class = classes[row];
    const bool is_total = of_class == "total";
    has_total = has_total || is_total;
    // What is not in the total is below it, or says that it is part of a row.
    if (of_class == "group" || of_class == "outside" || of_class == "of-which") continue;
    for (std::size_t column = 1; column < cells[row].size(); ++column) {
      const std::string& heading = headings[column];
      const bool is_count = heading == "Aids" || heading == "Số khoản";
      const std::size_t place = is_count ? 1 : heading.starts_with("C") ? 2 : 3;  // Committed, Cam kết.
      add_shown(is_total ? total : rows, place, cells[row][column]);
    }
  }
  REQUIRE(has_total);
  check_equal(rows, total);
}

/// The fields of a line of Markdown's table.
std::vector<std::string> markdown_fields(const std::string& line) {
  std::vector<std::string> fields;
  std::string field;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      field += line[++i];
    } else if (line[i] == '|') {
      fields.push_back(std::exchange(field, {}));
    } else if (line.compare(i, 4, "<br>") == 0) {
      field += '\n';
      i += 3;
    } else if (line[i] != '*') {
      field += line[i];
    }
  }
  for (std::string& one : fields) {
    while (one.ends_with(' ')) one.pop_back();
    while (one.starts_with(' ')) one.erase(0, 1);
  }
  return fields;
}

void check_markdown(const table::Table& table, Language language) {
  const Document document = from_table(table, language);
  const Table& shown = std::get<Table>(document.blocks.at(0));
  std::istringstream lines(reading::written(document, "markdown"));
  Sums rows;
  Sums total;
  std::size_t at = 0;
  std::size_t skipped = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || skipped++ < 2) continue;
    const std::vector<std::string> fields = markdown_fields(line);
    const bool is_total =
        at == rows_above_total(shown) && total.empty() && fields[0].starts_with("T") && line.starts_with("| **");
    if (!is_total && !shown.rows.at(at++).in_total) continue;
    for (std::size_t column = 1; column < fields.size(); ++column) {
      const std::string& key = shown.columns[column].key;
      add_shown(is_total ? total : rows, key == "aids" ? 1 : key == "committed" ? 2 : 3, fields[column]);
    }
  }
  check_equal(rows, total);
}

void check_tsv(const table::Table& table) {
  std::istringstream lines(rendered(table, "tsv"));
  std::vector<std::vector<std::string>> records;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line + '\t');
    records.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');) records.back().push_back(field);
  }
  Sums rows;
  Sums total;
  for (std::size_t record = 1; record < records.size(); ++record) {
    const std::vector<std::string>& fields = records[record];
    REQUIRE(fields.size() == records[0].size());
    if (fields[0] != "total" && fields[1] != "yes") continue;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const bool is_amount = records[0][i] == "committed" || records[0][i] == "received";
      if (fields[i].empty() || (!is_amount && records[0][i] != "aids")) continue;
      const std::string currency = is_amount ? fields[i + 1] : std::string();
      add_shown(fields[0] == "total" ? total : rows, i, fields[i] + " " + currency);
    }
  }
  check_equal(rows, total);
}

TEST_CASE("the rows of a page, of Markdown and of TSV that are in the total add up to it") {
  Drawer drawer;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    const table::Table table = drawer.table();
    const Language language = run % 2 == 0 ? Language::vi : Language::en;
    check_html(table, language);
    check_markdown(table, language);
    check_tsv(table);
  }
}

TEST_CASE("the figures of a document add up to those of its total, with and without a unit") {
  Drawer drawer;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    const Table made = table_from(drawer.table(), Language::vi, {.unit = formats::UnitChoice::million});
    Sums rows;
    Sums total;
    const auto add = [&](Sums& sums, const Row& row) {
      for (std::size_t column = 1; column < row.cells.size(); ++column) {
        for (const Figure& figure : row.cells[column].figures) {
          std::string digits = figure.number;
          std::erase(digits, '.');
          if (!digits.empty()) sums[{column, figure.currency}] += std::stoll(digits);
        }
      }
    };
    for (const Row& row : made.rows) {
      if (row.in_total) add(rows, row);
    }
    add(total, *made.total);
    check_equal(rows, total);
  }
}

}  // namespace
}  // namespace aid::document::adds_up_test
