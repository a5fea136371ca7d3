#pragma once
#include "aid/domain/matters.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aid::reports {

/// A day that is remembered: one of lib/reports/data/anniversaries.csv, or one that the office recorded.
struct Anniversary {
  std::string code;  ///< "in-relations"; "DN-1982-AN0001".
  std::string uid;   ///< Never changes: its code, or its UUID.
  std::string type;  ///< Code of list `anniversary-type`.
  std::vector<std::string> countries;
  std::vector<domain::PartnerId> partners;
  domain::DateInterval first;  ///< As exactly as it is known.
  int every = 1;               ///< It is kept each so many years.
  table::Words title;
  bool is_own = false;
};
/// All, by country, day and code. An own one of the same type, country and date stands in the place of a shipped one.
std::vector<Anniversary> all_anniversaries(vocabulary::Registry& registry);

/// When it comes in a year: the same day, month, or the whole year, as exactly as it is known. Of 29 February the 28th.
domain::DateInterval in_year(const domain::DateInterval& first, int year);
/// Which one it is in that year; nothing where it is not kept in it, or has not been yet.
std::optional<int> years_in(const Anniversary& anniversary, int year);

}  // namespace aid::reports
