#pragma once
#include "aid/base/language.hpp"

namespace aid::messages {

inline constexpr Message<Text> not_a_number{"not-a-number", "'{0}' is not a number", "'{0}' không phải là số"};
inline constexpr Message<Text, Text, int> too_many_decimals{
    "too-many-decimals", "'{0}' has more decimals than {1} has ({2})", "'{0}' có nhiều chữ số thập phân hơn {1} ({2})"};
inline constexpr Message<Text, int> too_many_decimals_of_number{"too-many-decimals", "'{0}' has more than {1} decimals",
                                                                "'{0}' có hơn {1} chữ số thập phân"};
inline constexpr Message<> amount_overflow{"amount-overflow", "the amount is too large", "số tiền quá lớn"};
inline constexpr Message<Text, Text> currency_mismatch{"currency-mismatch",
                                                       "cannot add {1} to {0}: convert one of them first",
                                                       "không thể cộng {1} vào {0}: hãy quy đổi trước"};
inline constexpr Message<Text> unknown_currency{"unknown-currency", "unknown currency '{0}'",
                                                "không có loại tiền '{0}'"};
inline constexpr Message<Text> did_you_mean{"did-you-mean", "did you mean {0}?", "có phải ý bạn là {0}?"};
inline constexpr Message<Text> not_a_date{"not-a-date", "'{0}' is not a date", "'{0}' không phải là ngày có thật"};
inline constexpr Message<Text, Text> unknown_word{"unknown-word", "'{0}' is not one of: {1}",
                                                  "'{0}' không thuộc các giá trị: {1}"};

}  // namespace aid::messages
