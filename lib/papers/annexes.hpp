#pragma once
#include "aid/document/from_table.hpp"
#include "facts.hpp"

#include <string>
#include <vector>

namespace aid::papers {

/// The tables of `annexes_of`, with all their columns.
std::vector<const table::Table*> lists_of_annexes(Facts& facts);

/// The lists of the aids of the period, one annex a direction that has some. `day`: that of the document, as its
/// heading has it.
std::vector<document::Annex> annexes_of(Facts& facts, const std::string& day, const document::Document& document,
                                        const document::TableOptions& options);

}  // namespace aid::papers
