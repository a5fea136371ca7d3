#pragma once
#include "work.hpp"

/// The list of entries: a row for each entry as it was recorded, with all that a list of aid needs to say, in words
/// that `import_aids` reads back. It converts nothing and has no totals, because a
/// sum of its amounts would add stages together.
namespace aid::reports {

table::Table build_entries(const Work& work);

}  // namespace aid::reports
