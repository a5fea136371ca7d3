#include "goods_columns.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/goods_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace aid::importing {
namespace {

using domain::GoodsLine;
using table::ListCell;

/// An item that no unit and no figure belongs to, to read a quantity beside.
constexpr std::string_view any_item = "hàng";

bool is_sheet_number(const ListCell& cell) { return cell.kind == ListCell::Kind::number; }

const domain::UnitWord* unit_named(std::string_view typed, std::span<const domain::UnitWord> units) {
  const std::string key = small_letters(typed);
  const auto same = [&](const domain::UnitWord& unit) { return small_letters(unit.word) == key; };
  const auto found = std::ranges::find_if(units, same);
  return found == units.end() ? nullptr : &*found;
}

/// Nobody knows how much.
GoodsLine of_unit(const std::string& code) {
  GoodsLine line;
  line.unit = code;
  return line;
}

/// "5", "bao" and "gạo": words that are no unit of the ledger's list are part of what the goods are called, as where
/// they are typed. A unit of money is none of goods.
Result<GoodsLine> of_other_unit(const GoodsCells& cells, std::span<const domain::UnitWord> units,
                                const domain::ReadingOptions& options) {
  const std::string_view unit = cells.unit.text;
  const auto money = domain::read_amount_unit(unit);
  const bool has_figure = unit.find_first_of("0123456789") != std::string_view::npos;
  if (!money || money.value() || has_figure) return Problem(messages::unknown_goods_unit, unit);
  const std::string_view gap = cells.quantity.text.empty() ? "" : " ";
  return domain::read_goods(fmt::format("{}{}{} {}", cells.quantity.text, gap, unit, cells.item.text), units, options);
}

/// What is wrong with a quantity is told of what stands in the row, where it is wrong there too.
Problem with_item(const Problem& problem, const GoodsCells& cells, std::span<const domain::UnitWord> units,
                  const domain::ReadingOptions& options) {
  std::string text(cells.quantity.text);
  for (const std::string_view more : {cells.unit.text, cells.item.text}) {
    if (!more.empty()) text += fmt::format(" {}", more);
  }
  const auto whole = domain::read_goods(text, units, options);
  return whole ? problem : whole.problem();
}

/// "5" and "tấn", or "5 tấn" alone; of a number of a spreadsheet the decimals stand behind a point. Problem:
/// goods-columns-contradict, where the quantity names another unit or goods of its own.
Result<GoodsLine> read_quantity(const GoodsCells& cells, std::span<const domain::UnitWord> units,
                                domain::NumberStyle numbers) {
  const domain::ReadingOptions options{
      .currency = domain::Currency::vnd(),
      .numbers = is_sheet_number(cells.quantity) ? domain::NumberStyle::en : numbers_of_cell(cells.quantity, numbers)};
  const Problem contradiction(messages::goods_columns_contradict, cells.quantity.text, cells.unit.text);
  if (cells.quantity.text.empty() && cells.unit.text.empty()) return GoodsLine();
  const auto alone = domain::read_goods(fmt::format("{} {}", cells.quantity.text, any_item), units, options);
  if (cells.unit.text.empty()) {
    if (!alone) return with_item(alone.problem(), cells, units, options);
    return alone.value().item == any_item ? alone : contradiction;
  }
  const domain::UnitWord* const unit = unit_named(cells.unit.text, units);
  if (unit == nullptr) return of_other_unit(cells, units, options);
  if (cells.quantity.text.empty()) return of_unit(unit->code);
  if (alone && !alone.value().unit.empty()) return alone.value().unit == unit->code ? alone : contradiction;
  auto both =
      domain::read_goods(fmt::format("{} {} {}", cells.quantity.text, cells.unit.text, any_item), units, options);
  if (both && both.value().item != any_item) return contradiction;
  return both ? both : with_item(both.problem(), cells, units, options);
}

std::string typed_of(const GoodsCells& cells) {
  std::string typed;
  for (const std::string_view text : {cells.quantity.text, cells.unit.text, cells.item.text}) {
    if (!text.empty()) typed += fmt::format("{}{}", typed.empty() ? "" : " ", text);
  }
  return typed;
}

}  // namespace

bool is_word_for_cash(std::string_view item) {
  constexpr std::string_view words[] = {"tien", "tien mat", "bang tien", "bang tien mat", "cash", "money"};
  return std::ranges::find(words, fold(item)) != std::end(words);
}

Result<GoodsLine> read_goods_in_columns(const GoodsCells& cells, std::span<const domain::UnitWord> units,
                                        domain::NumberStyle numbers) {
  if (cells.item.text.empty()) return Problem(messages::goods_need_a_name, typed_of(cells));
  if (cells.quantity.kind == ListCell::Kind::date) return refuse_date(cells.quantity);
  const bool is_of_no_unit = cells.unit.text.empty() && !cells.quantity.text.empty();
  const auto items = read_goods_cell(cells.item, units, {.currency = domain::Currency::vnd(), .numbers = numbers});
  if (!items) return items.problem();
  if (items.value().goods.size() != 1 || items.value().amount)
    return Problem(messages::several_goods_in_columns, cells.item.text);
  GoodsLine line = items.value().goods.front();
  if (line.value) return Problem(messages::goods_columns_contradict, cells.item.text, typed_of(cells));
  auto beside = read_quantity(cells, units, numbers);
  if (!beside) return beside;
  const GoodsLine& said = beside.value();
  const bool is_repeated = !line.quantity.is_unknown() || !line.unit.empty();
  const bool is_same =
      (said.quantity.is_unknown() || line.quantity == said.quantity) && (said.unit.empty() || line.unit == said.unit);
  if (is_repeated && !is_same) return Problem(messages::goods_columns_contradict, cells.item.text, typed_of(cells));
  if (!is_repeated) {
    line.quantity = said.quantity;
    line.unit = said.unit;
    if (!said.item.empty() && said.item != any_item) line.item = said.item;
  }
  // Without a unit of its own the item may begin with one, and people are none: "5" and "thùng mì".
  if (is_of_no_unit && !is_repeated && said.unit.empty() && said.quantity.value) {
    const std::string whole = fmt::format("{} {}", to_string(*said.quantity.value), cells.item.text);
    const auto read = domain::read_goods(whole, units, {.currency = domain::Currency::vnd(), .numbers = numbers});
    if (!read) return read.problem();
    line.unit = read.value().unit;
    line.item = read.value().item;
  }
  line.typed = typed_of(cells);
  return line;
}

Result<domain::UnitValue> read_unit_value_cell(const ListCell& cell, const AmountColumn& column) {
  if (cell.kind == ListCell::Kind::text) {
    return domain::read_unit_value(cell.text,
                                   {.currency = column.currency, .numbers = column.numbers, .unit = column.unit});
  }
  if (is_sheet_number(cell)) {
    const auto figure = domain::Decimal::parse(trimmed(cell.text));
    if (!figure) return figure.problem();
    if (figure.value().is_negative()) return Problem(messages::negative_amount, cell.text);
    const domain::Decimal number = figure.value().normalised();
    std::int64_t mantissa = 0;
    if (__builtin_mul_overflow(number.mantissa(), column.unit, &mantissa)) {
      return *domain::refuse_beyond_limit(
          domain::Money::from_minor(std::numeric_limits<std::int64_t>::max(), column.currency), cell.text);
    }
    return domain::UnitValue{domain::Decimal(mantissa, number.scale()), column.currency};
  }
  const auto amount = read_amount_cell(cell, column);
  if (!amount) return amount.problem();
  return domain::UnitValue{amount.value().money.decimal(), amount.value().money.currency(), amount.value().qualifier};
}

}  // namespace aid::importing
