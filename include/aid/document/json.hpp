#pragma once
#include "aid/base/problem.hpp"
#include "aid/document/document.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace aid::document {

/// One object, {"format_version", "kind": "document", …}, whose keys are the members of `Document` in their order;
/// what is empty, false or as usual ("in_total": true, "kind": "item") is left out. A block says in "kind" what it is:
/// "paragraph", "table", "chart" (what is drawn is its "chart_kind"), "page-break". Every block, row and annex begins
/// on a line of its own, so that two documents can be compared with diff. Figures are texts of plain decimal digits,
/// which no program rounds. The same document gives the same bytes.
void write_json(const Document& document, std::ostream& out);

/// Takes the rows of the document's tables one by one. `table` is the place in `tables_of`.
using RowTaker = std::function<void(std::size_t table, Row& row)>;

/// Reads what `write_json` wrote, and nothing else: keys stand in their order and each once, and every figure and date
/// is one. With `take_row` the tables stay without rows, so that a long one needs no room.
/// Problems, with the line in the text: not-json, unexpected-json-key, unexpected-json-value, invalid-utf8,
/// control-character, wrong-cells.
Result<Document> read_json(std::string_view text, const RowTaker& take_row = {});

}  // namespace aid::document
