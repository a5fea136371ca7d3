// A day with a time of day beside it: the time is read, and only the day is kept.

#include "aid/base/ascii.hpp"
#include "aid/base/clock.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/reading_messages.hpp"
#include "date_forms.hpp"
#include "lexing.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace aid::domain {
namespace {

constexpr int minutes_of_day = 24 * 60;

struct TimeOfDay {
  int minutes = 0;               ///< Since midnight.
  std::optional<int> zone = {};  ///< Minutes east of Greenwich.
};

/// Takes pieces off the beginning of a text.
class TimeReader {
public:
  explicit TimeReader(std::string_view text) : rest_(text) {}

  /// "08:30", "8:30:00.5 SA", "8h30", "8 giờ 30 phút", "08:30:00+07:00"; nullopt: the text begins with no time.
  std::optional<TimeOfDay> take() {
    const auto hour = number(2);
    if (!hour || *hour > 23) return std::nullopt;
    std::optional<int> minute;
    if (taken(":")) {
      minute = number(2);
      if (!minute || !take_seconds()) return std::nullopt;
    } else {
      skip_space();
      if (!taken_any({"giờ", "gio", "h", "H", "g"})) return std::nullopt;
      skip_space();
      minute = take_minutes();
    }
    if (*minute > 59) return std::nullopt;
    const std::optional<int> afternoon = take_half_of_day();
    const int hours = afternoon ? *hour % 12 + *afternoon : *hour;
    TimeOfDay time{.minutes = (afternoon && *hour > 12 ? *hour : hours) * 60 + *minute};
    return take_zone(time) ? std::optional(time) : std::nullopt;
  }

  std::string_view rest() const { return rest_; }

private:
  bool taken(std::string_view piece) {
    if (!rest_.starts_with(piece)) return false;
    rest_.remove_prefix(piece.size());
    return true;
  }
  bool taken_any(std::initializer_list<std::string_view> pieces) {
    return std::ranges::any_of(pieces, [&](std::string_view piece) { return taken(piece); });
  }
  void skip_space() {
    while (taken(" ")) {
    }
  }

  std::optional<int> number(std::size_t most_digits) {
    const std::size_t digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    if (digits == 0 || digits > most_digits) return std::nullopt;
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    rest_.remove_prefix(digits);
    return value;
  }

  /// "30 phút", "30" or nothing; "14/8" is the day that follows the hour.
  int take_minutes() {
    const std::string_view before = rest_;
    const int minutes = number(2).value_or(0);
    const bool is_of_a_day = !rest_.empty() && (rest_.front() == '/' || rest_.front() == '-' || rest_.front() == '.');
    if (is_of_a_day) {
      rest_ = before;
      return 0;
    }
    skip_space();
    taken_any({"phút", "phut", "ph", "p"});
    return minutes;
  }

  /// ":59", ":59.999".
  bool take_seconds() {
    if (!taken(":")) return true;
    const auto seconds = number(2);
    if (!seconds || *seconds > 59) return false;
    constexpr std::size_t finest = 9;
    return !taken_any({".", ","}) || number(finest).has_value();
  }

  /// How many hours the half of the day adds: 0 in the morning, 12 after noon.
  std::optional<int> take_half_of_day() {
    const std::string_view before = rest_;
    skip_space();
    if (taken_any({"SA", "AM", "am", "a.m.", "sáng"})) return 0;
    if (taken_any({"CH", "PM", "pm", "p.m.", "chiều", "tối"})) return 12;
    rest_ = before;
    return std::nullopt;
  }

  /// "Z", "UTC", "+07:00", "+0700", "+07". Whether what follows can be a zone, or is none.
  bool take_zone(TimeOfDay& time) {
    const std::string_view before = rest_;
    skip_space();
    const bool is_greenwich = taken_any({"Z", "z", "UTC", "GMT"});
    const bool is_east = taken("+");
    if (!is_east && !taken("-")) {
      if (is_greenwich) time.zone = 0;
      if (!is_greenwich) rest_ = before;
      return true;
    }
    const std::size_t digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    const auto hours_and_minutes = number(4);
    if (!hours_and_minutes || digits == 3) return false;
    int minutes = digits == 4 ? *hours_and_minutes / 100 * 60 + *hours_and_minutes % 100 : *hours_and_minutes * 60;
    if (digits < 4 && taken(":")) minutes += number(2).value_or(0);
    constexpr int farthest = 14 * 60;
    if (minutes > farthest) return false;
    time.zone = is_east ? minutes : -minutes;
    return true;
  }

  std::string_view rest_;
};

struct DayAndTime {
  std::string_view day;
  TimeOfDay time;
};

std::string_view without_edges(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with(',')) text.remove_suffix(1);
  while (text.starts_with(' ') || text.starts_with(',')) text.remove_prefix(1);
  return text;
}

/// "8h30 ngày 6/11/2021".
std::optional<DayAndTime> time_first(std::string_view text) {
  for (const std::string_view word : {"lúc ", "Lúc ", "vào lúc ", "at "}) {
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  TimeReader reader(text);
  const auto time = reader.take();
  const std::string_view rest = reader.rest();
  if (!time || rest.empty() || rest.size() == text.size()) return std::nullopt;
  const char before = text[text.size() - rest.size() - 1];
  // "16h14/8" is 16 o'clock on 14/8.
  if (is_digit(before) && rest.front() != ' ' && rest.front() != ',') return std::nullopt;
  return DayAndTime{without_edges(rest), *time};
}

/// "06/11/2021 08:30", "2021-11-06T08:30:00Z".
std::optional<DayAndTime> time_last(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const char before = text[at - 1];
    const bool joins = (before == 'T' || before == 't') && at > 1 && is_digit(text[at - 2]);
    if (!is_digit(text[at]) || (before != ' ' && !joins)) continue;
    TimeReader reader(text.substr(at));
    const auto time = reader.take();
    if (!time || !reader.rest().empty()) continue;
    return DayAndTime{without_edges(text.substr(0, joins ? at - 1 : at)), *time};
  }
  return std::nullopt;
}

std::optional<DayAndTime> find_time(std::string_view text) {
  const auto found = time_last(text);
  return found ? found : time_first(text);
}

/// "24 giờ 14/8", "24:00 14/8": the end of a day, which no clock shows.
bool says_midnight_after(std::string_view text) {
  const std::string folded = fold(text);
  return std::ranges::any_of(std::array{"24 gio", "24gio", "24h", "24 h", "24g"},
                             [&](std::string_view word) { return folded.find(word) != std::string::npos; }) ||
         text.find("24:00") != std::string_view::npos;
}

}  // namespace

std::optional<Result<DateInterval>> read_day_with_time(std::string_view clean, const DateOptions& options) {
  const auto found = find_time(clean);
  if (!found) return std::nullopt;
  auto read = read_interval(found->day, DateForms::date, options);
  if (!read) return std::nullopt;
  if (!*read) return read;
  if (read->value().precision() != Precision::day) return std::nullopt;
  const TimeOfDay& time = found->time;
  // Midnight is what a day without a time becomes.
  if (!time.zone || time.minutes == 0) return read;
  const int there = time.minutes - *time.zone + vietnam_minutes;
  if (there >= 0 && there < minutes_of_day) return read;
  const DateInterval& written = read->value();
  const DateInterval here = DateInterval::of_day(there < 0 ? written.from.previous() : written.from.next());
  return Problem(messages::zone_changes_day, clean, show(written, Language::en), show(here, Language::en),
                 show(written, Language::vi), show(here, Language::vi));
}

Result<Moment> read_moment(std::string_view typed, const DateOptions& options) {
  const auto cleaned = clean_text(typed);
  if (!cleaned) return cleaned.problem();
  std::string_view clean = cleaned.value();
  for (const std::string_view word : {"tính đến ", "Tính đến ", "đến ", "Đến ", "as of ", "until "}) {
    if (clean.starts_with(word)) clean.remove_prefix(word.size());
  }
  if (says_midnight_after(clean)) return Problem(messages::not_a_moment, typed).hint(messages::end_of_day_hint);
  const auto with_time = find_time(clean);
  const auto day = read_date(with_time ? std::string_view(with_time->day) : clean, options);
  if (!day) return day.problem();
  if (day.value().precision() != Precision::day) return Problem(messages::not_a_moment, typed);
  Moment moment{.day = day.value().from};
  if (!with_time) return moment;
  const TimeOfDay& time = with_time->time;
  const int minutes = time.minutes + (time.zone ? vietnam_minutes - *time.zone : 0);
  if (minutes < 0) moment.day = moment.day.previous();
  if (minutes >= minutes_of_day) moment.day = moment.day.next();
  moment.minute = (minutes + minutes_of_day) % minutes_of_day;
  return moment;
}

std::optional<Date> read_serial_date(std::string_view text) {
  const std::string_view days = text.substr(0, text.find('.'));
  const std::string_view fraction = text.substr(days.size());
  const auto has_digits_only = [](std::string_view digits) { return std::ranges::all_of(digits, is_digit); };
  if (days.size() != 5 || !has_digits_only(days) || !has_digits_only(fraction.substr(fraction.empty() ? 0 : 1)) ||
      fraction.size() == 1) {
    return std::nullopt;
  }
  int number = 0;
  std::from_chars(days.data(), days.data() + days.size(), number);
  constexpr int of_1970 = 25'569;
  const Date day(number - of_1970);
  return day.year() >= 1990 && day.year() <= 2050 ? std::optional(day) : std::nullopt;
}

}  // namespace aid::domain
