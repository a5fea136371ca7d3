#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace aid::formats {

/// What stands beside the figure where a spreadsheet shows a number with words: "hơn 1.000", "5 triệu", "$500".
struct ShownFigure {
  std::string before;
  std::string after;

  /// Nothing but the figure is shown.
  bool is_alone() const { return before.empty() && after.empty(); }
};

/// Takes apart the text in which a cell shows the number `plain`, which has plain digits and at most one point. A
/// figure that is rounded shows the number, one that is a thousandth of it does not. nullopt: the text shows another
/// number, or none, or several.
std::optional<ShownFigure> take_shown_figure(std::string_view shown, std::string_view plain);

}  // namespace aid::formats
