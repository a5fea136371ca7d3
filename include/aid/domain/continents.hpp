#pragma once
#include "aid/base/language.hpp"

#include <span>
#include <string_view>

namespace aid::domain {

/// A continent as the statistics of the United Nations part the world.
struct Continent {
  std::string_view code;  ///< "asia".
  Label name;
};

/// All, in the order in which people see them.
std::span<const Continent> all_continents();
/// Of a country by its code; nullptr: the data file (countries.csv) does not have it.
const Continent* continent_of(std::string_view country);
/// By its code or a name in either language, however its letters and marks are written; nullptr: there is none.
const Continent* find_continent(std::string_view typed);

}  // namespace aid::domain
