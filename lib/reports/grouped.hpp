#pragma once
#include "work.hpp"

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

/// Counts by the dimensions and shows the rows as the report arranges them.
table::Table grouped(const Work& work, const std::vector<const counting::Dimension*>& dimensions,
                     const GroupedOptions& options);
/// "year and sector": the dimensions as a sentence names them.
std::string named(const std::vector<const counting::Dimension*>& dimensions, Language language);
/// Which tables of the ledger such a report reads.
storage::BookParts parts_of_grouped(const ReportQuery& query);

}  // namespace aid::reports
