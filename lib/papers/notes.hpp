#pragma once
#include "facts.hpp"

#include <vector>

/// What stands beside the figures of a document.
namespace aid::papers {

/// What the reader must know of every report that the document's figures are from, each thing once, and the rates with
/// which was converted.
std::vector<document::Block> notes_of(Facts& facts);

/// What others published of the period or of times within it, one item each.
std::vector<document::Block> published_totals(const Facts& facts);

}  // namespace aid::papers
