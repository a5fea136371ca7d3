#include "aid/formats/render.hpp"

#include <algorithm>
#include <array>

namespace aid::formats {
namespace {

constexpr std::array known_formats{
    Format{"text", "txt text", {"for people", "để đọc"}, write_text, true},
    Format{"csv", "csv", {"for spreadsheets", "cho bảng tính"}, write_csv},
    Format{"tsv", "tsv tab", {"the same with tabs", "như csv, ngăn bằng tab"}, write_tsv},
    Format{"json", "json", {"for programs, one object", "cho chương trình, một đối tượng"}, write_json},
    Format{"jsonl", "jsonl ndjson", {"one object a line", "mỗi dòng một đối tượng"}, write_jsonl},
    Format{"ics", "ics ifb", {"what is due, for calendars", "việc đến hạn, cho lịch"}, write_ics, true},
};

}  // namespace

std::span<const Format> all_formats() { return known_formats; }

const Format* find_format(std::string_view name) {
  const auto* const found = std::ranges::find(known_formats, name, &Format::name);
  return found == known_formats.end() ? nullptr : found;
}

}  // namespace aid::formats
