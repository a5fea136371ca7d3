#include "grouped.hpp"

#include "conversion.hpp"
#include "explain.hpp"
#include "present.hpp"

namespace aid::reports {

table::Table grouped(const Work& work, const std::vector<const counting::Dimension*>& dimensions, bool one_direction) {
  counting::Counted counted = count(work.inputs(), *work.lookup, dimensions, {});
  const DimensionColumns groups(*work.lookup, counted.sets, dimensions);
  const FigureColumns figures(counted.stages, work.selection);
  table::Table table = start_table(work);
  groups.append_to(table.columns);
  figures.append_to(table.columns);
  groups.sort(counted.rows);
  for (const counting::CountedRow& row : counted.rows) {
    constexpr Label of_which{"of which: ", "trong đó: "};
    table::Row shown{.kind = groups.kind(row.key), .cells = {}, .in_total = !row.key.outside && !row.key.of_which};
    if (row.key.of_which) shown.before = of_which;
    groups.append_to(shown.cells, row.key);
    figures.append_to(shown.cells, row.stages);
    table.rows.push_back(std::move(shown));
  }
  const bool has_total = !one_direction || counted.directions.size() < 2;
  if (has_total) {
    table::Row total;
    total.cells.resize(dimensions.size());
    figures.append_to(total.cells, counted.totals);
    table.totals = std::move(total);
  }
  add_notes(work, counted, has_total, table);
  note_rates_used(work, counted, table);
  if (work.query.explain) explain(work, counted, table);
  if (work.query.explain_rates) explain_rates(work, counted, table);
  return table;
}

storage::BookParts parts_of_grouped(const ReportQuery& query) {
  storage::BookParts parts = storage::BookParts::none();
  const auto read_for = [&](std::string_view name) {
    if (const counting::Dimension* dimension = counting::find_dimension(name)) parts |= dimension->needs;
  };
  for (const std::string& name : query.dimensions) read_for(name);
  for (const auto& [dimension, words] : query.filters) {
    if (!words.empty()) read_for(dimension);
  }
  // Notes name the parties of what is not in the period, and explanations the codes.
  const bool has_period = !query.period.empty() || !query.from.empty() || !query.until.empty();
  parts.parties = parts.parties || has_period;
  parts.descriptions = parts.descriptions || query.explain;
  return parts;
}

}  // namespace aid::reports
