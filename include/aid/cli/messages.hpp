#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with a command line or with the output. Hints and labels stand beside the code that shows them.
namespace aid::messages {

inline constexpr Message<Text> unknown_command{"unknown-command", "unknown command '{0}'", "không có lệnh '{0}'"};
/// A word, and the tool that was started.
inline constexpr Message<Text, Text> other_tool{"other-tool", "'{0}' is a command, but not one of {1}",
                                                "'{0}' là lệnh, nhưng không phải của {1}"};
/// A word, and the tools that will have it.
inline constexpr Message<Text, Text> later_command{
    "later-command", "'{0}' is a command of a later version of {1}: this one does not have it yet",
    "'{0}' là lệnh của phiên bản sau của {1}: bản này chưa có"};
/// A word that people try.
inline constexpr Message<Text> no_such_command{"no-such-command", "'{0}' is no command of these tools",
                                               "các công cụ này không có lệnh '{0}'"};
/// A key or a heading of a user's file, and what could stand there.
inline constexpr Message<Text, Text> unknown_user_key{
    "unknown-user-key",
    "'{0}' cannot stand here, only: {1}",
    "không ghi '{0}' ở đây được, chỉ có: {1}",
    {"correct its spelling or take the line out; what decides about figures is said on the command line",
     "hãy sửa chính tả hoặc bỏ dòng này; điều quyết định số liệu phải nêu trên dòng lệnh"}};
inline constexpr Message<Text> wrong_user_line{
    "wrong-user-line",
    "'{0}' cannot be understood",
    "không hiểu dòng '{0}'",
    {"write KEY = VALUE, KEY or [TOOL COMMAND]; the ledger with its whole path",
     "hãy ghi KHÓA = GIÁ TRỊ, KHÓA hoặc [CÔNG-CỤ LỆNH]; sổ phải có đường dẫn đầy đủ"}};
inline constexpr Message<Text, std::size_t> repeated_user_key{
    "repeated-user-key",
    "'{0}' stands in line {1} already",
    "'{0}' đã có ở dòng {1}",
    {"take one of the two lines out", "hãy bỏ một trong hai dòng"}};
inline constexpr Message<> missing_command{"missing-command",
                                           "no command was given",
                                           "chưa nêu lệnh nào",
                                           {"--help lists the commands", "--help liệt kê các lệnh"}};
inline constexpr Message<Text> command_not_first{"missing-command", "no command stands before '{0}'",
                                                 "chưa nêu lệnh nào trước '{0}'"};
inline constexpr Message<Text> unknown_option{"unknown-option", "unknown option '{0}'", "không có tùy chọn '{0}'"};
inline constexpr Message<Text> missing_option{
    "missing-option",
    "required and missing: {0}",
    "còn thiếu tùy chọn bắt buộc: {0}",
    {"add it; --help of the command tells what it takes", "hãy ghi thêm; xem --help của lệnh để biết cách ghi"}};
inline constexpr Message<Text> missing_value{"missing-value",
                                             "the option {0} needs a value",
                                             "tùy chọn {0} cần có giá trị",
                                             {"write the value behind it: --option VALUE or --option=VALUE",
                                              "hãy ghi giá trị ngay sau: --tùy-chọn GIÁ-TRỊ hoặc --tùy-chọn=GIÁ-TRỊ"}};
inline constexpr Message<Text> empty_value{"empty-value", "the option {0} was given an empty value",
                                           "tùy chọn {0} có giá trị rỗng"};
inline constexpr Message<Text, Text> unexpected_value{
    "unexpected-value",
    "the option {0} takes no value ('{1}')",
    "tùy chọn {0} không nhận giá trị ('{1}')",
    {"leave out the equals sign and what is behind it", "hãy bỏ dấu bằng và phần đứng sau"}};
inline constexpr Message<Text> repeated_option{"repeated-option",
                                               "the option {0} is given more than once",
                                               "tùy chọn {0} được nêu nhiều lần",
                                               {"keep one of them", "chỉ giữ lại một"}};
inline constexpr Message<Text, Text> excluding_options{"excluding-options",
                                                       "{0} and {1} exclude each other",
                                                       "{0} và {1} không dùng cùng nhau được",
                                                       {"keep one of them", "chỉ giữ lại một"}};
/// The names in English, and in Vietnamese.
inline constexpr Message<Text, Text> missing_argument{
    "missing-argument",
    "required and missing: {0}",
    "còn thiếu tham số bắt buộc: {1}",
    {"write it behind the command; --help of the command shows an example",
     "hãy ghi sau tên lệnh; xem ví dụ trong --help của lệnh"}};
inline constexpr Message<Text> unexpected_argument{"unexpected-argument", "unexpected argument '{0}'",
                                                   "không hiểu từ '{0}'"};
inline constexpr Message<Text, Text, Text> bad_choice{"bad-choice", "{0} cannot be '{1}', only one of: {2}",
                                                      "{0} không nhận '{1}', chỉ nhận: {2}"};
inline constexpr Message<Text> not_seconds{"not-seconds",
                                           "'{0}' is not a number of seconds from 0 to 3600",
                                           "'{0}' không phải số giây từ 0 đến 3600",
                                           {"for example --wait 60", "ví dụ --wait 60"}};
inline constexpr Message<Text> not_a_run{
    "not-a-run",
    "'{0}' is not a run of a command",
    "'{0}' không phải một lần chạy lệnh",
    {"copy it from the message of exit code 4, for example --retry 12:5f0c2a7b9d3e4f61",
     "hãy chép từ thông báo của mã thoát 4, ví dụ --retry 12:5f0c2a7b9d3e4f61"}};
inline constexpr Message<Text, Text, Text> retry_of_other_command{
    "retry-of-other-command",
    "the run {0} was of another command: {1} {2}",
    "lần chạy {0} là của lệnh khác: {1} {2}",
    {"--retry belongs to the command whose message named it, unchanged; leave it away from any other",
     "--retry chỉ đi với đúng lệnh mà thông báo đã nêu, không đổi; với lệnh khác hãy bỏ --retry"}};
inline constexpr Message<Label, Label> clock_before_ledger{
    "clock-before-ledger",
    "this machine's clock says {0}, but the ledger was last written to on {1}",
    "đồng hồ của máy đang là {0}, nhưng sổ được ghi lần cuối vào {1}",
    {"set the clock; until then say the day with --today DATE",
     "hãy chỉnh đồng hồ; trước mắt hãy nêu ngày bằng --today NGÀY"}};
inline constexpr Message<Label> clock_not_set{"clock-not-set",
                                              "this machine's clock says {0}: it is not set",
                                              "đồng hồ của máy đang là {0}: chưa được chỉnh",
                                              {"set the clock; until then say the day with --today DATE",
                                               "hãy chỉnh đồng hồ; trước mắt hãy nêu ngày bằng --today NGÀY"}};
inline constexpr Message<> cancelled{"cancelled", "stopped as you asked: nothing was written",
                                     "đã dừng theo yêu cầu, chưa ghi gì vào sổ"};

inline constexpr Message<Text> not_on_terminal{"not-on-terminal",
                                               "a terminal cannot show {0}",
                                               "không xem {0} trực tiếp trên màn hình được",
                                               {"write it into a file: -o FILE", "hãy ghi vào tệp: -o TỆP"}};
inline constexpr Message<Text> not_one_table{
    "not-one-table",
    "a report in sentences and several tables is not written as {0}",
    "báo cáo bằng lời và nhiều bảng không ghi ra dạng {0} được",
    {"write it as xlsx or json, or one table: 'aid-report by sector --format csv'",
     "hãy ghi ra xlsx hoặc json, hoặc từng bảng: 'aid-report by sector --format csv'"}};
inline constexpr Message<> only_due_as_ics{"only-due-as-ics",
                                           "only what is due and the calendar are written as ics",
                                           "chỉ việc đến hạn và lịch công tác mới ghi ra dạng ics",
                                           {"type 'aid-report due --format ics' or 'event-log calendar --format ics', "
                                            "or choose another format: xlsx",
                                            "hãy gõ 'aid-report due --format ics' hoặc 'event-log calendar --format "
                                            "ics', hoặc chọn dạng khác: xlsx"}};
inline constexpr Message<Text> no_charts_in{
    "no-charts-in",
    "{0} has no charts",
    "dạng {0} không có biểu đồ",
    {"leave --chart out, or write html, docx, pdf or xlsx", "hãy bỏ --chart, hoặc ghi ra html, docx, pdf hay xlsx"}};
/// The name of a report.
inline constexpr Message<Text> no_chart{
    "no-chart",
    "the report '{0}' is not drawn as a chart",
    "báo cáo '{0}' không vẽ thành biểu đồ được",
    {"leave --chart out; charts show summary, balance, top, trend, and by with one dimension: "
     "'aid-report by sector --chart'",
     "hãy bỏ --chart; biểu đồ vẽ các báo cáo summary, balance, top, trend, và by với một tiêu chí: "
     "'aid-report by sector --chart'"}};
inline constexpr Message<Text, Text> only_for_docx{
    "only-for-docx",
    "{0} is for docx, not {1}",
    "{0} chỉ dùng cho docx, không dùng cho {1}",
    {"name the file with .docx: -o bao-cao.docx", "hãy đặt tên tệp có đuôi .docx: -o bao-cao.docx"}};
/// The name of a file, and a format.
inline constexpr Message<Text, Text> ending_differs{"ending-differs",
                                                    "the name '{0}' is not that of a file of the format {1}",
                                                    "tên tệp '{0}' không phải của dạng {1}"};
/// The name of a file, and its ending.
inline constexpr Message<Text, Text> ending_not_written{"ending-not-written", "'{0}': reports are not written as .{1}",
                                                        "'{0}': chưa ghi được báo cáo ra tệp .{1}"};
/// An option, and the format that was asked for.
inline constexpr Message<Text, Text> only_for_csv{
    "only-for-csv",
    "{0} is a way of writing CSV: it does not go with --format {1}",
    "{0} chỉ dùng cho CSV: không đi cùng --format {1}",
    {"write --format csv, or leave the option out", "hãy ghi --format csv, hoặc bỏ tùy chọn này"}};
inline constexpr Message<Text> output_exists{"output-exists", "'{0}' exists already", "đã có tệp '{0}'"};
inline constexpr Message<Text> output_is_ledger{
    "output-is-ledger",
    "'{0}' is the ledger or one of its companions: not overwritten",
    "'{0}' là sổ hoặc tệp đi kèm của sổ: không ghi đè",
    {"name another file for the output: -o FILE", "hãy ghi ra tệp khác: -o TỆP"}};
inline constexpr Message<Text> output_is_anchor{
    "output-is-anchor",
    "'{0}' is a file of an anchor, which keeps what cannot be had again: not overwritten",
    "'{0}' là tệp mốc đối chiếu, lưu dữ liệu không lập lại được: không ghi đè",
    {"name another file for the output: -o FILE", "hãy ghi ra tệp khác: -o TỆP"}};
inline constexpr Message<Text, Text, Text> same_output{
    "same-output",
    "{0} and {1} are the same file '{2}'",
    "{0} và {1} là cùng một tệp '{2}'",
    {"give each a file of its own", "hãy đặt cho mỗi loại một tệp riêng"}};
inline constexpr Message<Text> output_not_plain{
    "output-not-plain",
    "'{0}' is a link, a folder or a device, not a file",
    "'{0}' là liên kết, thư mục hoặc thiết bị, không phải tệp",
    {"name an ordinary file, one that does not exist yet: -o FILE", "hãy nêu một tệp thông thường, chưa có: -o TỆP"}};

/// Where it was looked for.
inline constexpr Message<Text> no_aid_print{"no-aid-print",
                                            "the program aid-print, which writes PDF and XLSX, is not at '{0}'",
                                            "không có chương trình aid-print để ghi PDF và XLSX tại '{0}'",
                                            {"sudo apt install libpango1.0-dev libcairo2-dev libxlsxwriter-dev "
                                             "fonts-liberation2, then build and install again; "
                                             "CSV and text need it not",
                                             "hãy chạy sudo apt install libpango1.0-dev libcairo2-dev "
                                             "libxlsxwriter-dev fonts-liberation2, rồi biên dịch và cài "
                                             "lại; CSV và văn bản thì không cần"}};
inline constexpr Message<> no_times_font{
    "no-times-font",
    "neither Times New Roman nor Liberation Serif, in which official documents are set, is on this machine",
    "máy này không có phông Times New Roman hay Liberation Serif để trình bày văn bản",
    {"install the package fonts-liberation2: sudo apt install fonts-liberation2",
     "hãy cài gói fonts-liberation2: sudo apt install fonts-liberation2"}};
inline constexpr Message<Text> print_failed{"print-failed",
                                            "aid-print wrote nothing: {0}",
                                            "aid-print không ghi được: {0}",
                                            {"run it again; if it stays so, write CSV or text instead: --format csv",
                                             "hãy chạy lại; nếu vẫn vậy, hãy ghi ra CSV hoặc văn bản: --format csv"}};
inline constexpr Message<std::int64_t> print_stuck{
    "print-failed",
    "aid-print wrote nothing: it did nothing for {0} s and was ended",
    "aid-print không ghi được: chương trình không hoạt động trong {0} giây nên đã bị dừng",
    {"run it again; on a slow machine let it wait longer, in seconds: AID_PRINT_WAIT=600",
     "hãy chạy lại; nếu máy chậm, hãy cho chờ lâu hơn, tính bằng giây: AID_PRINT_WAIT=600"}};

inline constexpr Message<Text, Label> cannot_read_input{
    "cannot-read-input",
    "cannot read '{0}': {1}",
    "không đọc được '{0}': {1}",
    {"check the file's name and whether you may read it; - reads standard input",
     "hãy kiểm tra tên tệp và quyền đọc; dùng - để đọc từ đầu vào chuẩn"}};
inline constexpr Message<Text> input_too_large{
    "input-too-large",
    "'{0}' has more than 256 MiB",
    "'{0}' lớn hơn 256 MiB",
    {"split it into several files; each is brought in by itself", "hãy chia thành nhiều tệp rồi nhập từng tệp"}};

inline constexpr Message<Label, int> cannot_write_output{
    "cannot-write-output",
    "cannot write to {0}: system error {1}",
    "không ghi được vào {0}: lỗi hệ thống {1}",
    {"write to another place: -o FILE", "hãy ghi ra nơi khác: -o TỆP"}};
inline constexpr Message<Label> output_disk_full{
    "cannot-write-output",
    "cannot write to {0}: the disk is full",
    "không ghi được vào {0}: ổ đĩa đã đầy",
    {"make room, or write to another disk: -o FILE", "hãy giải phóng ổ đĩa, hoặc ghi ra ổ khác: -o TỆP"}};
inline constexpr Message<Label> output_too_large{
    "cannot-write-output",
    "cannot write to {0}: larger than files may be here",
    "không ghi được vào {0}: vượt quá cỡ tệp cho phép",
    {"write to another disk, or let the system allow larger files (ulimit -f)",
     "hãy ghi ra ổ khác, hoặc nâng giới hạn cỡ tệp (ulimit -f)"}};
inline constexpr Message<Label> output_not_allowed{
    "cannot-write-output",
    "cannot write to {0}: not permitted",
    "không ghi được vào {0}: không có quyền",
    {"name a file in a folder that you may write to: -o FILE", "hãy nêu tệp trong thư mục có quyền ghi: -o TỆP"}};
inline constexpr Message<Label> output_no_folder{
    "cannot-write-output",
    "cannot write to {0}: its folder does not exist",
    "không ghi được vào {0}: thư mục không tồn tại",
    {"make the folder first, or name another file: -o FILE", "hãy tạo thư mục trước, hoặc nêu tệp khác: -o TỆP"}};
inline constexpr Message<Label> output_closed{"cannot-write-output", "cannot write to {0}: it is closed",
                                              "không ghi được vào {0}: đã bị đóng"};
inline constexpr Message<Text> shown_not{"shown-not",
                                         "{0}, but this could not be shown",
                                         "{0}, nhưng không hiển thị được",
                                         {"it is in the ledger: do not record it again; 'aid-ledger journal' shows it",
                                          "nội dung đã có trong sổ, không ghi lại; xem bằng 'aid-ledger journal'"}};

inline constexpr Message<Label> io_failure{"io-failure",
                                           "the system refused: {0}",
                                           "hệ thống từ chối: {0}",
                                           {"look at the disk and the permissions, then run the same command again",
                                            "hãy kiểm tra ổ đĩa và quyền truy cập, rồi chạy lại lệnh này"}};
inline constexpr Message<> out_of_memory{
    "out-of-memory",
    "not enough memory",
    "không đủ bộ nhớ",
    {"close other programs, or take a smaller list or period",
     "hãy đóng bớt chương trình khác, hoặc dùng danh sách hay kỳ báo cáo nhỏ hơn"}};
inline constexpr Message<Text> internal_error{
    "internal-error",
    "a mistake of the program itself: {0}",
    "lỗi của chính chương trình: {0}",
    {"keep the command and this sentence and report them; the ledger is as it was",
     "hãy ghi lại lệnh và câu này rồi báo cho người phụ trách; sổ vẫn như cũ"}};

/// Of --as-of and --since: a block, or a day.
inline constexpr Message<std::int64_t> record_or_year{"record-or-year",
                                                      "'{0}' can be record no. {0} of the ledger, or the year {0}",
                                                      "'{0}' có thể là lần ghi số {0} của sổ, hoặc là năm {0}"};
inline constexpr Message<std::int64_t> record_or_year_hint{
    "record-or-year-hint", "write 'no. {0}', or the day: 31/12/{0}", "hãy ghi 'số {0}', hoặc ghi rõ ngày: 31/12/{0}"};
/// The one asked for, the last one.
inline constexpr Message<std::int64_t, std::int64_t> no_such_record{
    "no-such-record",
    "the ledger has no record no. {0}: the last one is no. {1}",
    "sổ không có lần ghi số {0}: lần ghi cuối là số {1}",
    {"'aid-ledger journal' lists them with their times", "'aid-ledger journal' liệt kê các lần ghi và thời điểm"}};
/// The block, its check code, the one that was typed.
inline constexpr Message<std::int64_t, Text, Text> other_check_code{
    "other-check-code",
    "record no. {0} of this ledger has the check code {1}, not {2}",
    "lần ghi số {0} của sổ này có mã kiểm tra {1}, không phải {2}",
    {"is it the page of another ledger? --ledger FILE names the ledger; 'aid-ledger verify' looks at all of it",
     "có phải trang in từ sổ khác? --ledger TỆP chỉ sổ; 'aid-ledger verify' kiểm tra toàn bộ sổ"}};
inline constexpr Message<Text> nothing_recorded_yet{
    "nothing-recorded-yet",
    "by the end of {0} nothing had been recorded in this ledger",
    "đến hết ngày {0}, sổ này chưa ghi gì",
    {"'aid-ledger journal' tells when the ledger begins", "'aid-ledger journal' cho biết sổ bắt đầu từ khi nào"}};

}  // namespace aid::messages
