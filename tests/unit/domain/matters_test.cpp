#include "aid/domain/matters.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace aid::matters_test {

using namespace aid::domain;

namespace {

std::optional<Date> day(std::string_view iso) {
  return iso.empty() ? std::nullopt : std::optional(Date::parse(iso).value());
}

}  // namespace

TEST_CASE("how an agreement stands on a day follows from its signature, its term and its end") {
  struct Case {
    std::string_view signed_on, from, until, ended, on, state, last_day;
    bool open_ended = false;
  };
  // `until` and `ended` are the first days on which it no longer holds.
  const Case cases[] = {
      {"2021-07-13", "", "", "", "2021-07-12", "not-yet", ""},
      {"2021-07-13", "", "", "", "2021-07-13", "term-unknown", ""},
      {"2021-07-13", "", "", "", "2051-01-01", "term-unknown", ""},
      {"2021-07-13", "", "", "", "2051-01-01", "in-force", "", true},
      {"2018-01-01", "", "2024-01-01", "", "2023-12-31", "in-force", "2023-12-31"},
      {"2018-01-01", "", "2024-01-01", "", "2024-01-01", "expired", "2023-12-31"},
      {"2018-01-01", "2019-01-01", "2024-01-01", "", "2018-06-01", "not-yet", "2023-12-31"},
      {"2018-01-01", "", "2024-01-01", "2022-07-01", "2022-06-30", "in-force", "2022-06-30"},
      {"2018-01-01", "", "2024-01-01", "2022-07-01", "2022-07-01", "ended", "2022-06-30"},
      {"2018-01-01", "", "2024-01-01", "2025-07-01", "2024-06-01", "expired", "2023-12-31"},
      {"2018-01-01", "", "", "2022-07-01", "2022-07-01", "ended", "2022-06-30", true},
      {"", "", "", "", "2022-07-01", "term-unknown", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.signed_on);
    CAPTURE(one.on);
    Matter agreement;
    if (const auto when = day(one.signed_on)) agreement.date = DateInterval::of_day(*when);
    agreement.valid_from = day(one.from);
    agreement.valid_until = day(one.until);
    agreement.ended_on = day(one.ended);
    agreement.open_ended = one.open_ended;
    CHECK(to_string(state_on(agreement, *day(one.on))) == one.state);
    CHECK(last_day_of(agreement) == day(one.last_day));
  }
}

TEST_CASE("the words of kinds and changes are read back") {
  for (const auto kind :
       {MatterKind::agreement, MatterKind::plan, MatterKind::plan_item, MatterKind::anniversary, MatterKind::need}) {
    CHECK(matter_kind_of(to_string(kind)) == kind);
  }
  for (const auto change : {MatterChange::recorded, MatterChange::corrected, MatterChange::linked,
                            MatterChange::extended, MatterChange::ended, MatterChange::succeeded}) {
    CHECK(matter_change_of(to_string(change)) == change);
  }
  CHECK_FALSE(matter_kind_of("aid"));
  CHECK_FALSE(matter_change_of(""));
}

}  // namespace aid::matters_test
