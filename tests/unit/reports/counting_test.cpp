#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

namespace aid::counting_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT
using aid::domain::Amounts;
using aid::domain::DateInterval;

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
  CHECK(counted.remarks_of(RemarkKind::parts_only).size() == 7);
  CHECK(counted.remarks_of(RemarkKind::exceeded).empty());
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
  made.allow("donor", {"Kisarazu"});
  const Counted counted = made.count({"donor"});
  CHECK(counted.rows.size() == 1);
  CHECK(total(counted, Stage::committed).aids.count() == Count{1});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(196'000'000)});
  CHECK(counted.remarks_of(RemarkKind::parts_only).empty());
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
  made.allow("country", {"LA"});
  const Counted counted = made.count({"country"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["LA"].amounts == Amounts{vnd(1'000'000'000)});
  CHECK(rows["shared: IN, KH, LA [outside]"].amounts == Amounts{vnd(36'000'000)});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(1'000'000'000)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{5});
  CHECK(counted.remarks_of(RemarkKind::shared_outside).size() == 1);

  made.allow("country", {"LA", "KH", "IN"});
  CHECK(total(made.count(), Stage::committed).aids.count() == Count{6});
}

TEST_CASE("shares in per cent split the amount over the rows, and the aid counts in the row of its largest share") {
  BookMaker made;
  made.add({.sectors = {{"s/a", "33.3"}, {"s/b", "33.3"}, {"s/c", "33.4"}}, .entries = {{.amount = vnd(100)}}});
  const Counted counted = made.count({"sector"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["a"].amounts == Amounts{vnd(33)});
  CHECK(rows["b"].amounts == Amounts{vnd(33)});
  CHECK(rows["c"].amounts == Amounts{vnd(34)});
  CHECK(rows["c"].aids.count() == Count{1});
  CHECK(rows["a"].aids.count() == Count{0});
  CHECK(counted.remarks_of(RemarkKind::counted_once).size() == 1);
}

TEST_CASE("what shares leave is not stated, or of the values without a share") {
  struct Case {
    std::vector<Shared> sectors;
    std::map<std::string, std::int64_t> amounts;
  };
  const Case cases[] = {
      {{}, {{"(not stated)", 100}}},
      {{{"s/a"}}, {{"a", 100}}},
      {{{"s/a", "100"}}, {{"a", 100}}},
      {{{"s/a", "60"}}, {{"a", 60}, {"(not stated)", 40}}},
      {{{"s/a", "60"}, {"s/b"}}, {{"a", 60}, {"b", 40}}},
      {{{"s/a", "60"}, {"s/b"}, {"s/c"}}, {{"a", 60}, {"shared: b, c", 40}}},
      {{{"s/a"}, {"s/b"}}, {{"shared: a, b", 100}}},
      // Of two schemes one counts: the money is not shared between them.
      {{{"s/a"}, {"t/x"}}, {{"a", 100}}},
  };
  for (const Case& one : cases) {
    BookMaker made;
    made.add({.sectors = one.sectors, .entries = {{.amount = vnd(100)}}});
    std::map<std::string, std::int64_t> found;
    for (const auto& [label, figures] : made.by_label(made.count({"sector"}), Stage::committed)) {
      found[label] = figures.amounts.list().front().money.minor();
    }
    CHECK(found == one.amounts);
  }
}

TEST_CASE("a filter takes its share of an aid, which counts there as one") {
  BookMaker made;
  made.add({.sectors = {{"s/a", "60"}, {"s/b", "40"}}, .entries = {{.amount = vnd(101)}}});
  made.allow("sector", {"s/b"});
  const Counted counted = made.count();
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(40)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{1});
}

TEST_CASE("a place contains the places under it") {
  BookMaker made;
  made.place("province");
  made.place("district", "province");
  made.place("elsewhere");
  made.add({.places = {{"district"}}, .entries = {{.amount = vnd(1)}}});
  made.add({.places = {{"elsewhere"}}, .entries = {{.amount = vnd(2)}}});
  made.allow("place", {"province"});
  CHECK(total(made.count(), Stage::committed).amounts == Amounts{vnd(1)});
}

TEST_CASE("the country is the foreign side's") {
  BookMaker made;
  made.partner("giver", "JP");
  made.partner("office", "VN");
  made.partner("embassy", "CU");
  struct Case {
    AidGiven aid;
    std::string row;
  };
  const Case cases[] = {
      {{.direction = Direction::in, .donors = {{"giver"}}, .recipients = {{"office"}}}, "JP"},
      {{.direction = Direction::out, .donors = {{"office"}}, .recipients = {{"embassy"}}}, "CU"},
      {{.direction = Direction::out,
        .donors = {{"office"}},
        .recipients = {{"embassy"}},
        .beneficiary_countries = {"LA"}},
       "LA"},
      {{.direction = Direction::out,
        .donors = {{"office"}},
        .recipients = {{"embassy"}},
        .beneficiary_countries = {"LA", ""}},
       "shared: CU, LA"},
      {{.direction = Direction::domestic, .donors = {{"office"}}, .recipients = {{"office"}}}, "(not stated)"},
      {{.direction = Direction::in, .donors = {{"giver"}, {"office"}}}, "JP"},
  };
  for (Case one : cases) {
    BookMaker single = made;
    one.aid.entries = {{.amount = vnd(1)}};
    single.add(one.aid);
    const auto rows = single.by_label(single.count({"country"}), Stage::committed);
    REQUIRE(rows.size() == 1);
    CHECK(rows.begin()->first == one.row);
  }
}

TEST_CASE("an entry belongs to a period when its date lies within it, and what only touches it is named") {
  struct Case {
    DateInterval date;
    Fate fate;
  };
  const Case cases[] = {
      {on("2021-01-01"), Fate::counted},
      {on("2021-06-30"), Fate::counted},
      {on("2021-07-01"), Fate::out_of_period},
      {on("2020-12-31"), Fate::out_of_period},
      {in_year(2021), Fate::not_placed},
      {DateInterval::of_quarter(2021, 2), Fate::counted},
      {DateInterval::of_quarter(2021, 3), Fate::out_of_period},
  };
  for (const Case& one : cases) {
    CAPTURE(to_string(one.date));
    BookMaker made;
    made.add({.entries = {{.date = one.date, .amount = vnd(1)}}});
    made.selection.period = DateInterval{day("2021-01-01"), day("2021-07-01")};
    const Counted counted = made.count();
    CHECK(counted.fates.front() == one.fate);
    CHECK(counted.remarks_of(RemarkKind::not_placed).size() == (one.fate == Fate::not_placed ? 1 : 0));
  }
}

TEST_CASE("a date that is coarser than the row is not placed in any") {
  BookMaker made;
  made.add({.entries = {{.date = on("2021-08-15"), .amount = vnd(1)}, {.date = in_year(2021), .amount = vnd(2)}}});
  CHECK(made.by_label(made.count({"year"}), Stage::committed)["2021"].amounts == Amounts{vnd(3)});
  auto half = made.by_label(made.count({"half"}), Stage::committed);
  CHECK(half["2021-H2"].amounts == Amounts{vnd(1)});
  CHECK(half["(not placed)"].amounts == Amounts{vnd(2)});
  CHECK(made.by_label(made.count({"quarter"}), Stage::committed).count("2021-Q3") == 1);
  CHECK(made.by_label(made.count({"month"}), Stage::committed).count("2021-08") == 1);
}

TEST_CASE("what was reversed is as if it had not been") {
  BookMaker made;
  made.add({.entries = {{.amount = vnd(1), .reversed = true}, {.amount = vnd(2)}}});
  made.add({.entries = {{.amount = vnd(4)}}, .reversed = true});
  const Counted counted = made.count();
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(2)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{1});
}

TEST_CASE("stages stand beside each other, and an aid counts once in each") {
  BookMaker made;
  made.add({.entries = {{.kind = EntryKind::pledge, .amount = vnd(9)},
                        {.kind = EntryKind::commitment, .amount = vnd(8)},
                        {.kind = EntryKind::receipt, .date = on("2021-02-01"), .amount = vnd(3)},
                        {.kind = EntryKind::receipt, .date = on("2021-03-01"), .amount = vnd(4)},
                        {.kind = EntryKind::counterpart, .amount = vnd(100)},
                        {.kind = EntryKind::handover, .amount = vnd(100)},
                        {.kind = EntryKind::giving_back, .amount = vnd(100)}}});
  const Counted counted = made.count();
  CHECK(total(counted, Stage::pledged).amounts == Amounts{vnd(9)});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(8)});
  CHECK(total(counted, Stage::received).amounts == Amounts{vnd(7)});
  CHECK(total(counted, Stage::received).aids.count() == Count{1});
  CHECK(!counted.stages.has(Stage::disbursed));

  made.selection.stages.add(Stage::received);
  const Counted received = made.count();
  CHECK(!received.stages.has(Stage::committed));
  CHECK(received.fates.front() == Fate::other_stage);
}

TEST_CASE("counts keep their qualifier, and an unknown one makes the total a lower bound") {
  BookMaker made;
  made.add({.entries = {{.amount = vnd(1)}}, .stands_for = {50, Qualifier::at_least}});
  made.add({.entries = {{.amount = vnd(1)}}});
  CHECK(total(made.count(), Stage::committed).aids.count() == Count{51, Qualifier::at_least});
  made.add({.entries = {{.amount = vnd(1)}}, .stands_for = {100, Qualifier::about}});
  CHECK(total(made.count(), Stage::committed).aids.count() == Count{151, Qualifier::about});

  BookMaker unknown;
  unknown.add({.entries = {{.amount = vnd(1)}}, .stands_for = {std::nullopt}});
  CHECK(total(unknown.count(), Stage::committed).aids.count().is_unknown());
  unknown.add({.entries = {{.amount = vnd(1)}}});
  CHECK(total(unknown.count(), Stage::committed).aids.count() == Count{1, Qualifier::at_least});
  CHECK(unknown.count().remarks_of(RemarkKind::unknown_count).size() == 1);
}

TEST_CASE("a part in another currency than its parent is shown and not subtracted, unless all is converted") {
  BookMaker made;
  made.partner("A");
  const auto parent = made.add({.entries = {{.amount = vnd(1'000'000)}}, .stands_for = {10}});
  made.add({.donors = {{"A"}}, .entries = {{.amount = usd(1'000)}}, .part_of = parent});
  made.rate("USD", aid::domain::RateKind::interbank, "2020-01-01", "20000");
  auto rows = made.by_label(made.count({"donor"}), Stage::committed);
  CHECK(rows["A [of which]"].amounts == Amounts{usd(1'000)});
  CHECK(rows["(not itemised)"].amounts == Amounts{vnd(1'000'000)});
  CHECK(rows["(not itemised)"].aids.count() == Count{10});
  CHECK(total(made.count(), Stage::committed).amounts == Amounts{vnd(1'000'000)});
  CHECK(made.count().remarks_of(RemarkKind::other_currency).size() == 1);

  made.selection.in = Currency::vnd();
  rows = made.by_label(made.count({"donor"}), Stage::committed);
  CHECK(rows["A"].amounts == Amounts{vnd(200'000)});
  CHECK(rows["(not itemised)"].amounts == Amounts{vnd(800'000)});
  CHECK(rows["(not itemised)"].aids.count() == Count{9});
}

TEST_CASE("parts that are larger than their parent leave a negative rest and a problem") {
  BookMaker made;
  made.partner("A");
  const auto parent = made.add({.entries = {{.amount = vnd(100)}}, .stands_for = {2}});
  for (int i = 0; i < 3; ++i) {
    made.add({.donors = {{"A"}}, .entries = {{.amount = vnd(50)}}, .part_of = parent});
  }
  const Counted counted = made.count({"donor"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["(not itemised)"].amounts == Amounts{vnd(-50)});
  CHECK(rows["(not itemised)"].aids.known == -1);
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(100)});
  CHECK(counted.remarks_of(RemarkKind::exceeded).size() == 2);
}

TEST_CASE("a parent without a value leaves the value to its parts") {
  BookMaker made;
  const auto parent = made.add({.entries = {{}}, .stands_for = {10}});
  made.add({.entries = {{.amount = vnd(50)}}, .part_of = parent});
  const Counted counted = made.count();
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(50)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{10});
  CHECK(total(counted, Stage::committed).not_valued == 9);
}

TEST_CASE("where the parent has its own value, what the parts leave stands in that row") {
  BookMaker made;
  const auto parent = made.add({.sectors = {{"s/a"}}, .entries = {{.amount = vnd(100)}}});
  made.add({.sectors = {{"s/a"}}, .entries = {{.amount = vnd(10, Qualifier::about)}}, .part_of = parent});
  made.add({.sectors = {{"s/b"}}, .entries = {{.amount = vnd(30)}}, .part_of = parent});
  auto rows = made.by_label(made.count({"sector"}), Stage::committed);
  CHECK(rows["a"].amounts == Amounts{vnd(70)});
  CHECK(rows["b"].amounts == Amounts{vnd(30)});
  CHECK(rows.size() == 2);
}

TEST_CASE("parts of parts are taken out of the nearest aid above them") {
  BookMaker made;
  for (const char* name : {"A", "B"}) made.partner(name);
  const auto top = made.add({.entries = {{.amount = vnd(100)}}});
  const auto middle = made.add({.donors = {{"A"}}, .entries = {{.amount = vnd(40)}}, .part_of = top});
  made.add({.donors = {{"B"}}, .entries = {{.amount = vnd(15)}}, .part_of = middle});
  auto rows = made.by_label(made.count({"donor"}), Stage::committed);
  CHECK(rows["(not itemised)"].amounts == Amounts{vnd(60)});
  CHECK(rows["A"].amounts == Amounts{vnd(25)});
  CHECK(rows["B"].amounts == Amounts{vnd(15)});
}

TEST_CASE("an aid that names itself or its part as what it is part of does not hang the report") {
  BookMaker made;
  made.add({.entries = {{.amount = vnd(1)}}, .part_of = AidIndex(1)});
  made.add({.entries = {{.amount = vnd(2)}}, .part_of = AidIndex(0)});
  made.add({.entries = {{.amount = vnd(4)}}, .part_of = AidIndex(2)});
  CHECK(made.count({"donor"}).rows.size() >= 1);
}

// 3 000 aids, each a part of the one before and 1 smaller: 3 000, 2 999 … 1. The total is the first one's amount; by
// donor the odd ones leave 1 each to A, the even ones 1 each to B.
TEST_CASE("a long chain of parts is taken out link by link") {
  BookMaker made;
  for (const char* name : {"A", "B"}) made.partner(name);
  constexpr int links = 3'000;
  AidIndex whole;
  for (int i = 0; i < links; ++i) {
    whole = made.add({.donors = {{i % 2 == 0 ? "A" : "B"}}, .entries = {{.amount = vnd(links - i)}}, .part_of = whole});
  }
  const Counted counted = made.count({"donor"});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(links)});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["A"].amounts == Amounts{vnd(links / 2)});
  CHECK(rows["B"].amounts == Amounts{vnd(links / 2)});
}

TEST_CASE("moves between the office and its members are in the figures of one, not of both") {
  BookMaker made;
  made.office = made.partner("office", "VN");
  made.partner("member", "VN", "", made.office);
  made.partner("chapter", "VN", "", made.partners.at("member"));
  made.partner("people", "VN");
  for (const auto& [from, to] : {std::pair("office", "chapter"), std::pair("member", "people")}) {
    made.add({.direction = Direction::domestic,
              .donors = {{from}},
              .recipients = {{to}},
              .entries = {{.amount = vnd(1)}},
              .scope = Scope::own});
  }
  CHECK(total(made.count(), Stage::committed).aids.count() == Count{1});
  CHECK(made.count().remarks_of(RemarkKind::internal_move).size() == 1);
  made.selection.scopes.add(Scope::own);
  CHECK(total(made.count(), Stage::committed).aids.count() == Count{2});
}

TEST_CASE("the filters on an aid") {
  BookMaker made;
  made.add({.direction = Direction::in, .entries = {{.amount = vnd(1)}}, .scope = Scope::own, .status = "active"});
  made.add({.direction = Direction::out, .entries = {{.amount = vnd(2)}}, .scope = Scope::member, .approved = true});
  const auto left = [&](auto change) {
    BookMaker one = made;
    change(one);
    const Counted counted = one.count();
    return std::pair(total(counted, Stage::committed).amounts.list().front().money.minor(), counted.filters);
  };
  CHECK(left([](BookMaker& b) { b.selection.directions.add(Direction::out); }).first == 2);
  CHECK(left([](BookMaker& b) { b.selection.scopes.add(Scope::own); }).first == 1);
  CHECK(left([](BookMaker& b) { b.selection.approved_only = true; }).first == 2);
  CHECK(left([](BookMaker& b) { b.allow("status", {"active"}); }).first == 1);
  CHECK(left([](BookMaker& b) { b.selection.aids = std::vector{AidIndex(1)}; }).first == 2);
  const auto filters = left([](BookMaker& b) { b.allow("status", {"active"}); }).second;
  CHECK(std::vector(filters.begin(), filters.end()) == std::vector<std::string_view>{"", "status"});
}

// 1 848 billion: 1 150 and 159 in cash, the rest in kind. Of the whole 1 848 - 1 150 - 159 = 539 stay with "mixed".
TEST_CASE("components of an aid are none of their own, and taken out of its amount only") {
  BookMaker made;
  const std::int64_t billion = 1'000'000'000;
  const AidIndex whole = made.add({.entries = {{.amount = vnd(1'848 * billion), .form = Form::mixed}}});
  const auto add_component = [&](std::int64_t amount) {
    made.add({.entries = {{.amount = vnd(amount * billion)}}, .part_of = whole, .component = true});
  };
  add_component(1'150);
  add_component(159);
  const Counted counted = made.count({"form"});
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(1'848 * billion)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{1});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows["cash"].amounts == Amounts{vnd(1'309 * billion)});
  CHECK(rows["cash"].aids.count() == Count{0});
  CHECK(rows["mixed"].amounts == Amounts{vnd(539 * billion)});
  CHECK(rows["mixed"].aids.count() == Count{1});
  CHECK(counted.remarks_of(RemarkKind::exceeded).empty());
}

TEST_CASE("what has no rate is told, and is in no total") {
  BookMaker made;
  made.add({.entries = {{.amount = usd(100)}}});
  made.add({.entries = {{.amount = vnd(5)}}});
  made.selection.in = Currency::vnd();
  const Counted counted = made.count();
  CHECK(total(counted, Stage::committed).amounts == Amounts{vnd(5)});
  CHECK(total(counted, Stage::committed).aids.count() == Count{2});
  REQUIRE(counted.remarks_of(RemarkKind::without_rate).size() == 1);
  CHECK(counted.remarks_of(RemarkKind::without_rate).front().amount == usd(100));
}

}  // namespace aid::counting_test
