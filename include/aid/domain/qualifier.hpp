#pragma once
#include "aid/base/problem.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace aid::domain {

/// How a published figure was worded: "126 tỷ", "hơn 126 tỷ", "gần 19 tỷ", "khoảng 100".
enum class Qualifier : std::uint8_t { exact, at_least, nearly, about };

/// "exact", "at-least", "nearly", "about": as stored and as machines see it.
std::string_view to_string(Qualifier qualifier);
Result<Qualifier> parse_qualifier(std::string_view text);  ///< Problem: unknown-word.

/// The qualifier of a sum: exact + x = x, equal ones stay, anything else with two kinds = about. Commutative,
/// associative and idempotent (the least upper bound in exact < at-least, nearly < about), so a total's qualifier
/// does not depend on order or grouping.
Qualifier of_sum(Qualifier a, Qualifier b);
/// The qualifier of a − b: x − exact = x, every other difference = about. (a − b) − c is as a − (b + c).
Qualifier of_difference(Qualifier a, Qualifier b);

/// The words put before a figure: "", "at least ", "nearly ", "about " / "", "hơn ", "gần ", "khoảng ".
std::string_view prefix(Qualifier qualifier, Language language);

/// How many: people, aids, letters, members. Unknown is not zero.
struct Count {
  [[no_unique_address]] std::optional<std::int64_t> value = 0;  ///< ≥ 0; nullopt: unknown.
  Qualifier qualifier = Qualifier::exact;

  bool is_unknown() const { return !value; }
  friend bool operator==(const Count&, const Count&) = default;
};

}  // namespace aid::domain
