#include "aid/document/calendar_pages.hpp"

#include "aid/base/text.hpp"
#include "aid/document/from_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::document {
namespace {

using domain::Date;
using domain::DateInterval;

constexpr std::size_t days_of_week = 7;
constexpr std::array<Label, days_of_week> weekdays{{{"Mon", "Thứ Hai"},
                                                    {"Tue", "Thứ Ba"},
                                                    {"Wed", "Thứ Tư"},
                                                    {"Thu", "Thứ Năm"},
                                                    {"Fri", "Thứ Sáu"},
                                                    {"Sat", "Thứ Bảy"},
                                                    {"Sun", "Chủ nhật"}}};
constexpr std::array<Label, 12> english_months{{{"January", ""},
                                                {"February", ""},
                                                {"March", ""},
                                                {"April", ""},
                                                {"May", ""},
                                                {"June", ""},
                                                {"July", ""},
                                                {"August", ""},
                                                {"September", ""},
                                                {"October", ""},
                                                {"November", ""},
                                                {"December", ""}}};

/// 0 is Monday. 1970-01-01 was a Thursday.
std::size_t weekday_of(Date day) {
  constexpr std::int32_t thursday = 3;
  constexpr auto week = static_cast<std::int32_t>(days_of_week);
  return static_cast<std::size_t>(((day.days() + thursday) % week + week) % week);
}

struct DatedText {
  DateInterval date;
  std::string text;

  /// Its days are known.
  bool has_days() const {
    const auto precision = date.precision();
    return precision == domain::Precision::day || precision == domain::Precision::range;
  }
};

std::string text_of(const table::Row& row, std::size_t at, Language language) {
  const auto* words = std::get_if<table::Words>(&row.cells.at(at));
  return words == nullptr ? std::string() : visible(words->in(language));
}

std::vector<DatedText> texts_of(const table::Table& calendar, Language language) {
  const auto column = [&](std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(calendar.columns, key, &table::Column::key) -
                                    calendar.columns.begin());
  };
  const std::size_t date = column("date");
  const std::size_t what = column("what");
  std::vector<DatedText> texts;
  for (const table::Row& row : calendar.rows) {
    texts.push_back({std::get<DateInterval>(row.cells.at(date)), text_of(row, what, language)});
  }
  return texts;
}

Table page_of(const DateInterval& month, const std::vector<DatedText>& texts, Language language) {
  const int number = month.from.month();
  Table page{.key = fmt::format("{}-{:02}", month.from.year(), number),
             .title = language == Language::vi
                          ? fmt::format("Tháng {:02} năm {}", number, month.from.year())
                          : fmt::format("{} {}", english_months.at(static_cast<std::size_t>(number) - 1).en,
                                        month.from.year())};
  for (const Label& day : weekdays) {
    page.columns.push_back({.key = std::string(day.en), .heading = std::string(day.in(language))});
  }
  for (Date day = month.from; day < month.until; day = day.next()) {
    if (page.rows.empty() || weekday_of(day) == 0) page.rows.push_back({.cells = std::vector<Cell>(days_of_week)});
    std::string& cell = page.rows.back().cells.at(weekday_of(day)).text;
    cell = std::to_string(day.day());
    for (const DatedText& one : texts) {
      if (one.has_days() && one.date.overlaps(DateInterval::of_day(day))) cell += "\n" + one.text;
    }
  }
  return page;
}

}  // namespace

Document calendar_pages(const table::Table& calendar, Language language) {
  Document document = from_table(calendar, language);
  document.blocks.clear();
  const std::vector<DatedText> texts = texts_of(calendar, language);
  const DateInterval period = calendar.period.value();
  bool is_first = true;
  for (DateInterval month = DateInterval::of_month(period.from.year(), period.from.month()); month.from < period.until;
       month = DateInterval::of_month(month.until.year(), month.until.month())) {
    if (!is_first) document.blocks.emplace_back(PageBreak{.is_landscape = true});
    for (const DatedText& one : texts) {
      const bool begins_here = is_first ? one.date.from < month.until : month.from <= one.date.from;
      if (one.has_days() || !begins_here || one.date.from >= month.until) continue;
      document.blocks.emplace_back(
          Paragraph{.style = Paragraph::Style::item,
                    .runs = {{.text = fmt::format("- {}: {}", show(one.date, language), one.text)}}});
    }
    document.blocks.emplace_back(page_of(month, texts, language));
    is_first = false;
  }
  for (Paragraph& note : notes_from(calendar, language)) document.blocks.emplace_back(std::move(note));
  return document;
}

}  // namespace aid::document
