#pragma once
#include "aid/storage/partners.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace aid::recording {

/// Calls `look` with an event or matter as it is given, then with its partners under each name that they had before
/// they were merged, until `look` finds it: what was recorded before a merge is known again after it. Whether it was
/// found.
template <typename Record, typename Look>
bool under_each_name(const storage::Partners& partners, const Record& given, Look look) {
  if (look(given)) return true;
  struct Names {
    std::vector<domain::PartnerId> all;  ///< First the one that is kept.
    std::size_t chosen = 0;
  };
  std::vector<Names> several;
  const auto names_of = [&several](domain::PartnerId kept) {
    return std::ranges::find_if(several, [&](const Names& one) { return one.all.front() == kept; });
  };
  for (const auto& [row, kept] : partners.merged()) {
    if (std::ranges::find(given.partners, kept, [](const auto& one) { return one.partner; }) == given.partners.end()) {
      continue;
    }
    if (names_of(kept) == several.end()) several.push_back({.all = {kept}});
    names_of(kept)->all.push_back({row});
  }
  for (;;) {
    // The next partner has its next name when this one has had all of its own, as digits of a number do.
    std::size_t digit = 0;
    for (; digit < several.size(); ++digit) {
      Names& names = several[digit];
      names.chosen = (names.chosen + 1) % names.all.size();
      if (names.chosen != 0) break;
    }
    if (digit == several.size()) return false;
    Record named = given;
    for (auto& one : named.partners) {
      const auto names = names_of(one.partner);
      if (names != several.end()) one.partner = names->all[names->chosen];
    }
    if (look(named)) return true;
  }
}

}  // namespace aid::recording
