#pragma once
#include "aid/document/document.hpp"

#include <string>

namespace aid::document {

/// Appends a table as plain text of at most `width` columns.
void append_text_table(std::string& out, const Table& table, int width);

}  // namespace aid::document
