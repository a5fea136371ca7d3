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
    const std::string product =
        "PRODID:-//aid-ledger//" + std::string(is_of_days() ? "aid-report due" : "event-log calendar") + "//EN";
    for (const std::string_view line :
         {std::string_view("BEGIN:VCALENDAR"), std::string_view("VERSION:2.0"), std::string_view(product),
          std::string_view("CALSCALE:GREGORIAN"), std::string_view("METHOD:PUBLISH")}) {
      write_line(line, out_);
    }
    write_line("X-WR-CALNAME:" + escaped(table_.title.in(style_.language)), out_);
    for (const Row& row : table_.rows) write_event(row);
    write_line("END:VCALENDAR", out_);
  }

private:
  /// What is due, one day each, without UIDs of its own.
  bool is_of_days() const { return !has("uid"); }
  bool has(std::string_view key) const {
    return std::ranges::find(table_.columns, key, &table::Column::key) != table_.columns.end();
  }

  const table::Cell& cell(const Row& row, std::string_view key) const {
    const auto column = std::ranges::find(table_.columns, key, &table::Column::key);
    return row.cells.at(static_cast<std::size_t>(column - table_.columns.begin()));
  }
  Words words(const Row& row, std::string_view key) const {
    if (!has(key)) return {};
    const auto* text = std::get_if<Words>(&cell(row, key));
    return text == nullptr ? Words() : *text;
  }
  /// One line for each of several texts.
  std::string text(const Row& row, std::string_view key) const {
    const Language language = style_.language;
    if (!has(key)) return {};
    const auto* lines = std::get_if<table::Lines>(&cell(row, key));
    if (lines == nullptr) return words(row, key).in(language);
    std::string all;
    for (const Words& line : *lines) all += (all.empty() ? "" : "\n") + line.in(language);
    return all;
  }

  /// "20261122T093637Z": when the ledger was last written, so that the same ledger gives the same bytes.
  std::string stamp() const {
    std::string moment = table_.as_of.at;
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return moment;
  }

  static std::string compact(domain::Date date) {
    std::string day = to_string(date);
    std::erase(day, '-');
    return day;
  }

  void write_event(const Row& row) {
    const Words what = words(row, "what");
    const Words of = words(row, "of");
    const Language language = style_.language;
    const auto date = std::get<domain::DateInterval>(cell(row, is_of_days() ? "due" : "date"));
    std::string uid = is_of_days() ? fmt::format("{}.{}@aid-ledger", what.code, of.en)
                                   : fmt::format("{}@aid-ledger", words(row, "uid").en);
    std::ranges::replace(uid, ':', '-');
    write_line("BEGIN:VEVENT", out_);
    write_line("UID:" + escaped(uid), out_);
    write_line("DTSTAMP:" + stamp(), out_);
    write_line("DTSTART;VALUE=DATE:" + compact(date.from), out_);
    // An event of one day has no end (3.6.1); that of several is the first day after it.
    if (date.precision() != domain::Precision::day) write_line("DTEND;VALUE=DATE:" + compact(date.until), out_);
    const std::string summary =
        is_of_days() ? fmt::format("{} ({})", what.in(language), of.in(language)) : what.in(language);
    write_line("SUMMARY:" + escaped(summary), out_);
    std::string more;
    for (const std::string_view key : {"title", "code", "country", "who", "greeting", "source"}) {
      const std::string line = text(row, key);
      if (!line.empty()) more += (more.empty() ? "" : "\n") + line;
    }
    write_line("DESCRIPTION:" + escaped(more), out_);
    if (const Words category = words(row, "category"); !category.empty()) {
      write_line("CATEGORIES:" + escaped(category.in(language)), out_);
    }
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
