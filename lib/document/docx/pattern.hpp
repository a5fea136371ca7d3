#pragma once
#include "aid/document/profile.hpp"
#include "styles.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aid::document::docx {

/// A part of an archive that is taken as it is.
struct PatternPart {
  std::string name;          ///< "word/header1.xml"
  std::string content_type;  ///< Empty: known by its ending (pictures).
  std::string bytes;
  std::string relations;  ///< The part with its relations; empty: it has none.
};

/// A header or footer for some pages of a section.
struct PatternEdge {
  bool is_header = false;
  std::string type;  ///< "default", "first", "even".
  std::string part;
};

/// What is taken of an office's Word document.
struct Pattern {
  std::string styles;  ///< Its word/styles.xml.
  std::vector<KnownStyle> known_styles;
  std::vector<PatternPart> parts;  ///< Headers, footers, theme, numbering, and the pictures in them.
  std::vector<PatternEdge> edges;
  std::optional<Page> page;
  bool first_differs = false;
  bool even_differs = false;
};

}  // namespace aid::document::docx
