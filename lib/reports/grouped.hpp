#pragma once
#include "present.hpp"

#include <vector>

namespace aid::reports {

struct GroupedOptions {
  /// No total over several directions: what came in and what went out are told apart.
  bool one_direction = false;
  /// Adds rows of which nothing was counted. May be null.
  void (*add_rows)(const Work& work, counting::Counted& counted) = nullptr;
  /// Says more than the figures. May be null.
  void (*say_more)(const Work& work, const counting::Counted& counted, table::Table& table) = nullptr;
};

/// What rows by dimensions show of what was counted in them.
class RowFigures {
public:
  virtual ~RowFigures() = default;
  virtual void append_to(std::vector<table::Column>& columns) const = 0;
  /// The cells of the rows from `first` to before `after` together, whose figures these are.
  virtual void append_to(std::vector<table::Cell>& cells, const counting::StageFigures& figures, std::size_t first,
                         std::size_t after) const = 0;
};

/// The table of rows that were counted and arranged, with the sub-totals that the report asks for.
table::Table rows_with_figures(const Work& work, const counting::Counted& counted, const DimensionColumns& groups,
                               const RowFigures& figures, bool has_total);

/// Counts by the dimensions and shows the rows as the report arranges them.
table::Table grouped(const Work& work, const std::vector<const counting::Dimension*>& dimensions,
                     const GroupedOptions& options);
/// "year and sector": the dimensions as a sentence names them.
std::string named(const std::vector<const counting::Dimension*>& dimensions, Language language);
/// Which tables of the ledger such a report reads.
storage::BookParts parts_of_grouped(const ReportQuery& query);

}  // namespace aid::reports
