#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"
#include "aid/table/table.hpp"

#include <span>
#include <string>
#include <string_view>

namespace aid::formats {

/// In what amounts in đồng are shown to people. Machines get whole đồng whatever was chosen.
enum class UnitChoice : char {
  none,  ///< As they are, each with its currency.
  dong,
  thousand,
  million,
  billion,
  fitting,  ///< The largest of billion, million and đồng in which every amount of the table is exact to one decimal.
};

/// Reads `triệu`, `tỷ`, `đồng`, `nghìn đồng`, `million`, `dong`, `auto`, `tự động`. Problem: unknown-unit-of-money.
Result<UnitChoice> read_unit_choice(std::string_view typed);

/// The fitting unit of several tables that are read together; đồng where none has an amount in đồng.
UnitChoice fitting_unit_of(std::span<const table::Table* const> tables);

/// The unit of the amounts in đồng of one table. Each amount is shown with as many decimals as it needs, up to
/// `most_decimals`. One that has more is rounded, half to even; "at least" so much down and "nearly" so much up, so
/// that it stays true. One that this would make nothing is shown exactly.
class MoneyUnit {
public:
  static constexpr int most_decimals = 3;

  /// No unit: nothing is divided.
  MoneyUnit() = default;
  /// What was chosen, for the amounts of this table; none where it has no amount in đồng.
  MoneyUnit(const table::Table& table, UnitChoice choice);

  bool is_chosen() const { return choice_ != UnitChoice::none; }
  /// How many zeros it takes off: 6 of triệu đồng; 0 of đồng and without a unit.
  int zeros() const;
  /// Whether the figure of such an amount is in this unit.
  bool divides(domain::Money money) const { return is_chosen() && money.currency() == domain::Currency::vnd(); }
  /// "1.848,5" of 1.848.500.000 đồng in millions, "hơn 126"; without the unit's name.
  std::string show(const domain::Amount& dong, Language language) const;
  /// Some amount of the table is shown rounded.
  bool rounds() const { return rounds_; }

  /// "Đơn vị tính: triệu đồng"; empty without a unit. Says so where amounts of other currencies stand in the table.
  std::string line(Language language) const;
  /// What a reader must know of rounded figures; empty where none is.
  std::string rounding_note(Language language) const;

private:
  UnitChoice choice_ = UnitChoice::none;
  bool has_other_currencies_ = false;
  bool rounds_ = false;
};

}  // namespace aid::formats
