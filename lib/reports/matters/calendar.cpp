// What lies in a period, day by day.

#include "../cells.hpp"
#include "../events/selection.hpp"
#include "../look_ahead.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/domain/date_steps.hpp"
#include "aid/reports/messages.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "anniversaries.hpp"
#include "cells.hpp"
#include "labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace aid::reports {
namespace {

using domain::Date;
using domain::DateInterval;
using domain::Event;
using domain::Matter;
using domain::MatterKind;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label calendar_title{"Calendar", "Lịch công tác"};
constexpr Label date_label{"Date", "Ngày"};
constexpr Label category_label{"Category", "Mục"};
constexpr Label what_label{"What", "Nội dung"};
constexpr Label years_label{"Years", "Số năm"};
constexpr Label round_label{"Round year", "Năm tròn"};
constexpr Label who_label{"Who", "Đơn vị, đối tác"};
constexpr Label greeting_label{"Greeting of the year before", "Thư, điện năm trước"};
constexpr Label uid_label{"UID", "UID"};
constexpr Label nothing_label{"nothing lies in this period", "kỳ này không có việc gì"};
constexpr Message<std::int64_t> not_exact_message{
    "not-exact", "dates that are known to a month or a year only, shown before its days: {0}",
    "số mục chỉ rõ đến tháng hoặc năm, xếp trước các ngày của tháng, năm đó: {0}"};
constexpr Message<std::int64_t> no_greeting_message{
    "no-greeting",
    "anniversaries without a letter, telegram or flowers recorded around that day of the year before: {0}",
    "số ngày kỷ niệm chưa ghi thư, điện, hoa chúc mừng vào dịp này năm trước: {0}"};

constexpr Message<std::int64_t> no_country_message{
    "deadlines-left-out", "deadlines, which have no country and are left out with --country: {0}",
    "số việc đến hạn không gắn với nước nào nên không xếp vào lịch khi dùng --country: {0}"};

constexpr Label anniversary_words{"Anniversary", "Kỷ niệm"};
constexpr Label event_words{"Event", "Sự kiện"};
constexpr Label deadline_words{"Deadline", "Việc đến hạn"};
constexpr Label agreement_words{"End of an agreement", "Thỏa thuận hết hạn"};
constexpr Label need_words{"Need", "Nhu cầu"};
constexpr Label item_words{"Item of a plan", "Nhiệm vụ kế hoạch"};

constexpr int round_step = 5;

/// "year 50", "năm tròn": of years that divide by 10, by 5.
Words round_words(int years) {
  constexpr Label tens{"round year", "năm tròn"};
  constexpr Label fives{"half-round year", "năm lẻ 5"};
  if (years % (2 * round_step) == 0) return Words(tens).with_code("round");
  if (years % round_step == 0) return Words(fives).with_code("half-round");
  return {};
}

struct Entry {
  DateInterval date;
  Words category;
  Words what;
  std::string code;
  std::string uid;
  std::optional<int> years = {};
  std::vector<std::string> countries = {};
  table::Lines who = {};
  table::Lines greetings = {};
};

class Calendar {
public:
  Calendar(vocabulary::Registry& registry, const CalendarFilter& filter, Date today)
      : registry_(registry), filter_(filter), today_(today) {
    Problems problems;
    for (const std::string& typed : filter.countries) {
      if (const auto country = problems.take(registry.country(typed), "--country")) countries_.push_back(*country);
    }
    problems.raise();
    EventFilter events{.period = filter.period, .from = filter.from, .until = filter.until};
    const bool has_none = filter.period.empty() && filter.from.empty() && filter.until.empty();
    if (has_none) events.period = std::to_string(today.year());
    if (!filter.from.empty() && filter.until.empty()) {
      events.until = to_string(months_after(domain::read_date(filter.from).value().from, 12).previous());
    }
    if (filter.from.empty() && !filter.until.empty()) events.from = to_string(today);
    selection_ = read_selection(registry, events);
    constexpr int most_years = 10;
    const DateInterval& period = *selection_.period;
    if (months_after(period.from, most_years * 12) < period.until) throw Error(messages::calendar_too_long);
  }

  /// Within a snapshot.
  table::Table build(const std::vector<Entry>& deadlines) {
    events_ = storage::Events(registry_.ledger()).all();
    if (takes("anniversary")) add_anniversaries();
    if (takes("event")) add_events();
    if (takes("agreement-end")) add_agreements();
    if (takes("plan-item")) add_items();
    if (takes("need")) add_needs();
    for (const Entry& deadline : deadlines) {
      if (countries_.empty()) {
        add(deadline);
      } else if (deadline.date.overlaps(period())) {
        ++left_out_;
      }
    }
    std::ranges::stable_sort(entries_, {}, [](const Entry& one) {
      return std::tuple(one.date.from, -(one.date.until.days() - one.date.from.days()), one.category.code, one.code);
    });
    return made_table();
  }

  bool takes(std::string_view category) const {
    return filter_.categories.empty() || std::ranges::find(filter_.categories, category) != filter_.categories.end();
  }
  const DateInterval& period() const { return *selection_.period; }

private:
  void add(Entry entry) {
    if (entry.date.overlaps(period())) entries_.push_back(std::move(entry));
  }

  void add_anniversaries() {
    const storage::Partners partners(registry_.ledger());
    for (const Anniversary& one : all_anniversaries(registry_)) {
      if (!has_wanted(countries_, one.countries)) continue;
      // One over New Year began in the year before the period.
      const int first_year = period().from.year() - (one.first.last_day().year() - one.first.from.year());
      for (int year = first_year; year <= period().last_day().year(); ++year) {
        const auto years = years_in(one, year);
        if (!years || (filter_.only_round && *years % round_step != 0)) continue;
        const auto what = [&](Language language) {
          return language == Language::vi ? fmt::format("{} năm: {}", *years, one.title.vi)
                                          : fmt::format("{} years: {}", *years, one.title.en);
        };
        Entry entry{.date = in_year(one.first, year),
                    .category = Words(anniversary_words).with_code("anniversary"),
                    .what = {what(Language::en), what(Language::vi)},
                    .code = one.code,
                    .uid = fmt::format("{}-{}", one.uid, year),
                    .years = years,
                    .countries = one.countries};
        for (const domain::PartnerId id : one.partners) entry.who.emplace_back(partners.get(id).name());
        entry.greetings = greetings_of(one, year - 1);
        add(std::move(entry));
      }
    }
  }

  /// What was sent a year before: letters to the same country or partner, close to the day where one is known.
  table::Lines greetings_of(const Anniversary& anniversary, int year) const {
    constexpr int days_around = 31;
    DateInterval around = in_year(anniversary.first, year);
    if (around.precision() == domain::Precision::day) {
      around = {days_after(around.from, -days_around), days_after(around.until, days_around)};
    }
    table::Lines lines;
    for (const Event& event : events_) {
      const bool is_sent = event.type == "correspondence" && event.status == domain::EventStatus::held;
      if (!is_sent || !event.date.lies_within(around) || !concerns(event, anniversary)) continue;
      const auto line = [&](Language language) {
        return fmt::format("{} {}: {}", event.code, show(event.date, language), event.title);
      };
      lines.push_back(Words(line(Language::en), line(Language::vi)).with_code(event.code));
    }
    return lines;
  }

  /// An anniversary of partners is theirs alone; else it is its country's.
  bool concerns(const Event& event, const Anniversary& anniversary) const {
    if (!anniversary.partners.empty()) {
      return std::ranges::any_of(event.partners, [&](const domain::EventPartner& one) {
        return std::ranges::find(anniversary.partners, one.partner) != anniversary.partners.end();
      });
    }
    return !anniversary.countries.empty() && has_wanted(anniversary.countries, countries_of(registry_, event));
  }

  void add_events() {
    for (const Event& event : events_) {
      if (event.status == domain::EventStatus::cancelled) continue;
      const auto countries = countries_of(registry_, event);
      if (!has_wanted(countries_, countries)) continue;
      const auto what = [&](Language language) {
        const bool is_ahead = event.status == domain::EventStatus::planned;
        return is_ahead ? fmt::format("{} ({})", event.title, domain::label(event.status).in(language)) : event.title;
      };
      add({.date = event.date,
           .category = Words(event_words).with_code("event"),
           .what = {what(Language::en), what(Language::vi)},
           .code = event.code,
           .uid = event.uuid.text(),
           .countries = countries,
           .who = partner_lines(registry_, event)});
    }
  }

  table::Lines names_of(const Matter& matter) const {
    const storage::Partners partners(registry_.ledger());
    table::Lines lines;
    for (const domain::PartnerId one : partners_of(matter)) {
      const domain::Partner partner = partners.get(one);
      lines.push_back(Words(partner.name()).with_code(partner.code));
    }
    return lines;
  }

  void add_agreements() {
    for (const Matter& agreement : storage::Matters(registry_.ledger()).all(MatterKind::agreement)) {
      const auto ends = domain::last_day_of(agreement);
      const auto countries = countries_of(registry_, agreement);
      if (!ends || !has_wanted(countries_, countries)) continue;
      const Words name = title_of(agreement);
      add({.date = DateInterval::of_day(*ends),
           .category = Words(agreement_words).with_code("agreement-end"),
           .what = {"Last day: " + name.en, "Ngày cuối có hiệu lực: " + name.vi},
           .code = agreement.code,
           .uid = agreement.uuid.text(),
           .countries = countries,
           .who = names_of(agreement)});
    }
  }

  void add_items() {
    for (const Matter& item : storage::Matters(registry_.ledger()).all(MatterKind::plan_item)) {
      const auto countries = countries_of(registry_, item);
      if (!item.date || item.status == "cancelled" || !has_wanted(countries_, countries)) continue;
      const Words name = title_of(item);
      add({.date = *item.date,
           .category = Words(item_words).with_code("plan-item"),
           .what = {"Due: " + name.en, "Đến hạn: " + name.vi},
           .code = item.code,
           .uid = item.uuid.text(),
           .countries = countries,
           .who = names_of(item)});
    }
  }

  /// Those that are not met yet, on the last day on which they are to be.
  void add_needs() {
    const vocabulary::GoodsItems items(registry_);
    const records::Needs needs = records::read_needs(registry_, items);
    for (std::size_t i = 0; i < needs.all().size(); ++i) {
      const auto& [need, countries] = needs.all()[i];
      if (!need.valid_until || !need.status.empty() || !has_wanted(countries_, countries)) continue;
      if (needs.is_met(i)) continue;
      const Words name = title_of(need);
      add({.date = DateInterval::of_day(need.valid_until->previous()),
           .category = Words(need_words).with_code("need"),
           .what = {"Needed by: " + name.en, "Cần trước ngày: " + name.vi},
           .code = need.code,
           .uid = need.uuid.text(),
           .countries = countries,
           .who = names_of(need)});
    }
  }

  Words month_of(const Entry& entry) const {
    const Date from = std::max(entry.date.from, period().from);
    if (entry.date.until > DateInterval::of_month(from.year(), from.month()).until &&
        entry.date.precision() != domain::Precision::range) {
      const bool is_year = entry.date.precision() == domain::Precision::year;
      return {show(entry.date, Language::en), (is_year ? "Năm " : "") + show(entry.date, Language::vi)};
    }
    return {fmt::format("{}-{:02}", from.year(), from.month()),
            fmt::format("Tháng {:02}/{}", from.month(), from.year())};
  }

  table::Table made_table() {
    auto table =
        new_report(registry_.ledger(), "calendar", calendar_title,
                   {{"date", date_label, ColumnType::date},
                    coded("category", category_label),
                    {"what", what_label},
                    {"code", code_heading, ColumnType::code},
                    {.key = "years", .label = years_label, .type = ColumnType::number, .when_filled = true},
                    {.key = "round", .label = round_label, .when_filled = true, .codes = table::Codes::beside},
                    coded("country", country_heading),
                    {"who", who_label},
                    {.key = "greeting", .label = greeting_label, .when_filled = true, .codes = table::Codes::beside},
                    {.key = "uid", .label = uid_label, .only_in_data = true}});
    table.period = selection_.period;
    table.has_period = true;
    table.period_name = selection_.period_name;
    table.when_empty = Words(nothing_label);
    std::int64_t not_exact = 0;
    std::int64_t without_greeting = 0;
    for (Entry& entry : entries_) {
      const auto precision = entry.date.precision();
      if (precision != domain::Precision::day && precision != domain::Precision::range) ++not_exact;
      if (entry.years && entry.greetings.empty()) ++without_greeting;
      table.rows.push_back(row_of(std::move(entry)));
    }
    if (not_exact > 0) table.notes.push_back(count_note(not_exact_message, not_exact));
    if (without_greeting > 0) table.notes.push_back(count_note(no_greeting_message, without_greeting));
    if (left_out_ > 0) table.notes.push_back(count_note(no_country_message, left_out_));
    return table;
  }

  table::Row row_of(Entry entry) {
    table::Lines countries;
    for (const std::string& code : entry.countries) countries.push_back(words_of(registry_, "country", code));
    const auto cell = [](table::Lines lines) { return lines.empty() ? Cell() : Cell(std::move(lines)); };
    Words group = month_of(entry);
    return {.cells = {entry.date, entry.category, entry.what, Words(entry.code),
                      entry.years ? Cell(std::int64_t{*entry.years}) : Cell(),
                      entry.years ? text_cell(round_words(*entry.years)) : Cell(), cell(std::move(countries)),
                      cell(std::move(entry.who)), cell(std::move(entry.greetings)), Words(entry.uid)},
            .group = std::move(group)};
  }

  vocabulary::Registry& registry_;
  const CalendarFilter& filter_;
  Date today_;
  Selection selection_;
  std::vector<std::string> countries_;
  std::vector<Event> events_;
  std::vector<Entry> entries_;
  std::int64_t left_out_ = 0;  ///< Deadlines, of which none has a country.
};

/// What `due` says for the period; it has no country.
std::vector<Entry> deadlines_in(storage::Ledger& ledger, const DateInterval& period) {
  ReportQuery query;
  query.today = period.from;
  query.within = fmt::format("{}d", period.last_day().days() - period.from.days());
  const table::Table due = build_report(ledger, *find_report("due"), query);
  const auto at = [&](std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(due.columns, key, &table::Column::key) - due.columns.begin());
  };
  std::vector<Entry> entries;
  for (const table::Row& row : due.rows) {
    const auto words = [&](std::string_view key) {
      const auto* text = std::get_if<Words>(&row.cells[at(key)]);
      return text == nullptr ? Words() : *text;
    };
    const Words what = words("what");
    const Words of = words("of");
    Entry entry{.date = std::get<DateInterval>(row.cells[at("due")]),
                .category = Words(deadline_words).with_code("deadline"),
                .what = {fmt::format("{} ({})", what.en, of.en), fmt::format("{} ({})", what.vi, of.vi)},
                .code = what.code,
                .uid = fmt::format("{}.{}", what.code, of.en)};
    entry.who.push_back(words("who"));
    entries.push_back(std::move(entry));
  }
  return entries;
}

constexpr CalendarCategory all_categories[] = {{"anniversary", anniversary_words},
                                               {"event", event_words},
                                               {"plan-item", item_words},
                                               {"agreement-end", agreement_words},
                                               {"need", need_words},
                                               {"deadline", deadline_words}};

}  // namespace

std::span<const CalendarCategory> calendar_categories() { return all_categories; }

table::Table build_calendar(vocabulary::Registry& registry, const CalendarFilter& filter, Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  Calendar calendar(registry, filter, today);
  std::vector<Entry> deadlines;
  if (calendar.takes("deadline")) deadlines = deadlines_in(registry.ledger(), calendar.period());
  return calendar.build(deadlines);
}

}  // namespace aid::reports
