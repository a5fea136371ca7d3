#include "../../../lib/reports/events/counted.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

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
  CHECK(shown(sum_of(counted.total(), "people-reached")) == "40");
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
      for (std::size_t i = 0; i < made_of.events.size(); ++i) own += sum_of(counted.own(i), kind).known();
      RC_ASSERT(own == sum_of(counted.total(), kind).known());
    }
    // Adding a part to what is said changes no total of what is said.
    for (const Line& line : lines) {
      if (line.counts.empty() || line.counts.front().first != "activities") continue;
      std::vector<Line> more = lines;
      more.push_back({size + 1, line.row});
      const auto with_part = made(more);
      RC_ASSERT(sum_of(with_part.counted().total(), events_kind).known() ==
                sum_of(counted.total(), events_kind).known());
    }
    std::vector<Line> turned(lines.rbegin(), lines.rend());
    const auto other = made(turned);
    RC_ASSERT(shown(sum_of(other.counted().total(), events_kind)) == shown(sum_of(counted.total(), events_kind)));
  }));
}

}  // namespace aid::counted_events_test
