#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace aid::storage {

/// What people said of aids that `check` doubts.
class Reviews {
public:
  explicit Reviews(Ledger& ledger) : connection_(ledger.connection()) {}

  /// All reviews of an aid, in the order in which they were recorded.
  std::vector<domain::Review> of(domain::AidId aid) const;
  /// The last review of each aid that has any, by aid; withdrawn ones are left out.
  std::vector<domain::Review> standing() const;
  /// The last block in which something of the aid was recorded: a version, an entry, an approval, an equivalent, a
  /// reversal.
  std::int64_t last_change(domain::AidId aid) const;
  void add(Writer& writer, const domain::Review& review);

private:
  Connection& connection_;
};

}  // namespace aid::storage
