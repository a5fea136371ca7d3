#include "names_in_texts.hpp"

#include "aid/base/marks.hpp"
#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aid::storage {

/// A word of a text, and where it stands.
struct NamesInTexts::Word {
  std::string folded;
  std::string_view between;  ///< What stands between it and the word before.
  std::size_t begin = 0;
  std::size_t end = 0;
};

namespace {

bool is_combining_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool is_of_word(std::string_view letter, char32_t c) {
  return c != utf8::invalid && (is_combining_mark(c) || !fold(letter).empty());
}

/// Nothing but spaces, ends of lines and signs of file names.
bool joins_words(std::string_view between) {
  constexpr std::string_view no_break_space = "\u00A0";
  std::string left(between);
  for (std::size_t at = 0; (at = left.find(no_break_space)) != std::string::npos;) {
    left.erase(at, no_break_space.size());
  }
  return left.find_first_not_of(" \n\r\t_-.+") == std::string::npos;
}

/// Whether a text whose letters are those of a name is that name.
bool is_spelled_as(std::string_view text, const std::string& spelled) {
  const std::string key = spelled_key(text);
  return key == spelled || key == fold(text);
}

}  // namespace

NamesInTexts::NamesInTexts(const std::vector<std::string>& names, const std::vector<std::string>& of_others) {
  for (const std::string& name : names) {
    if (Name one = name_of(name); !one.words.empty()) names_.push_back(std::move(one));
  }
  for (const std::string& other : of_others) {
    if (!has_its_letters(other) || places_of(other, words_of(other), names_).empty()) continue;
    of_others_.push_back(name_of(other));
    names_of_others_.push_back(other);
  }
}

NamesInTexts::Words NamesInTexts::words_of(std::string_view text) {
  Words words;
  bool is_within = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    if (is_of_word(text.substr(at, next.length), next.value)) {
      if (!is_within) {
        const std::size_t before = words.empty() ? 0 : words.back().end;
        words.push_back({.folded = {}, .between = text.substr(before, at - before), .begin = at, .end = at});
      }
      words.back().end = at + next.length;
      is_within = true;
    } else {
      is_within = false;
    }
    at += next.length;
  }
  for (Word& word : words) word.folded = fold(text.substr(word.begin, word.end - word.begin));
  return words;
}

NamesInTexts::Name NamesInTexts::name_of(std::string_view written) {
  Name name;
  for (const Word& word : words_of(written)) {
    name.words.push_back(word.folded);
    name.between.emplace_back(word.between);
    name.in_one_word += written.substr(word.begin, word.end - word.begin);
  }
  name.written = written;
  name.spelled = spelled_key(written);
  name.letters = fold(name.in_one_word);
  name.spelled_in_one_word = spelled_key(name.in_one_word);
  return name;
}

/// How many words from `at` on are the name; 0: they are not.
std::size_t NamesInTexts::length_at(std::string_view text, const Words& words, std::size_t at, const Name& name) {
  const std::size_t begin = words[at].begin;
  const std::string_view first = text.substr(begin, words[at].end - begin);
  if (name.words.size() > 1 && words[at].folded == name.letters && is_spelled_as(first, name.spelled_in_one_word)) {
    return 1;
  }
  const std::size_t length = name.words.size();
  if (words.size() - at < length) return 0;
  for (std::size_t i = 0; i < length; ++i) {
    const Word& word = words[at + i];
    if (word.folded != name.words[i]) return 0;
    if (i > 0 && !joins_words(word.between) && word.between != name.between[i]) return 0;
  }
  return is_spelled_as(text.substr(begin, words[at + length - 1].end - begin), name.spelled) ? length : 0;
}

NamesInTexts::Places NamesInTexts::places_of(std::string_view text, const Words& words,
                                             const std::vector<Name>& names) {
  Places places;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t length = 0;
    for (const Name& name : names) length = std::max(length, length_at(text, words, at, name));
    if (length > 0) places.emplace_back(at, at + length);
    at += std::max<std::size_t>(length, 1);
  }
  return places;
}

bool NamesInTexts::may_be_at(std::string_view text, const Words& words, std::size_t at, const Name& name) {
  const auto is_written_so = [&](std::size_t last, const std::string& written) {
    const std::string_view found = text.substr(words[at].begin, words[last].end - words[at].begin);
    return !marks_differ(found, written, Unmarked::may_be_any);
  };
  if (name.words.size() > 1 && words[at].folded.find(name.letters) != std::string::npos) {
    return words[at].folded != name.letters || is_written_so(at, name.in_one_word);
  }
  if (words.size() - at < name.words.size()) return false;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (words[at + i].folded != name.words[i]) return false;
  }
  return is_written_so(at + name.words.size() - 1, name.written);
}

/// Whether it pays to take the text apart.
bool NamesInTexts::has_its_letters(std::string_view text) const {
  if (text.empty()) return false;
  const std::string folded = fold(text);
  return std::ranges::any_of(names_, [&folded](const Name& name) {
    return folded.find(fmt::format("{}", fmt::join(name.words, " "))) != std::string::npos ||
           folded.find(name.letters) != std::string::npos;
  });
}

bool NamesInTexts::may_name(std::string_view text) const {
  if (!has_its_letters(text)) return false;
  const Words words = words_of(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto may_be = [&](const Name& name) { return may_be_at(text, words, at, name); };
    if (std::ranges::any_of(names_, may_be)) return true;
  }
  return false;
}

std::optional<std::string> NamesInTexts::without_names(std::string_view text, std::string_view mark) const {
  if (!has_its_letters(text)) return std::nullopt;
  const Words words = words_of(text);
  const Places of_others = places_of(text, words, of_others_);
  std::string left(text);
  const Places places = places_of(text, words, names_);
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
