#pragma once
#include "aid/counting/counting.hpp"

namespace aid::counting {

/// Remarks on parts that the period parts from the aid they belong to: a programme of 2021 has a project of 2022. The
/// report of 2021 has the programme whole and that of 2022 the project by itself, so that who adds both counts the
/// project twice. For a count whose fates are those of the entries themselves, before parts are told from their
/// parents.
void note_other_periods(const storage::Book& book, const domain::DateInterval& period, Counted& counted);

}  // namespace aid::counting
