#include "../../../lib/reports/events/counted.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <span>

#include "aid/domain/reading.hpp"

namespace aid::counted_events_test {

namespace {

using aid::domain::Count;
using aid::domain::Event;
using aid::domain::EventId;
using aid::domain::Qualifier;
using aid::reports::CountedEvents;
using aid::reports::CountSum;
using aid::reports::CountSums;
using aid::reports::events_kind;
using aid::reports::sum_of;
using aid::reports::Wholes;

/// An event as a line of a table: its row, that of its whole (0: none), what is said of it.
struct Line {
  std::int64_t row;
  std::int64_t whole;
  std::vector<std::pair<std::string, std::string>> counts = {};
};

struct Counted {
  std::vector<Event> events;
  Wholes wholes;
  CountedEvents counted() const { return CountedEvents(events, wholes); }
};

Counted made(const std::vector<Line>& lines) {
  Counted made;
  for (const Line& line : lines) {
    Event event;
    event.id = {line.row};
    event.part_of = {line.whole};
    for (const auto& [what, count] : line.counts) event.counts.push_back({what, domain::read_count(count).value()});
    if (event.part_of) made.wholes.emplace(event.id, event.part_of);
    made.events.push_back(std::move(event));
  }
  return made;
}

std::string shown(const CountSum& sum) { return sum.empty() ? "-" : domain::show(sum.count(), Language::en); }

/// The total of what a filter finds: of the events at these places of the table; the others it leaves out.
std::string total_of(const std::vector<Line>& lines, const std::vector<std::size_t>& found,
                     std::string_view kind = events_kind) {
  const Counted all = made(lines);
  std::vector<Event> events;
  std::vector<Event> others;
  for (std::size_t i = 0; i < all.events.size(); ++i) {
    const bool is_found = std::ranges::find(found, i) != found.end();
    (is_found ? events : others).push_back(all.events[i]);
  }
  return shown(sum_of(CountedEvents(events, all.wholes, others).total(), kind));
}

std::string total(const std::vector<Line>& lines, std::string_view kind = events_kind) {
  return shown(sum_of(made(lines).counted().total(), kind));
}

}  // namespace

TEST_CASE("an event is one, one that stands for many is as many, and its parts are not counted beside it") {
  struct Case {
    std::vector<Line> lines;
    std::string events;
    std::string items = "-";
  };
  const Line conferences{1, 0, {{"activities", "hơn 160"}}};
  const std::vector<Case> cases{
      {{}, "-"},
      {{{1, 0}}, "1"},
      {{{1, 0}, {2, 0}}, "2"},
      {{conferences}, "at least 160"},
      {{conferences, {2, 0}}, "at least 161"},
      {{conferences, {2, 1}}, "at least 160"},
      {{{2, 1}, conferences, {3, 1}, {4, 0}}, "at least 161"},
      {{{2, 1}}, "1"},                                                         // Its whole is not counted here.
      {{conferences, {2, 1, {{"activities", "3"}}}, {3, 2}}, "at least 160"},  // A part of a part.
      {{conferences, {3, 2}}, "at least 161"},                                 // Nobody says of what 2 is a part.
      {{{1, 0, {{"activities", "gần 20"}}}, {2, 0, {{"activities", "hơn 5"}}}}, "about 25"},
      {{{1, 0, {{"activities", "unknown"}}}}, "unknown"},
      {{{1, 0, {{"activities", "unknown"}}}, {2, 1}, {3, 1}}, "at least 2"},
      // What does not say how many it stands for is what its parts are.
      {{{1, 0}, {2, 1}, {3, 1}}, "2"},
      {{{1, 0, {{"items", "hơn 87"}}}}, "1", "at least 87"},
      {{{1, 0, {{"items", "hơn 87"}}}, {2, 1, {{"items", "2"}}}}, "1", "at least 87"},
      {{{1, 0, {{"items", "hơn 87"}}}, {2, 0, {{"items", "2"}}}}, "2", "at least 89"},
      // What the rest of a whole has is not known, unless all of it is itemised.
      {{conferences, {2, 1, {{"items", "30"}}}, {3, 1, {{"items", "30"}}}}, "at least 160", "at least 60"},
      {{{1, 0, {{"activities", "3"}}}, {2, 1, {{"items", "30"}}}}, "3", "at least 30"},
      {{{1, 0, {{"activities", "unknown"}}}, {2, 1, {{"items", "30"}}}}, "at least 1", "at least 30"},
      {{{1, 0, {{"activities", "hơn 2"}}}, {2, 1, {{"items", "30"}}}, {3, 1}}, "at least 2", "at least 30"},
      {{{1, 0, {{"activities", "2"}}}, {2, 1, {{"items", "30"}}}, {3, 1}}, "2", "30"},
      {{{1, 0, {{"activities", "gần 2"}}}, {2, 1, {{"items", "30"}}}, {3, 1}}, "nearly 2", "30"},
      {{{1, 0}, {2, 1, {{"items", "30"}}}}, "1", "30"},
      {{{1, 0, {{"activities", "9"}, {"items", "87"}}}, {2, 1, {{"items", "30"}}}}, "9", "87"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.lines.size());
    CHECK(total(one.lines) == one.events);
    CHECK(total(one.lines, "items") == one.items);
  }
  CHECK(total({conferences, {3, 2}, {2, 1}}) == "at least 160");
}

TEST_CASE("what parts leave stands in the row of their whole") {
  const auto made_of = made({{1, 0, {{"activities", "hơn 160"}}}, {2, 1}, {3, 1, {{"people-reached", "40"}}}});
  const CountedEvents counted = made_of.counted();
  CHECK(shown(sum_of(counted.own(0), events_kind)) == "at least 158");
  CHECK(shown(sum_of(counted.own(1), events_kind)) == "1");
  CHECK(shown(sum_of(counted.own(2), "people-reached")) == "40");
  CHECK(shown(sum_of(counted.total(), "people-reached")) == "at least 40");
  CHECK(counted.has_parts(0));
  CHECK(counted.is_part(1));
  CHECK(counted.exceeded().empty());
}

TEST_CASE("parts that exceed their whole are told, and the whole stays what was said") {
  const auto made_of = made({{1, 0, {{"activities", "2"}}}, {2, 1}, {3, 1}, {4, 1}});
  const CountedEvents counted = made_of.counted();
  CHECK(shown(sum_of(counted.total(), events_kind)) == "2");
  REQUIRE(counted.exceeded().size() == 1);
  CHECK(shown(counted.exceeded()[0].said) == "2");
  CHECK(shown(counted.exceeded()[0].parts) == "3");
}

TEST_CASE("no rest is below zero") {
  const std::vector<Line> lines{
      {1, 0, {{"activities", "gần 2"}, {"items", "gần 20"}}}, {2, 1}, {3, 1}, {4, 1, {{"items", "40"}}}};
  const auto made_of = made(lines);
  const CountedEvents counted = made_of.counted();
  CHECK(shown(sum_of(counted.own(0), events_kind)) == "0");
  CHECK(shown(sum_of(counted.own(0), "items")) == "0");
  CHECK(shown(sum_of(counted.total(), events_kind)) == "nearly 2");
  CHECK(counted.exceeded().size() == 2);
  CHECK(total_of(lines, {0}) == "0");
  const auto all = made({{1, 0, {{"activities", "gần 2"}}}, {2, 1}, {3, 1}});
  CHECK(shown(sum_of(all.counted().own(0), events_kind)) == "0");  // And not "nearly 0".
}

TEST_CASE("a filter finds what stands in its row: parts that it leaves out are taken off their whole") {
  const std::vector<Line> lines{{1, 0, {{"activities", "hơn 160"}, {"items", "khoảng 9.000"}}},
                                {2, 1, {{"items", "50"}}},
                                {3, 1, {{"items", "20"}, {"people-reached", "7"}}},
                                {4, 2},
                                {5, 0}};
  struct Case {
    std::vector<std::size_t> found;
    std::string events;
    std::string items;
    std::string people;
  };
  const std::vector<Case> cases{
      {{0, 1, 2, 3, 4}, "at least 161", "about 9,000", "at least 7"},
      {{0, 1, 2, 3}, "at least 160", "about 9,000", "at least 7"},
      {{0}, "at least 158", "about 8,930", "unknown"},
      {{0, 1}, "at least 158", "about 8,980", "unknown"},
      {{0, 1, 3}, "at least 159", "about 8,980", "unknown"},
      {{0, 3}, "at least 159", "about 8,930", "unknown"},
      {{0, 2}, "at least 159", "about 8,950", "at least 7"},
      {{1}, "-", "50", "-"},
      {{2}, "1", "20", "7"},
      {{1, 3}, "1", "50", "-"},
      {{3}, "1", "-", "-"},
      {{4}, "1", "-", "-"},
      {{}, "-", "-", "-"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.found);
    CHECK(total_of(lines, one.found) == one.events);
    CHECK(total_of(lines, one.found, "items") == one.items);
    CHECK(total_of(lines, one.found, "people-reached") == one.people);
  }
  const auto made_of = made(lines);
  const std::span<const Event> events(made_of.events);
  const CountedEvents counted(events.first(1), made_of.wholes, events.subspan(1));
  CHECK(counted.taken_off() == std::vector<std::size_t>{0, 1, 2});
  CHECK(counted.left_unknown() == 1);
  CHECK(CountedEvents(events.subspan(1, 1), made_of.wholes, events.first(1)).without_whole().size() == 1);
}

TEST_CASE("letters and telegrams of a part are taken out of a whole that says items, as they are items, too") {
  const auto made_of = made({{1, 0, {{"items", "hơn 100"}}}, {2, 1, {{"letters", "2"}}}, {3, 1, {{"items", "5"}}}});
  const CountedEvents counted = made_of.counted();
  CHECK(shown(sum_of(counted.own(0), "items")) == "at least 93");
  CHECK(shown(sum_of(counted.own(1), "items")) == "2");
  CHECK(shown(sum_of(counted.own(1), "letters")) == "2");
  CHECK(shown(sum_of(counted.own(2), "items")) == "5");
  CHECK(shown(sum_of(counted.total(), "items")) == "at least 100");
  // A whole of letters takes no other items in, and letters alone are no items.
  const auto letters = made({{1, 0, {{"letters", "87"}}}, {2, 1, {{"letters", "2"}}}});
  CHECK(shown(sum_of(letters.counted().total(), "letters")) == "87");
  CHECK(sum_of(letters.counted().total(), "items").empty());
}

TEST_CASE("a whole that is not counted, and a circle in a damaged ledger, lose no event") {
  CHECK(made({{2, 1}, {3, 1}}).counted().without_whole().size() == 2);
  CHECK(total({{1, 2}, {2, 1}}) == "2");
  CHECK(total({{1, 1}}) == "1");
}

TEST_CASE("what the events add comes to the total, in whatever groups and order they stand") {
  CHECK(rc::check("rows add up, and parts never exceed a total beside their whole", [] {
    const int size = *rc::gen::inRange(0, 14);
    std::vector<Line> lines;
    for (int i = 1; i <= size; ++i) {
      Line line{i, *rc::gen::inRange(0, i)};
      const int said = *rc::gen::inRange(-4, 30);
      if (said >= 0) line.counts.emplace_back("activities", std::to_string(said));
      const int people = *rc::gen::inRange(-4, 30);
      if (people >= 0) line.counts.emplace_back("people-reached", std::to_string(people));
      lines.push_back(std::move(line));
    }
    const auto made_of = made(lines);
    const CountedEvents counted = made_of.counted();
    for (const char* kind : {"activities", "people-reached"}) {
      // Any grouping is a sum of what the events add, so that of the finest one stands for all.
      std::int64_t own = 0;
      for (std::size_t i = 0; i < made_of.events.size(); ++i) own += sum_of(counted.own(i), kind).known;
      const bool is_exceeded =
          std::ranges::find(counted.exceeded(), kind, &CountedEvents::Exceeded::kind) != counted.exceeded().end();
      const std::int64_t in_all = sum_of(counted.total(), kind).known;
      RC_ASSERT((is_exceeded ? own > in_all : own == in_all));
      // What a filter finds and what it leaves out are all there is.
      const auto size_found = static_cast<std::size_t>(*rc::gen::inRange(0, size + 1));
      const std::span<const Event> events(made_of.events);
      const CountedEvents found(events.first(size_found), made_of.wholes, events.subspan(size_found));
      const CountedEvents rest(events.subspan(size_found), made_of.wholes, events.first(size_found));
      const std::int64_t both = sum_of(found.total(), kind).known + sum_of(rest.total(), kind).known;
      RC_ASSERT((is_exceeded || both == in_all));
    }
    // Adding a part to what is said changes no total of what is said.
    for (const Line& line : lines) {
      if (line.counts.empty() || line.counts.front().first != "activities") continue;
      std::vector<Line> more = lines;
      more.push_back({size + 1, line.row});
      const auto with_part = made(more);
      RC_ASSERT(sum_of(with_part.counted().total(), events_kind).known == sum_of(counted.total(), events_kind).known);
    }
    std::vector<Line> turned(lines.rbegin(), lines.rend());
    const auto other = made(turned);
    RC_ASSERT(shown(sum_of(other.counted().total(), events_kind)) == shown(sum_of(counted.total(), events_kind)));
  }));
}

}  // namespace aid::counted_events_test
