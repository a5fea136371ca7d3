// Kills `aid-ledger upgrade` of a ledger of schema version 1, in DELETE and in WAL mode, alone and with others that
// read and write beside it. Afterwards the ledger is old or new, and the same command finishes what was cut off: the
// ledger then has the hashes that it had, one backup is beside it and is whole, and no other file. Without RUNS it is
// killed at each system call, else at so many of them. Usage: upgrade_kills VERSION-1.SQL [RUNS [SEED]]
#include "process.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using aid::faults::Finished;
using aid::faults::require;

class OldLedger {
public:
  OldLedger(const std::string& dump, bool in_wal_mode) {
    std::string pattern = (fs::temp_directory_path() / "aid-upgrade-XXXXXX").string();
    require(::mkdtemp(pattern.data()) != nullptr, "a scratch folder can be made");
    folder_ = pattern;
    fs::create_directory(folder_ / "work");
    const std::string mode = in_wal_mode ? "WAL" : "DELETE";
    shell("sqlite3 '" + original() + "' <'" + dump + "' && sqlite3 '" + original() +
          "' 'PRAGMA journal_mode = " + mode + "'");
  }
  ~OldLedger() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  OldLedger(const OldLedger&) = delete;
  OldLedger& operator=(const OldLedger&) = delete;

  std::string path() const { return (folder_ / "work" / "ledger.db").string(); }
  std::string go() const { return (folder_ / "go").string(); }
  std::vector<std::string> upgrade() const { return {"aid-ledger", "upgrade", "--ledger", path()}; }

  void go_back() const {
    fs::remove_all(folder_ / "work");
    fs::create_directory(folder_ / "work");
    fs::copy_file(original(), path());
  }

  std::set<std::string> names() const {
    std::set<std::string> found;
    for (const auto& file : fs::directory_iterator(folder_ / "work")) found.insert(file.path().filename().string());
    return found;
  }

  /// What `verify` says of the ledger; of an old one it says that it is too old.
  std::string verified(const std::string& where) const {
    const Finished result = aid::faults::run({"aid-ledger", "verify", "--ledger", path()});
    const bool is_old = result.exit_code == 3 && (result.err.find("[file-too-old]") != std::string::npos ||
                                                  result.err.find("[file-in-wal-mode]") != std::string::npos);
    require(result.exit_code == 0 || is_old, "the ledger is old or new " + where + result.err);
    return is_old ? "old" : result.out;
  }

  /// What `verify` says of the backup, which is an old ledger, after an upgrade of its own.
  std::string verified_backup(const std::string& where) const {
    const std::string copy = (folder_ / "backup.db").string();
    for (const char* ending : {"", ".v1.bak"}) fs::remove(copy + ending);
    fs::copy_file(path() + ".v1.bak", copy);
    const Finished done = aid::faults::run({"aid-ledger", "upgrade", "--ledger", copy});
    require(done.exit_code == 0, "the backup can be upgraded " + where + done.err);
    return aid::faults::run({"aid-ledger", "verify", "--ledger", copy}).out;
  }

  static void shell(const std::string& command) {
    const Finished done = aid::faults::run({"sh", "-c", command});
    require(done.exit_code == 0, command + ": " + done.err);
  }

private:
  std::string original() const { return (folder_ / "original.db").string(); }
  fs::path folder_;
};

/// Others that read and write until the object goes: their commands end well or say that the ledger is old or busy.
class Beside {
public:
  explicit Beside(const OldLedger& ledger) : go_(ledger.go()) {
    std::ofstream(go_) << "go";
    const std::string at = " --ledger '" + ledger.path() + "' --wait 60 >>'" + go_ + ".out' 2>&1; echo $?; ";
    const std::string lock =
        "sqlite3 '" + ledger.path() + "' 'PRAGMA busy_timeout = 60000; BEGIN IMMEDIATE; COMMIT' >'" + go_ + ".out'; ";
    output_ = ::popen(("while [ -e '" + go_ + "' ]; do aid-report list" + at +
                       "partner-list add \"Trường số $$\" --country VN --another" + at + lock + "done")
                          .c_str(),
                      "r");
    require(output_ != nullptr, "others can be started");
    char first = 0;
    require(std::fread(&first, 1, 1, output_) == 1, "others have begun");
    std::ungetc(first, output_);
  }
  ~Beside() {
    fs::remove(go_);
    int code = 0;
    while (std::fscanf(output_, "%d", &code) == 1) require(code == 0 || code == 3, "others are served or told to wait");
    ::pclose(output_);
    fs::remove(go_ + ".out");
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

private:
  std::string go_;
  FILE* output_ = nullptr;
};

/// Which system calls of so many it is killed at.
std::vector<long> chosen(long calls, long runs, std::mt19937_64& random) {
  std::vector<long> all(static_cast<std::size_t>(calls));
  std::iota(all.begin(), all.end(), 1);
  if (runs <= 0 || runs >= calls) return all;
  std::vector<long> some;
  std::sample(all.begin(), all.end(), std::back_inserter(some), runs, random);
  return some;
}

void kill_upgrades(const OldLedger& ledger, const std::string& name, long runs, std::mt19937_64& random) {
  ledger.go_back();
  const long calls = aid::faults::run_killed_at(ledger.upgrade(), 0).system_calls;
  const std::string whole = ledger.verified("when it is left alone");
  require(whole != "old", "the upgrade works when it is left alone");
  require(ledger.verified_backup("when it is left alone") == whole, "the backup has all that the ledger has");
  const std::set<std::string> files{"ledger.db", "ledger.db.v1.bak"};
  require(ledger.names() == files, "only the backup is beside the ledger");
  int old = 0;
  const std::vector<long> kills = chosen(calls, runs, random);
  for (const long stop_at : kills) {
    const std::string where =
        "after a kill at system call " + std::to_string(stop_at) + " of " + std::to_string(calls) + " (" + name + "): ";
    ledger.go_back();
    const Finished killed = aid::faults::run_killed_at(ledger.upgrade(), stop_at);
    require(killed.exit_code == -1 || killed.exit_code == 0, "the process is killed or succeeds " + where + killed.err);
    const std::string state = ledger.verified(where);
    require(state == "old" || state == whole, "the ledger has the hashes that it had " + where + state);
    require(state == whole || killed.out.empty(), "what was acknowledged is done " + where);
    if (state == "old") ++old;
    const Finished again = aid::faults::run(ledger.upgrade());
    require(again.exit_code == 0, "the same command finishes it " + where + again.err);
    require(ledger.verified(where) == whole, "finished, the ledger has the hashes that it had " + where);
    std::string names;
    for (const std::string& file : ledger.names()) names += file + " ";
    require(ledger.names() == files, "one backup and nothing else is left " + where + names);
    require(ledger.verified_backup(where) == whole, "the backup is whole " + where);
  }
  std::printf("%zu kills of an upgrade (%s): %d old, %zu new\n", kills.size(), name.c_str(), old,
              kills.size() - static_cast<std::size_t>(old));
}

/// Others write to the new ledger, so that its head goes on; the backup is of the ledger as it was all the same.
void kill_beside_others(const OldLedger& ledger, long runs, std::mt19937_64& random) {
  ledger.go_back();
  const long calls = aid::faults::run_killed_at(ledger.upgrade(), 0).system_calls;
  const std::string whole = ledger.verified("when it is left alone");
  for (const long stop_at : chosen(calls, runs, random)) {
    const std::string where = "beside others, after a kill at system call " + std::to_string(stop_at) + ": ";
    ledger.go_back();
    {
      const Beside others(ledger);
      const Finished killed = aid::faults::run_killed_at(ledger.upgrade(), stop_at);
      require(killed.exit_code == -1 || killed.exit_code == 0,
              "the process is killed or succeeds " + where + killed.err);
    }
    const Finished again = aid::faults::run(ledger.upgrade());
    require(again.exit_code == 0, "the same command finishes it " + where + again.err);
    require(ledger.verified(where) != "old", "finished, the ledger is new " + where);
    require(ledger.verified_backup(where) == whole, "the backup is whole " + where);
  }
  std::printf("%ld kills of an upgrade beside others that read and write\n", runs);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: upgrade_kills VERSION-1.SQL [RUNS [SEED]]\n"), 2;
  const std::string dump = argv[1];
  const long runs = argc > 2 ? std::atol(argv[2]) : 0;
  const unsigned long seed = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : std::random_device{}();
  std::printf("seed %lu\n", seed);
  std::fflush(stdout);
  std::mt19937_64 random(seed);
  const OldLedger ledger(dump, false);
  kill_upgrades(ledger, "DELETE", runs, random);
  kill_upgrades(OldLedger(dump, true), "WAL", runs, random);
  kill_beside_others(ledger, runs == 0 ? 50 : runs / 3, random);
  return 0;
}
