#pragma once
#include <string_view>
#include <vector>

namespace aid::formats {

/// One piece of a number format of a spreadsheet (ECMA-376, 18.8.31).
struct FormatPiece {
  enum class Kind {
    character,  ///< `text` is one character that is a code, or shows itself.
    literal,    ///< Shows `text`.
    bracket,    ///< A colour, a condition, a currency or a count of hours: `text` is what stands in [ ].
    blank,      ///< Shows nothing but space.
    general,    ///< "General": a figure as it is.
    half_day,   ///< AM/PM.
    section,    ///< The semicolon before the next section.
  };
  Kind kind;
  std::string_view text;
};

/// The pieces of `code`, which must outlive them.
std::vector<FormatPiece> pieces_of_format(std::string_view code);

}  // namespace aid::formats
