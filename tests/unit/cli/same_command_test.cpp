#include "cli/same_command.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/cli/program.hpp"
#include "aid/cli/session.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::same_command_test {

using namespace aid::cli;

TEST_CASE("the journal's line of arguments is read back into the words that it was made of") {
  const std::vector<std::vector<std::string>> lines{
      {},
      {"gift", "--from", "Kisarazu"},
      {"--note", "it's 'so'", "", "a b"},
      {"--note", "'", "\\", "$'x'", "đồng"},
      {"--note", "say \"xin chào\"", "\"", "a\"b\"c"},
      {"--note", "two\nlines\t\x1b[2J", "it's\n'so'\\"},
  };
  for (const auto& words : lines) {
    CAPTURE(shell_quoted(words));
    std::vector<std::string> read;
    for (const aid::ShellWord& word : aid::shell_words(shell_quoted(words))) read.push_back(word.text);
    CHECK(read == words);
  }
}

TEST_CASE("a line that a person typed has words in double quotes, too") {
  const struct {
    std::string_view line;
    std::vector<std::string> words;
  } cases[] = {
      {R"(run "Lĩnh vực" --in VND)", {"run", "Lĩnh vực", "--in", "VND"}},
      {R"(a"b c"d "" "it's \"so\"")", {"ab cd", "", R"(it's "so")"}},
      {R"("not closed)", {"not closed"}},
  };
  for (const auto& one : cases) {
    CAPTURE(one.line);
    std::vector<std::string> read;
    for (const aid::ShellWord& word : aid::shell_words(one.line)) read.push_back(word.text);
    CHECK(read == one.words);
  }
}

TEST_CASE("a command is the same whatever the ledger is called, however long is waited and however much is told") {
  const std::string gift = "gift --from A --amount '1 triệu'";
  for (const char* line :
       {"gift --from A --amount '1 triệu'", "gift --from A --amount '1 triệu' --retry 4:0123456789abcdef",
        "--lang vi gift --from A --amount '1 triệu' --wait=60 -q", "-l other.db gift -v --from A --amount '1 triệu'",
        "gift --ledger 'my ledger.db' --from A --quiet --amount '1 triệu' --lang=en"}) {
    CAPTURE(line);
    CHECK(is_same_command(gift, line));
    CHECK(is_same_command(line, gift));
  }
  for (const char* line : {"", "gift --from A", "gift --from A --amount '2 triệu'", "gift --from A --amount 1 triệu",
                           "pledge --from A --amount '1 triệu'", "gift --from A --amount '1 triệu' --another"}) {
    CAPTURE(line);
    CHECK_FALSE(is_same_command(gift, line));
    CHECK_FALSE(is_same_command(line, gift));
  }
}

TEST_CASE("what the journal left out stands for anything") {
  for (const char* line :
       {"add 'Bà An' --contact '0905 000 000' --country VN", "add 'Bà An' --contact … --country VN"}) {
    CAPTURE(line);
    CHECK(is_same_command("add 'Bà An' --contact … --country VN", line));
  }
  CHECK(is_same_command("add --contact=…,x --country VN", "add --contact=0905,x --country VN --retry 1:0"));
  CHECK_FALSE(is_same_command("add …", "add 'Bà An' --contact 0905"));
  CHECK_FALSE(is_same_command("add …", "edit 'Bà An' --contact 0905"));
  CHECK_FALSE(is_same_command("add 'Bà An' --contact … --country VN", "add 'Bà An' --contact 0905 --country US"));
  CHECK_FALSE(is_same_command("add --contact=…,x", "add --contact=0905,y"));
}

TEST_CASE("a mark at the end of a line stands for its last word alone") {
  for (const char* line : {"edit P --name 'Quỹ Mới'", "edit P", "edit P --contact", "edit P --contact x --country VN",
                           "edit Q --contact x", "edit", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_same_command("edit P --contact …", line));
  }
  CHECK(is_same_command("edit P --contact …", "edit P --contact x"));
}

TEST_CASE("what the command cannot know any more stands for what the journal has") {
  const std::string any(any_word);
  CHECK(is_same_command("erase DN-P0001 --name", "erase '" + any + "' --name --retry 1:0"));
  CHECK_FALSE(is_same_command("erase DN-P0001 --name", "erase " + any + " --contact"));
  CHECK_FALSE(is_same_command("erase DN-P0001 --name", "erase … --name"));
}

TEST_CASE("of a line that was too long for the journal what is left is compared") {
  std::string givers = "gift --to A";
  while (givers.size() < most_bytes_of_arguments) givers += " --from B";
  const auto cut = [&givers](const std::string& more) {
    return (givers + more).substr(0, most_bytes_of_arguments) + std::string(cut_off_mark);
  };
  CHECK(is_same_command(cut(" --to D"), cut(" --to Đà Nẵng")));
  CHECK(is_same_command(cut(""), "--wait 5 " + cut("").substr(0, most_bytes_of_arguments - 9) + " …"));
  CHECK_FALSE(is_same_command(cut(""), "gift --to X" + cut("").substr(11)));
  CHECK_FALSE(is_same_command(cut(""), "gift --to A --from B"));
  CHECK_FALSE(is_same_command("gift --to A --to B --to C …", "gift --to A --to B --to D …"));
}

}  // namespace aid::same_command_test
