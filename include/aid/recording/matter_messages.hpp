#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with an agreement, a plan, an item of a plan or an anniversary.
namespace aid::messages {

inline constexpr Message<Text, Text, Text, Text> term_reversed{
    "term-reversed",
    "it cannot end on {0}, before it begins on {1}",
    "không thể hết hiệu lực ngày {2}, trước khi có hiệu lực ngày {3}",
    {"mend one of the two dates", "hãy sửa lại một trong hai ngày"}};
inline constexpr Message<Text, Text, Text, Text> ended_after_term{
    "ended-after-term",
    "it cannot have ended on {0}: its term was over after {1}",
    "không thể chấm dứt ngày {2}: thời hạn đã hết sau ngày {3}",
    {"an agreement that ran out has not been ended; where its term was longer, record that first: 'partner-list "
     "agreement extend'",
     "thỏa thuận hết hạn thì không phải chấm dứt; nếu đã được gia hạn, hãy ghi gia hạn trước: 'partner-list "
     "agreement extend'"}};
inline constexpr Message<Text, Text, Text> not_an_extension{
    "not-an-extension",
    "the term of {0} is {1} already: an extension ends later",
    "{0} đã có thời hạn {2}: gia hạn phải đến ngày muộn hơn",
    {"say a later day with --until, or put a mistake right with 'partner-list agreement edit'",
     "hãy ghi ngày muộn hơn bằng --until, hoặc sửa chỗ ghi sai bằng 'partner-list agreement edit'"}};
inline constexpr Message<Text, Text, Text> agreement_ended{
    "agreement-ended",
    "{0} ended on {1}",
    "{0} đã chấm dứt ngày {2}",
    {"record the new agreement with --follows; a mistake is put right with 'partner-list agreement edit --clear ended'",
     "hãy ghi thỏa thuận mới với --follows; nếu ghi nhầm thì sửa bằng 'partner-list agreement edit --clear ended'"}};
inline constexpr Message<Text, Text, Text, Text> dated_in_future{
    "dated-in-future",
    "it cannot have been signed or decided on {0}: today is {1}",
    "không thể đã ký hoặc ban hành ngày {2}: hôm nay là {3}",
    {"mend the date, or say what today is: --today DATE",
     "hãy sửa lại ngày, hoặc nêu hôm nay là ngày nào: --today NGÀY"}};
inline constexpr Message<Text> not_years{"not-years",
                                         "'{0}' is not a number of years from 1 to 100",
                                         "'{0}' không phải là số năm từ 1 đến 100",
                                         {"for example --every 5", "ví dụ --every 5"}};
inline constexpr Message<Text> paper_withdrawn{
    "paper-withdrawn",
    "{0} was withdrawn",
    "{0} đã được rút khỏi hồ sơ",
    {"record the paper anew, without its old id: 'aid-ledger paper add'; 'aid-ledger paper show CODE' says why it was "
     "withdrawn",
     "hãy ghi giấy tờ mới, không dùng lại mã riêng cũ: 'aid-ledger paper add'; 'aid-ledger paper show MÃ' cho biết lý "
     "do "
     "rút"}};
inline constexpr Message<Text> nothing_expected{
    "nothing-expected",
    "'{0}' expects nothing: such an item could never be done",
    "'{0}' là không dự kiến gì: nhiệm vụ như vậy không bao giờ hoàn thành",
    {"leave --expect out for one event, write 'unknown' where the plan gives no figure, or say --status cancelled",
     "bỏ --expect nếu dự kiến một sự kiện, ghi 'không rõ' nếu kế hoạch không nêu số, hoặc ghi --status cancelled"}};
inline constexpr Message<> change_reason_needed{
    "change-reason-needed",
    "a change needs a reason",
    "việc thay đổi cần có lý do",
    {"say why: --reason \"Biên bản gia hạn 12/01/2024\"", "hãy nêu lý do: --reason \"Biên bản gia hạn 12/01/2024\""}};
inline constexpr Message<Text, Label> nothing_to_change{
    "nothing-to-change",
    "nothing is said that would change {1} {0}",
    "chưa nêu thay đổi gì cho {1} {0}",
    {"give what is to be another: see --help", "hãy nêu nội dung cần đổi: xem --help"}};

}  // namespace aid::messages
