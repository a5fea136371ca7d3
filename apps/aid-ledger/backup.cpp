#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/recording/office.hpp"
#include "aid/recording/record.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/copies.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/paper_files.hpp"
#include "aid/vocabulary/office.hpp"
#include "ledger.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <tuple>
#include <vector>

namespace aid::ledger_tool {
namespace {

constexpr Label copy_help{"a file or a folder; in a folder, else beside the ledger, the name has the day and the head",
                          "tệp hoặc thư mục; trong thư mục, hoặc cạnh tệp sổ nếu bỏ trống, tên có ngày và đầu chuỗi"};
constexpr Label keep_help{"keep this many of its backups in the folder, and delete the older ones",
                          "chỉ giữ ngần này bản sao lưu của sổ trong thư mục, xóa các bản cũ hơn"};
constexpr Message<Text> deleted{"deleted", "deleted the older backup '{0}'", "đã xóa bản sao lưu cũ hơn '{0}'"};
constexpr Label which_backup_help{"the backup to restore from", "bản sao lưu cần khôi phục"};
constexpr Message<Text, std::int64_t, std::int64_t, Text> backed_up{
    "backed-up", "backed up to '{0}' and verified: {1} blocks, {2} rows, head {3}",
    "đã sao lưu vào '{0}' và kiểm tra: {1} khối, {2} dòng, đầu chuỗi {3}"};
constexpr Message<Text, Text, std::int64_t, Text> restored{
    "restored", "restored '{1}' from '{0}' and verified: {2} blocks, head {3}",
    "đã khôi phục '{1}' từ '{0}' và kiểm tra: {2} khối, đầu chuỗi {3}"};
constexpr Message<Text, int, Text> upgraded{"upgraded", "'{0}' is now of schema version {1}; it was backed up to '{2}'",
                                            "'{0}' nay theo lược đồ phiên bản {1}; đã sao lưu vào '{2}'"};
constexpr Message<Text, int> up_to_date{"up-to-date", "'{0}' is whole and of schema version {1}: nothing to do",
                                        "'{0}' nguyên vẹn và đã theo lược đồ phiên bản {1}: không cần làm gì"};

constexpr Message<Text, std::int64_t> papers_copied{"papers-copied", "files of papers beside it, in '{0}': {1}",
                                                    "tệp giấy tờ bên cạnh, trong '{0}': {1}"};

/// Verifies a ledger file; what is wrong is printed. Nullopt when there was something.
std::optional<storage::Verification> verified(const std::string& path, cli::Context& context) {
  storage::Ledger ledger =
      storage::Ledger::open(path, storage::Ledger::Access::read, {.wait_ms = context.wait_ms, .listener = {}});
  storage::Verification result = storage::verify(ledger);
  for (const Problem& problem : result.problems) context.warn(problem);
  if (!result.problems.empty()) return std::nullopt;
  return result;
}

/// "ledger-2021-11-06-12-5f0c2a7b.db"
std::string default_name(const std::string& path, const std::string& day, std::string head) {
  constexpr std::size_t shown_digits = 8;
  const std::size_t colon = head.find(':');
  head = head.substr(0, colon) + "-" + head.substr(colon + 1, shown_digits);
  const std::filesystem::path ledger(path);
  const std::string name = fmt::format("{}-{}-{}{}", ledger.stem().string(), day, head, ledger.extension().string());
  return (ledger.parent_path() / name).string();
}

/// A backup of the ledger, and the block up to which it has it.
struct OlderCopy {
  std::int64_t block = 0;
  std::string path;
  friend auto operator<=>(const OlderCopy&, const OlderCopy&) = default;
};

/// Whether a name is one that this command gives: "ledger-2021-11-06-12-5f0c2a7b.db".
bool is_name_of_backup(std::string_view name, const std::filesystem::path& ledger) {
  const std::string begin = ledger.stem().string() + "-";
  const std::string end = ledger.extension().string();
  if (!name.starts_with(begin) || !name.ends_with(end) || name.size() <= begin.size() + end.size()) return false;
  const std::string_view middle = name.substr(begin.size(), name.size() - begin.size() - end.size());
  constexpr std::string_view day = "0000-00-00-";
  constexpr std::size_t hash_digits = 8;
  if (middle.size() <= day.size() + 1 + hash_digits) return false;
  for (std::size_t i = 0; i < middle.size(); ++i) {
    const bool is_mark = i < day.size() ? day[i] == '-' : i == middle.size() - hash_digits - 1;
    const bool is_hash = i >= middle.size() - hash_digits;
    const bool is_digit = middle[i] >= '0' && middle[i] <= '9';
    if (is_mark ? middle[i] != '-' : !is_digit && !(is_hash && middle[i] >= 'a' && middle[i] <= 'f')) return false;
  }
  return true;
}

/// The block up to which a file is a copy of the ledger; nullopt: it is none, or one of another history.
std::optional<std::int64_t> block_of_copy(storage::Ledger& ledger, const std::string& path, cli::Context& context) {
  try {
    storage::Ledger copy =
        storage::Ledger::open(path, storage::Ledger::Access::read, {.wait_ms = context.wait_ms, .listener = {}});
    const storage::BlockHead head = copy.head();
    const bool is_of_it = storage::Settings(copy).get("uuid") == storage::Settings(ledger).get("uuid") &&
                          storage::block_hash_of(ledger, head.seq) == head.hash;
    return is_of_it ? std::optional(head.seq) : std::nullopt;
  } catch (const FileError&) {  // Whatever that file is, it stays.
    return std::nullopt;
  }
}

/// Deletes the oldest copies of the ledger in the folder but `keep`, never `newest`. What is not known as one stays.
void delete_older(const std::string& newest, std::size_t keep, cli::Context& context) {
  namespace fs = std::filesystem;
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  std::vector<OlderCopy> copies;
  for (const fs::directory_entry& file : fs::directory_iterator(fs::path(newest).parent_path())) {
    const std::string path = file.path().string();
    if (!file.is_regular_file() || file.is_symlink() || fs::equivalent(file.path(), newest) ||
        fs::equivalent(file.path(), context.ledger_path) ||
        !is_name_of_backup(file.path().filename().string(), context.ledger_path)) {
      continue;
    }
    if (const auto block = block_of_copy(ledger, path, context)) copies.push_back({*block, path});
  }
  std::ranges::sort(copies, std::ranges::greater());
  for (std::size_t i = keep - 1; i < copies.size(); ++i) {
    std::error_code failed;
    const std::string papers = storage::PaperFolder(copies[i].path).path();
    if (fs::remove(copies[i].path, failed)) {
      fs::remove_all(papers, failed);
      if (!context.quiet) context.say(deleted.in(context.language, copies[i].path));
    } else {
      context.warn(Problem(messages::backup_not_deleted, copies[i].path, failed.message()));
    }
  }
}

/// How many are to be kept; nullopt: all.
std::optional<std::size_t> read_keep(const std::string& typed, const std::string& folder) {
  if (typed.empty()) return std::nullopt;
  std::size_t keep = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), keep);
  if (error != std::errc() || end != typed.data() + typed.size() || keep == 0) throw Error(messages::bad_keep, typed);
  if (!std::filesystem::is_directory(folder)) throw Error(messages::keep_needs_folder);
  return keep;
}

/// The same again on the same day needs no second copy, also where another run was quicker: the name tells the head.
std::vector<Problem> back_up(const std::string& target, bool names_itself, const cli::Context& context) {
  try {
    if (!names_itself || !std::filesystem::exists(target)) {
      return storage::back_up(context.ledger_path, target, context.wait_ms);
    }
  } catch (const FileError& error) {
    if (!names_itself || error.problem().name() != messages::file_exists.name) throw;
  }
  return storage::back_up_papers(context.ledger_path, target);
}

/// What a copy says of its papers; whether all are there.
bool tell_papers(const std::string& copy, const std::vector<Problem>& lacking, cli::Context& context) {
  for (const Problem& problem : lacking) context.warn(problem);
  storage::Ledger ledger =
      storage::Ledger::open(copy, storage::Ledger::Access::read, {.wait_ms = context.wait_ms, .listener = {}});
  const std::int64_t files = storage::kept_papers(ledger) - std::ssize(lacking);
  if (files > 0 && !context.quiet) {
    context.acknowledge(papers_copied.in(context.language, storage::PaperFolder(copy).path(), files));
  }
  return lacking.empty();
}

struct BackupOptions {
  std::string target;
  std::string keep;
};

cli::Exit run_backup(const BackupOptions& options, cli::Context& context) {
  const auto keep = read_keep(options.keep, options.target);
  std::string target = options.target;
  const bool is_folder = !target.empty() && std::filesystem::is_directory(target);
  const bool names_itself = target.empty() || is_folder;
  {
    storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    const storage::BlockHead head = ledger.head();
    const std::string name = default_name(context.ledger_path, to_string(context.today), head.text());
    if (target.empty()) target = name;
    if (is_folder) target = (std::filesystem::path(target) / std::filesystem::path(name).filename()).string();
  }
  const std::vector<Problem> lacking = back_up(target, names_itself, context);
  const auto result = verified(target, context);
  if (!result) {
    context.warn(Problem(messages::copy_differs, target));
    return cli::Exit::found_problems;
  }
  if (!context.quiet)
    context.acknowledge(backed_up.in(context.language, target, result->blocks, result->rows, result->head.text()));
  const bool has_papers = tell_papers(target, lacking, context);
  if (keep) delete_older(target, *keep, context);
  return has_papers ? cli::Exit::success : cli::Exit::found_problems;
}

cli::Exit run_restore(const std::string& backup, cli::Context& context) {
  if (std::filesystem::exists(std::filesystem::symlink_status(context.ledger_path))) {
    throw FileError(messages::file_exists, context.ledger_path);
  }
  if (!verified(backup, context)) throw FileError(messages::backup_not_whole, backup);
  const std::vector<Problem> lacking = storage::back_up(backup, context.ledger_path, context.wait_ms);
  const auto result = verified(context.ledger_path, context);
  if (!result) throw FileError(messages::copy_differs, context.ledger_path);
  context.acknowledge(restored.in(context.language, backup, context.ledger_path, result->blocks, result->head.text()));
  return tell_papers(context.ledger_path, lacking, context) ? cli::Exit::success : cli::Exit::found_problems;
}

/// The office of a ledger that was made before it was a partner from the beginning.
void add_office(cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  vocabulary::Registry registry(ledger);
  if (vocabulary::office_partner(registry)) return;
  storage::Writer writer(ledger, cli::author(context));
  const auto office = recording::add_missing_office(writer, registry);
  if (!office) return;
  writer.commit();
  std::string created = recording::created({*office}, {}, context.language);
  context.say(std::string_view(created).substr(0, created.size() - 1));
}

cli::Exit run_upgrade(cli::Context& context) {
  const auto [version, backup] = storage::upgrade(context.ledger_path, context.wait_ms);
  context.acknowledge(backup.empty() ? up_to_date.in(context.language, context.ledger_path, version)
                                     : upgraded.in(context.language, context.ledger_path, version, backup));
  add_office(context);
  return cli::Exit::success;
}

}  // namespace

cli::Command define_backup(cli::Options& options) {
  auto values = std::make_shared<BackupOptions>();
  options.add({{.name = "file", .into = &values->target, .help = copy_help},
               {.name = "--keep", .value = "NUMBER", .into = &values->keep, .help = keep_help}});
  return [values](cli::Context& context) { return run_backup(*values, context); };
}

cli::Command define_restore(cli::Options& options) {
  auto backup = std::make_shared<std::string>();
  options.add({.name = "backup", .value = "FILE", .into = backup.get(), .help = which_backup_help, .required = true});
  return [backup](cli::Context& context) { return run_restore(*backup, context); };
}

cli::Command define_upgrade(cli::Options&) {
  return [](cli::Context& context) { return run_upgrade(context); };
}

}  // namespace aid::ledger_tool
