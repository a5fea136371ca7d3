#include "hand_made_book.hpp"

#include <doctest/doctest.h>

using namespace aid::services::reports;           // NOLINT: a test of this namespace.
using namespace aid::services::reports::testing;  // NOLINT
using aid::domain::Amounts;

namespace {

const Figures& total(const Counted& counted, Stage stage) { return counted.totals[static_cast<std::size_t>(stage)]; }

}  // namespace

TEST_CASE("the published year adds up as it was published") {
  BookMaker made = da_nang_2021();
  made.selection.in = Currency::vnd();
  made.selection.period = in_year(2021);
  const Counted counted = made.count({"direction"});
  auto committed = made.by_label(counted, Stage::committed);
  CHECK(committed["in"].aids.count() == Count{64});
  CHECK(committed["in"].amounts == Amounts{vnd(126'000'000'000, Qualifier::at_least)});
  CHECK(committed["in"].not_valued == 3);
  CHECK(committed["out"].aids.count() == Count{6});
  CHECK(committed["out"].amounts == Amounts{vnd(1'036'000'000)});
  CHECK(committed["out"].not_valued == 1);
  auto received = made.by_label(counted, Stage::received);
  CHECK(received["in"].aids.count() == Count{7});
  CHECK(received["in"].amounts == Amounts{vnd(1'596'000'000, Qualifier::at_least)});
  CHECK(received["in"].not_valued == 3);
  CHECK(received.count("out") == 0);
  CHECK(made.by_label(counted, Stage::disbursed)["out"].amounts == Amounts{vnd(1'036'000'000)});
  CHECK(counted.parts_only.size() == 7);
  CHECK(counted.exceeded.empty());
}

TEST_CASE("what the parts leave is a row of its own, and the total stays the parent's") {
  BookMaker made = da_nang_2021();
  made.selection.directions.add(Direction::in);
  const Counted counted = made.count({"donor"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows.size() == 8);
  CHECK(rows["consulates and NGOs"].amounts == Amounts{vnd(1'100'000'000, Qualifier::at_least)});
  CHECK(rows["Champasak"].amounts == Amounts{vnd(200'000'000)});
  CHECK(rows["Kisarazu"].amounts == Amounts{vnd(196'000'000)});
  CHECK(rows["Dự án Đà Nẵng"].amounts == Amounts{vnd(100'000'000)});
  for (const char* unvalued : {"Yunnan", "Kawasaki", "Uiwang"}) {
    CAPTURE(unvalued);
    CHECK(rows[unvalued].amounts.empty());
    CHECK(rows[unvalued].recorded);
    CHECK(rows[unvalued].aids.count() == Count{1});
    CHECK(rows[unvalued].not_valued == 1);
  }
  CHECK(rows["(not itemised)"].aids.count() == Count{57});
  CHECK(rows["(not itemised)"].amounts == Amounts{vnd(124'404'000'000, Qualifier::about)});
  CHECK(rows["(not itemised)"].not_valued == 0);
  CHECK(total(counted, Stage::committed).aids.count() == Count{64});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(126'000'000'000, Qualifier::at_least)});
  CHECK(total(counted, Stage::committed).not_valued == 3);
}

TEST_CASE("a part whose parent the filter leaves out counts itself") {
  BookMaker made = da_nang_2021();
  made.selection.donors = {made.partners.at("Kisarazu")};
  const Counted counted = made.count({"donor"});
  CHECK(counted.rows.size() == 1);
  CHECK(total(counted, Stage::committed).aids.count() == Count{1});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(196'000'000)});
  CHECK(counted.parts_only.empty());
}

TEST_CASE("an aid shared by several values stands once, in a row that names them") {
  BookMaker made = da_nang_2021();
  made.selection.directions.add(Direction::out);
  const Counted counted = made.count({"country"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["LA"].aids.count() == Count{5});
  CHECK(rows["LA"].amounts == Amounts{vnd(1'000'000'000)});
  CHECK(rows["shared: IN, KH, LA"].aids.count() == Count{1});
  CHECK(rows["shared: IN, KH, LA"].amounts == Amounts{vnd(36'000'000)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{6});
}

TEST_CASE("a shared aid that a filter meets is listed whole and outside the total") {
  BookMaker made = da_nang_2021();
  made.selection.directions.add(Direction::out);
  made.selection.countries = {"LA"};
  const Counted counted = made.count({"country"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["LA"].amounts == Amounts{vnd(1'000'000'000)});
  CHECK(rows["shared: IN, KH, LA [outside]"].amounts == Amounts{vnd(36'000'000)});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(1'000'000'000)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{5});
  CHECK(counted.shared_outside.size() == 1);

  made.selection.countries = {"LA", "KH", "IN"};
  CHECK(total(made.count(), Stage::committed).aids.count() == Count{6});
}
