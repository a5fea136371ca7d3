#pragma once
#include "aid/document/profile.hpp"
#include "typesetter.hpp"

/// How documents are laid out is said once for all formats, by `document::Profile`; here in points (1/72 inch).
namespace aid::print {

inline constexpr double mm = 72.0 / 25.4;

/// The foot of a page begins so far below its text.
inline constexpr double foot_below_text = 4 * mm;

constexpr double points(int twips) { return twips / 20.0; }

constexpr double size_of(const document::TextStyle& style) { return style.half_points / 2.0; }

constexpr Manner manner_of(const document::TextStyle& style) {
  return {size_of(style), style.is_bold, style.is_italic, style.is_underlined};
}

/// How lines of such a text stand in a width.
constexpr Setting setting_of(const document::TextStyle& style, double width) {
  Setting setting{.width = width,
                  .is_justified = style.alignment == document::Alignment::justified,
                  .first_indent = points(style.first_line),
                  .breaks_words = true};  // One that is longer than a line, as an address can be.
  if (style.alignment == document::Alignment::centre) setting.align = PANGO_ALIGN_CENTER;
  if (style.alignment == document::Alignment::right) setting.align = PANGO_ALIGN_RIGHT;
  if (style.has_exact_line) setting.line = points(style.line);
  if (!style.has_exact_line) setting.line_factor = style.line / 240.0;
  return setting;
}

}  // namespace aid::print
