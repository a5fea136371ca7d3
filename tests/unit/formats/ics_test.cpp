#include "aid/domain/date.hpp"
#include "aid/formats/render.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace aid::ics_test {

namespace {

using namespace aid;  // NOLINT: a test of this namespace.
using table::Table;
using table::Words;

std::string calendar(const Table& table, Language language) {
  std::ostringstream out;
  formats::write_ics(table, {.language = language}, out);
  return out.str();
}

/// One thing that is due, with this title.
Table due(const std::string& title) {
  Table table{.report = "due",
              .title = {"What is due", "Việc đến hạn"},
              .ledger = "LHHN",
              .as_of = {.block = 3, .at = "2026-11-22T09:36:37Z", .hash = ""},
              .columns = {{"due", Words("Due")},
                          {"what", Words("What")},
                          {"of", Words("Of")},
                          {"title", Words("Title")},
                          {"who", Words("Who")},
                          {"source", Words("By")}}};
  const auto day = domain::DateInterval::of_day(domain::Date::from_ymd(2026, 12, 18));
  table.rows.push_back({.cells = {day, Words("Report", "Báo cáo").with_code("nd58-04"), Words("nd58:2026"),
                                  Words(title), Words("a; b"), Words("Điều 21")}});
  return table;
}

/// The content lines, put together again as a reader does.
std::vector<std::string> unfolded(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = text.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK(line.find('\n') == std::string::npos);
    if (line.starts_with(' ')) {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("what is due is an event of one day, whose stamp is the ledger's and not the clock's") {
  const std::vector<std::string> lines = unfolded(calendar(due("Quà, sách\\vở; bút"), Language::vi));
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  for (const char* line : {"VERSION:2.0", "BEGIN:VEVENT", "UID:nd58-04.nd58-2026@aid-ledger",
                           "DTSTAMP:20261122T093637Z", "DTSTART;VALUE=DATE:20261218", "SUMMARY:Báo cáo (nd58:2026)",
                           "DESCRIPTION:Quà\\, sách\\\\vở\\; bút\\na\\; b\\nĐiều 21", "END:VEVENT"}) {
    CAPTURE(line);
    CHECK(has(lines, line));
  }
}

TEST_CASE("long lines are folded between letters, and read back whole") {
  for (int length = 50; length < 160; ++length) {
    CAPTURE(length);
    std::string title;
    for (int i = 0; i < length; ++i) title += i % 3 == 0 ? "ế" : "a";
    const std::string text = calendar(due(title), Language::en);
    CHECK(has(unfolded(text), "DESCRIPTION:" + title + "\\na\\; b\\nĐiều 21"));
    // Letters are whole on every line: what goes on is never the inside of one.
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at + 1)) {
      CHECK((static_cast<unsigned char>(text[at + 3]) & 0xC0U) != 0x80U);
    }
  }
}

TEST_CASE("control characters and line ends of titles make no lines of their own") {
  const std::vector<std::string> lines = unfolded(calendar(due("a\nEND:VCALENDAR\x1B[2J"), Language::en));
  CHECK(has(lines, "DESCRIPTION:a\\nEND:VCALENDAR\\\\x1B[2J\\na\\; b\\nĐiều 21"));
}

}  // namespace aid::ics_test
