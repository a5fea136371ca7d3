#include "../../../lib/reports/reconcile.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::reached_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::RowKind;
using aid::table::Table;

/// Says whom an aid reaches, which must be the last one that was added.
void reach(BookMaker& made, AidIndex aid, std::vector<aid::domain::Beneficiary> who) {
  made.book.aids[aid].beneficiaries.first = static_cast<std::uint32_t>(made.book.beneficiaries.size());
  made.book.aids[aid].beneficiaries.count = static_cast<std::uint32_t>(who.size());
  for (auto& one : who) made.book.beneficiaries.push_back(std::move(one));
}

aid::domain::Beneficiary some(const std::string& group, std::optional<std::int64_t> count, const std::string& unit,
                              Qualifier how = Qualifier::exact) {
  return {.group = group, .text = {}, .count = {count, how}, .unit = unit, .country = {}};
}

std::vector<std::string> lines_of(const Table& table) {
  std::vector<std::string> lines;
  for (const Row& row : table.rows) {
    const auto word = [&](std::size_t place) { return std::get<aid::table::Words>(row.cells.at(place)).en; };
    lines.push_back(word(1) + " " + word(2) + " " + word(3) + ": " +
                    show(std::get<Count>(row.cells.at(4)), aid::Language::en) +
                    (row.kind == RowKind::of_which ? " of which" : ""));
  }
  return lines;
}

BookMaker two_partners() {
  BookMaker made;
  made.partner("A", "JP");
  made.partner("B", "VN");
  return made;
}

AidIndex give(BookMaker& made, AidIndex part_of = {}, EntryKind last = EntryKind::receipt) {
  AidGiven given{.donors = {{"A"}}, .recipients = {{"B"}}, .entries = {{.amount = vnd(1)}}, .part_of = part_of};
  if (last != EntryKind::commitment) given.entries.push_back({.kind = last, .amount = vnd(1)});
  return made.add(given);
}

}  // namespace

// A gift has two entries, and reaches 19 schools and 500 people once; turns are no people.
TEST_CASE("people, turns and schools are told apart, and a gift reaches its people once") {
  BookMaker made = two_partners();
  reach(made, give(made),
        {some("women", 300, "person"), some("children-hardship", 200, "person", Qualifier::at_least),
         some("women", 1'000, "turn"), some("institutions", 19, "school")});
  reach(made, give(made), {some("women", 50, "person", Qualifier::nearly), some("poor", std::nullopt, "person")});
  ReportMaker maker;
  const Table table = maker.build("reached", made);
  const auto lines = lines_of(table);
  CHECK(std::ranges::find(lines, "received school Institutions (schools, health stations): 19") != lines.end());
  CHECK(std::ranges::count_if(lines, [](const std::string& line) { return line.starts_with("received turn"); }) == 1);
  // 300 + nearly 50 = nearly 350; at least 200; with somebody uncounted: about 550 in all.
  CHECK(lines.size() == 6);
  CHECK(std::ranges::find(lines, "received person Total: about 550") != lines.end());
}

// The programme reaches 1,000 people, of which its part names 200 women and another part 100 people of no group.
TEST_CASE("whom a part reaches is taken out of those of its whole") {
  BookMaker made = two_partners();
  const AidIndex programme = give(made);
  reach(made, programme, {some("", 1'000, "person")});
  reach(made, give(made, programme), {some("women", 200, "person")});
  reach(made, give(made, programme), {some("", 100, "person")});
  ReportMaker maker;
  const auto lines = lines_of(maker.build("reached", made));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].ends_with(": 200"));
  CHECK(lines[1] == "received person (not stated): 800");  // 1,000 − 200 − 100 + 100.
  CHECK(lines[2] == "received person Total: 1,000");
}

TEST_CASE("a part of one of two groups that its whole counts is of which, and parts that reach more are a problem") {
  BookMaker made = two_partners();
  const AidIndex programme = give(made);
  reach(made, programme, {some("women", 10, "person"), some("disabled", 20, "person")});
  reach(made, give(made, programme), {some("poor", 5, "person")});
  ReportMaker maker;
  const auto lines = lines_of(maker.build("reached", made));
  CHECK(std::ranges::count_if(lines, [](const std::string& line) { return line.ends_with("5 of which"); }) == 1);
  CHECK(std::ranges::find(lines, "received person Total: 30") != lines.end());

  BookMaker more = two_partners();
  const AidIndex small = give(more);
  reach(more, small, {some("women", 10, "person")});
  reach(more, give(more, small), {some("women", 15, "person")});
  CHECK(maker.build("reached", more).has_problems());
}

TEST_CASE("what is only committed stands apart from what was received") {
  BookMaker made = two_partners();
  reach(made, give(made), {some("women", 10, "person")});
  reach(made, give(made, {}, EntryKind::commitment), {some("women", 7, "person")});
  ReportMaker maker;
  const auto lines = lines_of(maker.build("reached", made));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("committed"));
  CHECK(lines[0].ends_with(": 7"));
  CHECK(lines[1].ends_with(": 10"));
}

TEST_CASE("a published figure and a counted one agree, differ, or their words leave it open") {
  using enum Qualifier;
  struct Case {
    Count published, counted;
    Agreement found;
  };
  for (const Case& one :
       {Case{{50}, {50}, Agreement::agrees}, Case{{50}, {49}, Agreement::differs},
        Case{{50, at_least}, {50}, Agreement::agrees}, Case{{50, at_least}, {60}, Agreement::agrees},
        Case{{50, at_least}, {40}, Agreement::differs}, Case{{50, at_least}, {1, at_least}, Agreement::open},
        Case{{50, nearly}, {51}, Agreement::differs}, Case{{50, nearly}, {48}, Agreement::open},
        Case{{50, about}, {48}, Agreement::open}, Case{{50}, {51, at_least}, Agreement::differs},
        Case{{50}, {49, at_least}, Agreement::open}, Case{{50}, {std::nullopt}, Agreement::open}}) {
    CAPTURE(one.published);
    CAPTURE(one.counted);
    CHECK(agreement({.count = one.published}, {.count = one.counted}) == one.found);
  }
}

}  // namespace aid::reached_test
