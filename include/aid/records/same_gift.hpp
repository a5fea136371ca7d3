#pragma once
#include "aid/records/draft.hpp"
#include "aid/storage/book.hpp"

#include <cstdint>
#include <vector>

/// When two aids look like one gift that was recorded twice: they have the same givers and the same receivers, amounts
/// of one currency that differ by at most 1 %, and dates that overlap or lie at most 31 days apart; and neither is part
/// of the other.
namespace aid::records {

inline constexpr std::int32_t close_days = 31;

/// What an aid is worth in one currency, in the stage by which aids are compared: what was committed, else received or
/// delivered, else pledged, else spent.
struct Gift {
  /// Rows of partners: the givers, 0, the receivers, each side in order. Where nobody receives, those who manage the
  /// aid are its receivers: some lists name one of these two, some the other.
  std::vector<std::int64_t> parties;
  domain::Amount amount;
  domain::DateInterval date;  ///< Of all its entries of that stage.
};

/// One for each currency. None of a reversed aid, and none where no giver, no receiver or no value is known.
std::vector<Gift> gifts_of(const Draft& draft);
std::vector<Gift> gifts_of(const storage::Book& book, const storage::Book::Aid& aid);

/// Whether dates overlap or lie at most `close_days` apart.
bool are_close(const domain::DateInterval& a, const domain::DateInterval& b);

/// Whether amounts (minor units of one currency, ≥ 0) differ by at most 1 % of the larger.
bool are_near(std::int64_t a, std::int64_t b);
/// The smallest amount that is near this one.
std::int64_t least_near(std::int64_t amount);

}  // namespace aid::records
