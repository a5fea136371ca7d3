#include "cli/user_file.hpp"
#include "aid/cli/options.hpp"

#include <doctest/doctest.h>

namespace aid::user_file_test {

namespace {

const std::string path = "/home/an/.config/aid-ledger/config";

/// The options that a command has, and what a line and a file make of them.
struct Report {
  std::string ledger, unit, lang;
  bool no_pager = false;
  cli::Options options;

  Report() {
    options.add({{.name = "--ledger", .letter = 'l', .value = "FILE", .into = &ledger, .help = {}},
                 {.name = "--lang", .into = &lang, .help = {}, .choices = {"en", "vi"}},
                 {.name = "--unit", .into = &unit, .help = {}, .choices = {"đồng", "triệu", "tỷ"}},
                 {.name = "--no-pager", .into = &no_pager, .help = {}}});
  }

  void read(std::string_view text, const cli::Arguments& line, std::string_view command = "list") {
    std::vector<cli::Item> items = cli::scan(options, line);
    cli::add_usual_options(cli::read_user_file(text, path), "aid-report", command, options, items);
    cli::read_values(options, items);
  }
};

std::string unit_of(std::string_view text, const cli::Arguments& line, std::string_view command = "list") {
  Report report;
  report.read(text, line, command);
  return report.unit;
}

}  // namespace

TEST_CASE("what a user's file says holds where the line does not say it, the nearest heading first") {
  const std::string_view of_tool = "# of reports\n[aid-report]\nunit = triệu\n";
  const std::string_view of_both = "[aid-report list]\nunit = tỷ\n\n[aid-report]\nunit = triệu\n";
  CHECK(unit_of("", {}).empty());
  CHECK(unit_of(of_tool, {}) == "triệu");
  CHECK(unit_of(of_tool, {"--unit", "đồng"}) == "đồng");
  CHECK(unit_of(of_both, {}) == "tỷ");
  CHECK(unit_of(of_both, {}, "summary") == "triệu");
  CHECK(unit_of("[aid-add]\nunit = tỷ\n", {}).empty());

  Report report;
  report.read("lang=vi\r\n[ aid-report ]\nno-pager", {});
  CHECK(report.lang == "vi");
  CHECK(report.no_pager);
  Report of_other_editor;
  of_other_editor.read("\xEF\xBB\xBFlang = vi", {});
  CHECK(of_other_editor.lang == "vi");
}

TEST_CASE("a line of a user's file that decides about figures, or that nobody understands, is refused with its place") {
  struct Case {
    std::string_view text;
    std::string_view problem;
    std::size_t line;
  };
  for (const Case& each : std::vector<Case>{{"ledger = so.db", "wrong-user-line", 1},
                                            {"\nlang =", "wrong-user-line", 2},
                                            {"[aid-report", "wrong-user-line", 1},
                                            {"[aid-print]\n", "unknown-user-key", 1},
                                            {"unit = tỷ", "unknown-user-key", 1},
                                            {"[aid-report]\nin = USD", "unknown-user-key", 2},
                                            {"[aid-add]\n# so\ndirection = out", "unknown-user-key", 3},
                                            {"today = 2021-01-01", "unknown-user-key", 1},
                                            {"lang = vi\nlang = en", "repeated-user-key", 2},
                                            {"[aid-report]\nunit = tỷ\n[aid-report]\nunit = đồng", "repeated-user-key", 4},
                                            {"[aid-report]\nunit = chục", "bad-choice", 2},
                                            {"[aid-report]\nunit", "missing-value", 2},
                                            {"[aid-report]\nno-pager = yes", "unexpected-value", 2}}) {
    CAPTURE(each.text);
    Report report;
    try {
      report.read(each.text, {});
      FAIL("not refused");
    } catch (const Error& error) {
      CHECK(error.problem().name() == each.problem);
      REQUIRE(error.problem().where());
      CHECK(error.problem().where()->file == path);
      CHECK(error.problem().where()->line == each.line);
    }
  }
}

TEST_CASE("the ledger is the one of the line, then of the environment, then of the user's file") {
  const cli::UserFile file = cli::read_user_file("ledger = ~/so/2021.db\n", path);
  CHECK(cli::find_ledger("l.db", file).path == "l.db");
  const cli::ChosenLedger chosen = cli::find_ledger("", file);
  REQUIRE(chosen.line != nullptr);
  CHECK(chosen.path.ends_with("/so/2021.db"));
  CHECK(chosen.path.starts_with('/'));
}

}  // namespace aid::user_file_test
