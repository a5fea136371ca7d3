// Counts and plain numbers: figures that are no money.

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "figure_words.hpp"
#include "numeral.hpp"
#include "two_readings.hpp"

#include <algorithm>
#include <limits>

namespace aid::domain {
namespace {

constexpr auto greatest_number = std::numeric_limits<std::int64_t>::max();

/// "unknown", "không rõ" and the like, folded.
bool says_unknown(std::string_view clean) {
  constexpr std::string_view words[] = {"unknown",    "not known", "khong ro",      "chua ro",
                                        "khong biet", "chua biet", "chua xac dinh", "khong xac dinh"};
  return clean == "?" || std::ranges::find(words, fold(clean)) != std::end(words);
}

Problem refuse_too_great(std::string_view typed) {
  const Decimal most(greatest_number, 0);
  return Problem(messages::number_too_large, typed, show(most, Language::en), show(most, Language::vi));
}

constexpr std::string_view words_of_people[] = {"nguoi", "nguoi dan", "people", "persons"};

/// "1.200 người": what is counted is said again. Households and turns are other units, and no count of people.
bool are_people(const std::vector<Token>& tokens, std::size_t begin) {
  return std::ranges::find(words_of_people, key_of(tokens, begin, tokens.size())) != std::end(words_of_people);
}

Result<Count> read_clean_count(std::string_view typed) {
  const auto refused = Problem(messages::not_a_count, typed).hint(messages::count_examples);
  if (says_unknown(typed)) return Count{std::nullopt, Qualifier::exact};
  const auto tokens = lex(typed);
  const auto numeral = first_numeral(tokens);
  if (numeral == tokens.size()) return refused;
  // Further on a dash joins words: "trẻ em - 3 tuổi".
  if (is_negative(tokens, std::min<std::size_t>(numeral, 1))) return Problem(messages::negative_number, typed);
  std::size_t at = 0;
  const auto qualifier = read_qualifiers(typed, messages::not_a_count, tokens, numeral, at);
  if (!qualifier) return qualifier.problem();
  const auto scale_word = scale_at(tokens, numeral + 1);
  const std::size_t end = numeral + 1 + (scale_word ? scale_word->length : 0);
  if (at != numeral || (end != tokens.size() && !are_people(tokens, end))) return refused;

  const auto marks = scale_word ? scale_word->meaning.marks : Marks::whole_numbers;
  const auto figures = readings(tokens[numeral].numeral, marks, NumberStyle::undecided);
  if (figures.size() != 1 || (!scale_word && figures[0].decimals > 0)) return refused;
  const auto scaled = scale(figures[0], scale_word ? scale_word->meaning.power : 0, 0, 0);
  if (scaled.misfit == Misfit::too_many_decimals) return refused;
  if (scaled.misfit == Misfit::too_large) {
    return refuse_too_great(typed);
  }
  return Count{scaled.units, qualifier.value()};
}

Result<Decimal> read_clean_decimal(std::string_view typed, NumberStyle numbers) {
  const auto tokens = lex(typed);
  const bool percent = tokens.size() == 2 && tokens[1].key == "%";
  if (tokens.empty() || tokens[0].kind != Token::Kind::numeral || !(tokens.size() == 1 || percent)) {
    return Problem(messages::not_a_number, typed);
  }
  const auto figures = readings(tokens[0].numeral, Marks::either, numbers);
  if (figures.empty()) return Problem(messages::not_a_number, typed);
  if (figures.size() > 1) return refuse_two_readings(typed, tokens[0], figures, {Marks::either, " ", {}, {}});
  const auto scaled = scale(figures[0], 0, 0, Decimal::max_scale);
  if (scaled.misfit == Misfit::too_many_decimals) {
    return Problem(messages::too_many_decimals_of_number, typed, Decimal::max_scale);
  }
  if (scaled.misfit == Misfit::too_large) {
    return refuse_too_great(typed);
  }
  return Decimal(scaled.units, scaled.scale);
}

/// "tăng 12 %" and "giảm 5 %": whether a word says which way, and then that it is down.
std::optional<bool> says_down(const std::vector<Token>& tokens) {
  if (tokens.empty()) return std::nullopt;
  const std::string word = lower_case(tokens.front().text);
  if (word == "giảm" || word == "down") return true;
  if (word == "tăng" || word == "up") return false;
  return std::nullopt;
}

Result<Quantity> read_clean_percentage(std::string_view typed, NumberStyle numbers) {
  auto tokens = lex(typed);
  const auto direction = says_down(tokens);
  if (direction) tokens.erase(tokens.begin());
  const auto numeral = first_numeral(tokens);
  const bool is_ended =
      numeral + 1 == tokens.size() || (numeral + 2 == tokens.size() && tokens[numeral + 1].key == "%");
  if (numeral == tokens.size() || !is_ended) return Problem(messages::not_a_percentage, typed);
  const bool is_below = is_negative(tokens, numeral);
  std::size_t at = 0;
  const auto qualifier = read_qualifiers(typed, messages::not_a_percentage, tokens, numeral, at);
  if (!qualifier) return qualifier.problem();
  if (at + (is_below ? 1 : 0) != numeral || (is_below && direction)) return Problem(messages::not_a_percentage, typed);
  const auto number = read_clean_decimal(tokens[numeral].text, numbers);
  if (!number) return number.problem();
  const Decimal value = number.value();
  const bool is_down = is_below || direction == true;
  return Quantity{is_down ? Decimal(-value.mantissa(), value.scale()) : value, qualifier.value()};
}

}  // namespace

Result<Quantity> read_percentage(std::string_view typed, NumberStyle numbers) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  return read_clean_percentage(clean.value(), numbers);
}

bool counts_people(std::string_view typed) {
  const std::string folded = fold(typed);
  return std::ranges::any_of(words_of_people, [&](std::string_view word) {
    return folded.ends_with(word) && folded.size() > word.size() && folded[folded.size() - word.size() - 1] == ' ';
  });
}

Result<Count> read_count(std::string_view typed) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  return read_clean_count(clean.value());
}

Result<Decimal> read_decimal(std::string_view typed, NumberStyle numbers) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  return read_clean_decimal(clean.value(), numbers);
}

}  // namespace aid::domain
