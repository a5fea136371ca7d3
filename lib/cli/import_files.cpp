#include "cli/import_files.hpp"

#include "aid/base/text.hpp"
#include "aid/formats/csv_text.hpp"
#include "aid/formats/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::cli {
namespace {

constexpr Label choices_name{"Choices", "Danh mục"};

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
  std::string quoted;
  formats::append_quoted(quoted, text);
  return quoted;
}

/// what,name,rows,decision,closest

}  // namespace

std::string names_file(const std::vector<importing::UnknownListName>& names) {
  std::string csv = "what,name,rows,decision,closest\n";
  for (const auto& name : names) {
    std::string near;
    for (const auto& one : name.closest) {
      near += fmt::format("{}{} ({}) {}%", near.empty() ? "" : "; ", one.name, one.code, one.likeness);
    }
    csv += fmt::format("{},{},{},,{}\n", name.what, csv_field(name.name), name.rows, csv_field(near));
  }
  return csv;
}

std::string template_csv(const importing::ListTemplate& list, bool for_spreadsheet) {
  std::string headings;
  std::string example;
  for (const auto& column : list.columns) {
    if (!headings.empty()) {
      headings += ',';
      example += ',';
    }
    headings += csv_field(column.heading);
    example += csv_field(column.example);
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return fmt::format("{}{}\n{}\n", for_spreadsheet ? byte_order_mark : "", headings, example);
}

std::string template_xlsx(const importing::ListTemplate& list, Language language) {
  formats::Sheet sheet{.name = list.name, .columns = {}, .rows = {{}, {}}};
  for (const auto& column : list.columns) {
    constexpr int narrowest = 12;
    const int width = std::max({narrowest, display_width(column.heading), display_width(column.example)}) + 2;
    sheet.columns.push_back({.width = width, .choices = column.choices});
    sheet.rows[0].push_back({.text = column.heading});
    sheet.rows[1].push_back(
        {.text = column.example, .kind = column.example.empty() ? table::ListCell::Kind::text : column.kind});
  }
  return formats::write_xlsx({sheet}, choices_name.in(language));
}

}  // namespace aid::cli
