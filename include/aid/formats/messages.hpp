#pragma once
#include "aid/base/language.hpp"

#include <cstddef>

/// What can be wrong with a file that is read, or with how one is to be written. `invalid-utf8` and `control-character`
/// are in base's messages.
namespace aid::messages {

inline constexpr Message<Text> unknown_unit_of_money{"unknown-unit-of-money",
                                                     "'{0}' is no unit that amounts in dong can be shown in",
                                                     "'{0}' không phải đơn vị tính của số tiền đồng",
                                                     {"for example --unit million; also: dong, thousand, billion, auto",
                                                      "ví dụ --unit triệu; cũng có: đồng, nghìn, tỷ, auto"}};

inline constexpr Message<> unterminated_quote{
    "unterminated-quote",
    "the quoted field that begins here has no end",
    "ô dữ liệu mở bằng dấu nháy kép ở đây không có dấu đóng",
    {"put a quotation mark where the field ends; write a mark inside it twice",
     "hãy thêm dấu nháy kép ở cuối ô; dấu nháy kép bên trong thì viết hai lần"}};
inline constexpr Message<> stray_quote_inside{"stray-quote",
                                              "a quotation mark inside a field that does not begin with one",
                                              "dấu nháy kép nằm trong ô dữ liệu không mở bằng dấu nháy kép"};
inline constexpr Message<> stray_quote_after{"stray-quote", "text after the closing quotation mark",
                                             "có chữ sau dấu nháy kép đóng"};
inline constexpr Message<> backslash_quote_hint{
    "backslash-quote-hint", "the list writes a mark within a field as \\\": say quote = \"backslash\" in a --map file",
    "danh sách ghi dấu nháy trong ô là \\\": hãy ghi quote = \"backslash\" trong tệp --map"};
inline constexpr Message<std::size_t> field_too_long{
    "field-too-long",
    "the field has more than {0} bytes",
    "ô dữ liệu dài hơn {0} byte",
    {"look for a quotation mark that is missing before; else shorten the text",
     "hãy tìm xem phía trước có thiếu dấu nháy kép không; nếu không thì rút gọn văn bản"}};
inline constexpr Message<std::size_t> record_too_long{
    "record-too-long",
    "the row has more than {0} bytes",
    "dòng dài hơn {0} byte",
    {"look for a quotation mark or a line break that is missing; else shorten the texts",
     "hãy tìm xem có thiếu dấu nháy kép hoặc dấu xuống dòng không; nếu không thì rút gọn văn bản"}};
inline constexpr Message<std::size_t> too_many_columns{
    "too-many-columns",
    "the row has more than {0} columns",
    "dòng có hơn {0} cột",
    {"look for a line break that is missing, and take columns without headings out",
     "hãy tìm xem có thiếu dấu xuống dòng không, và bỏ các cột không có tiêu đề"}};

inline constexpr Message<std::size_t, Text> not_in_encoding{
    "not-in-encoding",
    "byte {0} stands for no character in {1}",
    "byte thứ {0} không ứng với ký tự nào trong {1}",
    {"the list is in another encoding: --encoding utf-8, utf-16, tcvn3, vni, windows-1258 or windows-1252",
     "danh sách dùng bảng mã khác: --encoding utf-8, utf-16, tcvn3, vni, windows-1258 hoặc windows-1252"}};

inline constexpr Message<Text> not_json{"not-json",
                                        "this is not JSON: {0} was expected here",
                                        "đây không phải JSON: chỗ này phải là {0}",
                                        {"each line is one object of its own: {\"donor\": \"…\", \"date\": \"2021\"}",
                                         "mỗi dòng là một đối tượng: {\"donor\": \"…\", \"date\": \"2021\"}"}};
inline constexpr Message<Text> nested_value{
    "nested-value",
    "'{0}' holds a list or an object; a cell holds one value",
    "'{0}' chứa một danh sách hoặc một đối tượng; một ô chỉ chứa một giá trị",
    {"write several values of a cell as one text, with semicolons: \"A; B\"",
     "nhiều giá trị trong một ô thì ghi thành một văn bản, cách nhau dấu chấm phẩy: \"A; B\""}};
inline constexpr Message<Text> repeated_key{"repeated-key",
                                            "the object has '{0}' twice",
                                            "đối tượng có '{0}' hai lần",
                                            {"keep one of the two", "chỉ giữ lại một"}};
inline constexpr Message<Text> number_out_of_range{
    "number-out-of-range", "'{0}' has more digits than a list's number can have: write it as text",
    "'{0}' có nhiều chữ số hơn mức một số trong danh sách có thể có: hãy ghi dưới dạng văn bản"};

inline constexpr Message<> encrypted_workbook{"encrypted-workbook", "the workbook is protected by a password",
                                              "bảng tính được bảo vệ bằng mật khẩu"};
inline constexpr Message<> old_workbook{"old-workbook", "this is a workbook of Excel 97-2003 (.xls), which is not read",
                                        "đây là bảng tính Excel 97-2003 (.xls), không đọc được"};
inline constexpr Message<Text> damaged_workbook{"damaged-workbook",
                                                "the workbook's part {0} is missing or damaged",
                                                "phần {0} của bảng tính bị thiếu hoặc hỏng",
                                                {"open it in the spreadsheet program and save it again as .xlsx",
                                                 "hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx"}};
inline constexpr Message<Text> repeated_part{"repeated-part",
                                             "the workbook has its part {0} twice",
                                             "bảng tính có phần {0} hai lần",
                                             {"open it in the spreadsheet program and save it again as .xlsx",
                                              "hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx"}};
inline constexpr Message<Text, std::size_t> size_differs{
    "size-differs",
    "the workbook says that its part {0} has {1} bytes, and it has not",
    "bảng tính ghi phần {0} dài {1} byte, nhưng không phải vậy",
    {"open it in the spreadsheet program and save it again as .xlsx",
     "hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx"}};
inline constexpr Message<Text, std::size_t> inflates_too_much{
    "inflates-too-much",
    "the workbook's part {0} grows to {1} MB when it is unpacked, which no honest list does",
    "phần {0} của bảng tính phình ra {1} MB khi giải nén, danh sách bình thường không như vậy",
    {"ask the sender for the list again; open it in a spreadsheet program only if you trust it",
     "hãy xin lại danh sách từ bên gửi; chỉ mở bằng chương trình bảng tính nếu tin cậy tệp"}};
inline constexpr Message<Text> document_type{
    "document-type",
    "the workbook's part {0} declares a document type, which no spreadsheet does",
    "phần {0} của bảng tính khai báo kiểu tài liệu (DOCTYPE), bảng tính không có",
    {"ask the sender for the list again, saved by a spreadsheet program as .xlsx",
     "hãy xin lại danh sách từ bên gửi, lưu bằng chương trình bảng tính dạng .xlsx"}};
inline constexpr Message<Text> unknown_sheet{"unknown-sheet", "the workbook has no sheet '{0}'",
                                             "bảng tính không có trang '{0}'"};
inline constexpr Message<Text> error_cell{
    "error-cell",
    "the cell holds the error {0}",
    "ô chứa lỗi {0}",
    {"put the value in place of the formula that fails", "hãy ghi giá trị thay cho công thức bị lỗi"}};
/// The number and the number format.
inline constexpr Message<Text, Text> number_not_shown{
    "number-not-shown",
    "the cell holds {0}, and its number format '{1}' does not show it",
    "ô chứa {0}, nhưng định dạng số '{1}' không hiện đúng số đó",
    {"clear the cell if nothing is meant; else type the figure anew and give the cell the format 'Number' or 'General'",
     "nếu không có số liệu thì xóa ô; nếu có thì gõ lại con số và chọn định dạng 'Number' hoặc 'General' cho ô"}};
inline constexpr Message<> no_stored_value{"no-stored-value", "the formula in this cell has no stored value",
                                           "công thức trong ô này không có giá trị được lưu trong tệp"};
inline constexpr Message<Text> cell_without_day{
    "no-such-day",
    "the cell is formatted as a date, but '{0}' is no day",
    "ô được định dạng ngày tháng, nhưng '{0}' không phải là một ngày",
    {"write the date as text (06/11/2021), or give the cell a date",
     "hãy ghi ngày dưới dạng văn bản (06/11/2021), hoặc nhập lại ngày vào ô"}};

inline constexpr Message<Text, Text> other_format{"other-format", "this is {0}, which is not read as a list",
                                                  "đây là {1}, không đọc được dưới dạng danh sách"};

inline constexpr Message<> save_without_password_hint{
    "save-without-password", "open it in the spreadsheet program and save it without a password",
    "hãy mở bằng chương trình bảng tính rồi lưu lại không đặt mật khẩu"};
inline constexpr Message<> save_as_xlsx_hint{"save-as-xlsx", "open it in the spreadsheet program and save it as .xlsx",
                                             "hãy mở bằng chương trình bảng tính rồi lưu dạng .xlsx"};
inline constexpr Message<> save_as_ods_hint{"save-as-ods",
                                            "open it in the spreadsheet program and save it as .ods or .xlsx",
                                            "hãy mở bằng chương trình bảng tính rồi lưu dạng .ods hoặc .xlsx"};
inline constexpr Message<> ask_for_table_hint{
    "ask-for-table", "ask the sender for the spreadsheet, or copy the table into one and save it as .xlsx",
    "hãy xin bên gửi tệp bảng tính, hoặc chép bảng vào bảng tính rồi lưu dạng .xlsx"};
inline constexpr Message<> unpack_hint{"unpack", "unpack it, and give the list that is in it",
                                       "hãy giải nén rồi nhập tệp danh sách bên trong"};
inline constexpr Message<> export_table_hint{"export-table", "export the table that is the list as CSV",
                                             "hãy xuất bảng cần nhập ra tệp CSV"};
inline constexpr Message<> convert_to_table_hint{
    "convert-to-table", "convert it to CSV: one row for each record, one column for each value",
    "hãy chuyển sang CSV: mỗi bản ghi một dòng, mỗi giá trị một cột"};
inline constexpr Message<> one_object_a_line_hint{"one-object-a-line",
                                                  "write each object on a line of its own: jq -c '.[]' FILE",
                                                  "hãy ghi mỗi đối tượng trên một dòng: jq -c '.[]' TỆP"};
inline constexpr Message<> one_line_an_object_hint{
    "one-line-an-object",
    "write each object on one line: jq -c . FILE; if the rows are a list in it: jq -c '.KEY[]' FILE",
    "hãy ghi mỗi đối tượng trên một dòng: jq -c . TỆP; nếu các dòng nằm trong một danh sách: jq -c '.KHÓA[]' TỆP"};
inline constexpr Message<Text> sheets_hint{"sheets", "its sheets: {0}", "các trang: {0}"};
inline constexpr Message<> save_again_hint{
    "save-again", "open the file in a spreadsheet program and save it, or put the value in place of the formula",
    "hãy mở tệp bằng chương trình bảng tính rồi lưu lại, hoặc ghi giá trị thay cho công thức"};
inline constexpr Message<> double_quotes_hint{
    "double-the-quote", "put the whole field in quotation marks and write each mark inside it twice",
    "hãy đặt cả ô dữ liệu trong dấu nháy kép và viết hai lần mỗi dấu nháy kép bên trong"};
inline constexpr Message<std::size_t, std::size_t> quote_opened_hint{
    "quote-opened", "the field was opened by a quotation mark in line {0}, column {1}: is its end missing?",
    "ô dữ liệu được mở bằng dấu nháy kép ở dòng {0}, cột {1}: có thiếu dấu đóng không?"};
inline constexpr Message<> convert_to_utf8_hint{
    "convert-to-utf8", "save the file as CSV UTF-8, or convert it: iconv -f CP1258 -t UTF-8 FILE",
    "hãy lưu tệp dạng CSV UTF-8, hoặc chuyển mã: iconv -f CP1258 -t UTF-8 TỆP"};
inline constexpr Message<Text> likely_encoding_hint{"likely-encoding",
                                                    "read as {0} it is Vietnamese: give --encoding {0}",
                                                    "đọc theo {0} thì ra tiếng Việt: hãy thêm --encoding {0}"};
inline constexpr Message<> western_encoding_hint{
    "western-encoding",
    "it is no Vietnamese; read as windows-1252 it is Western European: give --encoding windows-1252",
    "đây không phải tiếng Việt; đọc theo windows-1252 thì ra chữ Tây Âu: hãy thêm --encoding windows-1252"};
inline constexpr Message<> damaged_utf8_hint{"damaged-utf8",
                                             "the rest of the file is UTF-8: type again what stands there",
                                             "phần còn lại của tệp là UTF-8: hãy gõ lại chữ ở chỗ đó"};
inline constexpr Message<> give_utf16_hint{"give-utf16", "the file is UTF-16: give --encoding utf-16",
                                           "tệp là UTF-16: hãy thêm --encoding utf-16"};
inline constexpr Message<> give_encoding_hint{
    "give-encoding",
    "save the file as UTF-8, or say what it is in: --encoding tcvn3, vni, windows-1258, windows-1252 or utf-16",
    "hãy lưu tệp dạng UTF-8, hoặc cho biết bảng mã: --encoding tcvn3, vni, windows-1258, windows-1252 hay utf-16"};
inline constexpr Message<> convert_from_utf16_hint{
    "convert-from-utf16", "the file seems to be UTF-16: save it as CSV UTF-8, or iconv -f UTF-16 -t UTF-8 FILE",
    "tệp có vẻ là UTF-16: hãy lưu dạng CSV UTF-8, hoặc iconv -f UTF-16 -t UTF-8 TỆP"};

inline constexpr Message<Text> not_toml{"not-toml",
                                        "this is not TOML: {0}",
                                        "nội dung này không phải TOML: {0}",
                                        {"write KEY = \"VALUE\" on a line of its own; --save-map writes an example",
                                         "hãy viết KHÓA = \"GIÁ TRỊ\" trên dòng riêng; --save-map ghi ra một tệp mẫu"}};
inline constexpr Message<> map_not_parsed{
    "not-toml",
    "this is not TOML from this line on",
    "nội dung từ dòng này không phải TOML",
    {"write KEY = \"VALUE\" on a line of its own; --save-map writes an example",
     "hãy viết KHÓA = \"GIÁ TRỊ\" trên dòng riêng; --save-map ghi ra một tệp mẫu"}};
inline constexpr Message<Text> unquoted_map_text{
    "not-toml",
    "this is not TOML: '{0}' has to stand between quotation marks",
    "nội dung này không phải TOML: '{0}' phải đặt trong dấu nháy kép",
    {"write \"HEADING\" = \"FIELD\" and [values.FIELD]; --save-map writes an example",
     "hãy viết \"TIÊU ĐỀ\" = \"TRƯỜNG\" và [values.TRƯỜNG]; --save-map ghi ra một tệp mẫu"}};
inline constexpr Message<Text> unknown_map_key{
    "unknown-map-key",
    "'{0}' is not known here: known are as, numbers, dates, header_row, skip_rows, identity, ignore, sheet, delimiter, "
    "encoding, quote, [columns], [constants], [values.FIELD]",
    "không có mục '{0}' ở đây: có as, numbers, dates, header_row, skip_rows, identity, ignore, sheet, delimiter, "
    "encoding, quote, [columns], [constants], [values.TRƯỜNG]",
    {"correct its spelling or take it out; --save-map writes an example",
     "hãy sửa chính tả hoặc bỏ mục này; --save-map ghi ra một tệp mẫu"}};
inline constexpr Message<Text> wrong_map_value{
    "wrong-map-value",
    "the value of '{0}' cannot be used",
    "không dùng được giá trị của '{0}'",
    {"see MAPPING FILE in 'man aid-add'; --save-map writes an example",
     "xem mục TỆP ÁNH XẠ trong 'man aid-add'; --save-map ghi ra một tệp mẫu"}};

}  // namespace aid::messages
