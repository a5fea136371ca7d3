#include "two_row_headings.hpp"

#include "aid/base/text.hpp"
#include "columns.hpp"
#include "heading_row.hpp"
#include "page_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using table::ColumnMapping;
using table::ListCell;
using table::ListRow;

std::string heading_at(const ListRow& row, std::size_t column) {
  if (column >= row.cells.size() || row.cells[column].merged == ListCell::Merged::below) return {};
  const auto text = heading_text(row.cells[column].text);
  return text ? text.value() : std::string();
}

bool is_among(std::string_view words, auto&& list) { return std::ranges::find(list, fold(words)) != std::end(list); }

/// Gives `column` the unit that one of its headings says. Whether it can be read, and does not contradict what the
/// column has already.
bool take_unit(std::string_view unit, ColumnMapping& column) {
  if (unit.empty()) return true;
  ColumnMapping own;
  if (!read_unit(unit, own)) return false;
  const bool is_of_usd = column.field == "stated-usd";
  const bool has_currency = is_of_usd || column.field == "stated-vnd";
  if (has_currency && !own.currency.empty() && own.currency != (is_of_usd ? "USD" : "VND")) return false;
  const bool is_plain = column.currency.empty() && column.unit == 1;
  if (!is_plain && (own.currency != column.currency || own.unit != column.unit)) return false;
  column.currency = own.currency;
  column.unit = own.unit;
  return true;
}

/// "Tên", "Quốc gia" and "Loại" below a party are fields of it, "Tên hàng" below goods is their name.
std::string field_below(std::string_view upper, std::string_view lower) {
  constexpr std::string_view names[] = {"ten", "ten don vi", "ten to chuc", "ten goi", "name"};
  constexpr std::string_view countries[] = {"quoc gia", "nuoc", "quoc tich", "country"};
  constexpr std::string_view kinds[] = {"loai", "loai hinh", "loai hinh to chuc", "kind", "type"};
  constexpr std::string_view items[] = {"ten",          "ten hang", "ten hien vat", "ten hang hoa", "mat hang",
                                        "ten mat hang", "loai",     "loai hang",    "chung loai",   "loai hien vat",
                                        "danh muc",     "name",     "item",         "kind"};
  if (upper == "goods") return is_among(lower, items) ? std::string(upper) : std::string();
  if (upper != "donor" && upper != "recipient") return {};
  if (is_among(lower, names)) return std::string(upper);
  if (is_among(lower, countries)) return fmt::format("{}-country", upper);
  if (is_among(lower, kinds)) return fmt::format("{}-kind", upper);
  return {};
}

/// Whether the upper heading only gathers those below it.
bool gathers(std::string_view upper) {
  static const auto groups = list_words("group");
  return is_among(upper, groups);
}

std::optional<ColumnMapping> below_amount(ColumnMapping column, std::string_view lower) {
  constexpr std::string_view cash[] = {
      "tien mat",          "tien", "bang tien", "bang tien mat", "tien mat chuyen khoan",
      "tien chuyen khoan", "cash", "in cash",   "money"};
  constexpr std::string_view goods[] = {"hien vat", "bang hien vat", "hang hoa", "hang", "goods", "in kind"};
  if (!is_of_amounts(column.field) || column.field == "goods" || column.field == "cash-and-goods") return std::nullopt;
  const std::string words = parts_of_heading(lower).words;  // None: "Cam kết" above "USD" and "VND".
  const bool is_goods = is_among(words, goods);
  if (!words.empty() && !is_goods && !is_among(words, cash)) return std::nullopt;
  if (is_goods) column.field = "goods";
  return column;
}

}  // namespace

std::vector<std::string> joined_headings(const ListRow& row, const ListRow& below) {
  std::vector<std::string> joined;
  if (is_column_numbers(below) || is_tags(below)) return {};
  const std::size_t columns = std::max(row.cells.size(), below.cells.size());
  std::size_t upper = columns;  // The column of the heading above; `columns`: none yet.
  bool is_joined = false;
  for (std::size_t i = 0; i < columns; ++i) {
    std::string heading = heading_at(row, i);
    const std::string lower = heading_at(below, i);
    if (!heading.empty()) upper = i;
    const bool gathers_several =
        upper < columns && heading_at(row, upper + 1).empty() && !heading_at(below, upper + 1).empty();
    if (!lower.empty()) {
      // A row of data has texts below headings that stand alone, and figures.
      if (!gathers_several || is_figure_or_date(below.cells[i])) return {};
      heading = fmt::format("{}{}{}", heading_at(row, upper), between_headings, lower);
      is_joined = true;
    } else if (gathers_several && (upper == i)) {
      return {};
    }
    joined.push_back(std::move(heading));
  }
  return is_joined ? joined : std::vector<std::string>();
}

std::optional<ColumnMapping> understand_joined(std::string_view heading, std::span<const FieldHeadings> fields) {
  const std::size_t at = heading.find(between_headings);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view upper = heading.substr(0, at);
  const std::string_view lower = heading.substr(at + between_headings.size());
  const auto above = understand(upper, {}, fields);
  auto known = above ? below_amount(*above, lower) : std::nullopt;
  for (const std::string& both : {fmt::format("{} {}", upper, lower), fmt::format("{} {}", lower, upper)}) {
    if (!known) known = understand(both, {}, fields);
  }
  if (!known && above) {
    const std::string field = field_below(above->field, lower);
    if (!field.empty()) known = ColumnMapping{.heading = {}, .field = field, .currency = {}};
  }
  const HeadingParts parts = parts_of_heading(upper);
  if (!known && gathers(parts.words)) known = understand(lower, {}, fields);
  if (!known) return std::nullopt;
  const bool has_unit = is_of_amounts(known->field);
  if (has_unit && !(take_unit(parts.unit, *known) && take_unit(parts_of_heading(lower).unit, *known)))
    return std::nullopt;
  known->heading = heading;
  return known;
}

}  // namespace aid::importing
