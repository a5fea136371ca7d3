#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Erasing what a person may ask to have erased. Each erasure is a fact of the journal, with its reason; the journal
/// can be verified as before, and nothing that it keeps tells what was there.
namespace aid::storage {

/// A text of the ledger that has a name, or had one.
struct ErasedText {
  std::string table;
  std::string column;
  Label label;           ///< What it is, for people.
  std::int64_t row = 0;  ///< Of a child table that of the row above it.
  std::string record;    ///< The code of the record that it belongs to, or the name of the kept report, if it has one.
  std::string before;
  std::string after;  ///< Of a text that stays what it was.
};

/// What was erased; nothing where there was nothing left.
struct Erased {
  std::int64_t contacts = 0;  ///< Of so many versions.
  std::int64_t versions = 0;  ///< Whose names were written over.
  std::int64_t commands = 0;  ///< Whose arguments named the partner.
  /// The blocks whose commands still have one of the names: of one word, or within another's.
  std::vector<std::int64_t> mentions = {};
  std::vector<ErasedText> texts = {};
  std::vector<ErasedText> kept = {};     ///< Texts that still have what may be one of the names.
  std::vector<ErasedText> ids = {};      ///< By which records and saved reports are found again, and which stay.
  std::vector<std::string> papers = {};  ///< The papers with a file that said the name, or belong to the partner.
  std::vector<std::string> others = {};  ///< Names of other partners and of places that have one of the names within.
  std::vector<std::string> single = {};  ///< Names of one word, which are not looked for.
};

/// Deletes the contacts of all versions of a partner.
Erased erase_contacts(Writer& writer, domain::PartnerId partner, std::string_view reason);

/// Writes a partner's code over its names in all versions, and a mark over each of its names of two words or more
/// wherever it stands in a command of the journal or in a text of any row (`NamesInTexts`). `also`: further spellings
/// that are looked for, of one word too. What stands within a name of another partner or place is that one's, and
/// stays.
///
/// Of texts the journal keeps the digests of the rows before and after. They have no salt: who guesses all that stood
/// in the rows of a table of a block, the name among it, can see that he is right.
Erased erase_names(Writer& writer, const domain::Partner& partner, std::string_view reason,
                   const std::vector<std::string>& also = {});

/// Whether one of the names of a partner, also of one word, or of `also` may stand in the text.
bool names_partner(Ledger& ledger, const domain::Partner& partner, const std::vector<std::string>& also,
                   std::string_view text);

/// Writes the file anew, so that nothing of what was erased is left in places of it that are not used any more. Throws
/// `FileError`; what was erased stays so, and `again` is the command that is told for writing it anew later.
void rewrite_file(Ledger& ledger, std::string_view again);

}  // namespace aid::storage
