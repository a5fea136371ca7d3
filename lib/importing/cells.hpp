#pragma once
#include "aid/domain/date_options.hpp"
#include "aid/recording/desk.hpp"
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the cells of a list say.
namespace aid::importing {

/// Whether a trimmed cell is empty: a lone dash says in lists that there is nothing.
bool says_nothing(std::string_view text);

/// "A; B" and the lines of a cell, one by one. A name that has such a mark itself stands in quotes, and keeps them:
/// "\"Quỹ X; Y\"; B", see `vocabulary::unquoted`.
std::vector<std::string> parts_of_cell(std::string_view text);

/// Whether a cell reads as money, a quantity of goods or per cent. What begins with a zero is a number of something.
bool says_figure(const table::ListCell& cell, std::span<const domain::UnitWord> units);

/// In what a figure is, where its cell does not say it.
struct AmountColumn {
  domain::Currency currency;
  std::int64_t unit = 1;  ///< What the figure is multiplied by.
  domain::NumberStyle numbers = domain::NumberStyle::undecided;
  bool rounds = false;  ///< Decimals that the currency does not have are rounded.
  bool is_said = true;  ///< The list says that its figures are in it; else only the ledger does.
};

/// A currency that is not this one: what is read alike in both names its own.
domain::Currency another_currency(domain::Currency currency);

/// How figures of that cell are written: what a spreadsheet shows beside a number has one reading, whatever the list's
/// style.
domain::NumberStyle numbers_of_cell(const table::ListCell& cell, domain::NumberStyle of_list);

/// Of a number that its spreadsheet shows in thousands or millions: that nobody says which of the two is meant.
Problem refuse_divided(const table::ListCell& cell);

/// Of a date of a spreadsheet where a figure should stand.
Problem refuse_date(const table::ListCell& cell);

/// "196 triệu", "1.234.567", a number of a spreadsheet with what is shown beside it. Problems: those of
/// `domain::read_amount`; divided-figure, unless its words or its column say by how much.
Result<domain::Amount> read_amount_cell(const table::ListCell& cell, const AmountColumn& column);

/// A negative amount without its minus or its brackets, as `read_amount_cell` reads it.
Result<domain::Amount> read_negative_cell(table::ListCell cell, const AmountColumn& column);

/// Money and goods of one cell: "196 triệu đồng và 4 máy thở", "4 máy thở; 20 máy tạo oxy".
struct CashAndGoods {
  std::optional<domain::Amount> amount = {};
  std::string typed_amount = {};  ///< Unless it was typed as it is kept.
  std::vector<domain::GoodsLine> goods = {};
  std::size_t column = 0;  ///< In which the amount stands.
  friend bool operator==(const CashAndGoods&, const CashAndGoods&) = default;
};
/// A figure without a currency, also as the value of goods, is in that of the column. Problems: those of the readers of
/// amounts and goods; two-amounts.
Result<CashAndGoods> read_cash_and_goods(const table::ListCell& cell, std::span<const domain::UnitWord> units,
                                         const AmountColumn& column);

/// Goods alone, parted by semicolons or lines; "khẩu trang (quantity unknown)" is as good as "khẩu trang". The only
/// money among them is that of portions, "230 suất tiền @ 5 triệu".
Result<CashAndGoods> read_goods_cell(const table::ListCell& cell, std::span<const domain::UnitWord> units,
                                     const domain::ReadingOptions& options);

/// "1150/QĐ-UBND ngày 12/03/2021 của UBND thành phố", "1150/QĐ-UBND tháng 3/2021", or the number alone.
struct Decision {
  std::string number = {};
  std::optional<domain::DateInterval> date = {};
  std::string authority = {};
};
/// Problems: those of `clean_text` and `domain::read_date`.
Result<Decision> read_decision(std::string_view cell, const domain::DateOptions& dates);

}  // namespace aid::importing
