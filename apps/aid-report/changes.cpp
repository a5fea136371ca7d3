#include "changes.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/as_of.hpp"
#include "aid/cli/freezing_messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/read_words.hpp"
#include "aid/cli/session.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/papers/brief_values.hpp"
#include "aid/reports/changes.hpp"
#include "aid/storage/frozen.hpp"
#include "brief.hpp"
#include "options.hpp"
#include "report.hpp"

#include <algorithm>
#include <memory>

namespace aid::report_tool {
namespace {

constexpr Message<> changes_help{"help", "what has changed in a report since it was sent, by whom and why",
                                 "báo cáo thay đổi những gì kể từ khi gửi, ai ghi, vì sao"};
constexpr std::string_view changes_examples =
    "aid-report changes --since \"BC 2021\"\n"
    "aid-report changes --since 05/01/2022 \"by sector --period 2021 --in VND\"\n";
constexpr Label since_help{"a kept report, a day, or a record no.: 'no. 12'",
                           "tên báo cáo đã lưu, một ngày, hoặc lần ghi: 'số 12'"};
constexpr Label line_help{"the report with its options, in quotation marks; else the kept one, or summary",
                          "báo cáo kèm tùy chọn, đặt trong dấu nháy; nếu không: báo cáo đã lưu, hoặc summary"};

struct ChangesValues {
  std::string since;
  std::string line = {};
  cli::RenderOptions render = {};
};

/// Since when, and of which line.
struct Asked {
  std::int64_t block = 0;
  std::string line;
  domain::Date today;
};

Asked read_asked(storage::Ledger& ledger, const ChangesValues& values, const cli::Context& context) {
  if (const auto kept = storage::FrozenReports(ledger).find(values.since)) {
    const auto there = domain::vietnam_time(kept->at);
    return {.block = kept->of.seq,
            .line = values.line.empty() ? kept->arguments : values.line,
            .today = there ? there->day : context.today};
  }
  const std::string folded = fold(values.since);
  const bool has_letter = std::ranges::any_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool is_name = has_letter && !cli::names_block(values.since) && !domain::read_date(values.since, {});
  if (is_name) throw Error(Problem(messages::unknown_frozen, values.since).at({.file = "--since"}));
  return {.block = cli::read_block(ledger, values.since, "--since"), .line = values.line, .today = context.today};
}

/// A quoted report is only counted: where it goes and how it is kept is said outside of the quotation marks.
void refuse_idle(const std::string& freeze, const std::string& as_of, const cli::RenderOptions& render) {
  const auto refuse = [](std::string_view option) {
    throw Error(Problem(messages::idle_in_changes, option).hint(messages::idle_in_changes_hint));
  };
  if (!freeze.empty()) refuse("--freeze");
  if (!as_of.empty()) refuse("--as-of");
  if (render.output != "-") refuse("--output");
  if (!render.typed_format.empty()) refuse("--format");
}

/// Of a brief: what its sentences and tables say.
table::Table changes_of_brief(storage::Ledger& ledger, const Asked& asked, bool is_typed,
                              const std::vector<std::string>& words, const cli::Context& context) {
  const LineOfBrief line = read_brief(words, asked.today, context);
  if (is_typed) refuse_idle(line.freeze, line.as_of, line.render);
  const auto build = [&] {
    return papers::values_of(papers::build_brief(ledger, *line.request, context.language).document);
  };
  return reports::list_changes(ledger, build, asked.block);
}

cli::Exit run_changes(const ChangesValues& values, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  const Asked asked = read_asked(ledger, values, context);
  std::vector<std::string> words;
  for (const ShellWord& word : shell_words(asked.line)) words.push_back(word.text);
  if (words.empty()) words = {"summary"};
  const auto is_report = [](const std::string& word) {
    return word == "brief" || reports::find_report(word) != nullptr;
  };
  const auto name = std::ranges::find_if(words, is_report);
  if (name != words.end() && *name == "brief") {
    words.erase(name);
    const table::Table changes = changes_of_brief(ledger, asked, !values.line.empty(), words, context);
    return cli::print(changes, values.render, context);
  }
  const reports::Report* const report = name == words.end() ? nullptr : reports::find_report(*name);
  if (report == nullptr) {
    const std::string named = name == words.end() ? asked.line : *name;
    throw Error(Problem(messages::not_one_report, named).hint(messages::not_one_report_hint, values.since));
  }
  words.erase(name);
  cli::Options options;
  Values of_report;
  define(options, *report, of_report);
  cli::read_words(options, "aid-report " + std::string(report->name), words, asked.today);
  if (!values.line.empty()) refuse_idle(of_report.freeze, of_report.as_of, of_report.render);
  settle_query(of_report, context);
  of_report.query.today = asked.today;  // What is due or late is told as on the day of the kept report.
  of_report.query.explain = false;
  of_report.query.reader = context.language;
  const table::Table changes = reports::list_changes(ledger, *report, of_report.query, asked.block);
  return cli::print(changes, values.render, context);
}

cli::Command define_changes(cli::Options& options) {
  auto values = std::make_shared<ChangesValues>();
  options.add({{.name = "report", .into = &values->line, .help = line_help},
               {.name = "--since", .value = "NAME", .into = &values->since, .help = since_help, .required = true}});
  cli::add_document_options(options, values->render);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_changes(*values, context); };
}

}  // namespace

cli::CommandSpec changes_command() {
  return {.name = "changes", .help = changes_help, .define = define_changes, .examples = changes_examples};
}

}  // namespace aid::report_tool
