// What a person does about commitments that end and about mistakes, and what reports say of it afterwards.

#include "../../support/recording.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/commitments.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/journal.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <random>

namespace aid::corrections_test {

namespace {

using namespace aid::testing;
using aid::Language;
using aid::domain::Amounts;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::storage::Ledger;
using aid::table::AmountsCell;
using aid::table::Table;

Table report_of(Ledger& ledger, std::string_view name) {
  aid::reports::ReportQuery query;
  query.today = aid::domain::Date::from_ymd(2030, 1, 1);
  return aid::reports::build_report(ledger, *aid::reports::find_report(name), query);
}

std::string text_of(const Amounts& amounts) {
  std::string text;
  for (const auto& amount : amounts.list()) text += show(amount, Language::en) + "; ";
  return text;
}

/// Of the cells of one column in a row: amounts.
Amounts amounts_at(const Table& table, const aid::table::Row& row, std::string_view key) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key != key) continue;
    const auto* const cell = std::get_if<AmountsCell>(&row.cells.at(i));
    return cell == nullptr ? Amounts() : cell->amounts;
  }
  return {};
}

/// Every row's code and amounts: what a reader sees of a list, but the number of the record that it is as of.
std::string figures_of(Ledger& ledger, std::string_view report) {
  const Table table = report_of(ledger, report);
  std::string text;
  const auto add = [&](const aid::table::Row& row) {
    for (const auto& cell : row.cells) {
      if (const auto* words = std::get_if<aid::table::Words>(&cell)) text += words->en + "|";
      if (const auto* amounts = std::get_if<AmountsCell>(&cell)) text += text_of(amounts->amounts) + "|";
    }
    text += "\n";
  };
  for (const auto& row : table.rows) add(row);
  if (table.totals) add(*table.totals);
  return text;
}

RecordWords commitment(const std::string& amount, const std::string& date = "2021") {
  RecordWords words = kisarazu_gift();
  words.kind = RecordKind::commitment;
  words.fact.amount = amount;
  words.fact.date = date;
  words.another = true;
  return words;
}

RecordWords entry_of(const std::string& aid, RecordKind kind, const std::string& amount) {
  RecordWords words;
  words.kind = kind;
  words.aid = aid;
  words.fact.amount = amount;
  words.fact.date = "2021";
  words.another = true;
  return words;
}

/// Random commitments, what came of them, what was given back and what was cancelled.
class Drawn {
public:
  explicit Drawn(unsigned seed) : random_(seed) {
    const int aids = below(4) + 1;
    for (int i = 0; i < aids; ++i) {
      codes_.push_back(record(session(ledger), commitment(amount(), "2021")).records.front().aid.code);
    }
    const int more = below(12);
    for (int i = 0; i < more; ++i) step(codes_[static_cast<std::size_t>(below(aids))]);
  }

  Ledger ledger = filled_ledger();

private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  std::string amount() {
    constexpr const char* words[] = {"", "", "", "hơn ", "gần ", "khoảng "};
    return fmt::format("{}{} {}", words[below(6)], below(900) + 100, below(2) == 0 ? "USD" : "VND");
  }

  void step(const std::string& aid) {
    const int what = below(5);
    if (what == 0) return void(record(session(ledger), entry_of(aid, RecordKind::commitment, amount())));
    if (what <= 2) return void(record(session(ledger), entry_of(aid, RecordKind::receipt, amount())));
    if (what == 3) return void(record(session(ledger), entry_of(aid, RecordKind::giving_back, amount())));
    aid::recording::CancelWords words{.aid = aid, .rest = true, .date = "2021", .reason = "hết"};
    problems_of([&] { cancel(session(ledger), words); });  // There may be nothing to cancel.
  }

  std::mt19937 random_;
  std::vector<std::string> codes_;
};

TEST_CASE("a balance adds up: committed − cancelled − received is outstanding in each row, and rows make the total") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Drawn drawn(seed);
    const Table table = report_of(drawn.ledger, "balance");
    Amounts outstanding;
    std::map<std::string, std::string> by_code;
    for (const auto& row : table.rows) {
      Amounts rest = amounts_at(table, row, "committed");
      for (const char* key : {"cancelled", "received", "disbursed"}) {
        const Amounts less = amounts_at(table, row, key);
        for (const auto& amount : less.list()) rest.subtract(amount);
      }
      CHECK(text_of(rest) == text_of(amounts_at(table, row, "outstanding")));
      outstanding.add(rest);
      by_code[std::get<aid::table::Words>(row.cells.front()).en] = text_of(rest);
    }
    REQUIRE(table.totals);
    CHECK(text_of(outstanding) == text_of(amounts_at(table, *table.totals, "outstanding")));
    // The same from the records alone.
    const aid::storage::Aids aids(drawn.ledger);
    for (const auto& [code, rest] : by_code) {
      const Amounts left = aid::records::commitments_of(aids.entries(aids.find_by_code(code)->id)).rest();
      const std::string& captured = code;
      CAPTURE(captured);
      for (const auto& amount : left.list()) {
        CHECK(rest.find(show(amount.money, Language::en)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("correcting is reversing and recording again") {
  Ledger corrected = filled_ledger();
  record(session(corrected), kisarazu_gift());
  aid::recording::CorrectWords words{.what = "DN-2021-0001", .reason = "gõ thừa số 0"};
  words.fact.amount = "19,6 triệu";
  const auto outcome = correct(session(corrected), words);
  CHECK(outcome.before.size() == 2);
  CHECK(outcome.aid.code == "DN-2021-0001");
  REQUIRE(outcome.after.size() == 2);
  CHECK(outcome.after[1].settles == outcome.after[0].id);  // The delivery draws on the new commitment.

  Ledger plain = filled_ledger();
  record(session(plain), kisarazu_gift());
  for (const char* code : {"DN-2021-0001/1", "DN-2021-0001/2"}) {
    reverse(session(plain), {.what = code, .reason = "gõ thừa số 0"});
  }
  record(session(plain), entry_of("DN-2021-0001", RecordKind::commitment, "19,6 triệu"));
  record(session(plain), entry_of("DN-2021-0001", RecordKind::receipt, "19,6 triệu"));
  for (const char* report : {"list", "summary", "balance"}) {
    CAPTURE(report);
    CHECK(figures_of(corrected, report) == figures_of(plain, report));
  }
  // The same again changes nothing and writes nothing.
  const auto head = corrected.head().seq;
  CHECK(correct(session(corrected), words).changed.empty());
  CHECK(corrected.head().seq == head);
}

TEST_CASE("undo gives the figures of every report back") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Drawn drawn(seed);
    std::map<std::string, std::string> before;
    for (const char* report : {"list", "summary", "balance"}) before[report] = figures_of(drawn.ledger, report);
    RecordWords gift = kisarazu_gift();
    gift.another = true;
    gift.fact.amount = fmt::format("{} triệu", seed);
    record(session(drawn.ledger), gift);
    const auto outcome = undo(session(drawn.ledger));
    CHECK(outcome.codes.size() == 1);
    for (const auto& [report, figures] : before) {
      const std::string& captured = report;
      CAPTURE(captured);
      CHECK(figures_of(drawn.ledger, report) == figures);
    }
    CHECK(problems_of([&] { undo(session(drawn.ledger)); }) == Names{"not-undoable"});
  }
}

TEST_CASE("nobody undoes what somebody else has recorded") {
  Ledger ledger = filled_ledger();
  record(session(ledger), kisarazu_gift());
  auto other = session(ledger);
  other.author.actor = "binh";
  CHECK(problems_of([&] { undo(other); }) == Names{"nothing-to-undo"});
  // What binh adds to it lies on top of it.
  RecordWords use = entry_of("DN-2021-0001", RecordKind::use, "5 triệu");
  record(other, use);
  CHECK(problems_of([&] { undo(session(ledger)); }) == Names{"built-upon"});
  CHECK(undo(other).codes == Names{"DN-2021-0001/3"});
  // What lay on top is taken back, and a title is not lost by a reversal: nothing stands in the way any more.
  aid::recording::EditWords title{.aid = "DN-2021-0001"};
  title.changes.text("title") = "Máy thở";
  aid::recording::edit(other, title);
  CHECK(undo(session(ledger)).codes == Names{"DN-2021-0001"});
}

TEST_CASE("what is left of a commitment carries its word") {
  struct Case {
    const char* committed;
    const char* received;
    const char* left;
  };
  // x − exact = x; every other difference is "about".
  for (const Case& one :
       {Case{"100 USD", "40 USD", "60.00 USD"}, Case{"hơn 100 USD", "40 USD", "at least 60.00 USD"},
        Case{"gần 100 USD", "40 USD", "nearly 60.00 USD"}, Case{"hơn 100 USD", "hơn 40 USD", "about 60.00 USD"},
        Case{"100 USD", "khoảng 40 USD", "about 60.00 USD"}}) {
    CAPTURE(one.committed);
    Ledger ledger = filled_ledger();
    record(session(ledger), commitment(one.committed));
    record(session(ledger), entry_of("DN-2021-0001", RecordKind::receipt, one.received));
    const auto outcome = cancel(session(ledger), {.aid = "DN-2021-0001", .rest = true, .reason = "hết"});
    REQUIRE(outcome.entries.size() == 1);
    CHECK(show(*outcome.entries.front().amount, Language::en) == one.left);
  }
}

}  // namespace

}  // namespace aid::corrections_test
