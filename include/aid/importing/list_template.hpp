#pragma once
#include "aid/base/language.hpp"
#include "aid/table/list.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::importing {

/// A list to be filled in, which an import reads without a mapping.
struct ListTemplate {
  struct Column {
    std::string heading;
    std::vector<std::string> choices = {};  ///< What the ledger knows that could stand in it; empty: anything.
    std::string example = {};               ///< Of the example row, as people type it; of a date an ISO 8601 day.
    table::ListCell::Kind kind = table::ListCell::Kind::text;
  };
  std::string name;  ///< Of the sheet.
  std::vector<Column> columns;
};

/// The template of the list "aid", "partner", "event" or "rate". Its example row names partners of the ledger where it
/// has them, so that it can be imported as it is; in a ledger without partners they are new.
ListTemplate list_template(vocabulary::Registry& registry, std::string_view list, Language language);

}  // namespace aid::importing
