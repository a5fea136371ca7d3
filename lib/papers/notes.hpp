#pragma once
#include "facts.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What stands beside the figures of a document.
namespace aid::papers {

/// What the reader must know of every report that the document's figures are from, each thing once, and the rates with
/// which was converted. `unit_notes`: what is to know of the tables whose amounts their unit rounds.
std::vector<document::Block> notes_of(Facts& facts, const std::vector<std::string>& unit_notes);

/// One note, with its dash.
document::Paragraph note_of(std::string_view text, bool is_problem);
/// One on what a unit rounds.
document::Paragraph note_of_rounding(std::string_view text);

/// What others published of the period or of times within it, one item each.
std::vector<document::Block> published_totals(const Facts& facts);

}  // namespace aid::papers
