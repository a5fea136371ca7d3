#include "report.hpp"

#include "aid/cli/session.hpp"
#include "aid/papers/heading.hpp"
#include "brief.hpp"
#include "options.hpp"

#include <memory>
#include <sstream>

namespace aid::report_tool {
namespace {

constexpr Message<> summary{"aid-report", "Read aid: how much came in and went out, of whom, for whom, for what.",
                            "Xem viện trợ: vào và ra bao nhiêu, của ai, cho ai, về việc gì."};

/// "year, sector" → its words.
std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  std::istringstream in(list);
  for (std::string word; std::getline(in, word, ',');) {
    const std::size_t first = word.find_first_not_of(' ');
    const std::size_t last = word.find_last_not_of(' ');
    words.push_back(first == std::string::npos ? std::string() : word.substr(first, last - first + 1));
  }
  return words;
}

cli::Exit run(const reports::Report& report, Values& values, cli::Context& context) {
  values.query.dimensions = split(values.dimensions);
  values.query.numbers = context.numbers;
  values.query.today = context.today;
  if (values.render.format.is_for_people()) values.query.reader = context.language;
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  const auto dress = [&](document::Document& document) {
    papers::HeadingRequest request = heading_request(values.heading);
    request.report = report.name;
    const auto warnings = papers::put_heading(ledger, request, context.language, document);
    for (const Problem& warning : warnings) context.warn(warning);
  };
  return cli::print(reports::build_report(ledger, report, values.query), values.render, context, dress);
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
  program.writes = false;
  for (const reports::Report& report : reports::all_reports()) program.commands.push_back(command_for(report));
  program.commands.push_back(brief_command());
  return program;
}

}  // namespace aid::report_tool
