#pragma once
#include "aid/domain/date.hpp"
#include "aid/domain/money.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aid::domain {

enum class RateKind : std::uint8_t { treasury_month, interbank, bank_buying, contract };
std::string_view to_string(RateKind kind);  ///< "treasury-month" …
Label label(RateKind kind);
Result<RateKind> parse_rate_kind(std::string_view text);  ///< Problem: unknown-word.

/// VND for one unit of a currency (tỷ giá).
struct Rate {
  Currency currency;
  RateKind kind = RateKind::interbank;
  Date on;               ///< In force from this day until the next rate of the same currency and kind.
  Decimal vnd_per_unit;  ///< > 0.
  std::string source;    ///< Who published it.
};

/// `amount` in `target`, rounded once, half to even, to the target's minor unit.
/// `from_rate` is VND for one unit of the amount's currency (unused for VND), `to_rate` for one of `target`.
/// Both are ≥ 0. Intermediate products may be as large as they like: only a result that does not fit is
/// refused, or a `to_rate` of 0. Throws `Error`: amount-overflow.
Money convert(Money amount, Currency target, Decimal from_rate, Decimal to_rate);

/// Rates by currency and kind in date order, for look-up during a report.
class RateBook {
public:
  RateBook() = default;
  /// Later entries of `rates` win over earlier ones of the same currency, kind and day.
  explicit RateBook(std::vector<Rate> rates);

  /// The last rate dated within or before `date` (so on or before its last day); nullptr if all are later.
  const Rate* find(Currency currency, RateKind kind, const DateInterval& date) const;

private:
  std::vector<Rate> rates_;           ///< Sorted by currency, kind, day; one each.
  std::vector<Date> days_;            ///< Of `rates_`, close together: a report looks up a rate for every entry.
  std::vector<std::uint32_t> first_;  ///< Where a currency and kind begin in `rates_`, and the end.
};

}  // namespace aid::domain
