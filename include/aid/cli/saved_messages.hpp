#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with reports and packs that are kept under names.
namespace aid::messages {

inline constexpr Message<Text> unknown_saved{
    "unknown-saved",
    "nothing is saved as '{0}'",
    "không có báo cáo hay bộ báo cáo nào tên '{0}'",
    {"'aid-report saved' lists what is saved; 'aid-report save NAME REPORT …' saves a report",
     "'aid-report saved' liệt kê các tên đã đặt; đặt tên cho báo cáo bằng 'aid-report save TÊN BÁO-CÁO …'"}};
inline constexpr Message<Text> not_saveable{
    "not-saveable",
    "'{0}' is no report, and reports alone are saved",
    "'{0}' không phải là báo cáo, chỉ đặt tên được cho báo cáo",
    {"begin with the report: aid-report save \"Quý\" by sector --in VND",
     "hãy bắt đầu bằng tên báo cáo: aid-report save \"Quý\" by sector --in VND"}};
/// The option.
inline constexpr Message<Text> option_not_saved{"option-not-saved",
                                                "{0} is said each time a report is made, and not saved with it",
                                                "{0} phải nêu mỗi lần lập báo cáo, không lưu kèm tên báo cáo",
                                                {"leave it out here and type it with 'aid-report run'",
                                                 "ở đây hãy bỏ tùy chọn này, nêu nó khi gọi 'aid-report run'"}};
inline constexpr Message<Text> other_kind_saved{
    "other-kind-saved", "'{0}' is of the other kind: 'run' makes one report, 'pack' all documents of a pack",
    "'{0}' thuộc loại kia: 'run' lập một báo cáo, 'pack' lập mọi tài liệu của một bộ"};
/// The other command's line.
inline constexpr Message<Text> other_kind_hint{"other-kind-hint", "type: {0}", "hãy gõ: {0}"};
inline constexpr Message<> one_thing_to_save{
    "one-thing-to-save",
    "say what is saved: a report with its options, --pack FILE, or --remove",
    "hãy nêu một trong ba: báo cáo kèm tùy chọn, --pack TỆP, hoặc --remove",
    {"aid-report save \"Quý\" by sector --in VND", "aid-report save \"Quý\" by sector --in VND"}};

/// What the line says.
inline constexpr Message<Text> pack_line_unclear{
    "pack-line-unclear",
    "no document of a pack: '{0}'",
    "không đọc được tài liệu trong bộ báo cáo: '{0}'",
    {"write the name of a file, a colon and a report: bao-cao.docx: brief --annex",
     "hãy ghi tên tệp, dấu hai chấm và báo cáo: bao-cao.docx: brief --annex"}};
/// The name of the file.
inline constexpr Message<Text> pack_file_name{
    "pack-file-name",
    "'{0}' cannot be a file of the pack: its names are plain, without folders, and each stands once",
    "không đặt được tên tệp trong bộ báo cáo là '{0}': tên không có thư mục và không trùng nhau",
    {"for example bao-cao.docx", "ví dụ bao-cao.docx"}};
/// The report.
inline constexpr Message<Text> pack_without_period{
    "pack-without-period",
    "'{0}' takes no --period, so that it would not be of the pack's",
    "'{0}' không có --period, nên sẽ không theo kỳ của bộ báo cáo",
    {"write {period} where the period belongs: so-sanh.docx: compare {period}",
     "hãy ghi {period} vào chỗ của kỳ: so-sanh.docx: compare {period}"}};
inline constexpr Message<> pack_empty{"pack-empty",
                                      "the pack has no document",
                                      "bộ báo cáo chưa có tài liệu nào",
                                      {"write one document a line: bao-cao.docx: brief --annex",
                                       "hãy ghi mỗi dòng một tài liệu: bao-cao.docx: brief --annex"}};
inline constexpr Message<Text> not_a_pack_folder{
    "not-a-pack-folder",
    "'{0}' is not a folder that holds a pack and nothing else: not replaced",
    "'{0}' không phải thư mục chỉ chứa một bộ báo cáo: không thay thế",
    {"name another folder: --output FOLDER", "hãy nêu thư mục khác: --output THƯ-MỤC"}};

}  // namespace aid::messages
