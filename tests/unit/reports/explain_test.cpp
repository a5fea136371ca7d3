// What an explanation says that an entry is worth, and which stated equivalents it names as used.
#include "../../support/recording.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

namespace aid::explain_test {

namespace {

using namespace aid::testing;
using aid::Language;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::reports::ReportQuery;
using aid::storage::Ledger;
using aid::table::AmountsCell;
using aid::table::Cell;
using aid::table::Column;
using aid::table::Explanation;
using aid::table::Lines;
using aid::table::Table;
using aid::table::Words;

struct Given {
  std::string amount = {};
  std::string form = {};
  Names goods = {};
  std::string stated_vnd = {};
  Names stated = {};  ///< By the papers A, B … in their order.
};

Ledger ledger_with(const Given& given) {
  Ledger ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP");
  add_partner(ledger, {"Trường Lê Độ"}, "VN");
  RecordWords words;
  words.kind = RecordKind::commitment;
  words.description.list("from") = {"Kisarazu"};
  words.description.list("to") = {"Trường Lê Độ"};
  words.description.text("form") = given.form;
  words.fact.amount = given.amount;
  words.fact.goods = given.goods;
  words.fact.stated_vnd = given.stated_vnd;
  words.fact.date = "2021-05-01";
  char paper = 'A';
  for (const std::string& one : given.stated) {
    words.fact.stated.push_back(one);
    words.fact.stated_source.push_back(std::string("paper ") + paper++);
    words.fact.stated_date.emplace_back("?");
  }
  aid::recording::record(session(ledger), words);
  return ledger;
}

Names shown(const Cell& cell) {
  Names texts;
  if (const auto* amounts = std::get_if<AmountsCell>(&cell)) {
    for (const auto& amount : amounts->amounts.list()) texts.push_back(show(amount, Language::en));
    if (amounts->unvalued_only) texts.emplace_back("not valued");
  }
  if (const auto* lines = std::get_if<Lines>(&cell)) {
    for (const Words& line : *lines) texts.push_back(line.en);
  }
  return texts;
}

/// A cell of the one entry that a section of the explanation has.
Names explained(Ledger& ledger, ReportQuery query, std::string_view section, std::string_view key) {
  query.explain = true;
  const Table table = aid::reports::build_report(ledger, *aid::reports::find_report("summary"), query);
  const auto found = std::ranges::find(table.explanations, section, &Explanation::code);
  REQUIRE(found != table.explanations.end());
  REQUIRE(found->rows.size() == 1);
  const auto column = std::ranges::find(found->columns, key, &Column::key);
  REQUIRE(column != found->columns.end());
  return shown(found->rows.front().cells[static_cast<std::size_t>(column - found->columns.begin())]);
}

}  // namespace

// Worth is the amount, or else what the goods are worth together, or else what is stated of all of them: 100 and 30 USD
// are 130 USD; a good without a value adds none.
TEST_CASE("an entry has the same worth whether it is counted or left out") {
  struct Case {
    Given given;
    Names worth;
  };
  const Case cases[] = {
      {{.amount = "7 triệu"}, {"7,000,000 VND"}},
      {{.goods = {"4 máy thở = 100 USD"}}, {"100.00 USD"}},
      {{.goods = {"4 máy thở = 100 USD", "3 xe = 30 USD"}}, {"130.00 USD"}},
      {{.goods = {"4 máy thở = 100 USD", "3 xe = 5 triệu VND"}}, {"100.00 USD", "5,000,000 VND"}},
      {{.goods = {"4 máy thở = 100 USD", "3 xe"}}, {"100.00 USD"}},
      {{.goods = {"4 máy thở"}}, {"not valued"}},
      {{.goods = {"4 máy thở"}, .stated_vnd = "5 triệu"}, {"5,000,000 VND"}},
      {{.amount = "264 nghìn USD", .form = "in-kind", .goods = {"3 giường", "2 đèn"}}, {"264,000.00 USD"}},
      {{.amount = "2 triệu", .form = "mixed", .goods = {"3 xe = 5 triệu VND"}}, {"7,000,000 VND"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.worth.front());
    CAPTURE(one.given.goods.size());
    Ledger ledger = ledger_with(one.given);
    ReportQuery of_its_year;
    of_its_year.period = "2021";
    ReportQuery of_another;
    of_another.period = "2020";
    CHECK(explained(ledger, of_its_year, "counted", "given") == one.worth);
    CHECK(explained(ledger, of_another, "left-out", "given") == one.worth);
  }
}

// The equivalent that the figure is made of is named as such and first, the others as not used. Rates are worked out by
// hand: 32 billion VND for a million USD are 32,000 for one, 33 billion 33,000; 7 million VND for 300 USD 23,333.33.
TEST_CASE("the equivalent that is used is never called not used") {
  struct Case {
    Given given;
    std::string in;
    Names how;
  };
  const Names two = {"32 tỷ VND", "33 tỷ VND"};
  const Case cases[] = {
      {{.amount = "1 triệu USD", .stated = two},
       "VND",
       {"stated equivalent (paper A), 1 USD = 32,000 VND",
        "not used: 33,000,000,000 VND (paper B), 1 USD = 33,000 VND"}},
      {{.goods = {"4 máy thở = 1 triệu USD"}, .stated = two},
       "VND",
       {"stated equivalent (paper A), 1 USD = 32,000 VND",
        "not used: 33,000,000,000 VND (paper B), 1 USD = 33,000 VND"}},
      {{.goods = {"4 máy thở"}, .stated = two},
       "VND",
       {"stated equivalent (paper A)", "not used: 33,000,000,000 VND (paper B)"}},
      {{.amount = "7 triệu", .stated = {"300 USD"}}, "USD", {"stated equivalent (paper A), 1 USD = 23,333.33 VND"}},
      {{.amount = "7 triệu", .stated = {"300 USD"}}, "VND", {"not used: 300.00 USD (paper A), 1 USD = 23,333.33 VND"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.in);
    CAPTURE(one.given.amount);
    Ledger ledger = ledger_with(one.given);
    ReportQuery query;
    query.in = one.in;
    CHECK(explained(ledger, query, "counted", "rate") == one.how);
  }
}

}  // namespace aid::explain_test
