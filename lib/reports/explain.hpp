#pragma once
#include "work.hpp"

namespace aid::reports {

struct ExplainOptions {
  bool filtered = true;                            ///< Also entries of aids that a filter leaves out,
  bool out_of_period = true;                       ///< and those of other times.
  const counting::Selection* selection = nullptr;  ///< By which it was counted; null: that of the report.
  /// Which of the entries left out are told; null: all. Of two counts beside each other, one tells what both leave out.
  bool (*tells)(const counting::Counted& counted, const counting::Counted& beside, storage::EntryIndex entry) = nullptr;
  const counting::Counted* beside = nullptr;  ///< The other count that `tells` looks at.
};

/// --explain: every entry that was counted, with the rate that it was converted at; every entry that was not, and why;
/// the rates with kind, date and source.
void explain(const Work& work, const counting::Counted& counted, table::Table& table,
             const ExplainOptions& options = {});

/// The rates alone.
void explain_rates(const Work& work, const counting::Counted& counted, table::Table& table);

}  // namespace aid::reports
