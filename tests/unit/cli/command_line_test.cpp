#include "cli/command_line.hpp"

#include "cli/help.hpp"

#include <doctest/doctest.h>

namespace aid::command_line_test {

using aid::cli::Arguments;

namespace {

constexpr Message<> words{"words", "some words", "vài từ"};

cli::Command define_nothing(cli::Options&) { return {}; }

cli::Program tool(bool with_default) {
  return {.name = "tool",
          .summary = words,
          .commands = {{"list", words, define_nothing, with_default},
                       {"show", words, define_nothing},
                       {"agreement", words, define_nothing},
                       {"agreement add", words, define_nothing},
                       {"need add", words, define_nothing}}};
}

/// The global options.
struct Line {
  cli::Options options;
  cli::Globals globals;
  Line() { cli::add_global_options(options, globals); }
};

}  // namespace

TEST_CASE("the command is the first words that name one, before or after global options") {
  struct Case {
    Arguments line;
    std::string_view command;
    Arguments rest;
  };
  const Case cases[] = {
      {{"show", "x"}, "show", {"x"}},
      {{"-q", "show", "x"}, "show", {"-q", "x"}},
      {{"--ledger", "show", "list"}, "list", {"--ledger", "show"}},
      {{"--ledger=a.db", "-l", "b.db", "list"}, "list", {"--ledger=a.db", "-l", "b.db"}},
      {{"-lshow", "list"}, "list", {"-lshow"}},
      {{"agreement", "add", "x"}, "agreement add", {"x"}},
      {{"agreement", "-v", "add"}, "agreement add", {"-v"}},
      {{"agreement", "x"}, "agreement", {"x"}},
      {{"agreement"}, "agreement", {}},
      {{"need", "add"}, "need add", {}},
      {{"show", "--", "list"}, "show", {"--", "list"}},
  };
  const cli::Program program = tool(false);
  for (const Case& c : cases) {
    Line line;
    const cli::Choice choice = cli::choose_command(program, line.options, c.line);
    CAPTURE(c.command);
    REQUIRE(choice.command != nullptr);
    CHECK(choice.command->name == c.command);
    CHECK(choice.rest == c.rest);
    CHECK_FALSE(choice.by_default);
  }
}

TEST_CASE("the default command takes a line that names none") {
  const cli::Program program = tool(true);
  for (const Arguments& arguments :
       {Arguments{}, {"quỹ đà nẵng"}, {"--period", "2021"}, {"-q"}, {"--", "show"}, {"--period", "2021", "show"}}) {
    Line line;
    const cli::Choice choice = cli::choose_command(program, line.options, arguments);
    REQUIRE(choice.command != nullptr);
    CHECK(choice.command->name == "list");
    CHECK(choice.by_default);
    CHECK(choice.rest == arguments);
  }
}

TEST_CASE("a line that names no command, without a default one, is a problem") {
  struct Case {
    Arguments line;
    std::string_view problem;
  };
  const Case cases[] = {
      {{"shwo"}, "unknown-command"},
      {{"help", "shwo"}, "unknown-command"},
      {{"--period", "2021"}, "missing-command"},
      {{"--lnag", "vi", "show"}, "unknown-option"},
      {{"need"}, "missing-command"},
      {{"need", "ad"}, "unknown-command"},
      {{"help", "need", "ad"}, "unknown-command"},
  };
  const cli::Program program = tool(false);
  for (const Case& c : cases) {
    Line line;
    const cli::Choice choice = cli::choose_command(program, line.options, c.line);
    CAPTURE(c.line.front());
    REQUIRE(choice.problem);
    CHECK(choice.problem->name() == c.problem);
  }
}

TEST_CASE("help is asked for by a word before the command or an option anywhere") {
  const cli::Program program = tool(false);
  const auto choose = [&](const Arguments& arguments) {
    Line line;
    return cli::choose_command(program, line.options, arguments);
  };
  CHECK(choose({"help"}).wants_help);
  CHECK(choose({"help"}).command == nullptr);
  CHECK(choose({"help", "show"}).command->name == "show");
  CHECK(choose({"-q", "help", "agreement", "add"}).command->name == "agreement add");
  CHECK(choose({"help", "need"}).group == "need");
  CHECK(choose({"need", "--help"}).group == "need");
  CHECK_FALSE(choose({"need", "--help"}).problem);
  CHECK_FALSE(choose({"show", "help"}).wants_help);
}

TEST_CASE("the language is --lang before the locale") {
  const auto language = [](const Arguments& arguments) { return cli::choose_language(arguments); };
  CHECK(language({"--lang", "vi"}) == Language::vi);
  CHECK(language({"show", "--lang=vi"}) == Language::vi);
  CHECK(language({"--lang=en"}) == Language::en);
  CHECK(language({"--", "--lang=vi"}) == language({}));
}

namespace {

/// Options as a command has them.
struct Values {
  cli::Options options;
  std::string one, needed, choice = "a";
  std::vector<std::string> many, words;
  bool flag = false;
  std::optional<bool> decided;
  std::optional<std::string> day;
  std::string size;

  Values() {
    options.add({{.name = "--one", .letter = 'o', .into = &one, .help = {}},
                 {.name = "--needed", .into = &needed, .help = {}, .required = true},
                 {.name = "--choice", .into = &choice, .help = {}, .choices = {"a", "bc"}},
                 {.name = "--many", .into = &many, .help = {}},
                 {.name = "--flag", .letter = 'f', .into = &flag, .help = {}},
                 {.name = "--decided", .into = &decided, .help = {}, .excludes = {"--choice"}},
                 {.name = "--day", .into = &day, .help = {}, .value_is_optional = true},
                 {.name = "--size", .into = [this](std::string_view text) { size = text; }, .help = {}}});
  }

  std::string mistake(const Arguments& arguments) {
    const auto problem = cli::find_mistake(options, "tool", cli::scan(options, arguments));
    return problem ? std::string(problem->name()) : "";
  }
};

}  // namespace

TEST_CASE("every mistake in a line has a name") {
  struct Case {
    Arguments line;
    std::string_view problem;
  };
  const Case cases[] = {
      {{"--needed", "x"}, ""},
      {{"--needed", "x", "a", "b"}, ""},
      {{"--needed", "-5", "-1,5"}, ""},
      {{"--needed", "--"}, ""},
      {{"--needed=x", "--many", "a", "--many", "b", "-f", "-f"}, ""},
      {{"--needed=x", "-fo", "y"}, ""},
      {{"--needed=x", "-foy"}, ""},
      {{}, "missing-option"},
      {{"--needed"}, "missing-value"},
      {{"--needed", "--one", "y"}, "missing-value"},
      {{"--needed", "-f"}, "missing-value"},
      {{"--needed=x", "--flag=yes"}, "unexpected-value"},
      {{"--needed=x", "--oen", "y"}, "unknown-option"},
      {{"--needed=x", "-x"}, "unknown-option"},
      {{"--needed=x", "-fx"}, "unknown-option"},
      {{"--needed=x", "--one=1", "-o2"}, "repeated-option"},
      {{"--needed=x", "--choice", "b"}, "bad-choice"},
      {{"--needed=x", "--choice="}, "empty-value"},
      {{"--needed", ""}, "empty-value"},
      {{"--needed=x", "a", "b", "c"}, "unexpected-argument"},
      {{"--needed=x", "--decided", "--choice=a"}, "excluding-options"},
      {{"--needed=x", "--day"}, ""},
      {{"--needed=x", "--day", "--day"}, "repeated-option"},
  };
  for (const Case& c : cases) {
    Values values;
    values.options.add(
        {{.name = "first", .into = &values.size, .help = {}}, {.name = "second", .into = &values.size, .help = {}}});
    CAPTURE(c.problem);
    CHECK(values.mistake(c.line) == c.problem);
  }
}

TEST_CASE("what stands in a correct line arrives as it was typed") {
  Values values;
  values.options.add({.name = "words", .into = &values.words, .help = {}});
  const Arguments arguments = {"w1",  "--needed", "--",    "--many",    "[a,b]",    "--many", "{}",
                               "-fo", "-7",       "--day", "--decided", "--size=5", "--",     "--flag"};
  REQUIRE(values.mistake(arguments) == "");
  cli::read_values(values.options, cli::scan(values.options, arguments));
  CHECK(values.needed == "--");
  CHECK(values.one == "-7");
  CHECK(values.choice == "a");
  CHECK(values.flag);
  CHECK(values.decided == true);
  CHECK(values.day == "");
  CHECK(values.size == "5");
  CHECK(values.many == Arguments{"[a,b]", "{}"});
  CHECK(values.words == Arguments{"w1", "--flag"});
  CHECK(values.options.find("--many")->given == 2);
  CHECK(values.options.find("--choice")->given == 0);
}

TEST_CASE("an option can be made from a description that is known only when the program runs") {
  const std::vector<std::string> names{"--campaign", "--channel"};
  std::vector<std::string> targets(names.size());
  cli::Options options;
  for (std::size_t i = 0; i < names.size(); ++i) {
    options.add({.name = names[i], .into = &targets[i], .help = {names[i], names[i]}});
  }
  const Arguments arguments = {"--channel", "x"};
  cli::read_values(options, cli::scan(options, arguments));
  CHECK(targets == Arguments{"", "x"});
}

}  // namespace aid::command_line_test
