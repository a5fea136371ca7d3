#pragma once
#include "aid/cli/program.hpp"

namespace aid::cli {

/// Where things stand, for whoever starts a tool without a command: the ledger, what was recorded last and by whom, and
/// what is due in the next 30 days. Where there is no ledger yet: how one is made. On standard error, as what is asked
/// next.
void tell_standing(Context& context);

}  // namespace aid::cli
