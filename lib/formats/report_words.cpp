#include "aid/formats/report_words.hpp"

#include "aid/domain/vietnam_time.hpp"
#include "aid/formats/cells.hpp"

#include <algorithm>
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

std::string as_of(const table::AsOf& state, Language language) {
  constexpr Message<std::int64_t, int, int, int, int, int> at{
      "as-of", "Figures as of {5}-{4:02}-{3:02} {1:02}:{2:02} (record no. {0})",
      "Số liệu tính đến {1} giờ {2:02} phút ngày {3:02}/{4:02}/{5} (lần ghi số {0})"};
  constexpr Message<std::int64_t> without_time{"as-of", "Figures as of record no. {0}",
                                               "Số liệu tính đến lần ghi số {0}"};
  if (state.block == 0) return {};
  const auto moment = domain::vietnam_time(state.at);
  if (!moment) return without_time.in(language, state.block);
  const auto two_digits = [&](std::size_t from) {
    return (moment->time.at(from) - '0') * 10 + (moment->time.at(from + 1) - '0');
  };
  return at.in(language, state.block, two_digits(0), two_digits(3), moment->day.day(), moment->day.month(),
               moment->day.year());
}

std::string fingerprint(const table::AsOf& as_of, Language language) {
  constexpr Message<std::int64_t, Text> text{"fingerprint", "record no. {0} · {1}", "lần ghi số {0} · {1}"};
  if (as_of.hash.empty()) return {};
  return text.in(language, as_of.block, check_code(as_of, language));
}

std::string check_code(const table::AsOf& as_of, Language language) {
  constexpr Message<Text> text{"check-code", "check code {0}", "mã kiểm {0}"};
  return as_of.hash.empty() ? std::string() : text.in(language, as_of.hash);
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

bool is_outside(const table::Row& row) {
  return !row.in_total && row.kind != table::RowKind::of_which && row.kind != table::RowKind::subtotal;
}

std::size_t details_shown(const table::Table& table, const table::Note& note) {
  constexpr std::size_t most_details = 5;  // Of a note, without --explain.
  const auto is_for_people = [](const table::Explanation& one) { return !one.is_for_programs; };
  const bool shows_all = std::ranges::any_of(table.explanations, is_for_people) || note.show_details ||
                         note.details.size() <= most_details;
  if (shows_all) return note.details.size();
  return note.is_problem ? most_details : 0;
}

}  // namespace aid::formats::report_words
