#include "aid/base/text.hpp"
#include "aid/formats/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

namespace aid::formats {
namespace {

using table::Row;
using table::Table;
using table::Words;

/// Backslashes before what has a meaning; a line end is "\n" (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : visible(text, Newlines::keep)) {
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result;
}

/// A content line, folded so that no line has more than 75 octets, never within a letter.
void write_line(std::string_view line, std::ostream& out) {
  constexpr std::size_t most = 75;
  const auto is_inside_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  std::size_t room = most;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 0 && is_inside_letter(line[end])) --end;
    out << line.substr(0, end) << "\r\n ";
    line.remove_prefix(end);
    room = most - 1;  // The space counts.
  }
  out << line << "\r\n";
}

class Calendar {
public:
  Calendar(const Table& table, const Style& style, std::ostream& out) : table_(table), style_(style), out_(out) {}

  void write() {
    for (const std::string_view line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//aid-ledger//aid-report due//EN",
                                        "CALSCALE:GREGORIAN", "METHOD:PUBLISH"}) {
      write_line(line, out_);
    }
    write_line("X-WR-CALNAME:" + escaped(table_.title.in(style_.language)), out_);
    for (const Row& row : table_.rows) write_event(row);
    write_line("END:VCALENDAR", out_);
  }

private:
  const table::Cell& cell(const Row& row, std::string_view key) const {
    const auto column = std::ranges::find(table_.columns, key, &table::Column::key);
    return row.cells.at(static_cast<std::size_t>(column - table_.columns.begin()));
  }
  Words words(const Row& row, std::string_view key) const {
    const auto* text = std::get_if<Words>(&cell(row, key));
    return text == nullptr ? Words() : *text;
  }

  /// "20261122T093637Z": when the ledger was last written, so that the same ledger gives the same bytes.
  std::string stamp() const {
    std::string moment = table_.as_of.at;
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return moment;
  }

  void write_event(const Row& row) {
    const Words what = words(row, "what");
    const Words of = words(row, "of");
    const Language language = style_.language;
    std::string day = to_string(std::get<domain::DateInterval>(cell(row, "due")).from);
    std::erase(day, '-');
    std::string uid = fmt::format("{}.{}@aid-ledger", what.code, of.en);
    std::ranges::replace(uid, ':', '-');
    write_line("BEGIN:VEVENT", out_);
    write_line("UID:" + escaped(uid), out_);
    write_line("DTSTAMP:" + stamp(), out_);
    write_line("DTSTART;VALUE=DATE:" + day, out_);
    write_line("SUMMARY:" + escaped(fmt::format("{} ({})", what.in(language), of.in(language))), out_);
    std::string more;
    for (const std::string_view key : {"title", "who", "source"}) {
      const Words text = words(row, key);
      if (!text.empty()) more += (more.empty() ? "" : "\n") + text.in(language);
    }
    write_line("DESCRIPTION:" + escaped(more), out_);
    write_line("TRANSP:TRANSPARENT", out_);
    write_line("END:VEVENT", out_);
  }

  const Table& table_;
  const Style& style_;
  std::ostream& out_;
};

}  // namespace

void write_ics(const Table& table, const Style& style, std::ostream& out) { Calendar(table, style, out).write(); }

}  // namespace aid::formats
