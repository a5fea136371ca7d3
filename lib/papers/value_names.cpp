#include "value_names.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/terms.hpp"
#include "aid/papers/template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::papers {
namespace {

using Of = DirectionValue::Of;

/// Of the report as a whole.
constexpr std::array<std::string_view, 7> plain_values{"period", "period.from",   "period.until", "office",
                                                       "area",   "before.period", "place"};
/// Of what an office does besides aid, and of what lies ahead.
constexpr std::array<std::string_view, 22> work_values{
    "events",          "events.types", "events.modes",        "events.countries", "events.people", "events.turns",
    "events.counts",   "agreements",   "agreements.names",    "new-partners",     "new-partners.names",
    "plans.items",     "plans.done",   "plans.partly",        "plans.open",       "plans.late",
    "plans.cancelled", "ahead.period", "ahead.anniversaries", "ahead.agreements", "ahead.items",
    "ahead.events"};
/// Behind a stage: "" is the amount itself.
constexpr std::array<std::string_view, 6> of_stage{"", "words", "vnd", "other", "aids", "not-valued"};
constexpr std::array<std::string_view, 2> changes{"change", "aids.change"};
/// Behind a direction.
constexpr std::array<std::string_view, 11> of_direction{"aids",   "not-valued",    "sectors",     "countries",
                                                        "places", "beneficiaries", "campaigns",   "donor-kinds",
                                                        "donors", "foreign-ngos",  "donor-groups"};

std::string_view prefix_of(Of of) { return of == Of::period ? "" : of == Of::approved ? "approved." : "before."; }

/// Calls `visit(of, direction, stage, what)` for every value of a direction.
template <typename Visit>
void for_each_value(Visit visit) {
  for (const Of of : {Of::period, Of::same_period_before, Of::approved}) {
    for (const std::string_view direction : domain::term_words<domain::Direction>()) {
      for (const std::string_view what : of_direction) visit(of, direction, std::string_view(), what);
      if (of == Of::period) visit(of, direction, std::string_view(), std::string_view("new-donors"));
      for (const std::string_view stage : domain::term_words<domain::Stage>()) {
        for (const std::string_view what : of_stage) visit(of, direction, stage, what);
        if (of != Of::period) continue;
        for (const std::string_view what : changes) visit(of, direction, stage, what);
      }
    }
  }
}

struct NamedValue {
  std::string name;
  DirectionValue value;
};

const std::vector<NamedValue>& direction_values() {
  static const std::vector<NamedValue> all = [] {
    std::vector<NamedValue> values;
    for_each_value([&](Of of, std::string_view direction, std::string_view stage, std::string_view what) {
      std::string name = fmt::format("{}{}", prefix_of(of), direction);
      if (!stage.empty()) name += fmt::format(".{}", stage);
      if (!what.empty()) name += fmt::format(".{}", what);
      values.push_back({std::move(name), {of, direction, stage, what}});
    });
    std::ranges::sort(values, {}, &NamedValue::name);
    return values;
  }();
  return all;
}

}  // namespace

const std::vector<std::string>& value_names() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> names(plain_values.begin(), plain_values.end());
    names.insert(names.end(), work_values.begin(), work_values.end());
    for (const NamedValue& value : direction_values()) names.push_back(value.name);
    std::ranges::sort(names);
    return names;
  }();
  return all;
}

bool is_value(std::string_view name) { return std::ranges::binary_search(value_names(), without_capital(name)); }

bool is_work_value(std::string_view name) { return std::ranges::find(work_values, name) != work_values.end(); }

bool read_direction_value(std::string_view name, DirectionValue& value) {
  const auto found = std::ranges::lower_bound(direction_values(), name, {}, &NamedValue::name);
  if (found == direction_values().end() || found->name != name) return false;
  value = found->value;
  return true;
}

}  // namespace aid::papers
