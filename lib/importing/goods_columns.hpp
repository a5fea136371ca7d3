#pragma once
#include "cells.hpp"

#include <span>

/// Goods whose quantity and unit stand in columns of their own.
namespace aid::importing {

/// The cells of one row; empty texts: nothing is said.
struct GoodsCells {
  table::ListCell item;
  table::ListCell quantity;
  table::ListCell unit;
};

/// Whether an item is only a word for money, "tiền mặt": then the amount of its row is cash.
bool is_word_for_cash(std::string_view item);

/// "gạo", "5" and "tấn" as one line of goods. The item may say its quantity itself, if it is the same. Problems:
/// goods-need-a-name, several-goods, unknown-goods-unit, goods-columns-contradict, and those of `read_goods_cell`.
Result<domain::GoodsLine> read_goods_in_columns(const GoodsCells& cells, std::span<const domain::UnitWord> units,
                                                domain::NumberStyle numbers);

/// A price of one piece, which may have more decimals than its currency. Problems: those of `read_amount_cell`.
Result<domain::UnitValue> read_unit_value_cell(const table::ListCell& cell, const AmountColumn& column);

}  // namespace aid::importing
