#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/rates.hpp"
#include "aid/reports/rates.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label currency_help{"the currency's code: USD", "mã loại tiền: USD"};
constexpr Label kind_help{"the kind of rate", "loại tỷ giá"};
constexpr Label date_help{"the day from which it is in force (of treasury-month also a month: 11/2021)",
                          "ngày bắt đầu áp dụng (tỷ giá kho bạc có thể ghi tháng: 11/2021)"};
constexpr Label value_help{"VND for one unit: 23.125,5", "số VND cho một đơn vị: 23.125,5"};
constexpr Label source_help{"who published it", "cơ quan công bố"};
constexpr Label aid_help{"of a contract rate: the aid whose contract it is",
                         "với tỷ giá theo hợp đồng: khoản viện trợ có hợp đồng đó"};
constexpr Label correct_help{"replace a recorded value that is wrong", "thay giá trị đã ghi bị sai"};
constexpr Label only_currency_help{"only of this currency", "chỉ loại tiền này"};
constexpr Label only_kind_help{"only of this kind", "chỉ loại tỷ giá này"};

constexpr Message<Text, Text, Text, Text> rate_recorded{"recorded", "recorded: 1 {0} = {1} VND ({2}, {3})",
                                                        "đã ghi: 1 {0} = {1} VND ({2}, {3})"};
constexpr Message<Text, Text, Text, Text> rate_known{"already-recorded", "already recorded: 1 {0} = {1} VND ({2}, {3})",
                                                     "đã có sẵn: 1 {0} = {1} VND ({2}, {3})"};

const std::vector<std::string_view> kinds{"treasury-month", "interbank", "bank-buying", "contract"};

struct RateValues {
  recording::RateWords words;
  bool correct = false;
  bool dry_run = false;
};

struct RateListValues {
  std::string currency;
  std::string kind;
  cli::RenderOptions render;
};

cli::Exit add_rate(const RateValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto added = recording::add_rate(ledger, options.words,
                                         {.author = cli::author(context),
                                          .numbers = context.numbers,
                                          .correct = options.correct,
                                          .dry_run = options.dry_run});
  for (const Problem& warning : added.warnings) context.warn(warning);
  const domain::Rate& rate = added.record.rate;
  acknowledge((added.already ? rate_known : rate_recorded)
                  .in(context.language, rate.currency.code(), show(rate.vnd_per_unit, context.language),
                      context.language == Language::vi ? label(rate.kind).vi : to_string(rate.kind),
                      show(domain::DateInterval::of_day(rate.on), context.language)),
              options.dry_run, context);
  return cli::Exit::success;
}

cli::Exit list_rates(const RateListValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::list_rates(ledger, options.currency, options.kind), options.render, context);
}

}  // namespace

cli::Command define_rate_add(cli::Options& options) {
  auto values = std::make_shared<RateValues>();
  recording::RateWords& words = values->words;
  options.add({{.name = "--currency", .into = &words.currency, .help = currency_help, .required = true},
               {.name = "--kind", .into = &words.kind, .help = kind_help, .choices = kinds, .required = true},
               {.name = "--date", .into = &words.date, .help = date_help, .required = true},
               {.name = "--value", .value = "RATE", .into = &words.value, .help = value_help, .required = true},
               {.name = "--source", .value = "TEXT", .into = &words.source, .help = source_help, .required = true},
               {.name = "--aid", .into = &words.aid, .help = aid_help},
               {.name = "--correct", .into = &values->correct, .help = correct_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return add_rate(*values, context); };
}

cli::Command define_rate_list(cli::Options& options) {
  auto values = std::make_shared<RateListValues>();
  options.add({{.name = "--currency", .into = &values->currency, .help = only_currency_help},
               {.name = "--kind", .into = &values->kind, .help = only_kind_help, .choices = kinds}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return list_rates(*values, context); };
}

cli::Command define_rate_import(cli::Options& options) {
  auto values = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(options, *values, cli::ListNames::none);
  return
      [values](cli::Context& context) { return cli::import_list(*values, "rate", importing::import_rates, context); };
}

}  // namespace aid::ledger_tool
