#include "aid/vocabulary/like_names.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace aid::vocabulary {
namespace {

/// Each run of three letters of a name without its spaces, once; its ends count as letters.
std::vector<std::uint64_t> runs_of(const NameToCompare& name) {
  constexpr unsigned bits_of_letter = 21;
  const std::u32string letters = U' ' + name.joined + U' ';
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + 3 <= letters.size(); ++i) {
    std::uint64_t run = 0;
    for (const char32_t letter : letters.substr(i, 3)) run = run << bits_of_letter | letter;
    runs.push_back(run);
  }
  std::ranges::sort(runs);
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

/// As `likeness` weighs common words: their share in both names, and in the shorter one.
std::size_t promise(std::size_t common, std::size_t a, std::size_t b) {
  return 2000 * common / (a + b) + 1000 * common / std::min(a, b);
}

}  // namespace

void LikeNames::add(std::string_view name) {
  const auto number = static_cast<std::uint32_t>(names_.size());
  NameToCompare compared(name);
  const std::vector<std::uint64_t> runs = runs_of(compared);
  for (const std::uint64_t run : runs) by_run_[run].push_back(number);
  names_.push_back({.compared = std::move(compared), .runs = runs.size()});
}

std::vector<std::uint32_t> LikeNames::promising(const NameToCompare& wanted) const {
  std::vector<std::uint32_t> found;
  if (names_.size() <= most_compared) {
    found.resize(names_.size());
    std::iota(found.begin(), found.end(), 0U);
    return found;
  }
  const std::vector<std::uint64_t> runs = runs_of(wanted);
  std::vector<std::uint32_t> common(names_.size());
  for (const std::uint64_t run : runs) {
    const auto with_run = by_run_.find(run);
    if (with_run == by_run_.end()) continue;
    for (const std::uint32_t number : with_run->second) {
      if (common[number]++ == 0) found.push_back(number);
    }
  }
  if (found.size() > most_compared) {
    const auto is_better = [&](std::uint32_t a, std::uint32_t b) {
      const std::size_t of_a = promise(common[a], runs.size(), names_[a].runs);
      const std::size_t of_b = promise(common[b], runs.size(), names_[b].runs);
      return of_a != of_b ? of_a > of_b : a < b;
    };
    std::ranges::nth_element(found, found.begin() + most_compared, is_better);
    found.resize(most_compared);
  }
  std::ranges::sort(found);
  return found;
}

std::vector<LikeNames::Like> LikeNames::find(std::string_view name, int least) const {
  const NameToCompare wanted(name);
  std::vector<Like> found;
  for (const std::uint32_t number : promising(wanted)) {
    const int alike = likeness(wanted, names_[number].compared);
    if (alike >= least) found.push_back({.number = number, .likeness = alike});
  }
  return found;
}

}  // namespace aid::vocabulary
