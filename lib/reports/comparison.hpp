#pragma once
#include "present.hpp"

#include <optional>
#include <string>
#include <vector>

/// Two periods counted by the same filters, to be put beside each other.
namespace aid::reports {

/// A period of the two as it was counted.
struct CountedPeriod {
  table::Words name;  ///< "2022-H1", "6 tháng đầu năm 2022".
  domain::DateInterval interval;
  counting::Selection selection;
  counting::Counted counted;
};

/// A row of a comparison: what each period has of it.
struct ComparedRow {
  counting::RowKey key;
  counting::StageFigures now = {};
  counting::StageFigures before = {};

  bool has(domain::Stage stage) const { return at(now, stage).recorded || at(before, stage).recorded; }
  static const counting::Figures& at(const counting::StageFigures& of, domain::Stage stage) {
    return of[static_cast<std::size_t>(stage)];
  }
};

struct Comparison {
  CountedPeriod now;
  CountedPeriod before;  ///< The base.
  std::vector<const counting::Dimension*> dimensions;
  std::vector<ComparedRow> rows;      ///< Sorted; shared rows are those of `now.counted.sets`.
  std::vector<domain::Stage> stages;  ///< Those to show.
  bool has_total = true;
};

/// "2022-H1" as people read it; a period of the law keeps its own name.
table::Words period_name(const domain::Period& period);

/// a − b as a comparison shows it: what is less than nothing and inexact is "about".
domain::Amounts signed_difference(const domain::Amounts& a, const domain::Amounts& b);

/// The one amount of each where both are of one currency. Where nothing is recorded now, that is nothing of the base's
/// currency: all of it is gone. Nothing recorded in the base has no amount to be measured by.
struct AmountsOfOneCurrency {
  domain::Amount now;
  domain::Amount before;
};
std::optional<AmountsOfOneCurrency> in_one_currency(const counting::Figures& now, const counting::Figures& before);

/// How much more; nothing is said of a figure that one of the periods has without knowing it.
table::Cell difference_cell(const counting::Figures& now, const counting::Figures& before);

/// How many more, where both numbers are known.
domain::Quantity more_counted(const domain::Count& now, const domain::Count& before);

void add_notes_of_comparison(const Work& work, const Comparison& compared, table::Table& table);
/// --explain: which aids are new, gone or changed, and the entries of both periods.
void explain_comparison(const Work& work, const Comparison& compared, table::Table& table);

}  // namespace aid::reports
