// The edges of counting, each with its figures worked out by hand.
#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

namespace aid::counting_edges_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT
using aid::domain::Amounts;

namespace {

const Figures& committed(const Counted& counted) { return counted.totals[static_cast<std::size_t>(Stage::committed)]; }

/// The numbers of aids in the rows.
std::map<std::string, std::int64_t> counts(const BookMaker& made, const Counted& counted) {
  std::map<std::string, std::int64_t> found;
  for (const auto& [label, figures] : made.by_label(counted, Stage::committed)) found[label] = figures.aids.known;
  return found;
}

/// Two partners each in Laos and in Cambodia, and two places.
BookMaker with_partners() {
  BookMaker made;
  made.partner("A", "LA", "ngo");
  made.partner("B", "KH", "embassy");
  made.place("north");
  made.place("south");
  return made;
}

std::vector<std::string> exceeded_rows(const BookMaker& made, const Counted& counted) {
  std::vector<std::string> rows;
  for (const Remark& remark : counted.remarks_of(RemarkKind::exceeded)) {
    const std::string row = remark.row ? made.label(counted, *remark.row) + ": " : std::string();
    rows.push_back(row + (remark.amount ? show(*remark.amount, aid::Language::en) : "aids"));
  }
  std::ranges::sort(rows);
  return rows;
}

}  // namespace

// 3 aids, half and half: all 3 stand in one row, by the first code where the shares are equal. The amount of 100 is
// split: 50 and 50, or 60 and 40.
TEST_CASE("a count is never split over the rows of shares, in no dimension") {
  struct Case {
    std::string_view dimension;
    AidGiven aid;
    std::map<std::string, std::int64_t> aids;
  };
  const std::vector<Shared> halves{{"A", "50"}, {"B", "50"}};
  const std::vector<Shared> more_for_b{{"A", "40"}, {"B", "60"}};
  const Case cases[] = {
      {"sector", {.sectors = {{"s/a", "50"}, {"s/b", "50"}}}, {{"a", 3}, {"b", 0}}},
      {"sector", {.sectors = {{"s/a", "40"}, {"s/b", "60"}}}, {{"a", 0}, {"b", 3}}},
      {"sector", {.sectors = {{"s/a", "40"}, {"s/b", "20"}}}, {{"a", 3}, {"b", 0}, {"(not stated)", 0}}},
      {"sector", {.sectors = {{"s/a", "40"}}}, {{"a", 0}, {"(not stated)", 3}}},
      {"donor", {.donors = halves}, {{"A", 3}, {"B", 0}}},
      {"donor", {.donors = more_for_b}, {{"A", 0}, {"B", 3}}},
      {"donor-kind", {.donors = more_for_b}, {{"ngo", 0}, {"embassy", 3}}},
      {"country", {.donors = more_for_b}, {{"LA", 0}, {"KH", 3}}},
      {"recipient", {.recipients = halves}, {{"A", 3}, {"B", 0}}},
      {"place", {.places = {{"north", "50"}, {"south", "50"}}}, {{"north", 3}, {"south", 0}}},
  };
  for (Case one : cases) {
    CAPTURE(one.dimension);
    BookMaker made = with_partners();
    one.aid.entries = {{.amount = vnd(100)}};
    one.aid.stands_for = {3};
    made.add(one.aid);
    const Counted counted = made.count({one.dimension});
    CHECK(counts(made, counted) == one.aids);
    CHECK(committed(counted).aids.count() == Count{3});
    CHECK(counted.remarks_of(RemarkKind::counted_once).size() == 1);
  }
}

TEST_CASE("a filter that takes a share of an aid has its count whole") {
  BookMaker made;
  made.add({.sectors = {{"s/a", "60"}, {"s/b", "40"}}, .entries = {{.amount = vnd(100)}}, .stands_for = {3}});
  for (const auto& one : {std::pair("s/a", 60), std::pair("s/b", 40)}) {
    made.allow("sector", {one.first});
    CHECK(committed(made.count()).aids.count() == Count{3});
    CHECK(committed(made.count()).amounts == Amounts{vnd(one.second)});
  }
}

TEST_CASE("an unknown count stands in one row, too") {
  BookMaker made;
  made.add({.sectors = {{"s/a", "50"}, {"s/b", "50"}}, .entries = {{.amount = vnd(2)}}, .stands_for = {std::nullopt}});
  auto rows = made.by_label(made.count({"sector"}), Stage::committed);
  CHECK(rows["a"].aids.count().is_unknown());
  CHECK(rows["b"].aids.count() == Count{0});
}

// The whole of 100 has 50 for health and 50 for education. Its part of 80 for health leaves 50 - 80 = -30 there.
TEST_CASE("parts that are larger than their whole in a row are told with a filter and without") {
  BookMaker made = with_partners();
  const AidIndex whole =
      made.add({.sectors = {{"s/health", "50"}, {"s/school", "50"}}, .entries = {{.amount = vnd(100)}}});
  made.add({.sectors = {{"s/health"}}, .entries = {{.amount = vnd(80)}}, .part_of = whole});
  const Counted counted = made.count({"sector"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["health"].amounts == Amounts{vnd(50)});
  CHECK(rows["school"].amounts == Amounts{vnd(50)});
  CHECK(exceeded_rows(made, counted) == std::vector<std::string>{"health: -30 VND"});
  CHECK(made.count().remarks_of(RemarkKind::exceeded).empty());
  made.allow("sector", {"s/health"});
  CHECK(exceeded_rows(made, made.count()) == std::vector<std::string>{"-30 VND"});
  made.allow("sector", {"s/school"});
  CHECK(made.count().remarks_of(RemarkKind::exceeded).empty());
}

// The same of recipients: half of 100 is B's, and its part of 80 leaves B -30; in Cambodia, where B is, as well.
TEST_CASE("parts that are larger than a recipient's share of the whole are told") {
  BookMaker made = with_partners();
  const AidIndex whole = made.add(
      {.direction = Direction::out, .recipients = {{"A", "50"}, {"B", "50"}}, .entries = {{.amount = vnd(100)}}});
  made.add({.direction = Direction::out, .recipients = {{"B"}}, .entries = {{.amount = vnd(80)}}, .part_of = whole});
  CHECK(exceeded_rows(made, made.count({"recipient"})) == std::vector<std::string>{"B: -30 VND"});
  CHECK(exceeded_rows(made, made.count({"country"})) == std::vector<std::string>{"KH: -30 VND"});
  made.allow("recipient", {"B"});
  CHECK(exceeded_rows(made, made.count({"recipient"})) == std::vector<std::string>{"-30 VND"});
}

// 50 for health; the project of 60 does not say what for, its part of 55 is for health: 50 - 55 = -5.
TEST_CASE("parts of parts are told, too, where they are larger than the whole has in a row") {
  BookMaker made;
  const AidIndex whole =
      made.add({.sectors = {{"s/health", "50"}, {"s/school", "50"}}, .entries = {{.amount = vnd(100)}}});
  const AidIndex project = made.add({.entries = {{.amount = vnd(60)}}, .part_of = whole});
  made.add({.sectors = {{"s/health"}}, .entries = {{.amount = vnd(55)}}, .part_of = project});
  CHECK(exceeded_rows(made, made.count({"sector"})) == std::vector<std::string>{"health: -5 VND"});
  made.allow("sector", {"s/health"});
  CHECK(exceeded_rows(made, made.count({"sector"})) == std::vector<std::string>{"-5 VND"});
}

// A gives 100, 1 aid, and 1 USD. Of it B gives a component of 20, and a part of that are 2 aids of 130 by A. Of the
// component 20 - 130 = -110 are left, of A's row 100 - 130 = -30, of its number 1 - 2 aids. Another part of A's has 3
// USD: 1 - 3 = -2. What is told of the number and of the dollars says nothing of the 100.
TEST_CASE("parts of parts are told in a row, too, where their number and another currency are told") {
  BookMaker made = with_partners();
  const AidIndex whole = made.add({.donors = {{"A"}}, .entries = {{.amount = vnd(100)}, {.amount = usd(100)}}});
  const AidIndex component =
      made.add({.donors = {{"B"}}, .entries = {{.amount = vnd(20)}}, .part_of = whole, .component = true});
  made.add({.donors = {{"A"}}, .entries = {{.amount = vnd(130)}}, .stands_for = {2}, .part_of = component});
  made.add({.donors = {{"A"}}, .entries = {{.amount = usd(300)}}, .part_of = whole, .component = true});
  CHECK(exceeded_rows(made, made.count({"donor"})) ==
        std::vector<std::string>{"-110 VND", "-2.00 USD", "A: -30 VND", "aids"});
  made.allow("donor", {"A"});
  CHECK(exceeded_rows(made, made.count({"donor"})) == std::vector<std::string>{"-2.00 USD", "-30 VND", "aids"});
}

// 50 for health, 50 for school. The parts are 40 for health and 60 of which nobody says what for: 10 of the 60 are left
// in health, 50 in school, so that health keeps its 40 and nothing is negative.
TEST_CASE("a part is taken out of what the others leave") {
  BookMaker made;
  const AidIndex whole = made.add(
      {.sectors = {{"s/health", "50"}, {"s/school", "50"}}, .entries = {{.amount = vnd(100)}}, .stands_for = {2}});
  made.add({.sectors = {{"s/health"}}, .entries = {{.amount = vnd(40)}}, .part_of = whole});
  made.add({.entries = {{.amount = vnd(60)}}, .part_of = whole});
  const Counted counted = made.count({"sector"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["health"].amounts == Amounts{vnd(40)});
  CHECK(rows["school"].amounts == Amounts{vnd(0)});
  CHECK(rows["(not stated)"].amounts == Amounts{vnd(60)});
  CHECK(exceeded_rows(made, counted).empty());
}

// 33 + 33 + 34 = 100 fit exactly. Each alone would take 17 of the first half by rounding, 51 in all.
TEST_CASE("roundings of parts make no whole too small") {
  BookMaker made;
  const AidIndex whole = made.add(
      {.sectors = {{"s/health", "50"}, {"s/school", "50"}}, .entries = {{.amount = vnd(100)}}, .stands_for = {3}});
  for (const int part : {33, 33, 34}) made.add({.entries = {{.amount = vnd(part)}}, .part_of = whole});
  const Counted counted = made.count({"sector"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["health"].amounts == Amounts{vnd(0)});
  CHECK(rows["school"].amounts == Amounts{vnd(0)});
  CHECK(exceeded_rows(made, counted).empty());
}

// The grant is 1 aid, its component none, and the gift that is part of the component 1: it takes 1 out of the grant.
TEST_CASE("a part of a component is taken out of the number of the aid above it") {
  BookMaker made = with_partners();
  const AidIndex grant = made.add({.entries = {{.amount = vnd(100)}}});
  const AidIndex component = made.add({.entries = {{.amount = vnd(60)}}, .part_of = grant, .component = true});
  made.add({.donors = {{"A"}}, .entries = {{.amount = vnd(20)}}, .part_of = component});
  const Counted counted = made.count({"donor"});
  CHECK(committed(counted).aids.count() == Count{1});
  CHECK(committed(counted).amounts == Amounts{vnd(100)});
  CHECK(counts(made, counted) == std::map<std::string, std::int64_t>{{"A", 1}, {"(not itemised)", 0}});
  CHECK(exceeded_rows(made, counted).empty());
}

TEST_CASE("a component without a value or a rate is counted as none") {
  BookMaker made;
  const AidIndex grant = made.add({.entries = {{.amount = vnd(100)}}});
  made.add({.entries = {{.goods = {{"masks"}}, .form = Form::in_kind}}, .part_of = grant, .component = true});
  made.add({.entries = {{.amount = usd(5)}}, .part_of = grant, .component = true});
  made.selection.in = Currency::vnd();
  const Counted counted = made.count({"form"});
  CHECK(committed(counted).not_valued == 0);
  CHECK(committed(counted).not_converted == 0);
  CHECK(committed(counted).aids.count() == Count{1});
}

// In VND: 5; 1 USD without a rate, which stands for 4 aids; masks without a value; and 7 VND beside 1 USD without a
// rate.
TEST_CASE("what no rate converts is not converted, and what has no value not valued") {
  BookMaker made = with_partners();
  made.add({.entries = {{.amount = vnd(5)}}});
  made.add({.donors = {{"A"}}, .entries = {{.amount = usd(100)}}, .stands_for = {4}});
  made.add({.donors = {{"B"}}, .entries = {{.goods = {{"masks"}}, .form = Form::in_kind}}});
  made.add({.entries = {{.amount = vnd(7)}, {.amount = usd(100)}}, .stands_for = {3}});
  CHECK(committed(made.count()).not_converted == 0);
  made.selection.in = Currency::vnd();
  const Counted counted = made.count({"donor"});
  CHECK(committed(counted).amounts == Amounts{vnd(12)});
  CHECK(committed(counted).not_converted == 5);  // 4, and 1 that lacks only a part of its figures.
  CHECK(committed(counted).not_valued == 1);
  CHECK(counted.remarks_of(RemarkKind::without_rate).size() == 2);
  CHECK(counted.remarks_of(RemarkKind::unvalued).size() == 1);
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["A"].not_converted == 4);
  CHECK(rows["A"].not_valued == 0);
  const auto cell = [&](const std::string& row) { return std::get<aid::table::AmountsCell>(amounts_cell(rows[row])); };
  CHECK((cell("A").unconverted_only && !cell("A").unvalued_only));
  CHECK((!cell("B").unconverted_only && cell("B").unvalued_only));
}

TEST_CASE("what a whole has contains a part that no rate converts, and no total lacks it") {
  BookMaker made;
  const AidIndex whole = made.add({.entries = {{.amount = vnd(100)}}, .stands_for = {2}});
  made.add({.entries = {{.amount = usd(1)}}, .part_of = whole});
  made.selection.in = Currency::vnd();
  const Counted counted = made.count();
  CHECK(committed(counted).amounts == Amounts{vnd(100)});
  CHECK(committed(counted).not_converted == 1);
  CHECK(counted.remarks_of(RemarkKind::without_rate).empty());
  CHECK(counted.remarks_of(RemarkKind::unvalued).empty());
  CHECK(counted.remarks_of(RemarkKind::unconverted_part).size() == 1);
}

TEST_CASE("reports of two periods name what lies in the other one") {
  struct Case {
    const char* what;
    std::vector<EntryGiven> whole;
    std::vector<EntryGiven> part;
    aid::domain::DateInterval period;
    std::size_t parts;   ///< Remarks that a part lies in another period.
    std::size_t wholes;  ///< Remarks that a whole does.
  };
  const EntryGiven of_2021{.date = in_year(2021), .amount = vnd(100)};
  const EntryGiven of_2022{.date = in_year(2022), .amount = vnd(30)};
  const EntryGiven in_march{.date = on("2021-03-01"), .amount = vnd(30)};
  const EntryGiven in_august{.date = on("2021-08-01"), .amount = vnd(100)};
  const aid::domain::DateInterval first_half{day("2021-01-01"), day("2021-07-01")};
  const aid::domain::DateInterval second_half{day("2021-07-01"), day("2022-01-01")};
  const Case cases[] = {
      {"the whole's year", {of_2021}, {of_2022}, in_year(2021), 1, 0},
      {"the part's year", {of_2021}, {of_2022}, in_year(2022), 0, 1},
      {"another year", {of_2021}, {of_2022}, in_year(2020), 0, 0},
      {"both years", {of_2021}, {of_2022}, aid::domain::DateInterval::of_years(2021, 2022), 0, 0},
      {"the whole's half-year", {in_august}, {in_march}, second_half, 1, 0},
      {"the part's half-year", {in_august}, {in_march}, first_half, 0, 1},
      {"the whole has both years, first", {of_2021, of_2022}, {of_2022}, in_year(2021), 0, 0},
      {"the whole has both years, second", {of_2021, of_2022}, {of_2022}, in_year(2022), 0, 0},
      {"the part has both years, first", {of_2021}, {of_2021, of_2022}, in_year(2021), 1, 0},
      {"the part has both years, second", {of_2021}, {of_2021, of_2022}, in_year(2022), 0, 1},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    BookMaker made;
    const AidIndex whole = made.add({.entries = one.whole, .stands_for = {3}});
    made.add({.entries = one.part, .part_of = whole});
    made.selection.period = one.period;
    const Counted counted = made.count();
    CHECK(counted.remarks_of(RemarkKind::part_in_other_period).size() == one.parts);
    CHECK(counted.remarks_of(RemarkKind::whole_in_other_period).size() == one.wholes);
  }
}

TEST_CASE("an entry of another stage or a filtered whole is in no other period") {
  BookMaker made = with_partners();
  const AidIndex whole = made.add({.donors = {{"A"}}, .entries = {{.kind = EntryKind::pledge, .amount = vnd(100)}}});
  made.add({.donors = {{"B"}}, .entries = {{.date = in_year(2022), .amount = vnd(30)}}, .part_of = whole});
  made.selection.period = in_year(2022);
  CHECK(made.count().remarks_of(RemarkKind::whole_in_other_period).empty());
}

// An approved whole of 100 with parts of 30, approved, and 20, not: the total is 100, in which the 20 have no row.
TEST_CASE("a part that is not approved is named where its whole is counted") {
  BookMaker made;
  const AidIndex whole = made.add({.entries = {{.amount = vnd(100)}}, .stands_for = {3}, .approved = true});
  made.add({.entries = {{.amount = vnd(30)}}, .part_of = whole, .approved = true});
  const AidIndex revoked = made.add({.entries = {{.amount = vnd(20)}}, .part_of = whole});
  made.add({.entries = {{.kind = EntryKind::pledge, .amount = vnd(5)}}, .part_of = whole});
  made.add({.entries = {{.amount = vnd(7)}}});
  made.selection.approved_only = true;
  const Counted counted = made.count();
  const auto named = counted.remarks_of(RemarkKind::part_not_approved);
  REQUIRE(named.size() == 1);
  CHECK(named.front().aid == whole);
  CHECK(made.book.entries[named.front().entry].aid == revoked);
  made.selection.approved_only = false;
  CHECK(made.count().remarks_of(RemarkKind::part_not_approved).empty());
}

// 10 aids without a value; two parts of 50 and 20: the total is 70, of 10 aids, 8 of them not valued.
TEST_CASE("the parts of a whole without a value are the total, and the note says so") {
  BookMaker made;
  const AidIndex whole = made.add({.entries = {{}}, .stands_for = {10}});
  made.add({.entries = {{.amount = vnd(50)}}, .part_of = whole});
  made.add({.entries = {{.amount = vnd(20)}}, .part_of = whole});
  const Counted counted = made.count();
  CHECK(committed(counted).amounts == Amounts{vnd(70)});
  CHECK(committed(counted).aids.count() == Count{10});
  CHECK(committed(counted).not_valued == 8);
  CHECK(counted.remarks_of(RemarkKind::parts_only).size() == 2);
}

// Of 100 for 5 aids in Laos and Cambodia a part of 30 in Laos is counted: 70 and 4 aids are listed below the total.
TEST_CASE("a filter lists a shared whole less the part that it counts") {
  BookMaker made = with_partners();
  const AidIndex whole = made.add({.direction = Direction::out,
                                   .recipients = {{"A"}, {"B"}},
                                   .entries = {{.amount = vnd(100)}},
                                   .stands_for = {5}});
  made.add({.direction = Direction::out, .recipients = {{"A"}}, .entries = {{.amount = vnd(30)}}, .part_of = whole});
  made.allow("country", {"LA"});
  const Counted counted = made.count({"country"}, {.keep_aids = true});
  CHECK(committed(counted).amounts == Amounts{vnd(30)});
  CHECK(committed(counted).aids.count() == Count{1});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["shared: KH, LA [outside]"].amounts == Amounts{vnd(70)});
  CHECK(rows["shared: KH, LA [outside]"].aids.count() == Count{4});
  CHECK(counted.aids.front().outside->amounts == Amounts{vnd(70)});
  CHECK(counted.aids.front().outside->aids.count() == Count{4});
  CHECK(exceeded_rows(made, counted).empty());
}

// A part that is shared like its whole is listed once: 70 of the whole and the part's 30 are 100.
TEST_CASE("a shared part of a shared whole is listed once") {
  BookMaker made = with_partners();
  AidGiven shared{
      .direction = Direction::out, .recipients = {{"A"}, {"B"}}, .entries = {{.amount = vnd(100)}}, .stands_for = {5}};
  shared.part_of = {};
  const AidIndex whole = made.add(shared);
  shared.entries.front().amount = vnd(30);
  shared.stands_for = {1};
  shared.part_of = whole;
  made.add(shared);
  made.allow("country", {"LA"});
  const Counted counted = made.count({"country"}, {.keep_aids = true});
  CHECK(committed(counted).amounts.empty());
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["shared: KH, LA [outside]"].amounts == Amounts{vnd(100)});
  CHECK(rows["shared: KH, LA [outside]"].aids.count() == Count{5});
  CHECK(counted.aids.front().outside->amounts == Amounts{vnd(70)});
  CHECK(counted.aids.back().outside->amounts == Amounts{vnd(30)});
}

// A part of 130 is larger than the shared whole of 100: 100 - 130 = -30 is listed, and told.
TEST_CASE("a part that is larger than the shared whole is told") {
  BookMaker made = with_partners();
  const AidIndex whole =
      made.add({.direction = Direction::out, .recipients = {{"A"}, {"B"}}, .entries = {{.amount = vnd(100)}}});
  made.add({.direction = Direction::out, .recipients = {{"A"}}, .entries = {{.amount = vnd(130)}}, .part_of = whole});
  made.allow("country", {"LA"});
  const Counted counted = made.count();
  CHECK(exceeded_rows(made, counted) == std::vector<std::string>{" [outside]: -30 VND"});
}

// By year, 100 of a programme lie in 2021–2022, which is not placed, and 10 in 2022. A project of it has 5 in 2020,
// which cannot be known to be in the one or the other and stand beside the total, and 50 in 2021–2022; a part of the
// project has 20 there. What is not placed stays the programme's 100, and 100 + 10 are the total.
TEST_CASE("a part stands beside the total only where its own row does") {
  BookMaker made = with_partners();
  const auto two_years = aid::domain::DateInterval::of_years(2021, 2022);
  const AidIndex programme =
      made.add({.entries = {{.date = two_years, .amount = vnd(100)}, {.date = in_year(2022), .amount = vnd(10)}}});
  const AidIndex project =
      made.add({.entries = {{.date = in_year(2020), .amount = vnd(5)}, {.date = two_years, .amount = vnd(50)}},
                .part_of = programme});
  made.add({.entries = {{.date = two_years, .amount = vnd(20)}}, .part_of = project});
  const Counted counted = made.count({"year"});
  CHECK(committed(counted).amounts == Amounts{vnd(110)});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["(not placed)"].amounts == Amounts{vnd(100)});
  CHECK(rows["2022"].amounts == Amounts{vnd(10)});
  CHECK(rows["2020 [of which]"].amounts == Amounts{vnd(5)});
}

// A programme has 100 in each of 2021 and 2022, a project of it 5 in 2020, and 3 USD, which are of which. A part of the
// project has 1 USD and a machine without a price: all of its money is in another currency than the programme's, so
// that it stands beside the total, and with it what it lacks. The total is the programme's 200 and 1 aid, and lacks
// nothing, by year as by sector, though by year the project's 5 stand beside it, too. The project's 3 USD contain
// the 1.
TEST_CASE("what is of which for its currency does not depend on the times of the rows") {
  BookMaker made = with_partners();
  const AidIndex programme =
      made.add({.entries = {{.date = in_year(2021), .amount = vnd(100)}, {.date = in_year(2022), .amount = vnd(100)}}});
  const AidIndex project =
      made.add({.entries = {{.date = in_year(2020), .amount = vnd(5)}, {.date = in_year(2020), .amount = usd(300)}},
                .part_of = programme});
  made.add({.entries = {{.date = in_year(2020), .amount = usd(100)}, {.date = in_year(2020), .goods = {{"máy", "1"}}}},
            .part_of = project});
  for (const std::string_view dimension : {"sector", "year"}) {
    CAPTURE(dimension);
    const Counted counted = made.count({dimension});
    CHECK(committed(counted).amounts == Amounts{vnd(200)});
    CHECK(committed(counted).aids.known == 1);
    CHECK(committed(counted).not_valued == 0);
  }
  // By year the programme stands in 2021, its first entry, less the project's 1 in 2020.
  const Counted counted = made.count({"year"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["2020"].aids.known == 1);
  CHECK(rows["2020"].not_valued == 0);
  CHECK(rows["2020 [of which]"].aids.known == 1);
  CHECK(rows["2020 [of which]"].not_valued == 1);
  CHECK(rows["2020 [of which]"].amounts == Amounts{vnd(5), usd(300)});
  CHECK(rows["2021"].aids.known == 0);
}

}  // namespace aid::counting_edges_test
