#pragma once
#include "aid/base/language.hpp"
#include "aid/table/list.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::importing {

/// How the words of an example row end. An import passes such a row over.
inline constexpr Label example_mark{"(delete this row)", "(xóa dòng này)"};

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

/// The template of the list "aid", "partner", "event" or "rate", with the columns that most rows need, at most 12, or
/// with all that there are. Its example row names partners of the ledger where it has them.
ListTemplate list_template(vocabulary::Registry& registry, std::string_view list, Language language,
                           bool all_columns = false);

}  // namespace aid::importing
