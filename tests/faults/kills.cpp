// Kills adds, a long transaction and imports at system calls chosen by a printed seed. Afterwards the ledger is as
// before or as after, never between, and whatever was acknowledged is there; an import is run again and all its rows
// are there once. `interrupts` does the same to an import with Ctrl-C, SIGTERM and SIGHUP, `replays` kills a ledger
// that is rebuilt from its export, `outputs` a report that is written over an older one, `papers` a paper that is
// recorded with its file. Usage: kills adds|imports|interrupts|replays|outputs|papers RUNS [SEED]
#include "ledger_file.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace {

using aid::faults::Finished;
using aid::faults::LedgerFile;
using aid::faults::require;

constexpr long entries_of_gift = 2;

struct Tally {
  int before = 0;
  int after = 0;
};

/// Runs one command `runs` times on the same ledger, each time killed somewhere else.
enum class Then { nothing, run_again };

Tally kill_everywhere(const LedgerFile& ledger, const std::vector<std::string>& command, long new_entries, int runs,
                      std::mt19937_64& random, Then then = Then::nothing) {
  const long before = ledger.entries();
  const long calls = aid::faults::run_killed_at(command, 0).system_calls;
  require(ledger.entries() == before + new_entries, "the command works when it is left alone");
  Tally tally;
  for (int run = 0; run < runs; ++run) {
    ledger.go_back();
    const long stop_at = std::uniform_int_distribution<long>(1, calls)(random);
    const std::string where = "after a kill at system call " + std::to_string(stop_at) + " of " + std::to_string(calls);
    const Finished killed = aid::faults::run_killed_at(command, stop_at);
    // A run can need a few calls less than the counted one; then it ended by itself, and must have done its work.
    require(killed.exit_code == -1 || killed.exit_code == 0, "the process is killed or succeeds " + where + killed.err);
    const long now = ledger.entries();
    require(now == before || now == before + new_entries, "all or nothing is there " + where);
    if (!killed.out.empty()) require(now == before + new_entries, "what was acknowledged is there " + where);
    ledger.require_whole(where);
    ++(now == before ? tally.before : tally.after);
    if (then == Then::nothing) continue;
    const Finished again = aid::faults::run_killed_at(command, 0);
    require(again.exit_code == 0, "the command can be run again " + where + again.err);
    require(ledger.entries() == before + new_entries, "run again, everything is there once " + where);
  }
  ledger.go_back();
  return tally;
}

void kill_adds(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  ledger.remember();
  const Tally adds = kill_everywhere(ledger, ledger.gift({"--to", "Bên nhận", "--amount", "100 triệu", "--id", "K"}),
                                     entries_of_gift, runs - runs / 4, random);

  constexpr int recipients = 500;
  std::vector<std::string> many{"--each", "2 triệu", "--new-partner", "--to-country", "VN", "--id", "L"};
  for (int i = 1; i <= recipients; ++i) many.insert(many.end(), {"--to", "Trường số " + std::to_string(i)});
  const Tally longs = kill_everywhere(ledger, ledger.gift(many), entries_of_gift * recipients, runs / 4, random);

  require(adds.before > 0 && adds.after + longs.after > 0, "kills fall on both sides of the commit");
  std::printf("%d kills of an add: %d as before, %d as after\n", adds.before + adds.after, adds.before, adds.after);
  std::printf("%d kills of a gift to %d: %d as before, %d as after\n", longs.before + longs.after, recipients,
              longs.before, longs.after);
}

constexpr int rows_of_list = 150;

/// The words of an import of a list of that many rows.
std::vector<std::string> import_of_list(const LedgerFile& ledger) {
  const std::string list = (ledger.folder() / "list.csv").string();
  std::ofstream file(list);
  file << "Bên cung cấp,Quốc gia,Bên tiếp nhận,Ngày,Số tiền\n";
  for (int i = 1; i <= rows_of_list; ++i) {
    file << "Tổ chức " << i % 40 << ",Nhật Bản,Trường số " << i % 30 << ",06/11/2021," << i << "000000\n";
  }
  return {"aid-add", "import", list, "--as", "gift", "--new-partner"};
}

void kill_imports(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  ledger.remember();
  const Tally tally = kill_everywhere(ledger, import_of_list(ledger), long{entries_of_gift} * rows_of_list, runs,
                                      random, Then::run_again);
  require(tally.before > 0, "kills fall before the commit");
  std::printf("%d kills of an import of %d rows: %d as before, %d as after\n", tally.before + tally.after, rows_of_list,
              tally.before, tally.after);
}

/// Before the import listens it ends like any program; then it stops between two rows with exit code 2, and behind the
/// last row it ends as if nothing had been.
void interrupt_imports(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  ledger.remember();
  const auto command = import_of_list(ledger);
  constexpr long entries = long{entries_of_gift} * rows_of_list;
  const long before = ledger.entries();
  const long calls = aid::faults::run_killed_at(command, 0).system_calls;
  require(ledger.entries() == before + entries, "the import works when it is left alone");
  constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};
  int told = 0;
  int done = 0;
  for (int run = 0; run < runs; ++run) {
    ledger.go_back();
    const long stop_at = std::uniform_int_distribution<long>(1, calls)(random);
    const std::string where =
        "after a signal at system call " + std::to_string(stop_at) + " of " + std::to_string(calls);
    const Finished ended =
        aid::faults::run_signalled_at(command, stop_at, signals[static_cast<std::size_t>(run) % signals.size()]);
    const long now = ledger.entries();
    ledger.require_whole(where);
    if (ended.exit_code == 2) {
      require(ended.err.find("[interrupted]") != std::string::npos, "the reason is told " + where + ended.err);
      require(ended.out.empty() && now == before, "nothing is written " + where);
      ++told;
    } else if (ended.exit_code == 0) {
      require(now == before + entries, "all is written " + where);
      ++done;
    } else {
      require(ended.exit_code == -1, "no other exit code is there " + where + ended.err);
      require(now == before || now == before + entries, "all or nothing is there " + where);
    }
    if (now != before) continue;
    require(aid::faults::run(command).exit_code == 0, "the import can be run again " + where);
    require(ledger.entries() == before + entries, "run again, everything is there once " + where);
  }
  require(told > 0, "some imports were interrupted");
  std::printf("%d interruptions of an import of %d rows: %d told, %d too late, %d before it listened\n", runs,
              rows_of_list, told, done, runs - told - done);
}

/// A ledger that is rebuilt is there as a whole, equal to the first, or not at all.
void kill_replays(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  require(aid::faults::run(import_of_list(ledger)).exit_code == 0, "a list can be imported");
  const std::string dump = (ledger.folder() / "ledger.jsonl").string();
  require(aid::faults::run({"aid-ledger", "export", "--output", dump}).exit_code == 0, "the ledger can be exported");
  const std::string whole = aid::faults::run({"aid-ledger", "verify"}).out;
  const auto rebuilt = (ledger.folder() / "rebuilt").string();
  const std::vector<std::string> command{"aid-ledger", "import", dump, "--ledger", rebuilt + "/new.db"};
  const auto require_equal = [&](const std::string& where) {
    const Finished verified = aid::faults::run({"aid-ledger", "verify", "--ledger", rebuilt + "/new.db"});
    require(verified.out == whole, "the rebuilt ledger is equal " + where + verified.out + verified.err);
  };
  std::filesystem::create_directory(rebuilt);
  const long calls = aid::faults::run_killed_at(command, 0).system_calls;
  require_equal("when it is left alone");
  Tally tally;
  for (int run = 0; run < runs; ++run) {
    std::filesystem::remove_all(rebuilt);
    std::filesystem::create_directory(rebuilt);
    const long stop_at = std::uniform_int_distribution<long>(1, calls)(random);
    const std::string where = "after a kill at system call " + std::to_string(stop_at) + " of " + std::to_string(calls);
    const Finished killed = aid::faults::run_killed_at(command, stop_at);
    require(killed.exit_code == -1 || killed.exit_code == 0, "the process is killed or succeeds " + where + killed.err);
    const bool is_there = std::filesystem::exists(rebuilt + "/new.db");
    require(is_there || killed.out.empty(), "what was acknowledged is there " + where);
    ++(is_there ? tally.after : tally.before);
    if (!is_there) {
      const Finished again = aid::faults::run(command);
      require(again.exit_code == 0, "the command can be run again " + where + again.err);
    }
    require_equal(where);
  }
  require(tally.before > 0, "kills fall before the end");
  std::printf("%d kills of a ledger that is rebuilt: %d not there, %d whole\n", runs, tally.before, tally.after);
}

/// Wherever it is killed, no paper is recorded whose file is not there whole; a file that nobody names may be left, and
/// the same command finishes what was cut off.
void kill_papers(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  require(aid::faults::run(ledger.gift({"--to", "Bên nhận", "--amount", "1 triệu"})).exit_code == 0, "a gift is there");
  ledger.remember();
  const std::string file = (ledger.folder() / "paper.pdf").string();
  std::ofstream(file, std::ios::binary) << std::string(200'000, 'p');
  const std::vector<std::string> command{"aid-ledger", "paper", "add",    "TN-2021-0001", "--kind", "other",
                                         "--title",    "Một",   "--file", file,           "--id",   "P1"};
  const std::vector<std::string> verify{"aid-ledger", "verify", "--papers"};
  const long calls = aid::faults::run_killed_at(command, 0).system_calls;
  require(aid::faults::run(verify).exit_code == 0, "the command works when it is left alone");
  Tally tally;
  int left = 0;
  for (int run = 0; run < runs; ++run) {
    ledger.go_back();
    std::filesystem::remove_all(ledger.path() + ".papers");
    const long stop_at = std::uniform_int_distribution<long>(1, calls)(random);
    const std::string where = "after a kill at system call " + std::to_string(stop_at) + " of " + std::to_string(calls);
    const Finished killed = aid::faults::run_killed_at(command, stop_at);
    require(killed.exit_code == -1 || killed.exit_code == 0, "the process is killed or succeeds " + where + killed.err);
    const Finished found = aid::faults::run(verify);
    const bool lacks = found.err.find("[paper-missing]") != std::string::npos ||
                       found.err.find("[paper-changed]") != std::string::npos;
    require(!lacks, "no recorded paper lacks its file " + where + found.err);
    if (found.exit_code != 0) {
      require(found.err.find("[paper-foreign]") != std::string::npos, "the ledger is whole " + where + found.err);
      ++left;
    }
    const bool is_there = aid::faults::run({"aid-ledger", "paper", "show", "P1"}).exit_code == 0;
    if (!killed.out.empty()) require(is_there, "what was acknowledged is there " + where);
    ++(is_there ? tally.after : tally.before);
    require(aid::faults::run(command).exit_code == 0, "the command can be run again " + where);
    const Finished again = aid::faults::run(verify);
    require(again.exit_code == 0, "run again, everything is there once " + where + again.err);
  }
  require(tally.before > 0, "kills fall before the commit");
  std::printf("%d kills of a paper: %d as before (%d left a file that nobody names), %d as after\n", runs, tally.before,
              left, tally.after);
}

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A file that a report is written to holds the old page or the new one, whole.
void kill_outputs(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  const std::string file = (ledger.folder() / "list.csv").string() + ".report.csv";
  const std::vector<std::string> command{"aid-report", "list", "--entries", "--output", file, "--force"};
  require(aid::faults::run(command).exit_code == 0, "a report can be written");
  const std::string old_page = bytes_of(file);
  require(aid::faults::run(import_of_list(ledger)).exit_code == 0, "a list can be imported");
  const long calls = aid::faults::run_killed_at(command, 0).system_calls;
  const std::string new_page = bytes_of(file);
  require(new_page.size() > old_page.size(), "the report has more rows now");
  Tally tally;
  for (int run = 0; run < runs; ++run) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << old_page;
    // The last calls are those of the file.
    const long first = random() % 2 == 0 ? 1 : std::max(1L, calls - 40);
    const long stop_at = std::uniform_int_distribution<long>(first, calls)(random);
    const std::string where = "after a kill at system call " + std::to_string(stop_at) + " of " + std::to_string(calls);
    const Finished killed = aid::faults::run_killed_at(command, stop_at);
    require(killed.exit_code == -1 || killed.exit_code == 0, "the process is killed or succeeds " + where + killed.err);
    const std::string page = bytes_of(file);
    require(page == old_page || page == new_page, "the old page or the new one is there, whole " + where);
    ++(page == old_page ? tally.before : tally.after);
  }
  require(tally.before > 0 && tally.after > 0, "kills fall on both sides of the new name");
  std::printf("%d kills of a report: %d left the old page, %d the new one\n", runs, tally.before, tally.after);
}

}  // namespace

int main(int argc, char** argv) {
  constexpr aid::faults::Trial trials[] = {
      {"adds", kill_adds},       {"imports", kill_imports}, {"interrupts", interrupt_imports},
      {"replays", kill_replays}, {"outputs", kill_outputs}, {"papers", kill_papers}};
  return aid::faults::run_trial(argc, argv, trials);
}
