#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong when a ledger as a whole is looked at or changed.
namespace aid::messages {

inline constexpr Message<Text, Text> unknown_setting{"unknown-setting",
                                                     "there is no setting '{0}', only: {1}",
                                                     "không có thiết lập '{0}', chỉ có: {1}",
                                                     {"'aid-ledger config' shows the settings and their values",
                                                      "'aid-ledger config' cho xem các thiết lập và giá trị"}};
inline constexpr Message<Text> fixed_setting{
    "fixed-setting",
    "'{0}' is fixed when the ledger is made",
    "'{0}' được ấn định khi lập sổ, không đổi được",
    {"make a ledger of its own for it: 'aid-ledger init'", "cần giá trị khác thì lập sổ riêng: 'aid-ledger init'"}};
inline constexpr Message<Text> not_a_head{"not-a-head",
                                          "'{0}' is not a head of the form BLOCK:HASH",
                                          "'{0}' không phải đầu chuỗi dạng KHỐI:MÃ-BĂM",
                                          {"copy it from 'aid-ledger verify' of that day: 12:3fa9…",
                                           "hãy chép từ kết quả 'aid-ledger verify' của ngày đó: 12:3fa9…"}};
inline constexpr Message<std::int64_t> history_differs{
    "history-differs",
    "block {0} is not the one that was noted: the history has been rewritten or cut off",
    "khối {0} không phải khối đã ghi lại: lịch sử đã bị viết lại hoặc cắt bớt",
    {"look whether this is the right file; if it is, restore the last good backup with 'aid-ledger restore'",
     "hãy kiểm tra xem có đúng tệp sổ không; nếu đúng, hãy khôi phục bản sao lưu còn tốt bằng 'aid-ledger restore'"}};

// --- Lists of the field ---

inline constexpr Message<Text> unknown_list{"unknown-list", "there is no list '{0}'", "không có danh mục '{0}'"};
inline constexpr Message<Text> lists_hint{"lists-hint", "there are: {0}", "hiện có: {0}"};
inline constexpr Message<Text> closed_list{
    "closed-list",
    "the program itself decides on the items of '{0}': nothing can be added",
    "các mục của '{0}' do chương trình quy định: không thêm được",
    {"'aid-ledger list LIST' shows its items; use the closest one and a note",
     "'aid-ledger list DANH-MỤC' cho xem các mục; hãy dùng mục gần nhất và ghi chú"}};
inline constexpr Message<Text> not_a_code{
    "not-a-code",
    "'{0}' is not a code: small letters a-z, digits and hyphens",
    "'{0}' không phải mã: chỉ gồm chữ thường a-z, chữ số và gạch nối",
    {"write for example quoc-te or group-2", "hãy viết, chẳng hạn: quoc-te hoặc nhom-2"}};
inline constexpr Message<Text> scheme_needed{"scheme-needed",
                                             "items of '{0}' belong to a scheme: --scheme",
                                             "mục của '{0}' phải thuộc một bảng phân loại: --scheme",
                                             {"'aid-ledger list sector-scheme' shows the schemes",
                                              "'aid-ledger list sector-scheme' cho xem các bảng phân loại"}};
inline constexpr Message<Text> scheme_not_here{"scheme-not-here",
                                               "the list '{0}' has no schemes",
                                               "danh mục '{0}' không có bảng phân loại",
                                               {"leave --scheme out", "hãy bỏ --scheme"}};
inline constexpr Message<> name_needed{"name-needed",
                                       "an item needs its name in both languages",
                                       "mục phải có tên bằng cả hai ngôn ngữ",
                                       {"give --vi NAME and --en NAME", "hãy nêu --vi TÊN và --en TÊN"}};
inline constexpr Message<Text> not_an_attribute{
    "not-an-attribute",
    "'{0}' is not of the form key=value;key=value",
    "'{0}' không có dạng khóa=giá-trị;khóa=giá-trị",
    {"for example --attributes 'kind=measured'", "ví dụ --attributes 'kind=measured'"}};
inline constexpr Message<Text, Text, Text> item_exists{"item-exists", "'{0}' is in the list '{1}' already: {2}",
                                                       "'{0}' đã có trong danh mục '{1}': {2}"};
inline constexpr Message<> correct_item_hint{"correct-item-hint", "--correct replaces what is recorded of it",
                                             "--correct sẽ thay nội dung đã ghi"};

// --- Published totals ---

inline constexpr Message<Text> not_countable{
    "not-countable",
    "nothing called '{0}' is published as a total here: a stage, 'aids' or an item of list event-count",
    "không có chỉ tiêu '{0}': chỉ nhận giai đoạn, 'aids' hoặc một mục của danh mục event-count",
    {"'aid-ledger list event-count' shows the counts; stages are pledged, committed, received, disbursed, used",
     "'aid-ledger list event-count' cho xem các chỉ tiêu; giai đoạn gồm pledged, committed, received, disbursed, "
     "used"}};
inline constexpr Message<Text> amount_of_count{"amount-of-count",
                                               "'{0}' is counted: give --count, not --amount",
                                               "'{0}' là số đếm: hãy dùng --count, không dùng --amount",
                                               {"write how many after --count; an amount is of a stage: --what "
                                                "committed, received, disbursed …",
                                                "hãy ghi số lượng vào --count; số tiền thì phải nêu giai đoạn: --what "
                                                "committed, received, disbursed …"}};
inline constexpr Message<> figure_needed{
    "figure-needed",
    "a published total needs a figure: --amount, --count or both",
    "số liệu công bố phải có con số: --amount, --count hoặc cả hai",
    {"for example --amount 'hơn 126 tỷ' --count 64", "ví dụ --amount 'hơn 126 tỷ' --count 64"}};
inline constexpr Message<> stated_source_needed{
    "stated-source-needed",
    "a published total needs its source: who published it, and where",
    "số liệu công bố phải có nguồn: ai công bố, ở đâu",
    {"for example --source \"Báo Đà Nẵng, 11/01/2022\"", "ví dụ --source \"Báo Đà Nẵng, 11/01/2022\""}};

// --- Backups ---

inline constexpr Message<Text> backup_not_whole{
    "backup-not-whole",
    "'{0}' is not a whole ledger; nothing was restored from it",
    "'{0}' không phải sổ nguyên vẹn; chưa khôi phục gì từ tệp này",
    {"take an older backup, and verify it first: 'aid-ledger verify --ledger BACKUP'",
     "hãy dùng bản sao lưu cũ hơn, và kiểm tra trước: 'aid-ledger verify --ledger BẢN-SAO'"}};
inline constexpr Message<Text> copy_differs{
    "copy-differs",
    "the copy '{0}' is not a whole ledger",
    "bản sao '{0}' không phải sổ nguyên vẹn",
    {"do not keep this copy: verify the ledger itself with 'aid-ledger verify', then copy it again",
     "không giữ bản sao này: hãy kiểm tra chính sổ bằng 'aid-ledger verify', rồi sao lại"}};

// --- Exports ---

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
