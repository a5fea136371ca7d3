#include "aid/formats/report_words.hpp"

#include "aid/formats/cells.hpp"

#include <map>

namespace aid::formats::report_words {

std::string period(const table::Table& table, Language language) {
  constexpr Label all_dates{"Period: all dates", "Kỳ báo cáo: toàn bộ thời gian"};
  constexpr Message<Text, Text> between{"period", "Period: {0} to {1}", "Kỳ báo cáo: từ {0} đến {1}"};
  if (!table.period) return std::string(all_dates.in(language));
  const auto day = [&](domain::Date date) { return show(domain::DateInterval::of_day(date), language); };
  std::string text = between.in(language, day(table.period->from), day(table.period->last_day()));
  const std::string& name = table.period_name;
  const bool says_more = name != to_string(*table.period) && name.find("..") == std::string::npos;
  if (!name.empty() && says_more) text += " (" + name + ")";
  return text;
}

std::vector<const table::Row*> by_group(const std::vector<table::Row>& rows) {
  std::map<std::string_view, std::size_t> places;
  std::vector<std::vector<const table::Row*>> groups;
  for (const table::Row& row : rows) {
    const auto [place, is_new] = places.try_emplace(text_in(row.group, Language::en), groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(&row);
  }
  std::vector<const table::Row*> ordered;
  ordered.reserve(rows.size());
  for (const auto& group : groups) ordered.insert(ordered.end(), group.begin(), group.end());
  return ordered;
}

bool is_outside(const table::Row& row) { return !row.in_total && row.kind != table::RowKind::of_which; }

std::size_t details_shown(const table::Table& table, const table::Note& note) {
  constexpr std::size_t most_details = 5;  // Of a note, without --explain.
  const bool shows_all = !table.explanations.empty() || note.show_details || note.details.size() <= most_details;
  if (shows_all) return note.details.size();
  return note.is_problem ? most_details : 0;
}

}  // namespace aid::formats::report_words
