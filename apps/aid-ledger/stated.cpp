#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label period_help{"the period that the figure is for: 2021, 2021-H1", "kỳ của số liệu: 2021, 2021-H1"};
constexpr Label what_help{
    "what it says: pledged, committed, received, disbursed, used, aids, donors, target, growth, share, people-reached "
    "…",
    "chỉ tiêu: pledged, committed, received, disbursed, used, aids, donors, target, growth, share, people-reached …"};
constexpr Label of_help{"what a target, a growth or a share is of: received, aids …",
                        "chỉ tiêu kế hoạch, mức tăng hoặc tỷ trọng tính trên: received, aids …"};
constexpr Label amount_help{"the published amount: 'hơn 126 tỷ'", "số tiền đã công bố: 'hơn 126 tỷ'"};
constexpr Label count_help{"the published count: 64, 'hơn 3.000'", "số lượng đã công bố: 64, 'hơn 3.000'"};
constexpr Label percent_help{"the published per cent: 'hơn 82 %', 'giảm 5 %'",
                             "tỷ lệ đã công bố: 'hơn 82 %', 'giảm 5 %'"};
constexpr Label scope_help{"whose aid it is", "phạm vi của số liệu"};
constexpr Label direction_help{"the direction of the aid", "chiều viện trợ"};
constexpr Label sector_help{"the sector that it is of", "lĩnh vực của số liệu"};
constexpr Label published_on_help{"when it was published: a day, '16 giờ 14/8/2021', a month, a year",
                                  "thời điểm công bố: ngày, '16 giờ 14/8/2021', tháng hoặc năm"};
constexpr Label as_of_help{"up to when it counts: 14/8/2021, '16 giờ 14/8'",
                           "số liệu tính đến: 14/8/2021, '16 giờ 14/8'"};
constexpr Label published_help{"who published it, and where", "ai công bố, ở đâu"};
constexpr Label note_help{"a remark", "ghi chú"};
constexpr Label which_help{"code (DN-S0003) or UUID", "mã (DN-S0003) hoặc UUID"};
constexpr Label why_help{"why it is taken back", "lý do rút lại"};
constexpr Label why_corrected_help{"why it is corrected", "lý do sửa"};
constexpr Label only_of_period_help{"only the totals of periods within this one: 2021, 2021-H1",
                                    "chỉ số liệu của các kỳ nằm trong kỳ này: 2021, 2021-H1"};
constexpr Label all_help{"those too that were withdrawn or corrected", "cả số liệu đã rút lại hoặc đã sửa"};
constexpr Message<Text, Text, Text> total_recorded{"recorded", "recorded as published: {0} {1}, {2}",
                                                   "đã ghi số liệu công bố: {0} {1}, {2}"};
constexpr Message<Text, Text, Text> total_known{"already-recorded", "already recorded: {0} {1}, {2}",
                                                "đã có sẵn: {0} {1}, {2}"};
constexpr Message<Text, Text, Text> total_corrected{"corrected", "corrected: {0} {1}, {2}", "đã sửa: {0} {1}, {2}"};
constexpr Message<Text, Text, Text> total_withdrawn{"withdrawn", "withdrawn: {0} {1}, {2}", "đã rút lại: {0} {1}, {2}"};
constexpr Message<> read_as_received{
    "read-as-received", "disbursed (giải ngân) of incoming aid is what was received: it is recorded as received",
    "giải ngân của viện trợ tiếp nhận là số đã tiếp nhận: ghi là tiếp nhận"};

/// "committed 2021, DN-S0001": the code of each total where there are several.
std::string line(const Message<Text, Text, Text>& message, const recording::StatedOutcome& outcome, Language language) {
  std::string codes;
  for (const domain::StatedTotal& total : outcome.totals) codes += (codes.empty() ? "" : ", ") + total.code;
  const domain::StatedTotal& first = outcome.totals.front();
  const std::string& what = language == Language::vi ? outcome.what_vi : first.what;
  return message.in(language, what, domain::show(first.period, language), codes);
}

struct StatedValues {
  recording::StatedWords words;
  std::string which;
  std::string reason;
  bool dry_run = false;
};

cli::Exit tell(const recording::StatedOutcome& outcome, const Message<Text, Text, Text>& done,
               const StatedValues& options, cli::Context& context) {
  for (const Problem& warning : outcome.warnings) context.warn(warning);
  std::string text = line(outcome.is_new ? done : total_known, outcome, context.language);
  if (outcome.read_as_received) text += "\n" + read_as_received.in(context.language);
  acknowledge(text, options.dry_run, context);
  return cli::Exit::success;
}

cli::Exit add_total(const StatedValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  return tell(
      recording::add_stated_total(ledger, options.words, context.numbers, options.dry_run, cli::author(context)),
      total_recorded, options, context);
}

cli::Exit correct_total(const StatedValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  return tell(recording::correct_stated_total(ledger, options.which, options.words, options.reason, context.numbers,
                                              options.dry_run, cli::author(context)),
              total_corrected, options, context);
}

cli::Exit withdraw_total(const StatedValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  return tell(
      recording::withdraw_stated_total(ledger, options.which, options.reason, options.dry_run, cli::author(context)),
      total_withdrawn, options, context);
}

struct StatedListValues {
  cli::RenderOptions render;
  reports::StatedSelection selection;
};

cli::Exit list_totals(const StatedListValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::list_stated_totals(ledger, options.selection), options.render, context);
}

struct StatedShowValues {
  cli::RenderOptions render;
  std::string which;
};

cli::Exit show_total(const StatedShowValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::show_stated_total(ledger, options.which), options.render, context);
}

/// What a total says. Of a new one some of it is required.
void add_words(cli::Options& options, StatedValues& values, bool is_new) {
  recording::StatedWords& words = values.words;
  options.add({{.name = "--period", .into = &words.period, .help = period_help, .required = is_new},
               {.name = "--what", .value = "CODE", .into = &words.what, .help = what_help, .required = is_new},
               {.name = "--of", .value = "CODE", .into = &words.of, .help = of_help},
               {.name = "--amount", .into = &words.amount, .help = amount_help},
               {.name = "--count", .into = &words.count, .help = count_help},
               {.name = "--percent", .into = &words.percent, .help = percent_help},
               {.name = "--scope",
                .into = &words.scope,
                .help = scope_help,
                .choices = {"own", "member", "area-wide"},
                .takes_other_words = true},
               {.name = "--direction",
                .into = &words.direction,
                .help = direction_help,
                .choices = {"in", "out", "local-foreigners", "domestic"},
                .takes_other_words = true},
               {.name = "--sector", .into = &words.sector, .help = sector_help},
               {.name = "--published", .value = "DATE", .into = &words.published, .help = published_on_help},
               {.name = "--as-of", .value = "MOMENT", .into = &words.as_of, .help = as_of_help},
               {.name = "--source", .value = "TEXT", .into = &words.source, .help = published_help, .required = is_new},
               {.name = "--note", .value = "TEXT", .into = &words.note, .help = note_help}});
}

}  // namespace

cli::Command define_stated_add(cli::Options& options) {
  auto values = std::make_shared<StatedValues>();
  add_words(options, *values, true);
  options.add({{.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return add_total(*values, context); };
}

cli::Command define_stated_correct(cli::Options& options) {
  auto values = std::make_shared<StatedValues>();
  options.add({{.name = "TOTAL", .value = "CODE", .into = &values->which, .help = which_help, .required = true}});
  add_words(options, *values, false);
  options.add({{.name = "--reason", .into = &values->reason, .help = why_corrected_help, .required = true},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return correct_total(*values, context); };
}

cli::Command define_stated_withdraw(cli::Options& options) {
  auto values = std::make_shared<StatedValues>();
  options.add({{.name = "TOTAL", .value = "CODE", .into = &values->which, .help = which_help, .required = true},
               {.name = "--reason", .into = &values->reason, .help = why_help, .required = true},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return withdraw_total(*values, context); };
}

cli::Command define_stated_list(cli::Options& options) {
  auto values = std::make_shared<StatedListValues>();
  options.add({{.name = "--period", .into = &values->selection.period, .help = only_of_period_help},
               {.name = "--all", .into = &values->selection.all, .help = all_help}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return list_totals(*values, context); };
}

cli::Command define_stated_show(cli::Options& options) {
  auto values = std::make_shared<StatedShowValues>();
  options.add({{.name = "TOTAL", .value = "CODE", .into = &values->which, .help = which_help, .required = true}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return show_total(*values, context); };
}

}  // namespace aid::ledger_tool
