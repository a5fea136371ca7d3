#pragma once
#include "body.hpp"
#include "charts.hpp"

namespace aid::document::docx {

/// The whole of the document: heading, text, signature and annexes, each table on a page that it fits on.
/// `last_line` stands small below the signature; it may be empty.
void append_document(Body& body, const Document& document, const MadeCharts& charts, std::string_view last_line);

}  // namespace aid::document::docx
