#include "../../support/random_ledgers.hpp"
#include "../../support/recording.hpp"
#include "aid/storage/book.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace aid::approvals_test {

using namespace aid::testing;  // NOLINT
using aid::domain::ApprovalKind;
using aid::reports::testing::Dice;

namespace {

/// A decision that was recorded.
struct Decision {
  ApprovalKind kind;
  int day;
  bool reversed = false;
};

/// Of the decisions that were not reversed, the last by day that is no amendment says whether an approval is in force:
/// an amendment changes what is there.
bool is_approved(std::vector<Decision> decisions) {
  std::erase_if(decisions, [](const Decision& one) { return one.reversed || one.kind == ApprovalKind::amendment; });
  std::ranges::stable_sort(decisions, {}, &Decision::day);
  return !decisions.empty() && decisions.back().kind == ApprovalKind::approval;
}

/// Takes up to six decisions on an aid, and reverses some of them again.
std::vector<Decision> decide(aid::storage::Ledger& ledger, const std::string& code, Dice& dice) {
  std::vector<Decision> decisions;
  for (int i = dice.below(7); i > 0; --i) {
    const Decision decision{static_cast<ApprovalKind>(dice.below(3)), 1 + dice.below(5)};
    // A revocation of nothing is refused, and has no number then.
    const auto problems = problems_of([&] {
      aid::recording::approve(session(ledger), {.aid = code,
                                                .number = fmt::format("{}/{}", code, i),
                                                .authority = {},
                                                .date = fmt::format("2022-01-0{}", decision.day),
                                                .kind = std::string(to_string(decision.kind)),
                                                .note = {}});
    });
    if (problems.empty()) decisions.push_back(decision);
  }
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (!dice.one_in(4)) continue;
    aid::recording::reverse(session(ledger), {.what = fmt::format("{}/A{}", code, i + 1), .reason = "nhập nhầm"});
    decisions[i].reversed = true;
  }
  return decisions;
}

}  // namespace

TEST_CASE("an aid is approved by the last decision that was not reversed and is no amendment") {
  auto ledger = filled_ledger();
  Dice dice(2022, 0);
  std::map<std::string, bool> approved;
  std::set<bool> seen;
  for (int i = 0; i < 60; ++i) {
    auto words = kisarazu_gift();
    words.fact.amount = fmt::format("{} triệu", i + 1);
    const std::string code = aid::recording::record(session(ledger), words).records.at(0).aid.code;
    approved[code] = is_approved(decide(ledger, code, dice));
    seen.insert(approved[code]);
  }
  CHECK(seen.size() == 2);
  const aid::storage::Snapshot snapshot(ledger);
  const aid::storage::Book book = aid::storage::read_book(ledger);
  for (const auto& aid : book.aids) {
    CAPTURE(book.code_of(aid));
    CHECK(aid.approved == approved.at(book.code_of(aid)));
  }
}

}  // namespace aid::approvals_test
