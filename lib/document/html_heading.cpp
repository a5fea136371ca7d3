#include "aid/base/language.hpp"
#include "html_parts.hpp"

namespace aid::document::html {
namespace {

void append_office(std::string& out, const Heading& heading) {
  out += "<div>\n";
  for (const std::string& line : heading.superior) append_element(out, "p", "superior", line);
  for (std::size_t i = 0; i < heading.office.size(); ++i) {
    const bool is_last = i + 1 == heading.office.size();
    append_element(out, "p", is_last ? "office office-end" : "office", heading.office[i]);
  }
  out += "</div>\n<div>\n";
  for (std::size_t i = 0; i < heading.state.size(); ++i) {
    if (i == 0) {
      append_element(out, "p", "country", heading.state[i]);
      continue;
    }
    out += "<p class=\"motto\"><span>";
    append_text(out, heading.state[i]);
    out += "</span></p>\n";
  }
  // Number, place and date stand on one line, whatever stands above them.
  out += "</div>\n<div>\n";
  append_element(out, "p", "number", heading.number);
  out += "</div>\n<div>\n";
  append_element(out, "p", "place-and-date", heading.place_and_date);
  out += "</div>\n";
}

/// One addressee stands on the line of "Kính gửi:", several each on a line of its own.
void append_addressees(std::string& out, const std::vector<std::string>& addressees, bool in_vietnamese) {
  if (addressees.empty()) return;
  constexpr Label to{"To:", "Kính gửi:"};
  out += "<div class=\"addressees\">\n";
  append_element(out, "p", "to", to.in(in_vietnamese ? Language::vi : Language::en));
  out += "<div>\n";
  for (const std::string& addressee : addressees) append_element(out, "p", "addressee", addressee);
  out += "</div>\n</div>\n";
}

}  // namespace

void append_heading(std::string& out, const Document& document) {
  const Heading& heading = document.heading;
  out += "<header>\n";
  if (!heading.office.empty() || !heading.state.empty() || !heading.number.empty()) {
    out += "<div class=\"heading\">\n";
    append_office(out, heading);
    out += "</div>\n";
  } else {
    append_element(out, "p", "subtitle", document.office);
  }
  append_element(out, "p", "kind", heading.kind);
  append_element(out, "h1", heading.kind.empty() ? "title" : "title ruled", document.title);
  for (const std::string& subtitle : document.subtitles) append_element(out, "p", "subtitle", subtitle);
  append_element(out, "p", "as-of", document.as_of);
  append_addressees(out, heading.addressees, document.language == "vi");
  out += "</header>\n";
}

void append_signature(std::string& out, const Signature& signature, bool in_vietnamese) {
  constexpr Label receivers{"Copies to:", "Nơi nhận:"};
  out += "<div class=\"signature\">\n<div class=\"receivers\">\n";
  if (!signature.receivers.empty()) {
    append_element(out, "p", "receivers-title", receivers.in(in_vietnamese ? Language::vi : Language::en));
  }
  for (const std::string& receiver : signature.receivers) append_element(out, "p", "receiver", receiver);
  out += "</div>\n<div>\n";
  for (const std::string& line : signature.signer) append_element(out, "p", "signer", line);
  append_element(out, "p", "name", signature.name);
  out += "</div>\n</div>\n";
}

}  // namespace aid::document::html
