#include "aid/document/render.hpp"

#include <algorithm>
#include <array>

namespace aid::document {
namespace {

constexpr std::array document_formats{
    Format{"markdown", "md markdown", {"tables for a forum or wiki", "bảng cho diễn đàn, wiki"}, write_markdown},
    Format{"html", "html htm xhtml", {"a page to look at and to print", "trang để xem và in"}, write_html},
};

}  // namespace

std::span<const Format> all_formats() { return document_formats; }

const Format* find_format(std::string_view name) {
  const auto* const found = std::ranges::find(document_formats, name, &Format::name);
  return found == document_formats.end() ? nullptr : found;
}

}  // namespace aid::document
