#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "clearer_texts.hpp"
#include "figure_trimming.hpp"
#include "figure_words.hpp"
#include "goods_words.hpp"
#include "numeral.hpp"
#include "two_readings.hpp"

#include <algorithm>
#include <limits>

namespace aid::domain {
namespace {

constexpr auto most_minor = std::numeric_limits<std::int64_t>::max();

/// A line's parts: what is given, and its value behind = or @.
struct Line {
  std::string_view goods;
  char mark = 0;  ///< '=', '@' or none.
  std::string_view value;
};

/// Where the last = or @ stands, npos: nowhere; the = of ">=" and "<=" is not one.
std::size_t last_mark(std::string_view text) {
  for (std::size_t at = text.size(); at-- > 0;) {
    const bool compares = text[at] == '=' && at > 0 && (text[at - 1] == '<' || text[at - 1] == '>');
    if ((text[at] == '=' || text[at] == '@') && !compares) return at;
  }
  return std::string_view::npos;
}

/// Parts the line at its last = or @.
Line part(std::string_view text) {
  const auto at = last_mark(text);
  if (at == std::string_view::npos) return {text, 0, {}};
  return {trimmed(text.substr(0, at)), text[at], trimmed(text.substr(at + 1))};
}

/// Whether `typed` is the unit `word`. Typed with marks it must have the same ones: tã (nappies) is not tạ (100 kg),
/// gối (a pillow) not gói (a packet). Typed without, any marks may be meant.
bool is_unit(std::string_view typed, const std::string& word) {
  if (lower_case(typed) == lower_case(word)) return true;
  return is_ascii(typed) && fold(typed) == fold(word);
}

const UnitWord* unit_named(std::string_view typed, std::span<const UnitWord> units) {
  const auto found = std::ranges::find_if(units, [typed](const UnitWord& unit) { return is_unit(typed, unit.word); });
  return found == units.end() ? nullptr : &*found;
}

struct FoundUnit {
  const UnitWord* unit = nullptr;
  std::string_view item;  ///< What follows it.
};

/// The unit of most words that `text` begins with. A unit with nothing behind it is the item.
FoundUnit unit_at(std::string_view text, std::span<const UnitWord> units) {
  constexpr std::size_t longest = 64;
  FoundUnit found{nullptr, text};
  if (begins_with_item_name(text)) return found;
  for (auto end = text.find(' '); end <= longest; end = text.find(' ', end + 1)) {
    if (const auto* const unit = unit_named(text.substr(0, end), units)) found = {unit, text.substr(end + 1)};
  }
  constexpr std::string_view of = "of ";
  if (found.unit != nullptr && lower_case(found.item).starts_with(of)) found.item.remove_prefix(of.size());
  return found;
}

Problem refuse_number(std::string_view typed) {
  const Decimal most(most_minor, 0);
  return Problem(messages::number_too_large, typed, show(most, Language::en), show(most, Language::vi));
}

/// "10 thùng (5 tấn) gạo": brackets at the beginning of an item that say how much there is of it.
bool repeats_quantity(std::string_view item) {
  const auto tokens = lex(item);
  if (tokens.size() < 2 || tokens.front().key != "(") return false;
  return tokens[1].kind == Token::Kind::numeral || begins_with_number_word(text_of(tokens, 1, tokens.size()));
}

/// The line without the words in brackets that repeat its quantity: "04 (bốn) máy thở", "5 tấn (năm tấn) gạo". Problem:
/// words-differ.
Result<std::string> without_words(const std::string& clean, std::span<const UnitWord> units) {
  const auto tokens = lex(part(clean).goods);
  const auto numeral = first_numeral(tokens);
  const auto words = find_words(tokens, [&](std::size_t begin, std::size_t end) -> std::size_t {
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (unit_named(text_of(tokens, i, end), units) != nullptr) return end - i;
    }
    return 0;
  });
  if (!words || numeral >= words->first) return clean;
  if (!repeat_digits(*words, tokens[numeral], NumberStyle::undecided)) return refuse_words(clean, *words);
  const std::string_view text = text_of(tokens, words->first, words->last);
  const auto begin = static_cast<std::size_t>(text.data() - clean.data());
  const std::string_view before = trimmed(std::string_view(clean).substr(0, begin));
  const std::string_view after = trimmed(std::string_view(clean).substr(begin + text.size()));
  return std::string(before) + (after.empty() ? "" : " ") + std::string(after);
}

/// Reads one line that `clean_text` made presentable.
class GoodsReader {
public:
  GoodsReader(std::string_view typed, std::span<const UnitWord> units, const ReadingOptions& options)
      : typed_(typed), units_(units), options_(options), line_(part(typed)), tokens_(lex(line_.goods)) {
    const std::size_t giving = words_of_giving(tokens_);
    tokens_.erase(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(giving));
    if (giving > 0)
      line_.goods.remove_prefix(static_cast<std::size_t>(tokens_.front().text.data() - line_.goods.data()));
  }

  Result<GoodsLine> read() {
    if (line_.mark != 0 && line_.value.empty()) return refused();
    if (last_mark(line_.goods) != std::string_view::npos) {
      return Problem(messages::not_goods, typed_).hint(messages::one_value);
    }
    if (auto problem = read_goods_part()) return *problem;
    if (speaks_of_money(goods_.item)) return Problem(messages::not_goods, typed_).hint(messages::money_is_no_goods);
    if (names_further_goods(goods_.item)) return Problem(messages::not_goods, typed_).hint(messages::one_kind_of_goods);
    if (has_stray_figure(goods_.item)) return Problem(messages::not_goods, typed_).hint(messages::stray_figure);
    if (!goods_.quantity.is_unknown() && goods_.unit.empty() && joins_goods(goods_.item)) {
      return Problem(messages::not_goods, typed_).hint(messages::one_kind_or_name);
    }
    if (!goods_.quantity.is_unknown() && goods_.unit.empty() && is_of_people(goods_.item)) {
      return Problem(messages::not_goods, typed_).hint(messages::people_are_no_goods);
    }
    if (line_.mark == '=') {
      const auto value = read_amount(line_.value, options_);
      if (!value) return value.problem();
      goods_.value = value.value();
    }
    if (line_.mark == '@') {
      if (auto problem = read_value_of_one()) return *problem;
    }
    return goods_;
  }

private:
  using MaybeProblem = std::optional<Problem>;

  Problem refused() const { return Problem(messages::not_goods, typed_).hint(messages::goods_examples); }

  /// The quantity, if there is one, the unit and the item.
  MaybeProblem read_goods_part() {
    if (tokens_.empty() || begins_with_foreign_digit(line_.goods)) return refused();
    if (says_no_goods(line_.goods)) return Problem(messages::not_goods, typed_).hint(messages::no_goods_is_no_entry);
    const auto numeral = first_numeral(tokens_);
    std::size_t at = 0;
    const auto qualifier = read_qualifiers(typed_, messages::not_goods, tokens_, numeral, at);
    const bool has_quantity = at == numeral && numeral < tokens_.size();
    if (!has_quantity) return read_item_alone(numeral, at);
    if (!qualifier) return qualifier.problem();
    goods_.quantity.qualifier = qualifier.value();
    return read_counted(numeral);
  }

  /// `khẩu trang`: how many is not known. `after_qualifiers`: where the words behind "hơn", "gần" … begin.
  MaybeProblem read_item_alone(std::size_t numeral, std::size_t after_qualifiers) {
    const auto& first = tokens_.front();
    if (first.kind == Token::Kind::sign && numeral == 1 && (first.key == "-" || first.key == "−")) {
      return Problem(messages::negative_number, typed_).hint(messages::no_negative_goods);
    }
    if (!begins_item(0)) return refused();
    const bool is_labelled = tokens_.front().key == "so" || tokens_.front().key == "sl" || tokens_.front().key == "tu";
    if (numeral < tokens_.size() && numeral <= 3 && is_labelled) {
      return Problem(messages::not_goods, typed_).hint(messages::quantity_first);
    }
    const bool has_words = after_qualifiers < tokens_.size();
    if (has_words && begins_with_number_word(text_of(tokens_, after_qualifiers, tokens_.size()))) {
      return Problem(messages::not_goods, typed_).hint(messages::quantity_in_digits);
    }
    if (ends_with_quantity()) return Problem(messages::not_goods, typed_).hint(messages::quantity_first);
    goods_.item = line_.goods;
    goods_.quantity.value = std::nullopt;
    if (const std::size_t unknown = words_of_unknown(tokens_); unknown > 0) {
      const auto begin = static_cast<std::size_t>(tokens_[unknown].text.data() - line_.goods.data());
      const auto [unit, item] = unit_at(line_.goods.substr(begin), units_);
      goods_.unit = unit == nullptr ? "" : unit->code;
      goods_.item = item;
    }
    return std::nullopt;
  }

  /// Whether a word or a quotation mark or parenthesis stands at `at`.
  bool begins_item(std::size_t at) const {
    constexpr std::string_view openings[] = {"\"", "'", "(", "[", "“", "‘", "«"};
    const auto& token = tokens_[at];
    if (token.kind == Token::Kind::sign) {
      return at + 1 < tokens_.size() && std::ranges::find(openings, token.key) != std::end(openings);
    }
    // A number may begin a name (3M, 5G), it may not stand alone behind another.
    const auto end = token.text.data() + token.text.size();
    return token.kind == Token::Kind::word || (end < line_.goods.data() + line_.goods.size() && *end != ' ');
  }

  /// `khẩu trang 5.000 cái`, `khẩu trang (5.000 cái)`, `gạo 5 tấn`, `khẩu trang: 5.000`: the quantity stands in the
  /// wrong place.
  bool ends_with_quantity() const {
    std::size_t end = tokens_.size();
    if (tokens_.back().key == ")") --end;
    for (std::size_t i = end; i-- > 1;) {
      if (tokens_[i].kind != Token::Kind::numeral) continue;
      if (i + 1 == end) return tokens_[i - 1].key == ":";
      const auto* const unit = unit_named(text_of(tokens_, i + 1, end), units_);
      // Of a few grams or litres it may be the size of a packet: "sữa bột 900 g".
      return unit != nullptr && (!unit->measured || unit->code == "tonne" || unit->code == "kg");
    }
    return false;
  }

  /// `35 tấn hàng`: `numeral` is where the quantity stands.
  MaybeProblem read_counted(std::size_t numeral) {
    if (numeral + 2 < tokens_.size() && is_times(tokens_[numeral + 1])) {  // "4 x máy thở"
      tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(numeral) + 1);
    }
    const auto scale_word = quantity_scale_at(tokens_, numeral + 1);
    const std::size_t next = numeral + 1 + (scale_word ? scale_word->length : 0);
    if (scale_word && next < tokens_.size() && tokens_[next].kind == Token::Kind::sign) return refused_money();
    if (is_currency_at(tokens_, next, scale_word.has_value())) return refused_money();
    if (next == tokens_.size() || !begins_item(next)) return refused();

    const auto rest = line_.goods.substr(static_cast<std::size_t>(tokens_[next].text.data() - line_.goods.data()));
    const auto [unit, item] = unit_at(rest, units_);
    if (repeats_quantity(item) || says_more_of_quantity(tokens_, next) ||
        (unit != nullptr && says_more_of_quantity(lex(item), 0)))
      return Problem(messages::not_goods, typed_).hint(messages::one_quantity);
    const bool is_vietnamese = scale_word && scale_word->meaning.marks == Marks::comma_decimal;
    const bool is_huge = scale_word && scale_word->meaning.power >= (is_vietnamese ? 6 : 9);
    const bool is_large = scale_word && scale_word->meaning.power >= 6;
    if (unit == nullptr && (is_huge || (is_large && is_purpose_of_money(tokens_, next)))) return refused_money();
    const bool glued = rest.data()[-1] != ' ';  // NOLINT(readability-simplify-subscript-expr): what stands before it.
    // Of one letter, 3m is a length and 3M a name.
    const bool fits = unit != nullptr && (rest[1] != ' ' || unit->word[0] == rest[0]);
    if (glued && !fits) return Problem(messages::not_goods, typed_).hint(messages::space_after_quantity);
    if (unit == nullptr && is_measure(rest)) return refused();
    goods_.unit = unit == nullptr ? "" : unit->code;
    goods_.item = item;
    const bool measured = unit != nullptr && unit->measured;
    const auto without_scale = measured ? Marks::either : Marks::whole_numbers;
    return read_quantity(tokens_[numeral], scale_word ? scale_word->meaning : ScaleWord{0, without_scale}, measured);
  }

  static bool is_times(const Token& token) { return token.text == "x" || token.text == "×" || token.text == "*"; }

  Problem refused_money() const { return Problem(messages::not_goods, typed_).hint(messages::money_is_no_goods); }

  bool is_measure(std::string_view rest) const {
    const auto* const unit = unit_named(rest, units_);
    return unit != nullptr && unit->measured;
  }

  MaybeProblem read_quantity(const Token& token, const ScaleWord& scale_word, bool measured) {
    if (measured && token.numeral.marks.find(' ') != std::string::npos) return number_before_measure(token);
    const auto figures = readings(token.numeral, scale_word.marks, options_.numbers);
    if (figures.empty()) return refused();
    if (figures.size() > 1) return refuse_two_readings(typed_, token, figures, {scale_word.marks, "", {}, {}});

    const auto scaled = scale(figures[0], scale_word.power, 0, measured ? Decimal::max_scale : 0);
    const bool parts_of_pieces = !measured && scale_word.power == 0 && figures[0].decimals > 0;
    if (!measured && (parts_of_pieces || scaled.misfit == Misfit::too_many_decimals)) {
      return Problem(messages::not_goods, typed_).hint(messages::whole_pieces);
    }
    if (scaled.misfit == Misfit::too_many_decimals) {
      return Problem(messages::too_many_decimals_of_number, typed_, Decimal::max_scale);
    }
    if (scaled.misfit == Misfit::too_large) {
      return refuse_number(typed_);
    }
    if (scaled.units == 0) return Problem(messages::not_goods, typed_).hint(messages::unknown_is_not_zero);
    goods_.quantity.value = Decimal(scaled.units, scaled.scale);
    return std::nullopt;
  }

  /// `10 500 ml cồn`: 10 500 ml, or ten of 500 ml.
  Problem number_before_measure(const Token& token) const {
    const auto space = token.text.rfind(' ');
    std::string whole(token.text);
    std::erase(whole, ' ');
    const auto last = std::string(token.text.substr(space + 1));
    const auto after = typed_.substr(static_cast<std::size_t>(token.text.data() - typed_.data()) + token.text.size());
    const std::string one = whole + std::string(after);
    const std::string several = std::string(token.text.substr(0, space)) + " × " + last + std::string(after);
    return Problem(messages::ambiguous_amount, typed_, one, several, one, several)
        .hint(messages::no_spaces_in_quantity);
  }

  MaybeProblem read_value_of_one() {
    const auto unit = read_unit_value(line_.value, options_);
    if (!unit) return unit.problem();
    if (goods_.quantity.is_unknown()) return Problem(messages::not_goods, typed_).hint(messages::unit_value_of_unknown);
    const auto value = product(*goods_.quantity.value, unit.value(), typed_);
    if (!value) return value.problem();
    goods_.unit_value = unit.value().number;
    goods_.value = Amount{value.value(), of_sum(goods_.quantity.qualifier, unit.value().qualifier)};
    return std::nullopt;
  }

  std::string_view typed_;
  std::span<const UnitWord> units_;
  ReadingOptions options_;
  Line line_;
  std::vector<Token> tokens_;
  GoodsLine goods_;
};

/// The refusal of a text, with what can be typed instead where that is understood.
Problem with_clearer_text(const Problem& refused, std::string_view clean, std::span<const UnitWord> units,
                          const ReadingOptions& options) {
  if (refused.name() != messages::not_goods.name) return refused;
  std::vector<std::string> texts = in_decimals(clean);
  texts.push_back(quantity_first(clean));
  for (const std::string& text : texts) {
    const auto read = GoodsReader(text, units, options).read();
    if (read && !read.value().quantity.is_unknown()) return Problem(refused).hint(messages::write_if_that, text);
  }
  return refused;
}

}  // namespace

Result<GoodsLine> read_goods(std::string_view typed, std::span<const UnitWord> units, const ReadingOptions& options) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const auto line_alone = without_words(clean.value(), units);
  if (!line_alone) return line_alone.problem();
  auto read = GoodsReader(line_alone.value(), units, options).read();
  if (!read) return with_clearer_text(read.problem(), line_alone.value(), units, options);
  GoodsLine line = std::move(read).value();
  line.typed = typed;
  return line;
}

}  // namespace aid::domain
