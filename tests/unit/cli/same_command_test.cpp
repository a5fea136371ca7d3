#include "cli/same_command.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/cli/program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace aid::cli;

TEST_CASE("the journal's line of arguments is read back into the words that it was made of") {
  const std::vector<std::vector<std::string>> lines{
      {},
      {"gift", "--from", "Kisarazu"},
      {"--note", "it's 'so'", "", "a b"},
      {"--note", "'", "\\", "$'x'", "đồng"},
      {"--note", "two\nlines\t\x1b[2J", "it's\n'so'\\"},
  };
  for (const auto& words : lines) {
    CAPTURE(shell_quoted(words));
    std::vector<std::string> read;
    for (const aid::ShellWord& word : aid::shell_words(shell_quoted(words))) read.push_back(word.text);
    CHECK(read == words);
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
  CHECK(is_same_command("add …", "add 'Bà An' --contact 0905"));
  CHECK_FALSE(is_same_command("add …", "edit 'Bà An' --contact 0905"));
  CHECK_FALSE(is_same_command("add 'Bà An' --contact … --country VN", "add 'Bà An' --contact 0905 --country US"));
  CHECK_FALSE(is_same_command("add --contact=…,x", "add --contact=0905,y"));
}

TEST_CASE("of a line that was too long for the journal what is left is compared") {
  CHECK(is_same_command("gift --to A --to B --to C --to D …", "gift --to A --to B --to C --to Đà Nẵng …"));
  CHECK(is_same_command("gift --to A --to B --to C …", "--wait 5 gift --to A --to …"));
  CHECK_FALSE(is_same_command("gift --to A --to B --to C --to D …", "gift --to X --to B --to C --to D …"));
}
