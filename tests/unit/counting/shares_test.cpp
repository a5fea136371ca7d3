#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

namespace aid::shares_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT
using aid::domain::Amounts;

namespace {

/// Parties in Laos and Cambodia, in Viet Nam, and one of whom no country is known.
BookMaker with_parties() {
  BookMaker made;
  made.partner("Laos", "LA");
  made.partner("Cambodia", "KH");
  made.partner("Hanoi", "VN");
  made.partner("somebody");
  return made;
}

/// The committed amounts of each row.
std::map<std::string, Amounts> amounts(BookMaker& made, const std::vector<std::string_view>& dimensions) {
  const Counted counted = made.count(dimensions);
  std::map<std::string, Amounts> amounts;
  for (const auto& [label, figures] : made.by_label(counted, Stage::committed)) amounts[label] = figures.amounts;
  return amounts;
}

using Rows = std::map<std::string, Amounts>;

}  // namespace

TEST_CASE("the share of parties without a value is rounded like any other") {
  // 5 VND, half of Laos: 2.5 and 2.5. Of equal remainders the first by code gets the unit, and what is not stated comes
  // last. By donor and country it is the same.
  BookMaker made = with_parties();
  made.add({.donors = {{"Hanoi", "50"}, {"Laos", "50"}}, .entries = {{.amount = vnd(5)}}});
  CHECK(amounts(made, {"country"}) == Rows{{"LA", {vnd(3)}}, {"(not stated)", {vnd(2)}}});
  CHECK(amounts(made, {"country", "donor-kind"}) ==
        Rows{{"LA | (not stated)", {vnd(3)}}, {"(not stated) | (not stated)", {vnd(2)}}});
}

TEST_CASE("parties without a country keep their own rows beside it") {
  // 100 VND to Laos (40 %), to Hanoi (30 %), whose country is no foreign one, and to somebody (30 %).
  BookMaker made = with_parties();
  made.add({.direction = Direction::out,
            .recipients = {{"Hanoi", "30"}, {"Laos", "40"}, {"somebody", "30"}},
            .entries = {{.amount = vnd(100)}}});
  CHECK(amounts(made, {"country"}) == Rows{{"LA", {vnd(40)}}, {"(not stated)", {vnd(60)}}});
  CHECK(amounts(made, {"country", "recipient"}) ==
        Rows{{"LA | Laos", {vnd(40)}}, {"(not stated) | Hanoi", {vnd(30)}}, {"(not stated) | somebody", {vnd(30)}}});
}

TEST_CASE("the receivers' shares are not those of the countries that beneficiaries state") {
  // People in India benefit, and others of whom only the group is told: the receivers' countries may be theirs. Which
  // share India has is not known, so that all stand in one row.
  BookMaker made = with_parties();
  made.add({.direction = Direction::out,
            .recipients = {{"Laos", "60"}, {"Cambodia", "40"}},
            .entries = {{.amount = vnd(100)}},
            .beneficiary_countries = {"IN"},
            .beneficiary_groups = {"women"}});
  CHECK(amounts(made, {"country"}) == Rows{{"shared: IN, KH, LA", {vnd(100)}}});
}

TEST_CASE("a part of what stands beside the total for its currency stands beside it, too") {
  // A programme of 100 VND has a project of 30 VND and 10 USD, and that a part of 4 USD. The dollars are "of which",
  // the part's as well, and nothing differs in time.
  BookMaker made = with_parties();
  const AidIndex programme = made.add({.entries = {{.amount = vnd(100)}}});
  const AidIndex project = made.add({.entries = {{.amount = vnd(30)}, {.amount = usd(1000)}}, .part_of = programme});
  made.add({.entries = {{.amount = usd(400)}}, .part_of = project});
  const Counted counted = made.count();
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows[""].amounts == Amounts{vnd(100)});
  CHECK(rows[""].aids.count() == Count{1});
  CHECK(rows[" [of which]"].amounts == Amounts{usd(1000)});
  CHECK(rows[" [of which]"].aids.count() == Count{1});
  CHECK(counted.remarks_of(RemarkKind::other_times).empty());
  CHECK(counted.remarks_of(RemarkKind::other_currency).size() == 1);
}

}  // namespace aid::shares_test
