#pragma once
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

namespace aid::reports {

/// The name of a code in both languages; empty for an empty code.
table::Words words_of(vocabulary::Registry& registry, std::string_view list, std::string_view code);

/// A cell that is empty for empty text.
table::Cell text_cell(table::Words words);

}  // namespace aid::reports
