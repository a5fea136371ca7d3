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
inline constexpr Message<Text, Text, Text, Text, Text, Text> link_exceeds_gift{
    "link-exceeds-gift",
    "{0} holds {1}, and {2} would be promised of it to {3}",
    "{0} có {4}, nhưng tổng phần ghi cho {3} sẽ là {5}",
    {"state a smaller part, or that it is not known: --quantity unknown",
     "hãy ghi phần nhỏ hơn, hoặc ghi là không rõ: --quantity unknown"}};
inline constexpr Message<Text, Text> gift_to_others{
    "gift-to-others",
    "{0} went to {1}, who is neither of those that need it nor of their country: it counts as meeting the need all the "
    "same",
    "{0} đã trao cho {1}, không phải bên có nhu cầu và không cùng nước, nhưng vẫn được tính là đáp ứng nhu cầu",
    {"where only a part reached them, say so: --quantity; where it is the wrong gift, 'partner-list need edit NEED --aid "
     "AID --reason TEXT' names the right ones",
     "nếu chỉ một phần đến được bên có nhu cầu, hãy ghi --quantity; nếu nhầm khoản, 'partner-list need edit MÃ --aid "
     "KHOẢN --reason LÝ-DO' ghi lại các khoản đúng"}};
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
