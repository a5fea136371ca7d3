#include "aid/cli/messages.hpp"
#include "aid/cli/program.hpp"
#include "cli/report.hpp"
#include "cli/words.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

namespace aid::cli {
namespace {

std::filesystem::path absolute_path(const std::string& path) {
  std::error_code none;  // What does not exist, or cannot be looked at, is compared as it is written.
  return std::filesystem::weakly_canonical(std::filesystem::absolute(path, none), none);
}

/// The ledger, and the files that SQLite and the queue of writers keep beside it.
bool is_ledger(const std::string& path, const std::string& ledger) {
  for (const char* companion : {"", "-journal", "-wal", "-shm", ".lock"}) {
    const std::string file = ledger + companion;
    std::error_code none;
    if (std::filesystem::equivalent(path, file, none)) return true;
    if (absolute_path(path) == absolute_path(file)) return true;
  }
  return false;
}

/// A file that is written beside its target and takes its place at the end; forgotten otherwise.
class Replacement {
public:
  explicit Replacement(const std::string& target)
      : target_(target), folder_(std::filesystem::path(target).parent_path().string()) {
    if (folder_.empty()) folder_ = ".";
    temporary_ = fmt::format("{}/.{}.XXXXXX", folder_, std::filesystem::path(target).filename().string());
    descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (descriptor_ < 0) fail(errno);
  }
  ~Replacement() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!in_place_) ::unlink(temporary_.c_str());
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  void write(std::string_view bytes) {
    Output file(descriptor_);
    file.write(bytes);
    if (file.flush() != Flushed::all) fail(file.error());
  }

  void close(mode_t mode) {
    if (::fchmod(descriptor_, mode) != 0 || ::fsync(descriptor_) != 0) fail(errno);
    if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  }

  /// Without `force` a file that appeared meanwhile stays. (Where the file system cannot refuse by itself, the check
  /// that was made before has to do.)
  void take_place(bool force) {
    int result = ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), force ? 0 : RENAME_NOREPLACE);
    if (result != 0 && errno == EEXIST)
      throw Error(Problem(messages::output_exists, target_).hint(words::force_replaces));
    if (result != 0 && errno == EINVAL) result = std::rename(temporary_.c_str(), target_.c_str());
    if (result != 0) fail(errno);
    in_place_ = true;
    sync_folder();
  }

private:
  [[noreturn]] void fail(int error) const { throw FileError(cannot_write("'" + target_ + "'", error)); }

  /// Makes the new name durable; a folder that cannot be synced has at least its file's content on disk.
  void sync_folder() const {
    const int folder = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
  }

  std::string target_;
  std::string folder_;
  std::string temporary_;
  int descriptor_ = -1;
  bool in_place_ = false;
};

/// Read and write for whoever the user lets (umask).
mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

void check_output(const std::string& output, bool force, const Context& context) {
  if (output == "-") return;
  if (is_ledger(output, context.ledger_path)) throw Error(messages::output_is_ledger, output);
  struct stat existing {};
  if (::lstat(output.c_str(), &existing) != 0) return;
  if (!S_ISREG(existing.st_mode)) throw Error(messages::output_not_plain, output);
  if (!force) throw Error(Problem(messages::output_exists, output).hint(words::force_replaces));
}

struct Delivery::State {
  Context& context;
  std::string output;
  bool force;
  mode_t mode = 0;
  bool reader_left = false;
  std::optional<Replacement> file = {};  ///< None: standard output.
};

Delivery::Delivery(const std::string& output, bool force, bool is_private, Context& context)
    : state_(new State{context, output, force}) {
  if (output == "-") return;
  check_output(output, force, context);
  struct stat existing {};
  const bool exists = ::lstat(output.c_str(), &existing) == 0;
  state_->mode = exists ? existing.st_mode & 0777 : is_private ? 0600 : mode_of_new_files();
  state_->file.emplace(output);
}

Delivery::~Delivery() = default;

bool Delivery::write(std::string_view bytes) {
  if (state_->file) {
    state_->file->write(bytes);
    return true;
  }
  if (state_->reader_left) return false;
  Output& out = state_->context.out;
  out.write(bytes);
  const Flushed flushed = out.flush();
  if (flushed == Flushed::failed) throw FileError(cannot_write("stdout", out.error()));
  state_->reader_left = flushed == Flushed::reader_left;
  return !state_->reader_left;
}

void Delivery::finish() {
  if (!state_->file) return;
  state_->file->close(state_->mode);
  state_->file->take_place(state_->force);
}

void deliver(std::string_view bytes, const std::string& output, bool force, Context& context) {
  if (output == "-") return context.out.write(bytes);
  Delivery delivery(output, force, false, context);
  delivery.write(bytes);
  delivery.finish();
}

}  // namespace aid::cli
