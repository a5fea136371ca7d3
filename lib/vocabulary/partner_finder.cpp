#include "aid/vocabulary/partner_finder.hpp"

#include "abbreviations.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/near_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <tuple>
#include <utility>

namespace aid::vocabulary {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_units = 60;      ///< Of a longer text the rest is not looked at.
constexpr std::size_t least_joined = 5;     ///< So many letters tell enough without their spaces.
constexpr std::size_t most_errors = 2;      ///< In all that was typed.
constexpr std::size_t letters_for_one = 4;  ///< So many letters a word has that may have an error,
constexpr std::size_t letters_for_two = 8;  ///< and one that may have two.

std::string joined(std::string_view key) {
  std::string letters;
  std::ranges::copy_if(key, std::back_inserter(letters), [](char c) { return c != ' '; });
  return letters;
}

/// A set of the letters in a word, as bits: one edit changes two of them at most.
std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= 1U << (static_cast<unsigned char>(c) & 31U);
  return letters;
}

/// What was typed for one word, or several that have an abbreviation.
struct Unit {
  Words forms;                 ///< As typed, then the others in which it is the same.
  bool is_other_word = false;  ///< The others may mean something else.
  bool may_be_initials = false;
  std::uint32_t letters = 0;
  std::size_t errors_allowed = 0;
};

bool has_vowel(std::string_view word) { return word.find_first_of("aeiou") != std::string_view::npos; }

/// Capitals that are no other than letters of an abbreviation, not a word of a title in capitals.
bool is_in_capitals(std::string_view word) {
  return word.size() > 1 && capitals(word) == word && small_letters(word) != word;
}

std::string text_of(const Words& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// The longest abbreviation, or what one stands for, that begins at a word: its unit, and how many words it takes.
std::optional<std::pair<Unit, std::size_t>> abbreviated_at(const Words& words, std::size_t at) {
  std::size_t taken = 0;
  for (const Abbreviation& one : abbreviations()) {
    if (stand_at(words, at, one.brief)) taken = std::max(taken, one.brief.size());
    if (stand_at(words, at, one.whole)) taken = std::max(taken, one.whole.size());
  }
  if (taken == 0) return std::nullopt;
  const Words typed(words.begin() + static_cast<std::ptrdiff_t>(at),
                    words.begin() + static_cast<std::ptrdiff_t>(at + taken));
  Unit unit{.forms = {text_of(typed)}};
  for (const Abbreviation& one : abbreviations()) {
    if (one.brief != typed && one.whole != typed) continue;
    unit.forms.push_back(text_of(one.brief == typed ? one.whole : one.brief));
    unit.is_other_word = unit.is_other_word || !one.is_spelling;
  }
  return std::pair(std::move(unit), taken);
}

/// What was typed, ready to be compared with many names.
struct TypedName {
  explicit TypedName(std::string_view typed) : key(fold(typed)), letters(joined(key)), letter_set(letters_of(letters)) {
    const Words words = folded_words(typed);
    Words shown;  // As typed, where folding takes them apart in the same places.
    for (std::size_t begin = 0; begin < typed.size();) {
      const std::size_t end = std::min(typed.find(' ', begin), typed.size());
      if (end > begin) shown.emplace_back(typed.substr(begin, end - begin));
      begin = end + 1;
    }
    const bool is_shouted = shown.size() > 1 && std::ranges::all_of(shown, is_in_capitals);
    for (std::size_t at = 0; at < words.size() && units.size() < most_units;) {
      if (auto abbreviated = abbreviated_at(words, at)) {
        units.push_back(std::move(abbreviated->first));
        at += abbreviated->second;
      } else {
        units.push_back({.forms = {words[at++]}});
        const std::string& word = units.back().forms.front();
        const bool is_capital = !is_shouted && std::ranges::any_of(shown, [&](const std::string& one) {
          return is_in_capitals(one) && fold(one) == word;
        });
        units.back().may_be_initials = word.size() > 1 && (is_capital || (word.size() > 2 && !has_vowel(word)));
      }
    }
    for (Unit& unit : units) {
      const std::string& word = unit.forms.front();
      unit.letters = letters_of(word);
      if (differs_on_purpose(word) || word.find(' ') != std::string::npos) continue;
      unit.errors_allowed = word.size() >= letters_for_two ? 2 : word.size() >= letters_for_one ? 1 : 0;
    }
    const std::string small = small_letters(nfc(typed));
    if (small != key) marked = small;
  }

  std::string key;
  std::string letters;  ///< The key without its spaces.
  std::uint32_t letter_set;
  std::vector<Unit> units;
  std::string marked;  ///< In small letters, where it has marks.
};

/// Where a form stands in a name.
struct Stand {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_whole = false;  ///< Else only the beginning of a word.
};

/// At `at` where it is there as whole words; else the first whole one; else the first beginning.
std::optional<Stand> stand_of(std::string_view key, std::string_view form, std::size_t at) {
  std::optional<Stand> found;
  for (std::size_t begin = key.find(form); begin != std::string_view::npos; begin = key.find(form, begin + 1)) {
    if (begin > 0 && key[begin - 1] != ' ') continue;
    const std::size_t end = begin + form.size();
    const Stand stand{.begin = begin, .end = end, .is_whole = end == key.size() || key[end] == ' '};
    if (stand.is_whole && begin == at) return stand;
    if (!found || (stand.is_whole && !found->is_whole)) found = stand;
  }
  return found;
}

/// Words that say nothing by themselves.
bool is_small(std::string_view word) {
  constexpr std::array<std::string_view, 13> small_words{"va", "cac", "cua", "of",  "the", "and", "for",
                                                         "in", "de",  "du",  "des", "et",  "tai"};
  return std::ranges::find(small_words, word) != small_words.end();
}

/// Where a word stands whose letters are several words of the name: "danang" in "da nang".
std::optional<Stand> stand_apart(std::string_view key, std::string_view word) {
  if (word.size() < least_joined || word.find(' ') != std::string_view::npos) return std::nullopt;
  for (std::size_t begin = 0; begin < key.size();) {
    std::size_t at = begin;
    std::size_t same = 0;
    while (at < key.size() && same < word.size() && (key[at] == ' ' || key[at] == word[same])) {
      if (key[at++] != ' ') ++same;
    }
    const bool ends = at == key.size() || key[at] == ' ';
    if (same == word.size() && ends) return Stand{.begin = begin, .end = at, .is_whole = true};
    const std::size_t next = key.find(' ', begin);
    if (next == std::string_view::npos) break;
    begin = next + 1;
  }
  return std::nullopt;
}

/// Whether words of the name that stand side by side begin with the letters; small words may be left out.
bool has_initials(std::string_view key, std::string_view letters) {
  std::string all;
  std::string telling;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    const std::string_view word = key.substr(begin, end - begin);
    all += word.front();
    if (!is_small(word)) telling += word.front();
    begin = end + 1;
  }
  return all.find(letters) != std::string::npos || telling.find(letters) != std::string::npos;
}

/// How one name answers.
struct Answer {
  bool is_whole = false;  ///< All units are there.
  Fit fit = Fit::nearly;
  std::size_t errors = 0;
  std::size_t covered = 0;  ///< Letters of the name that were typed.
  std::uint64_t units = 0;  ///< Those that are there, as bits.

  /// Letters of a name of this size that were not typed.
  std::size_t left_of(std::size_t size) const { return size - std::min(size, covered); }
};

/// The same letters with the spaces elsewhere: the whole name, or whole words of it.
std::optional<Fit> fit_of_letters(const TypedName& query, std::string_view key) {
  if (query.letters.size() < least_joined || joined(key).find(query.letters) == std::string::npos) return std::nullopt;
  // Letter by letter from each beginning of a word.
  for (std::size_t begin = 0; begin < key.size();) {
    std::size_t at = begin;
    std::size_t typed = 0;
    while (at < key.size() && typed < query.letters.size()) {
      if (key[at] != ' ' && key[at] != query.letters[typed++]) break;
      ++at;
      if (typed == query.letters.size() && key[at - 1] == query.letters[typed - 1]) {
        const bool ends = at == key.size() || key[at] == ' ';
        if (!ends) break;
        return begin == 0 && at == key.size() ? Fit::spelled : Fit::words;
      }
    }
    const std::size_t next = key.find(' ', begin);
    if (next == std::string_view::npos) break;
    begin = next + 1;
  }
  return std::nullopt;
}

Answer answer_of(const TypedName& query, std::string_view key) {
  if (key == query.key) return {.is_whole = true, .fit = Fit::same, .covered = key.size()};
  Answer answer;
  std::size_t after = 0;  // Where the next unit stands if the words stand side by side.
  std::size_t first = 0;
  bool are_whole = true;
  bool are_beside = true;
  bool is_abbreviated_only = true;
  bool is_any = false;  // A word that is not small.
  for (std::size_t i = 0; i < query.units.size(); ++i) {
    const Unit& unit = query.units[i];
    std::optional<Stand> stand;
    for (const std::string& form : unit.forms) {
      const auto found = stand_of(key, form, after);
      const bool is_typed = &form == &unit.forms.front();
      if (!found || (!is_typed && !found->is_whole) || (stand && (stand->is_whole || !found->is_whole))) continue;
      if (!found->is_whole && differs_on_purpose(form)) continue;
      stand = found;
      if (unit.is_other_word && !is_typed) is_abbreviated_only = false;
    }
    if (!stand) stand = stand_apart(key, unit.forms.front());
    const bool is_left_out = !stand && is_small(unit.forms.front());
    const bool are_initials = !stand && unit.may_be_initials && has_initials(key, unit.forms.front());
    if (!stand && !is_left_out && !are_initials) continue;
    answer.units |= std::uint64_t{1} << i;
    if (is_left_out) {
      are_beside = false;
      continue;
    }
    is_any = true;
    if (!stand) {
      are_whole = are_beside = false;
      continue;
    }
    are_whole = are_whole && stand->is_whole;
    if (i == 0) first = stand->begin;
    are_beside = are_beside && (i == 0 || stand->begin == after);
    after = stand->end + 1;
    answer.covered += stand->end - stand->begin;
  }
  if (!is_any) answer.units = 0;
  answer.is_whole = is_any && std::popcount(answer.units) == static_cast<int>(query.units.size());
  const bool is_all = first == 0 && after == key.size() + 1;
  answer.fit = !are_whole                      ? Fit::beginnings
               : !are_beside                   ? Fit::words
               : is_all && is_abbreviated_only ? Fit::spelled
                                               : Fit::phrase;
  if (answer.is_whole && answer.fit >= Fit::phrase) return answer;
  if (const auto fit = fit_of_letters(query, key); fit && (!answer.is_whole || *fit > answer.fit)) {
    answer.is_whole = true;
    answer.fit = *fit;
    answer.covered = query.letters.size();
  }
  return answer;
}

/// The fewest errors in which a word of the name is the unit; too many where none is near.
std::size_t errors_in(const Unit& unit, std::string_view key) {
  const std::string_view word = unit.forms.front();
  std::size_t best = most_errors + 1;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    const std::string_view other = key.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t difference = std::max(word.size(), other.size()) - std::min(word.size(), other.size());
    if (difference > unit.errors_allowed || differs_on_purpose(other)) continue;
    const int changed = std::popcount(unit.letters ^ letters_of(other));
    if (changed > static_cast<int>(2 * unit.errors_allowed)) continue;
    const std::size_t errors = edit_distance(word, other);
    if (errors <= unit.errors_allowed) best = std::min(best, errors);
  }
  return best;
}

/// With one or two typing errors, in a word or where words are parted.
Answer answer_with_errors(const TypedName& query, std::string_view key) {
  Answer answer;
  bool all = true;
  for (const Unit& unit : query.units) {
    bool is_there = false;
    for (const std::string& form : unit.forms) {
      const auto stand = stand_of(key, form, 0);
      if (!stand || (!stand->is_whole && differs_on_purpose(form))) continue;
      is_there = true;
      answer.covered += form.size();
      break;
    }
    if (is_there) continue;
    const std::size_t errors = unit.errors_allowed == 0 ? most_errors + 1 : errors_in(unit, key);
    answer.errors += errors;
    answer.covered += unit.forms.front().size();
    all = answer.errors <= most_errors;
    if (!all) break;
  }
  answer.is_whole = all;
  const auto is_number = [](const Unit& unit) { return differs_on_purpose(unit.forms.front()); };
  if (all || query.letters.size() < least_joined + 1 || std::ranges::any_of(query.units, is_number)) return answer;
  // The size of the key without its spaces is not known yet, but it is no longer than with them.
  if (key.size() + most_errors < query.letters.size()) return answer;
  const std::string letters = joined(key);
  const std::size_t longer = std::max(letters.size(), query.letters.size());
  if (longer - std::min(letters.size(), query.letters.size()) > most_errors) return answer;
  if (std::popcount(letters_of(letters) ^ query.letter_set) > static_cast<int>(2 * most_errors)) return answer;
  answer.errors = edit_distance(query.letters, letters);
  answer.is_whole = answer.errors <= most_errors && !differs_on_purpose(key);
  answer.covered = key.size();
  return answer;
}

/// How many words of a name are written with the marks that were typed.
int with_marks(const TypedName& query, const std::string& name) {
  if (query.marked.empty()) return 0;
  const std::string of_name = " " + small_letters(name) + " ";
  int same = 0;
  for (std::size_t begin = 0; begin < query.marked.size();) {
    const std::size_t end = std::min(query.marked.find(' ', begin), query.marked.size());
    const std::string word = " " + query.marked.substr(begin, end - begin) + " ";
    if (of_name.find(word) != std::string::npos) ++same;
    begin = end + 1;
  }
  return same;
}

/// Of two names of one partner, with their sizes.
bool is_better(const Answer& a, const Answer& b, std::size_t size_a, std::size_t size_b) {
  return std::tuple(a.is_whole, a.fit, b.errors, b.left_of(size_b)) >
         std::tuple(b.is_whole, b.fit, a.errors, a.left_of(size_a));
}

/// A partner with what decides where it stands.
struct Ranked {
  Fit fit;
  std::size_t errors;
  int marks;
  std::size_t left;
  std::string_view key;
  std::int64_t row;
  std::string name;
};

std::vector<FoundPartner> in_order(std::vector<Ranked> ranked) {
  std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
    return std::tie(b.fit, a.errors, b.marks, a.left, a.key, a.row) <
           std::tie(a.fit, b.errors, a.marks, b.left, b.key, b.row);
  });
  std::vector<FoundPartner> found;
  for (Ranked& one : ranked) found.push_back({.partner = {one.row}, .fit = one.fit, .name = std::move(one.name)});
  return found;
}

}  // namespace

void PartnerFinder::catch_up() {
  const storage::Partners partners(ledger_);
  const std::int64_t newest = partners.newest_version();
  if (newest == read_until_) return;
  for (const auto& [version, first] : partners.later_versions(read_until_)) {
    first_[version] = first;
    newest_[first] = std::max(newest_[first], version);
  }
  partners.for_each_key(read_until_, [this](std::int64_t version, int no, std::string_view key) {
    names_.push_back({.begin = keys_.size(), .size = key.size(), .version_row = version, .no = no});
    keys_ += key;
  });
  read_until_ = newest;
}

domain::PartnerId PartnerFinder::partner_of(const Name& name) const {
  const auto later = first_.find(name.version_row);
  return {later == first_.end() ? name.version_row : later->second};
}

bool PartnerFinder::is_current(const Name& name) const {
  if (newest_.empty()) return true;
  const auto newest = newest_.find(partner_of(name).row);
  return newest == newest_.end() || newest->second == name.version_row;
}

std::vector<FoundPartner> PartnerFinder::find(std::string_view typed) {
  catch_up();
  const TypedName query(typed);
  if (query.units.empty()) return {};
  const storage::Partners partners(ledger_);
  const auto merged = partners.merged();
  const auto known_as = [&](domain::PartnerId partner) {
    const auto found = merged.find(partner.row);
    return found == merged.end() ? partner : found->second;
  };

  struct Best {
    Answer answer;
    const Name* name = nullptr;
  };
  std::unordered_map<std::int64_t, Best> best;
  const auto take = [&](const Name& name, const Answer& answer) {
    if (!is_current(name)) return;
    Best& one = best[known_as(partner_of(name)).row];
    const std::uint64_t units = one.answer.units | answer.units;
    if (one.name == nullptr || is_better(answer, one.answer, name.size, one.name->size)) {
      one.answer = answer;
      one.name = &name;
    }
    one.answer.units = units;
  };
  for (const Name& name : names_) {
    const Answer answer = answer_of(query, key_of(name));
    if (answer.is_whole || answer.units != 0) take(name, answer);
  }
  const auto every_unit = static_cast<int>(query.units.size());
  std::erase_if(best, [&](const auto& entry) {
    const Answer& answer = entry.second.answer;
    return !answer.is_whole && std::popcount(answer.units) < every_unit;
  });
  for (auto& [row, one] : best) {
    if (!one.answer.is_whole) one.answer.fit = Fit::spread;
  }
  if (best.empty()) {
    for (const Name& name : names_) {
      const Answer answer = answer_with_errors(query, key_of(name));
      if (answer.is_whole) take(name, answer);
    }
  }

  std::vector<Ranked> ranked;
  for (const auto& [row, one] : best) {
    std::string text = partners.name_of_version(one.name->version_row, one.name->no);
    const int marks = with_marks(query, text);
    ranked.push_back({one.answer.fit, one.answer.errors, marks, one.answer.left_of(one.name->size), key_of(*one.name),
                      row, std::move(text)});
  }
  return in_order(std::move(ranked));
}

}  // namespace aid::vocabulary
