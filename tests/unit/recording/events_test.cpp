#include "aid/reports/events.hpp"
#include "aid/recording/events.hpp"
#include "aid/vocabulary/references.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/journal.hpp"

#include <doctest/doctest.h>

namespace aid::events_test {

namespace {

using namespace aid::recording;
using aid::Language;
using aid::domain::Date;
using aid::domain::Event;
using aid::domain::EventMode;
using aid::domain::EventStatus;
using aid::storage::Ledger;
using aid::storage::Writer;
using aid::testing::add_partner;
using aid::testing::author;
using aid::testing::filled_ledger;

const Date today = Date::from_ymd(2022, 2, 19);

template <typename Write>
EventOutcome committed(Ledger& ledger, Write write) {
  aid::vocabulary::Registry registry(ledger);
  Writer writer(ledger, author());
  auto outcome = write(writer, registry);
  if (!outcome.already) writer.commit();
  return outcome;
}

EventOutcome add(Ledger& ledger, const EventWords& words) {
  return committed(ledger, [&](Writer& writer, aid::vocabulary::Registry& registry) {
    return add_event(writer, registry, words, today);
  });
}

EventOutcome edit(Ledger& ledger, const EventEdit& words) {
  return committed(ledger, [&](Writer& writer, aid::vocabulary::Registry& registry) {
    return edit_event(writer, registry, words, today);
  });
}

/// The name of the problem that `act` ends with; nothing is written.
template <typename Act>
std::string refused(Ledger& ledger, Act act) {
  const auto before = ledger.head().seq;
  try {
    act();
  } catch (const aid::Error& error) {
    CHECK(ledger.head().seq == before);
    return std::string(error.problem().name());
  }
  return "accepted";
}

std::string refused_add(Ledger& ledger, const EventWords& words) {
  return refused(ledger, [&] { add(ledger, words); });
}

Event current(Ledger& ledger, std::string_view typed) {
  aid::vocabulary::Registry registry(ledger);
  return aid::vocabulary::find_event(registry, typed).value();
}

EventWords conference() {
  return {.type = "Hội nghị",
          .title = "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2021",
          .date = "11/01/2022",
          .mode = "trực tiếp",
          .place = "Đà Nẵng",
          .partners = {"chủ trì=UBND Đà Nẵng"},
          .sources = {"S0"}};
}

EventWords vaccination() {
  return {.type = "foreigner-support", .title = "Hỗ trợ tiêm vắc-xin", .date = "2021", .people = "hơn 3.000"};
}

/// The counts of a column, row by row, then the total's.
std::vector<std::string> column(const aid::table::Table& table, std::string_view key) {
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key != key) continue;
    auto rows = table.rows;
    if (table.totals) rows.push_back(*table.totals);
    for (const auto& row : rows) {
      const auto* count = std::get_if<aid::domain::Count>(&row.cells[i]);
      const auto* number = std::get_if<std::int64_t>(&row.cells[i]);
      const auto* words = std::get_if<aid::table::Words>(&row.cells[i]);
      shown.push_back(count ? show(*count, Language::en) : number ? std::to_string(*number) : words ? words->en : "");
    }
  }
  return shown;
}

using Shown = std::vector<std::string>;

const aid::table::Note* note(const aid::table::Table& table, std::string_view code) {
  for (const auto& one : table.notes) {
    if (one.code == code) return &one;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("an event is recorded in codes, with who took part in which role") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"UBND Đà Nẵng"}, "VN");
  const auto outcome = add(ledger, conference());
  CHECK(outcome.event.code == "DN-2022-E0001");
  CHECK(acknowledgement(outcome, Language::vi, false) ==
        "đã ghi với mã DN-2022-E0001: Hội nghị tổng kết công tác đối ngoại nhân dân năm 2021, 11/01/2022");
  const Event event = current(ledger, "dn-2022-e0001");
  CHECK(event.type == "conference");
  CHECK(to_string(event.date) == "2022-01-11");
  CHECK(event.typed_date == "11/01/2022");
  CHECK(event.mode == EventMode::in_person);
  CHECK(event.mode_stated);
  CHECK(event.status == EventStatus::held);
  REQUIRE(event.partners.size() == 1);
  CHECK(event.partners[0].role == "organiser");
  CHECK(event.place);
  CHECK(current(ledger, event.uuid.text()).code == event.code);
}

TEST_CASE("counts keep the word they were published with, and the type tells what a bare number counts") {
  auto ledger = filled_ledger();
  const auto count_of = [&](EventWords words) {
    words.title = "t";
    words.another = true;
    const auto counts = add(ledger, words).event.counts;
    REQUIRE(counts.size() == 1);
    return counts[0].what + "=" + show(counts[0].count, Language::en);
  };
  CHECK(count_of({.type = "foreigner-support", .people = "hơn 3.000"}) == "people-reached=at least 3,000");
  CHECK(count_of({.type = "meeting", .counts = {"người tham dự=gần 600"}}) == "participants=nearly 600");
  CHECK(count_of({.type = "correspondence", .counts = {"≥ 87"}}) == "items=at least 87");
  CHECK(count_of({.type = "meeting", .counts = {"delegations=không rõ"}}) == "delegations=unknown");
}

TEST_CASE("without a date an event is of today, and what lies ahead is planned") {
  auto ledger = filled_ledger();
  CHECK(to_string(add(ledger, {.type = "meeting", .title = "a"}).event.date) == "2022-02-19");
  CHECK(add(ledger, {.type = "meeting", .title = "b", .date = "2022-02-20"}).event.status == EventStatus::planned);
  CHECK(add(ledger, {.type = "meeting", .title = "c", .date = "2022"}).event.status == EventStatus::held);
  CHECK(add(ledger, {.type = "meeting", .title = "d", .date = "2023", .status = "cancelled"}).event.status ==
        EventStatus::cancelled);
  CHECK(refused_add(ledger, {.type = "meeting", .title = "e", .date = "2023", .status = "held"}) == "held-in-future");
}

TEST_CASE("what is wrong with an event is told, all at once, and nothing is written") {
  auto ledger = filled_ledger();
  const auto with = [](auto change) {
    EventWords words{.type = "meeting", .title = "a"};
    change(words);
    return words;
  };
  CHECK(refused_add(ledger, with([](auto& w) { w.type = "meetink"; })) == "unknown-event-type");
  CHECK(refused_add(ledger, with([](auto& w) { w.type = ""; })) == "unknown-event-type");
  CHECK(refused_add(ledger, with([](auto& w) { w.title = ""; })) == "empty-name");
  CHECK(refused_add(ledger, with([](auto& w) { w.title = "…"; })) == "empty-name");
  CHECK(refused_add(ledger, with([](auto& w) { w.date = "31/02/2021"; })) == "not-a-date");
  CHECK(refused_add(ledger, with([](auto& w) { w.mode = "by-phone"; })) == "unknown-word");
  CHECK(refused_add(ledger, with([](auto& w) { w.status = "maybe"; })) == "unknown-word");
  CHECK(refused_add(ledger, with([](auto& w) { w.place = "Đà Nẳm"; })) == "unknown-place");
  CHECK(refused_add(ledger, with([](auto& w) { w.countries = {"Loas"}; })) == "unknown-country");
  CHECK(refused_add(ledger, with([](auto& w) { w.partners = {"Kisarazu"}; })) == "unknown-partner");
  CHECK(refused_add(ledger, with([](auto& w) { w.partners = {"boss=Kisarazu"}; })) == "unknown-event-role");
  CHECK(refused_add(ledger, with([](auto& w) { w.counts = {"12"}; })) == "not-a-kind-count");
  CHECK(refused_add(ledger, with([](auto& w) { w.counts = {"cats=12"}; })) == "unknown-event-count");
  CHECK(refused_add(ledger, with([](auto& w) { w.counts = {"letters=many"}; })) == "not-a-count");
  CHECK(refused_add(ledger, with([](auto& w) {
                      w.people = "1";
                      w.counts = {"people-reached=2"};
                    })) == "repeated-count");
  CHECK(refused_add(ledger, with([](auto& w) { w.aids = {"DN-2021-0001"}; })) == "unknown-aid");
  CHECK(refused_add(ledger, with([](auto& w) { w.id = "dn-x"; })) == "bad-id");
  add_partner(ledger, {"Kisarazu"}, "JP");
  CHECK(refused_add(ledger, with([](auto& w) { w.partners = {"Kisarazu", "kisarazu"}; })) == "repeated-event-partner");
  CHECK(refused_add(ledger, with([](auto& w) { w.partners = {"host=Kisarazu", "kisarazu"}; })) == "accepted");
  try {
    add(ledger, {.type = "x?", .title = "a", .date = "y?"});
    FAIL("accepted");
  } catch (const aid::Errors& errors) {
    CHECK(errors.problems().size() == 2);
  }
}

TEST_CASE("unknown partners and places are created only where they may be") {
  auto ledger = filled_ledger();
  EventWords words{.type = "meeting", .title = "a", .date = "2021", .place = "Hải Châu, Đà Nẵng"};
  words.partners = {"host=Kisarazu", "Kawasaki"};
  CHECK(refused_add(ledger, words) == "unknown-place");
  words.new_place = true;
  CHECK(refused_add(ledger, words) == "unknown-partner");
  words.new_partners = {"Kisarazu"};
  CHECK(refused_add(ledger, words) == "unknown-partner");
  words.new_partners.emplace_back("Kawasaki");
  const auto outcome = add(ledger, words);
  CHECK(outcome.new_partners.size() == 2);
  REQUIRE(outcome.new_places.size() == 1);
  CHECK(outcome.new_places[0].name_vi == "Hải Châu");
  words.title = "b";
  CHECK(add(ledger, words).new_places.empty());
}

TEST_CASE("the same event again is refused, or with the caller's id already recorded") {
  auto ledger = filled_ledger();
  add(ledger, vaccination());
  CHECK(refused_add(ledger, vaccination()) == "same-as-recorded");
  auto words = vaccination();
  words.people = "≥ 3000";
  CHECK(refused_add(ledger, words) == "same-as-recorded");  // Values are compared, not what was typed.
  words.another = true;
  CHECK(add(ledger, words).event.code == "DN-2021-E0002");

  words = vaccination();
  words.id = "vx-1";
  CHECK_FALSE(add(ledger, words).already);
  CHECK(add(ledger, words).already);
  words.people = "3.000";
  try {
    add(ledger, words);
    FAIL("accepted");
  } catch (const aid::Error& error) {
    CHECK(error.problem().name() == "id-differs");
    CHECK(error.problem().text(Language::en) ==
          "'vx-1' is already recorded as DN-2021-E0003, with another --count: people reached: at least "
          "3,000, not people reached: 3,000");
  }
}

TEST_CASE("an id without a date means the same event on a later day") {
  auto ledger = filled_ledger();
  const EventWords words{.type = "meeting", .title = "a", .id = "m-1"};
  add(ledger, words);
  const auto again = committed(ledger, [&](Writer& writer, aid::vocabulary::Registry& registry) {
    return add_event(writer, registry, words, Date::from_ymd(2022, 3, 1));
  });
  CHECK(again.already);
}

TEST_CASE("an edit makes a new version of what was given, and takes away what is cleared") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"UBND Đà Nẵng"}, "VN");
  add(ledger, conference());
  const auto outcome = edit(ledger, {.event = "DN-2022-E0001",
                                     .changes = {.title = "Hội nghị tổng kết", .mode = "online"},
                                     .cleared = {"partner", "source"}});
  CHECK(options_of(outcome.changed) == Shown{"--title", "--mode", "--partner", "--source"});
  const Event event = current(ledger, "DN-2022-E0001");
  CHECK(event.version == 2);
  CHECK(event.title == "Hội nghị tổng kết");
  CHECK(event.mode == EventMode::online);
  CHECK(event.partners.empty());
  CHECK(event.type == "conference");
  CHECK(edit(ledger, {.event = "DN-2022-E0001", .changes = {.mode = "online"}}).already);
  edit(ledger, {.event = "DN-2022-E0001", .cleared = {"mode", "place", "country", "count", "aid", "note"}});
  CHECK_FALSE(current(ledger, "DN-2022-E0001").mode_stated);
  CHECK(refused(ledger, [&] { edit(ledger, {.event = "DN-2022-E0009", .changes = {.mode = "online"}}); }) ==
        "unknown-event");
  CHECK(refused(ledger, [&] { edit(ledger, {.event = "DN-2022-E0001", .changes = {.date = "2023"}}); }) ==
        "held-in-future");
  CHECK(aid::storage::verify(ledger).problems.empty());
}

TEST_CASE("a list has the events that lie within the period and names those that are too coarse for it") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"UBND Đà Nẵng"}, "VN");
  add(ledger, conference());
  add(ledger, vaccination());
  aid::vocabulary::Registry registry(ledger);
  CHECK(column(aid::reports::list_events(registry, {.period = "2022-01"}), "code") == Shown{"DN-2022-E0001"});
  CHECK(column(aid::reports::list_events(registry, {.period = "2021"}), "code") == Shown{"DN-2021-E0001"});
  CHECK(column(aid::reports::list_events(registry, {}), "code") == Shown{"DN-2021-E0001", "DN-2022-E0001"});
  const auto half = aid::reports::list_events(registry, {.period = "2021-H1"});
  CHECK(half.rows.empty());
  const auto* coarse = note(half, "not-placed");
  REQUIRE(coarse != nullptr);
  CHECK(coarse->count == 1);
  CHECK(coarse->details[0].vi == "DN-2021-E0001 Hỗ trợ tiêm vắc-xin, 2021");
  CHECK_FALSE(half.has_problems());

  const auto open = aid::reports::list_events(registry, {.from = "2021-06"});
  CHECK(column(open, "code") == Shown{"DN-2022-E0001"});
  CHECK(to_string(*open.period) == "2021-06-01..2022-01-11");
  CHECK(to_string(*aid::reports::list_events(registry, {.until = "2022"}).period) == "2021..2022");
  CHECK_FALSE(aid::reports::list_events(registry, {.until = "2001"}).period);
  CHECK(refused(ledger, [&] { aid::reports::list_events(registry, {.period = "2021", .from = "2021"}); }) ==
        "period-and-dates");
  CHECK(refused(ledger, [&] { aid::reports::list_events(registry, {.from = "2022", .until = "2021"}); }) ==
        "until-before-from");
}

TEST_CASE("filters keep events by type, mode, status, country, place and partner") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"UBND Đà Nẵng"}, "VN");
  add_partner(ledger, {"Kisarazu"}, "JP");
  add(ledger, conference());
  add(ledger, {.type = "meeting",
               .title = "b",
               .date = "2021",
               .mode = "online",
               .place = "Hải Châu, Đà Nẵng",
               .partners = {"Kisarazu"},
               .new_place = true});
  add(ledger, {.type = "meeting", .title = "c", .date = "2023", .countries = {"Lào"}});
  aid::vocabulary::Registry registry(ledger);
  const auto titles = [&](const aid::reports::EventFilter& filter) {
    auto found = column(aid::reports::list_events(registry, filter), "title");
    for (std::string& title : found) title = title.substr(0, 1);
    return found;
  };
  CHECK(titles({.types = {"meeting"}}) == Shown{"b", "c"});
  CHECK(titles({.types = {"meeting", "conference"}}).size() == 3);
  CHECK(titles({.modes = {"trực tuyến"}}) == Shown{"b"});
  CHECK(titles({.statuses = {"planned"}}) == Shown{"c"});
  CHECK(titles({.countries = {"Nhật Bản"}}) == Shown{"b"});
  CHECK(titles({.countries = {"LA", "JP"}}) == Shown{"b", "c"});
  CHECK(titles({.countries = {"VN"}}).empty());
  CHECK(titles({.places = {"Đà Nẵng@2022-01-01"}}) == Shown{"b", "H"});
  CHECK(titles({.places = {"Đà Nẵng"}}) == Shown{"b", "H"});  // Before 2025 and since.
  CHECK(titles({.places = {"Hải Châu"}}) == Shown{"b"});
  CHECK(titles({.period = "2021", .places = {"Hải Châu"}}) == Shown{"b"});
  CHECK(titles({.partners = {"kisarazu"}}) == Shown{"b"});
  CHECK(refused(ledger, [&] { titles({.types = {"x?"}}); }) == "unknown-event-type");
  CHECK(refused(ledger, [&] { titles({.partners = {"Ai"}}); }) == "unknown-partner");
}

TEST_CASE("a summary counts each kind by itself and carries the published word on") {
  auto ledger = filled_ledger();
  add(ledger, vaccination());
  add(ledger, {.type = "foreigner-support",
               .title = "Tiêm vắc-xin cho nhân viên",
               .date = "2021",
               .counts = {"people-reached=2.500", "vaccinations=≥ 2500"}});
  add(ledger, {.type = "correspondence", .title = "Điện mừng", .date = "2021", .counts = {"87"}});
  add(ledger, {.type = "meeting", .title = "Dự kiến", .date = "2021-12", .status = "planned", .people = "9"});
  aid::vocabulary::Registry registry(ledger);
  const auto table = aid::reports::summarise_events(registry, {.period = "2021"});
  CHECK(column(table, "type") ==
        Shown{"Telegrams, letters, cards and flowers", "Support to foreigners in the area", ""});
  CHECK(column(table, "events") == Shown{"1", "2", "3"});
  CHECK(column(table, "people_reached") == Shown{"", "at least 5,500", "at least 5,500"});
  CHECK(column(table, "items") == Shown{"87", "", "87"});
  CHECK(column(table, "vaccinations") == Shown{"", "at least 2,500", "at least 2,500"});
  REQUIRE(note(table, "not-held") != nullptr);
  CHECK(note(table, "not-held")->count == 1);
  CHECK(column(aid::reports::summarise_events(registry, {.statuses = {"planned"}}), "people_reached") ==
        Shown{"9", "9"});
  CHECK(column(aid::reports::summarise_events(registry, {.period = "2020"}), "events") == Shown{"0"});
}

TEST_CASE("a count that is not known makes the sum at least, and alone leaves it unknown") {
  auto ledger = filled_ledger();
  add(ledger, {.type = "meeting", .title = "a", .date = "2021", .people = "unknown"});
  aid::vocabulary::Registry registry(ledger);
  CHECK(column(aid::reports::summarise_events(registry, {}), "people_reached") == Shown{"unknown", "unknown"});
  add(ledger, {.type = "meeting", .title = "b", .date = "2021", .people = "10"});
  const auto table = aid::reports::summarise_events(registry, {});
  CHECK(column(table, "people_reached") == Shown{"at least 10", "at least 10"});
  CHECK(note(table, "count-unknown")->count == 1);
}

TEST_CASE("by country, an event with several countries is a row of its own") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP");
  add_partner(ledger, {"Champasak"}, "LA");
  add_partner(ledger, {"UBND"}, "VN");
  add(ledger, {.type = "meeting", .title = "a", .date = "2021", .partners = {"Kisarazu", "UBND"}});
  add(ledger, {.type = "meeting", .title = "b", .date = "2021", .partners = {"Kisarazu", "Champasak"}});
  add(ledger, {.type = "meeting", .title = "c", .date = "2021", .partners = {"UBND"}});
  aid::vocabulary::Registry registry(ledger);
  const auto table = aid::reports::summarise_events(registry, {});
  REQUIRE(table.explanations.size() == 2);
  const auto& rows = table.explanations[1].rows;
  REQUIRE(rows.size() == 3);
  CHECK(std::get<aid::table::Words>(rows[0].cells[0]).en == "Japan");
  CHECK(rows[1].kind == aid::table::RowKind::shared);
  CHECK(std::get<aid::table::Words>(rows[1].cells[0]).en == "Japan, Laos");
  CHECK(rows[2].kind == aid::table::RowKind::not_stated);
}

TEST_CASE("an event is shown with its facts and versions") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"UBND Đà Nẵng"}, "VN");
  add(ledger, conference());
  edit(ledger, {.event = "DN-2022-E0001", .changes = {.people = "120"}});
  aid::vocabulary::Registry registry(ledger);
  const auto table = aid::reports::show_event(registry, "DN-2022-E0001");
  CHECK(table.title.en == "Event DN-2022-E0001: Hội nghị tổng kết công tác đối ngoại nhân dân năm 2021");
  CHECK(column(table, "field") ==
        Shown{"Code", "Type", "Title", "Date", "Mode", "Status", "Place", "Partners", "Counted", "Sources"});
  CHECK(table.explanations[0].rows.size() == 2);
  CHECK_THROWS_AS(aid::reports::show_event(registry, "DN-2022-E0002"), aid::Error);
}

TEST_CASE("a partner that is meant takes the place of an unknown name, with its role") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP");
  aid::vocabulary::Registry registry(ledger);
  EventWords words{.partners = {"host=Kisarasu", "Kisarazu", "boss=x", "Kisarasu"}};
  CHECK(unknown_partners(registry, words) == Shown{"Kisarasu"});
  replace_partner(registry, words, "Kisarasu", "DN-P0001");
  CHECK(words.partners == Shown{"host=DN-P0001", "Kisarazu", "boss=x", "DN-P0001"});
}

}  // namespace aid::events_test
