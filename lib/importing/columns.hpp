#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Which column of a list holds what.
namespace aid::importing {

/// A field of the data file headings.csv.
struct FieldHeadings {
  std::string list;   ///< "aid", "partner", "event", "rate".
  std::string field;  ///< "donor".
  std::string vi;     ///< The heading of a blank list.
  std::string en;
  std::vector<std::string> folds;  ///< Of all its headings.
};
/// The fields of a list, in the order of a blank one.
std::vector<FieldHeadings> headings_of(std::string_view list);

/// That nothing says a value of one of these fields (missing-column, value-needed): "donor, recipient (Bên cung cấp
/// viện trợ, Bên tiếp nhận)", and the headings alone in Vietnamese.
Problem lacking(const Message<Text, Text>& message, std::string_view list,
                std::initializer_list<std::string_view> fields);

/// The headings of a list, understood.
struct Columns {
  std::vector<table::ColumnMapping> columns;  ///< One for each column of the list; field "ignore": not wanted.
  std::size_t line = 0;                       ///< Where the headings stand.
  /// A line above the headings that says in what the figures are, "triệu đồng", and the columns that it is for.
  std::string unit_words = {};
  std::vector<std::size_t> in_that_unit = {};
  std::vector<std::size_t> nameless = {};  ///< Columns without a heading: nothing may stand in them.
  /// Of a list of rejected rows: the column that says where each stood.
  std::size_t origin = static_cast<std::size_t>(-1);
  std::optional<int> title_year = {};  ///< What the lines above the headings say, where they say one.
  bool is_report = false;  ///< The CSV of a report of ours: its figures have a point and no marks of thousands.
};

/// A heading by the mapping or by its words: "Giá trị cam kết (triệu đồng)" is committed, in VND, by the million.
/// Nothing: it is not known.
std::optional<table::ColumnMapping> understand(std::string_view heading, const table::ListMapping& mapping,
                                               std::span<const FieldHeadings> fields);

/// How the figures of a list are written: as the mapping says, or a report of ours; `otherwise`: the ledger's way.
domain::NumberStyle numbers_of(const table::ListMapping& mapping, bool is_report, domain::NumberStyle otherwise);

/// Reads `list` up to and with its headings: the row that the mapping names, else the one of the first 30 rows that has
/// most headings that are known, at least two. "(Đơn vị tính: triệu đồng)" above them is for the columns of amounts
/// whose heading says nothing else. Throws `Errors`: no-headings, unknown-columns (all of them, with the closest known
/// ones), repeated-column, missing-mapped-column (the mapping names one that is not there), unknown-field,
/// unknown-unit.
Columns read_headings(table::ListReader& list, const table::ListMapping& mapping, std::span<const FieldHeadings> fields,
                      table::ListRow& row);

}  // namespace aid::importing
