#pragma once
#include "aid/document/from_table.hpp"
#include "aid/papers/heading.hpp"
#include "facts.hpp"

#include <vector>

namespace aid::papers {

/// The lists of the aids of the period, one annex a direction that has some.
std::vector<document::Annex> annexes_of(Facts& facts, const HeadingRequest& request,
                                        const document::Document& document, const document::TableOptions& options);

}  // namespace aid::papers
