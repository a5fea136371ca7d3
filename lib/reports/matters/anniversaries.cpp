#include "anniversaries.hpp"

#include "../cells.hpp"
#include "../form_data.hpp"
#include "../look_ahead.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/references.hpp"
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
constexpr Label every_label{"Kept each … years", "Chu kỳ (năm)"};
constexpr Label anniversary_title_label{"Title", "Tên"};
constexpr Label partners_label{"Partners", "Đối tác"};
constexpr Label own_label{"From", "Nguồn dữ liệu"};
constexpr Label of_program{"shipped", "có sẵn"};
constexpr Label of_office{"own", "cơ quan ghi"};

Anniversary shipped(const std::vector<std::string>& row) {
  return {.code = row[0],
          .uid = row[0],
          .type = row[1],
          .countries = {row[2]},
          .partners = {},
          .first = domain::read_date(row[3], domain::date_options(MatterKind::anniversary)).value(),
          .every = std::stoi(row[4]),
          .title = {row[6], row[5]}};
}

Anniversary own(vocabulary::Registry& registry, const Matter& matter) {
  return {.code = matter.code,
          .uid = matter.uuid.text(),
          .type = matter.type,
          .countries = countries_of(registry, matter),
          .partners = partners_of(matter),
          .first = matter.date.value(),
          .every = matter.every.value_or(1),
          .title = title_of(matter),
          .is_own = true};
}

/// Whether an own day is the same as one that ships with the program.
bool stands_for(const Anniversary& own, const Anniversary& shipped) {
  const bool has_country = std::ranges::find(own.countries, shipped.countries.front()) != own.countries.end();
  return own.is_own && has_country && own.type == shipped.type && own.first == shipped.first;
}

domain::Date years_later(domain::Date day, int years) { return day_of(day.year() + years, day.month(), day.day()); }

std::vector<Anniversary> all_shipped() {
  std::vector<Anniversary> all;
  for (const std::vector<std::string>& row : rows_of_file("anniversaries.csv")) all.push_back(shipped(row));
  return all;
}

}  // namespace

std::vector<Anniversary> all_anniversaries(vocabulary::Registry& registry) {
  std::vector<Anniversary> all;
  for (const Matter& matter : storage::Matters(registry.ledger()).all(MatterKind::anniversary)) {
    if (matter.date) all.push_back(own(registry, matter));
  }
  for (Anniversary& one : all_shipped()) {
    const auto is_same = [&](const Anniversary& own) { return stands_for(own, one); };
    if (std::ranges::none_of(all, is_same)) all.push_back(std::move(one));
  }
  std::ranges::stable_sort(all, {},
                           [](const Anniversary& one) { return std::tuple(one.countries, one.first, one.code); });
  return all;
}

DateInterval in_year(const DateInterval& first, int year) {
  const int years = year - first.from.year();
  const auto precision = first.precision();
  if (precision == domain::Precision::month || precision == domain::Precision::year) {
    return {years_later(first.from, years), years_later(first.until, years)};
  }
  // Counted from the last day, so that a day stays one day.
  return {years_later(first.from, years), years_later(first.last_day(), years).next()};
}

std::optional<int> years_in(const Anniversary& anniversary, int year) {
  const int years = year - anniversary.first.from.year();
  if (years <= 0 || years % anniversary.every != 0) return std::nullopt;
  return years;
}

void refuse_shipped_anniversary(vocabulary::Registry& registry, std::string_view typed) {
  if (vocabulary::find_matter(registry, MatterKind::anniversary, typed)) return;
  for (const Anniversary& one : all_shipped()) {
    if (one.code != typed) continue;
    throw Error(Problem(messages::shipped_anniversary, one.code)
                    .hint(messages::own_anniversary_hint, one.type, one.countries.front(), to_string(one.first)));
  }
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
