#include "aid/document/chart.hpp"
#include "aid/document/chart_drawing.hpp"
#include "aid/document/render.hpp"
#include "html_parts.hpp"
#include "xml_mark.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace aid::document {
namespace html {
namespace {

/// What stands for a character that would be a mark of HTML; empty: it stands for itself.
std::string_view instead_of(char c, Where where) {
  switch (c) {
    case '\'':
      return "&#39;";
    case '\n':
      return where == Where::text ? "<br/>" : " ";
    default:
      return xml_mark(c);
  }
}

}  // namespace

void append_text(std::string& out, std::string_view text, Where where) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view instead = instead_of(text[at], where);
    if (instead.empty()) continue;
    out.append(text, done, at - done);
    out += instead;
    done = at + 1;
  }
  out.append(text, done);
}

void append_element(std::string& out, std::string_view tag, std::string_view of_class, std::string_view text) {
  if (text.empty()) return;
  out += '<';
  out += tag;
  out += " class=\"";
  out += of_class;
  out += "\">";
  append_text(out, text);
  out += "</";
  out += tag;
  out += ">\n";
}

namespace {

/// Which of the document's charts it is, from 1.
int number_of(const Document& document, const Chart& chart) {
  int number = 0;
  bool is_found = false;
  const auto count = [&](const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      const auto* other = std::get_if<Chart>(&block);
      if (other == nullptr || is_found) continue;
      ++number;
      is_found = other == &chart;
    }
  };
  count(document.blocks);
  for (const Annex& annex : document.annexes) count(annex.blocks);
  return number;
}

}  // namespace

/// The drawing says the title itself; it is also what is read aloud.
void append_chart(std::string& out, const Document& document, const Chart& chart) {
  const auto data = chart_data(document, chart);
  if (!data) return;
  out += "<figure class=\"chart\">\n";
  out += svg(draw(*data), data->title, describe(*data), fmt::format("chart-{}", number_of(document, chart)));
  out += "\n</figure>\n";
}

namespace {

std::string_view class_of(Paragraph::Style style) {
  switch (style) {
    case Paragraph::Style::body:
      return "body";
    case Paragraph::Style::section:
      return "section";
    case Paragraph::Style::subsection:
      return "subsection";
    case Paragraph::Style::item:
      return "item";
    case Paragraph::Style::ground:
      return "ground";
    case Paragraph::Style::note:
      return "note";
    case Paragraph::Style::warning:
      return "warning";
  }
  return "body";
}

/// Writes the blocks of a body or an annex. A new page is a section of its own.
class BlockWriter {
public:
  BlockWriter(std::string& out, const Document& document) : out_(out), document_(document) {}

  void write(const std::vector<Block>& blocks, std::string_view unseen_title) {
    unseen_title_ = unseen_title;
    for (const Block& block : blocks) std::visit(*this, block);
  }

  void operator()(const Paragraph& paragraph) {
    out_ += "<p class=\"";
    out_ += class_of(paragraph.style);
    out_ += "\">";
    for (const Run& run : paragraph.runs) {
      if (run.is_bold) out_ += "<b>";
      if (run.is_italic) out_ += "<i>";
      append_text(out_, run.text);
      if (run.is_italic) out_ += "</i>";
      if (run.is_bold) out_ += "</b>";
    }
    out_ += "</p>\n";
  }
  /// Only the first table without a title is named after the document: a second would be taken for it.
  void operator()(const Table& table) { append_table(out_, table, std::exchange(unseen_title_, {})); }
  void operator()(const Chart& chart) { append_chart(out_, document_, chart); }
  void operator()(const PageBreak& page) {
    out_ += "</section>\n<section class=\"";
    out_ += page.is_landscape ? "across" : "upright";
    out_ += "\">\n";
  }

private:
  std::string& out_;
  const Document& document_;
  std::string_view unseen_title_;
};

bool has_page_across(const Document& document) {
  const auto is_across = [](const Block& block) {
    const auto* page = std::get_if<PageBreak>(&block);
    return page != nullptr && page->is_landscape;
  };
  return document.is_landscape || std::ranges::any_of(document.blocks, is_across) ||
         std::ranges::any_of(document.annexes, [&](const Annex& annex) {
           return annex.is_landscape || std::ranges::any_of(annex.blocks, is_across);
         });
}

void append_annex(std::string& out, const Document& document, const Annex& annex) {
  out += annex.is_landscape ? "<section class=\"annex across\">\n" : "<section class=\"annex upright\">\n";
  append_element(out, "h2", "annex-name", annex.name);
  append_element(out, "h2", "annex-title", annex.title);
  append_element(out, "p", "annex-of", annex.of);
  BlockWriter(out, document).write(annex.blocks, annex.title.empty() ? annex.name : annex.title);
  out += "</section>\n";
}

void append_head(std::string& out, const Document& document) {
  out += "<!DOCTYPE html>\n<html lang=\"";
  append_text(out, document.language, Where::attribute);
  out +=
      "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>";
  append_text(out, document.title, Where::attribute);
  out += "</title>\n<style>";
  out += style_sheet;
  out += "</style>\n</head>\n";
}

}  // namespace
}  // namespace html

void write_html(const Document& document, std::ostream& out) {
  std::string text;
  html::append_head(text, document);
  text += html::has_page_across(document) ? "<body class=\"with-across\">\n" : "<body>\n";
  text += document.is_landscape ? "<main>\n<section class=\"across\">\n" : "<main>\n<section class=\"upright\">\n";
  html::append_heading(text, document);
  html::BlockWriter(text, document).write(document.blocks, document.title);
  if (document.signature) html::append_signature(text, *document.signature, document.language == "vi");
  text += "</section>\n";
  for (const Annex& annex : document.annexes) html::append_annex(text, document, annex);
  text += "</main>\n";
  if (!document.fingerprint.empty()) {
    text += "<footer>";
    html::append_text(text, document.fingerprint);
    text += "</footer>\n";
  }
  text += "</body>\n</html>\n";
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace aid::document
