#pragma once
#include "aid/document/document.hpp"

#include <pango/pangocairo.h>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::print {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
/// Text that has been broken into lines.
using Lines = std::unique_ptr<PangoLayout, Unref>;

/// How a text looks.
struct Manner {
  double size = 14;
  bool is_bold = false;
  bool is_italic = false;
  bool is_underlined = false;
};

/// How a text is broken into lines, and where they stand.
struct Setting {
  double width = 0;  ///< 0: lines are broken nowhere but at their ends.
  PangoAlignment align = PANGO_ALIGN_LEFT;
  bool is_justified = false;
  double first_indent = 0;
  double line = 0;         ///< From one line to the next; 0: as the letters want it,
  double line_factor = 1;  ///< times this.
  bool breaks_words = false;
};

/// Sets texts in the one family that documents have.
class Typesetter {
public:
  /// Throws `Failure` no-times-font: neither Times New Roman nor Liberation Serif is installed.
  Typesetter();

  Lines set(std::string_view text, const Manner& manner, const Setting& setting) const;
  Lines set(const std::vector<document::Run>& runs, const Manner& manner, const Setting& setting) const;

  /// Of the widest line of a text: the sum of its letters' widths.
  double width_of(std::string_view text, const Manner& manner);

  /// "Liberation Serif 2.1".
  const std::string& font() const { return font_; }

private:
  using Widths = std::unordered_map<std::string, double>;
  double width_of_letter(std::string_view letter, const Manner& manner);

  std::unique_ptr<PangoContext, Unref> context_;
  std::string font_;
  std::array<std::map<double, Widths>, 4> widths_;  ///< By bold and italic, then by size.
};

/// The height of all its lines.
double height_of(const Lines& lines);

}  // namespace aid::print
