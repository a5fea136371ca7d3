#pragma once
#include "aid/document/document.hpp"

#include <iosfwd>

namespace aid::document {

/// A document as plain text for a screen or a mail: words wrap between words, tables fit `width` columns by wrapping
/// their cells; one that cannot has its rows as blocks of lines. Charts are drawn in letters; a page break is an empty
/// line.
void write_text(const Document& document, int width, std::ostream& out);

}  // namespace aid::document
