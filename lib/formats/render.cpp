#include "aid/formats/render.hpp"

#include <array>
#include <utility>

namespace aid::formats {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 3> format_names{
    {{"text", Format::text}, {"csv", Format::csv}, {"json", Format::json}}};

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  for (const auto& [known, format] : format_names) {
    if (known == name) return format;
  }
  return std::nullopt;
}

void write(const table::Table& table, Format format, const Style& style, std::ostream& out) {
  switch (format) {
    case Format::text:
      return write_text(table, style, out);
    case Format::csv:
      return write_csv(table, style, out);
    case Format::json:
      return write_json(table, style, out);
  }
}

}  // namespace aid::formats
