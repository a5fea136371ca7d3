#pragma once
#include "aid/base/language.hpp"
#include "aid/formats/new_workbook.hpp"
#include "aid/importing/import.hpp"
#include "aid/importing/list_template.hpp"

#include <string>
#include <vector>

/// The files that an import writes beside its report.
namespace aid::cli {

/// Unknown names for somebody to decide about: CSV with the columns what, name, rows, decision, closest, as a
/// spreadsheet of that language opens it in columns, with a byte order mark; no cell is a formula.
std::string names_file(const std::vector<importing::UnknownListName>& names, Language language);
/// The same as a workbook, in which the decisions are offered in a drop-down list: skip, new, and the closest names.
formats::NewWorkbook names_workbook(const std::vector<importing::UnknownListName>& names, Language language);

/// Whether a file's name ends as that of a workbook which is written.
bool is_workbook_name(const std::string& file);

/// A blank list with its headings and an example row.
std::string template_csv(const importing::ListTemplate& list, bool for_spreadsheet, Language language);
/// Throws as `print_xlsx` does.
std::string template_xlsx(const importing::ListTemplate& list, Language language);

}  // namespace aid::cli
