#pragma once
#include "aid/document/table_layout.hpp"
#include "body.hpp"

namespace aid::document::docx {

/// With its title and unit above. `layout` is of the section that the body is in.
void append_table(Body& body, const Table& table, const TableLayout& layout);

}  // namespace aid::document::docx
