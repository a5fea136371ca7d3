#pragma once
#include "aid/counting/commitment_worth.hpp"
#include "work.hpp"

#include <map>
#include <optional>
#include <span>
#include <vector>

/// What was committed and what became of it.
namespace aid::reports {

/// The selection of a balance: all of the aids of which something was committed, up to the end of the period.
counting::Selection of_commitments(const Work& work);

/// When each aid, by its row, was first approved by a decision that was not taken back.
std::map<std::int64_t, domain::DateInterval> first_approvals(storage::Ledger& ledger);

/// Lets a period begin with the first entry that was not taken back, where that is earlier.
void reach_back(const storage::Book& book, domain::DateInterval& period);

/// Counts what a balance has in the report's currency with what came of a commitment as its share of it, which alone
/// says what is outstanding; see `counting::CommitmentWorth`.
class SharesOfCommitments {
public:
  /// `counted` must live as long as this; it was counted with `selection`.
  SharesOfCommitments(const Work& work, const counting::Selection& selection, const counting::Counted& counted);

  /// What was counted, again so, with the dimensions and options that it was counted with. Without a currency of the
  /// report it is the same.
  counting::Counted count(std::span<const counting::Dimension* const> dimensions,
                          const counting::CountingOptions& options) const;
  /// Another selection, by the worth of this one's commitments.
  counting::Counted count(counting::Selection selection, std::span<const counting::Dimension* const> dimensions,
                          const counting::CountingOptions& options) const;
  /// What a part of a commitment is worth; nullopt: no rate says it.
  std::optional<domain::Amount> worth_of(storage::AidIndex aid, const domain::Amount& part) const;

private:
  const Work& work_;
  const counting::Selection& selection_;
  const counting::Counted& counted_;
  std::optional<counting::CommitmentWorth> worth_;
};
/// Says so where something is outstanding that is not simply committed less what came.
void note_shares(bool differs, table::Table& table);

/// committed − cancelled − received − disbursed.
domain::Amounts rest_of(const counting::StageFigures& figures);
/// Whether something of these has no value, so that what is left is not known.
bool lacks_value(const counting::StageFigures& figures);
/// Whether one of these lacks a rate, so that what is left is not known in the report's currency.
bool lacks_rate(const counting::StageFigures& figures);

inline const counting::Figures& in_stage(const counting::StageFigures& figures, domain::Stage stage) {
  return figures[static_cast<std::size_t>(stage)];
}

/// The rows by year: what came, and what was promised for then.
table::Table build_balance_by_year(const Work& work);

/// The rows by dimensions, "by donor": what is left in each.
table::Table build_balance_by(const Work& work);
/// What of what is not cancelled has come, in per cent; nothing where that is not one figure of one currency.
table::Cell share_that_came(const counting::StageFigures& figures);

/// The columns of the stages that a balance has, and their cells.
class BalanceColumns {
public:
  BalanceColumns(const Work& work, const counting::StageFigures& totals);
  void append_to(std::vector<table::Column>& columns) const;
  void append_to(std::vector<table::Cell>& cells, const counting::StageFigures& figures) const;
  table::Column amounts(std::string key, const table::Words& label) const;

private:
  std::vector<domain::Stage> stages_;
  std::string unit_;
};

}  // namespace aid::reports
