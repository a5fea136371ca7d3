#include "aid/formats/money_unit.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/formats/messages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace aid::formats {
namespace {

struct NamedUnit {
  UnitChoice choice;
  int power;  ///< Of ten, in đồng.
  Label name;
};

constexpr std::array money_units{
    NamedUnit{UnitChoice::dong, 0, {"VND", "đồng"}},
    NamedUnit{UnitChoice::thousand, 3, {"thousand VND", "nghìn đồng"}},
    NamedUnit{UnitChoice::million, 6, {"million VND", "triệu đồng"}},
    NamedUnit{UnitChoice::billion, 9, {"billion VND", "tỷ đồng"}},
};

const NamedUnit& money_unit_of(UnitChoice choice) {
  const auto* const found = std::ranges::find(money_units, choice, &NamedUnit::choice);
  return found == money_units.end() ? money_units.front() : *found;
}

constexpr Message<Text> unit_line{"unit", "Unit: {0}", "Đơn vị tính: {0}"};
constexpr Message<Text> unit_line_of_some{"unit", "Unit: {0}; other currencies are named",
                                          "Đơn vị tính: {0}; loại tiền khác có ghi tên"};
constexpr Message<Text, Text> rounded_note{
    "rounded", "Amounts in dong are rounded to {0} {1}: the figures shown may not add up exactly.",
    "Số tiền đồng được làm tròn đến {0} {1}: cộng các số đã in có thể lệch so với tổng."};

std::int64_t power_of_ten(int power) {
  std::int64_t value = 1;
  for (int i = 0; i < power; ++i) value *= 10;
  return value;
}

domain::Decimal exact_in(domain::Money dong, int power) { return domain::Decimal(dong.minor(), power).normalised(); }

/// What is at least so much is at least a little less.
std::int64_t rounded(const domain::Amount& amount, std::int64_t divisor) {
  const std::int64_t minor = amount.money.minor();
  const std::int64_t cut = minor / divisor;
  if (amount.qualifier == domain::Qualifier::at_least) return cut - (minor % divisor < 0 ? 1 : 0);
  if (amount.qualifier == domain::Qualifier::nearly) return cut + (minor % divisor > 0 ? 1 : 0);
  return domain::divide_half_even(minor, divisor);
}

domain::Decimal shown_in(const domain::Amount& amount, int power) {
  const domain::Decimal exact = exact_in(amount.money, power);
  if (exact.scale() <= MoneyUnit::most_decimals) return exact;
  const std::int64_t divisor = power_of_ten(power - MoneyUnit::most_decimals);
  const domain::Decimal shown(rounded(amount, divisor), MoneyUnit::most_decimals);
  return shown.is_zero() ? exact : shown.normalised();
}

/// Calls `take` with each amount of the rows and the total.
template <typename Take>
void each_amount(const table::Table& table, Take take) {
  const auto each_of = [&](const table::Row& row) {
    for (const table::Cell& cell : row.cells) {
      const auto* amounts = std::get_if<table::AmountsCell>(&cell);
      if (amounts == nullptr) continue;
      for (const domain::Amount& amount : amounts->amounts.list()) take(amount.money);
    }
  };
  for (const table::Row& row : table.rows) each_of(row);
  if (table.totals) each_of(*table.totals);
}

/// How many decimals the amounts in đồng need in a unit, and what else stands beside them.
struct Needs {
  std::array<int, money_units.size()> decimals = {};
  bool has_dong = false;
  bool has_others = false;
};

void add_needs(const table::Table& table, Needs& needs) {
  each_amount(table, [&](domain::Money money) {
    const bool is_dong = money.currency() == domain::Currency::vnd();
    (is_dong ? needs.has_dong : needs.has_others) = true;
    if (!is_dong) return;
    for (std::size_t i = 0; i < money_units.size(); ++i) {
      needs.decimals[i] = std::max(needs.decimals[i], exact_in(money, money_units[i].power).scale());
    }
  });
}

Needs needs_of(const table::Table& table) {
  Needs needs;
  add_needs(table, needs);
  return needs;
}

int decimals_in(const Needs& needs, UnitChoice choice) {
  return needs.decimals[static_cast<std::size_t>(&money_unit_of(choice) - money_units.data())];
}

UnitChoice fitting_unit(const Needs& needs) {
  constexpr int most_decimals = 1;
  for (const UnitChoice choice : {UnitChoice::billion, UnitChoice::million}) {
    if (decimals_in(needs, choice) <= most_decimals) return choice;
  }
  return UnitChoice::dong;
}

}  // namespace

Result<UnitChoice> read_unit_choice(std::string_view typed) {
  const std::string key = fold(typed);
  if (key == "auto" || key == "tu dong") return UnitChoice::fitting;
  const auto read = domain::read_amount_unit(typed);
  if (read && read.value() && read.value()->currency.value_or(domain::Currency::vnd()) == domain::Currency::vnd()) {
    const auto* const found = std::ranges::find_if(
        money_units, [&](const NamedUnit& unit) { return power_of_ten(unit.power) == read.value()->unit; });
    if (found != money_units.end()) return found->choice;
  }
  return Problem(messages::unknown_unit_of_money, typed);
}

UnitChoice fitting_unit_of(std::span<const table::Table* const> tables) {
  Needs needs;
  for (const table::Table* table : tables) add_needs(*table, needs);
  return needs.has_dong ? fitting_unit(needs) : UnitChoice::dong;
}

MoneyUnit::MoneyUnit(const table::Table& table, UnitChoice choice) {
  if (choice == UnitChoice::none) return;
  const Needs needs = needs_of(table);
  if (!needs.has_dong) return;
  choice_ = choice == UnitChoice::fitting ? fitting_unit(needs) : choice;
  has_other_currencies_ = needs.has_others;
  rounds_ = decimals_in(needs, choice_) > most_decimals;
}

int MoneyUnit::zeros() const { return money_unit_of(choice_).power; }

std::string MoneyUnit::show(const domain::Amount& dong, Language language) const {
  std::string text(prefix(dong.qualifier, language));
  text += domain::show(shown_in(dong, money_unit_of(choice_).power), language);
  return text;
}

std::string MoneyUnit::line(Language language) const {
  if (!is_chosen()) return {};
  const std::string_view name = money_unit_of(choice_).name.in(language);
  return (has_other_currencies_ ? unit_line_of_some : unit_line).in(language, name);
}

std::string MoneyUnit::rounding_note(Language language) const {
  if (!rounds_) return {};
  const std::string step = domain::show(domain::Decimal(1, most_decimals), language);
  return rounded_note.in(language, step, money_unit_of(choice_).name.in(language));
}

}  // namespace aid::formats
