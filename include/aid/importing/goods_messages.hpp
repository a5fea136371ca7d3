#pragma once
#include "aid/base/language.hpp"

/// Of goods whose quantity, unit and price stand in columns of their own.
namespace aid::messages {

inline constexpr Message<Text> two_amounts_in_row{"two-amounts",
                                                  "'{0}' is money, and the row has another amount as well",
                                                  "'{0}' là tiền, trong khi dòng này đã có số tiền khác",
                                                  {"give each amount a row of its own, or their sum in one column",
                                                   "hãy tách mỗi số tiền thành một dòng, hoặc ghi tổng số ở một cột"}};
inline constexpr Message<Text> goods_need_a_name{
    "goods-need-a-name",
    "'{0}' says how much of something, and the row does not name it",
    "'{0}' là số lượng, đơn vị hoặc đơn giá, nhưng dòng này không nêu tên hiện vật",
    {"name the goods in their column, or empty the cell", "hãy ghi tên hiện vật ở cột của nó, hoặc để trống ô này"}};
/// What stands in the column of the goods, and what the columns beside it say.
inline constexpr Message<Text, Text> goods_columns_contradict{
    "goods-columns-contradict",
    "'{0}' beside '{1}': the two do not say the same",
    "'{0}' và '{1}' ở cột bên cạnh không khớp nhau",
    {"give the quantity once: '5' under Quantity, 'tấn' under Unit of measure, and the item alone under Goods",
     "chỉ ghi số lượng một lần: '5' ở cột Số lượng, 'tấn' ở cột Đơn vị tính, và riêng tên hàng ở cột Hiện vật"}};
inline constexpr Message<Text> several_goods_in_columns{
    "several-goods",
    "'{0}' names several kinds of goods, and the columns beside it have one quantity, unit or price",
    "'{0}' gồm nhiều loại hiện vật, trong khi các cột bên cạnh chỉ có một số lượng, đơn vị hoặc đơn giá",
    {"give each kind of goods a row of its own", "hãy tách mỗi loại hiện vật thành một dòng"}};
inline constexpr Message<Text> unknown_goods_unit{
    "unknown-goods-unit",
    "'{0}' is no unit of goods",
    "'{0}' không phải là đơn vị tính của hiện vật",
    {"put the unit of an amount into its heading, Thành tiền (triệu đồng), and here the unit alone: cái, kg, thùng",
     "đơn vị tiền hãy ghi trong tiêu đề, Thành tiền (triệu đồng); ở cột này chỉ ghi đơn vị của hàng: cái, kg, thùng"}};
/// The price; the quantity, what both come to, and the amount, each in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text, Text, Text> goods_value_differs{
    "goods-value-differs",
    "'{0}' for each of {1} is {3}, and the row says {5}",
    "đơn giá '{0}' nhân số lượng {2} là {4}, nhưng dòng này ghi {6}",
    {"mend the quantity, the price or the total, as the document has it",
     "hãy sửa số lượng, đơn giá hoặc thành tiền theo đúng chứng từ"}};
inline constexpr Message<> price_in_one_currency{
    "price-in-one-currency",
    "give the price and the total in one currency; if the total is money beside the goods, say mixed in a column Form",
    "hãy ghi đơn giá và thành tiền bằng cùng một loại tiền; nếu đó là tiền kèm theo hiện vật thì ghi hỗn hợp ở cột "
    "Hình "
    "thức"};

}  // namespace aid::messages
