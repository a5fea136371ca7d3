#pragma once
#include "aid/base/language.hpp"

/// What can be wrong when the rest of a commitment is cancelled.
namespace aid::messages {

inline constexpr Message<> rest_or_amount{"rest-or-amount",
                                          "say how much will not come: --rest or --amount",
                                          "hãy nêu phần không còn tiếp nhận: --rest hoặc --amount",
                                          {"--rest for all that has not come, --amount for a part of it",
                                           "--rest nếu hủy toàn bộ phần còn lại, --amount nếu chỉ hủy một phần"}};
/// The aid; in English, then in Vietnamese what was committed and what of it came or was cancelled.
inline constexpr Message<Text, Text, Text, Text, Text> nothing_to_cancel{
    "nothing-to-cancel",
    "{0} has nothing to cancel here: committed {1}, received or cancelled {2}",
    "{0} không còn gì để hủy: đã cam kết {3}, đã tiếp nhận hoặc đã hủy cam kết {4}",
    {"'aid-report show' shows the entries; a mistaken one is mended with aid-add correct",
     "'aid-report show' cho xem các bút toán; bút toán ghi sai thì sửa bằng aid-add correct"}};
/// What was given, the aid, what is left in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> more_than_rest{
    "more-than-rest",
    "'{0}' is more than the rest of {1}: {2}",
    "'{0}' nhiều hơn phần còn lại của {1}: {3}",
    {"give --rest, or an amount up to it", "hãy dùng --rest, hoặc nêu số tiền không quá phần còn lại"}};
inline constexpr Message<Text> cancels_nothing{
    "cancels-nothing",
    "'{0}' cancels nothing",
    "'{0}' không hủy được khoản nào",
    {"give --rest, or an amount above 0", "hãy dùng --rest, hoặc nêu số tiền lớn hơn 0"}};
/// The currency, the aid, what was committed in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> currency_not_committed{
    "currency-not-committed",
    "nothing of {1} is committed in {0}: committed {2}",
    "{1} không có cam kết bằng {0}: đã cam kết {3}",
    {"give the amount in the currency of the commitment", "hãy nêu số tiền bằng loại tiền của cam kết"}};
/// What was given, the aid, what was committed in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> currency_not_named{
    "currency-not-named",
    "'{0}' names no currency, and {1} has commitments in several: {2}",
    "'{0}' không nêu loại tiền, mà {1} có cam kết bằng nhiều loại tiền: {3}",
    {"write the currency behind the figure: 5000 USD", "hãy viết loại tiền sau con số: 5000 USD"}};
inline constexpr Message<Text, Text> rest_not_known{
    "rest-not-known",
    "of {0} something came in a currency in which nothing was committed ({1}): what is left is not known",
    "{0} có phần tiếp nhận bằng loại tiền không có trong cam kết ({1}): không xác định được phần còn lại",
    {"say how much is cancelled: --amount", "hãy nêu số tiền hủy: --amount"}};
/// The aid, and its entries that have no value.
inline constexpr Message<Text, Text> rest_not_valued{
    "rest-not-known",
    "what {1} is worth is not recorded: what is left of {0} is not known",
    "{1} chưa ghi giá trị: không xác định được phần còn lại của {0}",
    {"say how much is cancelled: --amount", "hãy nêu số tiền hủy: --amount"}};
/// The aid, and its parts.
inline constexpr Message<Text, Text> rest_in_parts{
    "rest-not-known",
    "part of {0} came or was cancelled through its parts ({1}): what is left of it alone is not known",
    "{0} có phần tiếp nhận hoặc hủy ghi ở khoản thành phần ({1}): không xác định được phần còn lại của riêng khoản này",
    {"say how much is cancelled: --amount; 'aid-report balance' shows what is left of it with its parts",
     "hãy nêu số tiền hủy: --amount; 'aid-report balance' cho xem phần còn lại tính cả các khoản thành phần"}};
inline constexpr Message<Text, Text> rest_without_parts{
    "rest-without-parts",
    "part of {0} came or was cancelled through its parts ({1}), which the rest named here does not have",
    "{0} có phần tiếp nhận hoặc hủy ghi ở khoản thành phần ({1}); phần còn lại nêu ở đây chưa trừ số đó",
    {"'aid-report balance' shows what is left of it with its parts",
     "'aid-report balance' cho xem phần còn lại tính cả các khoản thành phần"}};

}  // namespace aid::messages
