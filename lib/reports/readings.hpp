#pragma once
#include "aid/counting/names.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/book_details.hpp"
#include "aid/storage/rates.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aid::reports {

using Texts = IndexedVector<storage::AidTexts, storage::AidIndex>;

/// What reports read of a ledger: the book, and each other part once, when it is first asked for. Lives within its
/// snapshot, so that all that is built from it is of one moment.
class Readings {
public:
  explicit Readings(storage::Ledger& ledger);

  /// Reads those parts of the book; before anything of it is asked for.
  void read_book(storage::BookParts parts);

  vocabulary::Registry& registry() { return registry_; }
  const storage::Book& book() const { return book_; }
  const table::AsOf& as_of() const { return as_of_; }
  const std::string& office_name() const { return office_name_; }
  /// Of the office among the partners; 0 where it is none of them.
  std::int64_t office_row() const { return office_row_; }
  /// For people who read that language, or for programs.
  const counting::Names& names(std::optional<Language> reader);
  const std::vector<storage::RateRecord>& rates();
  const Texts& texts();
  const storage::BookDetails& details();

private:
  storage::Ledger& ledger_;
  storage::Snapshot snapshot_;  // To the end: the names of codes are read when they are first needed.
  vocabulary::Registry registry_;
  table::AsOf as_of_;
  std::string office_name_;
  std::int64_t office_row_;
  storage::Book book_;
  std::map<std::optional<Language>, counting::Names> names_;
  std::optional<std::vector<storage::RateRecord>> rates_;
  std::optional<Texts> texts_;
  std::optional<storage::BookDetails> details_;
};

}  // namespace aid::reports
