#pragma once
#include "aid/base/language.hpp"

/// Labels and hints of the command lines.
namespace aid::cli::words {

inline constexpr Label error{"error", "lỗi"};
inline constexpr Label warning{"warning", "cảnh báo"};
inline constexpr Label hint{"hint", "gợi ý"};
inline constexpr Label standard_output{"standard output", "đầu ra chuẩn"};
inline constexpr Label usage{"Usage", "Cách dùng"};
inline constexpr Label commands{"Commands", "Các lệnh"};
inline constexpr Label arguments{"Arguments", "Tham số"};
inline constexpr Label options{"Options", "Tùy chọn"};
inline constexpr Label options_of_default{"Options of '{0}'", "Tùy chọn của '{0}'"};
inline constexpr Label global_options{"Options of every command", "Tùy chọn chung của mọi lệnh"};
inline constexpr Label examples{"Examples", "Ví dụ"};
inline constexpr Label command_word{"COMMAND", "LỆNH"};
inline constexpr Label options_word{"OPTION", "TÙY-CHỌN"};
inline constexpr Label required{"required", "bắt buộc"};
inline constexpr Label repeatable{"may be repeated", "có thể lặp lại"};
inline constexpr Label is_default{"when no command is named", "khi không nêu lệnh"};
inline constexpr Label default_value{"else", "mặc định"};

inline constexpr Message<Text> did_you_mean{"hint", "did you mean '{0}'?", "có phải định gõ '{0}'?"};
inline constexpr Message<Text, Text> for_example{"hint", "write one of these words as it stands, for example {0} {1}",
                                                 "hãy ghi đúng một trong các từ đó, ví dụ {0} {1}"};
inline constexpr Message<Text> see_help{"hint", "'{0} --help' shows how it is used", "xem '{0} --help'"};
inline constexpr Message<Text> group_has{"hint", "there are: {0}", "có các lệnh: {0}"};
inline constexpr Message<Text> name_command_first{"hint", "name the command first: {0}", "nêu lệnh trước: {0}"};
inline constexpr Message<Text> write_with_equals{"hint", "if that is the value, write {0}",
                                                 "nếu đó là giá trị, hãy viết {0}"};
inline constexpr Message<Text> type_command{"hint", "type: {0}", "hãy gõ: {0}"};
inline constexpr Message<Text> search_for_word{"hint", "to search for the word itself: {0}",
                                               "muốn tìm chính từ này: {0}"};
inline constexpr Message<Text, Text> type_or_search{"hint", "type: {0}; to search for the word itself: {1}",
                                                    "hãy gõ: {0}; muốn tìm chính từ này: {1}"};
inline constexpr Message<> leave_out_option{
    "hint", "leave the option out where there is no value; in a script look whether its variable is set",
    "không có giá trị thì bỏ tùy chọn này; trong tập lệnh, hãy kiểm tra biến đã có giá trị chưa"};
inline constexpr Message<Text> quote_spaces{"hint", "a text with spaces needs quotes; see '{0} --help'",
                                            "văn bản có dấu cách phải đặt trong dấu nháy; xem '{0} --help'"};
inline constexpr Message<> force_replaces{"hint", "--force replaces it", "dùng --force để thay thế"};
inline constexpr Message<> report_it{"hint", "please report it, with the command line",
                                     "xin báo lại kèm theo dòng lệnh"};

}  // namespace aid::cli::words
