#pragma once
#include "aid/base/problem.hpp"

#include <cstdint>

/// What can be wrong with an export of a ledger.
namespace aid::messages {

inline constexpr Message<Text> not_an_export{"not-an-export", "'{0}' is not an export of an aid ledger",
                                             "'{0}' không phải tệp xuất từ sổ viện trợ"};
inline constexpr Message<> not_an_export_hint{
    "not-an-export-hint",
    "'aid-ledger export' writes such files; lists of aid are for 'aid-add import', backups for 'aid-ledger restore'",
    "tệp này phải do 'aid-ledger export' xuất; danh sách viện trợ thì dùng 'aid-add import', bản sao lưu thì dùng "
    "'aid-ledger restore'"};
inline constexpr Message<int, int> export_too_new{
    "export-too-new", "the export is of schema version {0}, but this program knows only up to {1}",
    "tệp xuất theo lược đồ phiên bản {0}, chương trình này chỉ biết đến {1}"};
inline constexpr Message<std::int64_t, std::int64_t> export_cut{
    "export-cut",
    "the export ends within or before block {0} of {1}: the rest is missing",
    "tệp xuất dừng ở trong hoặc trước khối {0} trên tổng số {1}: thiếu phần còn lại",
    {"fetch the whole file again, or export the ledger again", "hãy lấy lại tệp đầy đủ, hoặc xuất lại từ sổ"}};
inline constexpr Message<Text> unknown_table{
    "unknown-table",
    "the ledger has no table '{0}'",
    "sổ không có bảng '{0}'",
    {"the file was changed after the export, or a newer release wrote it: export the ledger again",
     "tệp đã bị sửa sau khi xuất, hoặc do phiên bản mới hơn ghi: hãy xuất lại từ sổ"}};
inline constexpr Message<Text, Text> unknown_key{"unknown-key",
                                                 "'{0}' has no '{1}'",
                                                 "'{0}' không có '{1}'",
                                                 {"the file was changed after the export: export the ledger again",
                                                  "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"}};
inline constexpr Message<Text> integer_needed{"wrong-value",
                                              "'{0}' takes a whole number of at most 64 bits",
                                              "'{0}' phải là số nguyên không quá 64 bit",
                                              {"the file was changed after the export: export the ledger again",
                                               "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"}};
inline constexpr Message<Text> text_needed{"wrong-value",
                                           "'{0}' takes a text",
                                           "'{0}' phải là văn bản",
                                           {"the file was changed after the export: export the ledger again",
                                            "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"}};
inline constexpr Message<Text> bytes_needed{"wrong-value",
                                            "'{0}' takes bytes as hexadecimal digits in a text",
                                            "'{0}' phải là các byte ghi bằng chữ số thập lục phân trong văn bản",
                                            {"the file was changed after the export: export the ledger again",
                                             "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"}};

}  // namespace aid::messages
