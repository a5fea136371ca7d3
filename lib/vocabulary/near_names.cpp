#include "aid/vocabulary/near_names.hpp"

#include "abbreviations.hpp"
#include "aid/base/text.hpp"

#include <algorithm>
#include <utility>

namespace aid::vocabulary {
namespace {

constexpr std::size_t least_letters = 5;  ///< In a shorter word one letter makes another word: "Hà" and "Hạ".

/// Whether a word may stand for another one than `spelled_out` says.
bool has_other_words(std::string_view name) {
  const std::vector<std::string> words = folded_words(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_other = std::ranges::any_of(
        abbreviations(), [&](const Abbreviation& one) { return !one.is_spelling && stand_at(words, i, one.brief); });
    if (is_other) return true;
  }
  return false;
}

/// Of UTF-8: a byte that is not a letter's first.
bool is_continued(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Hashes of a text with a piece left out, each in constant time: a polynomial of its bytes, which is put together from
/// that of what stands before the piece and that of what follows.
class RestHashes {
public:
  explicit RestHashes(std::string_view text)
      : before_(text.size() + 1), after_(text.size() + 1), power_(text.size() + 1) {
    power_[0] = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
      power_[i + 1] = power_[i] * base;
      before_[i + 1] = before_[i] * base + byte_at(text, i);
    }
    for (std::size_t i = text.size(); i-- > 0;) {
      after_[i] = after_[i + 1] + byte_at(text, i) * power_[text.size() - 1 - i];
    }
  }

  std::size_t whole() const { return before_.back(); }
  std::size_t without(std::size_t begin, std::size_t end) const {
    return before_[begin] * power_[power_.size() - 1 - end] + after_[end];
  }

private:
  static constexpr std::size_t base = 0x9E3779B97F4A7C15U;
  static std::size_t byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]) + 1U; }

  std::vector<std::size_t> before_;
  std::vector<std::size_t> after_;
  std::vector<std::size_t> power_;
};

/// Calls `take` with each hash under which a name is kept and found: that of all its words, and those of its words with
/// one letter left out of one of them, which it has in common with the names that are one edit away.
template <typename Take>
void for_each_rest(const std::vector<std::string>& words, const Take& take) {
  std::string text;
  for (const std::string& word : words) text.append(word) += '\n';
  const RestHashes rest(text);
  take(rest.whole());
  std::size_t begin = 0;
  for (const std::string& word : words) {
    const std::size_t end = begin + word.size();
    const bool is_compared = word.size() + 1 >= least_letters && !differs_on_purpose(word);
    for (std::size_t letter = begin; is_compared && letter < end;) {
      std::size_t next = letter + 1;
      while (next < end && is_continued(text[next])) ++next;
      take(rest.without(letter, next));
      letter = next;
    }
    begin = end + 1;
  }
}

}  // namespace

bool differs_on_purpose(std::string_view word) {
  const bool has_digit = word.find_first_of("0123456789") != std::string_view::npos;
  const bool is_roman = word.find_first_not_of("ivxlcdm") == std::string_view::npos;
  return has_digit || is_roman;
}

std::vector<std::string> spelled_out(std::string_view name) {
  const std::vector<std::string> words = folded_words(name);
  std::vector<std::string> whole;
  for (std::size_t i = 0; i < words.size();) {
    const auto found =
        std::ranges::find_if(abbreviations(), [&](const Abbreviation& one) { return stand_at(words, i, one.brief); });
    if (found == abbreviations().end()) {
      whole.push_back(words[i++]);
    } else {
      whole.insert(whole.end(), found->whole.begin(), found->whole.end());
      i += found->brief.size();
    }
  }
  return whole;
}

bool are_near(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || a.size() != b.size()) return false;
  const auto [first, second] = std::ranges::mismatch(a, b);
  if (first == a.end()) return true;
  if (!std::equal(first + 1, a.end(), second + 1)) return false;
  const bool is_long = std::max(first->size(), second->size()) >= least_letters;
  return is_long && !differs_on_purpose(*first) && !differs_on_purpose(*second) && edit_distance(*first, *second) == 1;
}

std::vector<std::int64_t> NearNames::spelled_alike(std::string_view name) const {
  const auto words = spelled_out(name);
  std::vector<std::int64_t> found;
  if (words.empty() || has_other_words(name)) return found;
  bool is_first = true;
  for_each_rest(words, [&](std::size_t hash) {
    if (!std::exchange(is_first, false)) return;  // The first hash is that of all words.
    const auto [begin, end] = by_rest_.equal_range(hash);
    for (auto at = begin; at != end; ++at) {
      const Name& other = names_[at->second];
      if (!other.has_other_words && other.words == words) found.push_back(other.partner);
    }
  });
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void NearNames::add(std::string_view name, std::int64_t partner) {
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.push_back({.words = spelled_out(name), .partner = partner, .has_other_words = has_other_words(name)});
  for_each_rest(names_.back().words, [&](std::size_t hash) { by_rest_.emplace(hash, number); });
}

std::optional<std::int64_t> NearNames::find(std::string_view name, std::int64_t except) const {
  const auto words = spelled_out(name);
  std::optional<std::uint32_t> best;
  const auto look_at = [&](std::size_t hash) {
    const auto [begin, end] = by_rest_.equal_range(hash);
    for (auto at = begin; at != end; ++at) {
      const Name& other = names_[at->second];
      const bool is_better = other.partner != except && (!best || at->second < *best);
      if (is_better && are_near(words, other.words)) best = at->second;
    }
  };
  for_each_rest(words, look_at);
  return best ? std::optional(names_[*best].partner) : std::nullopt;
}

}  // namespace aid::vocabulary
