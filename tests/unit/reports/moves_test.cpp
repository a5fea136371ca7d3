// Moves between the office and its members: left out of totals over both, counted where one of them is asked for.
#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

namespace aid::moves_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT
using aid::domain::Amounts;

namespace {

BookMaker with_member() {
  BookMaker made;
  made.office = made.partner("office", "VN");
  made.partner("member", "VN", "", made.office);
  made.partner("school", "VN");
  made.partner("Kisarazu", "JP");
  made.partner("bank", "VN");
  return made;
}

AidGiven given(std::vector<Shared> donors, std::vector<Shared> recipients, std::int64_t amount) {
  return {.direction = Direction::domestic,
          .donors = std::move(donors),
          .recipients = std::move(recipients),
          .entries = {{.amount = vnd(amount), .channel = "bank"}}};
}

/// What is committed in all, "–" where nothing is.
std::string committed(const Counted& counted) {
  const Figures& figures = counted.totals[static_cast<std::size_t>(Stage::committed)];
  return figures.recorded ? show(figures.amounts.list().front().money.decimal(), aid::Language::en) : "–";
}

std::int64_t aids(const Counted& counted) {
  return counted.totals[static_cast<std::size_t>(Stage::committed)].aids.known;
}

struct Case {
  std::vector<std::string> donors;
  std::vector<std::string> recipients;
  std::string total;
};

}  // namespace

// The office gives 30 to its member, and 40 by halves to the member and a school. The halves for the member (30 + 20)
// are moves; the school's 20 is not.
TEST_CASE("a count has a move unless it is over both who gave and who received") {
  BookMaker made = with_member();
  made.add(given({{"office"}}, {{"member"}}, 30));
  made.add(given({{"office"}}, {{"member", "50"}, {"school", "50"}}, 40));
  for (const Case& one : {
           Case{{}, {}, "20"},
           Case{{"office"}, {}, "70"},
           Case{{}, {"member"}, "50"},
           Case{{}, {"school"}, "20"},
           Case{{}, {"member", "school"}, "70"},
           Case{{"office"}, {"member"}, "50"},
           Case{{"office", "member"}, {}, "20"},
           Case{{}, {"office", "member"}, "–"},
           Case{{}, {"office", "member", "school"}, "20"},
           Case{{"office", "member"}, {"member"}, "50"},
       }) {
    CAPTURE(one.donors.size());
    CAPTURE(one.recipients.size());
    CAPTURE(one.total);
    BookMaker asked = made;
    if (!one.donors.empty()) asked.allow("donor", one.donors);
    if (!one.recipients.empty()) asked.allow("recipient", one.recipients);
    CHECK(committed(asked.count()) == one.total);
  }
  BookMaker of_bank = made;
  of_bank.allow("channel", {"bank"});
  CHECK(committed(of_bank.count()) == "70");
  BookMaker of_role = made;
  of_role.selection.aids = std::vector{AidIndex(0), AidIndex(1)};
  CHECK(committed(of_role.count()) == "70");
  for (const AidsChosen by : {AidsChosen::committed, AidsChosen::published, AidsChosen::found}) {
    BookMaker listed = of_role;
    listed.selection.aids_chosen = by;
    CHECK(committed(listed.count()) == "20");  // A list of aids asks for no side.
  }
  BookMaker own = made;
  own.selection.scopes.add(Scope::area_wide);
  CHECK(committed(own.count()) == "20");
}

TEST_CASE("what is left of an aid of which a share is a move stands in the rows of the others, and is noted") {
  BookMaker made = with_member();
  made.add(given({{"office"}}, {{"member", "50"}, {"school", "50"}}, 40));
  const Counted counted = made.count({"recipient"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows.size() == 1);
  CHECK(rows["school"].amounts == Amounts{vnd(20)});
  CHECK(rows["school"].aids.count() == Count{1});
  CHECK(aids(counted) == 1);
  CHECK(counted.remarks_of(RemarkKind::move_in_part).size() == 1);
  CHECK(counted.remarks_of(RemarkKind::internal_move).empty());
}

// 1000 by the office (60 %) and Kisarazu (40 %), half for the member and half for the school. 600 are the office's, of
// which the member gets 300: that is the move. The school has 300 + 200, the member keeps Kisarazu's 200: 700 in all.
TEST_CASE("shares at both ends") {
  BookMaker made = with_member();
  made.add(given({{"office", "60"}, {"Kisarazu", "40"}}, {{"member", "50"}, {"school", "50"}}, 1000));
  const Counted counted = made.count({"recipient", "donor"});
  auto rows = made.by_label(counted, Stage::committed);
  CHECK(rows.size() == 3);
  CHECK(rows["member | Kisarazu"].amounts == Amounts{vnd(200)});
  CHECK(rows["school | Kisarazu"].amounts == Amounts{vnd(200)});
  CHECK(rows["school | office"].amounts == Amounts{vnd(300)});
  CHECK(committed(counted) == "700");
  CHECK(aids(counted) == 1);
}

// Whatever the rounding of 70 and 30 %, of 33.3, 33.3 and 33.4 %: what is in the total and what is listed below it are
// the whole amount.
TEST_CASE("the share that moves and the rest are the whole amount, to the last unit") {
  for (const std::int64_t amount : {1, 2, 7, 100, 101, 999'999}) {
    CAPTURE(amount);
    BookMaker made = with_member();
    made.partner("hospital", "VN");
    made.add(given({{"office", "70"}, {"Kisarazu", "30"}},
                   {{"member", "33.3"}, {"school", "33.3"}, {"hospital", "33.4"}}, amount));
    std::int64_t inside = 0;
    std::int64_t outside = 0;
    for (const AidFigures& figures : made.count({}, {.keep_aids = true}).aids) {
      for (const Amount& one : figures.in_total.amounts.list()) inside += one.money.minor();
      for (const Amount& one : figures.outside->amounts.list()) outside += one.money.minor();
    }
    CHECK(inside + outside == amount);
  }
}

TEST_CASE("a partner that gives and receives in one aid is one side") {
  BookMaker made = with_member();
  made.add(given({{"office", "50"}, {"member", "50"}}, {{"member", "50"}, {"school", "50"}}, 40));
  made.allow("recipient", {"member"});
  CHECK(committed(made.count()) == "20");
}

TEST_CASE("an aid to a member and to others without shares is counted whole, and noted") {
  BookMaker made = with_member();
  made.add(given({{"office"}}, {{"member"}, {"school"}}, 40));
  made.add(given({{"office"}}, {{"member", "30"}, {"school"}}, 100));
  const Counted counted = made.count();
  // The school has what the member's 30 % leave of the second one, 70.
  CHECK(committed(counted) == "110");
  CHECK(counted.remarks_of(RemarkKind::move_unknown).size() == 1);
  CHECK(counted.remarks_of(RemarkKind::move_in_part).size() == 1);
}

TEST_CASE("an aid of which every amount is recorded as 0 is noted") {
  BookMaker made = with_member();
  made.add({.donors = {{"Kisarazu"}}, .entries = {{.amount = vnd(0)}, {.kind = EntryKind::receipt, .amount = vnd(0)}}});
  made.add({.donors = {{"Kisarazu"}}, .entries = {{.amount = vnd(0)}, {.amount = vnd(1)}}});
  made.add({.donors = {{"Kisarazu"}}, .entries = {{.goods = {{.item = "máy thở"}}, .form = Form::in_kind}}});
  const auto remarks = made.count().remarks_of(RemarkKind::zero);
  CHECK(remarks.size() == 1);
  CHECK(remarks.front().aid == AidIndex(0));
}

// The office gives 30 USD to its member, and 40 USD by halves to the member and a school, and nobody knows a rate. What
// a count leaves out lacks none, and the 40 lack it once, whether or not the aids are listed one by one.
TEST_CASE("a missing rate is noted of what is counted, and once") {
  for (const bool keep_aids : {false, true}) {
    CAPTURE(keep_aids);
    BookMaker made = with_member();
    made.selection.in = currency("VND");
    AidGiven to_member = given({{"office"}}, {{"member"}}, 1);
    to_member.entries = {{.amount = usd(3000)}};
    made.add(to_member);
    AidGiven by_halves = given({{"office"}}, {{"member", "50"}, {"school", "50"}}, 1);
    by_halves.entries = {{.amount = usd(4000)}};
    const AidIndex halved = made.add(by_halves);
    const Counted counted = made.count({}, {.keep_aids = keep_aids});
    const auto without_rate = counted.remarks_of(RemarkKind::without_rate);
    REQUIRE(without_rate.size() == 1);
    CHECK(without_rate.front().aid == halved);
  }
}

}  // namespace aid::moves_test
