#pragma once
#include "aid/cli/program.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>

namespace aid::cli {

/// Asks on a terminal which partner is meant by a name that the ledger does not know: `typed` becomes the code of the
/// chosen one. Returns whether the partner may be created instead. Asks nothing where nobody sits at a terminal, where
/// the name is known or empty, and where `may_create` says so already.
bool settle_partner(vocabulary::Registry& registry, Context& context, std::string& typed, bool may_create);

}  // namespace aid::cli
