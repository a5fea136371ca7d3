#pragma once
#include "work.hpp"

#include <vector>

namespace aid::reports {

/// The note of what is not converted: its entries, and which rates would convert them, a warning for each currency that
/// lacks one, with the command that records it. Its date serves all of these amounts. `text` says what the totals lack.
table::Note note_of_missing_rates(const Work& work, const counting::Selection& selection,
                                  const std::vector<counting::Remark>& remarks, table::Words text);

}  // namespace aid::reports
