#pragma once
#include "aid/document/document.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace aid::document {

namespace docx {
struct Pattern;
}

/// An office's own Word document whose styles, headers, footers, page and margins are taken; its text is not. Styles
/// are known by their names: those that it lacks are those of the document's layout (profile.hpp).
class DocxTemplate {
public:
  /// Of the bytes of a .docx or .dotx file.
  /// Throws `Error`: not-a-template, damaged-template, template-too-large, template-with-macros, template-from-outside
  /// (a header, a footer or the numbering takes something from a file or an address outside the document).
  static DocxTemplate read(std::string_view bytes);

  const docx::Pattern& pattern() const { return *pattern_; }

private:
  explicit DocxTemplate(std::shared_ptr<const docx::Pattern> pattern) : pattern_(std::move(pattern)) {}

  std::shared_ptr<const docx::Pattern> pattern_;
};

/// The document as a Word document (Office Open XML, transitional): real tables whose head is repeated on each page and
/// whose rows are not broken over pages, named styles, sections of their own for what is wide, and no clock: the same
/// document gives the same bytes. Throws `Error`: unknown-layout.
std::string write_docx(const Document& document, const DocxTemplate* pattern = nullptr);

}  // namespace aid::document
