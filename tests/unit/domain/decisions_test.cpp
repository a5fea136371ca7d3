#include "aid/domain/decisions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace aid::decisions_test {

using namespace aid::domain;

namespace {

/// "A 2025-11" is an approval dated so, "M …" an amendment, "R …" a revocation.
std::vector<Decision> decisions(const std::vector<std::string_view>& words) {
  std::vector<Decision> list;
  for (const std::string_view word : words) {
    const ApprovalKind kind = word[0] == 'A'   ? ApprovalKind::approval
                              : word[0] == 'M' ? ApprovalKind::amendment
                                               : ApprovalKind::revocation;
    list.push_back({.kind = kind, .on = read_date(word.substr(2)).value()});
  }
  return list;
}

/// The place of the decision in force, from 0; -1: the aid is not approved.
int in_force(const std::vector<std::string_view>& words) {
  const auto found = decision_in_force(decisions(words));
  return found ? static_cast<int>(*found) : -1;
}

/// "A 2025-11 UBND" is an approval dated so by this authority; "A 2025-11" names none.
std::vector<Approval> approvals(const std::vector<std::string_view>& words) {
  std::vector<Approval> list;
  for (const std::string_view word : words) {
    const std::size_t space = word.find(' ', 2);
    const Decision decision = decisions({word.substr(0, space)}).front();
    Approval approval;
    approval.kind = decision.kind;
    approval.on = decision.on;
    if (space != std::string_view::npos) approval.authority = word.substr(space + 1);
    list.push_back(approval);
  }
  return list;
}

}  // namespace

TEST_SUITE("domain/decisions") {
  TEST_CASE("of the decisions on an aid the last one that is not revoked holds") {
    struct Case {
      std::vector<std::string_view> words;
      int expected;
    };
    const Case cases[] = {
        {{}, -1},
        {{"A 2025-11-03"}, 0},
        {{"R 2025-11-03"}, -1},
        {{"M 2025-11-03"}, -1},  // It amends nothing.
        {{"A 2025-11-03", "M 2025-12-01"}, 1},
        {{"M 2025-12-01", "A 2025-11-03"}, 0},  // In the order of their dates, not of recording.
        {{"A 2025-11-03", "R 2025-12-01"}, -1},
        {{"A 2025-11-03", "R 2025-12-01", "M 2025-12-05"}, -1},  // What is revoked is not amended.
        {{"A 2025-11-03", "R 2025-12-01", "A 2026-01-05"}, 2},
        {{"A 2025-11-03", "R 2025-11-03"}, -1},  // Of one day: the one recorded last.
        {{"R 2025-11-03", "A 2025-11-03"}, 1},
        {{"A 2025-11", "R 2025-11-15"}, -1},  // The revocation may have come after it.
        {{"R 2025-11-15", "A 2025-11"}, -1},
        {{"A 2025-11-15", "R 2025-11"}, -1},
        {{"R 2025-10-31", "A 2025-11"}, 1},  // It cannot.
        {{"A 2025", "M 2025-11"}, 0},        // Of two that end on 31/12 and 30/11 the first.
        {{"A 2025-11", "A 2025-11-10"}, 0},
    };
    for (const Case& one : cases) {
      CAPTURE(one.words.size());
      CAPTURE((one.words.empty() ? std::string() : std::string(one.words.front())));
      CHECK(in_force(one.words) == one.expected);
    }
  }

  TEST_CASE("a decision of a day to come counts like any other") {
    CHECK(in_force({"A 2099-12-31"}) == 0);
    CHECK(in_force({"A 2021-01-01", "R 2099"}) == -1);
  }

  TEST_CASE("a part without an approval of its own is approved with its whole") {
    struct Case {
      std::vector<std::vector<std::string_view>> words;  ///< Of the part, of its whole, of the whole's whole.
      int expected;                                      ///< In the order from the top.
    };
    const Case cases[] = {
        {{{}}, -1},
        {{{}, {"A 2025-11-03"}}, 0},
        {{{}, {}, {"A 2025-11-03"}}, 0},
        {{{}, {"A 2025-11-03", "R 2025-12-01"}}, -1},
        {{{"A 2025-12-01"}, {"A 2025-11-03"}}, 0},                   // Its own alone.
        {{{"A 2025-12-01", "R 2026-01-01"}, {"A 2025-11-03"}}, -1},  // Whatever the whole has.
        {{{"A 2025-12-01"}, {"A 2025-11-03", "R 2025-12-31"}}, 0},
        {{{"R 2025-12-01"}, {"A 2025-11-03"}}, -1},  // Revoked for the part alone.
        {{{"M 2025-12-01"}, {"A 2025-11-03"}}, 1},   // Amended for it.
        {{{"M 2025-12-01"}, {}}, -1},
        {{{}, {"R 2025-12-01"}, {"A 2025-11-03"}}, -1},
    };
    for (const Case& one : cases) {
      std::vector<std::vector<Decision>> chain;
      for (const auto& words : one.words) chain.push_back(decisions(words));
      const auto found = decision_in_force(decisions_with_wholes<Decision>(chain));
      CHECK((found ? static_cast<int>(*found) : -1) == one.expected);
    }
  }

  TEST_CASE("a revocation whose date leaves open whether it came after an approval is found") {
    const auto found = [](const std::vector<std::string_view>& words) {
      const auto all = decisions(words);
      const auto revocation = revocation_of_unclear_order(all, all.size() - 1);
      return revocation ? static_cast<int>(*revocation) : -1;
    };
    CHECK(found({"A 2025-01-01", "R 2025-03", "A 2025-03-20"}) == 1);
    CHECK(found({"A 2025-01-01", "R 2025-03-15", "A 2025-03"}) == 1);
    CHECK(found({"A 2025-01-01", "R 2025-03", "A 2025-03"}) == -1);        // Of one date the one recorded last.
    CHECK(found({"A 2025-01-01", "R 2025-03-15", "A 2025-03-20"}) == -1);  // In force.
    CHECK(found({"A 2025-01-01", "R 2025-04-01", "A 2025-03-20"}) == -1);  // Surely revoked.
  }

  TEST_CASE("a decision that names no authority keeps that of the one before it by date") {
    struct Case {
      std::vector<std::string_view> words;
      std::string_view expected;
    };
    const Case cases[] = {
        {{"A 2021-01-01 UBND"}, "UBND"},
        {{"A 2021-01-01"}, ""},
        {{"A 2021-01-01 UBND", "M 2021-02-01"}, "UBND"},
        {{"M 2021-02-01", "A 2021-01-01 UBND"}, "UBND"},  // In the order of their dates, not of recording.
        {{"A 2021-01-01 UBND", "M 2021-02-01 Sở"}, "Sở"},
        {{"M 2021-03-01", "M 2021-02-01 Sở", "A 2021-01-01 UBND"}, "Sở"},
        {{"A 2021-01-01 UBND", "M 2021-03-01 Sở", "M 2021-02-01"}, "Sở"},  // The last by date names one.
        {{"A 2021-01-01 UBND", "R 2021-02-01 UBND", "A 2021-03-01"}, ""},  // What was revoked says nothing.
        {{"A 2021-03-01", "R 2021-02-01 UBND", "A 2021-01-01 UBND"}, ""},
        {{"M 2020-12-01 Sở", "A 2021-01-01"}, ""},  // It amended nothing.
        {{"A 2021-01-01 UBND", "A 2021-02-01"}, "UBND"},
        {{"A 2021-01-01 UBND", "M 2021-01-01"}, "UBND"},  // Of one day: the one recorded last.
    };
    for (const Case& one : cases) {
      const std::vector<Approval> all = approvals(one.words);
      const auto place = decision_in_force(decisions_of(all));
      REQUIRE(place);
      CAPTURE(one.words.size());
      CAPTURE(one.words.front());
      CHECK(authority_of(all, *place) == one.expected);
    }
  }
}

}  // namespace aid::decisions_test
