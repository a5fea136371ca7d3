// The calendar as libical reads it.
#include "aid/domain/date.hpp"
#include "aid/formats/render.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aid;  // NOLINT: a test of this namespace.
using domain::Date;
using domain::DateInterval;
using table::Words;

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

table::Row row(DateInterval date, const std::string& what, const std::string& uid) {
  return {.cells = {date, Words("Anniversary", "Kỷ niệm").with_code("anniversary"), Words(what), Words(uid),
                    table::Lines{Words("India", "Ấn Độ")}, Words(uid)}};
}

table::Table calendar() {
  table::Table table{.report = "calendar",
                     .title = {"Calendar", "Lịch công tác"},
                     .ledger = "LHHN",
                     .as_of = {.block = 3, .at = "2026-11-22T09:36:37Z", .hash = ""},
                     .columns = {{"date", Words("Date")},
                                 {"category", Words("Category")},
                                 {"what", Words("What")},
                                 {"code", Words("Code")},
                                 {"country", Words("Country")},
                                 {"uid", Words("UID")}}};
  const Date day = Date::from_ymd(2022, 1, 7);
  table.rows = {row(DateInterval::of_day(day), "50 năm: thiết lập quan hệ; Việt Nam, Ấn Độ", "a-2022"),
                row({day, Date::from_ymd(2022, 1, 10)}, "Hội thảo \\ ba ngày\nvà bế mạc", "b"),
                row(DateInterval::of_years(2022, 2022), std::string(300, 'x') + "ếộữ", "c:2022")};
  return table;
}

std::string text_of(const table::Table& table, Language language) {
  std::ostringstream out;
  formats::write_ics(table, {.language = language}, out);
  return out.str();
}

std::string day(icaltimetype time) {
  CHECK(time.is_date == 1);
  return to_string(Date::from_ymd(time.year, time.month, time.day));
}

}  // namespace

TEST_CASE("libical reads the calendar without an error, and every entry with its days and its text") {
  const table::Table table = calendar();
  for (const Language language : {Language::vi, Language::en}) {
    const Component root(icalparser_parse_string(text_of(table, language).c_str()), icalcomponent_free);
    REQUIRE(root);
    CHECK(icalcomponent_count_errors(root.get()) == 0);
    CHECK(icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT);
    icalcomponent_strip_errors(root.get());
    // What RFC 5545 asks of a calendar; that of RFC 5546, of who publishes one, is an organiser with an address.
    icalproperty* const method = icalcomponent_get_first_property(root.get(), ICAL_METHOD_PROPERTY);
    icalcomponent_remove_property(root.get(), method);
    icalproperty_free(method);
    CHECK(icalrestriction_check(root.get()) == 1);
    CHECK(icalcomponent_count_components(root.get(), ICAL_VEVENT_COMPONENT) == 3);
    std::size_t i = 0;
    for (icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT), ++i) {
      const auto& cells = table.rows.at(i).cells;
      const auto date = std::get<DateInterval>(cells.at(0));
      CHECK(std::string_view(icalcomponent_get_summary(event)) == std::get<Words>(cells.at(2)).in(language));
      CHECK(day(icalcomponent_get_dtstart(event)) == to_string(date.from));
      // Of one day nothing says the end.
      const bool has_end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY) != nullptr;
      CHECK(has_end == (date.until != date.from.next()));
      if (has_end) CHECK(day(icalcomponent_get_dtend(event)) == to_string(date.until));
      CHECK(std::string_view(icaltime_as_ical_string(icalcomponent_get_dtstamp(event))) == "20261122T093637Z");
    }
    CHECK(std::string_view(icalcomponent_get_uid(
              icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT))) == "a-2022@aid-ledger");
  }
}
