#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What is said outside of the headings of the unit that a list's figures are in.
namespace aid::importing {

/// "(Đơn vị tính: triệu đồng)" above the headings, "Số liệu tính bằng triệu đồng" below the rows.
struct UnitLine {
  std::string words;  ///< "triệu đồng"; empty: nothing is said.
  table::ColumnMapping unit = {.heading = {}, .field = {}, .currency = {}};
  bool is_known = false;         ///< Else the words speak of a unit, and it is none that we know.
  bool is_contradicted = false;  ///< Something else says another unit.
  std::optional<Location> where = {};
};

/// Adds what the cells of a row say: "ĐVT: USD", "Triệu đồng", "Báo cáo năm 2021 (ĐVT: triệu đồng)", "Amounts in USD".
/// "Đơn vị: …" names an office as well. Words that speak of a unit are never passed over: they are a unit that is known
/// as a whole, or one that is not. `units`: of goods, "thùng".
void find_unit_line(const table::ListRow& row, const table::ListReader& list, std::span<const domain::UnitWord> units,
                    UnitLine& line);

/// What the text of one cell says: "đơn vị triệu đồng".
UnitLine unit_said_in(std::string_view text, std::span<const domain::UnitWord> units);

/// Whether a word in small letters is one of those in which numbers are written: "năm", "trăm", "two".
bool is_number_word(std::string_view small);

/// Whether `text` could say something of units at all. It is soon asked of each text of a list.
bool may_say_unit(std::string_view text);

}  // namespace aid::importing
