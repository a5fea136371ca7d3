#pragma once
#include "aid/base/language.hpp"

namespace aid::messages {

inline constexpr Message<Text> not_a_number{
    "not-a-number",
    "'{0}' is not a number",
    "'{0}' không phải là số",
    {"write digits, for example 60, 33.3 or 33,3", "hãy viết bằng chữ số, ví dụ 60 hoặc 33,3"}};
inline constexpr Message<Text, Text, int> too_many_decimals{
    "too-many-decimals",
    "'{0}' has more decimals than {1} has ({2})",
    "'{0}' có nhiều chữ số thập phân hơn {1} ({2})",
    {"round it as the document does, or check the currency and the decimal mark",
     "hãy làm tròn như trong văn bản gốc, hoặc kiểm tra loại tiền và dấu thập phân"}};
inline constexpr Message<Text, int> too_many_decimals_of_number{
    "too-many-decimals",
    "'{0}' has more than {1} decimals",
    "'{0}' có hơn {1} chữ số thập phân",
    {"round it to that many decimals", "hãy làm tròn đến số chữ số thập phân đó"}};
inline constexpr Message<> amount_overflow{
    "amount-overflow",
    "the amount is too large",
    "số tiền quá lớn",
    {"check the figure and its word (triệu, tỷ, million); a total that is really so large cannot be kept",
     "hãy kiểm tra con số và đơn vị (triệu, tỷ); không lưu được tổng lớn đến mức này"}};
inline constexpr Message<Text, Text> currency_mismatch{"currency-mismatch",
                                                       "cannot add {1} to {0}: convert one of them first",
                                                       "không thể cộng {1} vào {0}: hãy quy đổi trước"};
inline constexpr Message<Text> unknown_currency{"unknown-currency",
                                                "unknown currency '{0}'",
                                                "không có loại tiền '{0}'",
                                                {"give the three-letter code, for example VND, USD, EUR, JPY, KRW",
                                                 "hãy ghi mã ba chữ cái, ví dụ VND, USD, EUR, JPY, KRW"}};
inline constexpr Message<Text> did_you_mean{"did-you-mean", "did you mean {0}?", "có thể là {0}?"};
inline constexpr Message<Text> not_a_date{"not-a-date",
                                          "'{0}' is not a date",
                                          "không có ngày '{0}'",
                                          {"write a day that there is as year-month-day: 2021-11-06",
                                           "hãy viết một ngày có thật theo dạng năm-tháng-ngày: 2021-11-06"}};
inline constexpr Message<Text, Text> unknown_word{"unknown-word", "'{0}' is not one of: {1}",
                                                  "'{0}' không thuộc các giá trị: {1}"};

}  // namespace aid::messages
