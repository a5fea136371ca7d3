#include "body.hpp"

#include "aid/base/text.hpp"
#include "blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace aid::papers {
namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 9> digits{
      {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string text;
  for (const auto& [value, letters] : digits) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

}  // namespace

document::Block paragraph(document::Paragraph::Style style, const std::string& text) {
  if (style == document::Paragraph::Style::item) return item_of(text);
  return document::Paragraph{.style = style, .runs = {{.text = visible(text)}}};
}

document::Paragraph::Style style_of(TemplateBlock::Kind kind) {
  if (kind == TemplateBlock::Kind::item) return document::Paragraph::Style::item;
  return kind == TemplateBlock::Kind::ground ? document::Paragraph::Style::ground : document::Paragraph::Style::body;
}

document::Paragraph item_of(std::string_view text) {
  std::string shown = visible(text);
  const bool has_mark = std::ranges::any_of(std::array<std::string_view, 4>{"- ", "+ ", "•", "–"},
                                            [&](std::string_view mark) { return shown.starts_with(mark); });
  if (!has_mark) shown.insert(0, "- ");
  return {.style = document::Paragraph::Style::item, .runs = {{.text = std::move(shown)}}};
}

void Body::section(std::string title) {
  section_.reset();
  if (!title.empty()) section_ = std::move(title);
  subsection_.reset();
  subsections_ = 0;
}

void Body::put(document::Block block) {
  using Style = document::Paragraph::Style;
  if (section_) {
    const std::string title = language_ == Language::vi ? capitals(*section_) : *section_;
    blocks_.push_back(paragraph(Style::section, fmt::format("{}. {}", roman(++sections_), title)));
  }
  section_.reset();
  if (subsection_) {
    blocks_.push_back(paragraph(Style::subsection, fmt::format("{}. {}", ++subsections_, *subsection_)));
  }
  subsection_.reset();
  blocks_.push_back(std::move(block));
}

void Body::put(document::Table table) {
  const int number = ++tables_[table.key];
  if (number > 1) table.key += fmt::format("-{}", number);
  put(document::Block(std::move(table)));
}

}  // namespace aid::papers
