#pragma once
#include "aid/counting/counting.hpp"

namespace aid::counting {

/// Remarks on parts that a count of approved aid leaves out while the aid that they belong to is counted whole: a
/// decision revoked the approval for the part alone. For a count whose fates are those of the entries themselves.
void note_unapproved_parts(const storage::Book& book, const Selection& selection, Counted& counted);

}  // namespace aid::counting
