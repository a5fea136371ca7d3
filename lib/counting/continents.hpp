#pragma once
#include "aid/counting/dimensions.hpp"
#include "aid/domain/continents.hpp"

/// Continents as values of a dimension: their places among all.
namespace aid::counting {

/// The place of its continent among all, which no country beyond the data file has.
inline std::int32_t continent_of(const Lookup& lookup, std::int32_t country) {
  if (country == Values::missing) return Values::missing;
  const domain::Continent* continent = domain::continent_of(lookup.text(country));
  return continent == nullptr ? Values::missing
                              : static_cast<std::int32_t>(continent - domain::all_continents().data());
}

inline table::Cell continent_label(const Lookup&, std::int32_t id) {
  const domain::Continent& continent = domain::all_continents()[static_cast<std::size_t>(id)];
  return table::Words(continent.name).with_code(continent.code);
}

}  // namespace aid::counting
