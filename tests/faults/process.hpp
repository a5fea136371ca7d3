#pragma once
#include <functional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Running the tools as processes, and stopping them at an exact system call.
namespace aid::faults {

struct Finished {
  int exit_code = -1;  ///< -1: killed.
  std::string out;     ///< Standard output, what of it arrived.
  std::string err;
  long system_calls = 0;  ///< Entries into the kernel seen (only when traced).
};

/// Runs `words` to its end; the first is found on PATH.
Finished run(const std::vector<std::string>& words);

/// Runs `words` and kills it (SIGKILL) as it enters its system call number `stop_at`, counted over all its
/// threads from 1 after exec; 0: never, only counts. Linux ptrace: no sleep, no clock.
Finished run_killed_at(const std::vector<std::string>& words, long stop_at);

/// The same with another signal (SIGINT, SIGTERM …), after which the program goes on as it likes; killed by it has exit
/// code -1.
Finished run_signalled_at(const std::vector<std::string>& words, long stop_at, int signal);

/// A system call that has to do with files.
struct FileCall {
  long number = 0;      ///< SYS_openat …
  long nth = 0;         ///< From 1, counted over all threads since the first call that names the folder.
  int descriptor = -1;  ///< Of calls that take one first.
  bool is_write = false;
  bool is_of_folder = false;  ///< The descriptor is one of a folder.
};

/// Runs `words` and lets the system refuse what `refuse` says: the number of an error (EIO …), or 0 where the call is
/// made. It is asked about each file call from the first one on that names a path with `folder` in it, so that the
/// program has started by then. Where this machine's processor is not known, nothing is refused (see `can_refuse`).
Finished run_refused(const std::vector<std::string>& words, const std::string& folder,
                     const std::function<int(const FileCall&)>& refuse);
bool can_refuse();

/// Starts all of them at once, waits for all.
std::vector<Finished> run_together(const std::vector<std::vector<std::string>>& commands);

/// What a test program can try: `run` gets how often, and what is random.
struct Trial {
  std::string_view name;
  void (*run)(int runs, std::mt19937_64& random);
};
/// The rest of `main` of a program that is called "PROGRAM TRIAL RUNS [SEED]": prints the seed and runs the trial.
int run_trial(int argc, char** argv, std::span<const Trial> trials);

/// Ends the test program with a message that names the place.
[[noreturn]] void fail(const std::string& what);
void require(bool holds, const std::string& what);

}  // namespace aid::faults
