#include "aid/base/name_to_compare.hpp"
#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>

namespace aid {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  utf8::for_each(text, [&points](char32_t c) { points += c; });
  return points;
}

/// Each row is made from the two before it: the second one serves two neighbours that changed places.
std::size_t distance_of_long(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

/// For each letter of a text of at most 64 the places where it stands, as bits.
class Places {
public:
  explicit Places(std::u32string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] < ascii_.size()) ascii_[text[i]] |= std::uint64_t{1} << i;
    }
  }
  std::uint64_t of(char32_t letter) const {
    if (letter < ascii_.size()) return ascii_[letter];
    std::uint64_t places = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) places |= std::uint64_t{text_[i] == letter} << i;
    return places;
  }

private:
  std::u32string_view text_;
  std::array<std::uint64_t, 128> ascii_{};
};

constexpr std::size_t bits = 64;

/// The same distance with a whole column of the table in one word of the machine: its bits say where the next cell is
/// one more or one less (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances").
std::size_t distance_in_bits(std::u32string_view a, std::u32string_view b) {
  const Places places(a);
  const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
  std::uint64_t more = ~std::uint64_t{0};
  std::uint64_t less = 0;
  std::uint64_t same = 0;
  std::uint64_t before = 0;
  std::size_t distance = a.size();
  for (const char32_t letter : b) {
    const std::uint64_t match = places.of(letter);
    const std::uint64_t swapped = ((~same & match) << 1U) & before;
    same = swapped | (((match & more) + more) ^ more) | match | less;
    std::uint64_t right_more = less | ~(same | more);
    std::uint64_t right_less = same & more;
    if ((right_more & last) != 0) ++distance;
    if ((right_less & last) != 0) --distance;
    right_more = (right_more << 1U) | 1U;
    right_less <<= 1U;
    more = right_less | ~(same | right_more);
    less = right_more & same;
    before = match;
  }
  return distance;
}

std::size_t distance(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return b.size();
  return a.size() <= bits ? distance_in_bits(a, b) : distance_of_long(a, b);
}

int per_cent(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<int>(part * 100 / whole); }

int nearness(std::u32string_view a, std::u32string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  return per_cent(longer - distance(a, b), longer);
}

/// Words are taken for the same when at most a fifth of the letters differ.
bool same_word(std::u32string_view a, std::u32string_view b) {
  // Both save the work.
  if (5 * std::min(a.size(), b.size()) < 4 * std::max(a.size(), b.size())) return false;
  if (a.size() < 5 && b.size() < 5) return a == b;
  return a == b || nearness(a, b) >= 80;
}

/// The mean of two shares: of the letters of both names that stand in common words, and of those of the shorter name,
/// so that "Kisarazu" is found in "thành phố Kisarazu".
int word_overlap(const NameToCompare& a, const NameToCompare& b) {
  std::vector<bool> taken(b.words.size());
  std::size_t common = 0;
  for (const auto& word : a.words) {
    for (std::size_t i = 0; i < b.words.size(); ++i) {
      if (taken[i] || !same_word(word, b.words[i])) continue;
      taken[i] = true;
      common += std::min(word.size(), b.words[i].size());
      break;
    }
  }
  const int of_both = per_cent(2 * common, a.joined.size() + b.joined.size());
  const int of_shorter = per_cent(common, std::min(a.joined.size(), b.joined.size()));
  return (of_both + of_shorter) / 2;
}

}  // namespace

NameToCompare::NameToCompare(std::string_view name) : whole(code_points(fold(name))) {
  for (std::size_t begin = 0; begin < whole.size();) {
    const std::size_t end = std::min(whole.find(U' ', begin), whole.size());
    words.push_back(whole.substr(begin, end - begin));
    joined += words.back();
    begin = end + 1;
  }
}

int likeness(const NameToCompare& a, const NameToCompare& b) {
  if (a.whole == b.whole) return a.whole.empty() ? 0 : 100;
  int best = word_overlap(a, b);
  const auto consider = [&best](std::u32string_view x, std::u32string_view y) {
    // Texts of very different lengths cannot be near: that is known without comparing them.
    const int possible = per_cent(std::min(x.size(), y.size()), std::max(x.size(), y.size()));
    if (possible > best) best = std::max(best, nearness(x, y));
  };
  consider(a.whole, b.whole);
  consider(a.joined, b.joined);
  return std::min(best, 99);  // Only equal keys are alike to the full.
}

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance(code_points(a), code_points(b)); }

int likeness(std::string_view a, std::string_view b) { return likeness(NameToCompare(a), NameToCompare(b)); }

std::vector<std::string> closest(std::string_view wanted, const std::vector<std::string>& candidates, std::size_t most,
                                 int least) {
  struct Match {
    int alike;
    const std::string* name;
  };
  const NameToCompare compared(wanted);
  std::vector<Match> matches;
  for (const auto& candidate : candidates) {
    const int alike = likeness(compared, NameToCompare(candidate));
    if (alike >= least) matches.push_back({alike, &candidate});
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.alike > b.alike; });
  if (matches.size() > most) matches.resize(most);

  std::vector<std::string> names;
  names.reserve(matches.size());
  for (const Match& match : matches) names.push_back(*match.name);
  return names;
}

}  // namespace aid
