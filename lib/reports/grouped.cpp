#include "grouped.hpp"

#include "explain.hpp"
#include "present.hpp"

#include <algorithm>

namespace aid::reports {

table::Table grouped(const Work& work, const std::vector<const counting::Dimension*>& dimensions, bool one_direction) {
  counting::Lookup lookup(work.book, work.names, work.selection.sectors);
  counting::Counted counted = count(work.inputs(), lookup, dimensions, {});
  const DimensionColumns groups(lookup, counted.sets, dimensions);
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
  if (work.query.explain) explain(work, counted, table);
  return table;
}

storage::BookParts parts_of_grouped(const ReportQuery& query) {
  const auto is_by = [&](std::string_view dimension) {
    return std::ranges::find(query.dimensions, dimension) != query.dimensions.end();
  };
  // Notes name the parties of what is not in the period.
  const bool has_period = !query.period.empty() || !query.from.empty() || !query.until.empty();
  const bool asks_parties = !query.donors.empty() || !query.recipients.empty() || !query.countries.empty();
  const bool asks_splits = !query.sectors.empty() || !query.places.empty();
  return {.descriptions = query.explain || !query.statuses.empty(),
          .splits = asks_splits || is_by("sector") || is_by("place"),
          .parties = has_period || asks_parties || is_by("donor") || is_by("donor-kind") || is_by("country") ||
                     is_by("recipient")};
}

}  // namespace aid::reports
