#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Erasing what a person may ask to have erased. Each erasure is a fact of the journal, with its reason; the journal
/// can be verified as before, and nothing that it keeps tells what was there.
namespace aid::storage {

/// What was erased; nothing where there was nothing left.
struct Erased {
  std::int64_t contacts = 0;  ///< Of so many versions.
  std::int64_t versions = 0;  ///< Whose names were written over.
  std::int64_t commands = 0;  ///< Whose arguments named the partner.
  /// The blocks whose commands still have one of the names within a longer word.
  std::vector<std::int64_t> mentions = {};
  std::vector<std::string> papers = {};  ///< The papers that say the name, or belong to the partner and have a file.
  std::vector<std::string> kept = {};  ///< The reports kept in the ledger that have one of the names.
};

/// Deletes the contacts of all versions of a partner.
Erased erase_contacts(Writer& writer, domain::PartnerId partner, std::string_view reason);

/// Writes a partner's code over its names in all versions, and a mark over each word of a command in the journal that
/// is one of these names however it was typed (folded), alone or as the value of an option ("--from=NAME"). Texts that
/// only mention a name stay, and are told.
Erased erase_names(Writer& writer, const domain::Partner& partner, std::string_view reason);

}  // namespace aid::storage
