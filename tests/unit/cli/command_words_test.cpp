#include "cli/command_words.hpp"

#include <doctest/doctest.h>

namespace aid::command_words_test {

namespace {

constexpr aid::Message<> nothing{"nothing", "nothing", "không"};

std::string name_of(std::string_view tool, std::string_view word) {
  const aid::cli::Program program{.name = tool, .summary = nothing, .commands = {}};
  const auto problem = aid::cli::problem_of_command_word(program, word, "partner-list search");
  return problem ? std::string(problem->name()) : "just a word";
}

std::string hint_of(std::string_view word, std::string_view search) {
  const aid::cli::Program program{.name = "partner-list", .summary = nothing, .commands = {}};
  return aid::cli::problem_of_command_word(program, word, search).value().hint_text(aid::Language::en);
}

}  // namespace

TEST_CASE("a word is a command of another tool, one of a later version, or just a word") {
  struct Case {
    std::string_view word;
    std::string_view name;
  };
  const Case cases[] = {
      {"gift", "other-tool"}, {"rate", "other-tool"},      {"verify", "other-tool"}, {"need", "other-tool"},
      {"plan", "other-tool"}, {"undo", "other-tool"},      {"Gift", "no-such-command"}, {"gifts", "no-such-command"},
      {"gif", "just a word"}, {"Kisarazu", "just a word"}, {"", "just a word"},      {"gift ", "just a word"},
      {"add", "other-tool"},  {"verify2", "no-such-command"},  {"zzz", "just a word"},   {"import-iati", "later-command"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    CHECK(name_of("partner-list", c.word) == c.name);
  }
}

TEST_CASE("the hint says what to type, and how the word is searched for where there is a search") {
  CHECK(hint_of("gift", "") == "type: aid-add gift");
  CHECK(hint_of("gift", "partner-list search") ==
        "type: aid-add gift; to search for the word itself: partner-list search gift");
  CHECK(hint_of("merge", "partner-list search") ==
        "type: partner-list merge; to search for the word itself: partner-list search merge");
  CHECK(hint_of("need", "") == "type: partner-list need list");
  CHECK(hint_of("undo", "") == "type: aid-add undo");
}

}  // namespace aid::command_words_test
