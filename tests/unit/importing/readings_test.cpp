// The table readings.tsv beside this file: each text as an option and as a cell of a list. A wrong figure without a
// word is the worst that can happen, so that a text has its one right reading or is refused.

#include "../../../lib/importing/cells.hpp"

#include "aid/domain/reading.hpp"

#include <doctest/doctest.h>

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

AmountColumn column_of(const domain::ReadingOptions& options) {
  return {.currency = options.currency, .unit = options.unit, .numbers = options.numbers};
}

/// As an option reads it, and as a cell does where a cell has it.
std::vector<std::string> outcomes(const Line& line) {
  const table::ListCell cell{.text = line.text};
  if (line.kind == "amount") {
    std::vector<std::string> both{outcome(domain::read_amount(line.text, line.options))};
    if (!says_nothing(line.text)) both.push_back(outcome(read_amount_cell(cell, column_of(line.options))));
    return both;
  }
  if (line.kind == "goods") {
    return {outcome(domain::read_goods(line.text, units, line.options)),
            outcome(read_goods_cell(cell, units, line.options))};
  }
  if (line.kind == "cell") return {outcome(read_cash_and_goods(cell, units, column_of(line.options)))};
  if (line.kind == "count") return {outcome(domain::read_count(line.text))};
  if (line.kind == "number") return {outcome(domain::read_decimal(line.text, line.options.numbers))};
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
