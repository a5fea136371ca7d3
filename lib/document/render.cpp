#include "aid/document/render.hpp"

#include "aid/document/docx.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace aid::document {
namespace {

void write_word(const Document& document, std::ostream& out) { out << write_docx(document); }

constexpr std::array document_formats{
    Format{"markdown", "md markdown", {"tables for a forum or wiki", "bảng cho diễn đàn, wiki"}, write_markdown},
    Format{"html", "html htm xhtml", {"a page to look at and to print", "trang để xem và in"}, write_html},
    Format{"docx", "docx", {"to be edited in Word", "để sửa trong Word"}, write_word},
};

}  // namespace

std::span<const Format> all_formats() { return document_formats; }

const Format* find_format(std::string_view name) {
  const auto* const found = std::ranges::find(document_formats, name, &Format::name);
  return found == document_formats.end() ? nullptr : found;
}

}  // namespace aid::document
