#include "aid/domain/reading.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "figure_words.hpp"
#include "numeral.hpp"
#include "two_readings.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

namespace aid::domain {
namespace {

constexpr auto greatest_number = std::numeric_limits<std::int64_t>::max();

/// Of a reading that the currency cannot hold.
constexpr Label no_amount{"no amount of that currency", "không phải là số tiền của loại tiền này"};

using Tokens = std::vector<Token>;

bool is_numeral(const Token& token) { return token.kind == Token::Kind::numeral; }

/// Whether a minus, or an accountant's parenthesis, stands before the numeral at `numeral`.
bool is_negative(const Tokens& tokens, std::size_t numeral) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(numeral), [](const Token& token) {
    return token.key == "-" || token.key == "−" || token.key == "–" || token.key == "(" || token.key == "minus" ||
           token.text == "âm";
  });
}

/// A numeral with its scale word: "200 triệu".
struct Term {
  std::size_t numeral = 0;  ///< Where in the tokens.
  ScaleWord scale;
  bool has_scale = false;
  std::size_t end = 0;
};

Term term_at(const Tokens& tokens, std::size_t at) {
  Term term{at, {}, false, at + 1};
  if (const auto found = scale_at(tokens, at + 1)) {
    term.scale = found->meaning;
    term.has_scale = true;
    term.end += found->length;
  }
  return term;
}

bool is_vietnamese(const Term& term) { return term.has_scale && term.scale.marks == Marks::comma_decimal; }

/// The terms from `at` on: one, or several of a Vietnamese "1 tỷ 200 triệu", each smaller than the one before.
std::vector<Term> terms_at(const Tokens& tokens, std::size_t at) {
  std::vector<Term> terms{term_at(tokens, at)};
  while (is_vietnamese(terms.back()) && terms.back().end < tokens.size() && is_numeral(tokens[terms.back().end])) {
    const Term next = term_at(tokens, terms.back().end);
    if (!is_vietnamese(next) || next.scale.power >= terms.back().scale.power) break;
    terms.push_back(next);
  }
  return terms;
}

/// A figure with its currency, as typed.
struct TypedFigure {
  Scaled number;
  Currency currency;
  Qualifier qualifier = Qualifier::exact;
};

/// Reads what `clean_text` made presentable.
class FigureReader {
public:
  /// For an amount: in minor units.
  FigureReader(std::string_view typed, const ReadingOptions& options)
      : typed_(typed), options_(options), currency_(options.currency), tokens_(lex(typed)) {}
  /// For a number with at most `max_scale` decimals.
  FigureReader(std::string_view typed, const ReadingOptions& options, int max_scale) : FigureReader(typed, options) {
    max_scale_ = max_scale;
  }

  Result<TypedFigure> read() {
    const auto numeral = first_numeral(tokens_);
    if (numeral == tokens_.size()) return refused();
    if (is_negative(tokens_, numeral)) return Problem(messages::negative_amount, typed_).hint(messages::no_negative);
    std::size_t at = 0;
    const auto qualifier = read_qualifiers(typed_, messages::not_an_amount, tokens_, numeral, at);
    if (!qualifier) return qualifier.problem();

    const auto terms = terms_at(tokens_, numeral);
    if (auto problem = read_currency(at, numeral, terms.back().end)) return *problem;
    const auto number = terms.size() == 1 ? read_term(terms[0]) : read_sum(terms);
    if (!number) return number.problem();
    return TypedFigure{number.value(), currency_, qualifier.value()};
  }

private:
  Problem refused() const { return Problem(messages::not_an_amount, typed_).hint(messages::amount_examples); }

  /// Sets the currency that the tokens before the figure, [begin, numeral), or those from `end` on name.
  std::optional<Problem> read_currency(std::size_t begin, std::size_t numeral, std::size_t end) {
    const bool before = begin < numeral;
    const bool after = end < tokens_.size();
    const auto front = currency_named(tokens_, begin, numeral);
    const auto back = currency_named(tokens_, end, tokens_.size());
    if (before && front.meant.empty()) return unknown_currency(begin, numeral);
    if (after && back.meant.empty()) return unknown_currency(end, tokens_.size());
    if (before && after) return narrow(front, back);
    if (before) return choose(front, text_of(tokens_, begin, numeral));
    if (after) return choose(back, text_of(tokens_, end, tokens_.size()));
    return std::nullopt;
  }

  Problem unknown_currency(std::size_t begin, std::size_t end) const {
    const bool words = std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                                   tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Token& token) { return token.kind == Token::Kind::word; });
    if (!words) return refused();
    return Problem(messages::unknown_currency, text_of(tokens_, begin, end)).hint(messages::amount_examples);
  }

  std::optional<Problem> choose(const CurrencyName& name, std::string_view text) {
    if (name.meant.size() > 1) {
      std::vector<std::string_view> codes;
      for (const Currency currency : name.meant) codes.push_back(currency.code());
      return Problem(messages::ambiguous_currency, typed_, text, fmt::format("{}", fmt::join(codes, ", ")))
          .hint(messages::write_the_code);
    }
    currency_ = name.meant.front();
    return std::nullopt;
  }

  /// "$100 AUD": what both sides allow.
  std::optional<Problem> narrow(const CurrencyName& front, const CurrencyName& back) {
    const auto fits = [](const CurrencyName& exact, const CurrencyName& wide) {
      return exact.meant.size() == 1 && std::ranges::find(wide.allowed, exact.meant.front()) != wide.allowed.end();
    };
    if (fits(back, front)) return choose(back, "");
    if (fits(front, back)) return choose(front, "");
    return refused();
  }

  Marks marks_of(const Term& term) const {
    if (term.has_scale) return term.scale.marks;
    return currency_.minor_digits() == 0 ? Marks::whole_numbers : Marks::either;
  }

  Result<Scaled> read_term(const Term& term) const {
    const auto marks = marks_of(term);
    const auto& token = tokens_[term.numeral];
    const auto figures = readings(token.numeral, marks, options_.numbers);
    if (figures.empty()) return refused();
    if (figures.size() == 1) return number_of(figures.front(), term.scale.power);

    const auto value = [&](const Figure& figure, Language language) {
      const auto number = number_of(figure, term.scale.power);
      return number ? shown(number.value(), language) : std::string(no_amount.in(language));
    };
    const auto is_possible = [&](const Figure& figure) { return bool(number_of(figure, term.scale.power)); };
    return refuse_two_readings(typed_, token, figures, {marks, " ", value, is_possible});
  }

  /// 1 tỷ 200 triệu: whole numbers, each below what the scale before it counts; the last may have decimals.
  Result<Scaled> read_sum(const std::vector<Term>& terms) const {
    Scaled sum{0, currency_.minor_digits(), Misfit::none};
    int power_before = 0;
    for (const Term& term : terms) {
      const auto figures = readings(tokens_[term.numeral].numeral, marks_of(term), options_.numbers);
      if (figures.size() != 1 || (figures[0].decimals > 0 && &term != &terms.back())) return refused();
      const auto whole = figures[0].digits.size() - static_cast<std::size_t>(figures[0].decimals);
      if (power_before > 0 && whole > static_cast<std::size_t>(power_before - term.scale.power)) return refused();
      const auto number = number_of(figures[0], term.scale.power);
      if (!number) return number.problem();
      if (number.value().scale != sum.scale) return refused();
      if (__builtin_add_overflow(sum.units, number.value().units, &sum.units)) return too_large();
      power_before = term.scale.power;
    }
    return sum;
  }

  Result<Scaled> number_of(const Figure& figure, int power) const {
    const int digits = currency_.minor_digits();
    const auto scaled = scale(figure, power, digits, std::max(digits, max_scale_));
    // 200.00 VND may be meant for 200.000: zeros behind the mark are believed only after thousands marks.
    const bool suspicious = power == 0 && digits == 0 && scaled.scale == 0 && figure.decimals > 0 && !figure.grouped;
    if (scaled.misfit == Misfit::too_large) return too_large();
    if (suspicious || scaled.misfit == Misfit::too_many_decimals) {
      return Problem(messages::too_many_decimals, typed_, currency_.code(), std::max(digits, max_scale_));
    }
    return scaled;
  }

  std::string shown(const Scaled& number, Language language) const {
    return fmt::format("{} {}", show(Decimal(number.units, number.scale), language), currency_.code());
  }

  Problem too_large() const {
    return Problem(messages::number_too_large, typed_, to_string(Money::from_minor(greatest_number, currency_)));
  }

  std::string_view typed_;
  ReadingOptions options_;
  Currency currency_;
  Tokens tokens_;
  int max_scale_ = 0;  ///< Decimals that are kept even if the currency has fewer.
};

/// "unknown", "không rõ" and the like, folded.
bool says_unknown(std::string_view clean) {
  constexpr std::string_view words[] = {"unknown",    "not known", "khong ro",      "chua ro",
                                        "khong biet", "chua biet", "chua xac dinh", "khong xac dinh"};
  return clean == "?" || std::ranges::find(words, fold(clean)) != std::end(words);
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
  const Term term = term_at(tokens, numeral);
  if (at != numeral || term.end != tokens.size()) return refused;

  const auto marks = term.has_scale ? term.scale.marks : Marks::whole_numbers;
  const auto figures = readings(tokens[numeral].numeral, marks, NumberStyle::undecided);
  if (figures.size() != 1 || (!term.has_scale && figures[0].decimals > 0)) return refused;
  const auto scaled = scale(figures[0], term.scale.power, 0, 0);
  if (scaled.misfit == Misfit::too_many_decimals) return refused;
  if (scaled.misfit == Misfit::too_large) {
    return Problem(messages::number_too_large, typed, std::to_string(greatest_number));
  }
  return Count{scaled.units, qualifier.value()};
}

Result<Decimal> read_clean_decimal(std::string_view typed, NumberStyle numbers) {
  const auto tokens = lex(typed);
  const bool percent = tokens.size() == 2 && tokens[1].key == "%";
  if (tokens.empty() || !is_numeral(tokens[0]) || !(tokens.size() == 1 || percent)) {
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
    return Problem(messages::number_too_large, typed, std::to_string(greatest_number));
  }
  return Decimal(scaled.units, scaled.scale);
}

}  // namespace

std::size_t first_numeral(const Tokens& tokens) {
  return static_cast<std::size_t>(std::ranges::find_if(tokens, is_numeral) - tokens.begin());
}

Result<Qualifier> read_qualifiers(std::string_view typed, const Message<Text>& refusal, const Tokens& tokens,
                                  std::size_t numeral, std::size_t& at) {
  auto qualifier = Qualifier::exact;
  for (auto found = qualifier_at(tokens, at); found && at + found->length <= numeral;
       found = qualifier_at(tokens, at)) {
    at += found->length;
    if (!found->meaning) return Problem(refusal, typed).hint(messages::upper_limit);
    if (qualifier != Qualifier::exact && qualifier != *found->meaning) {
      return Problem(refusal, typed).hint(messages::one_qualifier);
    }
    qualifier = *found->meaning;
  }
  return qualifier;
}

Result<UnitValue> read_unit_value(std::string_view clean, const ReadingOptions& options) {
  const auto read = FigureReader(clean, options, Decimal::max_scale).read();
  if (!read) return read.problem();
  const auto& [number, currency, qualifier] = read.value();
  return UnitValue{Decimal(number.units, number.scale), currency, qualifier};
}

Result<Amount> read_amount(std::string_view typed, const ReadingOptions& options) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const auto read = FigureReader(clean.value(), options).read();
  if (!read) return read.problem();
  const auto& [number, currency, qualifier] = read.value();
  return Amount{Money::from_minor(number.units, currency), qualifier};
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
