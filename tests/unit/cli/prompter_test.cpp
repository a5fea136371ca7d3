#include "aid/cli/program.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

namespace aid::prompter_test {

namespace {

constexpr Message<> too_short{"too-short", "too short", "quá ngắn"};

/// A context whose user has already typed everything.
struct Typed {
  int input[2];
  int output[2];
  cli::Input in;
  cli::Output out{1};
  cli::Output err;
  cli::Context context;

  explicit Typed(std::string_view text, Language language = Language::en)
      : in(open_pipe(input)),
        err(open_writer(output)),
        context{.in = in, .out = out, .err = err, .language = language} {
    REQUIRE(::write(input[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    ::close(input[1]);
  }
  ~Typed() {
    ::close(input[0]);
    ::close(output[0]);
    ::close(output[1]);
  }

  static int open_pipe(int (&ends)[2]) {
    REQUIRE(::pipe(ends) == 0);
    return ends[0];
  }
  static int open_writer(int (&ends)[2]) {
    REQUIRE(::pipe(ends) == 0);
    return ends[1];
  }

  std::string shown() {
    err.flush();
    char buffer[4096];
    const ssize_t count = ::read(output[0], buffer, sizeof buffer);
    return count > 0 ? std::string(buffer, static_cast<std::size_t>(count)) : "";
  }
};

std::optional<Problem> at_least_two(std::string_view answer) {
  if (answer.size() < 2) return Problem(too_short);
  return std::nullopt;
}

}  // namespace

TEST_CASE("a question is asked until the answer is accepted") {
  Typed user("x\n  Vientiane \n");
  CHECK(cli::Prompter(user.context).ask("Name", "", at_least_two) == "Vientiane");
  CHECK(user.shown() == "Name:   too short\nName: ");
}

TEST_CASE("an empty answer takes what stands in brackets") {
  Typed user("\n");
  CHECK(cli::Prompter(user.context).ask("Name", "Huế", at_least_two) == "Huế");
  CHECK(user.shown() == "Name [Huế]: ");
}

TEST_CASE("yes and no are understood in both languages") {
  struct Case {
    std::string_view typed;
    bool fallback;
    bool expected;
  };
  const Case cases[] = {{"y\n", false, true}, {"Yes\n", false, true},      {"có\n", false, true}, {"C\n", false, true},
                        {"n\n", true, false}, {"không\n", true, false},    {"K\n", true, false},  {"\n", true, true},
                        {"\n", false, false}, {"maybe\nno\n", true, false}};
  for (const Case& c : cases) {
    Typed user(c.typed, Language::vi);
    CAPTURE(c.typed);
    CHECK(cli::Prompter(user.context).confirm("Ghi?", c.fallback) == c.expected);
  }
}

TEST_CASE("one of a list is chosen by its number, none of them by 0") {
  const std::vector<std::string> choices = {"Lào", "Campuchia"};
  const auto choose = [&](std::string_view typed) {
    Typed user(typed);
    return cli::Prompter(user.context).choose("Which?", choices);
  };
  CHECK(choose("2\n") == 1u);
  CHECK(choose("3\nx\n-1\n1\n") == 0u);
  CHECK(choose("0\n") == std::nullopt);
  CHECK(choose("\n") == std::nullopt);
}

TEST_CASE("after three wrong answers each question says how to get out of it") {
  constexpr std::string_view way_out = "  Ctrl-D ends the questions: nothing is written.\n";
  const auto times_told = [&](std::string_view typed, auto ask) {
    Typed user(typed);
    ask(cli::Prompter(user.context));
    const std::string shown = user.shown();
    int times = 0;
    for (auto at = shown.find(way_out); at != std::string::npos; at = shown.find(way_out, at + 1)) ++times;
    return times;
  };
  const auto name = [](cli::Prompter prompter) { prompter.ask("Name", "", at_least_two); };
  CHECK(times_told("a\nb\nok\n", name) == 0);
  CHECK(times_told("a\nb\nc\nok\n", name) == 1);
  CHECK(times_told("a\nb\nc\nd\ne\nf\nok\n", name) == 2);
  CHECK(times_told("a\nb\nc\n1\n", [](cli::Prompter prompter) { prompter.choose("Which?", {"a"}); }) == 1);
  CHECK(times_told("1\n2\n3\ny\n", [](cli::Prompter prompter) { prompter.confirm("Sure?", true); }) == 1);
}

namespace {

/// Answers from elsewhere.
struct Answers : cli::LineSource {
  std::vector<std::string> lines;
  std::vector<std::string> prompts = {};
  explicit Answers(std::vector<std::string> all) : lines(std::move(all)) {}
  std::optional<std::string> read_line(std::string_view prompt) override {
    prompts.emplace_back(prompt);
    if (prompts.size() > lines.size()) return std::nullopt;
    return lines[prompts.size() - 1];
  }
  bool goes_back() const override { return true; }
};

}  // namespace

TEST_CASE("where answers come from elsewhere, < goes back to the question before") {
  Typed user("");
  Answers answers({" ok ", "<"});
  user.context.lines = &answers;
  CHECK(cli::Prompter(user.context).ask("Name", "", at_least_two) == "ok");
  CHECK_THROWS_AS(cli::Prompter(user.context).ask("Name", "", at_least_two), cli::GoBack);
  CHECK_THROWS_AS(cli::Prompter(user.context).confirm("Sure?", true), Error);
  CHECK(answers.prompts == std::vector<std::string>{"Name: ", "Name: ", "Sure? [Y/n] "});
}

TEST_CASE("the end of the input cancels, whatever was asked") {
  const auto name_of = [](auto ask) {
    Typed user("");
    try {
      ask(cli::Prompter(user.context));
    } catch (const Error& error) {
      return std::string(error.problem().name());
    }
    return std::string("went on");
  };
  CHECK(name_of([](cli::Prompter prompter) { prompter.ask("Name", "fallback", at_least_two); }) == "cancelled");
  CHECK(name_of([](cli::Prompter prompter) { prompter.confirm("Sure?", true); }) == "cancelled");
  CHECK(name_of([](cli::Prompter prompter) { prompter.choose("Which?", {"a"}); }) == "cancelled");
}

TEST_CASE("what is asked cannot write on the terminal by escape sequences") {
  Typed user("ok\n");
  cli::Prompter(user.context).ask("Name \x1b[2J", "", at_least_two);
  CHECK(user.shown() == "Name \\x1B[2J: ");
}

}  // namespace aid::prompter_test
