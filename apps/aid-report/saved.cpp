#include "saved.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/read_words.hpp"
#include "aid/cli/saved_messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/saved_reports.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/reports/reports.hpp"
#include "pack.hpp"
#include "report.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace aid::report_tool {
namespace {

constexpr Message<> save_help{"help", "keep a report with its options, or a pack, under a name",
                              "đặt tên cho một báo cáo kèm tùy chọn, hoặc cho một bộ báo cáo"};
constexpr std::string_view save_examples =
    "aid-report save \"Lĩnh vực\" by sector --direction incoming --in VND\n"
    "aid-report save \"Hồ sơ năm\" --pack ho-so.txt\n"
    "aid-report save \"Lĩnh vực\" --remove\n";
constexpr Message<> run_help{"help", "make a saved report, with other options beside or in place of its own",
                             "lập báo cáo đã đặt tên, thêm hoặc thay tùy chọn"};
constexpr std::string_view run_examples =
    "aid-report run \"Lĩnh vực\" --period 2022\n"
    "aid-report run \"Lĩnh vực\" --period 2022 --in USD -o linh-vuc.pdf\n";
constexpr Message<> saved_help{"help", "the saved reports and packs", "các báo cáo và bộ báo cáo đã đặt tên"};
constexpr std::string_view saved_examples = "aid-report saved\n";

constexpr Label saved_name_help{"the name, whatever its case and marks", "tên, không phân biệt chữ hoa và dấu"};
constexpr Label saved_line_help{"the report with its options, as it would be typed",
                                "báo cáo kèm tùy chọn, như khi gõ lệnh"};
constexpr Label run_options_help{"options of the report, in place of those that were saved",
                                 "tùy chọn của báo cáo, thay cho tùy chọn đã lưu"};
constexpr Label pack_file_help{"save the pack in this file", "đặt tên cho bộ báo cáo trong tệp này"};
constexpr Label remove_name_help{"take the name back", "bỏ tên này"};

constexpr Message<Text, Text, std::int64_t> saved_new{"saved", "saved as '{0}': {1} (record no. {2})",
                                                      "đã đặt tên '{0}': {1} (lần ghi số {2})"};
constexpr Message<Text, Text, Text, std::int64_t> saved_again{"saved",
                                                              "saved as '{0}': {2}; it was: {1} (record no. {3})",
                                                              "đã đặt tên '{0}': {2}; trước đây: {1} (lần ghi số {3})"};
constexpr Message<Text, Text> saved_so{"saved", "'{0}' is so already: {1}", "'{0}' đã như vậy: {1}"};
constexpr Message<Text, Text, std::int64_t> taken_back{"taken-back",
                                                       "'{0}' is taken back; it was: {1} (record no. {2})",
                                                       "đã bỏ tên '{0}'; trước đây: {1} (lần ghi số {2})"};

/// Said anew each time.
constexpr std::array not_saved{"--output", "--force", "--as-of",   "--freeze", "--print-template", "--ledger",
                               "--lang",   "--today", "--numbers", "--wait",   "--quiet",          "--verbose"};

struct SaveValues {
  std::string name;
  std::vector<std::string> words = {};
  std::string pack_file = {};
  bool removes = false;
};

/// "a; b" of a pack's lines.
std::string in_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) line += c == '\n' ? std::string("; ") : std::string(1, c);
  while (line.ends_with("; ")) line.resize(line.size() - 2);
  return line;
}

vocabulary::SavedReport read_what(const SaveValues& values, const cli::Context& context) {
  const int things = (values.words.empty() ? 0 : 1) + (values.pack_file.empty() ? 0 : 1) + (values.removes ? 1 : 0);
  if (things != 1) throw Error(messages::one_thing_to_save);
  vocabulary::SavedReport report{.name = values.name, .text = {}};
  if (!values.pack_file.empty()) {
    report.is_pack = true;
    report.text = checked_pack(cli::read_input(values.pack_file), cli::input_name(values.pack_file), context);
  } else if (!values.removes) {
    const auto words = values.words.size() == 1 ? words_of_line(values.words.front()) : values.words;
    check_line(words, context);
    report.text = cli::shell_quoted(words);
  }
  return report;
}

cli::Exit run_save(const SaveValues& values, cli::Context& context) {
  const vocabulary::SavedReport report = read_what(values, context);
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const bool is_there = vocabulary::find_saved_report(ledger, values.name).has_value();
  if (values.removes && !is_there) throw Error(messages::unknown_saved, values.name);
  const recording::SavedOutcome outcome = recording::save_report(ledger, report, cli::author(context));
  const Language language = context.language;
  const std::string now = in_one_line(report.text);
  const std::string before = outcome.before ? in_one_line(outcome.before->text) : std::string();
  if (outcome.block == 0) {
    context.acknowledge(saved_so.in(language, outcome.name, now));
  } else if (values.removes) {
    context.acknowledge(taken_back.in(language, outcome.name, before, outcome.block));
  } else if (outcome.before) {
    context.acknowledge(saved_again.in(language, outcome.name, before, now, outcome.block));
  } else {
    context.acknowledge(saved_new.in(language, outcome.name, now, outcome.block));
  }
  return cli::Exit::success;
}

cli::Command define_save(cli::Options& options) {
  auto values = std::make_shared<SaveValues>();
  options.add({{.name = "name", .into = &values->name, .help = saved_name_help, .required = true},
               {.name = "report", .into = &values->words, .help = saved_line_help, .takes_all_words = true},
               {.name = "--pack", .value = "FILE", .into = &values->pack_file, .help = pack_file_help},
               {.name = "--remove", .into = &values->removes, .help = remove_name_help}});
  return [values](cli::Context& context) { return run_save(*values, context); };
}

cli::Exit run_saved(const SaveValues& values, cli::Context& context) {
  const vocabulary::SavedReport report = saved_report(values.name, context);
  if (report.is_pack) {
    const std::string line = "aid-report pack " + cli::shell_quoted({report.name}) + " …";
    throw Error(Problem(messages::other_kind_saved, report.name).hint(messages::other_kind_hint, line));
  }
  return run_line(changed_line(words_of_line(report.text), values.words), context);
}

cli::Command define_run(cli::Options& options) {
  auto values = std::make_shared<SaveValues>();
  options.add({{.name = "name", .into = &values->name, .help = saved_name_help, .required = true},
               {.name = "options", .into = &values->words, .help = run_options_help, .takes_all_words = true}});
  return [values](cli::Context& context) { return run_saved(*values, context); };
}

cli::Command define_saved(cli::Options& options) {
  auto render = std::make_shared<cli::RenderOptions>();
  cli::add_document_options(options, *render);
  cli::add_render_options(options, *render);
  return [render](cli::Context& context) {
    storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    return cli::print(reports::list_saved(ledger), *render, context);
  };
}

/// The command of a report and its options, defined.
struct Defined {
  cli::Program tool = program();
  cli::Options options = {};
  cli::Command command = {};
  std::string name = {};
  std::vector<std::string> rest = {};

  explicit Defined(const std::vector<std::string>& words) {
    const cli::CommandSpec& spec = cli::find_command(tool, words.front());
    if (spec.name != "brief" && reports::find_report(spec.name) == nullptr) {
      throw Error(messages::not_saveable, words.front());
    }
    command = spec.define(options);
    name = spec.name;
    rest.assign(words.begin() + 1, words.end());
  }

  void read(const cli::Context& context) { cli::read_words(options, "aid-report " + name, rest, context.today); }
};

/// A period is said in one of two ways.
bool says_period_otherwise(std::string_view given, std::string_view kept) {
  const auto is_date = [](std::string_view name) { return name == "--from" || name == "--until"; };
  return (given == "--period" && is_date(kept)) || (is_date(given) && kept == "--period");
}

}  // namespace

std::vector<std::string> words_of_line(const std::string& line) {
  std::vector<std::string> words;
  for (const ShellWord& word : shell_words(line)) words.push_back(word.text);
  return words;
}

bool takes_option(const std::string& report, std::string_view option) {
  return Defined(std::vector<std::string>{report}).options.find(option) != nullptr;
}

void check_line(const std::vector<std::string>& words, const cli::Context& context) {
  if (words.empty() || words.front().starts_with('-')) throw Error(messages::not_saveable, cli::shell_quoted(words));
  Defined report(words);
  report.read(context);
  for (const char* name : not_saved) {
    const cli::Option* option = report.options.find(name);
    if (option != nullptr && option->given > 0) throw Error(messages::option_not_saved, name);
  }
}

std::vector<std::string> changed_line(const std::vector<std::string>& line, const std::vector<std::string>& given) {
  Defined report(line);
  auto words = cli::with_words(report.options, report.rest, given, says_period_otherwise);
  words.insert(words.begin(), line.front());
  return words;
}

cli::Exit run_line(const std::vector<std::string>& words, cli::Context& context) {
  Defined report(words);
  report.read(context);
  context.command = report.name;
  context.arguments = cli::shell_quoted(words);  // What a kept report is made of.
  return report.command(context);
}

vocabulary::SavedReport saved_report(const std::string& name, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  context.ledger_was_told_of = true;
  auto found = vocabulary::find_saved_report(ledger, name);
  if (!found) throw Error(messages::unknown_saved, name);
  return std::move(*found);
}

cli::CommandSpec save_command() {
  return {.name = "save", .help = save_help, .define = define_save, .examples = save_examples};
}

cli::CommandSpec run_command() {
  return {.name = "run", .help = run_help, .define = define_run, .examples = run_examples};
}

cli::CommandSpec saved_command() {
  return {.name = "saved", .help = saved_help, .define = define_saved, .examples = saved_examples};
}

}  // namespace aid::report_tool
