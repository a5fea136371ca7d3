// Reports of one reading say what each says of a reading of its own, in whatever order they are asked for.
#include "../../support/recording.hpp"
#include "aid/document/from_table.hpp"
#include "aid/recording/rates.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::reports::one_reading_test {
namespace {

storage::Ledger ledger_of_two_schemes() {
  storage::Ledger ledger = testing::filled_ledger();
  recording::RecordWords gift = testing::kisarazu_gift();
  gift.description.list("sector") = {"health"};
  recording::record(testing::session(ledger), gift);
  gift.description.list("from") = {"Ulsan"};
  gift.creation.from_country = {"KR"};
  gift.fact.amount = "5000 USD";
  gift.fact.date = "2020";
  recording::record(testing::session(ledger), gift);
  recording::add_rate(ledger,
                      {.currency = "USD",
                       .kind = "treasury-month",
                       .date = "2020-01-01",
                       .value = "22500",
                       .source = "KBNN",
                       .aid = {}},
                      {.author = testing::author()});
  return ledger;
}

struct Asked {
  const char* report;
  ReportQuery query;
};

std::vector<Asked> questions() {
  ReportQuery all;
  all.reader = Language::vi;
  ReportQuery converted = all;
  converted.in = "VND,USD";
  converted.explain = true;
  ReportQuery of_a_year = all;
  of_a_year.period = "2021";
  ReportQuery filtered = of_a_year;
  filtered.filters["sector"] = {"health"};
  filtered.reader = Language::en;
  ReportQuery for_programs;
  for_programs.entries = true;
  std::vector<Asked> asked;
  for (ReportQuery query : {all, converted, of_a_year, filtered}) {
    asked.push_back({"summary", query});
    asked.push_back({"list", query});
    asked.push_back({"goods", query});
    for (const char* dimension : {"sector", "donor", "place"}) {
      query.dimensions = {dimension};
      asked.push_back({"by", query});
    }
  }
  asked.push_back({"list", for_programs});
  return asked;
}

TEST_CASE("reports of one reading are those of readings of their own") {
  storage::Ledger ledger = ledger_of_two_schemes();
  const std::vector<Asked> asked = questions();
  const auto document_of = [](const table::Table& table) { return document::from_table(table, Language::vi); };
  std::vector<document::Document> alone;
  for (const Asked& one : asked) {
    alone.push_back(document_of(build_report(ledger, *find_report(one.report), one.query)));
  }
  CHECK(alone.front() != alone[1]);  // Two of the documents are different: what is compared tells something.
  for (const bool from_the_end : {false, true}) {
    Reading reading(ledger);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const std::size_t at = from_the_end ? asked.size() - 1 - i : i;
      CAPTURE(at);
      CHECK(document_of(reading.build(*find_report(asked[at].report), asked[at].query)) == alone[at]);
    }
  }
}

TEST_CASE("the rates alone are those that the whole explanation lists") {
  storage::Ledger ledger = ledger_of_two_schemes();
  ReportQuery query;
  query.in = "VND";
  query.explain_rates = true;
  const table::Table rates = build_report(ledger, *find_report("summary"), query);
  query.explain_rates = false;
  query.explain = true;
  const table::Table all = build_report(ledger, *find_report("summary"), query);
  REQUIRE(rates.explanations.size() == 1);
  REQUIRE(all.explanations.size() == 3);
  CHECK(rates.explanations[0].code == "rates");
  // One rate, used by the commitment and by the receipt of the 5,000 USD.
  REQUIRE(rates.explanations[0].rows.size() == 1);
  CHECK(std::get<std::int64_t>(rates.explanations[0].rows[0].cells.back()) == 2);
  CHECK(document::from_table(rates, Language::vi).blocks.back() ==
        document::from_table(all, Language::vi).blocks.back());
}

TEST_CASE("rates into the second currency are explained where the first needs none") {
  storage::Ledger ledger = ledger_of_two_schemes();
  ReportQuery query;
  query.period = "2021";  // In it all is in đồng.
  query.in = "VND,USD";
  query.explain = true;
  const table::Table table = build_report(ledger, *find_report("summary"), query);
  REQUIRE_FALSE(table.explanations.empty());
  CHECK(table.explanations.back().code == "rates-usd");
  CHECK(table.explanations.back().rows.size() == 1);
}

}  // namespace
}  // namespace aid::reports::one_reading_test
