#include "body.hpp"

#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aid::document::docx {
namespace {

constexpr std::size_t long_piece = 64U << 10U;

}  // namespace

Body::Body(const Profile& profile, const StyleIds& styles, const Edges& edges, formats::ZipWriter& zip)
    : profile_(profile), styles_(styles), edges_(edges), zip_(zip) {}

int Body::text_width() const {
  return section_.is_landscape ? profile_.page.turned().text_width() : profile_.page.text_width();
}

void Body::paragraph(Element element, std::string_view text, std::string_view properties) {
  paragraph(element, std::vector<Run>{{.text = std::string(text)}}, properties);
}

void Body::paragraph(Element element, const std::vector<Run>& runs, std::string_view properties) {
  fmt::format_to(std::back_inserter(out_), "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>",
                 escaped(styles_.of(element)), properties);
  for (const Run& run : runs) {
    if (run.text.empty()) continue;
    std::string manner;
    if (run.is_bold) manner += "<w:b/><w:bCs/>";
    if (run.is_italic) manner += "<w:i/><w:iCs/>";
    append_run(out_, run.text, manner);
  }
  raw("</w:p>");
}

void Body::rule(int length, int column) {
  const int free = std::max(column - length, 0);
  raw(
      fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" "
                  "w:color=\"000000\"/></w:pBdr><w:ind w:left=\"{}\" w:right=\"{}\" w:firstLine=\"0\"/></w:pPr></w:p>",
                  escaped(styles_.rule), free / 2, free - free / 2));
}

void Body::gap(int height) {
  raw(
      fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{}\" "
                  "w:lineRule=\"exact\"/></w:pPr></w:p>",
                  escaped(styles_.rule), height));
}

void Body::close_table() {
  if (is_behind_table)
    raw(fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr></w:p>", escaped(styles_.section_end)));
}

void Body::raw(std::string_view xml) {
  out_ += xml;
  is_empty_ = false;
  is_behind_table = false;
  flush_if_long();
}

void Body::flush_if_long() {
  if (out_.size() < long_piece) return;
  zip_.append(out_);
  out_.clear();
}

void Body::begin(const Section& section) {
  if (!is_empty_) {
    raw(fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr></w:p>", escaped(styles_.section_end),
                    section_properties()));
    section_ = section;
  } else {
    section_ = {.is_landscape = section.is_landscape, .begins_count = section_.begins_count || section.begins_count};
  }
  is_empty_ = true;
}

void Body::finish() {
  close_table();
  out_ += section_properties();
  zip_.append(out_);
  out_.clear();
}

std::string Body::section_properties() const {
  const Page page = section_.is_landscape ? profile_.page.turned() : profile_.page;
  std::string out = "<w:sectPr>";
  for (const EdgeReference& reference : edges_.references) {
    fmt::format_to(std::back_inserter(out), "<w:{}Reference w:type=\"{}\" r:id=\"{}\"/>", reference.tag, reference.type,
                   reference.relation);
  }
  fmt::format_to(std::back_inserter(out),
                 "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" "
                 "w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>",
                 page.width, page.height, section_.is_landscape ? " w:orient=\"landscape\"" : "", page.top, page.right,
                 page.bottom, page.left, page.number_at, page.foot_at);
  if (section_.begins_count) out += "<w:pgNumType w:start=\"1\"/>";
  out += "<w:cols w:space=\"720\"/>";
  if (section_.begins_count && edges_.first_differs) out += "<w:titlePg/>";
  return out + "</w:sectPr>";
}

}  // namespace aid::document::docx
