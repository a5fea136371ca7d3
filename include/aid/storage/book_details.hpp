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
    std::string authority;
    domain::Date on;
  };
  struct Aid {
    std::string external_id;  ///< The caller's own id, or empty.
    domain::Modality modality{};
    std::string title;
    std::string note;
    std::string regime;
    bool humanitarian = false;
    std::optional<domain::DateInterval> runs;
    std::vector<std::string> sources;
    std::optional<Decision> decision;  ///< The latest one in force; none where it was revoked.
  };
  struct Entry {
    std::string channel_kind;
    std::string note;
    std::string source;
  };

  std::vector<Aid> aids;       ///< By position in `Book::aids`.
  std::vector<Entry> entries;  ///< By position in `Book::entries`.
};

/// Reads the details of all aids and entries of `book`. Call within the `Snapshot` of the book.
BookDetails read_details(Ledger& ledger, const Book& book);

}  // namespace aid::storage
