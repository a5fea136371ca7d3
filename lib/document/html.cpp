#include "aid/document/chart.hpp"
#include "aid/document/chart_drawing.hpp"
#include "aid/document/render.hpp"
#include "aid/document/table_layout.hpp"
#include "aid/document/words.hpp"
#include "html_parts.hpp"
#include "xml_mark.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
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

/// Writes the blocks of a body or an annex. Pages that lie another way are a section of their own.
class BlockWriter {
public:
  BlockWriter(std::string& out, const Document& document, const LaidOut& laid_out, const std::function<void()>& pass_on)
      : out_(out), document_(document), laid_out_(laid_out), pass_on_(pass_on) {}

  /// Within a section that lies as the first block does.
  void write(std::string_view unseen_title) {
    unseen_title_ = unseen_title;
    bool is_landscape = laid_out_.begins_across(false);
    for (const PlacedBlock& placed : laid_out_.blocks()) {
      if (placed.breaks || placed.is_landscape != is_landscape) {
        fmt::format_to(std::back_inserter(out_), "</section>\n<section class=\"{}\">\n", lie(placed.is_landscape));
      }
      is_landscape = placed.is_landscape;
      std::visit(*this, *placed.block);
    }
  }

  static std::string_view lie(bool is_landscape) { return is_landscape ? "across" : "upright"; }

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
  void operator()(const Table& table) {
    append_table(out_, table, laid_out_.of(table).half_points, std::exchange(unseen_title_, {}), pass_on_);
  }
  void operator()(const Chart& chart) { append_chart(out_, document_, chart); }
  void operator()(const PageBreak&) {}

private:
  std::string& out_;
  const Document& document_;
  const LaidOut& laid_out_;
  const std::function<void()>& pass_on_;
  std::string_view unseen_title_;
};

bool has_page_across(const LaidOut& laid_out) {
  return std::ranges::any_of(laid_out.blocks(), &PlacedBlock::is_landscape);
}

void append_annex(std::string& out, const Document& document, const Annex& annex, const LaidOut& laid_out,
                  const std::function<void()>& pass_on) {
  fmt::format_to(std::back_inserter(out), "<section class=\"annex {}\">\n",
                 BlockWriter::lie(laid_out.begins_across(annex.is_landscape)));
  append_element(out, "h2", "annex-name", annex.name);
  append_element(out, "h2", "annex-title", annex.title);
  append_element(out, "p", "annex-of", annex.of);
  BlockWriter(out, document, laid_out, pass_on).write(annex.title.empty() ? annex.name : annex.title);
}

/// Within the last section: behind one that lies across it would stand on a page of its own.
void append_foot(std::string& out, const Document& document) {
  if (document.fingerprint.empty()) return;
  out += "<footer>";
  append_text(out, document.fingerprint);
  out += "</footer>\n";
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
  const Profile& profile = find_profile(document.profile);
  const Language language = language_of(document);
  const LaidOut body(document.blocks, profile, language, false);
  std::vector<LaidOut> annexes;
  for (const Annex& annex : document.annexes) annexes.emplace_back(annex.blocks, profile, language, annex.is_landscape);
  const bool has_page_across = html::has_page_across(body) || std::ranges::any_of(annexes, html::has_page_across);

  std::string text;
  const auto write = [&] {
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
  };
  const std::function<void()> pass_on = [&] {
    constexpr std::size_t much = 1U << 16U;
    if (text.size() >= much) write();
  };
  html::append_head(text, document);
  text += has_page_across ? "<body class=\"with-across\">\n" : "<body>\n";
  text += fmt::format("<main>\n<section class=\"{}\">\n", html::BlockWriter::lie(body.begins_across(false)));
  html::append_heading(text, document);
  html::BlockWriter(text, document, body, pass_on).write(document.title);
  if (document.signature) html::append_signature(text, *document.signature, document.language == "vi");
  for (std::size_t i = 0; i < annexes.size(); ++i) {
    text += "</section>\n";
    html::append_annex(text, document, document.annexes[i], annexes[i], pass_on);
  }
  html::append_foot(text, document);
  text += "</section>\n</main>\n</body>\n</html>\n";
  write();
}

}  // namespace aid::document
