#include "aid/domain/reading.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "clearer_texts.hpp"
#include "figure_trimming.hpp"
#include "figure_words.hpp"
#include "numeral.hpp"
#include "powers_of_ten.hpp"
#include "two_readings.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

namespace aid::domain {
namespace {

/// Of a reading that the currency cannot hold.
constexpr Label no_amount{"no amount of that currency", "không phải là số tiền của loại tiền này"};

using Tokens = std::vector<Token>;

bool is_numeral(const Token& token) { return token.kind == Token::Kind::numeral; }

/// A numeral with its scale word: "200 triệu", "2 tỷ rưỡi".
struct Term {
  std::size_t numeral = 0;  ///< Where in the tokens.
  ScaleWord scale;
  bool has_scale = false;
  std::size_t end = 0;
  std::string_view tenths = {};  ///< So many tenths of the scale more: "5" of "2 tỷ rưỡi", "2" of "1tr2".
};

bool is_vietnamese(const Term& term) { return term.has_scale && term.scale.marks == Marks::comma_decimal; }

/// The tenths that the token at `at`, which follows a scale word, adds: "rưỡi", and one digit of "1tr2" without any
/// space; in "196 triệu2" it may be that of a footnote.
std::string_view tenths_at(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (lower_case(token.text) == "rưỡi") return "5";
  const auto is_glued = [&](std::size_t i) {
    return tokens[i - 1].text.data() + tokens[i - 1].text.size() == tokens[i].text.data();
  };
  const bool is_tenth = is_numeral(token) && token.text.size() == 1 && is_glued(at) && is_glued(at - 1);
  return is_tenth ? token.text : std::string_view();
}

Term term_at(const Tokens& tokens, std::size_t at) {
  Term term{at, {}, false, at + 1, {}};
  if (const auto found = scale_at(tokens, at + 1)) {
    term.scale = found->meaning;
    term.has_scale = true;
    term.end += found->length;
    if (is_vietnamese(term) && term.end < tokens.size()) term.tenths = tenths_at(tokens, term.end);
    if (!term.tenths.empty()) ++term.end;
  }
  return term;
}

/// The terms from `at` on: one, or several of a Vietnamese "1 tỷ 200 triệu", each smaller than the one before.
std::vector<Term> terms_at(const Tokens& tokens, std::size_t at) {
  std::vector<Term> terms{term_at(tokens, at)};
  while (is_vietnamese(terms.back()) && terms.back().end < tokens.size() && is_numeral(tokens[terms.back().end])) {
    const Term next = term_at(tokens, terms.back().end);
    const bool has_tenths = !terms.back().tenths.empty() || !next.tenths.empty();
    if (!is_vietnamese(next) || next.scale.power >= terms.back().scale.power || has_tenths) break;
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

/// Of a sign or name `text` in `typed` that several currencies have.
Problem refuse_ambiguous(std::string_view typed, std::string_view text, const CurrencyName& name) {
  std::vector<std::string_view> codes;
  for (const Currency currency : name.meant) codes.push_back(currency.code());
  return Problem(messages::ambiguous_currency, typed, text, fmt::format("{}", fmt::join(codes, ", ")))
      .hint(messages::write_the_code);
}

Problem refuse_too_large(std::string_view typed, Currency currency) {
  const auto most = Money::from_minor(currency.most_minor(), currency);
  return Problem(messages::number_too_large, typed, show(most, Language::en), show(most, Language::vi));
}

/// Reads what `clean_text` made presentable.
class FigureReader {
public:
  /// For an amount: in minor units.
  FigureReader(std::string_view typed, const ReadingOptions& options)
      : typed_(typed), options_(options), currency_(options.currency), tokens_(lex(typed)) {
    part_short_words(tokens_);
  }
  /// For a number with at most `max_scale` decimals.
  FigureReader(std::string_view typed, const ReadingOptions& options, int max_scale) : FigureReader(typed, options) {
    max_scale_ = max_scale;
  }

  Result<TypedFigure> read() {
    if (first_numeral(tokens_) == tokens_.size()) return refused();
    if (is_negative(tokens_, first_numeral(tokens_))) {
      return Problem(messages::negative_amount, typed_).hint(messages::no_negative);
    }
    take_openings(tokens_);
    const bool is_limit = take_endings(tokens_);
    take_words();
    const auto numeral = first_numeral(tokens_);
    std::size_t at = 0;
    auto qualifier = read_qualifiers(typed_, messages::not_an_amount, tokens_, numeral, at);
    if (!qualifier) return qualifier.problem();
    if (is_limit && qualifier.value() != Qualifier::exact) {
      return Problem(messages::not_an_amount, typed_).hint(messages::one_qualifier);
    }
    const auto terms = terms_at(tokens_, numeral);
    has_unit_ = options_.unit != 1 && !terms.front().has_scale;
    if (auto problem = read_currency(at, numeral, terms.back().end)) return *problem;
    auto number = terms.size() == 1 ? read_term(terms[0]) : read_sum(terms);
    if (number && has_unit_) number = multiplied(number.value());
    if (!number) return number.problem();
    if (number.value().units == 0 && !is_plain_zero(terms)) {
      return Problem(messages::not_an_amount, typed_).hint(messages::plain_zero);
    }
    if (auto problem = compare_words(number.value(), numeral)) return *problem;
    if (is_beyond_limit(number.value())) return too_large();
    return TypedFigure{number.value(), currency_, is_limit ? Qualifier::at_least : qualifier.value()};
  }

private:
  Problem refused() const { return Problem(messages::not_an_amount, typed_).hint(messages::amount_examples); }

  /// Nobody types "0 triệu" or "000": more often it is what a shell left of "$50 triệu" or "$100". In a list it is a
  /// zero.
  bool is_plain_zero(const std::vector<Term>& terms) const {
    if (options_.is_cell) return true;
    return !terms.front().has_scale && tokens_[terms.front().numeral].numeral.runs.front().size() == 1;
  }

  /// Takes a figure in words away, to be compared at the end.
  void take_words() {
    in_words_ = find_words(tokens_);
    if (!in_words_) return;
    tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(in_words_->first),
                  tokens_.begin() + static_cast<std::ptrdiff_t>(in_words_->last));
  }

  /// Words behind the numeral repeat its digits, words behind all of the figure what it comes to.
  std::optional<Problem> compare_words(const Scaled& number, std::size_t numeral) const {
    if (!in_words_) return std::nullopt;
    const bool is_all = Decimal(number.units, number.scale) == Decimal(in_words_->number, 0);
    const bool follows_digits = in_words_->first == numeral + 1 && (has_unit_ || tokens_.size() > numeral + 1);
    const bool is_alike = is_all || (follows_digits && repeat_digits(*in_words_, tokens_[numeral], options_.numbers));
    const bool is_its_currency = !in_words_->says_dong || currency_ == Currency::vnd();
    return is_alike && is_its_currency ? std::nullopt : std::optional(refuse_words(typed_, *in_words_));
  }

  /// The figure of a column whose unit is said elsewhere: "hơn 619" under "triệu đồng".
  Result<Scaled> multiplied(const Scaled& number) const {
    if (number.units > std::numeric_limits<std::int64_t>::max() / options_.unit) return too_large();
    const Decimal product = Decimal(number.units, number.scale) * Decimal(options_.unit, 0);
    const Scaled kept = options_.rounds ? rounded({product.mantissa(), product.scale(), Misfit::none})
                                        : Scaled{product.mantissa(), product.scale(), Misfit::none};
    const auto money = Money::from_decimal(Decimal(kept.units, kept.scale), currency_);
    if (!money) return money.problem();
    return Scaled{money.value().minor(), currency_.minor_digits(), Misfit::none};
  }

  /// Sets the currency that the tokens before the figure, [begin, numeral), or those from `end` on name.
  std::optional<Problem> read_currency(std::size_t begin, std::size_t numeral, std::size_t end) {
    const bool before = begin < numeral;
    const bool after = end < tokens_.size();
    const auto front = currency_named(tokens_, begin, numeral);
    const auto back = currency_named(tokens_, end, tokens_.size());
    if (before && front.meant.empty()) return unknown_currency(begin, numeral);
    if (after && back.meant.empty()) return unknown_currency(end, tokens_.size());
    if ((before || after) && has_unit_) return unit_contradicts(before ? front : back);
    if (before && after) return narrow(front, back);
    if (before) return choose(front, text_of(tokens_, begin, numeral));
    if (after) return choose(back, text_of(tokens_, end, tokens_.size()));
    return std::nullopt;
  }

  bool is_beyond_limit(const Scaled& number) const {
    const auto most = Money::from_minor(currency_.most_minor(), currency_);
    return Decimal(number.units, number.scale) > most.decimal();
  }

  Problem unit_contradicts(const CurrencyName& named) const {
    const Decimal unit(options_.unit, 0);
    const bool is_of_unit = std::ranges::find(named.meant, currency_) != named.meant.end();
    Problem problem(messages::unit_contradicts, typed_, show(unit, Language::en), show(unit, Language::vi));
    return is_of_unit ? problem : std::move(problem).hint(messages::part_currencies);
  }

  Problem unknown_currency(std::size_t begin, std::size_t end) const {
    const bool words = std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                                   tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Token& token) { return token.kind == Token::Kind::word; });
    if (!words) return refused();
    return Problem(messages::unknown_currency, text_of(tokens_, begin, end)).hint(messages::amount_examples);
  }

  std::optional<Problem> choose(const CurrencyName& name, std::string_view text) {
    if (name.meant.size() > 1) return refuse_ambiguous(typed_, text, name);
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
    return currency_.minor_digits() == 0 && !has_unit_ ? Marks::whole_numbers : Marks::either;
  }

  /// The readings of a numeral, or why it has none.
  Result<std::vector<Figure>> figures_of(const Token& token, Marks marks) const {
    auto found = amount_readings(token.numeral, marks, options_.numbers);
    if (!found.figures.empty()) return std::move(found.figures);
    if (!found.is_other_style) return refused();
    const bool is_vi = options_.numbers == NumberStyle::vi;
    return Problem(messages::other_number_style, typed_, is_vi ? "vi (1.234,5)" : "en (1,234.5)")
        .hint(messages::number_style_hint);
  }

  Result<Scaled> read_term(const Term& term) const {
    const auto marks = marks_of(term);
    const auto& token = tokens_[term.numeral];
    const auto read = figures_of(token, marks);
    if (!read) return read.problem();
    const auto& figures = read.value();
    if (figures.size() == 1 && is_doubtful(figures.front(), term)) return too_many_decimals();
    if (figures.size() == 1)
      return term.tenths.empty() ? number_of(figures.front(), term) : with_tenths(figures.front(), term);

    const auto amount = [&](const Figure& figure) -> Result<Scaled> {
      auto number = number_of(figure, term);
      if (number && has_unit_) number = multiplied(number.value());
      return number && is_beyond_limit(number.value()) ? Result<Scaled>(too_large()) : number;
    };
    const auto value = [&](const Figure& figure, Language language) {
      const auto number = amount(figure);
      return number ? shown(number.value(), language) : std::string(no_amount.in(language));
    };
    const auto is_possible = [&](const Figure& figure) { return bool(amount(figure)); };
    return refuse_two_readings(typed_, token, figures, {marks, " ", value, is_possible});
  }

  /// "2 tỷ rưỡi", "1tr2": a whole number and tenths.
  Result<Scaled> with_tenths(Figure figure, const Term& term) const {
    if (figure.decimals > 0) return refused();
    figure.digits += term.tenths;
    figure.decimals = 1;
    return number_of(figure, term);
  }

  /// 1 tỷ 200 triệu: whole numbers, each below what the scale before it counts; the last may have decimals.
  Result<Scaled> read_sum(const std::vector<Term>& terms) const {
    Scaled sum{0, currency_.minor_digits(), Misfit::none};
    int power_before = 0;
    for (const Term& term : terms) {
      const auto read = figures_of(tokens_[term.numeral], marks_of(term));
      if (!read) return read.problem();
      const auto& figures = read.value();
      if (figures.size() != 1 || (figures[0].decimals > 0 && &term != &terms.back())) return refused();
      const auto whole = figures[0].digits.size() - static_cast<std::size_t>(figures[0].decimals);
      if (power_before > 0 && whole > static_cast<std::size_t>(power_before - term.scale.power)) return refused();
      const auto number = number_of(figures[0], term);
      if (!number) return number.problem();
      if (number.value().scale != sum.scale) return refused();
      if (__builtin_add_overflow(sum.units, number.value().units, &sum.units)) return too_large();
      power_before = term.scale.power;
    }
    return sum;
  }

  Result<Scaled> number_of(const Figure& figure, const Term& term) const {
    const int digits = currency_.minor_digits();
    const int most = has_unit_ || options_.rounds ? Decimal::max_scale : std::max(digits, max_scale_);
    const auto scaled = scale(figure, term.scale.power, has_unit_ ? 0 : digits, most);
    if (scaled.misfit == Misfit::too_large) return too_large();
    if (scaled.misfit == Misfit::too_many_decimals) return too_many_decimals();
    return options_.rounds && !has_unit_ ? rounded(scaled) : scaled;
  }

  /// To the currency's minor unit, or to as many decimals as are kept.
  Scaled rounded(const Scaled& number) const {
    const int digits = std::max(currency_.minor_digits(), max_scale_);
    if (number.scale <= digits) return number;
    const std::int64_t divisor = power_of_ten(number.scale - digits);
    return {divide_half_even(number.units, divisor), digits, Misfit::none};
  }

  /// Whether the decimals may be thousands. "1.000,000 USD": three digits are no cents. "200.00 đồng" may be meant for
  /// 200.000, while "150000.0" and "5.000.000,00" have no other reading.
  bool is_doubtful(const Figure& figure, const Term& term) const {
    if (term.has_scale || has_unit_ || figure.decimals == 0) return false;
    constexpr int thousands = 3;
    const int digits = currency_.minor_digits();
    if (figure.decimals == thousands && digits < thousands) return true;
    const auto whole = static_cast<int>(figure.digits.size()) - figure.decimals;
    const bool is_whole = figure.digits.find_first_not_of('0', static_cast<std::size_t>(whole)) == std::string::npos;
    return digits == 0 && is_whole && !figure.grouped && whole <= thousands;
  }

  std::string shown(const Scaled& number, Language language) const {
    return fmt::format("{} {}", show(Decimal(number.units, number.scale), language), currency_.code());
  }

  Problem too_many_decimals() const {
    return Problem(messages::too_many_decimals, typed_, currency_.code(),
                   std::max(currency_.minor_digits(), max_scale_));
  }

  Problem too_large() const { return refuse_too_large(typed_, currency_); }

  std::string_view typed_;
  ReadingOptions options_;
  Currency currency_;
  Tokens tokens_;
  int max_scale_ = 0;      ///< Decimals that are kept even if the currency has fewer.
  bool has_unit_ = false;  ///< The figure is in the unit of its column.
  std::optional<InWords> in_words_ = {};
};

/// The refusal of a text, with what can be typed instead where that is understood.
Problem with_clearer_text(const Problem& refused, std::string_view clean, const ReadingOptions& options) {
  for (const std::string& text : in_decimals(clean)) {
    if (FigureReader(text, options).read()) return Problem(refused).hint(messages::write_if_that, text);
  }
  return refused;
}

}  // namespace

bool is_negative(const Tokens& tokens, std::size_t numeral) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(numeral), [](const Token& token) {
    return token.key == "-" || token.key == "−" || token.key == "–" || token.key == "(" || token.key == "minus" ||
           token.text == "âm";
  });
}

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
    if (qualifier != Qualifier::exact) return Problem(refusal, typed).hint(messages::one_qualifier);
    qualifier = *found->meaning;
  }
  return qualifier;
}

std::optional<Problem> refuse_beyond_limit(Money money, std::string_view typed) {
  const Currency currency = money.currency();
  const bool is_beyond = money.minor() > currency.most_minor() || money.minor() < -currency.most_minor();
  return is_beyond ? std::optional(refuse_too_large(typed, currency)) : std::nullopt;
}

Result<UnitValue> read_unit_value(std::string_view typed, const ReadingOptions& options) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const auto read = FigureReader(clean.value(), options, Decimal::max_scale).read();
  if (!read) return read.problem();
  const auto& [number, currency, qualifier] = read.value();
  return UnitValue{Decimal(number.units, number.scale), currency, qualifier};
}

Result<Currency> read_currency(std::string_view typed) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const auto tokens = lex(clean.value());
  const auto named = currency_named(tokens, 0, tokens.size());
  if (named.meant.empty()) return Currency::parse(clean.value());
  if (named.meant.size() == 1) return named.meant.front();
  return refuse_ambiguous(typed, clean.value(), named);
}

Result<std::optional<AmountUnit>> read_amount_unit(std::string_view words) {
  const std::optional<AmountUnit> none;
  const auto clean = clean_text(words);
  if (!clean) return none;
  auto tokens = lex(clean.value());
  part_short_words(tokens);
  AmountUnit unit;
  std::size_t at = 0;
  if (!tokens.empty() && is_numeral(tokens.front())) {  // "1.000 đồng"
    const auto figures = readings(tokens.front().numeral, Marks::whole_numbers, NumberStyle::undecided);
    if (figures.size() != 1 || figures.front().decimals > 0) return none;
    const std::string& digits = figures.front().digits;
    const bool is_power = digits.front() == '1' && digits.find_first_not_of('0', 1) == std::string::npos;
    if (!is_power || digits.size() < 2 || digits.size() > 10) return none;
    for (std::size_t i = 1; i < digits.size(); ++i) unit.unit *= 10;
    at = 1;
  }
  if (const auto found = scale_at(tokens, at)) {
    if (unit.unit != 1 || found->meaning.power > 9) return none;
    for (int i = 0; i < found->meaning.power; ++i) unit.unit *= 10;
    at += found->length;
  }
  if (at < tokens.size() && tokens[at].key == "of" && unit.unit != 1) ++at;  // "millions of VND"
  if (at == tokens.size()) return unit.unit == 1 ? none : std::optional(unit);
  std::size_t end = tokens.size();
  if (const auto last = scale_at(tokens, end - 1); last && unit.unit == 1 && end > at + 1 && last->meaning.power <= 9) {
    for (int i = 0; i < last->meaning.power; ++i) unit.unit *= 10;  // "VND million"
    --end;
  }
  const auto named = currency_named(tokens, at, end);
  if (named.meant.empty()) return none;
  const auto currency = read_currency(text_of(tokens, at, end));
  if (!currency) return currency.problem();
  unit.currency = currency.value();
  return std::optional(unit);
}

Result<Amount> read_amount(std::string_view typed, const ReadingOptions& options) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  if (auto cash = read_cash_in_portions(typed, options)) return std::move(*cash);
  const auto read = FigureReader(clean.value(), options).read();
  if (!read) return with_clearer_text(read.problem(), clean.value(), options);
  const auto& [number, currency, qualifier] = read.value();
  return Amount{Money::from_minor(number.units, currency), qualifier};
}

}  // namespace aid::domain
