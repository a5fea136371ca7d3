#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/importing/import.hpp"
#include "aid/table/list_mapping.hpp"
#include "aid/vocabulary/registry.hpp"
#include "heading_words.hpp"
#include "look_ahead.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Which column of a list holds what.
namespace aid::importing {

/// The headings of a list, understood.
struct Columns {
  std::vector<table::ColumnMapping> columns;  ///< One for each column of the list; field "ignore": not wanted.
  std::size_t line = 0;                       ///< Where the headings stand.
  /// A line above the headings that says in what the figures are, "triệu đồng", and the columns that it is for.
  std::string unit_words = {};
  std::vector<std::size_t> in_that_unit = {};
  /// What that line says besides, and the columns whose own headings say another unit, which holds.
  std::string unit_passed_over = {};
  std::vector<std::size_t> in_own_unit = {};
  std::vector<std::size_t> nameless = {};     ///< Columns without a heading: nothing may stand in them.
  std::vector<std::size_t> unknown = {};      ///< Columns whose heading is not known: no figure may stand in them.
  std::vector<HeadingReading> readings = {};  ///< One for each column.
  /// Of a list of rejected rows: the column that says where each stood.
  std::size_t origin = static_cast<std::size_t>(-1);
  std::optional<int> title_year = {};       ///< What the lines above the headings say, where they say one.
  bool is_report = false;                   ///< The CSV of a report of ours: its figures have no marks of thousands,
  Language report_language = Language::en;  ///< and its decimals the mark of this language.
};

/// Whether figures of money stand in columns of that field.
bool is_of_amounts(std::string_view field);

/// How the figures of a list are written: as the mapping says, or a report of ours; `otherwise`: the ledger's way.
domain::NumberStyle numbers_of(const table::ListMapping& mapping, const Columns& columns,
                               domain::NumberStyle otherwise);

/// What is known before a list's headings are read.
struct HeadingRules {
  std::string_view list;  ///< "aid", "partner", "event", "rate".
  const table::ListMapping& mapping;
  std::vector<HeadingChoice> choices = {};
  table::ListMapping answers = {};     ///< What was answered about this list's headings,
  table::ListMapping remembered = {};  ///< and about those of earlier lists, for headings that nothing else tells.
  std::vector<domain::UnitWord> units = {};
};

/// The ledger's list in which answers are remembered: of the scheme "aid" and so on, English name = the field.
inline constexpr std::string_view heading_list = "import-heading";
/// `list` and `request` must live as long as the result.
HeadingRules heading_rules(std::string_view list, const ImportRequest& request, vocabulary::Registry& registry);

/// Reads `list` up to and with its headings: the row that the mapping names, else as `rows_above_headings` finds it.
/// "(Đơn vị tính: triệu đồng)" above them is for the columns of amounts whose heading says nothing else. A heading
/// that is not known, over texts, is passed over. Throws `Errors`: no-headings,
/// unknown-column (over figures), doubtful-column, repeated-column, missing-mapped-column (the mapping names one that
/// is not there), unknown-field, unknown-unit, units-contradict, unit-in-parts.
Columns read_headings(LookAhead& list, const HeadingRules& rules, ImportWatcher& watcher, table::ListRow& row);

}  // namespace aid::importing
