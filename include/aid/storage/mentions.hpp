#pragma once
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aid::storage {

/// A text of the ledger that has a name in it.
struct Mention {
  std::string table;
  std::string column;
  std::int64_t row = 0;    ///< Of the table; of a child table that of the row above it.
  std::int64_t block = 0;  ///< That wrote it.
  std::string at;          ///< UTC.
  std::string text;
};

/// Every text in every row of every table that has one of the names as whole words, case and marks aside: old versions,
/// contacts, rows that were taken back, commands of the journal and kept reports too. In the order of tables and rows.
std::vector<Mention> mentions_of(Ledger& ledger, const std::vector<std::string>& names);

}  // namespace aid::storage
