#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "amount_reading.hpp"
#include "goods_words.hpp"
#include "numeral.hpp"

#include <algorithm>

namespace aid::domain {
namespace {

/// So many portions: a whole number, "230", "1.000".
std::optional<Decimal> count_of(const Token& numeral, NumberStyle numbers) {
  const auto figures = readings(numeral.numeral, Marks::whole_numbers, numbers);
  if (figures.size() != 1) return std::nullopt;
  const auto count = scale(figures[0], 0, 0, 0);
  return count.misfit == Misfit::none && count.units > 0 ? std::optional(Decimal(count.units, 0)) : std::nullopt;
}

}  // namespace

std::optional<Result<Amount>> read_cash_in_portions(std::string_view typed, const ReadingOptions& options) {
  const auto text = clean_text(typed);
  if (!text) return std::nullopt;
  const std::string_view clean = text.value();
  const std::size_t mark = clean.find_last_of("=@");
  if (mark == std::string_view::npos || mark == 0 || clean[mark - 1] == '<' || clean[mark - 1] == '>')
    return std::nullopt;
  const auto tokens = lex(clean.substr(0, mark));
  const std::size_t numeral = first_numeral(tokens);
  if (numeral + 1 >= tokens.size()) return std::nullopt;
  if (!are_portions_of_cash(text_of(tokens, numeral + 1, tokens.size()))) return std::nullopt;
  std::size_t at = 0;
  const auto qualifier = read_qualifiers(clean, messages::not_an_amount, tokens, numeral, at);
  const auto count = count_of(tokens[numeral], options.numbers);
  if (at != numeral || !count) return std::nullopt;
  if (!qualifier) return Result<Amount>(qualifier.problem());
  const auto value = read_unit_value(trimmed(clean.substr(mark + 1)), options);
  if (!value) return Result<Amount>(value.problem());
  const auto money = product(clean[mark] == '@' ? *count : Decimal(1, 0), value.value(), clean);
  if (!money) return Result<Amount>(money.problem());
  // Of "hơn 230 suất = 5 triệu" the value is what is said of all of them.
  const Qualifier of_all =
      clean[mark] == '@' ? of_sum(qualifier.value(), value.value().qualifier) : value.value().qualifier;
  return Result<Amount>(Amount{money.value(), of_all});
}

}  // namespace aid::domain
