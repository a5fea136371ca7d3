#include "pack.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/as_of.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/printer.hpp"
#include "aid/cli/saved_messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/papers/template.hpp"
#include "aid/storage/part_file.hpp"
#include "pack_folder.hpp"
#include "saved.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <set>
#include <sstream>

namespace aid::report_tool {
namespace {

constexpr Message<> pack_help{"help", "all documents of a period in one folder, whole or not at all",
                              "lập mọi tài liệu của một kỳ vào một thư mục, đủ cả hoặc không có gì"};
constexpr std::string_view pack_examples =
    "aid-report pack standard --period 2021 --output bc-2021\n"
    "aid-report pack standard --print-pack > ho-so.txt\n"
    "aid-report save \"Hồ sơ năm\" --pack ho-so.txt\n"
    "aid-report pack \"Hồ sơ năm\" --period 2021 --output bc-2021 --dry-run\n";
constexpr Label pack_name_help{"the name of the pack; 'standard' ships with the program",
                               "tên bộ báo cáo; 'standard' có sẵn trong chương trình"};
constexpr Label pack_period_help{"the period of all its documents", "kỳ của mọi tài liệu"};
constexpr Label folder_help{"the new folder", "thư mục mới"};
constexpr Label force_pack_help{"replace a folder that holds a pack", "thay thế thư mục đang chứa một bộ báo cáo"};
constexpr Label dry_run_pack_help{"list the documents, and write nothing", "liệt kê các tài liệu, không ghi gì"};
constexpr Label print_pack_help{"write the list of the pack's documents as it is saved, and no document",
                                "in danh sách tài liệu của bộ đúng như đã lưu, không lập tài liệu"};
constexpr Message<Text, std::int64_t, std::int64_t> made{"made", "made '{0}': documents {1}, of record no. {2}",
                                                         "đã lập '{0}': {1} tài liệu, theo lần ghi số {2}"};

struct PackValues {
  std::string name;
  std::string period = {};
  std::string output = {};
  std::string as_of = {};
  bool force = false;
  bool dry_run = false;
  bool prints = false;
};

/// One document of a pack, as its line says.
struct PackLine {
  std::string file;
  std::vector<std::string> words;
  std::size_t line = 0;
};

bool is_plain_name(const std::string& file) {
  return !file.empty() && !file.starts_with('.') && !file.starts_with('-') && file.find('/') == std::string::npos &&
         !is_index_name(file);
}

std::vector<PackLine> read_pack(const std::string& text, const std::string& name) {
  std::vector<PackLine> lines;
  std::set<std::string> names;
  std::istringstream in(text);
  std::size_t number = 0;
  for (std::string typed; std::getline(in, typed);) {
    const Location where{.file = name, .line = ++number};
    const auto clean = clean_text(typed);
    if (!clean) throw Error(Problem(clean.problem()).at(where));
    const std::string line(trimmed(clean.value()));
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t colon = line.find(':');
    PackLine document{
        .file = std::string(trimmed(std::string_view(line).substr(0, colon))), .words = {}, .line = number};
    if (colon != std::string::npos) document.words = words_of_line(line.substr(colon + 1));
    if (document.words.empty()) throw Error(Problem(messages::pack_line_unclear, line).at(where));
    if (!is_plain_name(document.file) || !names.insert(fold(document.file)).second) {
      throw Error(Problem(messages::pack_file_name, document.file).at(where));
    }
    lines.push_back(std::move(document));
  }
  if (lines.empty()) throw Error(Problem(messages::pack_empty).at({.file = name}));
  return lines;
}

/// Does a step of making a document; what is wrong is said of that document.
template <typename Step>
void with_place(const Location& where, Step step) {
  try {
    step();
  } catch (const FileError& error) {
    throw FileError(Problem(error.problem()).at(where));
  } catch (const Errors&) {
    throw;
  } catch (const Error& error) {
    throw Error(Problem(error.problem()).at(where));
  }
}

/// A line with the period in it. Throws `Error` pack-without-period.
std::vector<std::string> with_period(std::vector<std::string> words, const std::string& period) {
  bool says_period = false;
  for (std::string& word : words) {
    if (word != "{period}") continue;
    word = period;
    says_period = true;
  }
  const std::string report = words.front();
  if (takes_option(report, "--period")) return changed_line(words, {"--period", period});
  const bool has_period = report != "due" && report != "show";
  if (has_period && !says_period) throw Error(messages::pack_without_period, report);
  return words;
}

/// "run NAME …" → what is saved under that name.
std::vector<std::string> resolved(const std::vector<std::string>& words, storage::Ledger& ledger) {
  if (words.front() != "run" || words.size() < 2) return words;
  const auto saved = vocabulary::find_saved_report(ledger, words[1]);
  if (!saved) throw Error(messages::unknown_saved, words[1]);
  if (saved->is_pack) throw Error(messages::not_saveable, words[1]);
  return changed_line(words_of_line(saved->text), {words.begin() + 2, words.end()});
}

std::vector<PackDocument> documents_of(const std::vector<PackLine>& lines, const std::string& name,
                                       const PackValues& values, storage::Ledger& ledger, const cli::Context& context) {
  std::vector<PackDocument> documents;
  for (const PackLine& line : lines) {
    with_place({.file = name, .line = line.line}, [&] {
      const auto words = with_period(resolved(line.words, ledger), values.period);
      check_line(words, context);
      documents.push_back({.file = line.file, .words = words});
    });
  }
  return documents;
}

/// What aid-print writes is not begun without it.
void require_programs(const std::vector<PackDocument>& documents) {
  std::vector<std::string> printed;
  for (const PackDocument& document : documents) {
    const std::size_t dot = document.file.rfind('.');
    const std::string ending = dot == std::string::npos ? std::string() : fold(document.file.substr(dot + 1));
    if (ending == "pdf" || ending == "xlsx") printed.push_back(document.file);
  }
  if (!printed.empty()) {
    with_place({.file = fmt::format("{}", fmt::join(printed, ", "))}, [] { cli::require_printer(); });
  }
}

/// The pack of a name: what is saved, else the one that ships with the program.
std::string text_of_pack(storage::Ledger& ledger, const std::string& name, Language language) {
  const auto saved = vocabulary::find_saved_report(ledger, name);
  if (!saved && fold(name) == "standard") return std::string(papers::built_in_template("pack", language));
  if (!saved) throw Error(messages::unknown_saved, name);
  if (saved->is_pack) return saved->text;
  const std::string line = "aid-report run " + cli::shell_quoted({saved->name});
  throw Error(Problem(messages::other_kind_saved, name).hint(messages::other_kind_hint, line));
}

/// What is the same for all documents of the pack: one ledger as it stood after one record.
cli::Exit make_documents(const std::vector<PackDocument>& documents, const storage::BlockHead& head,
                         const cli::FolderDelivery& folder, cli::Context& context) {
  cli::Exit exit = cli::Exit::success;
  for (const PackDocument& document : documents) {
    context.say(document.file);
    with_place({.file = document.file}, [&] {
      const auto words =
          changed_line(document.words, {"--as-of", head.text(), "--output", folder.path_of(document.file)});
      if (run_line(words, context) == cli::Exit::found_problems) exit = cli::Exit::found_problems;
    });
  }
  return exit;
}

cli::Exit run_pack(const PackValues& values, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger_as_of(context, values.as_of);
  context.ledger_was_told_of = true;
  const std::string text = text_of_pack(ledger, values.name, context.language);
  if (values.prints) {
    context.out.write(text.ends_with('\n') ? text : text + "\n");
    return cli::Exit::success;
  }
  if (values.period.empty()) throw Error(messages::missing_option, "--period");
  if (values.output.empty()) throw Error(messages::missing_option, "--output");
  const auto documents = documents_of(read_pack(text, values.name), values.name, values, ledger, context);
  const bool replaces = values.force && storage::is_there(values.output);
  if (replaces) require_pack_folder(values.output);
  require_programs(documents);
  if (values.dry_run) {
    for (const PackDocument& document : documents) {
      context.out.write(visible(fmt::format("{}: {}", document.file, cli::shell_quoted(document.words))) + "\n");
    }
    return cli::Exit::success;
  }
  cli::FolderDelivery folder(values.output, replaces);
  const storage::BlockHead head = ledger.head();
  const cli::Exit exit = make_documents(documents, head, folder, context);
  const PackIndex index{.name = values.name, .period = values.period, .head = head, .documents = documents};
  write_index(index, folder, context);
  folder.finish();
  context.say(made.in(context.language, values.output, static_cast<std::int64_t>(documents.size()), head.seq));
  return exit;
}

cli::Command define_pack(cli::Options& options) {
  auto values = std::make_shared<PackValues>();
  options.add({{.name = "name", .into = &values->name, .help = pack_name_help, .required = true},
               {.name = "--period", .into = &values->period, .help = pack_period_help},
               {.name = "--output", .letter = 'o', .value = "FOLDER", .into = &values->output, .help = folder_help},
               {.name = "--force", .into = &values->force, .help = force_pack_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_pack_help},
               {.name = "--print-pack", .into = &values->prints, .help = print_pack_help}});
  cli::add_as_of_option(options, values->as_of);
  return [values](cli::Context& context) {
    while (values->output.size() > 1 && values->output.ends_with('/')) values->output.pop_back();
    return run_pack(*values, context);
  };
}

}  // namespace

std::string checked_pack(const std::string& text, const std::string& name, const cli::Context& context) {
  for (const PackLine& line : read_pack(text, name)) {
    if (line.words.front() == "run") continue;  // What it stands for is read when the pack is made.
    with_place({.file = name, .line = line.line}, [&] { check_line(with_period(line.words, "2021"), context); });
  }
  return text;
}

cli::CommandSpec pack_command() {
  return {.name = "pack", .help = pack_help, .define = define_pack, .examples = pack_examples};
}

}  // namespace aid::report_tool
