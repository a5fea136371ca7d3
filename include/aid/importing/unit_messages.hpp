#pragma once
#include "aid/base/language.hpp"

/// What may be wrong with a list because it is not sure what its figures are in.
namespace aid::messages {

inline constexpr Message<Text, Text> unit_in_parts{
    "unit-in-parts",
    "the line above the headings says '{0}', and the heading '{1}' a currency alone: it is not sure what the figures "
    "are in",
    "dòng phía trên tiêu đề ghi '{0}', còn tiêu đề '{1}' chỉ ghi loại tiền: chưa rõ đơn vị tính của con số",
    {"write all of it in the heading: Cam kết (triệu USD), or Cam kết (USD) and the line taken out",
     "hãy ghi đủ trong tiêu đề: Cam kết (triệu USD), hoặc để Cam kết (USD) và bỏ dòng đó"}};
inline constexpr Message<Text> unit_elsewhere{"unit-elsewhere",
                                              "'{0}' says in what figures are, and their heading does not say so",
                                              "'{0}' ghi đơn vị tính của con số, nhưng tiêu đề cột không ghi như vậy",
                                              {"write the unit in the heading, Cam kết (triệu đồng), or a currency for "
                                               "each row in a column 'Currency'; then take "
                                               "these words out",
                                               "hãy ghi đơn vị trong tiêu đề, Cam kết (triệu đồng), hoặc loại tiền của "
                                               "từng dòng trong cột 'Nguyên tệ'; rồi bỏ các "
                                               "chữ này"}};
inline constexpr Message<Text, Text, Text> figure_in_two_cells{
    "figure-in-two-cells",
    "'{0}' and '{1}' stand in two cells beside each other: it is not sure whether they are one figure, '{2}'",
    "'{0}' và '{1}' nằm ở hai ô cạnh nhau: chưa rõ có phải là một con số '{2}' hay không",
    {"put a figure with a comma between quotation marks, \"1,5 tỷ\"; or begin the text beside it with a word",
     "hãy đặt con số có dấu phẩy trong dấu nháy kép, \"1,5 tỷ\"; hoặc mở đầu ô bên cạnh bằng một từ"}};
inline constexpr Message<Text> date_as_figure{
    "date-as-figure",
    "'{0}': the spreadsheet shows the cell as a date, and a figure should stand there",
    "'{0}': bảng tính hiển thị ô này là ngày tháng, trong khi đây phải là con số",
    {"give the cell the format of a number (General) in the spreadsheet, and look whether the figure is right",
     "hãy đặt định dạng số (General) cho ô đó trong bảng tính, rồi xem lại con số"}};
inline constexpr Message<Text> bare_figure_beside_goods{
    "bare-figure-beside-goods",
    "'{0}' stands beside goods, and nothing says whether it is money or how much of something",
    "'{0}' đứng cạnh hiện vật, chưa rõ là số tiền hay số lượng",
    {"write it with its unit, 5 triệu đồng or 5 máy thở; or the unit in the heading: Tiền và hiện vật (đồng)",
     "hãy ghi kèm đơn vị, 5 triệu đồng hoặc 5 máy thở; hoặc ghi đơn vị trong tiêu đề: Tiền và hiện vật (đồng)"}};

}  // namespace aid::messages
