#pragma once
#include "aid/document/document.hpp"
#include "aid/formats/money_unit.hpp"
#include "aid/table/table.hpp"

#include <string_view>

namespace aid::document {

/// A cell of a report in one language. `before` stands before its text.
Cell make_cell(const table::Cell& cell, const table::Column& column, Language language, const formats::MoneyUnit& unit,
               std::string_view before);

/// Whether something stands in a cell that a reader could miss. A number of nothing says something only where
/// `counts_zero`.
bool says_something(const table::Cell& cell, bool counts_zero);

}  // namespace aid::document
