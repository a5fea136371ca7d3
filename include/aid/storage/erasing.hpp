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

/// A text of the ledger in which a name was written over.
struct ErasedText {
  std::string table;
  std::string column;
  std::int64_t row = 0;  ///< Of a child table that of the row above it.
  std::string record;    ///< The code of the record that it belongs to, if it has one.
  std::string before;
  std::string after;
};

/// What was erased; nothing where there was nothing left.
struct Erased {
  std::int64_t contacts = 0;  ///< Of so many versions.
  std::int64_t versions = 0;  ///< Whose names were written over.
  std::int64_t commands = 0;  ///< Whose arguments named the partner.
  /// The blocks whose commands still have one of the names: of one word, or within another's.
  std::vector<std::int64_t> mentions = {};
  std::vector<ErasedText> texts = {};
  std::vector<std::string> papers = {};  ///< The papers with a file that said the name, or belong to the partner.
  std::vector<std::string> others = {};  ///< Names of other partners and of places that have one of the names within.
  std::vector<std::string> single = {};  ///< Names of one word, which are looked for in no text.
};

/// Deletes the contacts of all versions of a partner.
Erased erase_contacts(Writer& writer, domain::PartnerId partner, std::string_view reason);

/// Writes a partner's code over its names in all versions, and a mark over each word of a command in the journal that
/// is one of these names however it was typed (folded), alone or as the value of an option ("--from=NAME"). In longer
/// words of commands and in all texts of all rows the mark stands where a name of two words or more was. `also`:
/// further spellings that are looked for, of one word too. What stands within a name of another partner or place is
/// that one's, and stays.
Erased erase_names(Writer& writer, const domain::Partner& partner, std::string_view reason,
                   const std::vector<std::string>& also = {});

/// Whether one of the names of a partner, or of `also`, stands in the text, as `erase_names` looks for it.
bool names_partner(Ledger& ledger, const domain::Partner& partner, const std::vector<std::string>& also,
                   std::string_view text);

/// Writes the file anew, so that nothing of what was erased is left in places of it that are not used any more. Throws
/// `FileError`; what was erased stays so.
void rewrite_file(Ledger& ledger);

}  // namespace aid::storage
