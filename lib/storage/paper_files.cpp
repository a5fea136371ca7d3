#include "aid/storage/paper_files.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/system_error.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/paper_messages.hpp"
#include "aid/storage/part_file.hpp"
#include "connection.hpp"
#include "ledger_file.hpp"
#include "select.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aid::storage {
namespace {

constexpr std::int64_t most_bytes = std::int64_t{512} << 20;

constexpr Label is_link{"it is a link; name the file that it leads to", "đây là liên kết; hãy nêu đúng tệp gốc"};
constexpr Label no_file{"it is not a file", "đây không phải là tệp"};
constexpr Label is_empty{"it is empty", "tệp rỗng"};
constexpr Label too_large{"it is larger than 512 MiB", "tệp lớn hơn 512 MiB"};
constexpr Label of_a_ledger{"it belongs to a ledger", "tệp này thuộc về một sổ"};
constexpr Label bad_name{"its name is no text of UTF-8", "tên tệp không phải văn bản UTF-8"};
constexpr Label control_name{"its name has a line break or another sign that cannot be printed",
                             "tên tệp có dấu xuống dòng hoặc ký tự không in được"};
constexpr Label outside{"it does not lie below the folder of the list", "tệp không nằm dưới thư mục của danh sách"};
constexpr Label changed_meanwhile{"its bytes changed while it was read", "tệp bị thay đổi trong lúc đọc"};

/// A file that is open for reading: its descriptor, or why it cannot be had.
struct Opened {
  Descriptor file;
  std::optional<Label> reason = {};

  explicit Opened(const std::string& path)
      : file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {
    struct stat info {};
    if (file.get() < 0 || ::fstat(file.get(), &info) != 0) {
      reason = errno == ELOOP ? is_link : system_error(errno);
    } else if (!S_ISREG(info.st_mode)) {
      reason = no_file;
    } else if (info.st_size == 0) {
      reason = is_empty;
    } else if (info.st_size > most_bytes) {
      reason = too_large;
    }
  }
};

struct Read {
  std::int64_t bytes = 0;
  std::string sha256 = {};
};

/// Reads to the end; `take` gets each piece and says with what error it failed. Returns the error, or 0.
int read_all(int file, Read& read, const std::function<int(std::string_view)>& take) {
  std::array<char, 65'536> buffer{};
  Sha256 hash;
  for (;;) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(got));
    hash.add(piece);
    read.bytes += got;
    if (read.bytes > most_bytes) return EFBIG;
    if (const int error = take(piece); error != 0) return error;
  }
  read.sha256 = hex(hash.finish());
  return 0;
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

/// Who may read the ledger may read its papers.
mode_t mode_of(const std::string& ledger) {
  struct stat info {};
  return ::stat(ledger.c_str(), &info) == 0 ? info.st_mode & 0660 : 0600;
}

void make_folder(const std::string& path, mode_t file_mode) {
  const mode_t mode = (file_mode & 0060) != 0 ? 02770 : 0700;
  if (::mkdir(path.c_str(), 0700) != 0) {
    if (errno == EEXIST) return;
    throw FileError(messages::cannot_keep_paper, path, system_error(errno));
  }
  if (mode != 0700 && ::chmod(path.c_str(), mode) != 0 && errno != EPERM) {
    throw FileError(messages::cannot_keep_paper, path, system_error(errno));
  }
  if (const int error = sync_folder(path); error != 0) {
    throw FileError(messages::cannot_keep_paper, path, system_error(error));
  }
}

/// The papers that name a file, by its hash; of all versions, each with the code of the first that has it.
std::map<std::string, std::pair<std::string, domain::PaperFile>> named_files(Connection& connection) {
  Query rows(
      connection,
      "SELECT matters.kind, code_prefix, code_year, code_no, name, sha256, bytes FROM matter_files JOIN matters ON "
      "matters.id = matter_files.matter WHERE sha256 IS NOT NULL ORDER BY matters.id, no");
  std::map<std::string, std::pair<std::string, domain::PaperFile>> files;
  while (rows.next()) {
    const auto kind = domain::matter_kind_of(rows.text(0)).value();
    domain::PaperFile file{.name = rows.string(4), .sha256 = hex(rows.blob(5)), .bytes = rows.integer(6)};
    std::string code = matter_code(kind, rows.text(1), static_cast<int>(rows.integer(2)), rows.integer(3));
    std::string digits = file.sha256;
    files.try_emplace(std::move(digits), std::move(code), std::move(file));
  }
  return files;
}

void find_foreign(const PaperFolder& folder, const std::set<std::string>& known, std::vector<Problem>& problems) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<std::string> foreign;
  for (fs::recursive_directory_iterator file(folder.path(), error), end; !error && file != end; file.increment(error)) {
    const bool is_folder = file->is_directory(error) && !file->is_symlink(error);
    const std::string path = file->path().string();
    // What is being written now, or was left by a killed tool and goes with the next paper, is nobody's paper.
    if (!is_folder && !known.contains(path) && !is_name_of_part(path)) foreign.push_back(path);
  }
  std::ranges::sort(foreign);
  for (const std::string& path : foreign) problems.emplace_back(messages::paper_foreign, path);
}

}  // namespace

domain::PaperFile read_paper_file(const std::string& path, const std::string& ledger) {
  const auto refuse = [&](const Label& reason) { throw Error(messages::paper_file_unusable, path, reason); };
  // Whoever closes a file that SQLite has open drops its locks: it is not even opened.
  if (is_file_of(ledger, path) || belongs_to_a_ledger(path)) refuse(of_a_ledger);
  const Opened opened(path);
  if (opened.reason) refuse(*opened.reason);
  const std::string called = std::filesystem::path(path).filename().string();
  const auto name = clean_text(called);
  if (!name) refuse(find_invalid_utf8(called) == std::string::npos ? control_name : bad_name);
  Read read;
  if (const int failed = read_all(opened.file.get(), read, [](std::string_view) { return 0; }); failed != 0) {
    refuse(failed == EFBIG ? too_large : system_error(failed));
  }
  return {.name = name.value(), .sha256 = std::move(read.sha256), .bytes = read.bytes, .source = path};
}

std::string paper_file_of_list(const std::string& folder, const std::string& named) {
  const std::filesystem::path relative(named);
  std::filesystem::path at(folder.empty() ? "." : folder);
  const auto refuse = [&](const Label& reason) { throw Error(messages::paper_file_unusable, named, reason); };
  if (relative.is_absolute()) refuse(outside);
  for (const std::filesystem::path& part : relative) {
    if (part == "..") refuse(outside);
    std::error_code none;
    if (std::filesystem::is_symlink(at /= part, none)) refuse(is_link);
  }
  return at.string();
}

PaperFolder::PaperFolder(const std::string& ledger) : ledger_(followed(ledger)), path_(ledger_ + ".papers") {}

std::string PaperFolder::path_of(const std::string& sha256) const {
  return path_ + '/' + sha256.substr(0, 2) + '/' + sha256;
}

void PaperFolder::remove_abandoned() const {
  std::error_code error;
  for (std::filesystem::directory_iterator folder(path_, error), end; !error && folder != end;
       folder.increment(error)) {
    std::error_code none;
    if (folder->is_directory(none) && !folder->is_symlink(none)) remove_abandoned_parts(folder->path().string());
  }
}

void PaperFolder::make_folders(const std::string& sha256) const {
  const mode_t mode = mode_of(ledger_);
  make_folder(path_, mode);
  make_folder(path_ + '/' + sha256.substr(0, 2), mode);
}

PaperFolder::State PaperFolder::state_of(const domain::PaperFile& file) const {
  const std::string path = path_of(file.sha256);
  if (!is_there(path)) return State::missing;
  const Opened opened(path);
  Read read;
  if (opened.reason || read_all(opened.file.get(), read, [](std::string_view) { return 0; }) != 0)
    return State::changed;
  return read.sha256 == file.sha256 ? State::whole : State::changed;
}

void PaperFolder::keep(const domain::PaperFile& file) const {
  const State before = state_of(file);
  if (before == State::whole) return;
  const std::string target = path_of(file.sha256);
  const auto refuse = [&](const Label& reason) { throw FileError(messages::cannot_keep_paper, target, reason); };
  make_folders(file.sha256);
  const Opened source(file.source);
  if (source.reason) refuse(*source.reason);
  PartFile part(target);
  if (const int error = part.create(); error != 0) refuse(system_error(error));
  Read read;
  const auto copy = [&](std::string_view piece) { return write_all(part.descriptor(), piece); };
  if (const int error = read_all(source.file.get(), read, copy); error != 0) refuse(system_error(error));
  if (read.sha256 != file.sha256) refuse(changed_meanwhile);
  if (const mode_t mode = mode_of(ledger_); mode != 0600) (void)::fchmod(part.descriptor(), mode);
  // What stands under this name and has other bytes is damaged: the true ones take its place.
  if (const int error = part.put_in_place(target, true); error != 0) refuse(system_error(error));
}

void PaperFolder::copy_out(const domain::PaperFile& file, const std::string& code, const std::string& target) const {
  const std::string path = path_of(file.sha256);
  if (!is_there(path)) throw FileError(messages::paper_missing, code, file.name, path);
  const auto refuse = [&](const Label& reason) { throw FileError(messages::cannot_keep_paper, target, reason); };
  const Opened source(path);
  if (source.reason) throw FileError(messages::paper_changed, code, file.name, path);
  const Descriptor made(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (made.get() < 0) refuse(system_error(errno));
  Read read;
  const auto copy = [&](std::string_view piece) { return write_all(made.get(), piece); };
  if (const int error = read_all(source.file.get(), read, copy); error != 0) refuse(system_error(error));
  if (read.sha256 != file.sha256) throw FileError(messages::paper_changed, code, file.name, path);
  if (::fsync(made.get()) != 0) refuse(system_error(errno));
}

PaperCheck check_papers(Ledger& ledger) {
  const PaperFolder folder(ledger.path());
  PaperCheck check;
  std::set<std::string> known;
  for (const auto& [digits, named] : named_files(ledger.connection())) {
    const auto& [code, file] = named;
    known.insert(folder.path_of(digits));
    const PaperFolder::State state = folder.state_of(file);
    if (state == PaperFolder::State::whole) {
      ++check.whole;
    } else if (state == PaperFolder::State::missing) {
      check.problems.emplace_back(messages::paper_missing, code, file.name, folder.path_of(digits));
    } else {
      check.problems.emplace_back(messages::paper_changed, code, file.name, folder.path_of(digits));
    }
  }
  for (const domain::Matter& paper : Matters(ledger).all(domain::MatterKind::paper)) {
    if (!paper.file && !paper.path.empty()) ++check.by_path;
  }
  find_foreign(folder, known, check.problems);
  return check;
}

std::int64_t kept_papers(Ledger& ledger) { return static_cast<std::int64_t>(named_files(ledger.connection()).size()); }

std::vector<Problem> copy_papers(Connection& copy, const std::string& from, const std::string& to) {
  Query table(copy, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'matter_files'");
  if (!table.next()) return {};  // Of an older version.
  table.reset();
  const PaperFolder source(from);
  const PaperFolder target(to);
  std::vector<Problem> problems;
  for (const auto& [digits, named] : named_files(copy)) {
    const auto& [code, file] = named;
    const PaperFolder::State state = source.state_of(file);
    if (state == PaperFolder::State::missing) {
      problems.emplace_back(messages::paper_missing, code, file.name, source.path_of(digits));
    } else if (state == PaperFolder::State::changed) {
      problems.emplace_back(messages::paper_changed, code, file.name, source.path_of(digits));
    } else {
      target.keep({.name = file.name, .sha256 = digits, .bytes = file.bytes, .source = source.path_of(digits)});
    }
  }
  return problems;
}

}  // namespace aid::storage
