#include "all.hpp"
#include "arrange.hpp"
#include "grouped.hpp"

#include <algorithm>
#include <set>

namespace aid::reports {
namespace {

/// How many months a row of a dimension of time has.
int months_of(const counting::Dimension& dimension) {
  if (dimension.name == "year") return 12;
  if (dimension.name == "half") return 6;
  return dimension.name == "quarter" ? 3 : 1;
}

/// A row for each time from the first to the last, of the period or of what is recorded: in between there is none
/// missing.
void fill_times(const Work& work, counting::Counted& counted) {
  const int months = months_of(*counted.dimensions.front());
  const auto window = [&](domain::Date day) { return (day.year() * 12 + day.month() - 1) / months; };
  std::set<std::int32_t> times;
  for (const counting::CountedRow& row : counted.rows) {
    const bool is_in_total = !row.key.outside && !row.key.of_which;
    if (is_in_total && row.key.at[0].standing() == counting::Standing::item) times.insert(row.key.at[0].id());
  }
  if (times.empty()) return;
  std::int32_t first = *times.begin();
  std::int32_t last = *times.rbegin();
  if (work.selection.period) {
    first = std::min(first, window(work.selection.period->from));
    last = std::max(last, window(work.selection.period->last_day()));
  }
  for (std::int32_t time = first; time <= last; ++time) {
    if (times.contains(time)) continue;
    counting::CountedRow row;
    row.key.at[0] = {counting::Standing::item, time};
    counted.rows.push_back(row);
  }
}

}  // namespace

void read_trend(Work& work) {
  constexpr int days_of_year = 366;
  const auto& period = work.selection.period;
  const bool is_within_a_year = period && period->until.days() - period->from.days() <= days_of_year;
  const std::string_view usual = is_within_a_year ? "month" : "year";
  work.dimensions = {counting::find_dimension(work.query.step.empty() ? usual : std::string_view(work.query.step))};
  read_arrangement(work);
}

table::Table build_trend(const Work& work) {
  constexpr Message<Text> title{"title", "Aid over time, by {0}", "Viện trợ theo thời gian, từng {0}"};
  table::Table table = grouped(work, work.dimensions, {.add_rows = fill_times});
  table.title = {title.in(Language::en, named(work.dimensions, Language::en)),
                 title.in(Language::vi, named(work.dimensions, Language::vi))};
  return table;
}

}  // namespace aid::reports
