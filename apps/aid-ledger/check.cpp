#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/reports/checks.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

cli::Exit run(const cli::RenderOptions& render, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  const table::Table findings = reports::check_ledger(ledger, context.today);
  const bool is_for_people = render.format.is_for_people() && render.output == "-";
  if (context.quiet && is_for_people && findings.rows.empty()) return cli::Exit::success;  // For cron: no news.
  return cli::print(findings, render, context);
}

}  // namespace

cli::Command define_check(cli::Options& options) {
  auto render = std::make_shared<cli::RenderOptions>();
  cli::add_render_options(options, *render);
  return [render](cli::Context& context) { return run(*render, context); };
}

}  // namespace aid::ledger_tool
