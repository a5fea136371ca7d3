#include "total_rows.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/importing/list_template.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string>

namespace aid::importing {
namespace {

/// The fields that name who gives or receives.
constexpr std::string_view parties[] = {"donor", "co-donor", "recipient", "owner"};

/// The fields that a total has nothing to say about.
constexpr std::string_view telling[] = {"donor", "recipient", "kind", "country", "type", "date"};

/// "i", "iv", "a", "2": what the parts of a list are called, folded.
bool is_part_number(std::string_view key) {
  const auto has_only = [&](std::string_view allowed) {
    return key.find_first_not_of(allowed) == std::string_view::npos;
  };
  return !key.empty() && (has_only("ivx") || has_only("0123456789") || (key.size() == 1 && key < "i"));
}

/// "Tổng công ty" is a corporation.
bool starts_total(std::string_view cell) {
  const std::string key = fold(cell);
  if (key.starts_with("tong cong ty")) return false;
  for (const std::string_view word : {"tong", "tong cong", "cong", "total", "sum", "tong so", "cong tong"}) {
    if (key == word) return true;
  }
  if (key.starts_with("cong ") && is_part_number(std::string_view(key).substr(5))) return true;
  return key.starts_with("cong muc ") || key.starts_with("cong phan ") || key.starts_with("tong cong ") ||
         key.starts_with("cong theo ") || key.starts_with("tong so ");
}

/// "Tổng năm 2021", "Cộng quý I", "Total 2021": only with their marks, for "Công ty" is a company.
bool may_start_total(std::string_view cell) {
  for (const std::string_view word : {"Tổng", "TỔNG", "tổng", "Cộng", "CỘNG", "cộng", "Total", "TOTAL", "total"}) {
    if (cell.starts_with(word) &&
        (cell.size() == word.size() || !std::isalpha(static_cast<unsigned char>(cell[word.size()])))) {
      return true;
    }
  }
  return false;
}

/// Whether every row of such a list has to name a party in a column of its own.
bool needs_party(const Columns& columns, const table::ListMapping& mapping) {
  const auto is_party = [](const auto& one) { return std::ranges::find(parties, one.field) != std::end(parties); };
  return std::ranges::any_of(columns.columns, is_party) && std::ranges::none_of(mapping.constants, is_party);
}

/// Whether a cell other than `word` has something in one of the columns for `fields`.
bool says_any(const table::ListRow& row, const Columns& columns, std::span<const std::string_view> fields,
              std::size_t word) {
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns.columns.size()); ++i) {
    const bool is_one = std::ranges::find(fields, columns.columns[i].field) != fields.end();
    if (is_one && i != word && !row.cells[i].text.empty()) return true;
  }
  return false;
}

auto first_filled(const table::ListRow& row) {
  return std::ranges::find_if(row.cells, [](const table::ListCell& cell) { return !cell.text.empty(); });
}

}  // namespace

bool is_empty(const table::ListRow& row) { return first_filled(row) == row.cells.end(); }

bool is_total(const table::ListRow& row, const Columns& columns, const table::ListMapping& mapping) {
  const auto filled = first_filled(row);
  if (filled == row.cells.end()) return false;
  // Most rows begin with their number: those need no folding.
  const char first = filled->text.front();
  if (is_digit(first)) return false;
  const bool is_skipped = std::ranges::any_of(
      mapping.skip_rows, [&](const std::string& words) { return fold(filled->text).starts_with(fold(words)); });
  if (is_skipped) return true;
  const auto word = static_cast<std::size_t>(filled - row.cells.begin());
  const bool is_surely = starts_total(filled->text);
  if (is_surely && !says_any(row, columns, telling, word)) return true;
  if (!needs_party(columns, mapping) || says_any(row, columns, parties, word)) return false;
  // Where the word stands for a party it may be the beginning of its name: "Tổng lãnh sự quán".
  const bool is_name =
      word < columns.columns.size() && std::ranges::find(parties, columns.columns[word].field) != std::end(parties);
  return is_surely || (!is_name && may_start_total(filled->text));
}

bool is_example(const table::ListRow& row) {
  return std::ranges::any_of(row.cells, [](const table::ListCell& cell) {
    return cell.text.ends_with(example_mark.en) || cell.text.ends_with(example_mark.vi);
  });
}

bool says_total(const table::ListRow& row) {
  const auto filled = first_filled(row);
  return filled != row.cells.end() && (starts_total(filled->text) || may_start_total(filled->text));
}

}  // namespace aid::importing
