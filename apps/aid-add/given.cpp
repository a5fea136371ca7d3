// Money and goods in one answer: "196 triệu; 4 máy thở".

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/unit_messages.hpp"
#include "questions.hpp"

#include <algorithm>

namespace aid::add {
namespace {

constexpr Message<Text, Text> two_amounts{
    "two-amounts",
    "'{0}' and '{1}' are two amounts; one record has one",
    "'{0}' và '{1}' là hai số tiền; mỗi lần chỉ ghi một số",
    {"give their sum where they are one amount, else answer with one and record the other afterwards",
     "nếu là một khoản, hãy ghi tổng số; nếu không, ghi một số trước, số kia ghi ở khoản sau"}};
constexpr Message<Text, Text> perhaps_money{
    "perhaps-money",
    "'{0}' names goods by a word that looks like '{1}'",
    "'{0}' là hiện vật có tên gần giống '{1}'",
    {"write the money in full (196 triệu, 5000 USD); goods that are called so have a unit: 5 cái …",
     "là tiền thì ghi rõ (196 triệu, 5000 USD); nếu đúng là hiện vật, hãy ghi đơn vị: 5 cái …"}};

/// The word of money that goods of one word are nearly called, or nothing: "5 triu" is no item.
std::string_view money_word_near(const domain::GoodsLine& goods) {
  constexpr std::string_view words[] = {"triệu", "nghìn", "tỷ", "million", "billion", "thousand", "VND", "USD", "EUR"};
  if (goods.quantity.is_unknown() || !goods.unit.empty()) return {};
  constexpr std::string_view codes[] = {"USD", "VND", "EUR", "JPY", "KRW", "GBP", "CNY", "AUD", "THB", "LAK"};
  for (const std::string_view code : codes) {
    if (code.starts_with(goods.item)) return code;  // "100 U" is no item either.
  }
  const std::string item = fold(goods.item);
  if (item.size() < 3 || item.find(' ') != std::string::npos) return {};
  for (const std::string_view word : words) {
    const std::string folded = fold(word);
    if (folded.size() >= 3 && edit_distance(item, folded) <= 1) return word;
  }
  return {};
}

std::string show_goods(const domain::GoodsLine& goods, Language language) {
  std::string shown;
  if (!goods.quantity.is_unknown()) shown = domain::show(goods.quantity, language) + " ";
  if (!goods.unit.empty()) shown += goods.unit + " ";
  shown += goods.item;
  if (goods.value) shown += " = " + domain::show(*goods.value, language);
  return shown;
}

/// Whether an amount was meant: a figure that could not be read, not a word that is none.
bool is_about_money(const Problem& problem) {
  return problem.name() != messages::not_an_amount.name && problem.name() != messages::unknown_currency.name;
}

}  // namespace

Result<Given> read_given(std::string_view typed, std::span<const domain::UnitWord> units,
                         const domain::ReadingOptions& reading, Language language) {
  Given given;
  std::string bare;
  for (std::string& piece : pieces_of(typed)) {
    std::string shown;
    if (const auto amount = domain::read_amount(piece, reading)) {
      if (!given.amount.empty()) return Problem(two_amounts, given.amount, piece);
      if (piece.find_first_not_of("0123456789., ") == std::string::npos) bare = piece;
      shown = domain::show(amount.value(), language);
      given.amount = std::move(piece);
    } else {
      const auto goods = domain::read_goods(piece, units, reading);
      if (!goods) return is_about_money(amount.problem()) ? amount.problem() : goods.problem();
      if (const auto word = money_word_near(goods.value()); !word.empty()) return Problem(perhaps_money, piece, word);
      shown = show_goods(goods.value(), language);
      given.goods.push_back(std::move(piece));
    }
    given.shown += (given.shown.empty() ? "" : "; ") + shown;
  }
  if (!bare.empty() && !given.goods.empty()) return Problem(messages::bare_figure_beside_goods, bare);
  return given;
}

}  // namespace aid::add
