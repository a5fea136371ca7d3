// Runs commands of every tool over a ledger of which one of the first 100 bytes was changed. None crashes, each ends
// with an exit code of the manual; what is refused leaves the file as it is and no file beside it, reading never
// changes it, and what is written in spite of the change (of a counter that says nothing) leaves a whole ledger. Usage:
// headers
#include "ledger_file.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace {

using aid::faults::Finished;
using aid::faults::LedgerFile;
using aid::faults::require;

enum class Does { read, write, copy };

struct Command {
  Does does;
  std::vector<std::string> words;
};

std::vector<Command> commands_on(const LedgerFile& ledger) {
  const std::string copy = (ledger.folder() / "copy.db").string();
  return {{Does::read, {"aid-ledger", "upgrade"}},
          {Does::read, {"aid-ledger", "info"}},
          {Does::write, ledger.gift({"--to", "Bên nhận", "--amount", "100 triệu"})},
          {Does::read, {"aid-ledger", "verify"}},
          {Does::read, {"aid-ledger", "check"}},
          {Does::read, {"aid-ledger", "export"}},
          {Does::copy, {"aid-ledger", "backup", copy}},
          {Does::copy, {"aid-ledger", "restore", ledger.path(), "--ledger", copy}},
          {Does::read, {"aid-report", "list"}},
          {Does::read, {"partner-list"}},
          {Does::read, {"event-log"}},
          {Does::write, {"partner-list", "add", "Trường số 1", "--country", "VN"}},
          {Does::write, {"event-log", "add", "--type", "conference", "--title", "Hội nghị", "--date", "2021"}},
          {Does::write,
           {"aid-ledger", "rate", "add", "--currency", "USD", "--kind", "interbank", "--date", "2021-01-04", "--value",
            "23131", "--source", "S"}}};
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder)) names.insert(file.path().filename().string());
  return names;
}

/// Runs the command on a file with these bytes. Returns its exit code.
int run(const LedgerFile& ledger, const Command& command, const std::string& changed, const std::string& where) {
  write(ledger.path(), changed);
  std::filesystem::remove(ledger.folder() / "copy.db");
  const std::set<std::string> before = names_in(ledger.folder());
  const Finished ended = aid::faults::run(command.words);
  require(ended.exit_code >= 0 && ended.exit_code <= 3, "the command ends as the manual says " + where + ended.err);
  std::set<std::string> after = names_in(ledger.folder());
  if (ended.exit_code == 0 && command.does == Does::copy) after.erase("copy.db");
  require(after == before, "no file is left " + where + ended.err);
  const bool may_write = command.does == Does::write && ended.exit_code == 0;
  if (may_write) {
    ledger.require_whole("after a write " + where);
  } else {
    require(bytes_of(ledger.path()) == changed, "the file is as it was " + where + ended.err);
  }
  return ended.exit_code;
}

}  // namespace

int main() {
  constexpr std::size_t header_bytes = 100;
  constexpr std::size_t most_important = 3;  // Of the commands: with every change.
  const LedgerFile ledger;
  const std::vector<Command> commands = commands_on(ledger);
  const std::string whole = bytes_of(ledger.path());
  std::array<int, 4> ended{};
  for (const Command& command : commands) {
    require(run(ledger, command, whole, "of a whole ledger: ") == 0, command.words[0] + " works on a whole ledger");
  }
  for (const int mask : {0xff, 0x80, 0x01}) {
    for (std::size_t offset = 0; offset < header_bytes; ++offset) {
      std::string changed = whole;
      changed[offset] = static_cast<char>(changed[offset] ^ mask);
      const std::size_t count = mask == 0xff ? commands.size() : most_important;
      for (std::size_t i = 0; i < count; ++i) {
        const std::string where = "with byte " + std::to_string(offset) + " changed by " + std::to_string(mask) +
                                  " for " + commands[i].words[0] + " " +
                                  commands[i].words[1 % commands[i].words.size()] + ": ";
        ++ended[static_cast<std::size_t>(run(ledger, commands[i], changed, where))];
      }
    }
  }
  require(ended[0] > 0 && ended[3] > 0, "some changes say nothing, most are refused");
  std::printf("exit codes 0 to 3 of all commands: %d, %d, %d, %d\n", ended[0], ended[1], ended[2], ended[3]);
  return 0;
}
