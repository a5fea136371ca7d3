// The table readings.tsv beside this file: each text as an option and as a cell of a list. A wrong figure without a
// word is the worst that can happen, so that a text has its one right reading or is refused.

#include "../../../lib/importing/cells.hpp"
#include "../../../lib/importing/columns.hpp"
#include "../../../lib/importing/doubtful_units.hpp"
#include "../../../lib/importing/page_rows.hpp"

#include "aid/domain/reading.hpp"
#include "aid/formats/list.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace aid::importing::readings_test {
namespace {

struct Line {
  std::string kind;
  domain::ReadingOptions options{.currency = domain::Currency::vnd()};
  std::string text;
  std::string right;
};

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
  return parts;
}

domain::ReadingOptions options_of(const std::string& words) {
  domain::ReadingOptions options{.currency = domain::Currency::vnd()};
  for (const std::string& option : split(words, ';')) {
    if (option == "numbers=vi") options.numbers = domain::NumberStyle::vi;
    if (option == "numbers=en") options.numbers = domain::NumberStyle::en;
    if (option.starts_with("currency=")) options.currency = domain::Currency::parse(option.substr(9)).value();
    if (option.starts_with("unit=")) options.unit = std::stoll(option.substr(5));
  }
  return options;
}

std::vector<Line> lines_of_table() {
  std::ifstream file(AID_READINGS);
  REQUIRE(file);
  std::vector<Line> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const auto fields = split(line, '\t');
    REQUIRE(fields.size() == 4);
    lines.push_back({.kind = fields[0], .options = options_of(fields[1]), .text = fields[2], .right = fields[3]});
  }
  return lines;
}

std::string with(domain::Qualifier qualifier, const std::string& text) {
  return qualifier == domain::Qualifier::exact ? text : std::string(to_string(qualifier)) + " " + text;
}

std::string words_of(const domain::Amount& amount) {
  return with(amount.qualifier, to_string(amount.money) + " " + std::string(amount.money.currency().code()));
}

std::string words_of(const domain::GoodsLine& line) {
  std::string text = with(line.quantity.qualifier, line.quantity.value ? to_string(*line.quantity.value) : "?");
  if (!line.unit.empty()) text += " " + line.unit;
  text += " " + line.item;
  return line.value ? text + " = " + words_of(*line.value) : text;
}

std::string words_of(const std::vector<domain::GoodsLine>& lines) {
  std::string text;
  for (const domain::GoodsLine& line : lines) text += (text.empty() ? "" : "; ") + words_of(line);
  return text;
}

std::string words_of(const CashAndGoods& both) {
  const std::string goods = words_of(both.goods);
  if (!both.amount) return goods;
  return words_of(*both.amount) + (goods.empty() ? "" : " + " + goods);
}

std::string words_of(const domain::Count& count) {
  return with(count.qualifier, count.value ? std::to_string(*count.value) : "?");
}

std::string words_of(const domain::Decimal& number) { return to_string(number.normalised()); }

std::string words_of(const std::optional<domain::AmountUnit>& unit) {
  if (!unit) return "none";
  const std::string currency = unit->currency ? " " + std::string(unit->currency->code()) : "";
  return std::to_string(unit->unit) + currency;
}

const std::vector<domain::UnitWord> units = {
    {"cái", "piece", false},  {"bộ", "set", false},       {"chai", "bottle", false},  {"bottles", "bottle", false},
    {"thùng", "case", false}, {"hộp", "box", false},      {"suất", "portion", false}, {"liều", "dose", false},
    {"kg", "kg", true},       {"ml", "millilitre", true}, {"tấn", "tonne", true},     {"con", "animal", false}};

/// What `read` comes to: a value, or the name of its problem.
template <typename T>
std::string outcome(const Result<T>& read) {
  return read ? words_of(read.value()) : "! " + std::string(read.problem().name());
}

bool is_right(const std::string& outcome, const std::string& right) {
  return outcome.starts_with("! ") ? right == "!" || right == outcome.substr(2) : right == outcome;
}

AmountColumn column_of(const domain::ReadingOptions& options, bool is_unsaid = false) {
  return {.currency = options.currency, .unit = options.unit, .numbers = options.numbers, .is_said = !is_unsaid};
}

class Nobody final : public ImportWatcher {
public:
  void read(std::size_t, std::size_t) override {}
  void headings(const table::ListRow&) override {}
  void reject(const table::ListRow&, const Problem&, std::string_view) override {}
};

/// A list with its lines parted by \n, where {H} stands for usual headings and {R} for the cells below them.
std::string list_of(std::string text) {
  const std::pair<std::string, std::string> parts[] = {
      {"{H}", "id,Nhà tài trợ,Đơn vị tiếp nhận,Ngày,"}, {"{R}", "Z,Oxfam,MTTQ Đà Nẵng,2021,"}, {"\\n", "\n"}};
  for (const auto& [mark, meaning] : parts) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + meaning.size()))
      text.replace(at, mark.size(), meaning);
  }
  return text;
}

std::size_t filled_cells(const table::ListRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.text.empty(); }));
}

/// What the amounts of a list come to: "85000000 VND", one after the other.
std::string outcome_of_list(const std::string& text) {
  const std::string bytes = list_of(text);
  const auto reader = formats::open_list(bytes, "l.csv", {.format = formats::ListFormat::csv, .delimiter = ','});
  LookAhead rows(*reader.value());
  const table::ListMapping mapping;
  const HeadingRules rules{.list = "aid", .mapping = mapping, .choices = choices_of("aid"), .units = units};
  Nobody nobody;
  table::ListRow row;
  std::string read;
  try {
    const Columns columns = read_headings(rows, rules, nobody, row);
    const DoubtfulUnits doubtful(columns, units, domain::Currency::vnd());
    PageRows pages(columns);
    while (rows.next(row).value()) {
      const bool is_line = pages.take(row) || filled_cells(row) <= 2;
      const auto problem = is_line ? doubtful.in_line(row, rows) : doubtful.in_row(row, rows);
      if (problem) return "! " + std::string(problem->name());
      for (std::size_t i = 0; i < columns.columns.size() && !is_line; ++i) {
        const table::ColumnMapping& column = columns.columns[i];
        if (!is_of_amounts(column.field) || i >= row.cells.size() || row.cells[i].text.empty()) continue;
        const auto currency = domain::Currency::parse(column.currency.empty() ? "VND" : column.currency).value();
        const auto amount = read_amount_cell(row.cells[i], {.currency = currency, .unit = column.unit});
        read += (read.empty() ? "" : "; ") + outcome(amount);
      }
    }
  } catch (const Error& error) {
    return "! " + std::string(error.problem().name());
  }
  return read;
}

/// As an option reads it, and as a cell does where a cell has it.
std::vector<std::string> outcomes(const Line& line) {
  const table::ListCell cell{.text = line.text};
  if (line.kind == "amount") {
    std::vector<std::string> both{outcome(domain::read_amount(line.text, line.options))};
    if (!says_nothing(line.text)) both.push_back(outcome(read_amount_cell(cell, column_of(line.options))));
    return both;
  }
  if (line.kind == "option") return {outcome(domain::read_amount(line.text, line.options))};
  if (line.kind == "goods") {
    return {outcome(domain::read_goods(line.text, units, line.options)),
            outcome(read_goods_cell(cell, units, line.options))};
  }
  if (line.kind == "cell" || line.kind == "cell-of-no-unit") {
    const bool is_unsaid = line.kind != "cell";
    return {outcome(read_cash_and_goods(cell, units, column_of(line.options, is_unsaid)))};
  }
  if (line.kind == "count") return {outcome(domain::read_count(line.text))};
  if (line.kind == "number") return {outcome(domain::read_decimal(line.text, line.options.numbers))};
  if (line.kind == "list") return {outcome_of_list(line.text)};
  REQUIRE(line.kind == "unit");
  return {outcome(domain::read_amount_unit(line.text))};
}

}  // namespace

TEST_CASE("every text of the table has its one right reading or is refused, as an option and as a cell") {
  const auto lines = lines_of_table();
  CHECK(lines.size() >= 600);
  for (const Line& line : lines) {
    for (const std::string& got : outcomes(line)) {
      if (is_right(got, line.right)) continue;
      FAIL_CHECK(line.kind << " '" << line.text << "': " << got << ", right is " << line.right);
    }
  }
}

}  // namespace aid::importing::readings_test
