#pragma once
#include "aid/domain/date_options.hpp"
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"
#include "columns.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

/// What the cells of a list say of days, and what stands around them.
namespace aid::importing {

/// How a list writes its dates.
struct ListDates {
  domain::DateOptions options = {};
  bool day_numbers = false;  ///< 44506 is a day also where it is a text.
};

/// As its mapping says; the year of dates without one, where the mapping has none, as the list's title says.
ListDates dates_of(const table::ListMapping& mapping, const Columns& columns);

/// The day of a spreadsheet's number (44506): of a cell that is a number, and of a text where the list says so, because
/// nobody types a day like that; nullopt: it is none.
std::optional<domain::Date> serial_date(const table::ListCell& cell, bool texts_too);

/// A date of a spreadsheet, one as people type it, or a spreadsheet's number.
Result<domain::DateInterval> read_date_cell(const table::ListCell& cell, const ListDates& dates);

/// The text of a date as a command reads it: as typed, unless it says something else there or nothing.
std::string as_command_reads(std::string_view typed, const domain::DateInterval& date);

/// Whether the cell is a date only because the list is of that year.
bool is_without_year(std::string_view text, const domain::DateOptions& options);

/// The years that stand above the headings of a list: "THÁNG 9 NĂM 2024", "từ 01/09/2024 đến 30/09/2024". Numbers of
/// decisions (15/2021/NĐ-CP) are none.
class TitleYears {
public:
  void look_at(const table::ListRow& row);
  /// The year, where it is only one.
  std::optional<int> only() const { return years_.size() == 1 ? std::optional(*years_.begin()) : std::nullopt; }

private:
  std::set<int> years_;
};

}  // namespace aid::importing
