#pragma once
#include "aid/storage/imports.hpp"
#include "identities.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// Rows of a list that were rejected, and come again in a list of their own, mended.
///
/// Equal rows without an id are told apart by their number within a list. A row that was rejected is none of those that
/// its list brought or found present: among equal ones it comes after them. So that this can be known, and the row is
/// recorded once though its list of rejects comes in twice, it says where it came from.
namespace aid::importing {

/// Where a rejected row stood.
struct RowMark {
  std::string place;       ///< For people: "quy-3.csv:2".
  std::uint64_t list = 0;  ///< The first bytes of the SHA-256 of the list that it stood in.
  std::int64_t block = 0;  ///< The last block of the ledger's journal before that list came in.
};

/// What is written beside a rejected row of a list that came in without it: "quy-3.csv:2 9f86d081884c7d65@17".
std::string to_string(const RowMark& mark);
/// Nothing: somebody has changed it, or the list as a whole was refused, so that the row's place is all that it says.
std::optional<RowMark> parse_mark(std::string_view text);
std::uint64_t list_of_hash(std::string_view file_hash);

/// What tells mended rows from others. Reads the ledger when the first of them is met.
class MendedRows {
public:
  MendedRows(const storage::Imports& imports, std::string_view list) : imports_(imports), list_(list) {}

  /// The identity of the row by where it stood.
  static storage::ShortHash identity_of(const RowMark& mark);

  /// The identity of the n-th of several rows that state the same.
  using Numbered = std::function<storage::ShortHash(std::uint32_t)>;
  /// The record that an identity stands for, or 0; reversed ones stand for none.
  using RecordOf = std::function<std::int64_t(const storage::ShortHash&)>;
  /// The row's number: after the rows that its list brought or found, and after those mended before it.
  std::uint32_t number_of(const RowMark& mark, const Numbered& identity, const RecordOf& record_of);

private:
  struct Source {
    HashTable<bool> accepted = {};           ///< Identities of rows that the list brought, or may have found.
    HashTable<bool> claimed = {};            ///< Those of its mended rows, in this list,
    std::vector<std::int64_t> records = {};  ///< and what those of earlier lists brought. Sorted.
  };
  Source& source_of(const RowMark& mark);
  void read_accepted(const RowMark& mark, Source& source) const;

  const storage::Imports& imports_;
  std::string list_;
  std::map<std::uint64_t, Source> sources_;
};

}  // namespace aid::importing
