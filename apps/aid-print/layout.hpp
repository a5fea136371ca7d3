#pragma once
#include <string_view>

namespace aid::print {

/// Lengths on paper are points (1/72 inch).
inline constexpr double mm = 72.0 / 25.4;

/// How a kind of official documents is laid out. Sizes are those of letters, in points.
struct PageLayout {
  double top = 20 * mm;
  double bottom = 20 * mm;
  double left = 30 * mm;
  double right = 15 * mm;
  double page_number = 14;
  double page_number_from_top = 10 * mm;
  double state_column = 95 * mm;  ///< On the right: so wide that the name of the state stays on one line.
  double state_first = 13;        ///< "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"; of a single line `state_only`.
  double state_second = 14;       ///< "Độc lập - Tự do - Hạnh phúc", with a rule as long as it.
  double state_only = 15;
  double superior = 13;
  double office = 13;
  bool has_rule_of_office = true;  ///< As 0.4 of the text, centred.
  double number = 13;
  double place_and_date = 14;
  double kind = 14;
  double title = 14;
  double body = 14;
  double line = 0;  ///< From one line of the body to the next; 0: as the letters want it.
  double first_indent = 10 * mm;
  double paragraph_space = 6;
  double signature_space = 28 * mm;  ///< Between the post and the name.
  double receivers_head = 12;
  bool is_receivers_head_underlined = false;  ///< Else bold and italic.
  double receivers = 11;
  double annex = 14;
  double table = 12;
  double smallest_table = 6;
  double note = 12;
  double foot = 8;
};

/// Decree 30/2020/NĐ-CP, annex I; "party": documents of the Party.
inline PageLayout layout_of(std::string_view profile) {
  PageLayout layout;
  if (profile != "party") return layout;
  layout.superior = layout.office = layout.number = 14;
  layout.line = 18;
  layout.has_rule_of_office = false;
  layout.receivers_head = 14;
  layout.is_receivers_head_underlined = true;
  layout.receivers = 12;
  return layout;
}

}  // namespace aid::print
