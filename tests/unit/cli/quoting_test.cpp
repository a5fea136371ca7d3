#include "aid/cli/program.hpp"

#include <doctest/doctest.h>

namespace aid::quoting_test {

using aid::cli::shell_quoted;

TEST_CASE("a command line is quoted so that a shell reads it back") {
  struct Case {
    std::vector<std::string> words;
    std::string line;
  };
  const Case cases[] = {
      {{}, ""},
      {{"gift", "--date", "2021-11-06"}, "gift --date 2021-11-06"},
      {{"--to", "MTTQ Đà Nẵng"}, "--to 'MTTQ Đà Nẵng'"},
      {{"Huế"}, "'Huế'"},
      {{""}, "''"},
      {{"it's"}, "'it'\\''s'"},
      {{"$HOME", "a;b", "*"}, "'$HOME' 'a;b' '*'"},
      {{"a\x1b[31m'\\"}, "$'a\\x1b[31m\\'\\\\'"},
      {{"\xff"}, "$'\\xff'"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(shell_quoted(c.words) == c.line);
  }
}

}  // namespace aid::quoting_test
