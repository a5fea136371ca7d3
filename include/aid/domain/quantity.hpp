#pragma once
#include "aid/domain/money.hpp"

#include <optional>
#include <string>

namespace aid::domain {

/// How much of an item. Unknown is not zero.
struct Quantity {
  std::optional<Decimal> value;  ///< nullopt: unknown. ≥ 0.
  Qualifier qualifier = Qualifier::exact;

  bool is_unknown() const { return !value; }
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// Of quantities that are known.
Quantity sum(const Quantity& a, const Quantity& b);
Quantity difference(const Quantity& a, const Quantity& b);

/// One line of an entry in kind (hiện vật).
struct GoodsLine {
  std::string item;  ///< As typed, cleaned: "máy thở".
  Quantity quantity;
  std::string unit;                   ///< Code of list `unit`, or the word as typed, or empty: counted pieces.
  std::optional<Decimal> unit_value;  ///< In whole units of the value's currency; set when the line was typed with "@".
  std::optional<Amount> value;        ///< Of the whole line; nullopt: not valued, which is not zero.
  std::string basis;                  ///< Code of list `valuation-basis`, or empty.
  std::string typed;                  ///< The line as the user gave it.
  friend bool operator==(const GoodsLine&, const GoodsLine&) = default;
};

}  // namespace aid::domain
