// hôm nay, last year: what they mean on a given day.

#include "aid/base/text.hpp"
#include "date_forms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace aid::domain {
namespace {

enum class Span { day, month, quarter, year };

/// A word of time, folded, and how far before the present it lies.
struct WordOfTime {
  std::string_view key;
  Span span;
  int before;
};

constexpr auto words_of_time = std::to_array<WordOfTime>({
    {"hom nay", Span::day, 0},          {"today", Span::day, 0},
    {"hom qua", Span::day, 1},          {"yesterday", Span::day, 1},
    {"hom kia", Span::day, 2},          {"thang nay", Span::month, 0},
    {"this month", Span::month, 0},     {"thang truoc", Span::month, 1},
    {"last month", Span::month, 1},     {"quy nay", Span::quarter, 0},
    {"this quarter", Span::quarter, 0}, {"quy truoc", Span::quarter, 1},
    {"last quarter", Span::quarter, 1}, {"nam nay", Span::year, 0},
    {"this year", Span::year, 0},       {"nam ngoai", Span::year, 1},
    {"nam truoc", Span::year, 1},       {"last year", Span::year, 1},
    {"nam kia", Span::year, 2},
});

DateInterval span_from(const WordOfTime& word, Date today) {
  const int months = today.year() * 12 + today.month() - 1;
  switch (word.span) {
    case Span::day:
      return DateInterval::of_day(Date(today.days() - word.before));
    case Span::month: {
      const int month = months - word.before;
      return DateInterval::of_month(month / 12, month % 12 + 1);
    }
    case Span::quarter: {
      const int quarter = months / 3 - word.before;
      return DateInterval::of_quarter(quarter / 4, quarter % 4 + 1);
    }
    case Span::year:
      break;
  }
  const int year = today.year() - word.before;
  return DateInterval::of_years(year, year);
}

const WordOfTime* find_word(std::string_view text) {
  const auto* const word = std::ranges::find(words_of_time, fold(text), &WordOfTime::key);
  return word == words_of_time.end() ? nullptr : word;
}

}  // namespace

bool is_word_of_time(std::string_view clean) { return find_word(clean) != nullptr; }

std::optional<DateInterval> read_word_of_time(std::string_view typed, Date today) {
  const WordOfTime* const word = find_word(typed);
  return word ? std::optional(span_from(*word, today)) : std::nullopt;
}

}  // namespace aid::domain
