#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label period_help{"the period that the figure is for: 2021, 2021-H1", "kỳ của số liệu: 2021, 2021-H1"};
constexpr Label what_help{"what it says: pledged, committed, received, disbursed, used, aids, people-reached …",
                          "chỉ tiêu: pledged, committed, received, disbursed, used, aids, people-reached …"};
constexpr Label amount_help{"the published amount: 'hơn 126 tỷ'", "số tiền đã công bố: 'hơn 126 tỷ'"};
constexpr Label count_help{"the published count: 64, 'hơn 3.000'", "số lượng đã công bố: 64, 'hơn 3.000'"};
constexpr Label scope_help{"whose aid it is", "phạm vi của số liệu"};
constexpr Label direction_help{"the direction of the aid", "chiều viện trợ"};
constexpr Label published_help{"who published it, and where", "ai công bố, ở đâu"};
constexpr Label note_help{"a remark", "ghi chú"};
constexpr Message<Text, Text> total_recorded{"recorded", "recorded as published: {0} {1}",
                                             "đã ghi số liệu công bố: {0} {1}"};
constexpr Message<Text, Text> total_known{"already-recorded", "already recorded: {0} {1}", "đã có sẵn: {0} {1}"};

struct StatedValues {
  recording::StatedWords words;
  bool dry_run = false;
};

cli::Exit add_total(const StatedValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const bool is_new =
      recording::add_stated_total(ledger, options.words, context.numbers, options.dry_run, cli::author(context));
  acknowledge((is_new ? total_recorded : total_known)
                  .in(context.language, recording::what_is_stated(options.words), options.words.period),
              options.dry_run, context);
  return cli::Exit::success;
}

cli::Exit list_totals(const cli::RenderOptions& render, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::list_stated_totals(ledger), render, context);
}

}  // namespace

cli::Command define_stated_add(cli::Options& options) {
  auto values = std::make_shared<StatedValues>();
  recording::StatedWords& words = values->words;
  options.add({{.name = "--period", .into = &words.period, .help = period_help, .required = true},
               {.name = "--what", .value = "CODE", .into = &words.what, .help = what_help, .required = true},
               {.name = "--amount", .into = &words.amount, .help = amount_help},
               {.name = "--count", .into = &words.count, .help = count_help},
               {.name = "--scope", .into = &words.scope, .help = scope_help, .choices = {"own", "member", "area-wide"}},
               {.name = "--direction",
                .into = &words.direction,
                .help = direction_help,
                .choices = {"in", "out", "local-foreigners", "domestic"}},
               {.name = "--source", .value = "TEXT", .into = &words.source, .help = published_help, .required = true},
               {.name = "--note", .value = "TEXT", .into = &words.note, .help = note_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return add_total(*values, context); };
}

cli::Command define_stated_list(cli::Options& options) {
  auto render = std::make_shared<cli::RenderOptions>();
  cli::add_render_options(options, *render);
  return [render](cli::Context& context) { return list_totals(*render, context); };
}

}  // namespace aid::ledger_tool
