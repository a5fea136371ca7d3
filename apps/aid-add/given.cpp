// Money and goods in one answer: "196 triệu; 4 máy thở".

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/unit_messages.hpp"
#include "aid/vocabulary/goods_items.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
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

constexpr Message<Text> perhaps_partner{
    "perhaps-partner",
    "'{0}' is a partner of the list; here money and goods are asked for",
    "'{0}' là tên đối tác; câu này hỏi tiền và hiện vật",
    {"answer with money or goods (196 triệu; 4 máy thở; không rõ gạo); < goes back to the question before",
     "hãy ghi tiền hoặc hiện vật (196 triệu; 4 máy thở; không rõ gạo); gõ < để về câu trước"}};

/// A word as it was to be, typed by Telex without the program that reads it: "trieeuj" is triệu, "tyr" tỷ.
std::string without_telex(const std::string& word) {
  constexpr std::string_view tones = "sfrxjw";
  constexpr std::string_view vowels = "aeiouy";
  std::string plain;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_again = i > 0 && word[i] == word[i - 1];
    const bool is_tone = i > 0 && tones.find(word[i]) != std::string_view::npos &&
                         (vowels.find(word[i - 1]) != std::string_view::npos || i + 1 == word.size());
    if (!is_again && !is_tone) plain += word[i];
  }
  return plain;
}

/// The word of money that goods of one word are nearly called, or nothing: "5 triu" is no item.
std::string_view money_word_near(const domain::GoodsLine& goods) {
  constexpr std::string_view words[] = {"triệu", "nghìn", "tỷ", "million", "billion", "thousand", "VND", "USD", "EUR"};
  if (goods.quantity.is_unknown() || !goods.unit.empty()) return {};
  constexpr std::string_view codes[] = {"USD", "VND", "EUR", "JPY", "KRW", "GBP", "CNY", "AUD", "THB", "LAK"};
  for (const std::string_view code : codes) {
    if (code.starts_with(goods.item)) return code;  // "100 U" is no item either.
  }
  const std::string item = fold(goods.item);
  if (item.find(' ') != std::string::npos) return {};
  const std::string plain = without_telex(item);
  for (const std::string_view word : words) {
    const std::string folded = fold(word);
    if (plain != item && plain == folded) return word;
    if (item.size() < 3 || folded.size() < 3) continue;
    if (folded.starts_with(item) || edit_distance(item, folded) <= 1) return word;
    if (plain.size() > 3 && edit_distance(plain, folded) <= 1) return word;
  }
  if (plain != item && (plain == "ti" || plain == "dong")) return plain == "ti" ? "tỷ" : "VND";
  return {};
}

/// "2 tấn gạo"; of one word that no list has "196 × trieej", so that money that was meant is seen to be none.
std::string show_goods(const domain::GoodsLine& goods, vocabulary::Registry& registry, Language language) {
  std::string shown;
  if (!goods.quantity.is_unknown()) {
    const bool is_listed = vocabulary::GoodsItems(registry).key_of(goods.item).starts_with('=');
    const bool is_doubtful = goods.unit.empty() && !is_listed && goods.item.find(' ') == std::string::npos;
    shown = domain::show(goods.quantity, language) + (is_doubtful ? " × " : " ");
  }
  if (!goods.unit.empty()) shown += registry.name("unit", "", goods.unit, language) + " ";
  shown += goods.item;
  if (goods.value) shown += " = " + domain::show(*goods.value, language);
  return shown;
}

/// Whether an amount was meant: a figure that could not be read, not a word that is none.
bool is_about_money(const Problem& problem) {
  return problem.name() != messages::not_an_amount.name && problem.name() != messages::unknown_currency.name;
}

}  // namespace

Result<Given> read_given(std::string_view typed, vocabulary::Registry& registry, const domain::ReadingOptions& reading,
                         Language language) {
  const auto units = registry.unit_words();
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
      const std::string& item = goods.value().item;
      const bool is_bare = goods.value().quantity.is_unknown() && item == piece &&
                           !vocabulary::GoodsItems(registry).key_of(item).starts_with('=');
      if (is_bare && vocabulary::partner_by_part(registry, piece)) return Problem(perhaps_partner, piece);
      shown = show_goods(goods.value(), registry, language);
      given.goods.push_back(std::move(piece));
    }
    given.shown += (given.shown.empty() ? "" : "; ") + shown;
  }
  if (!bare.empty() && !given.goods.empty()) return Problem(messages::bare_figure_beside_goods, bare);
  return given;
}

}  // namespace aid::add
