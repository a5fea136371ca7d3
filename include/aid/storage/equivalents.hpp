#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <string_view>
#include <vector>

namespace aid::storage {

/// What others say that the money of entries is worth. Those that were not withdrawn are also in `Entry::equivalents`.
class Equivalents {
public:
  explicit Equivalents(Ledger& ledger) : connection_(ledger.connection()) {}

  /// All of an entry, by number; withdrawn ones too.
  std::vector<domain::Equivalent> of(domain::EntryId entry) const;
  /// Those that were recorded together with the entry, by number; withdrawn ones too.
  std::vector<domain::Equivalent> as_recorded(domain::EntryId entry) const;
  /// Adds one to its entry: the uuid is given here, and a number where it has none.
  void add(Writer& writer, domain::Equivalent& equivalent);
  void withdraw(Writer& writer, const domain::Equivalent& equivalent, std::string_view reason);

private:
  Connection& connection_;
};

}  // namespace aid::storage
