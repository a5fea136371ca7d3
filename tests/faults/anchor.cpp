// Writes with an anchor: many at once, killed at system calls chosen by a printed seed, and with ever less room on the
// anchor's disk. Afterwards the ledger is whole, the anchor has no head of another history, and the next write adds
// what is owed. Usage: anchor RUNS [SEED]
#include "ledger_file.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace {

namespace fs = std::filesystem;
using aid::faults::Finished;
using aid::faults::LedgerFile;
using aid::faults::require;
using aid::faults::run;

const std::vector<std::string> write_words{"aid-ledger", "config", "numbers", "vi"};

fs::path only_file_in(const fs::path& folder) {
  require(fs::directory_iterator(folder) != fs::directory_iterator(), "the anchor has a file");
  return fs::directory_iterator(folder)->path();
}

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string info() {
  const Finished told = run({"aid-ledger", "info", "--format", "csv"});
  require(told.exit_code == 0, "the ledger and its anchor agree: " + told.out + told.err);
  return told.out;
}

void require_all_noted(const fs::path& heads, const std::string& when) {
  const std::string told = info();
  const long blocks = aid::faults::number_after(told, "blocks");
  require(told.find(",equal\n") != std::string::npos, "the anchor has the newest head " + when + ": " + told);
  const std::string text = content_of(heads);
  // The anchor was set by block 4: the ledger was made, then two partners.
  for (long block = 4; block <= blocks; ++block) {
    require(text.find(" " + std::to_string(block) + " ") != std::string::npos,
            "the anchor tells block " + std::to_string(block) + " " + when);
  }
}

void kill_writes(const LedgerFile& ledger, const fs::path& heads, int runs, std::mt19937_64& random) {
  const long calls = aid::faults::run_killed_at(write_words, 0).system_calls;
  int owed = 0;
  int before = 0;
  for (int i = 0; i < runs; ++i) {
    const long blocks = aid::faults::number_after(info(), "blocks");
    const long from = i % 2 == 0 ? 1 : calls - calls / 5;  // Half of them around the commit and behind it.
    const long stop_at = std::uniform_int_distribution<long>(from, calls)(random);
    const std::string where = "after a kill at system call " + std::to_string(stop_at) + " of " + std::to_string(calls);
    const Finished killed = aid::faults::run_killed_at(write_words, stop_at);
    ledger.require_whole(where);
    const std::string told = info();
    const long now = aid::faults::number_after(told, "blocks");
    require(now == blocks || now == blocks + 1, "all or nothing is there " + where);
    if (!killed.out.empty()) require(now == blocks + 1, "what was acknowledged is there " + where);
    before += now == blocks ? 1 : 0;
    owed += told.find(",older\n") != std::string::npos ? 1 : 0;
    require(run(write_words).exit_code == 0, "one can go on " + where);
    require_all_noted(heads, where);
  }
  require(before > 0 && before < runs, "kills fall on both sides of the commit");
  std::printf("%d kills of a write with an anchor: %d as before, %d owed a head\n", runs, before, owed);
}

/// The anchor's file is made so long that only `room` bytes go in below the limit, which the ledger is far from.
void fill_disk(const LedgerFile& ledger, const fs::path& heads) {
  constexpr std::size_t limit = std::size_t{8192} * 512;
  int short_of_room = 0;
  for (const std::size_t room : {0U, 1U, 37U, 128U, 129U, 130U, 140U, 4096U}) {
    const std::string where = "with room for " + std::to_string(room) + " bytes";
    const std::string noted = content_of(heads);
    const std::string padding = "# " + std::string(limit - room - noted.size() - 3, 'x') + "\n";
    std::ofstream(heads, std::ios::binary) << padding << noted;
    const std::string full = content_of(heads);
    require(full.size() == limit - room, "the file has the wanted length");
    const Finished written = run({"sh", "-c", "ulimit -f 8192; aid-ledger config numbers vi"});
    require(written.exit_code == 0 && !written.out.empty(), "the write stands " + where + ": " + written.err);
    ledger.require_whole(where);
    const bool is_told = written.err.find("[anchor-not-written]") != std::string::npos;
    const std::string after = content_of(heads);
    require(is_told == (after == full), "no half line stays, and what is not noted is told " + where + written.err);
    short_of_room += is_told ? 1 : 0;
    std::ofstream(heads, std::ios::binary) << noted << after.substr(full.size());
    require(run(write_words).exit_code == 0, "one can go on " + where);
    require_all_noted(heads, where);
  }
  require(short_of_room > 2, "some writes find no room");
  std::printf("%d writes that found no room on the anchor's disk\n", short_of_room);
}

/// Many writers at once: each head stands in the anchor once, in the order of the blocks.
void write_together(const LedgerFile& ledger, const fs::path& heads) {
  constexpr int processes = 8;
  const std::vector<std::string> loop{"sh", "-c", "for n in 1 2 3 4 5; do aid-ledger config numbers vi || exit; done"};
  for (const Finished& finished : aid::faults::run_together(std::vector(processes, loop))) {
    require(finished.exit_code == 0 && finished.err.empty(), "every write succeeds: " + finished.err);
  }
  ledger.require_whole("after many writers");
  require_all_noted(heads, "after many writers");
  std::ifstream file(heads);
  long last = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const long block = std::strtol(line.c_str() + line.find(' '), nullptr, 10);
    require(block == last + 1 || last == 0, "the heads stand in order: " + line);
    last = block;
  }
  std::printf("%d processes wrote together, %ld heads in order\n", processes, last);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: anchor RUNS [SEED]\n"), 2;
  const unsigned long seed = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : std::random_device{}();
  std::printf("seed %lu\n", seed);
  std::fflush(stdout);
  std::mt19937_64 random(seed);
  const LedgerFile ledger;
  const fs::path folder = ledger.folder() / "stick";
  fs::create_directory(folder);
  const Finished set = run({"aid-ledger", "config", "anchor", folder.string()});
  require(set.exit_code == 0, "an anchor can be set: " + set.err);
  const fs::path heads = only_file_in(folder);
  write_together(ledger, heads);
  kill_writes(ledger, heads, std::atoi(argv[1]), random);
  fill_disk(ledger, heads);
  return 0;
}
