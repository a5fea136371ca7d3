#include "aid/counting/selection.hpp"

#include "aid/counting/dimensions.hpp"

#include <algorithm>

namespace aid::counting {

std::string_view to_string(AidsChosen chosen) {
  constexpr std::string_view words[] = {"in-role", "committed", "published", "found"};
  return words[static_cast<std::size_t>(chosen)];
}

void Selection::set(Filter filter) {
  std::ranges::sort(filter.allowed);
  // The dimensions stand in one list, so their addresses have its order.
  const auto place = std::ranges::lower_bound(filters, filter.dimension, std::less<>(), &Filter::dimension);
  if (place != filters.end() && place->dimension == filter.dimension) {
    *place = std::move(filter);
  } else {
    filters.insert(place, std::move(filter));
  }
}

bool Selection::asks_entries() const {
  const auto is_on_entries = [](const Filter& filter) { return filter.dimension->grain != Grain::aid; };
  return period || !stages.empty() || std::ranges::any_of(filters, is_on_entries);
}

}  // namespace aid::counting
