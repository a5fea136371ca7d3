#pragma once
#include "aid/base/language.hpp"
#include "aid/importing/import.hpp"
#include "aid/importing/list_template.hpp"

#include <string>
#include <vector>

/// The files that an import writes beside its report.
namespace aid::cli {

/// Unknown names for somebody to decide about: CSV with the columns what, name, rows, decision, closest, as a
/// spreadsheet of that language opens it in columns, with a byte order mark; no cell is a formula.
std::string names_file(const std::vector<importing::UnknownListName>& names, Language language);

/// A blank list with its headings and an example row.
std::string template_csv(const importing::ListTemplate& list, bool for_spreadsheet, Language language);
std::string template_xlsx(const importing::ListTemplate& list, Language language);

}  // namespace aid::cli
