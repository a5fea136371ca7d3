#include "aid/cli/program.hpp"
#include "cli/report.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

namespace aid::messages_test {

namespace {

constexpr Message<Text> unknown{"unknown-thing", "unknown '{0}'", "không có '{0}'"};
constexpr Message<Text> there_are{"hint", "there are:\n{0}", "có:\n{0}"};

std::string reported(cli::Severity severity, const Problem& problem, Language language) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  cli::Output err(ends[1]);
  cli::report(err, "aid-add", severity, problem, language);
  ::close(ends[1]);
  cli::Input in(ends[0]);
  std::string text;
  while (const auto line = in.read_line()) text += *line + "\n";
  ::close(ends[0]);
  return text;
}

}  // namespace

TEST_CASE("a message says tool, severity, place, what is wrong, its name, and what to do") {
  const Problem problem =
      Problem(unknown, "USDD").at({.file = "a.csv", .line = 14, .column = 20}).hint(there_are, "USD\nVND");
  CHECK(reported(cli::Severity::error, problem, Language::en) ==
        "aid-add: error: a.csv:14:20: unknown 'USDD' [unknown-thing]\n  hint: there are:\n    USD\n    VND\n");
  CHECK(reported(cli::Severity::warning, problem, Language::vi) ==
        "aid-add: cảnh báo: a.csv:14:20: không có 'USDD' [unknown-thing]\n  gợi ý: có:\n    USD\n    VND\n");
}

TEST_CASE("a place shows only what is known of it") {
  CHECK(cli::place({.file = "--amount"}) == "--amount");
  CHECK(cli::place({.file = "a.csv", .line = 3}) == "a.csv:3");
  CHECK(cli::place({.file = "a.csv", .line = 3, .column = 4}) == "a.csv:3:4");
}

TEST_CASE("what was typed cannot add lines or escape sequences to a message") {
  const Problem problem = Problem(unknown, "x\naid-add: error: all is lost\x1b[2J").at({.file = "a\n.csv"});
  CHECK(reported(cli::Severity::error, problem, Language::en) ==
        "aid-add: error: a\\x0A.csv: unknown 'x\\x0Aaid-add: error: all is lost\\x1B[2J' [unknown-thing]\n");
}

}  // namespace aid::messages_test
