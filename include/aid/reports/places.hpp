#pragma once
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>

/// The administrative units of the ledger, then and now.
namespace aid::reports {

/// Which places are listed. Empty: all of the day.
struct PlaceFilter {
  std::string words = {};  ///< Of the name, in any order, without marks too; or the code.
  std::string in = {};     ///< What lies in it, at whatever level.
  std::string kind = {};
  bool all = false;  ///< Also those that are none any more.
  domain::Date today = {};
};

/// One row a place, in order of names: kind, code, what it lies in, its time, where it is today and what it was made
/// of. Throws `Error`: those of reading the words, unknown-place, bad-choice of the kind.
table::Table list_places(vocabulary::Registry& registry, const PlaceFilter& filter);
/// All places of that name, then and now. Throws `Error` unknown-place.
table::Table show_place(vocabulary::Registry& registry, std::string_view typed, domain::Date today);

}  // namespace aid::reports
