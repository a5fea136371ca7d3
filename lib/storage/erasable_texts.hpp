#pragma once
#include "aid/base/language.hpp"
#include "tables.hpp"

#include <array>
#include <string_view>

namespace aid::storage {

/// What kind of text it is where a name is looked for.
enum class ErasableKind : char {
  text,
  command,   ///< Words for a shell.
  own_name,  ///< By which the row is found: no two are alike.
  of_person  ///< Of the row of a person it is personal data itself.
};

/// A column of text that people wrote, and the columns that repeat what it says.
struct ErasableText {
  const ColumnList* table;
  std::string_view column;
  Label label;
  std::string_view fold = {};
  std::string_view key = {};
  ErasableKind kind = ErasableKind::text;
};

/// Every column that may have a person's name. What is left out are codes, days, figures, also as they were typed, the
/// names of partners, which are erased in their own way, and `kept_ids`. The schema lets these columns change in the
/// transaction that tells of an erasure, and no others: migrations/0009_papers_and_needs.sql.
inline constexpr std::array erasable_texts{
    ErasableText{&tables::settings, "value", {"setting or saved report", "cài đặt hoặc báo cáo đã lưu"}},
    ErasableText{&tables::list_items, "name_vi", {"Vietnamese name of list item", "tên tiếng Việt của mục danh mục"}},
    ErasableText{&tables::list_items, "name_en", {"English name of list item", "tên tiếng Anh của mục danh mục"}},
    ErasableText{&tables::list_items, "aliases", {"other names of list item", "tên khác của mục danh mục"}},
    ErasableText{&tables::list_items, "attributes", {"attributes of list item", "thuộc tính của mục danh mục"}},
    ErasableText{&tables::place_names, "text", {"name of place", "tên địa bàn"}, "fold", "sort_key"},
    ErasableText{&tables::partners, "note", {"note", "ghi chú"}, {}, {}, ErasableKind::of_person},
    ErasableText{&tables::partner_identifiers,
                 "number",
                 {"identifier", "số định danh"},
                 "number_fold",
                 {},
                 ErasableKind::of_person},
    ErasableText{&tables::aids, "title", {"title", "tên khoản"}, "title_fold", "title_key"},
    ErasableText{&tables::aids, "note", {"note", "ghi chú"}},
    ErasableText{&tables::aids, "regime", {"rules of the aid", "quy định áp dụng"}},
    ErasableText{&tables::aid_beneficiaries, "text", {"beneficiaries", "đối tượng hưởng lợi"}},
    ErasableText{&tables::aid_sources, "text", {"source", "nguồn"}},
    ErasableText{&tables::entries, "note", {"note of entry", "ghi chú của bút toán"}},
    ErasableText{&tables::entries, "source", {"source of entry", "nguồn của bút toán"}},
    ErasableText{&tables::goods, "item", {"goods", "hiện vật"}, "item_fold"},
    ErasableText{&tables::goods, "typed", {"goods as typed", "hiện vật như đã nhập"}},
    ErasableText{&tables::instalments, "typed", {"instalment as typed", "đợt giao như đã nhập"}},
    ErasableText{&tables::approvals, "number", {"number of decision", "số quyết định"}, "number_fold"},
    ErasableText{&tables::approvals, "authority", {"authority of decision", "cơ quan quyết định"}},
    ErasableText{&tables::approvals, "note", {"note of decision", "ghi chú của quyết định"}},
    ErasableText{&tables::reversals, "reason", {"reason of reversal", "lý do hủy"}},
    ErasableText{&tables::events, "title", {"title", "tên hoạt động"}, "title_fold", "title_key"},
    ErasableText{&tables::events, "note", {"note", "ghi chú"}},
    ErasableText{&tables::event_sources, "text", {"source", "nguồn"}},
    ErasableText{&tables::event_facts, "permit_number", {"number of permit", "số văn bản cho phép"}},
    ErasableText{&tables::rates, "source", {"source of rate", "nguồn của tỷ giá"}},
    ErasableText{&tables::stated_totals, "source", {"source of stated total", "nguồn của số đã công bố"}},
    ErasableText{&tables::stated_totals, "note", {"note of stated total", "ghi chú của số đã công bố"}},
    ErasableText{&tables::imports, "file", {"file of import", "tệp đã nhập"}},
    ErasableText{&tables::reviews, "reason", {"reason of review", "lý do xác nhận"}},
    ErasableText{&tables::equivalents, "source", {"source of equivalent", "nguồn của số quy đổi"}},
    ErasableText{&tables::equivalents, "typed", {"equivalent as typed", "số quy đổi như đã nhập"}},
    ErasableText{&tables::withdrawals, "reason", {"reason of withdrawal", "lý do rút lại"}},
    ErasableText{&tables::erasures, "reason", {"reason of erasure", "lý do xóa"}},
    ErasableText{&tables::locks, "reason", {"reason of lock", "lý do khóa sổ"}},
    ErasableText{&tables::frozen,
                 "name",
                 {"name of kept report", "tên báo cáo đã chốt"},
                 "name_fold",
                 {},
                 ErasableKind::own_name},
    ErasableText{&tables::frozen,
                 "arguments",
                 {"command of kept report", "lệnh của báo cáo đã chốt"},
                 {},
                 {},
                 ErasableKind::command},
    ErasableText{&tables::frozen, "title", {"title of kept report", "tiêu đề báo cáo đã chốt"}},
    ErasableText{&tables::frozen_files, "bytes", {"file of kept report", "tệp của báo cáo đã chốt"}},
    ErasableText{&tables::partner_merges, "reason", {"reason of merge", "lý do gộp"}},
    ErasableText{&tables::certificates, "number", {"number of certificate", "số giấy chứng nhận"}},
    ErasableText{&tables::certificates, "source", {"source of certificate", "nguồn của giấy chứng nhận"}},
    ErasableText{&tables::certificates, "reason", {"reason of certificate's change", "lý do thay đổi giấy chứng nhận"}},
    ErasableText{&tables::partner_counts, "source", {"source of partner's count", "nguồn của số liệu đối tác"}},
    ErasableText{&tables::matters, "reason", {"reason of change", "lý do thay đổi"}},
    ErasableText{&tables::matters, "title", {"title", "tên"}, "title_fold", "title_key"},
    ErasableText{&tables::matters, "title_en", {"English title", "tên tiếng Anh"}},
    ErasableText{&tables::matters, "number", {"number", "số hiệu"}},
    ErasableText{&tables::matters, "authority", {"authority", "cơ quan"}},
    ErasableText{&tables::matters, "note", {"note", "ghi chú"}},
    ErasableText{&tables::matter_links, "source", {"source of link", "nguồn của liên kết"}},
    ErasableText{&tables::matter_files, "name", {"name of file", "tên tệp"}},
    ErasableText{&tables::matter_files, "path", {"path of file", "đường dẫn tệp"}},
    ErasableText{&tables::need_lines, "item", {"item", "mặt hàng"}, "item_fold"},
    ErasableText{&tables::need_lines, "typed", {"need as typed", "nhu cầu như đã nhập"}},
    ErasableText{&tables::need_gifts, "item", {"item of gift", "mặt hàng của khoản"}},
    ErasableText{&tables::need_gifts, "typed", {"gift as typed", "khoản như đã nhập"}},
    ErasableText{&tables::place_changes, "source", {"source of place's change", "nguồn của thay đổi địa bàn"}},
    ErasableText{&tables::second_looks, "note", {"note of review", "ghi chú xác nhận"}},
};

/// Columns by which a row is found again: with another id a command that is repeated would record twice, and a report
/// could not be called by the name that it was saved under. They stay, and are told.
inline constexpr std::array kept_ids{
    ErasableText{&tables::settings, "key", {"name of setting or saved report", "tên cài đặt hoặc báo cáo đã lưu"}},
    ErasableText{&tables::partners, "external_id", {"id", "mã riêng"}},
    ErasableText{&tables::aids, "external_id", {"id", "mã riêng"}},
    ErasableText{&tables::entries, "external_id", {"id of entry", "mã riêng của bút toán"}},
    ErasableText{&tables::events, "external_id", {"id", "mã riêng"}},
    ErasableText{&tables::matters, "external_id", {"id", "mã riêng"}},
};

}  // namespace aid::storage
