// The rows of the report of goods, each with its figures worked out by hand, and its totals counted over again.
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::goods_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::Table;
using Lines = std::vector<std::string>;

const aid::table::Cell& cell(const Table& table, const Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  return row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
}

/// "beds 10 = 100 VND, 5 aids", with "-" before what is not in the total.
std::string line_of(const Table& table, const Row& row) {
  std::string line = row.in_total ? "" : "- ";
  if (const auto* item = std::get_if<aid::table::Words>(&cell(table, row, "item"))) line += item->en;
  if (const auto* quantity = std::get_if<aid::domain::Quantity>(&cell(table, row, "quantity"))) {
    if (quantity->value) line += " " + show(*quantity->value, aid::Language::en);
  }
  for (const Amount& amount : std::get<aid::table::AmountsCell>(cell(table, row, "value")).amounts.list()) {
    line += " = " + show(amount, aid::Language::en);
  }
  return line + ", " + show(std::get<Count>(cell(table, row, "aids")), aid::Language::en) + " aids";
}

Lines goods(BookMaker& made) {
  static ReportMaker maker;
  const Table table = maker.build("goods", made);
  Lines lines;
  for (const Row& row : table.rows) lines.push_back(line_of(table, row));
  Row total = *table.totals;
  total.in_total = true;
  lines.push_back("total" + line_of(table, total));
  for (const aid::table::Note& note : table.notes) {
    if (note.is_problem) lines.push_back(note.code + ": " + note.details.front().en);
  }
  return lines;
}

BookMaker with_partners() {
  BookMaker made;
  made.partner("A", "LA");
  made.partner("B", "KH");
  return made;
}

AidGiven in_kind(std::optional<Amount> amount, std::vector<GoodsGiven> lines) {
  return {.entries = {{.amount = amount, .goods = std::move(lines), .form = Form::in_kind}}};
}

AidGiven part(AidGiven aid, bool component = false, std::size_t of = 0) {
  aid.part_of = AidIndex(of);
  aid.component = component;
  return aid;
}

AidGiven cash(std::int64_t minor) { return {.entries = {{.amount = vnd(minor)}}}; }

}  // namespace

TEST_CASE("money that is told apart is taken out of goods that are listed") {
  // One value of two lines, 1848, of which 1150 are cash: 698, in a row of the lines together.
  BookMaker several = with_partners();
  several.add(in_kind(vnd(1848), {{"beds", "4"}, {"masks", "2"}}));
  several.add(part(cash(1150), true));
  CHECK(goods(several) == Lines{"beds 4, 1 aids", "masks 2, 1 aids", "(of several goods together) = 698 VND, 1 aids",
                                "total = 698 VND, 1 aids"});
  // A line alone has it all. The cash is one of three aids: two are left.
  BookMaker one = with_partners();
  AidGiven three = in_kind(vnd(1848), {{"beds", "4"}});
  three.stands_for = {3};
  one.add(three);
  one.add(part(cash(1150)));
  CHECK(goods(one) == Lines{"beds 4 = 698 VND, 2 aids", "total = 698 VND, 2 aids"});
  // 1000 and 848: of which of them 1150 are nobody knows. 1000 + 848 - 1150 = 698.
  BookMaker valued = with_partners();
  valued.add({.entries = {{.goods = {{"beds", "4", "", vnd(1000)}, {"masks", "2", "", vnd(848)}}}}});
  valued.add(part(cash(1150), true));
  CHECK(goods(valued) == Lines{"beds 4 = 1,000 VND, 1 aids", "masks 2 = 848 VND, 1 aids",
                               "(less what parts tell apart) = -1,150 VND, 0 aids", "total = 698 VND, 1 aids"});
  // Where the whole has money of its own, the cash is of that: 500 of goods stay.
  BookMaker mixed = with_partners();
  mixed.add({.entries = {{.amount = vnd(500), .goods = {{"beds", "4"}}, .form = Form::in_kind}, {.amount = vnd(300)}}});
  mixed.add(part(cash(200), true));
  CHECK(goods(mixed).back() == "total = 500 VND, 1 aids");
}

TEST_CASE("money of a part of listed goods is no goods of the whole either") {
  // The programme lists beds of 100; a part of it lists beds of 60, of which 20 are cash: 80 of goods in all. The part
  // is of which: 60 - 20 = 40. Of the ten aids the part has three, and the cash one of these: 9 of goods.
  BookMaker made = with_partners();
  AidGiven programme = in_kind(vnd(100), {{"beds", "10"}});
  programme.stands_for = {10};
  made.add(programme);
  AidGiven project = part(in_kind(vnd(60), {{"masks", "6"}}));
  project.stands_for = {3};
  made.add(project);
  made.add(part(cash(20), false, 1));
  CHECK(goods(made) ==
        Lines{"beds 10 = 80 VND, 10 aids", "- masks 6 = 40 VND, 2 aids", "total = 80 VND, 9 aids"});
}

TEST_CASE("parts whose goods are larger than those of their whole are told") {
  BookMaker made = with_partners();
  made.add(in_kind(vnd(28), {{"beds", "1"}}));
  made.add(part(in_kind(vnd(42), {{"beds", "5"}})));
  const Lines lines = goods(made);
  CHECK(lines.at(0) == "beds 1 = 28 VND, 1 aids");
  CHECK(lines.at(1) == "total = 28 VND, 1 aids");
  CHECK(lines.at(2).starts_with("parts-exceed-parent: "));
  CHECK(lines.at(2).ends_with("-14 VND"));
}

TEST_CASE("what a component's part is aids of is in no component") {
  // The component of one of 2022 lists beds, its part of 5 aids masks: 5 aids.
  BookMaker made = with_partners();
  AidGiven whole = in_kind(vnd(9), {{"beds", "1"}});
  whole.entries.front().date = in_year(2022);
  made.add(whole);
  made.add(part(in_kind(vnd(5), {{"beds", "1"}}), true));
  AidGiven five = part(in_kind(vnd(2), {{"masks", "1"}}), false, 1);
  five.stands_for = {5};
  made.add(five);
  made.selection.period = in_year(2021);
  CHECK(goods(made).back() == "total = 5 VND, 5 aids");
}

TEST_CASE("shared goods are listed less the parts that are counted") {
  // 10 beds of 100 for Laos and Cambodia, 5 aids; 3 beds of 30 for Laos, one of them: 7, 70 and 4 are left outside.
  BookMaker made = with_partners();
  AidGiven shared = in_kind(vnd(100), {{"beds", "10"}});
  shared.direction = Direction::out;
  shared.recipients = {{"A"}, {"B"}};
  shared.stands_for = {5};
  made.add(shared);
  AidGiven of_laos = part(in_kind(vnd(30), {{"beds", "3"}}));
  of_laos.direction = Direction::out;
  of_laos.recipients = {{"A"}};
  made.add(of_laos);
  made.allow("country", {"LA"});
  CHECK(goods(made) == Lines{"beds 3 = 30 VND, 1 aids", "- beds 7 = 70 VND, 4 aids", "total = 30 VND, 1 aids"});
}

TEST_CASE("goods in two stages are never added together") {
  // Of ten beds pledged, four came: each stage has its total, and the four stand once.
  BookMaker made = with_partners();
  made.add({.entries = {{.kind = EntryKind::pledge, .goods = {{"beds", "10", "", vnd(100)}}}}});
  made.add({.entries = gift({.goods = {{"beds", "4", "", vnd(40)}}})});
  ReportMaker maker;
  const Table table = maker.build("goods", made);
  Lines lines;
  for (const Row& row : table.rows) {
    if (row.kind == aid::table::RowKind::item) lines.push_back(row.group.en + ": " + line_of(table, row));
  }
  CHECK(lines == Lines{"in: pledged: beds 10 = 100 VND, 1 aids", "in: received: beds 4 = 40 VND, 1 aids"});
}

}  // namespace aid::goods_test
