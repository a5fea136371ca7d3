#include "aid/base/text.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <numeric>

namespace aid {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  utf8::for_each(text, [&points](char32_t c) { points += c; });
  return points;
}

/// Each row is made from the two before it: the second one serves two neighbours that changed places.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
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

/// A name, folded once for many comparisons.
struct Folded {
  std::u32string whole;
  std::u32string joined;  ///< Without its spaces: Sa La Van is Salavan.
  std::vector<std::u32string> words;

  explicit Folded(std::string_view text) : whole(code_points(fold(text))) {
    for (std::size_t begin = 0; begin < whole.size();) {
      const std::size_t end = std::min(whole.find(U' ', begin), whole.size());
      words.push_back(whole.substr(begin, end - begin));
      joined += words.back();
      begin = end + 1;
    }
  }
};

int per_cent(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<int>(part * 100 / whole); }

int nearness(std::u32string_view a, std::u32string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  return per_cent(longer - distance(a, b), longer);
}

/// Words are taken for the same when at most a fifth of the letters differ.
bool same_word(std::u32string_view a, std::u32string_view b) {
  if (5 * std::min(a.size(), b.size()) < 4 * std::max(a.size(), b.size())) return false;  // Saves the work.
  return a == b || nearness(a, b) >= 80;
}

/// The mean of two shares: of the letters of both names that stand in common words, and of those of the shorter name,
/// so that "Kisarazu" is found in "thành phố Kisarazu".
int word_overlap(const Folded& a, const Folded& b) {
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

int likeness(const Folded& a, const Folded& b) {
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

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance(code_points(a), code_points(b)); }

int likeness(std::string_view a, std::string_view b) { return likeness(Folded(a), Folded(b)); }

std::vector<std::string> closest(std::string_view wanted, const std::vector<std::string>& candidates, std::size_t most,
                                 int least) {
  struct Match {
    int alike;
    const std::string* name;
  };
  const Folded folded(wanted);
  std::vector<Match> matches;
  for (const auto& candidate : candidates) {
    const int alike = likeness(folded, Folded(candidate));
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
