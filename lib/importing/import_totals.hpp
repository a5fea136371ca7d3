#pragma once
#include "aid/importing/import.hpp"
#include "aid/recording/desk.hpp"
#include "aid/records/plausible.hpp"
#include "aid_rows.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace aid::importing {

/// What the rows of a list of aid add up to, for the outcome of its import, and whether that was to be expected.
class ImportTotals {
public:
  /// All three must live as long as the totals.
  ImportTotals(recording::Desk& desk, const ImportRequest& request, ImportOutcome& outcome)
      : desk_(desk), request_(request), outcome_(outcome) {}

  /// A good row counts in what is compared with the expected totals, whether it is new or not.
  void expect(const AidRow& row);
  /// A row that is recorded or corrected, and its line: its dates, its amounts by stage, its warnings.
  void add(const AidRow& row, std::size_t line);
  /// What is usual in the list, and which of its amounts may be far from that. `where` finds the amount's place.
  template <typename Where>
  void compare(const AidRow& row, Where where) {
    if (row.draft.entries.empty() || !row.draft.entries.front().amount) return;
    const auto given = records::given_amount(row.draft.aid, row.draft.entries.front());
    if (may_be_far(given)) keep(given, where());
  }
  /// By currency, larger amounts first.
  void sort_largest();
  /// Warns of the amounts that are far from those of their givers, of this list or of the ledger. Call it after the
  /// last row.
  void tell_doubtful();
  /// The totals of `ImportRequest::expect_totals` that no stage adds up to. Problems: bad-expectation, total-differs.
  std::vector<Problem> unexpected() const;

  /// "Kisarazu → MTTQ Đà Nẵng".
  std::string parties_of(const domain::Aid& aid);

private:
  static void add_by_stage(const AidRow& row, ImportOutcome::Totals& totals);
  /// An amount that is among the largest of its currency.
  struct Candidate {
    records::GivenAmount given;
    Location where;
    friend bool operator<(const Candidate& a, const Candidate& b) {
      return a.given.amount.money.minor() > b.given.amount.money.minor();  // The smallest of a heap stands first.
    }
  };
  bool may_be_far(const records::GivenAmount& given);
  void keep(const records::GivenAmount& given, Location where);
  void warn(const Problem& warning);
  void keep_if_large(const AidRow& row, const domain::Amount& amount, std::size_t line);
  void check_total(domain::Money expected, std::vector<Problem>& problems) const;

  recording::Desk& desk_;
  const ImportRequest& request_;
  ImportOutcome& outcome_;
  ImportOutcome::Totals control_;
  records::UsualAmounts usual_;                         ///< Of the list.
  std::map<std::size_t, std::vector<Candidate>> largest_;  ///< By `Currency::index`; each is a heap.
};

}  // namespace aid::importing
