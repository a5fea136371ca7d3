#include "aid/vocabulary/field_lists.hpp"
#include "aid/base/text.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/lists.hpp"
#include "cells.hpp"
#include "new_report.hpp"

namespace aid::reports {
namespace {

constexpr Label lists_title{"Lists of the field", "Danh mục"};
constexpr Label list_label{"List", "Danh mục"};
constexpr Label items_label{"Items", "Số mục"};
constexpr Label extensible_label{"Can be added to", "Thêm được"};
constexpr Label yes{"yes", "có"};
constexpr Label no{"no", "không"};
constexpr Label scheme_label{"Scheme", "Bảng phân loại"};
constexpr Label code_label{"Code", "Mã"};
constexpr Label vi_label{"Vietnamese", "Tiếng Việt"};
constexpr Label en_label{"English", "Tiếng Anh"};
constexpr Label aliases_label{"Also called", "Tên khác"};
constexpr Label attributes_label{"Attributes", "Thuộc tính"};

table::Words text(std::string_view words) { return table::Words(std::string(words)); }

table::Table overview(storage::Ledger& ledger, const storage::Lists& lists) {
  table::Table table = new_report(ledger, "lists", lists_title,
                                  {{.key = "list", .label = list_label, .type = table::ColumnType::code},
                                   {.key = "items", .label = items_label, .type = table::ColumnType::number},
                                   coded("extensible", extensible_label)});
  for (const std::string& name : lists.names()) {
    table.rows.push_back({.cells = {text(name), static_cast<std::int64_t>(lists.items(name).size()),
                                    vocabulary::is_closed(name) ? table::Words(no).with_code("no")
                                                                : table::Words(yes).with_code("yes")}});
  }
  return table;
}

}  // namespace

table::Table show_lists(storage::Ledger& ledger, std::string_view list) {
  const storage::Snapshot snapshot(ledger);
  const storage::Lists lists(ledger);
  if (list.empty()) return overview(ledger, lists);
  vocabulary::require_list(lists, list);
  table::Table table = new_report(ledger, "list", lists_title,
                                  {{.key = "scheme", .label = scheme_label, .type = table::ColumnType::code},
                                   {.key = "code", .label = code_label, .type = table::ColumnType::code},
                                   {.key = "vi", .label = vi_label},
                                   {.key = "en", .label = en_label},
                                   {.key = "aliases", .label = aliases_label},
                                   {.key = "attributes", .label = attributes_label}});
  table.subtitles.push_back(text(list));
  for (const storage::ListItem& item : lists.items(list)) {
    table.rows.push_back({.cells = {text(item.scheme), text(item.code), text(item.name_vi), text(item.name_en),
                                    text(item.aliases), text(item.attributes)}});
  }
  return table;
}

}  // namespace aid::reports
