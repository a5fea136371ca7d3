// What a letter says of money and goods.

#include "aid/base/text.hpp"
#include "aid/domain/prose.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "letter_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::papers {
namespace {

using domain::Form;

constexpr Label not_valued_words{"not valued", "chưa định giá"};
constexpr Label valued_together{"valued together", "định giá chung"};
constexpr Label quantity_unknown{"quantity not known", "số lượng chưa rõ"};
constexpr Label without_list{"goods without a list", "hiện vật chưa có danh mục"};
constexpr Label money_unknown{"money of an amount that is not known", "một khoản tiền chưa rõ số"};
constexpr Label and_more_money{"and money of an amount that is not known", "và khoản tiền chưa rõ số"};
constexpr Label and_unvalued{"not counting goods that are not valued", "chưa gồm hiện vật chưa định giá"};
constexpr Message<Text> money_words{"money", "the sum of {0}", "số tiền {0}"};
constexpr Message<Text> goods_of_gift{"goods", "goods: {0}", "hiện vật gồm {0}"};
constexpr Message<Text, Text> valued_goods{"valued-goods", "{0}, worth {1}", "{0}, trị giá {1}"};
constexpr Message<Text, Text> unvalued_goods{"unvalued-goods", "{0} ({1})", "{0} ({1})"};
constexpr Message<Text> money_and_goods{"money-and-goods", "money and goods worth {0}", "tiền và hiện vật trị giá {0}"};

bool has_money(const domain::Entry& entry) {
  return entry.form != Form::in_kind && !(entry.form == Form::mixed && entry.goods.empty());
}
bool has_goods(const domain::Entry& entry) { return entry.form == Form::in_kind || entry.form == Form::mixed; }

/// Of goods that have one value together, their lines have none of their own.
bool is_valued_together(const domain::Entry& entry) { return entry.amount && has_goods(entry) && !has_money(entry); }

}  // namespace

/// A sum that lacks a part says so.
std::optional<std::string> LetterFacts::money(bool in_words) const {
  domain::Amounts sum;
  bool lacks_some = false;
  for (const domain::Entry& entry : entries_) {
    if (!has_money(entry)) continue;
    if (entry.amount) sum.add(*entry.amount);
    lacks_some = lacks_some || !entry.amount;
  }
  if (sum.empty()) return std::nullopt;
  std::vector<std::string> amounts;
  for (const domain::Amount& one : sum.list()) {
    amounts.push_back(in_words ? domain::in_words(one, language_) : domain::in_prose(one, language_));
  }
  std::string text = fmt::format("{}", fmt::join(amounts, letter_and.in(language_)));
  if (lacks_some) text += fmt::format(" {}", and_more_money.in(language_));
  return text;
}

std::string LetterFacts::unit_of(const domain::GoodsLine& line) const {
  return line.unit.empty() ? std::string() : registry_.name("unit", "", line.unit, language_);
}

std::string LetterFacts::goods_words(const domain::GoodsLine& line) const {
  if (line.quantity.is_unknown()) return fmt::format("{} ({})", line.item, quantity_unknown.in(language_));
  const std::string unit = unit_of(line);
  return fmt::format("{} {}{}{}", show(line.quantity, language_), unit, unit.empty() ? "" : " ", line.item);
}

std::optional<std::string> LetterFacts::goods() const {
  std::vector<std::string> items;
  for (const domain::Entry& entry : entries_) {
    if (!has_goods(entry)) continue;
    for (const domain::GoodsLine& line : entry.goods) items.push_back(goods_words(line));
    if (entry.goods.empty()) items.emplace_back(without_list.in(language_));
  }
  if (items.empty()) return std::nullopt;
  return listed(items);
}

/// Of the goods alone; in part where some are not valued.
std::optional<std::string> LetterFacts::worth() const {
  domain::Amounts sum;
  bool lacks_some = false;
  bool has_some = false;
  for (const domain::Entry& entry : entries_) {
    if (!has_goods(entry)) continue;
    has_some = true;
    if (is_valued_together(entry)) {
      sum.add(*entry.amount);
      continue;
    }
    lacks_some = lacks_some || entry.goods.empty();
    for (const domain::GoodsLine& line : entry.goods) {
      if (line.value) sum.add(*line.value);
      lacks_some = lacks_some || !line.value;
    }
  }
  if (!has_some) return std::nullopt;
  if (sum.empty()) return std::string(not_valued_words.in(language_));
  std::vector<std::string> amounts;
  for (const domain::Amount& one : sum.list()) amounts.push_back(domain::in_prose(one, language_));
  std::string text = fmt::format("{}", fmt::join(amounts, letter_and.in(language_)));
  if (lacks_some) text += fmt::format(" ({})", and_unvalued.in(language_));
  return text;
}

std::optional<std::string> LetterFacts::gift() const {
  std::vector<std::string> parts;
  if (const auto sum = money(false)) {
    parts.push_back(money_words.in(language_, *sum));
  } else if (std::ranges::any_of(entries_, has_money)) {
    parts.emplace_back(money_unknown.in(language_));
  }
  const bool is_together = std::ranges::any_of(
      entries_, [](const domain::Entry& one) { return one.form == Form::mixed && one.goods.empty() && one.amount; });
  if (const auto list = goods()) {
    const std::string worth_words = worth().value_or("");
    const std::string items = goods_of_gift.in(language_, *list);
    if (is_together) {
      parts.push_back(money_and_goods.in(language_, worth_words));
    } else if (worth_words == not_valued_words.in(language_)) {
      parts.push_back(unvalued_goods.in(language_, items, worth_words));
    } else {
      parts.push_back(valued_goods.in(language_, items, worth_words));
    }
  }
  if (parts.empty()) return std::nullopt;
  return fmt::format("{}", fmt::join(parts, letter_and.in(language_)));
}

std::optional<document::Table> LetterFacts::goods_table() {
  constexpr Label headings[] = {{"No.", "STT"},
                                {"Item", "Tên hiện vật"},
                                {"Unit", "Đơn vị tính"},
                                {"Quantity", "Số lượng"},
                                {"Value", "Trị giá"}};
  using Kind = document::Column::Kind;
  document::Table table{.key = "goods"};
  constexpr std::string_view keys[] = {"no", "item", "unit", "quantity", "value"};
  for (std::size_t i = 0; i < std::size(keys); ++i) {
    table.columns.push_back({.key = std::string(keys[i]),
                             .heading = std::string(headings[i].in(language_)),
                             .kind = i == 0 || i > 2 ? Kind::figures : Kind::text});
  }
  int number = 0;
  for (const domain::Entry& entry : entries_) {
    for (const domain::GoodsLine& line : entry.goods) {
      const std::string quantity =
          line.quantity.is_unknown() ? std::string(quantity_unknown.in(language_)) : show(line.quantity, language_);
      const Label without_value = is_valued_together(entry) ? valued_together : not_valued_words;
      const std::string value = line.value ? show(*line.value, language_) : std::string(without_value.in(language_));
      document::Row row;
      row.cells = {{.text = std::to_string(++number)},
                   {.text = visible(line.item)},
                   {.text = visible(unit_of(line))},
                   {.text = quantity},
                   {.text = value}};
      table.rows.push_back(std::move(row));
    }
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

}  // namespace aid::papers
