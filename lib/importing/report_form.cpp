#include "report_form.hpp"

#include "aid/table/spreadsheet_words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace aid::importing {
namespace {

namespace spreadsheet = table::spreadsheet;

constexpr std::size_t first_of_report = 2;  ///< At most so many such columns stand before those of a report.

constexpr ReportForm report_forms[] = {{false, Language::en}, {true, Language::vi}, {true, Language::en}};

/// What the first two headings are called.
std::pair<std::string_view, std::string_view> first_headings(const ReportForm& form) {
  if (!form.for_people) return {"kind", "in_total"};
  return {spreadsheet::kind_heading.in(form.language), spreadsheet::in_total_heading.in(form.language)};
}

/// Whether it is the heading of a column that says how much of an entry a total has, which is no fact.
bool says_what_is_counted(const ReportForm& form, std::string_view heading) {
  if (!form.for_people) {
    return heading == spreadsheet::counted_column || heading.starts_with(spreadsheet::counted_aids_column);
  }
  const std::string_view aids = spreadsheet::counted_aids_heading.in(form.language);
  return heading == spreadsheet::counted_heading.in(form.language) || heading == aids ||
         spreadsheet::column_of_part(heading, spreadsheet::exactness_part, form.language) == aids;
}

}  // namespace

const ReportForm* find_report_form(const table::ListRow& row) {
  for (std::size_t i = 0; i + 1 < std::min(row.cells.size(), first_of_report + 2); ++i) {
    for (const ReportForm& form : report_forms) {
      const auto [kind, in_total] = first_headings(form);
      if (row.cells[i].text == kind && row.cells[i + 1].text == in_total) return &form;
    }
  }
  return nullptr;
}

bool is_of_report(const ReportForm& form, std::string_view heading, std::size_t column,
                  std::span<const FieldHeadings> fields) {
  if (heading == (form.for_people ? spreadsheet::code_heading.in(form.language) : "code")) {
    return fields.front().list != "aid";
  }
  if (says_what_is_counted(form, heading)) return true;
  const auto [kind, in_total] = first_headings(form);
  return column < first_of_report + 2 && (heading == kind || heading == in_total);
}

std::string field_in_report(const ReportForm& form, std::string_view heading, std::span<const FieldHeadings> fields) {
  if (!form.for_people) return {};
  if (heading == spreadsheet::code_heading.in(form.language)) return "code";
  const auto field_of_column = [&](const Label& part) {
    const std::string_view column = spreadsheet::column_of_part(heading, part, form.language);
    const auto known = column.empty() ? std::nullopt : understand(column, {}, fields);
    return known ? known->field : std::string();
  };
  const auto if_there = [&](std::string field) {
    return std::ranges::find(fields, field, &FieldHeadings::field) == fields.end() ? "ignore" : field;
  };
  if (const std::string field = field_of_column(spreadsheet::currency_part); !field.empty()) {
    return field == "amount" ? "currency" : if_there(field + "-currency");
  }
  const std::string field = field_of_column(spreadsheet::exactness_part);
  if (field.empty()) return {};
  return field == "amount" ? "qualifier" : if_there(field + "-qualifier");
}

}  // namespace aid::importing
