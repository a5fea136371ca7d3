#include "cli/import_files.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/printer.hpp"
#include "aid/formats/csv_text.hpp"
#include "aid/formats/new_workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace aid::cli {
namespace {

constexpr Label choices_name{"Choices", "Danh mục"};

constexpr Label names_sheet{"Names", "Tên"};
/// As decisions are read.
constexpr Label skip_word{"skip", "bỏ qua"};
constexpr Label new_word{"new", "mới"};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array<Label, 5> names_headings{
    {{"what", "loại"}, {"name", "tên"}, {"rows", "số dòng"}, {"decision", "quyết định"}, {"closest", "gần với"}}};

/// Any delimiter gets a field quoted, so that which one it is can be found again.
std::string csv_field(std::string_view text) {
  const std::string field = formats::harmless(text);
  if (field.find_first_of(",;\t|\"\n\r") == std::string::npos) return field;
  std::string quoted;
  formats::append_quoted(quoted, field);
  return quoted;
}

/// Where a comma is the decimal mark, spreadsheets part the fields of CSV by semicolons.
char delimiter_of(Language language) { return language == Language::vi ? ';' : ','; }

}  // namespace

std::string names_file(const std::vector<importing::UnknownListName>& names, Language language) {
  const char delimiter = delimiter_of(language);
  std::string csv(byte_order_mark);
  for (const Label& heading : names_headings) {
    if (csv.size() > byte_order_mark.size()) csv += delimiter;
    csv += heading.in(language);
  }
  csv += '\n';
  for (const auto& name : names) {
    std::string near;
    for (const auto& one : name.closest) {
      near += fmt::format("{}{} ({}) {}%", near.empty() ? "" : "; ", one.name, one.code, one.likeness);
    }
    csv += fmt::format("{1}{0}{2}{0}{3}{0}{0}{4}\n", delimiter, importing::words_of_kind(name.what).in(language),
                       csv_field(name.name), name.rows, csv_field(near));
  }
  return csv;
}

formats::NewWorkbook names_workbook(const std::vector<importing::UnknownListName>& names, Language language) {
  using Kind = table::ListCell::Kind;
  formats::Sheet sheet{.name = std::string(names_sheet.in(language)), .columns = {{20}, {40}, {10}, {40}, {60}}};
  std::vector<std::string>& choices = sheet.columns[3].choices;
  choices = {std::string(skip_word.in(language)), std::string(new_word.in(language))};
  auto& headings = sheet.rows.emplace_back();
  for (const Label& heading : names_headings) headings.push_back({std::string(heading.in(language))});
  for (const auto& name : names) {
    std::string near;
    for (const auto& one : name.closest) {
      near += fmt::format("{}{} ({}) {}%", near.empty() ? "" : "; ", one.name, one.code, one.likeness);
      if (std::ranges::find(choices, one.name) == choices.end()) choices.push_back(one.name);
    }
    sheet.rows.push_back({{std::string(importing::words_of_kind(name.what).in(language))},
                          {name.name},
                          {std::to_string(name.rows), Kind::number},
                          {},
                          {near}});
  }
  return {.sheets = {std::move(sheet)}, .choices_name = std::string(choices_name.in(language))};
}

bool is_workbook_name(const std::string& file) {
  return fold(std::filesystem::path(file).extension().string()) == "xlsx";
}

std::string template_csv(const importing::ListTemplate& list, bool for_spreadsheet, Language language) {
  const char delimiter = for_spreadsheet ? delimiter_of(language) : ',';
  std::string headings;
  std::string example;
  for (const auto& column : list.columns) {
    if (!headings.empty()) {
      headings += delimiter;
      example += delimiter;
    }
    headings += csv_field(column.heading);
    example += csv_field(column.example);
  }
  return fmt::format("{}{}\n{}\n", for_spreadsheet ? byte_order_mark : "", headings, example);
}

std::string template_xlsx(const importing::ListTemplate& list, Language language) {
  formats::Sheet sheet{.name = list.name, .rows = {{}, {}}};
  for (const auto& column : list.columns) {
    constexpr int narrowest = 12;
    const int width = std::max({narrowest, display_width(column.heading), display_width(column.example)}) + 2;
    sheet.columns.push_back({.width = width, .choices = column.choices});
    sheet.rows[0].push_back({.text = column.heading});
    sheet.rows[1].push_back(
        {.text = column.example, .kind = column.example.empty() ? table::ListCell::Kind::text : column.kind});
  }
  return print_xlsx(
      formats::NewWorkbook{.sheets = {std::move(sheet)}, .choices_name = std::string(choices_name.in(language))});
}

}  // namespace aid::cli
