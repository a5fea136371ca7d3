// The goods of a row, and the money beside them.

#include "aid/importing/messages.hpp"
#include "aid_entries.hpp"

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

}  // namespace

void AidEntries::read_goods(std::vector<Entry>& entries, const DateInterval& date) {
  CashAndGoods found;
  for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
    if (columns_.fields[i] == AidField::goods) {
      read_goods_alone(i, found);
    } else if (columns_.fields[i] == AidField::cash_and_goods) {
      read_cash_beside_goods(i, found);
    }
  }
  if (found.goods.empty() && !found.amount) return;
  if (entries.empty()) add_entries_of_goods(entries, date);
  // The goods belong to the entries of the latest stage; a gift has them in both its entries.
  int latest = 0;
  for (const Entry& entry : entries) latest = std::max(latest, lateness(entry.kind));
  const bool is_gift = kind_ == recording::RecordKind::gift;
  for (Entry& entry : entries) {
    if (!is_gift && lateness(entry.kind) != latest) continue;
    entry.goods = found.goods;
    if (found.amount) entry.amount = found.amount;
  }
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
    return goods_.get(key, [&]() -> Result<std::vector<domain::GoodsLine>> {
      return read_goods_cell(cell, units_,
                             {.currency = in, .numbers = columns_.numbers, .unit = columns_.headings[column].unit});
    });
  };
  const auto has_value = [](const domain::GoodsLine& line) { return line.value.has_value(); };
  const auto* lines = &read(typed, currency_);
  // A value without a currency is in the row's currency, so that "4 máy thở = 200 triệu" means another value in a row
  // of another currency.
  const bool may_differ = !*lines || std::ranges::any_of(lines->value(), has_value);
  if (may_differ && currency != currency_) lines = &read(fmt::format("{}\x1f{}", typed, currency.code()), currency);
  if (!*lines) return cells_.add_at(lines->problem(), column);
  if (may_differ && lacks_currency(column)) {
    const domain::Currency other = another_currency(currency_);
    const auto& otherwise = read(fmt::format("{}\x1f{}", typed, other.code()), other);
    if (!otherwise || otherwise.value() != lines->value()) {
      return cells_.add_at(Problem(messages::currency_missing, cell.text), column);
    }
  }
  into.goods.insert(into.goods.end(), lines->value().begin(), lines->value().end());
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
  if (both.value().amount) check_currency(*both.value().amount, stated, column);
  for (const domain::GoodsLine& line : both.value().goods) {
    if (line.value) check_currency(*line.value, stated, column);
  }
  if (both.value().amount) into.amount = both.value().amount;
  into.goods.insert(into.goods.end(), both.value().goods.begin(), both.value().goods.end());
}

}  // namespace aid::importing
