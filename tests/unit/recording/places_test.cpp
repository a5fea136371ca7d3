#include "aid/recording/places.hpp"
#include <doctest/doctest.h>
#include "../../support/filled_ledger.hpp"
#include "aid/recording/second_looks.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/places.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/places_on_day.hpp"

namespace aid::places_test {

namespace {

using recording::LookWords;
using recording::PlaceWords;

recording::Session session_of(storage::Ledger& ledger, const char* who = "an") {
  auto author = testing::author();
  author.actor = who;
  return {.ledger = ledger, .author = author, .circumstances = {.today = domain::Date::from_ymd(2026, 12, 1)}};
}

std::string added(storage::Ledger& ledger, const PlaceWords& words) {
  try {
    return add_place(session_of(ledger), words).already ? "already" : "added";
  } catch (const Errors& errors) {
    return std::string(errors.problems().front().name());
  } catch (const Error& error) {
    return std::string(error.problem().name());
  }
}

}  // namespace

TEST_CASE("a unit takes the place of another on the day on which that ended, and has a code of its own") {
  auto ledger = testing::filled_ledger();
  const auto province = [&](const char* from, const char* before, bool divided = false) {
    return added(ledger,
                 {.name = "Tỉnh Mới", .kind = "province", .from = from, .instead_of = {before}, .divided = divided});
  };
  CHECK(province("2024-01-01", "Đà Nẵng") == "place-already-replaced");
  CHECK(province("2025-07-01", "Quảng Nam") == "place-became-other");
  CHECK(province("2025-07-01", "Quảng Nam", true) == "added");
  CHECK(province("2025-07-01", "Quảng Nam", true) == "already");
  // Divided, it is a part of both.
  vocabulary::Registry registry(ledger);
  const auto today = vocabulary::places_on_day(ledger, domain::Date::from_ymd(2026, 12, 1));
  CHECK(today.parts(registry.place("Quảng Nam", std::nullopt).value()).size() == 2);

  const auto ward = [&](const char* name, const char* in, const char* from, std::vector<std::string> before = {}) {
    return added(ledger, {.name = name, .code = "90001", .in = in, .from = from, .instead_of = std::move(before)});
  };
  CHECK(ward("Phường Bến Cũ", "Đà Nẵng", "2025-07-01") == "added");
  CHECK(ward("Phường Bến Cũ", "Đà Nẵng", "2025-07-01") == "already");
  CHECK(ward("Phường Bến Mới", "Huế", "2025-07-01") == "code-of-other-place");
  CHECK(ward("Phường Bến Sau", "Đà Nẵng", "2027-01-01", {"Phường Bến Cũ"}) == "added");
}

TEST_CASE("a look at a period tells how many records it is and how many are one's own") {
  auto ledger = testing::filled_ledger();
  for (const char* who : {"an", "lan"}) {
    storage::Writer writer(ledger, session_of(ledger, who).author);
    domain::Event event;
    event.code = who[0] == 'a' ? "DN-2021-E0001" : "DN-2021-E0002";
    event.type = "meeting";
    event.title = "Gặp mặt";
    event.date = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 8, 2));
    storage::Events(ledger).add(writer, event, std::string(16, who[0]));
    writer.commit();
  }
  const auto of_year = recording::look_at(session_of(ledger, "lan"), {.period = "2021"});
  CHECK(of_year.records == 2);
  CHECK(of_year.own == 1);
  REQUIRE(of_year.warnings.size() == 1);
  CHECK(of_year.warnings.front().name() == "own-records");
  const auto of_nothing = recording::look_at(session_of(ledger, "lan"), {.period = "2035"});
  CHECK(of_nothing.records == 0);
  CHECK(of_nothing.warnings.empty());
  // The look at the event itself is taken back: the one at its year stands.
  recording::look_at(session_of(ledger, "lan"), {.record = "DN-2021-E0001"});
  const auto back =
      recording::look_at(session_of(ledger, "lan"), {.record = "DN-2021-E0001", .note = "xem lại", .withdraw = true});
  REQUIRE(back.warnings.size() == 1);
  CHECK(back.warnings.front().name() == "still-looked-at");
}

}  // namespace aid::places_test
