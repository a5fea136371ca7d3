#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with a need, and with what is to meet it.
namespace aid::messages {

inline constexpr Message<> need_asks_nothing{
    "need-asks-nothing",
    "the need asks for nothing",
    "nhu cầu chưa nêu cần gì",
    {"say what is needed: --item \"10.000 khẩu trang\", --item \"máy thở\", or money: --cash \"100 triệu\"",
     "hãy nêu nội dung cần: --item \"10.000 khẩu trang\", --item \"máy thở\", hoặc tiền: --cash \"100 triệu\""}};
inline constexpr Message<Text> need_of_nothing{
    "need-of-nothing",
    "'{0}' is no money that anybody needs",
    "'{0}' không phải là số tiền cần hỗ trợ",
    {"leave --cash out where no money is needed; where nobody says how much: --cash unknown",
     "nếu không cần tiền thì bỏ --cash; nếu không rõ bao nhiêu: --cash unknown"}};
inline constexpr Message<> money_as_cash_hint{"money-as-cash",
                                              "money that is asked for is given as such: --cash \"100 triệu\"",
                                              "tiền cần hỗ trợ ghi bằng --cash: --cash \"100 triệu\""};
inline constexpr Message<> no_value_hint{
    "no-value", "say what and how much; a need and a part of a gift have no value behind '=' or '@'",
    "chỉ nêu hiện vật và số lượng; nhu cầu và phần của khoản viện trợ không ghi trị giá "
    "sau '=' hoặc '@'"};
inline constexpr Message<> need_of_nobody{
    "need-of-nobody",
    "the need does not say whose it is",
    "nhu cầu chưa nêu của bên nào",
    {"say who asks, who is to receive it, or the country: --asked-by PARTNER, --recipient PARTNER, --country IN",
     "hãy nêu bên đề nghị, bên tiếp nhận hoặc nước: --asked-by ĐỐI-TÁC, --recipient ĐỐI-TÁC, --country IN"}};
inline constexpr Message<Text, Text> item_twice{
    "item-twice",
    "'{0}' and '{1}' are the same goods: one need asks for them once",
    "'{0}' và '{1}' là cùng một loại hiện vật: một nhu cầu chỉ nêu một lần",
    {"say how much is needed altogether, or record another need; 'aid-ledger list goods-item' shows which words are "
     "one",
     "hãy ghi tổng số cần, hoặc ghi thành nhu cầu khác; 'aid-ledger list goods-item' cho biết những từ nào là một"}};
inline constexpr Message<Text, Text, Text, Text> due_before_asked{
    "due-before-asked",
    "it cannot have been needed by {0}, before it was asked on {1}",
    "thời hạn {2} không thể trước ngày đề nghị {3}",
    {"mend one of the two dates", "hãy sửa lại một trong hai ngày"}};
inline constexpr Message<Text, Text, Text, Text> asked_in_future{
    "asked-in-future",
    "it cannot have been asked on {0}: today is {1}",
    "không thể đã đề nghị ngày {2}: hôm nay là {3}",
    {"mend the date, or say what today is: --today DATE",
     "hãy sửa lại ngày, hoặc nêu hôm nay là ngày nào: --today NGÀY"}};
inline constexpr Message<Text, Text, Text, Text, Text> not_of_the_gift{
    "not-of-the-gift",
    "nothing of {0} is '{1}': it holds {3}",
    "trong {0} không có '{2}': khoản này có {4}",
    {"say the part in the gift's own words and unit; what is the same goods under another name stands in list "
     "goods-item: "
     "'aid-ledger list add goods-item CODE --vi NAME --en NAME --aliases \"WORD|WORD\"'",
     "hãy nêu phần theo tên và đơn vị của chính khoản đó; hiện vật có tên khác nhau được khai trong danh mục "
     "goods-item: "
     "'aid-ledger list add goods-item MÃ --vi TÊN --en TÊN --aliases \"TÊN|TÊN\"'"}};
inline constexpr Message<Text, Text, Text, Text, Text> not_of_the_need{
    "not-of-the-need",
    "the need asks for {3}, not for '{1}' of {0}",
    "nhu cầu này nêu {4}, không nêu '{2}' của {0}",
    {"name goods that the need asks for, or correct the need: 'partner-list need edit CODE --item …'",
     "hãy nêu hiện vật có trong nhu cầu, hoặc sửa nhu cầu: 'partner-list need edit MÃ --item …'"}};
inline constexpr Message<Text, Text, Text> linked_gift_unfit{
    "linked-gift-unfit",
    "{0} is linked to the need, and holds nothing of {1}",
    "{0} đang gắn với nhu cầu này nhưng không có {2}",
    {"take the links away as well: --clear aid; or give those that stay: --aid CODE",
     "hãy bỏ luôn các khoản đã gắn: --clear aid; hoặc nêu những khoản còn giữ: --aid MÃ"}};
inline constexpr Message<Text, Text, Text> gift_of_others{
    "gift-of-others",
    "{0} went to others than those who have the need: {1}",
    "{0} được trao cho bên khác với bên có nhu cầu: {2}",
    {"if it is another gift, give those that stay: 'partner-list need edit CODE --aid AID --reason …', or --clear aid",
     "nếu nhầm khoản, hãy nêu những khoản còn giữ: 'partner-list need edit MÃ --aid KHOẢN --reason …', hoặc --clear "
     "aid"}};
inline constexpr Message<Text, Text, Text, Text, Text> part_beyond_figure{
    "part-beyond-figure",
    "{0} is said to hold {1}; {2} of it may be more than there is",
    "{0} được ghi là có {3}; phần {4} có thể nhiều hơn số thực có",
    {"state a smaller part, or that it is not known: --quantity unknown",
     "hãy ghi phần nhỏ hơn, hoặc ghi là không rõ: --quantity unknown"}};
inline constexpr Message<Text, Text, Text> goods_not_asked_for{
    "goods-not-asked-for",
    "{1} of {0} does not count: the need does not ask for it under that name",
    "{2} của {0} không được tính: nhu cầu không nêu hiện vật tên như vậy",
    {"if it is the same goods, say so in list goods-item: 'aid-ledger list goods-item' shows which words are one",
     "nếu cùng là một loại hiện vật, hãy khai trong danh mục goods-item; 'aid-ledger list goods-item' cho biết những "
     "từ nào là một"}};
inline constexpr Message<Text> need_is_cancelled{
    "need-is-cancelled",
    "{0} is cancelled: it counts as needed no longer",
    "{0} đã hủy: không còn tính là nhu cầu",
    {"where it is needed again: 'partner-list need edit CODE --clear status --reason …'",
     "nếu lại cần: 'partner-list need edit MÃ --clear status --reason …'"}};
inline constexpr Message<Text, Text, Text, Text, Text, Text> link_exceeds_gift{
    "link-exceeds-gift",
    "{0} holds {1}, and {2} would be promised of it to {3}",
    "{0} có {4}, nhưng tổng phần ghi cho {3} sẽ là {5}",
    {"state a smaller part, or that it is not known: --quantity unknown",
     "hãy ghi phần nhỏ hơn, hoặc ghi là không rõ: --quantity unknown"}};
inline constexpr Message<Text> part_of_what{
    "part-of-what",
    "'{0}' may be of the goods or of the money that the need asks for",
    "'{0}' có thể là của hiện vật hoặc của số tiền mà nhu cầu nêu",
    {"name the goods, or the currency: \"2.000 khẩu trang\", \"2.000 USD\"",
     "hãy nêu tên hiện vật hoặc loại tiền: \"2.000 khẩu trang\", \"2.000 USD\""}};
inline constexpr Message<> part_of_one_gift{
    "part-of-one-gift",
    "--item and --quantity say which part of one gift meets the need",
    "--item và --quantity nêu phần của một khoản viện trợ dành cho nhu cầu này",
    {"give one --aid, or state each part behind it: --aid DN-2021-0007=\"2.000 khẩu trang\"",
     "hãy nêu một --aid, hoặc ghi từng phần ngay sau mã: --aid DN-2021-0007=\"2.000 khẩu trang\""}};

}  // namespace aid::messages
