#include "heading.hpp"

#include "../text_width.hpp"
#include "aid/document/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::document::docx {
namespace {

int width_in(const TextStyle& style, std::string_view text) {
  return text_width(text, style.half_points, style.is_bold, style.is_italic);
}

/// Two columns without lines and without padding, in one row or several.
void begin_columns(Body& body, int left, int right) {
  body.close_table();
  body.raw(fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblLayout "
      "w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
      "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"{}\"/><w:gridCol w:w=\"{}\"/></w:tblGrid>",
      left + right, left, right));
}

void begin_cell(Body& body, int width) {
  body.raw(fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", width));
}

void begin_row(Body& body) { body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>"); }

void end_columns(Body& body) {
  body.raw("</w:tbl>");
  body.is_behind_table = true;
}

/// The superior office, the office and the line under it.
void append_office(Body& body, const Heading& heading, int column) {
  begin_cell(body, column);
  for (const std::string& line : heading.superior) body.paragraph(Element::superior, line);
  for (const std::string& line : heading.office) body.paragraph(Element::office, line);
  const Profile& profile = body.profile();
  if (!heading.office.empty() && !profile.office_mark.empty()) {
    body.paragraph(Element::office, profile.office_mark);
  } else if (!heading.office.empty() && profile.office_rule > 0) {
    const int above = std::min(width_in(profile.style(Element::office), heading.office.back()), column);
    body.rule(above * profile.office_rule / 100, column);
  } else if (heading.superior.empty()) {
    body.paragraph(Element::office, "");
  }
  body.raw("</w:tc>");
}

void append_state(Body& body, const Heading& heading, int column) {
  begin_cell(body, column);
  int above = 0;
  for (std::size_t i = 0; i < heading.state.size(); ++i) {
    const Element element = i == 0 ? Element::state : Element::motto;
    body.paragraph(element, heading.state[i]);
    above = width_in(body.profile().style(element), heading.state[i]);
  }
  if (heading.state.empty()) {
    body.paragraph(Element::state, "");
  } else {
    body.rule(std::min(above, column), column);
  }
  body.raw("</w:tc>");
}

void append_columns(Body& body, const Heading& heading) {
  int right = body.profile().state_column;
  for (std::size_t i = 0; i < heading.state.size(); ++i) {
    const TextStyle& style = body.profile().style(i == 0 ? Element::state : Element::motto);
    constexpr int spare = 60;  // A millimetre, for another program's rounding.
    right = std::max(right, width_in(style, heading.state[i]) + spare);
  }
  const int left = body.text_width() - right;
  begin_columns(body, left, right);
  begin_row(body);
  append_office(body, heading, left);
  append_state(body, heading, right);
  body.raw("</w:tr>");
  if (!heading.number.empty() || !heading.place_and_date.empty()) {
    begin_row(body);
    begin_cell(body, left);
    body.paragraph(Element::number, heading.number);
    body.raw("</w:tc>");
    begin_cell(body, right);
    body.paragraph(Element::place_and_date, heading.place_and_date);
    body.raw("</w:tc></w:tr>");
  }
  end_columns(body);
}

/// One addressee on the line of "Kính gửi:"; of several each on its own, with the dashes under the colon.
void append_addressees(Body& body, const std::vector<std::string>& addressees, std::string_view word) {
  if (addressees.empty()) return;
  if (addressees.size() == 1) {
    const std::string line = fmt::format("{} {}", word, addressees.front());
    return body.paragraph(Element::addressees, line, "<w:jc w:val=\"center\"/>");
  }
  constexpr int word_at = 1418;  // 25 mm.
  const int dash_at = word_at + width_in(body.profile().style(Element::addressees), word.substr(0, word.size() - 1));
  body.paragraph(Element::addressees, word,
                 fmt::format("<w:keepNext/><w:spacing w:after=\"0\"/><w:ind w:left=\"{}\"/>", word_at));
  for (std::size_t i = 0; i < addressees.size(); ++i) {
    const bool is_last = i + 1 == addressees.size();
    std::string line = addressees[i].starts_with('-') ? addressees[i] : "- " + addressees[i];
    if (!line.ends_with(';') && !line.ends_with('.')) line += is_last ? '.' : ';';
    constexpr int hanging = 170;
    body.paragraph(Element::addressees, line,
                   fmt::format("<w:spacing w:before=\"0\" w:after=\"{}\"/><w:ind w:left=\"{}\" w:hanging=\"{}\"/>",
                               is_last ? 120 : 0, dash_at + hanging, hanging));
  }
}

/// The title, and under that of an official document a line.
void append_title(Body& body, const Document& document) {
  if (!document.heading.kind.empty()) body.paragraph(Element::kind, document.heading.kind);
  if (!document.title.empty()) body.paragraph(Element::title, document.title);
  const int length = width_in(body.profile().style(Element::title), document.title);
  const int rule = std::min(length, body.text_width()) * body.profile().title_rule / 100;
  if (!document.heading.kind.empty() && rule > 0) body.rule(rule, body.text_width());
  for (const std::string& line : document.subtitles) body.paragraph(Element::subtitle, line);
}

}  // namespace

void append_heading(Body& body, const Document& document) {
  const Heading& heading = document.heading;
  const bool has_columns = !heading.superior.empty() || !heading.office.empty() || !heading.state.empty() ||
                           !heading.number.empty() || !heading.place_and_date.empty();
  if (has_columns) append_columns(body, heading);
  append_title(body, document);
  append_addressees(body, heading.addressees, words::addressees.in(language_of(document)));
}

void append_signature(Body& body, const Signature& signature, Language language) {
  const int right = body.profile().signer_column;
  const int left = body.text_width() - right;
  begin_columns(body, left, right);
  begin_row(body);
  begin_cell(body, left);
  body.paragraph(Element::receivers_heading, signature.receivers.empty() ? "" : words::receivers.in(language));
  for (const std::string& line : signature.receivers) body.paragraph(Element::receivers, line);
  body.raw("</w:tc>");
  begin_cell(body, right);
  for (std::size_t i = 0; i < signature.signer.size(); ++i) {
    body.paragraph(Element::signer, signature.signer[i], i == 0 ? "" : "<w:spacing w:before=\"0\"/>");
  }
  body.gap(body.profile().signature_height);
  body.paragraph(Element::signer_name, signature.name);
  body.raw("</w:tc></w:tr>");
  end_columns(body);
}

void append_annex_heading(Body& body, const Annex& annex) {
  if (!annex.name.empty()) body.paragraph(Element::annex_name, annex.name);
  if (!annex.title.empty()) body.paragraph(Element::annex_title, annex.title);
  if (!annex.of.empty()) body.paragraph(Element::annex_of, annex.of);
}

}  // namespace aid::document::docx
