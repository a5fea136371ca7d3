#pragma once
#include "aid/document/document.hpp"
#include "aid/table/table.hpp"

namespace aid::papers {

/// What a document says, to be compared with what it says at another time: a row for each cell of its tables, named by
/// table, row and column; a note for each sentence; what it warns of is a problem. In the document's language alone.
table::Table values_of(const document::Document& document);

}  // namespace aid::papers
