// Lets the system refuse a file call of a command: with an I/O error or a full disk, once or from there on. Whatever
// is refused, the ledger is as before or as after, what was recorded is told, exit code 2 means that nothing was, and
// after exit code 4 the same command with the --retry that it named brings everything once.
// adds: a gift with --another and without an id, refused at each call. imports: a list with a report, rejected rows and
// a map. others: every other command that writes. sticks: file systems that have neither hard links nor permissions.
// locks: where files cannot be locked. folders: where a folder cannot be synced. Usage: refusals
// adds|imports|others|sticks|locks|folders RUNS [SEED]
#include "ledger_file.hpp"

#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using aid::faults::FileCall;
using aid::faults::Finished;
using aid::faults::LedgerFile;
using aid::faults::require;

/// Which call fails, how, and whether all later ones do so too.
struct Fault {
  long at = 0;
  int error = EIO;
  bool stays = false;

  std::string text() const {
    return "with error " + std::to_string(error) + (stays ? " from file call " : " at file call ") +
           std::to_string(at) + " on: ";
  }
};

struct Refused {
  Finished end;
  bool hid_errors = false;  ///< What was said on standard error could not be shown.
  long committed_at = 0;    ///< The last call that removes a file, which is that of the journal.
};

Refused run_with(const std::vector<std::string>& command, const LedgerFile& ledger, const Fault& fault) {
  Refused result;
  result.end = aid::faults::run_refused(command, ledger.folder().string(), [&](const FileCall& call) {
    const bool fails = fault.at > 0 && (fault.stays ? call.nth >= fault.at : call.nth == fault.at);
    if (fails && call.is_write && call.descriptor == 2) result.hid_errors = true;
    if (call.number == SYS_unlink) result.committed_at = call.nth;
    return fails ? fault.error : 0;
  });
  return result;
}

/// The words behind "--retry " in a message; empty where there are none.
std::string retry_in(const std::string& text) {
  const std::string option = "--retry ";
  const std::size_t at = text.find(option);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + option.size();
  return text.substr(begin, text.find_first_not_of("0123456789abcdef:", begin) - begin);
}

struct Tally {
  int before = 0;
  int after = 0;
  int unknown = 0;
};

/// What is true whatever was refused. `is_told`: that the record was told, in what the command said.
void judge(const LedgerFile& ledger, const std::vector<std::string>& command, const Refused& refused, long before,
           long new_entries, const std::string& where, const std::string& told, Tally& tally) {
  const Finished& end = refused.end;
  require(end.exit_code >= 0 && end.exit_code <= 4, "the command ends as the manual says " + where + end.err);
  const long now = ledger.entries();
  require(now == before || now == before + new_entries, "all or nothing is there " + where + end.err);
  const bool is_there = now != before;
  ledger.require_whole(where);
  if (end.exit_code <= 1) require(is_there, "what was acknowledged is there " + where);
  if (end.exit_code == 2) require(!is_there, "exit code 2 says that nothing was written " + where + end.err);
  if (end.exit_code == 3 && is_there && !refused.hid_errors) {
    const bool is_told = (end.out + end.err).find(told) != std::string::npos;
    require(is_told, "what was recorded is told " + where + end.out + end.err);
  }
  if (end.exit_code == 3 && !is_there) {
    require(end.out.find(told) == std::string::npos && end.err.find(told) == std::string::npos,
            "what was not recorded is not told " + where + end.out + end.err);
  }
  ++(end.exit_code == 4 ? tally.unknown : is_there ? tally.after : tally.before);
  std::vector<std::string> again = command;
  if (end.exit_code == 4 && !refused.hid_errors) {
    const std::string run = retry_in(end.err);
    require(!run.empty(), "the run is named " + where + end.err);
    again.insert(again.end(), {"--retry", run});
  } else if (is_there) {
    return;
  }
  const Finished retried = aid::faults::run(again);
  require(retried.exit_code <= 1, "the command can be run again " + where + retried.err);
  require(ledger.entries() == before + new_entries, "run again, everything is there once " + where + retried.err);
}

/// The faults of so many file calls: all of them twice, or a choice of RUNS.
std::vector<Fault> faults(long calls, int runs, std::mt19937_64& random) {
  std::vector<Fault> all;
  for (long at = 1; at <= calls; ++at) {
    for (const bool stays : {false, true})
      all.push_back({.at = at, .error = at % 3 == 0 ? ENOSPC : EIO, .stays = stays});
  }
  if (runs <= 0 || static_cast<std::size_t>(runs) >= all.size()) return all;
  std::vector<Fault> some;
  std::sample(all.begin(), all.end(), std::back_inserter(some), runs, random);
  return some;
}

void refuse_adds(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  const auto command = ledger.gift({"--to", "Bên nhận", "--amount", "100 triệu", "--another"});
  require(aid::faults::run(command).exit_code == 0, "the first of equal gifts can be recorded");
  ledger.remember();
  const long before = ledger.entries();
  constexpr long entries_of_gift = 2;
  const long calls = run_with(command, ledger, {}).end.system_calls;
  require(ledger.entries() == before + entries_of_gift, "the command works when it is left alone");
  Tally tally;
  for (const Fault& fault : faults(calls, runs, random)) {
    ledger.go_back();
    const Refused refused = run_with(command, ledger, fault);
    judge(ledger, command, refused, before, entries_of_gift, fault.text(), "recorded as TN-", tally);
  }
  require(tally.before > 0 && tally.after > 0 && tally.unknown > 0,
          "faults fall on both sides of the commit and on it");
  std::printf("%ld file calls of an add, refused: %d times not recorded, %d recorded, %d unknown\n", calls,
              tally.before, tally.after, tally.unknown);
}

void refuse_imports(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  ledger.remember();
  const fs::path folder = ledger.folder() / "written";
  const std::string list = (ledger.folder() / "list.csv").string();
  constexpr int rows = 40;
  {
    std::ofstream file(list);
    file << "Bên cung cấp,Quốc gia,Bên tiếp nhận,Ngày,Số tiền\n";
    for (int i = 1; i <= rows; ++i) file << "Bên cho,Nhật Bản,Bên nhận,06/11/2021," << i << "000000\n";
    file << "Bên cho,Nhật Bản,Bên nhận,31/02/2021,5000000\n";
  }
  const std::vector<std::string> command{"aid-add",    "import",
                                         list,         "--as",
                                         "gift",       "--skip-bad-rows",
                                         "--rejects",  folder / "rejects.csv",
                                         "--save-map", folder / "map.toml",
                                         "--output",   folder / "report.txt"};
  const long before = ledger.entries();
  constexpr long entries = 2L * rows;
  const auto go_back = [&] {
    ledger.go_back();
    fs::remove_all(folder);
    fs::create_directory(folder);
  };
  const std::set<std::string> files{"map.toml", "rejects.csv", "report.txt"};
  const auto names = [&] {
    std::set<std::string> found;
    for (const auto& file : fs::directory_iterator(folder)) found.insert(file.path().filename().string());
    return found;
  };
  go_back();
  const Refused alone = run_with(command, ledger, {});
  const long calls = alone.end.system_calls;
  require(ledger.entries() == before + entries && names() == files,
          "the import works when it is left alone: " + alone.end.err);
  Tally tally;
  for (const Fault& fault : faults(calls, runs, random)) {
    go_back();
    const Refused refused = run_with(command, ledger, fault);
    if (refused.end.exit_code <= 1) require(names() == files, "all files are there " + fault.text());
    // Without the right to delete, what was begun stays until the next one.
    if (refused.end.exit_code != 4 && ledger.entries() == before) fs::remove_all(folder), fs::create_directory(folder);
    if (refused.end.exit_code == 4) fs::remove_all(folder), fs::create_directory(folder);
    judge(ledger, command, refused, before, entries, fault.text(), "batch 1: ", tally);
  }
  require(tally.before > 0 && tally.after > 0, "faults fall on both sides of the commit");
  std::printf("%ld file calls of an import with its files, refused: %d times not recorded, %d recorded, %d unknown\n",
              calls, tally.before, tally.after, tally.unknown);
}

/// How many blocks the journal has, whatever they wrote.
long blocks(const std::string& where) {
  const Finished verified = aid::faults::run({"aid-ledger", "verify"});
  require(verified.exit_code == 0, "the ledger is whole " + where + verified.err);
  const std::size_t at = verified.out.find(": ");
  return std::strtol(verified.out.c_str() + at + 2, nullptr, 10);
}

/// What the other commands change: records of each kind, and a file on the disk.
std::vector<std::vector<std::string>> records_to_change(const LedgerFile& ledger) {
  return {
      {"partner-list", "add", "Trường Hải Châu", "--country", "VN"},
      {"partner-list", "add", "Hai Chau School", "--country", "VN", "--contact", "0905 000 111"},
      {"partner-list", "need", "add", "--asked-by", "Bên nhận", "--cash", "1 tỷ", "--asked", "05/2021"},
      {"event-log", "add", "--type", "conference", "--title", "Hội nghị", "--date", "2020"},
      {"event-log", "plan", "add", "--title", "Kế hoạch 2020", "--period", "2020"},
      {"aid-ledger", "stated", "add", "--period", "2020", "--what", "received", "--amount", "1 tỷ", "--source", "S"},
      ledger.gift({"--to", "Bên nhận", "--amount", "100 triệu"}),
      {"aid-add", "commitment", "--from", "Bên cho", "--to", "Bên nhận", "--amount", "50 triệu", "--date", "2021"}};
}

/// The other commands that write, at least one for each kind of record.
std::vector<std::vector<std::string>> other_commands(const std::string& paper) {
  return {
      {"partner-list", "add", "Trường số 1", "--country", "VN", "--another"},
      {"partner-list", "edit", "Bên cho", "--contact", "an@example.org"},
      {"partner-list", "merge", "Trường Hải Châu", "Hai Chau School", "--reason", "x"},
      {"partner-list", "erase", "Hai Chau School", "--contact", "--reason", "x"},
      {"partner-list", "certificate", "Bên cho", "--kind", "operation", "--number", "5/CNV", "--issued", "2021-01-02"},
      {"partner-list", "count", "Bên cho", "--members", "580", "--date", "2021"},
      {"partner-list", "agreement", "add", "--type", "memorandum", "--title", "Bản ghi nhớ", "--party", "Bên cho",
       "--signed", "13/07/2021"},
      {"partner-list", "need", "add", "--asked-by", "Bên nhận", "--cash", "unknown", "--asked", "2021"},
      {"partner-list", "need", "link", "TN-2021-N0001", "--aid", "TN-2021-0001"},
      {"event-log", "add", "--type", "conference", "--title", "Hội nghị", "--date", "2021"},
      {"event-log", "edit", "TN-2020-E0001", "--note", "x"},
      {"event-log", "plan", "add", "--title", "Kế hoạch 2021", "--period", "2021"},
      {"event-log", "plan", "item", "--plan", "TN-2020-PL0001", "--title", "Gặp mặt", "--due", "04/2020"},
      {"event-log", "anniversary", "add", "--type", "founding", "--title", "Ngày lập", "--date", "13/07/1993"},
      {"aid-ledger", "rate", "add", "--currency", "USD", "--kind", "interbank", "--date", "2021-01-04", "--value",
       "23131", "--source", "S"},
      {"aid-ledger", "config", "numbers", "vi"},
      {"aid-ledger", "config", "heading", "sign", "LHHN"},
      {"aid-ledger", "list", "add", "unit", "gui", "--vi", "gùi", "--en", "basket"},
      {"aid-ledger", "place", "add", "Xã Tân Tiến", "--kind", "commune", "--in", "Lạng Sơn"},
      {"aid-ledger", "paper", "add", "TN-2021-0001", "--kind", "other", "--title", "Một", "--file", paper},
      {"aid-ledger", "lock", "2020"},
      {"aid-ledger", "stated", "add", "--period", "2021", "--what", "people-reached", "--count", "5", "--source", "S"},
      {"aid-ledger", "stated", "withdraw", "TN-S0001", "--reason", "x"},
      {"aid-report", "save", "Lĩnh vực", "by", "sector"},
      {"aid-report", "by", "sector", "--freeze", "BC 2021", "--output", paper + ".txt", "--force"},
      {"aid-add", "receipt", "--aid", "TN-2021-0001", "--amount", "1 triệu", "--date", "2021", "--another"},
      {"aid-add", "edit", "TN-2021-0001", "--note", "x"},
      {"aid-add", "correct", "TN-2021-0001", "--amount", "10 triệu", "--reason", "x"},
      {"aid-add", "cancel", "TN-2021-0002", "--rest", "--date", "2021-12-31", "--reason", "x"},
      {"aid-add", "approve", "TN-2021-0001", "--number", "1/QĐ", "--date", "2021-01-04"},
      {"aid-add", "review", "TN-2021-0001", "--reason", "x"},
      {"aid-add", "review", "TN-2020-E0001", "--reason", "x"},
      {"aid-add", "undo", "--yes"},
      {"aid-add", "reverse", "TN-2021-0001", "--reason", "x"}};
}

/// Half of the faults come after the commit, where a command has only to tell.
std::vector<Fault> faults_about(long committed_at, long calls, int runs, std::mt19937_64& random) {
  std::vector<Fault> some = faults(calls, (runs + 1) / 2, random);
  if (runs <= 0) return some;
  const std::vector<Fault> later = faults(calls - committed_at, runs / 2, random);
  for (Fault fault : later) {
    fault.at += committed_at;
    some.push_back(fault);
  }
  return some;
}

void judge_other(const std::vector<std::string>& command, const Refused& refused, long before, const std::string& told,
                 const std::string& where) {
  const Finished& end = refused.end;
  require(end.exit_code >= 0 && end.exit_code <= 4, "it ends as the manual says: " + where);
  const bool is_there = blocks(where) == before + 1;
  if (end.exit_code <= 1) require(is_there, "what was acknowledged is there: " + where);
  if (end.exit_code == 2) require(!is_there, "exit code 2 says that nothing was written: " + where);
  if (end.exit_code == 3 && is_there && !refused.hid_errors) {
    require((end.out + end.err).find(told) != std::string::npos, "what was recorded is told: " + where);
  }
  if (end.exit_code != 4 || refused.hid_errors) return;
  std::vector<std::string> again = command;
  again.insert(again.end(), {"--retry", retry_in(end.err)});
  require(aid::faults::run(again).exit_code == 0, "it can be run again: " + where);
  require(blocks(where) == before + 1, "run again, it is there once: " + where);
}

/// Every other command that writes, each on the same ledger. In Vietnamese, which is where most names are looked up.
void refuse_others(int runs, std::mt19937_64& random) {
  LedgerFile ledger;
  for (const auto& words : records_to_change(ledger)) {
    const Finished made = aid::faults::run(words);
    require(made.exit_code == 0, words[0] + " " + words[1] + " makes what is changed: " + made.err);
  }
  ledger.remember();
  const std::string paper = (ledger.folder() / "paper.pdf").string();
  std::ofstream(paper, std::ios::binary) << std::string(1'000, 'p');
  const auto go_back = [&] {
    ledger.go_back();
    fs::remove_all(ledger.path() + ".papers");
  };
  const long before = blocks("at first: ");
  const std::vector<std::vector<std::string>> commands = other_commands(paper);
  for (std::vector<std::string> command : commands) {
    const std::string name = command[0] + " " + command[1] + " " + command[2];
    command.insert(command.end(), {"--lang", "vi"});
    go_back();
    const Refused alone = run_with(command, ledger, {});
    require(alone.end.exit_code == 0 && blocks("when it is left alone: ") == before + 1,
            name + " works when it is left alone: " + alone.end.err);
    const std::string& said = alone.end.out.empty() ? alone.end.err : alone.end.out;
    const std::string told = said.substr(0, said.find('\n'));
    for (const Fault& fault : faults_about(alone.committed_at, alone.end.system_calls, runs, random)) {
      go_back();
      const Refused refused = run_with(command, ledger, fault);
      judge_other(command, refused, before, told, name + " " + fault.text() + refused.end.out + refused.end.err);
    }
  }
  std::printf("%zu other commands: what is recorded is told\n", commands.size());
}

/// A stick with FAT behind a driver in user space: no hard links, no permissions, no renaming that spares what is
/// there.
int refuse_as_stick(const FileCall& call) {
  if (call.number == SYS_renameat2) return EINVAL;
  if (call.number == SYS_link || call.number == SYS_linkat || call.number == SYS_fchmod) return EPERM;
  return 0;
}

void use_sticks() {
  const LedgerFile ledger;
  const std::string folder = ledger.folder().string();
  const auto run = [&](const std::vector<std::string>& words) {
    const Finished end = aid::faults::run_refused(words, folder, refuse_as_stick);
    require(end.exit_code == 0, words[0] + " " + words[1] + " works on a stick: " + end.err);
  };
  run({"aid-ledger", "backup", folder + "/stick.db"});
  run({"aid-ledger", "restore", folder + "/stick.db", "--ledger", folder + "/restored.db"});
  run({"aid-ledger", "info", "--output", folder + "/info.txt"});
  run({"aid-ledger", "export", "--output", folder + "/ledger.jsonl"});
  run({"aid-ledger", "import", folder + "/ledger.jsonl", "--ledger", folder + "/rebuilt.db"});
  run({"aid-ledger", "init", "--office", "X", "--code", "XX", "--ledger", folder + "/new.db"});
  const std::string whole = aid::faults::run({"aid-ledger", "verify"}).out;
  for (const char* name : {"/stick.db", "/restored.db", "/rebuilt.db"}) {
    const Finished verified = aid::faults::run({"aid-ledger", "verify", "--ledger", folder + name});
    require(verified.out == whole, "it is the same ledger: " + verified.out + verified.err);
  }
  const Finished again =
      aid::faults::run_refused({"aid-ledger", "backup", folder + "/stick.db"}, folder, refuse_as_stick);
  require(again.exit_code == 3 && again.err.find("[file-exists]") != std::string::npos,
          "nothing is overwritten: " + again.err);
  for (const auto& file : fs::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    require(name.find(".aid-part") == std::string::npos, "no part is left: " + name);
  }
  std::printf("backup, restore, export, import and init work without hard links and permissions\n");
}

void refuse_locks() {
  const LedgerFile ledger;
  const auto requires_words = [&](const std::vector<std::string>& words, long number, int error) {
    const Finished end = aid::faults::run_refused(
        words, ledger.folder().string(), [&](const FileCall& call) { return call.number == number ? error : 0; });
    require(end.exit_code == 3 && end.err.find("[locks-do-not-work]") != std::string::npos,
            words[0] + " tells that locks do not work: " + end.err);
  };
  const auto gift = ledger.gift({"--to", "Bên nhận", "--amount", "100 triệu"});
  for (const int error : {ENOLCK, EOPNOTSUPP, EINVAL}) requires_words(gift, SYS_flock, error);
  auto reading = std::vector<std::string>{"aid-ledger", "info", "--wait", "0"};
  require(aid::faults::run(gift).exit_code == 0, "the gift is recorded where locks work");
  for (const int error : {ENOLCK, EOPNOTSUPP}) requires_words(reading, SYS_fcntl, error);
  std::printf("where files cannot be locked the message says so\n");
}

/// A disk that does not confirm the names in a folder: what is written is told, and that it may be gone.
void refuse_folders() {
  const LedgerFile ledger;
  const std::string folder = ledger.folder().string();
  const auto refuse = [](const FileCall& call) { return call.number == SYS_fsync && call.is_of_folder ? EIO : 0; };
  const auto requires_words = [&](const std::vector<std::string>& words, const std::string& file,
                                  const std::string& name) {
    const Finished end = aid::faults::run_refused(words, folder, refuse);
    require(end.exit_code == 3 && end.err.find(name) != std::string::npos,
            words[0] + " " + words[1] + " tells it: " + end.out + end.err);
    require(fs::exists(folder + file), "it is there: " + file);
  };
  requires_words({"aid-ledger", "backup", folder + "/copy.db"}, "/copy.db", "[folder-not-synced]");
  requires_words({"aid-ledger", "restore", folder + "/copy.db", "--ledger", folder + "/restored.db"}, "/restored.db",
                 "[folder-not-synced]");
  requires_words({"aid-ledger", "init", "--office", "X", "--code", "XX", "--ledger", folder + "/new.db"}, "/new.db",
                 "[folder-not-synced]");
  requires_words({"aid-report", "list", "--output", folder + "/list.csv"}, "/list.csv", "[cannot-write-output]");
  std::printf("a folder that cannot be synced is told\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (!aid::faults::can_refuse()) return std::printf("skipped: this processor is not known\n"), 0;
  constexpr aid::faults::Trial trials[] = {{"adds", refuse_adds},
                                           {"imports", refuse_imports},
                                           {"others", refuse_others},
                                           {"sticks", [](int, std::mt19937_64&) { use_sticks(); }},
                                           {"locks", [](int, std::mt19937_64&) { refuse_locks(); }},
                                           {"folders", [](int, std::mt19937_64&) { refuse_folders(); }}};
  return aid::faults::run_trial(argc, argv, trials);
}
