#pragma once
#include "aid/base/problem.hpp"
#include "aid/storage/rates.hpp"

#include <optional>

/// Which rates of exchange are doubtful though they may be true: they are told when they are recorded, and found by
/// `check`.
namespace aid::records {

/// Warnings: rate-looks-inverted, of a rate below a tenth of a đồng; rate-far-from-others, of a rate that is more than
/// five times its neighbours, or less than a fifth. `before`, `after`: the rates of its currency and kind that are next
/// to it in time, null where there is none; of two both have to be far, as one of them may be the mistaken one.
/// rate-out-of-span, of a rate that its currency has not had in thirty years (usual-rates.csv: the currency, and the
/// least and the most đồng for one unit): whatever stands beside it.
std::optional<Problem> doubt_of_rate(const storage::RateRecord& rate, const storage::RateRecord* before,
                                     const storage::RateRecord* after);

}  // namespace aid::records
