#pragma once
#include "aid/cli/program.hpp"
#include "aid/importing/import.hpp"

namespace aid::cli {

/// Says what of a list was read otherwise than it shows: hidden rows, merged cells, marks that do not show, dates.
void tell_unseen(const importing::ImportOutcome& outcome, Context& context);

}  // namespace aid::cli
