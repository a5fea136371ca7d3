#include "annexes.hpp"

#include "aid/base/text.hpp"
#include "aid/document/from_table.hpp"
#include "aid/domain/terms.hpp"
#include "blocks.hpp"
#include "notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::papers {
namespace {

constexpr Label annex_word{"Annex", "Phụ lục"};
constexpr std::array annex_titles{
    Label{"List of aids received", "Danh sách các khoản viện trợ tiếp nhận"},
    Label{"List of aids to other countries", "Danh sách các khoản hỗ trợ nước ngoài"},
    Label{"List of aids to foreigners in the area", "Danh sách các khoản hỗ trợ người nước ngoài tại địa bàn"},
    Label{"List of aids within the country", "Danh sách các khoản hỗ trợ trong nước"}};
constexpr Message<Text, Text, Text, Text> of_document{"annex-of", "(With {0} {1}, {2}, of {3})",
                                                      "(Kèm theo {0} {1} {2} của {3})"};
constexpr std::array<std::string_view, 4> annex_numbers{"I", "II", "III", "IV"};

/// What of an aid itself a sheet of paper has room for.
constexpr std::array<std::string_view, 10> annex_columns{"code",    "date",   "title", "donor", "recipient",
                                                         "country", "sector", "place", "aids",  "goods"};

bool counts_something(const table::Row& row, std::size_t column) {
  const auto* number = column < row.cells.size() ? std::get_if<std::int64_t>(&row.cells[column]) : nullptr;
  return number != nullptr && *number != 0;
}

/// Every amount stays, and what the amounts lack where they lack something.
bool is_kept(const table::Table& table, std::size_t column) {
  const table::Column& of = table.columns[column];
  if (of.type == table::ColumnType::amounts) return true;
  if (of.key.find("not_valued") != std::string::npos || of.key.find("not_converted") != std::string::npos) {
    const auto counts = [&](const table::Row& row) { return counts_something(row, column); };
    return std::ranges::any_of(table.rows, counts) || (table.totals && counts(*table.totals));
  }
  return std::ranges::find(annex_columns, of.key) != annex_columns.end();
}

table::Table for_annex(table::Table table) {
  table::Table narrow;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!is_kept(table, i)) continue;
    kept.push_back(i);
    narrow.columns.push_back(table.columns[i]);
  }
  const auto narrowed = [&](table::Row row) {
    std::vector<table::Cell> cells;
    for (const std::size_t i : kept) cells.push_back(i < row.cells.size() ? row.cells[i] : table::Cell());
    row.cells = std::move(cells);
    return row;
  };
  for (const table::Row& row : table.rows) narrow.rows.push_back(narrowed(row));
  if (table.totals) narrow.totals = narrowed(*table.totals);
  return narrow;
}

/// "(Kèm theo Báo cáo số 05/BC-LHHN ngày 05 tháng 7 năm 2026 của …)".
std::string belongs_to(const Facts& facts, const std::string& day, const document::Document& document) {
  const Language language = facts.language();
  const std::string kind = with_capital(small_letters(document.heading.kind));
  std::string number = without_capital(document.heading.number);
  std::erase(number, ':');
  return of_document.in(language, kind, number, day, document.office);
}

/// Another one than those of the tables of the body.
std::string key_of_list(std::string_view direction, const document::Document& document) {
  const std::string wanted = fmt::format("{}-list", direction);
  std::string key = wanted;
  for (int number = 2; document::find_table(document, key) != nullptr; ++number) {
    key = fmt::format("{}-{}", wanted, number);
  }
  return key;
}

}  // namespace

std::vector<const table::Table*> lists_of_annexes(Facts& facts) {
  std::vector<const table::Table*> lists;
  for (const std::string_view direction : domain::term_words<domain::Direction>()) {
    const table::Table* list = facts.report({.direction = direction, .report = "list"});
    if (!list->rows.empty()) lists.push_back(list);
  }
  return lists;
}

std::vector<document::Annex> annexes_of(Facts& facts, const std::string& day, const document::Document& document,
                                        const document::TableOptions& options) {
  std::vector<document::Annex> annexes;
  for (const std::string_view direction : domain::term_words<domain::Direction>()) {
    const table::Table* list = facts.report({.direction = direction, .report = "list"});
    if (list->rows.empty()) continue;
    const auto term = static_cast<std::size_t>(domain::parse_term<domain::Direction>(direction).value());
    document::Annex annex{.title = capitals(annex_titles[term].in(facts.language())),
                          .of = belongs_to(facts, day, document),
                          .is_landscape = true};
    const table::Table shown = for_annex(*list);
    document::Table rows = document::table_from(shown, facts.language(), options);
    rows.key = key_of_list(direction, document);
    annex.blocks.emplace_back(std::move(rows));
    const std::string note = formats::MoneyUnit(shown, options.unit).rounding_note(facts.language());
    if (!note.empty()) annex.blocks.emplace_back(note_of_rounding(note));
    annexes.push_back(std::move(annex));
  }
  for (std::size_t i = 0; i < annexes.size(); ++i) {
    annexes[i].name = annex_word.in(facts.language());
    if (annexes.size() > 1) annexes[i].name += fmt::format(" {}", annex_numbers[i]);
  }
  return annexes;
}

}  // namespace aid::papers
