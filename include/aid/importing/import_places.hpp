#pragma once
#include "aid/importing/import.hpp"

namespace aid::importing {

/// Imports a list of communes with their provinces and, where the list has them, the units that became them: districts
/// and communes of before. A unit is known by its name, what it lies in, and the day; one that the ledger has is not
/// recorded again, and another code needs `correct`. A name that somebody entered under the same province becomes the
/// district or commune that has it, where only one does. What became of a unit of before adds to what the ledger says
/// of it, and takes its place with `correct`. Nothing is written where a row is bad, as a unit that was divided would
/// look whole without it. The ledger keeps no batch of it: the number is 0.
ImportOutcome import_places(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                            ImportWatcher& watcher);

}  // namespace aid::importing
