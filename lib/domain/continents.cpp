#include "aid/domain/continents.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace aid::domain {
namespace {

constexpr std::array continents{Continent{"asia", {"Asia", "Châu Á"}},
                                Continent{"europe", {"Europe", "Châu Âu"}},
                                Continent{"americas", {"Americas", "Châu Mỹ"}},
                                Continent{"africa", {"Africa", "Châu Phi"}},
                                Continent{"oceania", {"Oceania", "Châu Đại Dương"}},
                                Continent{"antarctica", {"Antarctica", "Châu Nam Cực"}}};

const Continent* by_code(std::string_view code) {
  const auto found = std::ranges::find(continents, code, &Continent::code);
  return found == continents.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Continent> all_continents() { return continents; }

const Continent* continent_of(std::string_view country) {
  static const std::map<std::string, const Continent*, std::less<>> by_country = [] {
    constexpr std::size_t column = 4;
    std::map<std::string, const Continent*, std::less<>> read;
    for (const std::vector<std::string>& row : data_rows("countries.csv")) read.emplace(row[0], by_code(row[column]));
    return read;
  }();
  const auto found = by_country.find(country);
  return found == by_country.end() ? nullptr : found->second;
}

const Continent* find_continent(std::string_view typed) {
  const std::string key = fold(typed);
  const auto found = std::ranges::find_if(continents, [&](const Continent& one) {
    return one.code == key || fold(one.name.en) == key || fold(one.name.vi) == key;
  });
  return found == continents.end() ? nullptr : &*found;
}

}  // namespace aid::domain
