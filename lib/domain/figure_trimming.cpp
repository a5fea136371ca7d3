#include "figure_trimming.hpp"

#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "figure_words.hpp"
#include "number_words.hpp"
#include "numeral.hpp"

#include <algorithm>

namespace aid::domain {
namespace {

constexpr std::string_view of_value[] = {"tổng trị giá", "tổng giá trị", "trị giá", "giá trị",
                                         "tổng số tiền", "số tiền",      "worth",   "valued at"};
constexpr std::string_view of_cash[] = {"tien mat", "bang tien mat", "chuyen khoan", "bang chuyen khoan", "in cash"};
constexpr std::string_view or_more[] = {"tro len", "or more", "and more", "and above"};

auto place(std::vector<Token>& tokens, std::size_t at) { return tokens.begin() + static_cast<std::ptrdiff_t>(at); }

std::size_t words_of(std::string_view phrase) { return 1 + static_cast<std::size_t>(std::ranges::count(phrase, ' ')); }

/// How many tokens before `end` are one of the phrases, and not all of them.
std::size_t phrase_before(const std::vector<Token>& tokens, std::size_t end, const auto& phrases) {
  for (const std::string_view phrase : phrases) {
    const std::size_t words = words_of(phrase);
    if (words < end && key_of(tokens, end - words, end) == phrase) return words;
  }
  return 0;
}

/// "5.000.000,-": a dash for no cents.
void take_dash_of_no_cents(std::vector<Token>& tokens) {
  const auto numeral = first_numeral(tokens);
  if (numeral + 2 >= tokens.size()) return;
  const std::string& mark = tokens[numeral + 1].key;
  const std::string& dash = tokens[numeral + 2].key;
  const char* const end = tokens[numeral].text.data() + tokens[numeral].text.size();
  const bool is_glued = tokens[numeral + 1].text.data() == end && tokens[numeral + 2].text.data() == end + 1;
  if (!is_glued || (mark != "," && mark != ".") || (dash != "-" && dash != "–")) return;
  tokens.erase(place(tokens, numeral + 1), place(tokens, numeral + 3));
}

/// "5 triệu đồng chẵn", "5 triệu chẵn"; "600 chăn" are blankets.
bool says_round_sum(const std::vector<Token>& tokens) {
  const std::size_t size = tokens.size();
  return size > 2 && lower_case(tokens[size - 1].text) == "chẵn" && tokens[size - 2].kind != Token::Kind::numeral;
}

/// How many of tokens [begin, end) behind a number in words are none of it: "đồng chẵn", "đồng Việt Nam./.".
std::size_t ending_of_amount(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  constexpr std::string_view endings[] = {"chan", "dong", "viet", ".", "/"};
  const std::size_t all = end;
  while (end > begin) {
    // "năm" is five, unless it ends the country's name.
    const bool is_country = tokens[end - 1].key == "nam" && end - begin > 1 && tokens[end - 2].key == "viet";
    if (!is_country && std::ranges::find(endings, tokens[end - 1].key) == std::end(endings)) break;
    --end;
  }
  return all - end;
}

/// The words in [begin, end), of which `found` has the place.
std::optional<InWords> read_words(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, InWords found,
                                  const EndingOfWords& ending) {
  if (begin + 2 < end && key_of(tokens, begin, begin + 2) == "bang chu") begin += 2;
  if (begin < end && tokens[begin].key == ":") ++begin;
  found.text = text_of(tokens, begin, end);
  std::size_t end_of_number = end - ending_of_amount(tokens, begin, end);
  found.says_dong = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(end_of_number),
                                tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                [](const Token& token) { return token.key == "dong"; });
  if (ending) end_of_number -= ending(begin, end_of_number);
  const auto number = number_in_words(tokens, begin, end_of_number);
  if (!number) return std::nullopt;
  found.number = *number;
  return found;
}

}  // namespace

void take_openings(std::vector<Token>& tokens) {
  for (const std::string_view phrase : of_value) {
    const std::size_t words = words_of(phrase);
    if (tokens.size() <= words || lower_case(text_of(tokens, 0, words)) != phrase) continue;
    tokens.erase(tokens.begin(), place(tokens, tokens[words].key == ":" ? words + 1 : words));
    return;
  }
}

bool take_endings(std::vector<Token>& tokens) {
  take_dash_of_no_cents(tokens);
  for (bool is_limit = false;;) {
    const std::size_t size = tokens.size();
    const bool in_brackets = size > 3 && tokens.back().key == ")";
    std::size_t length = phrase_before(tokens, in_brackets ? size - 1 : size, of_cash);
    if (in_brackets && length > 0) length = tokens[size - length - 2].key == "(" ? length + 2 : 0;
    if (length == 0 && says_round_sum(tokens)) length = 1;
    if (length == 0 && !is_limit) {
      length = phrase_before(tokens, size, or_more);
      is_limit = length > 0;
    }
    if (length == 0) return is_limit;
    tokens.erase(place(tokens, size - length), tokens.end());
  }
}

std::optional<InWords> find_words(const std::vector<Token>& tokens, const EndingOfWords& ending) {
  for (std::size_t open = 1; open < tokens.size(); ++open) {
    if (tokens[open].kind != Token::Kind::sign || tokens[open].key != "(") continue;
    std::size_t close = open + 1;
    while (close < tokens.size() && tokens[close].key != ")") ++close;
    if (close == tokens.size()) break;
    if (auto found = read_words(tokens, open + 1, close, {.first = open, .last = close + 1}, ending)) return found;
  }
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    if (key_of(tokens, at, at + 2) != "bang chu") continue;
    const bool has_sign = at > 1 && tokens[at - 1].kind == Token::Kind::sign;
    return read_words(tokens, at, tokens.size(), {.first = has_sign ? at - 1 : at, .last = tokens.size()}, ending);
  }
  return std::nullopt;
}

bool repeat_digits(const InWords& words, const Token& numeral, NumberStyle numbers) {
  const auto figures = amount_readings(numeral.numeral, Marks::whole_numbers, numbers).figures;
  if (figures.size() != 1) return false;
  const auto whole = scale(figures.front(), 0, 0, 0);
  return whole.misfit == Misfit::none && whole.units == words.number;
}

Problem refuse_words(std::string_view typed, const InWords& words) {
  const Decimal number(words.number, 0);
  return {messages::words_differ, typed, words.text, show(number, Language::en), show(number, Language::vi)};
}

}  // namespace aid::domain
