#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// A reader of amounts that is slow and obviously right: it lists everything that a text can mean, by nothing but the
/// rules of the manual, and shares no code with the readers of the library. Only tests use it.
namespace aid::slow {

enum class Style { undecided, vi, en };

struct Word {
  std::string_view text;
  std::string_view means;  ///< Of a currency its code, of a qualifier its name.
  int power = 0;           ///< Of a scale.
  char decimal = 0;        ///< Of a scale: the mark of decimals in its language; 0: either.
};

inline const std::vector<Word> qualifiers = {
    {"hơn ", "at-least"},  {"trên ", "at-least"},      {"ít nhất ", "at-least"},  {"≥ ", "at-least"},
    {"over ", "at-least"}, {"more than ", "at-least"}, {"at least ", "at-least"}, {"gần ", "nearly"},
    {"nearly ", "nearly"}, {"≤ ", "nearly"},           {"khoảng ", "about"},      {"about ", "about"},
    {"~", "about"},        {"xấp xỉ ", "about"}};
inline const std::vector<Word> scales = {{"nghìn", "", 3, ','}, {"ngàn", "", 3, ','},     {"triệu", "", 6, ','},
                                         {"tr", "", 6, ','},    {"tỷ", "", 9, ','},       {"nghìn tỷ", "", 12, ','},
                                         {"k", "", 3, 0},       {"thousand", "", 3, '.'}, {"million", "", 6, '.'},
                                         {"M", "", 6, 0},       {"billion", "", 9, '.'},  {"bn", "", 9, '.'}};
inline const std::vector<Word> currencies = {{"đồng", "VND"}, {"đ", "VND"},        {"VND", "VND"}, {"USD", "USD"},
                                             {"$", "USD"},    {"EUR", "EUR"},      {"€", "EUR"},   {"JPY", "JPY"},
                                             {"yên", "JPY"},  {"đô la Mỹ", "USD"}, {"KWD", "KWD"}, {"£", "GBP"}};

inline int digits_of(std::string_view currency) {
  return currency == "VND" || currency == "JPY" ? 0 : currency == "KWD" ? 3 : 2;
}

/// What is left of a text whose beginning or end is a word, once spaces are taken off.
inline std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

inline bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether `whole` is digits with `mark` before every third one from behind; without a mark just digits.
inline bool is_grouped(std::string_view whole, char mark) {
  if (mark == 0) return are_digits(whole);
  if (whole.find(mark) == std::string_view::npos) return false;
  for (bool is_last = true; !whole.empty(); is_last = false) {
    const std::size_t at = whole.rfind(mark);
    const std::string_view run = at == std::string_view::npos ? whole : whole.substr(at + 1);
    const bool is_first = at == std::string_view::npos;
    if (!are_digits(run) || (is_first ? run.size() > 3 || is_last : run.size() != 3)) return false;
    if (is_first) return run.front() != '0';
    whole = whole.substr(0, at);
  }
  return false;
}

/// One way to take a numeral apart.
struct Numeral {
  std::string digits;
  int decimals = 0;
  char thousands = 0;
  char decimal = 0;
};

/// Every way, whatever it may come to.
inline std::vector<Numeral> numerals(std::string_view text) {
  std::vector<Numeral> found;
  if (text.find_first_not_of("0123456789., '") != std::string_view::npos) return found;
  for (const char thousands : {'\0', '.', ',', ' ', '\''}) {
    for (const char decimal : {'\0', '.', ','}) {
      if (decimal != 0 && decimal == thousands) continue;
      const std::size_t at = decimal == 0 ? text.size() : text.rfind(decimal);
      if (at == std::string_view::npos) continue;
      const std::string_view decimals = decimal == 0 ? std::string_view() : text.substr(at + 1);
      if (!is_grouped(text.substr(0, at), thousands) || (decimal != 0 && !are_digits(decimals))) continue;
      Numeral one{
          .digits = {}, .decimals = static_cast<int>(decimals.size()), .thousands = thousands, .decimal = decimal};
      for (const char c : text) {
        if (c >= '0' && c <= '9') one.digits += c;
      }
      found.push_back(one);
    }
  }
  return found;
}

/// "at-least 1500000 VND": minor units of a currency; empty: it is no amount of it.
inline std::string amount_of(const Numeral& numeral, int power, std::string_view currency, std::string_view qualifier) {
  const int shift = power + digits_of(currency) - numeral.decimals;
  std::string digits = numeral.digits;
  for (int i = 0; i < shift; ++i) digits += '0';
  for (int i = shift; i < 0; ++i) {
    if (!digits.ends_with('0')) return {};
    digits.pop_back();
    if (digits.empty()) digits = "0";
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return std::string(qualifier) + " " + digits + " " + std::string(currency);
}

/// Whether the manual lets a numeral be taken apart in that way.
inline bool is_allowed(const Numeral& numeral, const Word* scale, std::string_view currency, Style style) {
  const char of_style = style == Style::vi ? ',' : style == Style::en ? '.' : '\0';
  const char of_scale = scale ? scale->decimal : '\0';
  // Before a scale word its language has its decimal mark, which never parts thousands. A declared style comes first;
  // where the two disagree, each can be meant.
  if (of_scale != 0 && (of_style == 0 || of_style == of_scale) && numeral.thousands == of_scale) return false;
  if (of_style != 0 && (of_scale == 0 || of_scale == of_style)) {
    if (numeral.thousands == of_style) return false;
    if (numeral.decimal != 0 && numeral.decimal != of_style) return false;
  }
  // Three decimals and no scale: thousands may be meant, so that they are never an amount of a currency with fewer.
  return scale || numeral.decimals != 3 || digits_of(currency) >= 3;
}

/// Everything that the text can mean: "exact 500 VND" in minor units.
inline std::set<std::string> readings(std::string_view text, std::string_view currency_of_list, Style style) {
  std::set<std::string> found;
  struct Part {
    std::string_view rest;
    std::string_view means;
  };
  std::vector<Part> unqualified{{text, "exact"}};
  for (const Word& word : qualifiers) {
    if (text.starts_with(word.text)) unqualified.push_back({text.substr(word.text.size()), word.means});
  }
  for (const Part& qualified : unqualified) {
    std::vector<Part> bare{{without_spaces(qualified.rest), currency_of_list}};
    for (const Word& word : currencies) {
      const std::string_view rest = without_spaces(qualified.rest);
      if (rest.starts_with(word.text)) bare.push_back({without_spaces(rest.substr(word.text.size())), word.means});
      if (rest.ends_with(word.text))
        bare.push_back({without_spaces(rest.substr(0, rest.size() - word.text.size())), word.means});
    }
    for (const Part& figure : bare) {
      const auto add = [&](std::string_view numeral_text, const Word* scale) {
        for (const Numeral& numeral : numerals(without_spaces(numeral_text))) {
          if (!is_allowed(numeral, scale, figure.means, style)) continue;
          const auto amount = amount_of(numeral, scale ? scale->power : 0, figure.means, qualified.means);
          if (!amount.empty()) found.insert(amount);
        }
      };
      add(figure.rest, nullptr);
      for (const Word& word : scales) {
        if (figure.rest.ends_with(word.text)) add(figure.rest.substr(0, figure.rest.size() - word.text.size()), &word);
      }
    }
  }
  return found;
}

}  // namespace aid::slow
