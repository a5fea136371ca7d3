#pragma once
#include "aid/recording/desk.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace aid::importing {

/// The aids of the ledger by who gave to whom in which currency, to find those that a row looks like.
class NearAids {
public:
  /// Reads the ledger as it is before the import.
  explicit NearAids(storage::Ledger& ledger);

  /// The aid with the same donor, receiver and currency, an amount within one per cent and a date that overlaps or
  /// is at most 31 days apart; the nearest amount of several.
  std::optional<domain::AidId> like(const recording::Draft& draft) const;

private:
  struct Gift {
    std::int64_t donor;
    std::int64_t recipient;
    std::size_t currency;
    std::int64_t minor;
    domain::DateInterval date;
    std::int64_t aid;
  };
  std::vector<Gift> gifts_;  ///< Sorted by donor, recipient, currency, amount.
};

}  // namespace aid::importing
