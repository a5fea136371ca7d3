#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong with reports that are kept.
namespace aid::messages {

/// The name, its block, when: in English and in Vietnamese.
inline constexpr Message<Text, std::int64_t, Text, Text> frozen_name_taken{
    "frozen-name-taken",
    "a report is kept as '{0}' already (record no. {1}, {2}), and stays as it is",
    "đã có báo cáo lưu với tên '{0}' (lần ghi số {1}, {3}), báo cáo đó giữ nguyên",
    {"give another name, for example with the date of sending; 'aid-report frozen' lists them",
     "hãy đặt tên khác, ví dụ thêm ngày gửi; 'aid-report frozen' liệt kê các báo cáo đã lưu"}};
inline constexpr Message<Text> not_a_frozen_name{
    "not-a-frozen-name",
    "'{0}' cannot name a kept report: it can be read as a day, a year or the number of a record",
    "không đặt được tên báo cáo là '{0}': có thể hiểu là ngày, năm hoặc số của lần ghi",
    {"begin with a word: --freeze \"BC 2021\"", "hãy bắt đầu bằng chữ: --freeze \"BC 2021\""}};
inline constexpr Message<Text> unknown_frozen{
    "unknown-frozen",
    "no report is kept as '{0}'",
    "không có báo cáo nào lưu với tên '{0}'",
    {"'aid-report frozen' lists the kept reports", "'aid-report frozen' liệt kê các báo cáo đã lưu"}};
inline constexpr Message<Text> not_kept_so{"not-kept-so", "this report is not kept as {0}",
                                           "báo cáo này không được lưu ở dạng {0}"};
inline constexpr Message<Text> not_kept_so_hint{"not-kept-so-hint", "there are: {0}", "có các dạng: {0}"};
/// Megabytes of it, and how many there may be.
inline constexpr Message<std::int64_t, std::int64_t> report_too_large{
    "report-too-large",
    "the report has {0} MB in one format, more than the {1} MB that the ledger keeps",
    "báo cáo có {0} MB ở một dạng, vượt {1} MB mà sổ lưu được",
    {"freeze a report of a shorter period or with fewer rows, and keep the long list as a file (--output)",
     "hãy lưu báo cáo của kỳ ngắn hơn hoặc ít dòng hơn, còn danh sách dài thì giữ thành tệp (--output)"}};

inline constexpr Message<Text> not_one_report{"not-one-report", "changes are told of one report, and '{0}' is none",
                                              "chỉ nêu được thay đổi của một báo cáo, '{0}' không phải"};
inline constexpr Message<Text> not_one_report_hint{
    "not-one-report-hint",
    R"(name a report with its options: aid-report changes --since "{0}" "summary --period 2021 --in VND")",
    R"(hãy nêu báo cáo kèm tùy chọn: aid-report changes --since "{0}" "summary --period 2021 --in VND")"};

inline constexpr Message<Text> idle_in_frozen{
    "idle-in-frozen",
    "{0} does nothing in a report that was kept as it was sent",
    "{0} không có tác dụng với báo cáo đã lưu đúng như khi gửi",
    {"leave it out, or make the report anew as the ledger stood then: --as-of with the number in 'aid-report frozen'",
     "hãy bỏ tùy chọn đó, hoặc lập lại báo cáo theo sổ lúc đó: --as-of với số lần ghi trong 'aid-report frozen'"}};
/// An option within the quotation marks.
inline constexpr Message<Text> idle_in_changes{"idle-in-changes",
                                               "{0} does nothing in a report of which only the changes are told",
                                               "{0} không có tác dụng trong báo cáo chỉ nêu thay đổi"};
inline constexpr Message<> idle_in_changes_hint{
    "idle-in-changes-hint", "leave it out; --output and --format of the changes stand after the closing quotation mark",
    "hãy bỏ tùy chọn đó; --output và --format của bảng thay đổi đặt sau dấu nháy đóng"};

}  // namespace aid::messages
