// The page of a partner counts as the reports do.
#include "../../support/recording.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/partners.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

namespace aid::partner_figures_test {

namespace {

using namespace aid::testing;
using aid::Language;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::reports::ReportQuery;
using aid::storage::Ledger;
using aid::table::AmountsCell;
using aid::table::Column;
using aid::table::Row;
using aid::table::Table;
using aid::table::Words;

struct Given {
  RecordKind kind = RecordKind::gift;
  std::vector<std::string> from = {"Kisarazu"};
  std::vector<std::string> to = {"Trường Lê Độ"};
  std::string amount = {};
  std::string date = {};
  std::string part_of = {};
};

std::string give(Ledger& ledger, const Given& given) {
  RecordWords words;
  words.kind = given.kind;
  words.description.list("from") = given.from;
  words.description.list("to") = given.to;
  words.description.text("part-of") = given.part_of;
  words.fact.via = "Ngân hàng";
  words.fact.amount = given.amount;
  words.fact.date = given.date;
  return aid::recording::record(session(ledger), words).records.at(0).aid.code;
}

Ledger ledger_with_bank() {
  Ledger ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP");
  add_partner(ledger, {"Trường Lê Độ"}, "VN");
  add_partner(ledger, {"Bệnh viện C"}, "VN");
  add_partner(ledger, {"Ngân hàng"}, "VN");
  return ledger;
}

Table page(Ledger& ledger, const std::string& partner) {
  aid::vocabulary::Registry registry(ledger);
  return aid::reports::show_partner(registry, partner);
}

/// "received: 393 VND" of one row of a section.
std::string figure(const Table& table, std::string_view section, std::size_t row, std::string_view key) {
  for (const auto& one : table.explanations) {
    if (one.code != section) continue;
    const auto column = std::ranges::find(one.columns, key, &Column::key);
    if (column == one.columns.end() || row >= one.rows.size()) return "none";
    const auto& cell = one.rows[row].cells[static_cast<std::size_t>(column - one.columns.begin())];
    if (const auto* count = std::get_if<aid::domain::Count>(&cell)) return show(*count, Language::en);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* words = std::get_if<Words>(&cell)) return words->code;
    std::string text;
    for (const auto& amount : std::get<AmountsCell>(cell).amounts.list()) text += show(amount, Language::en);
    return text;
  }
  return "no section";
}

// A whole of 393, of which a part is 100: the school received 393, through the bank, and not 493.
TEST_CASE("a part is once in each figure of the page") {
  Ledger ledger = ledger_with_bank();
  const std::string whole = give(ledger, {.amount = "393", .date = "2021-05-01"});
  give(ledger, {.amount = "100", .date = "2021-05-01", .part_of = whole});
  const Table bank = page(ledger, "Ngân hàng");
  CHECK(figure(bank, "channel", 0, "received") == "393 VND");
  CHECK(figure(bank, "channel", 0, "aids") == "1");
  CHECK(figure(bank, "channel", 0, "entries") == "4");
  struct Case {
    const char* partner;
    const char* role;
  };
  for (const Case& one : {Case{"Trường Lê Độ", "recipient"}, Case{"Kisarazu", "donor"}}) {
    CAPTURE(one.partner);
    const Table table = page(ledger, one.partner);
    CHECK(figure(table, "aid", 0, "role") == one.role);
    CHECK(figure(table, "aid", 0, "committed") == "393 VND");
    CHECK(figure(table, "aid", 0, "received") == "393 VND");
    CHECK(figure(table, "aid", 0, "received_aids") == "1");
  }
}

// 100 to the school and the hospital without shares, 8 to the school alone.
TEST_CASE("what is shared without shares is a row of its own") {
  Ledger ledger = ledger_with_bank();
  give(ledger, {.to = {"Trường Lê Độ", "Bệnh viện C"}, .amount = "100", .date = "2021-05-01"});
  give(ledger, {.amount = "8", .date = "2021-05-02"});
  const Table table = page(ledger, "Trường Lê Độ");
  CHECK(figure(table, "aid", 0, "received") == "8 VND");
  CHECK(figure(table, "aid", 1, "received") == "100 VND");
  CHECK(figure(table, "aid", 2, "received") == "none");
}

}  // namespace

}  // namespace aid::partner_figures_test
