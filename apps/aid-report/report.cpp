#include "report.hpp"

#include "aid/cli/as_of.hpp"
#include "aid/papers/heading.hpp"
#include "aid/storage/look_back.hpp"
#include "brief.hpp"
#include "changes.hpp"
#include "dossier.hpp"
#include "frozen.hpp"
#include "letter.hpp"
#include "options.hpp"
#include "pack.hpp"
#include "saved.hpp"

#include <memory>

namespace aid::report_tool {
namespace {

constexpr Message<> summary{"aid-report", "Read aid: how much came in and went out, of whom, for whom, for what.",
                            "Xem viện trợ: vào và ra bao nhiêu, của ai, cho ai, về việc gì."};

cli::Exit run(const reports::Report& report, Values& values, cli::Context& context) {
  settle_query(values, context);
  if (values.render.format.is_for_people()) values.query.reader = context.language;
  storage::Ledger ledger = cli::open_ledger_as_of(context, values.as_of);
  const auto dress = [&](document::Document& document) {
    papers::HeadingRequest request = heading_request(values.heading);
    request.report = report.name;
    const auto warnings = papers::put_heading(ledger, request, context.language, document);
    for (const Problem& warning : warnings) context.warn(warning);
  };
  if (values.freeze.empty()) {
    cli::WrittenReport written;
    const auto write = [&](const table::Table& table) { written.write(table, values.render, context, dress); };
    if (cli::takes_rows_as_they_come(values.render)) {
      reports::build_report(ledger, report, values.query, write);
    } else {
      write(reports::build_report(ledger, report, values.query));
    }
    return written.show(values.render, context);
  }
  cli::check_frozen_name(ledger, values.freeze, context);
  const storage::BlockHead head = ledger.head();
  storage::look_back(ledger, head.seq);  // The heading is read later than the table, and is of the same record.
  const table::Table table = reports::build_report(ledger, report, values.query);
  const cli::FinishedReport finished = cli::finished(table, values.render, context, dress);
  const auto print = [&] { return cli::print(table, values.render, context, dress); };
  return keep_and_print(values.freeze, finished, head, values.render, print, context);
}

cli::CommandSpec command_for(const reports::Report& report) {
  return {.name = report.name,
          .help = report.help,
          .define = [&report](cli::Options& options) -> cli::Command {
            auto values = std::make_shared<Values>();
            define(options, report, *values);
            return [&report, values](cli::Context& context) { return run(report, *values, context); };
          },
          .examples = report.examples};
}

}  // namespace

cli::Program program() {
  cli::Program program{.name = "aid-report", .summary = summary, .commands = {}};
  for (const reports::Report& report : reports::all_reports()) program.commands.push_back(command_for(report));
  program.commands.push_back(brief_command());
  program.commands.push_back(frozen_command());
  program.commands.push_back(changes_command());
  program.commands.push_back(save_command());
  program.commands.push_back(run_command());
  program.commands.push_back(saved_command());
  program.commands.push_back(pack_command());
  for (cli::CommandSpec& command : letter_commands()) program.commands.push_back(std::move(command));
  program.commands.push_back(dossier_command());
  return program;
}

}  // namespace aid::report_tool
