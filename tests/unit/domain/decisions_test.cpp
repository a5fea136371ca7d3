#include "aid/domain/decisions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace aid;
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
int in_force(const std::vector<std::string_view>& words, std::string_view day = {}) {
  const std::optional<Date> on = day.empty() ? std::nullopt : std::optional(Date::parse(day).value());
  const auto found = decision_in_force(decisions(words), on);
  return found ? static_cast<int>(*found) : -1;
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

  TEST_CASE("a decision dated to a month is in force from its last day, a revocation from its first") {
    CHECK(in_force({"A 2025-11"}, "2025-11-29") == -1);
    CHECK(in_force({"A 2025-11"}, "2025-11-30") == 0);
    CHECK(in_force({"A 2025"}, "2025-12-30") == -1);
    CHECK(in_force({"A 2025"}, "2025-12-31") == 0);
    CHECK(in_force({"A 2025-10-01", "M 2025-11"}, "2025-11-15") == 0);
    CHECK(in_force({"A 2025-10-01", "M 2025-11"}, "2025-11-30") == 1);
    CHECK(in_force({"A 2025-10-01", "R 2025-11"}, "2025-10-31") == 0);
    CHECK(in_force({"A 2025-10-01", "R 2025-11"}, "2025-11-01") == -1);
  }
}
