#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/recording/office.hpp"
#include "aid/recording/record.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/copies.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "ledger.hpp"

#include <filesystem>

namespace aid::ledger_tool {
namespace {

constexpr Label copy_help{"where to; else beside the ledger, with the day and the head in its name",
                          "nơi lưu; nếu bỏ trống thì cạnh tệp sổ, tên có ngày và đầu chuỗi"};
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

cli::Exit run_backup(const std::string& file, cli::Context& context) {
  std::string target = file;
  {
    storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    const storage::BlockHead head = ledger.head();
    if (target.empty()) target = default_name(context.ledger_path, to_string(context.today), head.text());
  }
  // The same again on the same day needs no second copy; the name tells the head.
  const bool is_there = file.empty() && std::filesystem::exists(target);
  if (!is_there) storage::back_up(context.ledger_path, target, context.wait_ms);
  const auto result = verified(target, context);
  if (!result) {
    context.warn(Problem(messages::copy_differs, target));
    return cli::Exit::found_problems;
  }
  if (!context.quiet)
    context.acknowledge(backed_up.in(context.language, target, result->blocks, result->rows, result->head.text()));
  return cli::Exit::success;
}

cli::Exit run_restore(const std::string& backup, cli::Context& context) {
  if (std::filesystem::exists(std::filesystem::symlink_status(context.ledger_path))) {
    throw FileError(messages::file_exists, context.ledger_path);
  }
  if (!verified(backup, context)) throw FileError(messages::backup_not_whole, backup);
  storage::back_up(backup, context.ledger_path, context.wait_ms);
  const auto result = verified(context.ledger_path, context);
  if (!result) throw FileError(messages::copy_differs, context.ledger_path);
  context.acknowledge(restored.in(context.language, backup, context.ledger_path, result->blocks, result->head.text()));
  return cli::Exit::success;
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
  auto file = std::make_shared<std::string>();
  options.add({.name = "file", .into = file.get(), .help = copy_help});
  return [file](cli::Context& context) { return run_backup(*file, context); };
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
