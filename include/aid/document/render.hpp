#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

/// A document as bytes. The same document gives the same bytes.
namespace aid::document {

/// One file of HTML without scripts and without anything from elsewhere: well-formed as XML, light and dark on a
/// screen, on paper as Decree 30/2020 lays it out (A4, margins, the number of the page at its top but not on the first,
/// pages that lie across where the document says so).
void write_html(const Document& document, std::ostream& out);

/// Markdown as GitHub shows it: tables with pipes, every mark in a text escaped.
void write_markdown(const Document& document, std::ostream& out);

/// One way in which a document is written. The table of all is in render.cpp.
struct Format {
  std::string_view name;     ///< As --format has it.
  std::string_view endings;  ///< Of files that have it, without dots, parted by spaces: "html htm".
  Label meaning;             ///< What it is for, in a few words.
  void (*write)(const Document& document, std::ostream& out);
};
/// In the order of the help.
std::span<const Format> all_formats();
/// By its name; nullptr where there is none.
const Format* find_format(std::string_view name);

}  // namespace aid::document
