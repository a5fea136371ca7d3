// What is wrong in a locked period is corrected at a later date: what was reported stays, whatever the report, and over
// all dates the figures are those of a correction at the entry's own date.
#include "../../support/drawn_ledger.hpp"
#include "../../support/recording.hpp"
#include "aid/formats/render.hpp"
#include "aid/recording/locks.hpp"
#include "aid/recording/rates.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace aid::later_corrections_test {

namespace {

using namespace aid::testing;
using aid::reports::ReportQuery;
using aid::reports::testing::Dice;
using aid::storage::Ledger;
using aid::table::Table;

/// What is asked of both ledgers, in the words of a command line.
struct Asked {
  std::string report;
  std::vector<std::string> dimensions = {};
  std::string in = {};
  std::string period = {};
};

Table built(Ledger& ledger, const Asked& asked) {
  ReportQuery query;
  query.dimensions = asked.dimensions;
  query.in = asked.in;
  query.period = asked.period;
  if (asked.report == "form") query.subject = "A";
  return aid::reports::build_report(ledger, *aid::reports::find_report(asked.report), query);
}

std::string printed(Ledger& ledger, const Asked& asked) {
  const Table table = built(ledger, asked);
  std::ostringstream text;
  aid::formats::write_csv(table, {}, text);
  for (const aid::table::Note& note : table.notes) {
    text << note.text.en << '\n';
    for (const auto& detail : note.details) text << "  " << detail.en << '\n';
  }
  return std::move(text).str();
}

std::string cells_of(const aid::table::Row& row) {
  std::ostringstream text;
  for (const aid::table::Cell& cell : row.cells) {
    if (const auto* amounts = std::get_if<aid::table::AmountsCell>(&cell)) {
      for (const auto& amount : amounts->amounts.list()) {
        if (amount.money.minor() != 0) text << show(amount, aid::Language::en) << ' ';
      }
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      text << *number;
    } else if (const auto* count = std::get_if<aid::domain::Count>(&cell)) {
      text << show(*count, aid::Language::en);
    } else if (const auto* words = std::get_if<aid::table::Words>(&cell)) {
      text << words->en;
    }
    text << '|';
  }
  return std::move(text).str();
}

/// The rows and the total, without dates: what is corrected later has another one.
std::vector<std::string> figures_of(Ledger& ledger, const Asked& asked, bool total_alone = false) {
  const Table table = built(ledger, asked);
  std::vector<std::string> rows;
  if (!total_alone) {
    for (const auto& row : table.rows) rows.push_back(cells_of(row));
  }
  if (table.totals) rows.push_back(cells_of(*table.totals));
  return rows;
}

/// Gifts and commitments of 2021 with receipts of 2021 and 2022; the same for the same seed.
class Story {
public:
  Story(Ledger& ledger, std::uint32_t seed) : ledger_(ledger), dice_(seed, 3) {
    for (const auto& [date, value] : {std::pair("2021-01-01", "23000"), std::pair("2022-01-01", "25000")}) {
      aid::recording::add_rate(
          ledger_, {.currency = "USD", .kind = "interbank", .date = date, .value = value, .source = "NHNN", .aid = {}},
          {.author = author()});
    }
    for (int i = 2 + dice_.below(5); i > 0; --i) gift();
    for (int i = dice_.below(3); i > 0; --i) commitment();
  }

  /// Corrects and takes back some entries of 2021; `later`: at that date. What was corrected may be so again, within
  /// the period in which it lies then.
  void correct(const std::string& later) {
    for (int i = 1 + dice_.below(5); i > 0; --i) {
      std::string& entry = entries_[static_cast<std::size_t>(dice_.below(static_cast<int>(entries_.size())))];
      const bool takes_back = dice_.one_in(4);
      const std::string amount = this->amount();
      if (entry.empty()) continue;
      const std::string date = corrected_.contains(entry) ? "" : later;
      if (takes_back) {
        aid::recording::reverse(session(ledger_), {.what = entry, .reason = "nhập nhầm", .date = date});
        entry.clear();
        continue;
      }
      aid::recording::CorrectWords words{.what = entry, .reason = "gõ nhầm"};
      words.fact.amount = amount;
      words.fact.date = date;
      const auto outcome = aid::recording::correct(session(ledger_), words);
      if (outcome.after.empty()) continue;
      entry = fmt::format("{}/{}", outcome.aid.code, outcome.after.front().number);
      corrected_.insert(entry);
    }
  }

private:
  std::string amount() {
    const char* const currency = dice_.one_in(3) ? "USD" : "VND";
    const char* const qualifier = dice_.one_in(4) ? "hơn " : "";
    return fmt::format("{}{} {}", qualifier, 1 + dice_.below(900), currency);
  }
  std::string day(int year) { return fmt::format("{}-{:02}-{:02}", year, 1 + dice_.below(12), 1 + dice_.below(28)); }

  aid::recording::RecordWords words(aid::recording::RecordKind kind) {
    aid::recording::RecordWords words{.kind = kind, .another = true};
    words.description.list("from") = {dice_.one_in(2) ? "Kisarazu" : "Oita"};
    words.description.list("to") = {"MTTQ Đà Nẵng"};
    words.creation.every_partner = true;
    words.creation.from_country = {"JP"};
    if (dice_.one_in(2)) {
      words.description.list("sector") = {"health=60", "education=40"};
    } else {
      words.description.list("sector") = {"health"};
    }
    words.fact.amount = amount();
    words.fact.date = day(2021);
    return words;
  }

  void keep(const aid::recording::RecordOutcome& outcome) {
    for (const auto& record : outcome.records) {
      for (const auto& entry : record.entries) entries_.push_back(fmt::format("{}/{}", record.aid.code, entry.number));
    }
  }

  void gift() { keep(aid::recording::record(session(ledger_), words(aid::recording::RecordKind::gift))); }

  void commitment() {
    const auto outcome = aid::recording::record(session(ledger_), words(aid::recording::RecordKind::commitment));
    keep(outcome);
    for (const int year : {2021, 2022}) {
      aid::recording::RecordWords receipt{
          .kind = aid::recording::RecordKind::receipt, .aid = outcome.records.front().aid.code, .another = true};
      receipt.fact.amount = amount();
      receipt.fact.date = year == 2021 ? day(2021) : "2022-01-20";
      const auto received = aid::recording::record(session(ledger_), receipt);
      if (year == 2021) keep(received);
    }
  }

  Ledger& ledger_;
  Dice dice_;
  std::vector<std::string> entries_;
  std::set<std::string> corrected_;
};

const std::vector<Asked> reports_of_all_kinds = {{"summary"},
                                                 {"summary", {}, "VND"},
                                                 {"list"},
                                                 {"list", {}, "VND"},
                                                 {"by", {"sector"}},
                                                 {"by", {"month", "donor"}, "USD"},
                                                 {"by", {"currency"}},
                                                 {"top", {"donor"}, "VND"},
                                                 {"trend", {}, "VND"},
                                                 {"balance"},
                                                 {"partners", {}, "VND"},
                                                 {"reached"},
                                                 {"goods"},
                                                 {"flat"},
                                                 {"form", {}, "VND"},
                                                 {"public"},
                                                 {"quality"}};

constexpr int seeds = 60;

TEST_CASE("a report of a locked period stays as it is when its entries are corrected later") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    Ledger ledger = filled_ledger();
    Story story(ledger, seed);
    aid::recording::lock_period(ledger, "2021", aid::domain::Date::from_ymd(2022, 2, 19), false, author());
    std::vector<std::string> before;
    for (Asked asked : reports_of_all_kinds) {
      asked.period = "2021";
      before.push_back(printed(ledger, asked));
    }
    story.correct("2022-02-01");
    for (std::size_t i = 0; i < reports_of_all_kinds.size(); ++i) {
      Asked asked = reports_of_all_kinds[i];
      CAPTURE(asked.report);
      asked.period = "2021";
      CHECK(printed(ledger, asked) == before[i]);
    }
  }
}

TEST_CASE("over all dates a later correction has the figures of one at the entry's own date") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    Ledger locked = filled_ledger();
    Story late(locked, seed);
    aid::recording::lock_period(locked, "2021", aid::domain::Date::from_ymd(2022, 2, 19), false, author());
    late.correct("2022-02-01");
    Ledger open = filled_ledger();
    Story early(open, seed);
    early.correct("");
    for (const Asked& asked : {Asked{"summary"}, Asked{"summary", {}, "VND"}, Asked{"by", {"sector"}},
                               Asked{"by", {"donor"}, "USD"}, Asked{"by", {"currency"}}}) {
      CAPTURE(asked.report);
      CHECK(figures_of(locked, asked) == figures_of(open, asked));
    }
    for (const Asked& asked :
         {Asked{"by", {"year"}}, Asked{"by", {"year", "sector"}, "VND"}, Asked{"trend", {}, "VND"}}) {
      CAPTURE(asked.report);
      CHECK(figures_of(locked, asked, true) == figures_of(open, asked, true));
    }
  }
}

/// The amounts of a report's total, by currency and stage.
std::map<std::string, std::int64_t> minor_of_total(Ledger& ledger, const Asked& asked) {
  const Table table = built(ledger, asked);
  std::map<std::string, std::int64_t> sums;
  if (!table.totals) return sums;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto* amounts = std::get_if<aid::table::AmountsCell>(&table.totals->cells[i]);
    if (amounts == nullptr) continue;
    for (const auto& amount : amounts->amounts.list()) {
      const std::string key = table.columns[i].key + ' ' + std::string(amount.money.currency().code());
      if (amount.money.minor() != 0) sums[key] += amount.money.minor();
    }
  }
  return sums;
}

TEST_CASE("the years add up: what a locked one keeps and what a later one corrects") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    Ledger ledger = filled_ledger();
    Story story(ledger, seed);
    aid::recording::lock_period(ledger, "2021", aid::domain::Date::from_ymd(2022, 2, 19), false, author());
    story.correct("2022-02-01");
    for (Asked asked : {Asked{"summary"}, Asked{"summary", {}, "VND"}, Asked{"by", {"sector"}, "VND"}}) {
      const auto all = minor_of_total(ledger, asked);
      std::map<std::string, std::int64_t> sum;
      for (const char* year : {"2021", "2022"}) {
        asked.period = year;
        for (const auto& [key, minor] : minor_of_total(ledger, asked)) sum[key] += minor;
      }
      std::erase_if(sum, [](const auto& one) { return one.second == 0; });
      CHECK(sum == all);
    }
    // What an account ends 2021 with, it begins 2022 with.
    const auto of_form = [&](const char* year) { return minor_of_total(ledger, {"form", {}, "", year}); };
    const auto first = of_form("2021");
    const auto second = of_form("2022");
    for (const char* currency : {"VND", "USD"}) {
      const auto figure = [&](const auto& of, const char* key) {
        const auto found = of.find(fmt::format("{} {}", key, currency));
        return found == of.end() ? 0 : found->second;
      };
      CHECK(figure(first, "closing") == figure(second, "opening"));
    }
  }
}

TEST_CASE("what a later correction cannot subtract is refused, and nothing else") {
  Ledger ledger = filled_ledger();
  auto goods = kisarazu_gift();
  goods.fact.amount.clear();
  goods.fact.goods = {"4 máy thở"};
  const std::string with_goods = aid::recording::record(session(ledger), goods).records.at(0).aid.code;
  const std::string money = aid::recording::record(session(ledger), kisarazu_gift()).records.at(0).aid.code;
  aid::recording::lock_period(ledger, "2021", aid::domain::Date::from_ymd(2022, 2, 19), false, author());

  const auto correct = [&](const std::string& what, const char* amount, const char* date) {
    return problems_of([&] {
      aid::recording::CorrectWords words{.what = what, .reason = "gõ nhầm"};
      words.fact.amount = amount;
      words.fact.date = date;
      aid::recording::correct(session(ledger, true), words);
    });
  };
  const auto reverse = [&](const std::string& what, const char* date) {
    return problems_of(
        [&] { aid::recording::reverse(session(ledger, true), {.what = what, .reason = "nhầm", .date = date}); });
  };
  CHECK(correct(with_goods, "1 triệu", "") == Names{"period-locked"});
  CHECK(reverse(with_goods + "/1", "") == Names{"period-locked"});
  CHECK(reverse(money, "") == Names{"period-locked"});
  CHECK(correct(money, "1 triệu", "2021-12-31") == Names{"not-after-lock"});
  CHECK(correct(money, "1 triệu", "2022-02-20") == Names{"date-in-future"});
  CHECK(correct(money, "", "2022-02-01") == Names{"only-its-date"});
  CHECK(correct(money, "1 triệu", "2022-02-01").empty());
  CHECK(reverse(money + "/1", "2022-02-01").empty());
  CHECK(reverse(money + "/1", "").empty());
}

}  // namespace

}  // namespace aid::later_corrections_test
