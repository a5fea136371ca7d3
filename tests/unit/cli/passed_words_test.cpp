#include "aid/cli/read_words.hpp"

#include "cli/command_line.hpp"
#include "cli/help.hpp"

#include <doctest/doctest.h>

namespace aid::passed_words_test {

using aid::cli::Arguments;

namespace {

/// A command that takes a name and all words after it, and an option of its own.
struct Taker {
  cli::Options options;
  cli::Globals globals;
  std::string name;
  Arguments words;
  bool removes = false;

  Taker() {
    cli::add_global_options(options, globals);
    options.add({{.name = "name", .into = &name, .help = {"", ""}, .required = true},
                 {.name = "words", .into = &words, .help = {"", ""}, .takes_all_words = true},
                 {.name = "--remove", .into = &removes, .help = {"", ""}}});
  }
};

/// What a report takes.
struct Taken {
  cli::Options options;
  std::string dimension, period, from, output;
  std::vector<std::string> donors;
  bool explain = false;

  Taken() {
    options.add({{.name = "dimension", .into = &dimension, .help = {"", ""}},
                 {.name = "--period", .into = &period, .help = {"", ""}},
                 {.name = "--from", .into = &from, .help = {"", ""}},
                 {.name = "--donor", .into = &donors, .help = {"", ""}},
                 {.name = "--output", .letter = 'o', .into = &output, .help = {"", ""}},
                 {.name = "--explain", .into = &explain, .help = {"", ""}}});
  }
};

bool are_of_period(std::string_view given, std::string_view kept) { return given == "--period" && kept == "--from"; }

}  // namespace

TEST_CASE("an argument that takes all words gets what is neither its command's option nor an argument before it") {
  struct Case {
    Arguments line, own, passed;
  };
  const Case cases[] = {
      {{"A", "by", "sector", "--in", "VND"}, {"A"}, {"by", "sector", "--in", "VND"}},
      {{"A", "by", "--lang", "vi", "--in=VND", "-q"}, {"A", "--lang", "vi", "-q"}, {"by", "--in=VND"}},
      {{"-l", "x.db", "A", "-o", "f.pdf"}, {"-l", "x.db", "A"}, {"-o", "f.pdf"}},
      {{"A", "--remove"}, {"A", "--remove"}, {}},
      {{"A", "-qo", "f.pdf"}, {"A"}, {"-qo", "f.pdf"}},
      {{"A", "find", "--", "-x"}, {"A"}, {"find", "--", "-x"}},
      {{}, {}, {}},
  };
  for (const Case& one : cases) {
    CAPTURE(cli::shell_quoted(one.line));
    Taker taker;
    CHECK(cli::without_passed_words(taker.options, one.line) == one.own);
    CHECK(taker.words == one.passed);
  }
}

TEST_CASE("words that are given take the place of those that were kept") {
  struct Case {
    Arguments kept, given, line;
  };
  const Case cases[] = {
      {{"sector", "--period", "2021"}, {"--period", "2022"}, {"--period", "2022", "sector"}},
      {{"sector", "--period=2021"}, {"--explain"}, {"--period=2021", "--explain", "sector"}},
      {{"sector", "--from", "2021"}, {"--period", "2022"}, {"--period", "2022", "sector"}},
      {{"sector", "--period", "2021"}, {"--from", "2022"}, {"--period", "2021", "--from", "2022", "sector"}},
      {{"--donor", "A", "--donor", "B"}, {"--donor", "C"}, {"--donor", "C"}},
      {{"sector", "--donor", "A"}, {"year"}, {"--donor", "A", "year"}},
      {{"--donor", "A", "--", "-x"}, {"--explain"}, {"--donor", "A", "--explain", "--", "-x"}},
      {{"--donor", "A", "--", "-x"}, {"year"}, {"--donor", "A", "year"}},
      {{"sector", "--output", "a.txt"}, {"-o", "b.txt"}, {"-o", "b.txt", "sector"}},
  };
  for (const Case& one : cases) {
    CAPTURE(cli::shell_quoted(one.kept));
    CAPTURE(cli::shell_quoted(one.given));
    Taken taken;
    CHECK(cli::with_words(taken.options, one.kept, one.given, are_of_period) == one.line);
  }
}

}  // namespace aid::passed_words_test
