#pragma once
#include "work.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Published totals beside what the ledger counts of the same thing.
namespace aid::reports {

/// A part of a whole, as it is before it is rounded to a per cent. `whole` is more than nothing.
struct Ratio {
  std::int64_t part = 0;
  std::int64_t whole = 1;
  domain::Qualifier qualifier = domain::Qualifier::exact;
};

/// One figure: an amount, a number or a per cent.
struct ReconciledFigure {
  std::optional<domain::Amount> amount = {};
  std::optional<domain::Count> count = {};
  std::optional<domain::Quantity> per_cent = {};
  std::optional<Ratio> ratio = {};  ///< Of a per cent that was counted: what it was rounded from.
};

/// Whether a published figure and a counted one can both be right. `open`: their words ("nearly", "about") leave it
/// open, or nobody knows one of them.
enum class Agreement { agrees, differs, open };
Agreement agreement(const ReconciledFigure& published, const ReconciledFigure& counted);

/// What the ledger counts of what a total is of.
struct Recount {
  ReconciledFigure figure = {};                   ///< With nothing in it, nobody knows it.
  std::optional<domain::Quantity> per_cent = {};  ///< Of the published figure.
  counting::Selection selection = {};
  std::optional<counting::Counted> counted = {};  ///< None: there is no rule for such a figure, or it is of events.
  bool has_rule = false;                          ///< The ledger counts such a figure, whether or not it is known.
};
Recount recount(const Work& work, const domain::StatedTotal& total, const std::vector<domain::Event>& events);

}  // namespace aid::reports
