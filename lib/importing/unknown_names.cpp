// The names of a list that nobody has decided about, with the known ones that they are most like.

#include "aid/base/text.hpp"
#include "aid/vocabulary/words.hpp"
#include "name_book.hpp"

#include <algorithm>

namespace aid::importing {
namespace {

constexpr std::size_t most_candidates = 3;
constexpr int least_likeness = 55;

/// The items whose names are most like an unknown one, each name once. `likeness_of` an item is 0 to 100.
template <typename Item, typename LikenessOf>
std::vector<UnknownListName::Near> nearest(const std::vector<Item>& items, const LikenessOf& likeness_of) {
  std::vector<UnknownListName::Near> near;
  for (const Item& item : items) {
    const int likeness = likeness_of(item);
    const auto same = std::ranges::find(near, item.name_vi, &UnknownListName::Near::name);
    if (likeness >= least_likeness && same == near.end()) near.push_back({item.name_vi, item.code, likeness});
  }
  std::ranges::stable_sort(near, std::ranges::greater(), &UnknownListName::Near::likeness);
  if (near.size() > most_candidates) near.resize(most_candidates);
  return near;
}

std::vector<UnknownListName::Near> near_items(const std::vector<storage::ListItem>& items, std::string_view name) {
  return nearest(items, [&](const storage::ListItem& item) {
    int best = 0;
    for (const std::string& one : vocabulary::names_of(item)) best = std::max(best, likeness(name, one));
    return best;
  });
}

std::vector<UnknownListName::Near> near_places(const std::vector<domain::Place>& places, std::string_view name) {
  return nearest(places, [&](const domain::Place& place) {
    return std::max(likeness(name, place.name_vi), likeness(name, place.name_en));
  });
}

}  // namespace

std::vector<UnknownListName> NameBook::unknown() {
  if (unknown_.empty()) return {};
  std::vector<UnknownListName> names = unknown_;
  const std::vector<domain::Place> places = desk_.places.all();
  for (UnknownListName& one : names) {
    if (one.what == "partner") {
      for (const auto& near : desk_.registry.closest_partners(one.name, most_candidates)) {
        one.closest.push_back({.name = near.name, .code = near.code, .likeness = near.likeness});
      }
    } else if (one.what == "sector") {
      one.closest = near_items(desk_.registry.items("sector"), one.name);
    } else if (one.what == "place") {
      one.closest = near_places(places, one.name);
    } else if (one.what != "currency") {
      one.closest = near_items(desk_.registry.items(one.what), one.name);
    }
  }
  std::ranges::stable_sort(names, std::ranges::greater(), &UnknownListName::rows);
  return names;
}

}  // namespace aid::importing
