#pragma once
#include "body.hpp"

namespace aid::document::docx {

/// The whole of the document: heading, text, signature and annexes, each table on a page that it fits on.
void append_document(Body& body, const Document& document);

}  // namespace aid::document::docx
