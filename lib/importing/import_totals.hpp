#pragma once
#include "aid/importing/import.hpp"
#include "aid/recording/desk.hpp"
#include "aid_rows.hpp"

#include <cstddef>
#include <string>
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
  /// By currency, larger amounts first.
  void sort_largest();
  /// The totals of `ImportRequest::expect_totals` that no stage adds up to. Problems: bad-expectation, total-differs.
  std::vector<Problem> unexpected() const;

  /// "Kisarazu → MTTQ Đà Nẵng".
  std::string parties_of(const domain::Aid& aid);

private:
  static void add_by_stage(const AidRow& row, ImportOutcome::Totals& totals);
  void keep_if_large(const AidRow& row, const domain::Amount& amount, std::size_t line);
  void check_total(domain::Money expected, std::vector<Problem>& problems) const;

  recording::Desk& desk_;
  const ImportRequest& request_;
  ImportOutcome& outcome_;
  ImportOutcome::Totals control_;
};

}  // namespace aid::importing
