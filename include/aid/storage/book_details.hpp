#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/book.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aid::storage {

/// What a book leaves out because nothing is counted by it; for reports that show every field.
struct BookDetails {
  /// The decision by which an aid is approved.
  struct Decision {
    std::string number;
    std::string authority;  ///< Where the decision names none, that of one before it.
    domain::DateInterval on;
  };
  /// What describes an aid, and its sources; without parties, splits and beneficiaries, which the book has.
  struct Aid : domain::Aid {
    std::optional<Decision> decision;  ///< The last one in force; none where it was revoked.
    std::optional<Decision> approved_by;  ///< The same, or for a part without one that of its whole.
  };
  struct Entry {
    std::string channel_kind;
    std::string note;
    std::string source;
  };

  IndexedVector<Aid, AidIndex> aids;
  IndexedVector<Entry, EntryIndex> entries;
};

/// Reads the details of all aids and entries of `book`. Call within the `Snapshot` of the book.
BookDetails read_details(Ledger& ledger, const Book& book);

}  // namespace aid::storage
