#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"
#include "aid/papers/template.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aid::papers {

/// A paragraph of a template's block.
document::Block paragraph(document::Paragraph::Style style, const std::string& text);
document::Paragraph::Style style_of(TemplateBlock::Kind kind);

/// Puts blocks together; headings wait until something stands below them.
class Body {
public:
  explicit Body(Language language) : language_(language) {}

  /// An empty title ends the section before.
  void section(std::string title);
  void subsection(std::string title) { subsection_ = std::move(title); }
  void put(document::Block block);
  /// Of several tables that are the same each has a name of its own.
  void put(document::Table table);

  std::vector<document::Block> take() && { return std::move(blocks_); }

private:
  Language language_;
  std::vector<document::Block> blocks_;
  std::map<std::string, int> tables_;  ///< How many there are of a name.
  std::optional<std::string> section_;
  std::optional<std::string> subsection_;
  int sections_ = 0;
  int subsections_ = 0;
};

}  // namespace aid::papers
