// lock and unlock.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/locks.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label locked_period_help{"the period, which is over: 2021, 2021-H1, nd58:2025; none: list the locked ones",
                                   "kỳ đã kết thúc: 2021, 2021-H1, nd58:2025; bỏ trống: liệt kê các kỳ đã khóa"};
constexpr Label opened_period_help{"the period that is locked", "kỳ đang khóa"};
constexpr Label unlock_reason_help{"why; reports of the period tell it", "lý do; các báo cáo của kỳ sẽ ghi rõ"};
constexpr Message<Text> locked{"locked", "locked: {0}", "đã khóa sổ kỳ {0}"};
constexpr Message<Text> unlocked{"unlocked", "opened again: {0}", "đã mở khóa sổ kỳ {0}"};

struct LockValues {
  std::string period;
  std::string reason = {};
  bool dry_run = false;
  cli::RenderOptions render = {};
};

cli::Exit run_lock(const LockValues& options, cli::Context& context) {
  if (options.period.empty()) {
    storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    return cli::print(reports::list_locks(ledger), options.render, context);
  }
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto lock =
      recording::lock_period(ledger, options.period, context.today, options.dry_run, cli::author(context));
  acknowledge(locked.in(context.language, lock.name), options.dry_run, context);
  return cli::Exit::success;
}

cli::Exit run_unlock(const LockValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto lock =
      recording::unlock_period(ledger, options.period, options.reason, options.dry_run, cli::author(context));
  acknowledge(unlocked.in(context.language, lock.name), options.dry_run, context);
  return cli::Exit::success;
}

}  // namespace

cli::Command define_lock(cli::Options& options) {
  auto values = std::make_shared<LockValues>();
  options.add({{.name = "period", .into = &values->period, .help = locked_period_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_lock(*values, context); };
}

cli::Command define_unlock(cli::Options& options) {
  auto values = std::make_shared<LockValues>();
  options.add({{.name = "period", .into = &values->period, .help = opened_period_help, .required = true},
               {.name = "--reason", .value = "TEXT", .into = &values->reason, .help = unlock_reason_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return run_unlock(*values, context); };
}

}  // namespace aid::ledger_tool
