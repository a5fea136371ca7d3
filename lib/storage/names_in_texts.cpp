#include "names_in_texts.hpp"

#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aid::storage {

/// A word of a text, and where it stands.
struct NamesInTexts::TextWord {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_joined = false;  ///< Nothing but spaces and signs of file names stands between it and the word before.
};

namespace {

bool is_combining_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool is_of_word(std::string_view letter, char32_t c) {
  return c != utf8::invalid && (is_combining_mark(c) || !fold(letter).empty());
}

bool joins_words(std::string_view between) {
  constexpr std::string_view no_break_space = "\u00A0";
  std::string left(between);
  for (std::size_t at = 0; (at = left.find(no_break_space)) != std::string::npos;) {
    left.erase(at, no_break_space.size());
  }
  return left.find_first_not_of(" _-.+") == std::string::npos;
}

bool has_within(const std::vector<std::string>& words, const std::vector<std::string>& name) {
  return std::search(words.begin(), words.end(), name.begin(), name.end()) != words.end();
}

std::string without_spaces(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, "")); }

}  // namespace

NamesInTexts::NamesInTexts(const std::set<std::string, std::less<>>& names, const std::vector<std::string>& of_others) {
  for (const std::string& name : names) {
    if (Words words = folded_words(name); !words.empty()) names_.push_back(std::move(words));
  }
  std::ranges::sort(names_, [](const Words& one, const Words& other) { return one.size() > other.size(); });
  for (const std::string& other : of_others) {
    Words words = folded_words(other);
    const auto is_within = [&words](const Words& name) { return has_within(words, name); };
    if (std::ranges::any_of(names_, is_within)) of_others_.push_back(std::move(words));
  }
}

NamesInTexts::TextWords NamesInTexts::words_of(std::string_view text) {
  TextWords words;
  bool is_within = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    if (is_of_word(text.substr(at, next.length), next.value)) {
      if (!is_within) {
        const bool is_joined = !words.empty() && joins_words(text.substr(words.back().end, at - words.back().end));
        words.push_back({.folded = {}, .begin = at, .end = at, .is_joined = is_joined});
      }
      words.back().end = at + next.length;
      is_within = true;
    } else {
      is_within = false;
    }
    at += next.length;
  }
  for (TextWord& word : words) word.folded = fold(text.substr(word.begin, word.end - word.begin));
  return words;
}

/// How many words from `at` on are the name; 0: they are not.
std::size_t NamesInTexts::length_at(const TextWords& words, std::size_t at, const Words& name) {
  if (name.size() > 1 && words[at].folded == without_spaces(name)) return 1;
  if (words.size() - at < name.size()) return 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (words[at + i].folded != name[i] || (i > 0 && !words[at + i].is_joined)) return 0;
  }
  return name.size();
}

NamesInTexts::Places NamesInTexts::places_of(const TextWords& words, const std::vector<Words>& names) {
  Places places;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t length = 0;
    for (const Words& name : names) length = std::max(length, length_at(words, at, name));
    if (length > 0) places.emplace_back(at, at + length);
    at += std::max<std::size_t>(length, 1);
  }
  return places;
}

/// Whether it pays to take the text apart.
bool NamesInTexts::may_have_name(std::string_view text) const {
  if (text.empty()) return false;
  const std::string folded = fold(text);
  return std::ranges::any_of(names_, [&folded](const Words& name) {
    return folded.find(fmt::format("{}", fmt::join(name, " "))) != std::string::npos ||
           folded.find(without_spaces(name)) != std::string::npos;
  });
}

bool NamesInTexts::has_name(std::string_view text) const {
  return may_have_name(text) && !places_of(words_of(text), names_).empty();
}

std::optional<std::string> NamesInTexts::without_names(std::string_view text, std::string_view mark) const {
  if (!may_have_name(text)) return std::nullopt;
  const TextWords words = words_of(text);
  const Places of_others = places_of(words, of_others_);
  std::string left(text);
  const Places places = places_of(words, names_);
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const auto is_around = [place](const auto& other) {
      return other.first <= place->first && place->second <= other.second;
    };
    if (std::ranges::any_of(of_others, is_around)) continue;
    const std::size_t begin = words[place->first].begin;
    left.replace(begin, words[place->second - 1].end - begin, mark);
  }
  return left == text ? std::nullopt : std::optional(left);
}

}  // namespace aid::storage
