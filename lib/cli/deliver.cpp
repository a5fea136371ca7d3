#include "aid/cli/messages.hpp"
#include "aid/cli/program.hpp"
#include "aid/storage/part_file.hpp"
#include "cli/report.hpp"
#include "cli/words.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

namespace aid::cli {
namespace {

constexpr Message<Text> output_is_input{"output-is-input",
                                        "'{0}' is being read: not overwritten",
                                        "'{0}' đang là tệp đầu vào: không ghi đè",
                                        {"write to a file of another name", "hãy ghi vào tệp có tên khác"}};

std::filesystem::path absolute_path(const std::string& path) {
  std::error_code none;  // What does not exist, or cannot be looked at, is compared as it is written.
  return std::filesystem::weakly_canonical(std::filesystem::absolute(path, none), none);
}

/// Read and write for whoever the user lets (umask).
mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

void check_output(const std::string& output, bool force, const Context& context) {
  if (output == "-") return;
  // Its own ledger may be open, and is told by its name alone: reading and closing the file would drop its locks.
  const bool is_of_ours = storage::is_file_of(context.ledger_path, output);
  if (is_of_ours || storage::belongs_to_a_ledger(output)) throw Error(messages::output_is_ledger, output);
  if (storage::is_anchor_file(output)) throw Error(messages::output_is_anchor, output);
  struct stat existing {};
  if (::lstat(output.c_str(), &existing) != 0) return;
  if (!S_ISREG(existing.st_mode)) throw Error(messages::output_not_plain, output);
  if (!force) throw Error(Problem(messages::output_exists, output).hint(words::force_replaces));
}

void refuse_output_over(const std::string& input, const std::string& output) {
  const auto is_file = [](const std::string& name) { return !name.empty() && name != "-"; };
  std::error_code none;  // What is not there is no input.
  if (!is_file(input) || !is_file(output) || !std::filesystem::equivalent(output, input, none)) return;
  throw Error(output_is_input, output);
}

bool is_same_output(const std::string& one, const std::string& other) {
  std::error_code none;
  return std::filesystem::equivalent(one, other, none) || absolute_path(one) == absolute_path(other);
}

struct Delivery::State {
  Context& context;
  std::string output;
  bool force;
  mode_t mode = 0;
  bool reader_left = false;
  bool is_settled = false;
  std::optional<storage::PartFile> file = {};  ///< None: standard output.

  void require(int error) const {
    if (error == 0) return;
    const std::string quoted = "'" + output + "'";
    throw FileError(cannot_write({quoted, quoted}, error));
  }
};

Delivery::Delivery(const std::string& output, bool force, bool is_private, Context& context)
    : state_(new State{context, output, force}) {
  if (output == "-") return;
  check_output(output, force, context);
  struct stat existing {};
  const bool exists = ::lstat(output.c_str(), &existing) == 0;
  state_->mode = exists ? existing.st_mode & 0777 : is_private ? 0600 : mode_of_new_files();
  state_->require(state_->file.emplace(output).create());
}

Delivery::~Delivery() = default;

bool Delivery::write(std::string_view bytes) {
  if (state_->file) {
    Output file(state_->file->descriptor());
    file.write(bytes);
    if (file.flush() != Flushed::all) state_->require(file.error());
    return true;
  }
  if (state_->reader_left) return false;
  Output& out = state_->context.out;
  out.write(bytes);
  const Flushed flushed = out.flush();
  if (flushed == Flushed::failed) throw FileError(cannot_write(words::standard_output, out.error()));
  state_->reader_left = flushed == Flushed::reader_left;
  return !state_->reader_left;
}

void Delivery::settle() {
  if (!state_->file || std::exchange(state_->is_settled, true)) return;
  const bool is_of_mode = ::fchmod(state_->file->descriptor(), state_->mode) == 0;
  // A file system without permissions (FAT) refuses them, and has its own.
  if (!is_of_mode && errno != EPERM && errno != EOPNOTSUPP) state_->require(errno);
  state_->require(state_->file->sync());
}

void Delivery::finish() {
  if (!state_->file) return;
  settle();
  const int error = state_->file->put_in_place(state_->output, state_->force);
  // Without --force a file that appeared meanwhile stays.
  if (error == EEXIST) throw FileError(Problem(messages::output_exists, state_->output).hint(words::force_replaces));
  state_->require(error);
}

struct FolderDelivery::State {
  std::string folder;
  bool replaces;
  storage::PartFolder part{folder};

  void require(int error) const {
    if (error == 0) return;
    if (error == EEXIST) throw Error(Problem(messages::output_exists, folder).hint(words::force_replaces));
    const std::string quoted = "'" + folder + "'";
    throw FileError(cannot_write({quoted, quoted}, error));
  }
};

FolderDelivery::FolderDelivery(const std::string& folder, bool replaces)
    : state_(new State{.folder = folder, .replaces = replaces}) {
  if (!replaces && storage::is_there(folder)) state_->require(EEXIST);
  state_->require(state_->part.create());
}

FolderDelivery::~FolderDelivery() = default;

std::string FolderDelivery::path_of(const std::string& file) const { return state_->part.path() + "/" + file; }

void FolderDelivery::finish() {
  const mode_t mode = mode_of_new_files();
  const mode_t entering = (mode & 0444) >> 2U;  // Whoever may read it may enter it.
  state_->require(state_->part.put_in_place(mode | entering, state_->replaces));
}

void deliver(std::string_view bytes, const std::string& output, bool force, Context& context) {
  if (output == "-") return context.out.write(bytes);
  Delivery delivery(output, force, false, context);
  delivery.write(bytes);
  delivery.finish();
}

}  // namespace aid::cli
