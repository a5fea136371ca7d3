#include "clearer_texts.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/trimmed.hpp"
#include "amount_reading.hpp"
#include "lexing.hpp"
#include "numeral.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace aid::domain {
namespace {

struct Fraction {
  std::string_view text;
  std::string_view decimals;
  bool is_word = false;  ///< It stands alone, "nửa tỷ"; a sign may follow a figure, "2½ tỷ".
};
constexpr auto fractions = std::to_array<Fraction>({{"½", "5"},
                                                    {"¼", "25"},
                                                    {"¾", "75"},
                                                    {"⅕", "2"},
                                                    {"⅖", "4"},
                                                    {"⅗", "6"},
                                                    {"⅘", "8"},
                                                    {"⅛", "125"},
                                                    {"1/2", "5"},
                                                    {"1/4", "25"},
                                                    {"3/4", "75"},
                                                    {"1/5", "2"},
                                                    {"nửa", "5", true},
                                                    {"half a", "5", true},
                                                    {"half", "5", true}});

/// Where a fraction stands by itself: not within a word, "nửangày", or a longer figure, "11/20".
std::size_t place_of(const Fraction& fraction, std::string_view text) {
  const std::size_t at = text.find(fraction.text);
  if (at == std::string_view::npos) return at;
  const std::size_t end = at + fraction.text.size();
  const bool is_sign = !is_digit(fraction.text.back()) && !fraction.is_word;
  const bool begins = is_sign || at == 0 || text[at - 1] == ' ';
  const bool ends = end < text.size() && (is_sign || text[end] == ' ');
  return begins && ends ? at : std::string_view::npos;
}

/// The whole number directly before a fraction, "2" of "2½" and of "2 ½".
std::string_view whole_before(std::string_view before) {
  before = trimmed(before);
  std::size_t begin = before.size();
  while (begin > 0 && is_digit(before[begin - 1])) --begin;
  return before.substr(begin);
}

bool says_times(const Token& token) { return token.text == "x" || token.text == "×" || token.text == "*"; }

bool is_figure(const Token& token) { return token.kind == Token::Kind::numeral; }

std::optional<std::int64_t> whole_number(const Token& token) {
  const auto figures = readings(token.numeral, Marks::whole_numbers, NumberStyle::undecided);
  constexpr std::size_t most_digits = 9;
  if (figures.size() != 1 || figures[0].decimals > 0 || figures[0].digits.size() > most_digits) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(figures[0].digits.data(), figures[0].digits.data() + figures[0].digits.size(), number);
  return number;
}

}  // namespace

std::vector<std::string> in_decimals(std::string_view clean) {
  for (const Fraction& fraction : fractions) {
    const std::size_t at = place_of(fraction, clean);
    if (at == std::string_view::npos) continue;
    const std::string_view whole = fraction.is_word ? std::string_view() : whole_before(clean.substr(0, at));
    const std::string_view before =
        whole.empty() ? clean.substr(0, at) : clean.substr(0, static_cast<std::size_t>(whole.data() - clean.data()));
    const std::string_view after = trimmed(clean.substr(at + fraction.text.size()));
    std::vector<std::string> texts;
    // What is typed without any marks of Vietnamese may be English.
    const std::string_view marks = is_ascii(clean) ? ".," : ",.";
    for (const char mark : marks) {
      texts.push_back(fmt::format("{}{}{}{} {}", before, whole.empty() ? "0" : whole, mark, fraction.decimals, after));
    }
    return texts;
  }
  return {};
}

std::string quantity_first(std::string_view clean) {
  const std::size_t value = std::min(clean.find_first_of("=@"), clean.size());
  const auto tokens = lex(clean.substr(0, value));
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_figure);
  const auto at = static_cast<std::size_t>(tokens.rend() - last) - (last == tokens.rend() ? 0 : 1);
  if (last == tokens.rend() || at == 0) return {};
  const bool has_sign = tokens[at - 1].kind == Token::Kind::sign || says_times(tokens[at - 1]);
  const std::size_t end_of_item = has_sign ? at - 1 : at;
  const std::size_t end = tokens.back().text == ")" ? tokens.size() - 1 : tokens.size();
  const std::string_view quantity = text_of(tokens, at, end);
  const std::string_view item = text_of(tokens, 0, end_of_item);
  const std::string_view rest = clean.substr(value);
  const std::string_view gap = rest.empty() ? "" : " ";
  const std::size_t first = first_numeral(tokens);
  if (first == at && end_of_item > 0) return fmt::format("{} {}{}{}", quantity, item, gap, rest);
  // "20 thùng x 30 hộp sữa": so many of the second kind.
  const bool is_product = first == 0 && first < at && says_times(tokens[at - 1]) && end > at + 1;
  const auto count = is_product ? whole_number(tokens[first]) : std::nullopt;
  const auto each = is_product ? whole_number(tokens[at]) : std::nullopt;
  if (!count || !each) return {};
  return fmt::format("{} {}{}{}", *count * *each, text_of(tokens, at + 1, end), gap, rest);
}

}  // namespace aid::domain
