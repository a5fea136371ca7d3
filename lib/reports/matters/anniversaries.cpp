#include "anniversaries.hpp"

#include "../cells.hpp"
#include "../form_data.hpp"
#include "../look_ahead.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "cells.hpp"
#include "labels.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

using domain::DateInterval;
using domain::Matter;
using domain::MatterKind;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label anniversaries_title{"Anniversaries", "Các ngày kỷ niệm"};
constexpr Label anniversary_type_label{"Type", "Loại"};
constexpr Label anniversary_date_label{"First time", "Ngày gốc"};
constexpr Label every_label{"Kept each … years", "Kỷ niệm mấy năm một lần"};
constexpr Label anniversary_title_label{"Title", "Tên"};
constexpr Label partners_label{"Partners", "Đối tác"};
constexpr Label own_label{"From", "Từ đâu"};
constexpr Label of_program{"shipped", "có sẵn"};
constexpr Label of_office{"own", "cơ quan ghi"};

/// A day of whatever century, or less than a day as `read_date` reads it.
DateInterval first_time(std::string_view iso) {
  if (const auto day = domain::Date::parse(iso)) return DateInterval::of_day(day.value());
  return domain::read_date(iso).value();
}

Anniversary shipped(const std::vector<std::string>& row) {
  return {.code = row[0],
          .uid = row[0],
          .type = row[1],
          .countries = {row[2]},
          .partners = {},
          .first = first_time(row[3]),
          .every = std::stoi(row[4]),
          .title = {row[6], row[5]},
          .sources = {}};
}

Anniversary own(vocabulary::Registry& registry, const Matter& matter) {
  Anniversary made{.code = matter.code,
                   .uid = matter.uuid.text(),
                   .type = matter.type,
                   .countries = countries_of(registry, matter),
                   .partners = partners_of(matter),
                   .first = matter.date.value(),
                   .every = matter.every.value_or(1),
                   .title = title_of(matter),
                   .sources = {},
                   .is_own = true};
  for (const domain::Source& source : matter.sources) made.sources.emplace_back(source.text);
  return made;
}

domain::Date years_later(domain::Date day, int years) { return day_of(day.year() + years, day.month(), day.day()); }

}  // namespace

std::vector<Anniversary> all_anniversaries(vocabulary::Registry& registry) {
  std::vector<Anniversary> all;
  for (const std::vector<std::string>& row : rows_of_file("anniversaries.csv")) all.push_back(shipped(row));
  for (const Matter& matter : storage::Matters(registry.ledger()).all(MatterKind::anniversary)) {
    if (matter.date) all.push_back(own(registry, matter));
  }
  std::ranges::stable_sort(all, {},
                           [](const Anniversary& one) { return std::tuple(one.countries, one.first, one.code); });
  return all;
}

DateInterval in_year(const DateInterval& first, int year) {
  const int years = year - first.from.year();
  // Counted from the last day, so that a day stays one day.
  return {years_later(first.from, years), years_later(first.last_day(), years).next()};
}

std::optional<int> years_in(const Anniversary& anniversary, int year) {
  const int years = year - anniversary.first.from.year();
  if (years <= 0 || years % anniversary.every != 0) return std::nullopt;
  return years;
}

table::Table list_anniversaries(vocabulary::Registry& registry, const std::vector<std::string>& countries) {
  const storage::Snapshot snapshot(registry.ledger());
  Problems problems;
  std::vector<std::string> wanted;
  for (const std::string& typed : countries) {
    if (const auto country = problems.take(registry.country(typed), "--country")) wanted.push_back(*country);
  }
  problems.raise();
  auto table = new_report(registry.ledger(), "anniversaries", anniversaries_title,
                          {{"code", code_heading, ColumnType::code},
                           coded("type", anniversary_type_label),
                           coded("country", country_heading),
                           {"date", anniversary_date_label, ColumnType::date},
                           {"title", anniversary_title_label},
                           {"every", every_label, ColumnType::number},
                           coded("partners", partners_label),
                           coded("from", own_label)});
  const storage::Partners partners(registry.ledger());
  for (const Anniversary& one : all_anniversaries(registry)) {
    if (!has_wanted(wanted, one.countries)) continue;
    table::Lines names;
    for (const std::string& code : one.countries) names.push_back(words_of(registry, "country", code));
    table::Lines whose;
    for (const domain::PartnerId id : one.partners) {
      const domain::Partner partner = partners.get(id);
      whose.push_back(Words(partner.name()).with_code(partner.code));
    }
    table.rows.push_back(
        {.cells = {Words(one.code), words_of(registry, "anniversary-type", one.type),
                   names.empty() ? Cell() : Cell(std::move(names)), one.first, one.title, std::int64_t{one.every},
                   whose.empty() ? Cell() : Cell(std::move(whose)),
                   one.is_own ? Words(of_office).with_code("own") : Words(of_program).with_code("shipped")}});
  }
  return table;
}

}  // namespace aid::reports
