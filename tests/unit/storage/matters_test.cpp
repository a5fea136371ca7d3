#include "aid/storage/matters.hpp"

#include "filled_ledger.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::matters_test {

using namespace aid::storage;
using namespace aid::storage::samples;

TEST_CASE("a matter comes back as it was written, by code, own id and UUID, with its versions") {
  Filled filled = filled_ledger();
  const Matters matters(filled.ledger);
  const auto agreement = matters.find(filled.agreement);
  REQUIRE(agreement);
  CHECK(agreement->code.ends_with("-2021-A0001"));
  CHECK(agreement->change == domain::MatterChange::ended);
  CHECK(agreement->reason == "hai bên thống nhất");
  CHECK(agreement->partners.size() == 2);
  CHECK(agreement->aids == std::vector{filled.part});
  CHECK(agreement->events == std::vector{filled.event});
  CHECK(agreement->sources.front().text == "S2");
  CHECK(agreement->ended_on == domain::Date::from_ymd(2023, 7, 13));
  CHECK_FALSE(matters.as_recorded(filled.agreement)->ended_on);
  for (const std::string& typed : {agreement->code, agreement->external_id, agreement->uuid.text()}) {
    CAPTURE(typed);
    const auto found = matters.find(typed);
    REQUIRE(found);
    CHECK(found->id == filled.agreement);
  }
  CHECK_FALSE(matters.find("DN-2021-A0099"));
  CHECK(matters.versions(filled.agreement).size() == 2);
  const auto items = matters.all(domain::MatterKind::plan_item);
  REQUIRE(items.size() == 1);
  CHECK(items.front().code.ends_with("-2022-PI0001"));
  CHECK(items.front().parent == filled.agreement);
  CHECK(items.front().every == 5);
  CHECK(items.front().open_ended);
  CHECK(matters.all(domain::MatterKind::plan).empty());
}

TEST_CASE("a need comes back with what it asks for and what meets it") {
  Filled filled = filled_ledger();
  const Matters matters(filled.ledger);
  const auto need = matters.find(filled.need);
  REQUIRE(need);
  CHECK(need->code.ends_with("-2021-N0001"));
  CHECK(matters.find(need->code)->id == filled.need);
  CHECK(need->priority == "high");
  CHECK(need->channel == "embassy");
  REQUIRE(need->lines.size() == 2);
  CHECK(need->lines[0].quantity.qualifier == domain::Qualifier::at_least);
  CHECK_FALSE(need->lines[0].is_money());
  CHECK(need->lines[1].amount->qualifier == domain::Qualifier::nearly);
  REQUIRE(need->gifts.size() == 2);
  CHECK(need->gifts[0].aid == filled.part);
  CHECK(need->gifts[0].unit == "box");
  CHECK(need->gifts[1].amount == need->lines[1].amount);
}

}  // namespace aid::matters_test
