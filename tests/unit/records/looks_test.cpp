#include "aid/records/looks.hpp"
#include <doctest/doctest.h>
#include "../../support/filled_ledger.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/writer.hpp"

namespace aid::looks_test {

namespace {

using aid::domain::Date;
using aid::domain::DateInterval;
using aid::storage::SecondLook;
using At = SecondLook::At;

aid::storage::Author named(const char* who) {
  auto author = aid::testing::author();
  author.actor = who;
  return author;
}

domain::EventId add_event(aid::storage::Ledger& ledger, const char* who, Date day) {
  aid::storage::Writer writer(ledger, named(who));
  domain::Event event;
  event.code = std::string("DN-2021-E000") + who[0];
  event.type = "meeting";
  event.title = "Gặp mặt";
  event.date = DateInterval::of_day(day);
  const auto id = aid::storage::Events(ledger).add(writer, event, std::string(16, who[0]));
  writer.commit();
  return id;
}

void look(aid::storage::Ledger& ledger, const char* who, const SecondLook& at) {
  aid::storage::Writer writer(ledger, named(who));
  aid::storage::SecondLooks(ledger).add(writer, at);
  writer.commit();
}

}  // namespace

TEST_CASE("whoever wrote a record is no second person, whether they look at it or at its period") {
  auto ledger = aid::testing::filled_ledger();
  const Date day = Date::from_ymd(2021, 8, 2);
  const auto of_mai = add_event(ledger, "mai", day);
  const auto of_lan = add_event(ledger, "lan", day);
  const DateInterval dates[] = {DateInterval::of_day(day)};
  const auto holds = [&](domain::EventId event) {
    return aid::records::Looks(ledger, At::event).holds(event.row, dates);
  };
  CHECK(aid::records::Looks(ledger, At::event).is_unused());
  look(ledger, "mai", {.at = At::event, .row = of_mai.row});
  CHECK_FALSE(holds(of_mai));
  look(ledger, "lan", {.at = At::period, .period = DateInterval::of_years(2021, 2021)});
  CHECK(holds(of_mai));
  CHECK_FALSE(holds(of_lan));
  look(ledger, "mai", {.at = At::period, .period = DateInterval::of_years(2020, 2020)});
  CHECK_FALSE(holds(of_lan));
  look(ledger, "mai", {.at = At::event, .row = of_lan.row});
  CHECK(holds(of_lan));
  const aid::records::Looks looks(ledger, At::event);
  CHECK(looks.is_own(of_lan.row, "lan"));
  CHECK_FALSE(looks.is_own(of_lan.row, "mai"));
  CHECK(looks.standing(of_mai.row, dates).size() == 1);
  CHECK(looks.standing(of_mai.row, {}).empty());
  CHECK(looks.rows().size() == 2);
}

}  // namespace aid::looks_test
