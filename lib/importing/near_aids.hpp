#pragma once
#include "aid/recording/desk.hpp"
#include "aid/records/draft.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace aid::importing {

/// The gifts of the ledger, to find those that a row looks like by the rules of `records/same_gift.hpp`.
class NearAids {
public:
  /// Reads the ledger as it is before the import.
  explicit NearAids(storage::Ledger& ledger);

  /// The aid that looks like the same gift; of several that with the nearest amount.
  std::optional<domain::AidId> like(const records::Draft& draft) const;

private:
  struct Known {
    std::size_t parties;  ///< A number of `parties_`.
    std::size_t currency;
    std::int64_t minor;
    domain::DateInterval date;
    std::int64_t aid;

    std::int32_t days() const { return date.until.days() - date.from.days(); }
  };
  /// Of the gifts with one amount, from `begin` to `end`, the first one close in time that is none of its parents.
  const Known* close_one(std::size_t begin, std::size_t end, const domain::DateInterval& date,
                         domain::AidId parent) const;
  bool is_part(domain::AidId parent, std::int64_t whole) const;

  std::map<std::vector<std::int64_t>, std::size_t> parties_;  ///< Numbers of what `Gift::parties` may be.
  std::vector<Known> gifts_;  ///< Sorted by parties, currency, amount, length of time, day.
  std::unordered_map<std::int64_t, std::int64_t> parents_;  ///< Of the aids that are part of another one.
};

}  // namespace aid::importing
