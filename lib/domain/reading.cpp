#include "aid/domain/reading.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "figure_words.hpp"
#include "number_words.hpp"
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

/// A numeral with its scale word: "200 triệu", "2 tỷ rưỡi".
struct Term {
  std::size_t numeral = 0;  ///< Where in the tokens.
  ScaleWord scale;
  bool has_scale = false;
  std::size_t end = 0;
  bool and_a_half = false;  ///< Half of the scale more.
};

bool is_vietnamese(const Term& term) { return term.has_scale && term.scale.marks == Marks::comma_decimal; }

Term term_at(const Tokens& tokens, std::size_t at) {
  Term term{at, {}, false, at + 1, false};
  if (const auto found = scale_at(tokens, at + 1)) {
    term.scale = found->meaning;
    term.has_scale = true;
    term.end += found->length;
    term.and_a_half = is_vietnamese(term) && term.end < tokens.size() && lower_case(tokens[term.end].text) == "rưỡi";
    if (term.and_a_half) ++term.end;
  }
  return term;
}

/// The terms from `at` on: one, or several of a Vietnamese "1 tỷ 200 triệu", each smaller than the one before.
std::vector<Term> terms_at(const Tokens& tokens, std::size_t at) {
  std::vector<Term> terms{term_at(tokens, at)};
  while (is_vietnamese(terms.back()) && terms.back().end < tokens.size() && is_numeral(tokens[terms.back().end])) {
    const Term next = term_at(tokens, terms.back().end);
    const bool is_half = terms.back().and_a_half || next.and_a_half;
    if (!is_vietnamese(next) || next.scale.power >= terms.back().scale.power || is_half) break;
    terms.push_back(next);
  }
  return terms;
}

/// What stands behind a figure and says nothing of how much it is: "20 triệu (tiền mặt)".
constexpr std::string_view of_cash[] = {"tien mat", "bang tien mat", "chuyen khoan", "bang chuyen khoan", "in cash"};
/// What makes it a lower limit: "5 triệu đồng trở lên".
constexpr std::string_view or_more[] = {"tro len", "or more", "and more", "and above"};

/// A figure repeated in words: "20.000.000 đồng (hai mươi triệu đồng)", "04 (bốn) triệu đồng".
struct InWords {
  std::int64_t number = 0;
  std::size_t before = 0;  ///< The token that they follow.
  bool says_dong = false;  ///< They are of đồng.
  std::string text;
};

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
    if (first_numeral(tokens_) == tokens_.size()) return refused();
    if (is_negative(tokens_, first_numeral(tokens_))) {
      return Problem(messages::negative_amount, typed_).hint(messages::no_negative);
    }
    const bool is_limit = take_endings();
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
    if (auto problem = compare_words(number.value(), numeral)) return *problem;
    return TypedFigure{number.value(), currency_, is_limit ? Qualifier::at_least : qualifier.value()};
  }

private:
  Problem refused() const { return Problem(messages::not_an_amount, typed_).hint(messages::amount_examples); }

  /// Takes away what stands at the end and is none of the figure. True: one of it makes the figure a lower limit.
  bool take_endings() {
    bool is_limit = false;
    const auto ends_with = [&](const auto& phrases, std::size_t end) -> std::size_t {
      for (const std::string_view phrase : phrases) {
        const auto words = 1 + static_cast<std::size_t>(std::ranges::count(phrase, ' '));
        if (words < end && key_of(tokens_, end - words, end) == phrase) return words;
      }
      return 0;
    };
    for (;;) {
      const std::size_t size = tokens_.size();
      const bool in_brackets = size > 3 && tokens_.back().key == ")";
      std::size_t length = ends_with(of_cash, in_brackets ? size - 1 : size);
      if (in_brackets && length > 0) length = tokens_[size - length - 2].key == "(" ? length + 2 : 0;
      if (length == 0 && says_round_sum(size)) length = 1;
      if (length == 0 && !is_limit) {
        length = ends_with(or_more, size);
        is_limit = length > 0;
      }
      if (length == 0) return is_limit;
      tokens_.resize(size - length, Token{Token::Kind::sign, {}, {}, {}});
    }
  }

  /// "5 triệu đồng chẵn", "5 triệu chẵn"; "600 chăn" are blankets.
  bool says_round_sum(std::size_t size) const {
    return size > 2 && lower_case(tokens_[size - 1].text) == "chẵn" && !is_numeral(tokens_[size - 2]);
  }

  /// Takes a figure in words away, to be compared at the end.
  void take_words() {
    const auto is_sign = [](std::string_view sign) {
      return [sign](const Token& token) { return token.kind == Token::Kind::sign && token.key == sign; };
    };
    const auto open = std::ranges::find_if(tokens_, is_sign("("));
    const auto close = std::find_if(open, tokens_.end(), is_sign(")"));
    if (open == tokens_.begin() || close == tokens_.end()) return;
    const auto begin = static_cast<std::size_t>(open - tokens_.begin()) + 1;
    const auto end = static_cast<std::size_t>(close - tokens_.begin());
    auto words_end = end;
    while (words_end > begin && (tokens_[words_end - 1].key == "chan" || tokens_[words_end - 1].key == "dong"))
      --words_end;
    const auto number = number_in_words(tokens_, begin, words_end);
    if (!number) return;
    const bool says_dong = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(words_end),
                                       tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const Token& token) { return token.key == "dong"; });
    in_words_ = InWords{*number, begin - 2, says_dong, std::string(text_of(tokens_, begin, end))};
    tokens_.erase(open, close + 1);
  }

  /// Words behind the numeral repeat its digits, words behind all of the figure what it comes to.
  std::optional<Problem> compare_words(const Scaled& number, std::size_t numeral) const {
    if (!in_words_) return std::nullopt;
    const Decimal amount(number.units, number.scale);
    std::optional<Decimal> said = amount;
    if (in_words_->before == numeral && (has_unit_ || tokens_.size() > numeral + 1)) {
      const auto figures = amount_readings(tokens_[numeral].numeral, Marks::whole_numbers, options_.numbers).figures;
      const auto whole = figures.size() == 1 ? scale(figures.front(), 0, 0, 0) : Scaled{0, 0, Misfit::too_large};
      said = whole.misfit == Misfit::none ? std::optional(Decimal(whole.units, 0)) : std::nullopt;
    }
    const Decimal words(in_words_->number, 0);
    const bool is_its_currency = !in_words_->says_dong || currency_ == Currency::vnd();
    if (is_its_currency && (said == words || amount == words)) return std::nullopt;
    return Problem(messages::words_differ, typed_, in_words_->text, show(words, Language::en),
                   show(words, Language::vi));
  }

  /// The figure of a column whose unit is said elsewhere: "hơn 619" under "triệu đồng".
  Result<Scaled> multiplied(const Scaled& number) const {
    const auto money = Money::from_decimal(Decimal(number.units, number.scale) * Decimal(options_.unit, 0), currency_);
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
    if ((before || after) && has_unit_) return unit_contradicts();
    if (before && after) return narrow(front, back);
    if (before) return choose(front, text_of(tokens_, begin, numeral));
    if (after) return choose(back, text_of(tokens_, end, tokens_.size()));
    return std::nullopt;
  }

  Problem unit_contradicts() const {
    const Decimal unit(options_.unit, 0);
    return Problem(messages::unit_contradicts, typed_, show(unit, Language::en), show(unit, Language::vi));
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
      return term.and_a_half ? with_half(figures.front(), term) : number_of(figures.front(), term);

    const auto value = [&](const Figure& figure, Language language) {
      const auto number = number_of(figure, term);
      return number ? shown(number.value(), language) : std::string(no_amount.in(language));
    };
    const auto is_possible = [&](const Figure& figure) { return bool(number_of(figure, term)); };
    return refuse_two_readings(typed_, token, figures, {marks, " ", value, is_possible});
  }

  /// "2 tỷ rưỡi": a whole number and a half.
  Result<Scaled> with_half(Figure figure, const Term& term) const {
    if (figure.decimals > 0) return refused();
    figure.digits += '5';
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
    const int most = has_unit_ ? Decimal::max_scale : std::max(digits, max_scale_);
    const auto scaled = scale(figure, term.scale.power, has_unit_ ? 0 : digits, most);
    if (scaled.misfit == Misfit::too_large) return too_large();
    if (scaled.misfit == Misfit::too_many_decimals) return too_many_decimals();
    return scaled;
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

  Problem too_large() const {
    return Problem(messages::number_too_large, typed_, to_string(Money::from_minor(greatest_number, currency_)));
  }

  std::string_view typed_;
  ReadingOptions options_;
  Currency currency_;
  Tokens tokens_;
  int max_scale_ = 0;      ///< Decimals that are kept even if the currency has fewer.
  bool has_unit_ = false;  ///< The figure is in the unit of its column.
  std::optional<InWords> in_words_ = {};
};

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

Result<UnitValue> read_unit_value(std::string_view clean, const ReadingOptions& options) {
  const auto read = FigureReader(clean, options, Decimal::max_scale).read();
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
  std::vector<std::string_view> codes;
  for (const Currency currency : named.meant) codes.push_back(currency.code());
  return Problem(messages::ambiguous_currency, typed, clean.value(), fmt::format("{}", fmt::join(codes, ", ")))
      .hint(messages::write_the_code);
}

Result<std::optional<AmountUnit>> read_amount_unit(std::string_view words) {
  const std::optional<AmountUnit> none;
  const auto clean = clean_text(words);
  if (!clean) return none;
  const auto tokens = lex(clean.value());
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
  const auto read = FigureReader(clean.value(), options).read();
  if (!read) return read.problem();
  const auto& [number, currency, qualifier] = read.value();
  return Amount{Money::from_minor(number.units, currency), qualifier};
}

}  // namespace aid::domain
