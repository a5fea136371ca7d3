#include "aid/storage/frozen.hpp"
#include "aid/base/sha256.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "new_report.hpp"

#include <fmt/format.h>

namespace aid::reports {
namespace {

constexpr Label frozen_title{"Kept reports", "Các báo cáo đã lưu"};
constexpr Label none_kept{"No report is kept. 'aid-report … --freeze NAME' keeps one.",
                          "Chưa lưu báo cáo nào. Lưu bằng 'aid-report … --freeze TÊN'."};

}  // namespace

table::Table list_frozen(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  using enum table::ColumnType;
  table::Table table =
      new_report(ledger, "frozen", frozen_title,
                 {{.key = "name", .label = Label{"Name", "Tên"}},
                  {.key = "title", .label = Label{"Report", "Báo cáo"}},
                  {.key = "period", .label = Label{"Period", "Kỳ"}, .type = date, .when_filled = true},
                  {.key = "record", .label = Label{"Of record no.", "Theo lần ghi số"}, .type = number},
                  {.key = "check_code", .label = Label{"Check code", "Mã kiểm"}, .type = code},
                  {.key = "kept", .label = Label{"Kept", "Lưu lúc"}, .type = table::ColumnType::moment},
                  {.key = "by", .label = Label{"By", "Người lưu"}},
                  {.key = "sha256", .label = Label{"SHA-256 of the text", "SHA-256 của văn bản"}, .type = code}});
  table.when_empty = none_kept;
  const storage::FrozenReports reports(ledger);
  for (const storage::FrozenReport& report : reports.all()) {
    Sha256 sha;
    sha.add(reports.bytes(report, "text").value_or(std::string()));
    table.rows.push_back({.cells = {table::Words(report.name), table::Words(report.title),
                                    report.period ? table::Cell(*report.period) : table::Cell(), report.of.seq,
                                    table::Words(report.of.short_hash()), table::Moment{report.at},
                                    table::Words(report.actor), table::Words(hex(sha.finish()))}});
  }
  return table;
}

}  // namespace aid::reports
