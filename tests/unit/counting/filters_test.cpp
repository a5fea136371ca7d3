#include "../../support/random_ledgers.hpp"

#include <doctest/doctest.h>

namespace aid::filters_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using Sums = std::map<std::pair<Stage, std::string_view>, std::int64_t>;

void add(Sums& sums, Stage stage, const Figures& figures) {
  for (const Amount& amount : figures.amounts.list()) {
    if (amount.money.minor() != 0) sums[{stage, amount.money.currency().code()}] += amount.money.minor();
  }
}

Sums total_of(const LedgerGiven& ledger) {
  BookMaker made = to_book(ledger);
  const Counted counted = made.count();
  Sums sums;
  for (const Stage stage : all_stages) add(sums, stage, counted.totals[static_cast<std::size_t>(stage)]);
  return sums;
}

/// The amounts of one row.
Sums row_of(const BookMaker& made, const Counted& counted, const std::string& label) {
  Sums sums;
  for (const CountedRow& row : counted.rows) {
    if (made.label(counted, row.key) != label) continue;
    for (const Stage stage : all_stages) add(sums, stage, row.stages[static_cast<std::size_t>(stage)]);
  }
  return sums;
}

/// A ledger of aids that stand alone, none of which moves within the office's family.
LedgerGiven of_single_aids(std::uint32_t seed, int aids) {
  LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::unfiltered);
  for (AidGiven& aid : ledger.aids) {
    aid.part_of = {};
    aid.component = false;
    if (ledger.some_are_ours(aid.donors)) aid.recipients = {{"C"}};
  }
  return ledger;
}

std::string text(BookMaker& made, const std::vector<std::string_view>& dimensions) {
  const Counted counted = made.count(dimensions);
  std::string text;
  for (const Stage stage : all_stages) {
    for (const auto& [label, figures] : made.by_label(counted, stage)) {
      text += label + ": " + show(figures.aids.count(), aid::Language::en);
      for (const Amount& amount : figures.amounts.list()) text += ' ' + show(amount, aid::Language::en);
      text += '\n';
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a filter on one value has the amounts of that value's row") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> values{
      {"donor", {"office", "member", "A", "B", "C", "D"}},
      {"recipient", {"office", "member", "A", "B", "C", "D"}},
      {"country", {"LA", "KH", "IN"}},
      {"beneficiary", {"women", "poor"}},
      {"channel", {"member", "B", "D"}},
      {"modality", {"project", "programme"}}};
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    const LedgerGiven ledger = of_single_aids(seed, aids);
    BookMaker made = to_book(ledger);
    for (const auto& [dimension, of_dimension] : values) {
      const Counted counted = made.count({dimension});
      for (const std::string& value : of_dimension) {
        LedgerGiven filtered = ledger;
        filtered.filters[dimension] = {value};
        RC_LOG() << dimension << " " << value << "\n";
        RC_ASSERT(total_of(filtered) == row_of(made, counted, value));
      }
    }
  }));
}

TEST_CASE("a period has the amounts of its row by year") {
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    const LedgerGiven ledger = of_single_aids(seed, aids);
    BookMaker made = to_book(ledger);
    const Counted counted = made.count({"year"});
    for (const int year : {2020, 2021, 2022}) {
      LedgerGiven filtered = ledger;
      filtered.period = in_year(year);
      RC_ASSERT(total_of(filtered) == row_of(made, counted, aid::domain::to_string(in_year(year))));
    }
  }));
}

TEST_CASE("a selection that leaves nothing out changes nothing") {
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    const LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::unfiltered);
    LedgerGiven selected = ledger;
    selected.period = aid::domain::DateInterval::of_years(2019, 2024);
    selected.directions = {Direction::in, Direction::out, Direction::local_foreigners, Direction::domestic};
    selected.scopes = {Scope::own, Scope::member, Scope::area_wide};
    BookMaker all = to_book(ledger);
    BookMaker made = to_book(selected);
    for (const std::string_view dimension : {"sector", "country", "month", "form"}) {
      RC_ASSERT(text(made, {dimension}) == text(all, {dimension}));
    }
  }));
}

}  // namespace aid::filters_test
