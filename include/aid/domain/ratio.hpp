#pragma once
#include "aid/domain/money.hpp"
#include "aid/domain/quantity.hpp"

#include <cstdint>
#include <optional>

/// One figure measured by another: growths, shares, how many times.
namespace aid::domain {

/// `part` in per cent of `whole`, with at most one decimal: 1 of 8 is 12.5. `qualifier` is that of the quotient: "at
/// least" is rounded down and "nearly" up, so that they stay true; what is rounded otherwise is "about". Less than
/// nothing is never "at least": it is "about". None where `whole` is not more than nothing.
std::optional<Quantity> per_cent(std::int64_t part, std::int64_t whole, Qualifier qualifier);
/// How many times `whole` is in `part`, in the same manner: 120 is 6 times 20.
std::optional<Quantity> times(std::int64_t part, std::int64_t whole, Qualifier qualifier);

/// The qualifier of a / b: that of a where b is exact, else "about".
Qualifier of_quotient(Qualifier a, Qualifier b);
/// The qualifier of the share that `part` has of part + rest: "at least" where the part is at least so much of an exact
/// rest, "nearly" where the rest is at least so much.
Qualifier of_share(Qualifier part, Qualifier rest);
/// The qualifier of the difference a − b where that is shown with its sign: what an inexact fall comes to is "about".
Qualifier of_signed_difference(Qualifier a, Qualifier b, bool is_less_than_nothing);
/// a − b, shown with its sign. Both are of one currency.
Amount signed_difference(const Amount& a, const Amount& b);

}  // namespace aid::domain
