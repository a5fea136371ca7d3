#include "aid/reports/ledger_overview.hpp"
#include "aid/vocabulary/saved_reports.hpp"
#include "new_report.hpp"

#include <sstream>

namespace aid::reports {
namespace {

constexpr Label saved_title{"Saved reports and packs", "Các báo cáo và bộ báo cáo đã đặt tên"};
constexpr Label none_saved{"Nothing is saved. 'aid-report save NAME REPORT …' saves a report.",
                           "Chưa đặt tên báo cáo nào. Đặt tên bằng 'aid-report save TÊN BÁO-CÁO …'."};
constexpr Label report_word{"report", "báo cáo"};
constexpr Label pack_word{"pack", "bộ báo cáo"};

}  // namespace

table::Table list_saved(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  using enum table::ColumnType;
  table::Table table = new_report(ledger, "saved", saved_title,
                                  {{.key = "name", .label = Label{"Name", "Tên"}},
                                   {.key = "what", .label = Label{"Kind", "Loại"}},
                                   {.key = "line", .label = Label{"What it is", "Nội dung"}},
                                   {.key = "since", .label = Label{"Since", "Từ lúc"}, .type = moment},
                                   {.key = "by", .label = Label{"By", "Người đặt"}},
                                   {.key = "record", .label = Label{"Record no.", "Lần ghi số"}, .type = number}});
  table.when_empty = none_saved;
  for (const vocabulary::SavedReport& report : vocabulary::saved_reports(ledger)) {
    table::Lines lines;
    std::istringstream text(report.text);
    for (std::string line; std::getline(text, line);) lines.emplace_back(line);
    table.rows.push_back({.cells = {table::Words(report.name), table::Words(report.is_pack ? pack_word : report_word),
                                    lines, table::Moment{report.at}, table::Words(report.actor), report.block}});
  }
  return table;
}

}  // namespace aid::reports
