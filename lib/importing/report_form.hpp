#pragma once
#include "aid/base/language.hpp"
#include "aid/table/list.hpp"
#include "heading_words.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// The reports that come in again as lists.
namespace aid::importing {

/// A report of ours in CSV: for machines, or for people with a spreadsheet of that language.
struct ReportForm {
  bool for_people;
  Language language;
};

/// Its first two headings say what each row is; nullptr: the list is no report of ours.
const ReportForm* find_report_form(const table::ListRow& headings);

/// What a report says of its rows; and its codes, which are another ledger's: only aids are called by them.
bool is_of_report(const ReportForm& form, std::string_view heading, std::size_t column,
                  std::span<const FieldHeadings> fields);

/// The field of a heading that only a report for people has, or by which other lists mean something else; empty: it is
/// none.
std::string field_in_report(const ReportForm& form, std::string_view heading, std::span<const FieldHeadings> fields);

}  // namespace aid::importing
