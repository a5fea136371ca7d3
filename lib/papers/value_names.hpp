#pragma once
#include <string>
#include <string_view>

/// The names of the values of a template.
namespace aid::papers {

/// A value of one direction, taken apart: "before.in.committed.aids".
struct DirectionValue {
  enum class Of { period, same_period_before, approved };
  Of of = Of::period;
  std::string_view direction;   ///< "in".
  std::string_view stage = {};  ///< "committed"; empty: of the leading one.
  std::string_view what;        ///< "", "aids", "words", "sectors" …
};

/// Whether there is such a value, with a capital first letter or without.
bool is_value(std::string_view name);
/// Whether it is one of events, agreements, partners, plans or what lies ahead.
bool is_work_value(std::string_view name);
/// Takes the name of a value of a direction apart; false: it is none.
bool read_direction_value(std::string_view name, DirectionValue& value);

}  // namespace aid::papers
