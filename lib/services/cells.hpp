#pragma once
#include "aid/services/registry.hpp"
#include "aid/table/table.hpp"

namespace aid::services {

/// The name of a code in both languages; empty for an empty code.
table::Words words_of(Registry& registry, std::string_view list, std::string_view code);

/// A cell that is empty for empty text.
table::Cell text_cell(table::Words words);

}  // namespace aid::services
