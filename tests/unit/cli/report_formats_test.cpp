#include "aid/cli/report_formats.hpp"

#include "aid/base/problem.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

namespace aid::cli::report_formats_test {
namespace {

struct FormatCase {
  std::string_view typed;
  std::string output;
  bool for_spreadsheet = false;
  std::string_view is = {};  ///< The format, or the name of the problem.
};

std::string_view chosen(const FormatCase& one) {
  try {
    return choose_format(one.typed, one.output, one.for_spreadsheet).name();
  } catch (const Error& error) {
    return error.problem().name();
  }
}

TEST_CASE("--format and the ending of the output say how a report is written, or contradict each other") {
  const FormatCase cases[] = {
      {"", "-", false, "text"},
      {"", "bc", false, "text"},
      {"", "bc.txt", false, "text"},
      {"", "bc.log", false, "text"},
      {"", ".html", false, "text"},
      {"", "thu.html/bc", false, "text"},
      {"", "bc.csv", false, "csv"},
      {"", "bc.tsv", false, "tsv"},
      {"", "bc.json", false, "json"},
      {"", "bc.jsonl", false, "jsonl"},
      {"", "bc.md", false, "markdown"},
      {"", "bc.html", false, "html"},
      {"", "thu.muc/BC.HTM", false, "html"},
      {"", "bc.2021.csv", false, "csv"},
      {"html", "-", false, "html"},
      {"html", "bc", false, "html"},
      {"html", "bc.dat", false, "html"},
      {"md", "-", false, "markdown"},
      {"HTM", "-", false, "html"},
      {"Docx", "bc.docx", false, "docx"},
      {"yaml", "-", false, "bad-choice"},
      {"html", "bc.html", false, "html"},
      {"csv", "bc.html", false, "ending-differs"},
      {"text", "bc.csv", false, "ending-differs"},
      {"json", "bc.jsonl", false, "ending-differs"},
      {"", "bc.xls", false, "ending-not-written"},
      {"", "bc.DOC", false, "ending-not-written"},
      {"", "bc.ods", false, "ending-not-written"},
      {"", "bc.odt", false, "ending-not-written"},
      {"csv", "bc.xls", false, "ending-not-written"},
      {"", "-", true, "csv"},
      {"", "bc.csv", true, "csv"},
      {"csv", "bc", true, "csv"},
      {"CSV", "bc", true, "csv"},
      {"", "bc.txt", true, "ending-differs"},
      {"html", "-", true, "only-for-csv"},
      {"text", "-", true, "only-for-csv"},
  };
  for (const FormatCase& one : cases) {
    CAPTURE(one.typed);
    CAPTURE(one.output);
    CHECK(chosen(one) == one.is);
  }
}

TEST_CASE("what cannot be written is told with what can") {
  const auto hint = [](std::string_view typed, const std::string& output) {
    try {
      static_cast<void>(choose_format(typed, output, false));
    } catch (const Error& error) {
      return error.problem().hint_text(Language::en);
    }
    return std::string();
  };
  CHECK(hint("csv", "thu.muc/bc.ods") == "name the file thu.muc/bc.csv");
  CHECK(hint("csv", "bc.html") == "name the file bc.csv");
  CHECK(hint("", "bc.zip") == "name the file bc.html");
}

TEST_CASE("no two formats have a name or an ending in common, and all have a meaning in both languages") {
  std::set<std::string> taken;
  for (const ReportFormat& format : report_formats()) {
    CAPTURE(format.name());
    CHECK_FALSE(format.meaning().en.empty());
    CHECK_FALSE(format.meaning().vi.empty());
    CHECK((format.of_table() == nullptr) != (format.of_document() == nullptr));
    CHECK(choose_format(format.name(), "-", false) == format);
    std::istringstream endings{std::string(format.endings())};
    for (std::string ending; endings >> ending;) {
      CHECK(taken.insert(ending).second);
      CHECK(choose_format("", "x." + ending, false) == format);
    }
  }
  CHECK(report_formats().front().name() == "text");
}

TEST_CASE("a blank list is not written under the name of another kind of file") {
  const auto refused = [](std::string_view format, const std::string& output) {
    try {
      check_ending(format, output);
    } catch (const Error& error) {
      return error.problem().name() == "ending-differs";
    }
    return false;
  };
  CHECK(refused("csv", "mau.xlsx"));
  CHECK(refused("xlsx", "mau.csv"));
  CHECK(refused("xlsx", "mau.xls"));
  CHECK_FALSE(refused("xlsx", "mau.xlsx"));
  CHECK_FALSE(refused("csv", "mau.CSV"));
  CHECK_FALSE(refused("csv", "mau"));
  CHECK_FALSE(refused("xlsx", "-"));
}

}  // namespace
}  // namespace aid::cli::report_formats_test
