// The names of a list that nobody has decided about, with the known ones that they are most like.

#include "aid/vocabulary/like_names.hpp"
#include "aid/vocabulary/words.hpp"
#include "name_book.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

namespace aid::importing {
namespace {

constexpr std::size_t most_candidates = 3;
constexpr int least_likeness = 55;

/// Known items or places, each under all its names, for one kind of names of the list.
class KnownThings {
public:
  void add(std::string_view name, const std::string& shown, const std::string& code) {
    names_.add(name);
    things_.push_back({.name = shown, .code = code});
  }

  /// Those whose names are most like an unknown one, each name once.
  std::vector<UnknownListName::Near> nearest(std::string_view name) const {
    std::vector<UnknownListName::Near> near;
    for (const auto& [number, likeness] : names_.find(name, least_likeness)) {
      const UnknownListName::Near& thing = things_[number];
      const auto same = std::ranges::find(near, thing.name, &UnknownListName::Near::name);
      if (same == near.end()) {
        near.push_back({thing.name, thing.code, likeness});
      } else if (same->code == thing.code) {
        same->likeness = std::max(same->likeness, likeness);
      }
    }
    std::ranges::stable_sort(near, std::ranges::greater(), &UnknownListName::Near::likeness);
    if (near.size() > most_candidates) near.resize(most_candidates);
    return near;
  }

private:
  vocabulary::LikeNames names_;
  std::vector<UnknownListName::Near> things_;  ///< Of each name.
};

KnownThings known_items(const std::vector<storage::ListItem>& items) {
  KnownThings known;
  for (const storage::ListItem& item : items) {
    for (const std::string& name : vocabulary::names_of(item)) known.add(name, item.name_vi, item.code);
  }
  return known;
}

KnownThings known_places(const std::vector<domain::Place>& places) {
  KnownThings known;
  for (const domain::Place& place : places) {
    known.add(place.name_vi, place.name_vi, place.code);
    known.add(place.name_en, place.name_vi, place.code);
  }
  return known;
}

/// Puts the names of most rows first, others in their order, within their own memory.
void sort_by_rows(std::vector<UnknownListName>& names) {
  std::vector<std::uint32_t> from(names.size());
  std::iota(from.begin(), from.end(), 0U);
  std::ranges::sort(from, [&](std::uint32_t a, std::uint32_t b) {
    return names[a].rows != names[b].rows ? names[a].rows > names[b].rows : a < b;
  });
  for (std::size_t i = 0; i < from.size(); ++i) {
    // What was to stand here may have been put aside for an earlier place.
    std::uint32_t at = from[i];
    while (at < i) at = from[at];
    std::swap(names[i], names[at]);
    from[i] = at;
  }
}

}  // namespace

std::vector<UnknownListName> NameBook::with_closest(std::vector<UnknownListName> names) {
  sort_by_rows(names);
  std::map<std::string, KnownThings, std::less<>> known;
  for (std::size_t i = 0; i < std::min(names.size(), most_with_candidates); ++i) {
    UnknownListName& one = names[i];
    if (one.what == "currency") continue;
    if (one.what == "partner") {
      for (const auto& near : desk_.registry.closest_partners(one.name, most_candidates)) {
        one.closest.push_back({.name = near.name, .code = near.code, .likeness = near.likeness});
      }
      continue;
    }
    auto of_kind = known.find(one.what);
    if (of_kind == known.end()) {
      KnownThings things =
          one.what == "place" ? known_places(desk_.places.all()) : known_items(desk_.registry.items(one.what));
      of_kind = known.emplace(one.what, std::move(things)).first;
    }
    one.closest = of_kind->second.nearest(one.name);
  }
  return names;
}

}  // namespace aid::importing
