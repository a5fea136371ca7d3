#include "aid/cli/interrupt.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/exchange/ledger_lines.hpp"
#include "aid/importing/messages.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/paper_files.hpp"
#include "ledger.hpp"

/// The way out of the file and into a new one.
namespace aid::ledger_tool {
namespace {

constexpr Label format_help{"how the ledger is written", "dạng của tệp xuất"};
constexpr Label output_help{"write into FILE instead of standard output", "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label force_help{"replace FILE if it exists", "thay thế tệp đã có"};
constexpr Label contacts_help{"with the contacts of partners: they are personal data",
                              "kèm thông tin liên hệ của đối tác, là dữ liệu cá nhân"};
constexpr Label without_contacts_help{"without the contacts of partners, which is so anyway",
                                      "không kèm thông tin liên hệ của đối tác; mặc định đã vậy"};
constexpr Label export_file_help{"the export; - is standard input", "tệp xuất; - là đầu vào chuẩn"};
constexpr Label exporting{"exporting", "đang xuất"};
constexpr Label importing{"importing", "đang nhập"};
constexpr Message<Text, std::int64_t, std::int64_t, Text> exported{
    "exported", "exported to '{0}': {1} blocks, {2} rows, head {3}",
    "đã xuất vào '{0}': {1} khối, {2} dòng, đầu chuỗi {3}"};
constexpr Message<Text, Text, std::int64_t, std::int64_t, Text> rebuilt{
    "rebuilt", "rebuilt '{1}' from '{0}' and verified: {2} blocks, {3} rows, head {4}",
    "đã dựng lại '{1}' từ '{0}' và kiểm tra: {2} khối, {3} dòng, đầu chuỗi {4}"};

constexpr Message<std::int64_t, Text> papers_to_copy{
    "papers-to-copy", "{0} files of papers are not in it: copy the folder '{1}', too",
    "{0} tệp giấy tờ không nằm trong bản xuất: hãy chép cả thư mục '{1}'"};
constexpr Message<std::int64_t, Text> papers_to_bring{
    "papers-to-bring",
    "{0} files of papers belong beside it: copy the folder of the first ledger's papers to '{1}', then "
    "'aid-ledger verify --papers'",
    "{0} tệp giấy tờ phải nằm bên cạnh sổ: hãy chép thư mục giấy tờ của sổ cũ vào '{1}', rồi chạy 'aid-ledger verify "
    "--papers'"};

struct ExportValues {
  std::string format = "jsonl";
  std::string output = "-";
  bool force = false;
  bool contacts = false;
  bool without_contacts = false;
};

/// Thrown to stop a dump that nobody reads.
struct ReaderLeft {};

cli::Exit run_export(const ExportValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  const cli::InterruptGuard guard;
  cli::Delivery delivery(options.output, options.force, true, context);
  storage::Dump dump(ledger, options.contacts);
  cli::Progress progress(context, exporting.in(context.language), dump.rows());
  exchange::LinesWriter writer(storage::dump_tables(ledger), [&](std::string_view lines, std::int64_t rows) {
    if (cli::InterruptGuard::is_requested()) throw Error(messages::interrupted);
    if (!delivery.write(lines)) throw ReaderLeft();
    progress.advance_to(rows);
  });
  const storage::BlockHead& head = dump.head();
  writer.head({.schema = ledger.schema_version(), .blocks = head.seq, .rows = dump.rows(), .head_hash = head.hash},
              storage::Settings(ledger).get("office"));
  std::optional<std::int64_t> first_difference;
  try {
    first_difference = dump.run(writer);
    writer.finish();
  } catch (const ReaderLeft&) {
    return cli::Exit::success;
  }
  delivery.finish();
  if (options.output != "-") {
    context.say(exported.in(context.language, options.output, head.seq, dump.rows(), head.text()));
  }
  if (const std::int64_t files = storage::kept_papers(ledger); files > 0) {
    context.say(papers_to_copy.in(context.language, files, storage::PaperFolder(context.ledger_path).path()));
  }
  if (!first_difference) return cli::Exit::success;
  context.warn(Problem(messages::chain_broken, *first_difference).hint(messages::restore_hint));
  return cli::Exit::found_problems;
}

/// Reads all lines into the new ledger and verifies it.
storage::Verification fill(storage::Ledger& ledger, cli::InputLines& lines, cli::Context& context) {
  storage::Replay replay(ledger);
  exchange::LinesReader reader(storage::dump_tables(ledger), replay, lines.name());
  std::unique_ptr<cli::Progress> progress;
  while (const auto line = lines.next()) {
    if (cli::InterruptGuard::is_requested()) throw Error(messages::interrupted);
    reader.read(*line, lines.number());
    if (!progress) {
      progress = std::make_unique<cli::Progress>(context, importing.in(context.language), reader.head().rows);
    }
    progress->advance_to(reader.rows());
  }
  reader.finish();
  replay.commit();
  storage::Verification result = storage::verify(ledger);
  if (!result.problems.empty()) throw Errors(result.problems);
  return result;
}

cli::Exit run_import(const std::string& file, cli::Context& context) {
  const cli::InterruptGuard guard;
  cli::InputLines lines(file, exchange::max_line_bytes);
  storage::Verification result;
  std::int64_t files = 0;
  storage::Ledger::make(context.ledger_path, {}, [&](storage::Ledger& ledger) {
    result = fill(ledger, lines, context);
    files = storage::kept_papers(ledger);
  });
  context.acknowledge(
      rebuilt.in(context.language, lines.name(), context.ledger_path, result.blocks, result.rows, result.head.text()));
  if (files > 0) {
    context.say(papers_to_bring.in(context.language, files, storage::PaperFolder(context.ledger_path).path()));
  }
  return cli::Exit::success;
}

}  // namespace

cli::Command define_export(cli::Options& options) {
  auto values = std::make_shared<ExportValues>();
  options.add(
      {{.name = "--format", .into = &values->format, .help = format_help, .choices = {"jsonl"}},
       {.name = "--output", .letter = 'o', .value = "FILE", .into = &values->output, .help = output_help},
       {.name = "--force", .into = &values->force, .help = force_help},
       {.name = "--contacts", .into = &values->contacts, .help = contacts_help, .excludes = {"--without-contacts"}},
       {.name = "--without-contacts", .into = &values->without_contacts, .help = without_contacts_help}});
  return [values](cli::Context& context) { return run_export(*values, context); };
}

cli::Command define_import(cli::Options& options) {
  auto file = std::make_shared<std::string>();
  options.add({.name = "file", .into = file.get(), .help = export_file_help, .required = true});
  return [file](cli::Context& context) { return run_import(*file, context); };
}

}  // namespace aid::ledger_tool
