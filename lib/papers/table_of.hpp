#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"
#include "aid/table/table.hpp"

#include <string>

/// A table of a report as part of a document.
namespace aid::papers {

/// Its rows, total and texts in one language; columns without anything in them are left out, notes and explanations
/// are the caller's.
document::Table table_of(const table::Table& table, std::string key, Language language);

}  // namespace aid::papers
