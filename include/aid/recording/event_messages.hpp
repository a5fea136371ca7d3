#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with an event that is recorded or changed.
namespace aid::messages {

inline constexpr Message<Text> not_a_kind_count{"not-a-kind-count", "'{0}' does not say what is counted",
                                                "'{0}' chưa nêu đếm cái gì"};
inline constexpr Message<> kind_count_hint{
    "kind-count-hint",
    "for example people-reached=\"hơn 3.000\", or activities=160 where the record stands for so many events; what can be "
    "counted: aid-ledger list event-count",
    "ví dụ people-reached=\"hơn 3.000\", hoặc activities=160 nếu bản ghi đại diện cho nhiều sự kiện; xem các loại số "
    "liệu: aid-ledger list event-count"};
inline constexpr Message<Text> repeated_count{
    "repeated-count",
    "'{0}' is counted twice",
    "'{0}' được đếm hai lần",
    {"give it once, with the sum or the better figure", "chỉ ghi một lần, với tổng số hoặc số liệu đúng hơn"}};
inline constexpr Message<Text> repeated_event_partner{
    "repeated-event-partner",
    "'{0}' is given twice in the same role",
    "'{0}' được nêu hai lần trong cùng một vai trò",
    {"name it once, or say another role: organiser=NAME", "chỉ ghi một lần, hoặc nêu vai trò khác: organiser=TÊN"}};
inline constexpr Message<Text> event_of_itself{
    "event-of-itself",
    "{0} cannot be a part of itself",
    "sự kiện {0} không thể là một phần của chính mình",
    {"name after --part-of the event that stands for many", "hãy nêu sau --part-of bản ghi chung gồm nhiều sự kiện"}};
inline constexpr Message<Text, Text> event_part_cycle{
    "event-part-cycle",
    "{0} is itself a part of {1}",
    "chính {0} là một phần của {1}",
    {"decide which of the two is the whole, and say --part-of for the other alone",
     "hãy xác định đâu là bản ghi chung, và chỉ ghi --part-of cho bản ghi kia"}};
/// The part and the whole, their modes.
inline constexpr Message<Text, Text, Label, Label> part_of_other_mode{
    "part-of-other-mode",
    "{0} is {2}, and {1}, of which it is to be a part, is {3}: it is taken out of {1} all the same",
    "{0} là {2}, khác hình thức của bản ghi chung {1} ({3}), nhưng vẫn được trừ khỏi {1}",
    {"mend the mode of one of the two, or take it out: 'event-log edit CODE --clear part-of'",
     "hãy sửa hình thức của một trong hai, hoặc tách ra: 'event-log edit MÃ --clear part-of'"}};
inline constexpr Message<Text, Text, Text, Text> day_to_come{
    "day-to-come",
    "{0} has not come yet: today is {1}",
    "chưa đến ngày {2}: hôm nay là {3}",
    {"mend the date, or leave it out until it is done", "hãy sửa ngày, hoặc để trống cho đến khi thực hiện xong"}};
inline constexpr Message<Text, Text, Text, Text> held_in_future{"held-in-future",
                                                                "an event on {0} cannot have been held: today is {1}",
                                                                "sự kiện ngày {2} chưa thể diễn ra: hôm nay là {3}"};
inline constexpr Message<> held_none{
    "held-none",
    "an event that was held cannot stand for 0 events",
    "sự kiện đã tổ chức không thể có số sự kiện là 0",
    {"leave the count out, or say --status cancelled", "hãy bỏ số liệu này, hoặc ghi --status cancelled"}};
/// The period.
inline constexpr Message<Text> event_of_locked_period_hint{
    "event-of-locked-period-hint",
    "title, note, sources, cost, permit and report can be changed; for anything else open the period first: aid-ledger "
    "unlock {0} --reason TEXT, which its reports then tell",
    "vẫn sửa được tên, ghi chú, nguồn, kinh phí, giấy phép và báo cáo kết quả; muốn sửa nội dung khác hãy mở khóa kỳ "
    "trước: aid-ledger unlock {0} --reason LÝ-DO, các báo cáo của kỳ sẽ nêu việc này"};
/// The part and its date, the whole and its date; both dates in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text, Text> part_outside_whole{
    "part-outside-whole",
    "{0} ({1}) does not lie within the time of {2} ({3}), of which it is a part: a report of one of the two periods has "
    "only one of them",
    "{0} ({4}) nằm ngoài thời gian của bản ghi chung {2} ({5}): báo cáo của một kỳ có thể chỉ có một trong hai",
    {"mend the date of one of them, or --clear part-of", "hãy sửa ngày của một trong hai, hoặc --clear part-of"}};
/// The day of the permit, the date of the event; both in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> permitted_after_event{
    "permitted-after-event",
    "it was permitted on {0}, after the event ({1})",
    "ngày cho phép {2} sau ngày tổ chức ({3})",
    {"see which of the two dates is right", "hãy kiểm tra lại hai ngày này"}};
inline constexpr Message<> planned_hint{"planned-hint", "what is to come has --status planned",
                                        "việc chưa diễn ra thì ghi --status planned"};

}  // namespace aid::messages
