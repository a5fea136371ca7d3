#pragma once
#include "aid/cli/program.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aid::cli {

/// What an option means by a word that is no name of a partner (see `vocabulary::partner_understood`): `typed` becomes
/// the partner's code, and it is told on standard error, also with --quiet: `--from "Kisarazu": Thành phố Kisarazu
/// (DN-P0007)`. A part of a name is not taken for it where somebody at a terminal is asked instead, nor where
/// `may_create` says that unknown names are created. Returns the problem ambiguous-partner, which is the option's.
std::optional<Problem> understand_partner(vocabulary::Registry& registry, Context& context, std::string_view option,
                                          std::string& typed, bool may_create);

/// Asks on a terminal which partner is meant by a name that the ledger does not know: `typed` becomes the code of the
/// chosen one. Returns whether the partner may be created instead. Asks nothing where nobody sits at a terminal, where
/// the name is known or empty, and where `may_create` says so already.
bool settle_partner(vocabulary::Registry& registry, Context& context, std::string& typed, bool may_create);

/// The two in their order, for an option that names one partner. Throws `Error` ambiguous-partner.
bool settle_partner(vocabulary::Registry& registry, Context& context, std::string_view option, std::string& typed,
                    bool may_create);

/// An acknowledgement with the partners that were understood by other words than their names, where it does not name
/// them anyway: "recorded as DN-2021-0042/3: … (--via: Thành phố Kisarazu)".
std::string with_understood(std::string acknowledgement, const Context& context);

}  // namespace aid::cli
