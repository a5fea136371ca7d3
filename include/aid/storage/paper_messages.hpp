#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with the files of papers.
namespace aid::messages {

inline constexpr Message<Text, Label> paper_file_unusable{
    "paper-file-unusable",
    "the file '{0}' cannot be a paper's: {1}",
    "không dùng được tệp '{0}' làm giấy tờ: {1}",
    {"name a file that you may read, in a list one below the list's folder; a paper can also be recorded without a "
     "file, or with --path-only",
     "hãy nêu tệp đọc được (trong danh sách: tệp nằm dưới thư mục của danh sách); cũng có thể ghi giấy tờ không kèm "
     "tệp, hoặc dùng --path-only"}};
inline constexpr Message<Text, Label> cannot_keep_paper{
    "cannot-keep-paper",
    "the paper's file cannot be kept as '{0}': {1}",
    "không lưu được tệp giấy tờ vào '{0}': {1}",
    {"nothing was written; see to the folder and run the same command again",
     "chưa ghi gì; hãy kiểm tra thư mục rồi chạy lại lệnh này"}};
inline constexpr Message<Text, Text, Text> paper_missing{
    "paper-missing",
    "the file of {0}, '{1}', is not there: '{2}'",
    "thiếu tệp của {0}, '{1}': '{2}'",
    {"bring it back from a backup's folder of papers, or put the file in again: 'aid-ledger paper edit CODE --file "
     "FILE "
     "--reason TEXT'",
     "hãy lấy lại từ thư mục giấy tờ của bản sao lưu, hoặc nạp lại tệp: 'aid-ledger paper edit MÃ --file TỆP --reason "
     "LÝ-DO'"}};
inline constexpr Message<Text, Text, Text> paper_changed{
    "paper-changed",
    "the file of {0}, '{1}', is not what was kept: '{2}'",
    "tệp của {0}, '{1}', không còn như khi lưu: '{2}'",
    {"keep the changed file elsewhere, and bring the true one back from a backup's folder of papers",
     "hãy chuyển tệp đã bị sửa đi nơi khác, rồi lấy lại tệp gốc từ thư mục giấy tờ của bản sao lưu"}};
inline constexpr Message<Text> paper_foreign{
    "paper-foreign",
    "'{0}' lies among the papers, and none of the ledger's papers has it",
    "'{0}' nằm trong thư mục giấy tờ nhưng không giấy tờ nào trong sổ có tệp này",
    {"a command that was cut off may have left it: record it with 'aid-ledger paper add', or move it away; nothing "
     "removes it by itself",
     "có thể do lệnh bị ngắt giữa chừng: hãy ghi bằng 'aid-ledger paper add', hoặc chuyển đi nơi khác; chương trình "
     "không tự xóa"}};

}  // namespace aid::messages
