#include "../../support/plain_counting.hpp"

#include "../../support/random_ledgers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace aid::plain_counting_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

/// Figures as a text. What is zero is left out: whether a row of nothing is shown is not the subject here.
std::string text(const plain::Money& amounts, const Count& aids, std::int64_t not_valued, std::int64_t not_converted) {
  std::string text;
  for (const auto& [currency, figure] : amounts) {
    if (figure.minor == 0) continue;
    text += fmt::format("{}{} {}, ", aid::domain::prefix(figure.how, aid::Language::en), figure.minor, currency);
  }
  if (aids != Count{0}) text += show(aids, aid::Language::en) + " aids";
  if (not_valued != 0) text += fmt::format(", {} not valued", not_valued);
  if (not_converted != 0) text += fmt::format(", {} not converted", not_converted);
  return text;
}

Count counted(std::int64_t known, Qualifier how, bool some_unknown) {
  if (known == 0) return {some_unknown ? std::nullopt : std::optional<std::int64_t>(0), Qualifier::exact};
  return {known, some_unknown ? plain::joined(how, Qualifier::at_least) : how};
}

std::string text(const plain::Sum& sum) {
  return text(sum.amounts, counted(sum.aids, sum.how, sum.some_unknown), sum.not_valued, sum.not_converted);
}

std::string text(const Figures& figures) {
  plain::Money amounts;
  for (const Amount& amount : figures.amounts.list()) {
    amounts[plain::code(amount)] = {amount.money.minor(), amount.qualifier};
  }
  const CountSum& aids = figures.aids;
  return text(amounts, counted(aids.known, aids.qualifier, aids.has_unknown), figures.not_valued,
              figures.not_converted);
}

/// "shared: Laos, India" as "shared: India Laos".
std::string sorted_names(const std::string& label) {
  std::string sorted;
  std::size_t from = 0;
  for (std::size_t end = 0; end != std::string::npos; from = end + 3) {
    end = label.find(" | ", from);
    std::string one = label.substr(from, end == std::string::npos ? end : end - from);
    sorted += sorted.empty() ? "" : " | ";
    if (!one.starts_with("shared: ")) {
      sorted += one;
      if (end == std::string::npos) break;
      continue;
    }
    std::string tail;
    for (const char* mark : {" [outside]", " [of which]"}) {
      if (!one.ends_with(mark)) continue;
      tail = mark;
      one.resize(one.size() - tail.size());
    }
    const std::string mark = one.find("; ") == std::string::npos ? ", " : "; ";
    std::set<std::string> names;
    for (std::size_t at = 8, next = 0; next != std::string::npos; at = next + 2) {
      next = one.find(mark, at);
      names.insert(one.substr(at, next == std::string::npos ? next : next - at));
    }
    sorted += "shared:";
    for (const std::string& name : names) sorted += ' ' + name;
    sorted += tail;
    if (end == std::string::npos) break;
  }
  return sorted;
}

using Texts = std::map<std::string, std::string>;

Texts texts(const BookMaker& made, const Counted& counted, Stage stage) {
  Texts all;
  for (const CountedRow& row : counted.rows) {
    const std::string figures = text(row.stages[static_cast<std::size_t>(stage)]);
    if (!figures.empty()) all[sorted_names(made.label(counted, row.key))] = figures;
  }
  return all;
}

Texts texts(const plain::Stated& stated) {
  Texts all;
  for (const auto& [row, sum] : stated.rows) {
    if (!text(sum).empty()) all[row] = text(sum);
  }
  return all;
}

const std::vector<std::vector<std::string_view>> groupings = [] {
  std::vector<std::vector<std::string_view>> all{{}};
  for (const Dimension& dimension : all_dimensions()) all.push_back({dimension.name});
  all.insert(all.end(), {{"year", "sector"},
                         {"donor", "country"},
                         {"donor-kind", "recipient"},
                         {"country", "recipient"},
                         {"donor", "country", "month"},
                         {"currency", "form"},
                         {"place", "sector"}});
  return all;
}();

}  // namespace

namespace {

/// How much was compared, so that it can be seen that there was something.
struct Compared {
  std::size_t row_by_row = 0;
  std::size_t in_total = 0;
  std::size_t with_parts = 0;
};

void compare(const LedgerGiven& ledger, Compared& compared) {
  BookMaker made = to_book(ledger);
  for (const auto& dimensions : groupings) {
    const Counted counted = made.count(dimensions);
    plain::Counting counting(ledger, dimensions);
    for (const Stage stage : all_stages) {
      RC_LOG() << fmt::format("by {}, {}\n", fmt::join(dimensions, ","), aid::domain::to_string(stage));
      const plain::Stated stated = counting.count(stage);
      RC_ASSERT(text(counted.totals[static_cast<std::size_t>(stage)]) == text(stated.total));
      ++(stated.rows_are_open ? compared.in_total : compared.row_by_row);
      compared.with_parts += stated.parts > 0 ? 1 : 0;
      if (!stated.rows_are_open) RC_ASSERT(texts(made, counted, stage) == texts(stated));
    }
  }
}

}  // namespace

TEST_CASE("every figure of every grouping is what a plain re-computation says") {
  Compared compared;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) { compare(drawn_ledger(seed, aids), compared); }));
  MESSAGE(compared.row_by_row << " stages of groupings compared row by row, " << compared.in_total << " in total; "
                              << compared.with_parts << " had parts");
  CHECK(compared.with_parts > 100);
}

TEST_CASE("moves between the office and its members are left out as a plain re-computation says") {
  Compared compared;
  CHECK(holds_for_random_ledgers(
      [&](std::uint32_t seed, int aids) { compare(drawn_ledger(seed, aids, Drawn::moves), compared); }));
}

TEST_CASE("the plain re-computation gives figures that were worked out by hand") {
  // The example of the README of counting: a programme of ten gifts, "hơn 100 triệu", of which one of 30 million for
  // health is known; four machines without a price; 5,000 USD at 23,000, of which 60 % are for education. Health: 46 +
  // 30 = 76 million, the part and the machines. Education: 69 million, and the aid whose larger share it is.
  LedgerGiven ledger;
  ledger.in = Currency::vnd();
  ledger.rates.push_back({"USD", aid::domain::RateKind::interbank, "2021-08-02", "23000"});
  ledger.aids.push_back({.entries = {{.amount = vnd(100'000'000, Qualifier::at_least)}}, .stands_for = {10}});
  ledger.aids.push_back(
      {.sectors = {{"one/health"}}, .entries = {{.amount = vnd(30'000'000)}}, .part_of = AidIndex(std::size_t{0})});
  ledger.aids.push_back({.sectors = {{"one/health"}}, .entries = {{.goods = {{"máy thở", "4"}}}}});
  ledger.aids.push_back({.sectors = {{"one/school", "60"}, {"one/health", "40"}},
                         .entries = {{.date = on("2021-08-15"), .amount = usd(500'000)}}});
  const plain::Stated stated = plain::Counting(ledger, {"sector"}).count(Stage::committed);
  CHECK(texts(stated) == Texts{{"health", "76000000 VND, 2 aids, 1 not valued"},
                               {"school", "69000000 VND, 1 aids"},
                               {"(not itemised)", "at least 70000000 VND, 9 aids"}});
  CHECK(text(stated.total) == "at least 215000000 VND, 12 aids, 1 not valued");
}

TEST_CASE("the plain re-computation leaves out the share of an aid that is a move") {
  // 40 that the office gives by halves to a member and to A: 20 in the total. Of the member alone: its 20. Without
  // shares nobody knows, and all 40 count.
  LedgerGiven ledger;
  AidGiven given{
      .donors = {{"office"}}, .recipients = {{"member", "50"}, {"A", "50"}}, .entries = {{.amount = vnd(40)}}};
  ledger.aids = {given};
  const auto total = [&] { return text(plain::Counting(ledger, {}).count(Stage::committed).total); };
  CHECK(total() == "20 VND, 1 aids");
  ledger.filters["recipient"] = {"member"};
  CHECK(total() == "20 VND, 1 aids");
  ledger.filters["recipient"] = {"member", "office"};
  CHECK(total().empty());
  ledger.filters.clear();
  ledger.aids.front().recipients = {{"member"}, {"A"}};
  CHECK(total() == "40 VND, 1 aids");
}

}  // namespace aid::plain_counting_test
