#include "aid/reports/ledger_overview.hpp"
#include "aid/vocabulary/heading_settings.hpp"
#include "new_report.hpp"

namespace aid::reports {
namespace {

constexpr Label heading_title{"Heading and signature of documents", "Phần đầu và phần cuối văn bản"};
constexpr Label nothing_set{
    "Nothing is set: documents have the office's name alone. 'aid-ledger config heading PART TEXT' sets a part.",
    "Chưa thiết lập: văn bản chỉ có tên cơ quan. Thiết lập bằng 'aid-ledger config heading MỤC NỘI-DUNG'."};

table::Lines heading_lines(const std::string& value) {
  constexpr Label taken_back{"(none)", "(đã bỏ)"};
  table::Lines lines;
  for (const std::string& line : vocabulary::lines_of_setting(value)) lines.emplace_back(line);
  if (lines.empty()) lines.emplace_back(taken_back);
  return lines;
}

}  // namespace

table::Table list_heading(storage::Ledger& ledger, std::string_view part) {
  if (!part.empty()) vocabulary::heading_part(part);
  const storage::Snapshot snapshot(ledger);
  using enum table::ColumnType;
  table::Table table =
      new_report(ledger, "heading", heading_title,
                 {{.key = "part", .label = Label{"Part", "Mục"}, .type = code},
                  {.key = "meaning", .label = Label{"Meaning", "Ý nghĩa"}},
                  {.key = "report", .label = Label{"Report", "Báo cáo"}, .type = code, .unit = {}, .when_filled = true},
                  {.key = "from", .label = Label{"From", "Từ ngày"}, .type = date, .unit = {}, .when_filled = true},
                  {.key = "value", .label = Label{"Text", "Nội dung"}}});
  table.when_empty = nothing_set;
  const auto settings = vocabulary::dated_settings(storage::Settings(ledger).all(), "heading.");
  for (const vocabulary::HeadingPart& one : vocabulary::all_heading_parts()) {
    if (!part.empty() && one.key != part) continue;
    const std::string name = vocabulary::heading_name(one.key, {});
    for (const vocabulary::DatedSetting& setting : settings) {
      const bool is_of_report = setting.name.starts_with(name + ".");
      if (setting.name != name && !is_of_report) continue;
      const std::string report = is_of_report ? setting.name.substr(name.size() + 1) : std::string();
      table.rows.push_back(
          {.kind = table::RowKind::item,
           .cells = {table::Words(std::string(one.key)), table::Words(one.meaning),
                     report.empty() ? table::Cell() : table::Cell(table::Words(report)),
                     setting.from ? table::Cell(domain::DateInterval::of_day(*setting.from)) : table::Cell(),
                     heading_lines(setting.value)}});
    }
  }
  return table;
}

}  // namespace aid::reports
