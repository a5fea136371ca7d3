#include "aid/domain/reading.hpp"
#include "aid/recording/event_reading.hpp"
#include "aid/recording/events.hpp"
#include "aid/recording/matters.hpp"
#include "aid/reports/events.hpp"
#include "aid/reports/matters.hpp"
#include "aid/vocabulary/references.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/journal.hpp"

#include <doctest/doctest.h>
#include <algorithm>
#include <map>

namespace aid::event_facts_test {

namespace {

using namespace aid::recording;
using aid::Language;
using aid::domain::Date;
using aid::domain::Event;
using aid::domain::MatterKind;
using aid::storage::Ledger;
using aid::storage::Writer;
using aid::testing::add_partner;
using aid::testing::author;
using aid::testing::filled_ledger;

const Date today = Date::from_ymd(2022, 2, 19);

template <typename Write>
auto committed(Ledger& ledger, Write write) {
  aid::vocabulary::Registry registry(ledger);
  Writer writer(ledger, author());
  auto outcome = write(writer, registry);
  if (!outcome.already) writer.commit();
  return outcome;
}

Event add(Ledger& ledger, const EventWords& words) {
  return committed(ledger, [&](Writer& writer, auto& registry) { return add_event(writer, registry, words, today); })
      .event;
}

EventOutcome edit(Ledger& ledger, const EventEdit& words) {
  return committed(ledger, [&](Writer& writer, auto& registry) { return edit_event(writer, registry, words, today); });
}

MatterOutcome add_matter_of(Ledger& ledger, MatterKind kind,
                            std::map<std::string, std::vector<std::string>, std::less<>> given) {
  MatterWords words;
  for (auto& [name, values] : given) words.given[name] = values;
  return committed(ledger,
                   [&](Writer& writer, auto& registry) { return add_matter(writer, registry, kind, words, today); });
}

template <typename Act>
std::string refused(Act act) {
  try {
    act();
  } catch (const aid::Error& error) {
    return std::string(error.problem().name());
  }
  return "accepted";
}

/// A cell of the only row with that code.
std::string cell(const aid::table::Table& table, std::string_view code, std::string_view key) {
  for (const auto& row : table.rows) {
    if (std::get<aid::table::Words>(row.cells[0]).en != code) continue;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].key != key) continue;
      if (const auto* words = std::get_if<aid::table::Words>(&row.cells[i])) return words->en;
      std::string all;
      if (const auto* counts = std::get_if<aid::table::CountsCell>(&row.cells[i])) {
        for (const auto& one : *counts) all += one.key + "=" + show(one.count, Language::en) + ";";
      }
      return all;
    }
  }
  return "no such row";
}

bool has_note(const aid::table::Table& table, std::string_view code) {
  return std::ranges::any_of(table.notes, [&](const auto& note) { return note.code == code; });
}

}  // namespace

TEST_CASE("an event keeps its whole, countries, cost, permit and report, and each version its own") {
  auto ledger = filled_ledger();
  add(ledger, {.type = "conference", .title = "all", .date = "2021", .counts = {"activities=hơn 160"}});
  const Event event = add(ledger, {.type = "workshop",
                                   .title = "one",
                                   .date = "09/2021",
                                   .countries = {"Lào", "Ấn Độ", "LA"},
                                   .part_of = "DN-2021-E0001",
                                   .cost = "khoảng 120 triệu",
                                   .permit = "needed",
                                   .permit_number = "15/UBND",
                                   .permitted = "30/08/2021",
                                   .reported = "01/10/2021"});
  edit(ledger, {.event = event.code, .changes = {.cost = "5000 USD"}, .cleared = {"part-of", "reported", "country"}});
  const aid::storage::Events events(ledger);
  const Event first = events.as_recorded(event.id).value();
  CHECK(first.countries == std::vector<std::string>{"LA", "IN"});
  CHECK(events.find(first.part_of).value().title == "all");
  CHECK(show(*first.cost, Language::vi) == "khoảng 120.000.000 VND");
  CHECK(first.permit == "needed");
  CHECK(first.permit_number == "15/UBND");
  CHECK(to_string(*first.permitted_on) == "2021-08-30");
  CHECK(to_string(*first.reported_on) == "2021-10-01");
  const Event now = events.find(event.id).value();
  CHECK_FALSE(now.part_of);
  CHECK_FALSE(now.reported_on);
  CHECK(now.countries.empty());
  CHECK(now.cost->money.currency().code() == "USD");
  CHECK(now.permit == "needed");
  CHECK(aid::storage::verify(ledger).problems.empty());
}

TEST_CASE("a permit is due before a planned conference, and the report of its result after it until it is sent") {
  struct Case {
    std::string permit, status, date, number, due, reported, permit_due, report_due;
  };
  const std::vector<Case> cases{
      {"needed", "planned", "2022-03-31", "", "", "", "2022-03-01", "2022-04-15"},
      {"prime-minister", "planned", "2022-04-10", "", "", "", "2022-03-01", "2022-04-25"},
      {"needed", "planned", "2022-03-31", "15/UBND", "", "", "-", "2022-04-15"},
      {"needed", "held", "2022-01-31", "", "", "", "-", "2022-02-15"},
      {"needed", "held", "2022-01-31", "", "2022-03-01", "", "-", "2022-03-01"},
      {"needed", "held", "2022-01-31", "", "", "2022-02-10", "-", "-"},
      {"needed", "cancelled", "2022-01-31", "", "", "", "-", "-"},
      {"not-needed", "held", "2022-01-31", "", "", "", "-", "-"},
      {"", "held", "2022-01-31", "", "", "", "-", "-"},
      {"", "held", "2022-01-31", "", "2022-03-01", "", "-", "2022-03-01"},
  };
  auto ledger = filled_ledger();
  const auto shown = [](const std::optional<Date>& day) { return day ? to_string(*day) : std::string("-"); };
  for (const Case& one : cases) {
    CAPTURE(one.permit);
    CAPTURE(one.date);
    const Event event = add(ledger, {.type = "conference",
                                     .title = "a",
                                     .date = one.date,
                                     .status = one.status,
                                     .permit = one.permit,
                                     .permit_number = one.number,
                                     .report_due = one.due,
                                     .reported = one.reported,
                                     .another = true});
    CHECK(shown(aid::records::permit_due(event)) == one.permit_due);
    CHECK(shown(aid::records::report_due(event)) == one.report_due);
  }
}

TEST_CASE("an event is no part of itself, nor of what lies in it") {
  auto ledger = filled_ledger();
  add(ledger, {.type = "conference", .title = "a", .date = "2021"});
  add(ledger, {.type = "conference", .title = "b", .date = "2021", .part_of = "DN-2021-E0001"});
  add(ledger, {.type = "conference", .title = "c", .date = "2021", .part_of = "DN-2021-E0002"});
  const auto part = [&](const char* event, const char* whole) {
    return refused([&] { edit(ledger, {.event = event, .changes = {.part_of = whole}}); });
  };
  CHECK(part("DN-2021-E0001", "DN-2021-E0001") == "event-of-itself");
  CHECK(part("DN-2021-E0001", "DN-2021-E0003") == "event-part-cycle");
  CHECK(part("DN-2021-E0003", "DN-2021-E0001") == "accepted");
  CHECK(part("DN-2021-E0003", "DN-2021-E0009") == "unknown-event");
  CHECK(refused([&] { add(ledger, {.type = "conference", .title = "d", .permitted = "2021"}); }) == "day-needed");
  CHECK(refused([&] { add(ledger, {.type = "conference", .title = "d", .reported = "20/02/2022"}); }) == "day-to-come");
  CHECK(refused([&] { add(ledger, {.type = "conference", .title = "d", .cost = "nhiều"}); }) == "not-an-amount");
  CHECK(refused([&] { add(ledger, {.type = "conference", .title = "d", .permit = "maybe"}); }) == "unknown-word");
}

TEST_CASE("a count says what it counts before the mark, behind the figure, or leaves it to the usual") {
  auto ledger = filled_ledger();
  aid::vocabulary::Registry registry(ledger);
  const auto read = [&](std::string_view typed, std::string_view usual) {
    const auto count = events::read_kind_count(registry, typed, usual);
    return count ? count.value().what + "=" + show(count.value().count, Language::en) : count.problem().name().data();
  };
  CHECK(read("2", "activities") == "activities=2");
  CHECK(read("hơn 50 người", "activities") == "people-reached=at least 50");
  CHECK(read("hơn 50 người", "items") == "people-reached=at least 50");
  CHECK(read("50 người", "") == "people-reached=50");
  CHECK(read("50 người", "participants") == "participants=50");
  CHECK(read("gần 2 đoàn", "activities") == "delegations=nearly 2");
  CHECK(read("3 cuộc", "people-reached") == "activities=3");
  CHECK(read("30 thư", "items") == "letters=30");
  CHECK(read("people-reached=hơn 300", "activities") == "people-reached=at least 300");
  CHECK(read("không rõ", "activities") == "activities=unknown");
  CHECK(read("12 con mèo", "activities") == "not-a-kind-count");
  CHECK(read("12", "") == "not-a-kind-count");
}

TEST_CASE("what was held and does not say how many it reached leaves that unknown") {
  auto ledger = filled_ledger();
  add_matter_of(ledger, MatterKind::plan, {{"title", {"Kế hoạch"}}, {"period", {"2022"}}});
  add(ledger, {.type = "meeting", .title = "a", .date = "07/01/2022"});
  add(ledger, {.type = "meeting", .title = "b", .date = "08/01/2022", .people = "200"});
  const auto item = [&](const char* title, std::vector<std::string> expect, std::vector<std::string> events) {
    std::map<std::string, std::vector<std::string>, std::less<>> given{
        {"plan", {"DN-2022-PL0001"}}, {"title", {title}}, {"expect", std::move(expect)}};
    if (!events.empty()) given["event"] = std::move(events);
    return add_matter_of(ledger, MatterKind::plan_item, std::move(given)).matter.code;
  };
  const std::string silent = item("a", {"hơn 50 người"}, {"DN-2022-E0001"});
  const std::string enough = item("b", {"hơn 50 người"}, {"DN-2022-E0001", "DN-2022-E0002"});
  const std::string none = item("c", {"people-reached=50"}, {});
  aid::vocabulary::Registry registry(ledger);
  const auto status = aid::reports::plan_status(registry, {}, today);
  CHECK(cell(status, silent, "held") == "people_reached=unknown;");
  CHECK(cell(status, silent, "status") == "partly done");
  CHECK(cell(status, enough, "held") == "people_reached=200;");
  CHECK(cell(status, enough, "status") == "done");
  CHECK(cell(status, none, "held") == "people_reached=0;");
  CHECK(refused([&] { item("d", {"0"}, {}); }) == "nothing-expected");
}

TEST_CASE("a whole and its part that are both linked to an item count once") {
  auto ledger = filled_ledger();
  add_matter_of(ledger, MatterKind::plan, {{"title", {"Kế hoạch"}}, {"period", {"2022"}}});
  add(ledger, {.type = "meeting", .title = "a", .date = "01/2022", .counts = {"activities=5"}});
  add(ledger, {.type = "meeting", .title = "b", .date = "08/01/2022", .part_of = "DN-2022-E0001"});
  add(ledger, {.type = "meeting", .title = "c", .date = "09/01/2022", .part_of = "DN-2022-E0001"});
  const auto code = add_matter_of(ledger, MatterKind::plan_item,
                                  {{"plan", {"DN-2022-PL0001"}},
                                   {"title", {"Gặp mặt"}},
                                   {"expect", {"6"}},
                                   {"event", {"DN-2022-E0001", "DN-2022-E0002"}}})
                        .matter.code;
  aid::vocabulary::Registry registry(ledger);
  const auto status = aid::reports::plan_status(registry, {}, today);
  CHECK(cell(status, code, "held") == "activities=5;");
  // The part that no item names lies in a whole that one does.
  CHECK_FALSE(has_note(status, "held-without-plan"));
}

TEST_CASE("what is likely a mistake in a plan is told") {
  auto ledger = filled_ledger();
  add_matter_of(ledger, MatterKind::plan, {{"title", {"Kế hoạch"}}, {"period", {"2021"}}});
  add(ledger, {.type = "meeting", .title = "a", .date = "07/01/2022"});
  const auto item = [&](const char* number, const char* title, const char* due, std::vector<std::string> events) {
    std::map<std::string, std::vector<std::string>, std::less<>> given{
        {"plan", {"DN-2021-PL0001"}}, {"number", {number}}, {"title", {title}}, {"due", {due}}};
    if (!events.empty()) given["event"] = std::move(events);
    return add_matter_of(ledger, MatterKind::plan_item, std::move(given));
  };
  const auto status = [&] {
    aid::vocabulary::Registry registry(ledger);
    return aid::reports::plan_status(registry, {}, today);
  };
  CHECK(reminder(item("1", "a", "2021-05", {}), Language::en).empty());
  for (const char* code : {"same-number", "due-outside-plan", "held-outside-plan"})
    CHECK_FALSE(has_note(status(), code));
  CHECK(reminder(item("1", "b", "2021-06", {}), Language::en).find("DN-2021-PI0001") == 0);
  CHECK(has_note(status(), "same-number"));
  item("2", "c", "2023", {});
  CHECK(has_note(status(), "due-outside-plan"));
  item("3", "d", "2021", {"DN-2022-E0001"});
  CHECK(has_note(status(), "held-outside-plan"));
  CHECK_FALSE(status().has_problems());
}

TEST_CASE("a total is the same by whatever it is counted, and a row of a partner is a summary of that partner") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP");
  add_partner(ledger, {"Champasak"}, "LA");
  add(ledger,
      {.type = "conference", .title = "all", .date = "2021", .mode = "online", .counts = {"hơn 160 hoạt động"}});
  add(ledger, {.type = "meeting",
               .title = "a",
               .date = "05/2021",
               .place = "Đà Nẵng",
               .partners = {"Kisarazu", "host=Kisarazu", "Champasak"},
               .people = "gần 40",
               .part_of = "DN-2021-E0001"});
  add(ledger, {.type = "meeting", .title = "b", .date = "06/2021", .mode = "hybrid", .partners = {"Champasak"}});
  aid::vocabulary::Registry registry(ledger);
  const auto total = [&](const aid::reports::EventFilter& filter, std::string_view by) {
    const auto table = aid::reports::summarise_events(registry, filter, {.by = by});
    return show(std::get<aid::domain::Count>(table.totals->cells[1]), Language::en);
  };
  for (const char* by : {"", "type", "mode", "country", "partner", "month", "place"}) {
    CAPTURE(by);
    CHECK(total({}, by) == "at least 161");
    const auto table = aid::reports::summarise_events(registry, {}, {.by = by});
    std::int64_t sum = 0;
    for (const auto& row : table.rows) {
      const auto* count = std::get_if<aid::domain::Count>(&row.cells[1]);
      if (count != nullptr && row.in_total) sum += *count->value;
    }
    CHECK(sum == (std::string_view(by) == "partner" ? 0 : 161));
  }
  const auto by_partner = aid::reports::summarise_events(registry, {}, {.by = "partner"});
  REQUIRE(by_partner.rows.size() == 3);
  for (const auto& row : by_partner.rows) {
    const auto& name = std::get<aid::table::Words>(row.cells[0]);
    const std::string shown = show(std::get<aid::domain::Count>(row.cells[1]), Language::en);
    CHECK(shown == (name.code.empty() ? "at least 160" : total({.partners = {name.code}}, "type")));
  }
  CHECK(has_note(by_partner, "several-partners"));
  CHECK(has_note(by_partner, "parts-of-events"));
  CHECK(refused([&] { aid::reports::summarise_events(registry, {}, {.by = "colour"}); }) == "unknown-word");
}

TEST_CASE("a summary stands beside that of the same period a year before") {
  auto ledger = filled_ledger();
  add(ledger, {.type = "conference", .title = "a", .date = "2020", .counts = {"gần 20 hoạt động"}});
  add(ledger, {.type = "talk", .title = "b", .date = "2020"});
  add(ledger, {.type = "conference", .title = "c", .date = "2021"});
  aid::vocabulary::Registry registry(ledger);
  const auto table = aid::reports::summarise_events(registry, {.period = "2021"}, {.compares = true});
  const auto shown = [](const aid::table::Cell& cell) {
    const auto* count = std::get_if<aid::domain::Count>(&cell);
    return count ? show(*count, Language::en) : std::string("-");
  };
  REQUIRE(table.rows.size() == 2);
  CHECK(shown(table.rows[0].cells[1]) == "1");
  CHECK(shown(table.rows[0].cells[2]) == "nearly 20");
  CHECK(shown(table.rows[1].cells[1]) == "0");
  CHECK(shown(table.rows[1].cells[2]) == "1");
  CHECK(shown(table.totals->cells[1]) == "1");
  CHECK(shown(table.totals->cells[2]) == "nearly 21");
  for (const char* period : {"", "2018..2021"}) {
    CHECK(refused([&] { aid::reports::summarise_events(registry, {.period = period}, {.compares = true}); }) ==
          "comparable-period-needed");
  }
}

}  // namespace aid::event_facts_test
