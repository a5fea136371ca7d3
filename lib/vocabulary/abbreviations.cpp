#include "abbreviations.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"

#include <algorithm>
#include <cstddef>

namespace aid::vocabulary {

const std::vector<Abbreviation>& abbreviations() {
  static const std::vector<Abbreviation> all = [] {
    std::vector<Abbreviation> read;
    for (const auto& row : domain::data_rows("abbreviations.csv")) {
      read.push_back({.brief = folded_words(row[0]), .whole = folded_words(row[1])});
    }
    for (Abbreviation& one : read) {
      one.is_spelling = one.brief.size() == 1 && std::ranges::count(read, one.brief, &Abbreviation::brief) == 1;
    }
    return read;
  }();
  return all;
}

bool stand_at(const std::vector<std::string>& words, std::size_t position, const std::vector<std::string>& wanted) {
  if (position + wanted.size() > words.size()) return false;
  return std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(position));
}

}  // namespace aid::vocabulary
