// The goods of a row, and the money beside them.

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/goods_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid_entries.hpp"
#include "goods_columns.hpp"
#include "two_row_headings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using domain::DateInterval;
using domain::Entry;
using domain::EntryKind;

/// The later of two stages has the goods: what was delivered rather than what was promised.
int lateness(EntryKind kind) {
  switch (kind) {
    case EntryKind::pledge:
      return 1;
    case EntryKind::commitment:
      return 2;
    case EntryKind::receipt:
    case EntryKind::disbursement:
      return 3;
    default:
      return 0;
  }
}

/// What the goods come to by their price, and what the row says that they are worth.
Problem goods_value_differs(const domain::GoodsLine& line, std::string_view price, domain::Amount product,
                            const domain::Amount& said) {
  product.qualifier = of_sum(line.quantity.qualifier, product.qualifier);
  Problem problem(messages::goods_value_differs, price, show(line.quantity, Language::en),
                  show(line.quantity, Language::vi), show(product, Language::en), show(product, Language::vi),
                  show(said, Language::en), show(said, Language::vi));
  if (product.money.currency() == said.money.currency()) return problem;
  return std::move(problem).hint(messages::price_in_one_currency);
}

}  // namespace

void AidEntries::read_goods(std::vector<Entry>& entries, const DateInterval& date) {
  CashAndGoods found;
  for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
    if (columns_.fields[i] == AidField::goods && columns_.has_goods_in_columns()) {
      read_goods_beside(i, entries, found);
    } else if (columns_.fields[i] == AidField::goods) {
      read_goods_alone(i, found);
    } else if (columns_.fields[i] == AidField::cash_and_goods) {
      read_cash_beside_goods(i, found);
    }
  }
  if (found.goods.empty() && !found.amount) return;
  if (entries.empty()) add_entries_of_goods(entries, date);
  // The goods belong to the entries of the latest stage; a gift has them in both its entries, and where they are all
  // that a row states of its stages, each has them already.
  int latest = 0;
  for (const Entry& entry : entries) latest = std::max(latest, lateness(entry.kind));
  const bool is_gift = kind_ == recording::RecordKind::gift;
  for (Entry& entry : entries) {
    if (!is_gift && lateness(entry.kind) != latest) continue;
    entry.goods = found.goods;
    if (!found.amount) continue;
    if (entry.amount)
      return cells_.add_at(Problem(messages::two_amounts_in_row, cells_.cell(found.column).text), found.column);
    entry.amount = found.amount;
    entry.typed_amount = found.typed_amount;
  }
}

void AidEntries::add_goods(const CashAndGoods& read, std::size_t column, CashAndGoods& into) {
  if (read.amount && into.amount) {
    return cells_.add_at(Problem(messages::two_amounts_in_row, cells_.cell(column).text), column);
  }
  if (read.amount) {
    into.amount = read.amount;
    into.typed_amount = read.typed_amount;
    into.column = column;
  }
  into.goods.insert(into.goods.end(), read.goods.begin(), read.goods.end());
}

/// Adds the entries of goods without an amount. If the row does not say its stage, the goods are a gift.
void AidEntries::add_entries_of_goods(std::vector<Entry>& entries, const DateInterval& date) const {
  const recording::RecordKind kind = kind_.value_or(recording::RecordKind::gift);
  entries.push_back(entry_of(first_kind(kind), date));
  if (kind == recording::RecordKind::gift) entries.push_back(entry_of(EntryKind::receipt, date));
}

void AidEntries::read_goods_alone(std::size_t column, CashAndGoods& into) {
  const table::ListCell cell = cells_.cell(column);
  if (cell.text.empty()) return;
  // What is shown beside a number is written in another way than what is typed.
  const std::string typed = fmt::format("{}{}{}", cell.text, cell.format.empty() ? "" : "\x1f", cell.format);
  const domain::Currency currency = amount_column(column).currency;
  const auto read = [&](std::string_view key, domain::Currency in) -> const auto& {
    return goods_.get(key, [&]() -> Result<CashAndGoods> {
      return read_goods_cell(cell, units_,
                             {.currency = in, .numbers = columns_.numbers, .unit = columns_.headings[column].unit});
    });
  };
  const auto has_value = [](const domain::GoodsLine& line) { return line.value.has_value(); };
  const auto* found = &read(typed, currency_);
  // A value without a currency is in the row's currency, so that "4 máy thở = 200 triệu" means another value in a row
  // of another currency.
  const bool may_differ = !*found || found->value().amount || std::ranges::any_of(found->value().goods, has_value);
  if (may_differ && currency != currency_) found = &read(fmt::format("{}\x1f{}", typed, currency.code()), currency);
  if (!*found) return cells_.add_at(found->problem(), column);
  if (may_differ && lacks_currency(column)) {
    const domain::Currency other = another_currency(currency_);
    const auto& otherwise = read(fmt::format("{}\x1f{}", typed, other.code()), other);
    if (!otherwise || otherwise.value() != found->value()) {
      return cells_.add_at(Problem(messages::currency_missing, cell.text), column);
    }
  }
  if (const auto& amount = found->value().amount) {
    check_currency(amount->money.currency(), stated_currency(column), column);
  }
  add_goods(found->value(), column, into);
}

// --- Quantity, unit and price in columns of their own ---

void AidEntries::read_goods_beside(std::size_t column, std::vector<Entry>& entries, CashAndGoods& into) {
  const GoodsCells cells{.item = cells_.cell(column),
                         .quantity = cells_.cell(columns_.of(AidField::goods_quantity)),
                         .unit = cells_.cell(columns_.of(AidField::goods_unit))};
  const bool has_price = cells_.has(AidField::goods_unit_value);
  if (cells.quantity.text.empty() && cells.unit.text.empty() && !has_price) {
    const bool is_cash = is_word_for_cash(cells.item.text) && !entries.empty();
    return is_cash ? void() : read_goods_alone(column, into);
  }
  auto line = read_goods_in_columns(cells, units_, columns_.numbers);
  if (!line) return cells_.add_at(line.problem(), column);
  domain::GoodsLine goods = std::move(line).value();
  read_price(entries, goods);
  into.goods.push_back(std::move(goods));
}

/// What the goods are worth: by their price, and then every amount of the row is just that, unless its form says that
/// money came with them; else the amount, where its heading says so. Such an amount is no money beside them.
void AidEntries::read_price(std::vector<Entry>& entries, domain::GoodsLine& line) {
  const auto form = cells_.term<domain::Form>("form", AidField::form);
  const bool has_price = cells_.has(AidField::goods_unit_value);
  const auto price = has_price ? price_of(line) : std::nullopt;
  if (has_price && !price) return;
  const bool has_amounts = std::ranges::any_of(entries, [](const Entry& entry) { return entry.amount.has_value(); });
  if (has_amounts && price && form != domain::Form::mixed) {
    if (check_amounts(entries, line, *price, form)) take_value(entries, line);
  } else if (has_amounts && !price && is_total_of_goods(form)) {
    take_value(entries, line);
  } else if (price) {
    const std::size_t column = columns_.of(AidField::goods_unit_value);
    const auto value = cells_.take(domain::product(*line.quantity.value, *price, cells_.cell(column).text),
                                   AidField::goods_unit_value);
    if (value) line.value = domain::Amount{*value, of_sum(line.quantity.qualifier, price->qualifier)};
  }
}

/// The price of the row, which is then the line's.
std::optional<domain::UnitValue> AidEntries::price_of(domain::GoodsLine& line) {
  const std::size_t column = columns_.of(AidField::goods_unit_value);
  const auto price = unit_value();
  if (!price) return std::nullopt;
  if (line.quantity.is_unknown()) {
    cells_.add_at(Problem(messages::not_goods, line.typed).hint(messages::unit_value_of_unknown), column);
    return std::nullopt;
  }
  line.unit_value = price->number;
  line.typed += fmt::format(" @ {}", cells_.cell(column).text);
  return price;
}

/// Whether all amounts of the row are what the goods come to. Problems: goods-value-differs, of an amount that can be
/// nothing but that; value-of-goods-or-money.
bool AidEntries::check_amounts(const std::vector<Entry>& entries, const domain::GoodsLine& line,
                               const domain::UnitValue& price, std::optional<domain::Form> form) {
  const domain::Decimal quantity = *line.quantity.value;
  for (const Entry& entry : entries) {
    if (!entry.amount) continue;
    if (entry.amount == entries.front().amount && domain::comes_to(quantity, price, entry.amount->money)) continue;
    const std::size_t column = column_of(entry);
    if (form != domain::Form::in_kind && !says_value(column)) {
      cells_.add_at(value_or_money(column), column);
      return false;
    }
    const std::size_t of_price = columns_.of(AidField::goods_unit_value);
    const std::string_view typed = cells_.cell(of_price).text;
    const auto product = domain::rounded_product(quantity, price, typed);
    cells_.add_at(product ? goods_value_differs(line, typed, product.value(), *entry.amount) : product.problem(),
                  of_price);
    return false;
  }
  return true;
}

/// The amounts of the row are the value of its goods: of each stage, as of a gift, the goods are told.
void AidEntries::take_value(std::vector<Entry>& entries, domain::GoodsLine& line) {
  const Entry& first = *std::ranges::find_if(entries, [](const Entry& entry) { return entry.amount.has_value(); });
  line.value = first.amount;
  line.typed += fmt::format(" = {}", cells_.cell(column_of(first)).text);
  for (Entry& entry : entries) {
    entry.amount.reset();
    entry.typed_amount.clear();
    entry.goods.push_back(line);
  }
}

std::optional<domain::UnitValue> AidEntries::unit_value() {
  const std::size_t column = columns_.of(AidField::goods_unit_value);
  const table::ListCell cell = cells_.cell(column);
  AmountColumn in = amount_column(column);
  const auto price = cells_.take(read_unit_value_cell(cell, in), AidField::goods_unit_value);
  if (!price) return std::nullopt;
  if (lacks_currency(column)) {
    in.currency = another_currency(in.currency);
    const auto otherwise = read_unit_value_cell(cell, in);
    if (!otherwise || otherwise.value().currency != price->currency) {
      cells_.add_at(Problem(messages::currency_missing, cell.text), column);
      return std::nullopt;
    }
  }
  return check_currency(price->currency, stated_currency(column), column) ? price : std::nullopt;
}

/// Whether the row has one amount, whose heading says that it is the value of the goods; a form may say that money
/// stands beside them.
bool AidEntries::is_total_of_goods(std::optional<domain::Form> form) const {
  const auto is_filled = [&](const AmountField& field) { return !cells_.cell(field.column).text.empty(); };
  if (form && form != domain::Form::in_kind) return false;
  if (std::ranges::count_if(columns_.amounts, is_filled) != 1) return false;
  return says_value(std::ranges::find_if(columns_.amounts, is_filled)->column);
}

/// That an amount can be the value of the goods, or money beside them.
Problem AidEntries::value_or_money(std::size_t column) const {
  const std::string& heading = columns_.headings[column].heading;
  return Problem(messages::value_of_goods_or_money, cells_.cell(column).text, heading)
      .hint(messages::value_of_goods_or_money_hint);
}

/// Refuses an amount that is just what the goods beside it are worth: it may be the same money, which would count
/// twice.
void AidEntries::refuse_value_twice(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (!entry.amount || entry.goods.empty() || cells_.has_problems()) continue;
    std::int64_t worth = 0;
    bool fits = true;
    for (const domain::GoodsLine& line : entry.goods) {
      if (!line.value) continue;
      fits = fits && line.value->money.currency() == entry.amount->money.currency() &&
             !__builtin_add_overflow(worth, line.value->money.minor(), &worth);
    }
    if (!fits || worth == 0 || worth != entry.amount->money.minor()) continue;
    const std::size_t column = column_of(entry);
    cells_.add_at(value_or_money(column), column);
  }
}

/// Whether the heading of a column says that its amounts are what something is worth.
bool AidEntries::says_value(std::size_t column) const {
  const std::string& heading = columns_.headings[column].heading;
  const std::size_t lower = heading.find(between_headings);
  if (lower != std::string::npos) {  // "Giá trị" above "Tiền mặt (triệu đồng)": it says what the amounts are.
    const std::string_view words = std::string_view(heading).substr(lower + between_headings.size());
    if (is_word_for_cash(words.substr(0, words.find('(')))) return false;
  }
  const std::string words = fold(heading);
  return std::ranges::any_of(value_words_,
                             [&](const std::string& word) { return words.find(word) != std::string::npos; });
}

void AidEntries::read_cash_beside_goods(std::size_t column, CashAndGoods& into) {
  const table::ListCell cell = cells_.cell(column);
  if (cell.text.empty()) return;
  AmountColumn in = amount_column(column);
  const auto both = read_cash_and_goods(cell, units_, in);
  if (!both) return cells_.add_at(both.problem(), column);
  if (lacks_currency(column)) {
    in.currency = another_currency(in.currency);
    const auto otherwise = read_cash_and_goods(cell, units_, in);
    if (!otherwise || otherwise.value() != both.value()) {
      return cells_.add_at(Problem(messages::currency_missing, cell.text), column);
    }
  }
  const auto stated = stated_currency(column);
  if (both.value().amount) check_currency(both.value().amount->money.currency(), stated, column);
  for (const domain::GoodsLine& line : both.value().goods) {
    if (line.value) check_currency(line.value->money.currency(), stated, column);
  }
  add_goods(both.value(), column, into);
}

}  // namespace aid::importing
