#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/services/ledger_overview.hpp"
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
constexpr Label source_help{"who published it, and where", "ai công bố, ở đâu"};
constexpr Label note_help{"a remark", "ghi chú"};
constexpr Label dry_run_help{"check everything, write nothing", "kiểm tra đầy đủ nhưng không ghi"};
constexpr Message<Text, Text> recorded{"recorded", "recorded as published: {0} {1}", "đã ghi số liệu công bố: {0} {1}"};
constexpr Message<Text, Text> known{"already-recorded", "already recorded: {0} {1}", "đã có sẵn: {0} {1}"};
constexpr Message<Text> not_written{"dry-run", "not written (--dry-run): {0}", "chưa ghi (--dry-run): {0}"};

struct AddOptions {
  services::StatedWords words;
  bool dry_run = false;
};

void acknowledge(const std::string& text, bool dry_run, cli::Context& context) {
  context.acknowledge(dry_run ? not_written.in(context.language, text) : text);
}

cli::Exit add(const AddOptions& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const bool is_new =
      services::add_stated_total(ledger, options.words, context.numbers, options.dry_run, cli::author(context));
  acknowledge((is_new ? recorded : known).in(context.language, options.words.what, options.words.period),
              options.dry_run, context);
  return cli::Exit::success;
}

cli::Exit list(const cli::RenderOptions& render, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(services::list_stated_totals(ledger), render, context);
}

}  // namespace

cli::Command define_stated_add(CLI::App& app, Language language) {
  auto options = std::make_shared<AddOptions>();
  services::StatedWords& words = options->words;
  app.add_option("--period", words.period, std::string(period_help.in(language)))->required();
  app.add_option("--what", words.what, std::string(what_help.in(language)))->required()->type_name("CODE");
  app.add_option("--amount", words.amount, std::string(amount_help.in(language)));
  app.add_option("--count", words.count, std::string(count_help.in(language)));
  cli::add_choice(app, "--scope", words.scope, {"own", "member", "area-wide"}, std::string(scope_help.in(language)));
  cli::add_choice(app, "--direction", words.direction, {"in", "out", "local-foreigners", "domestic"},
                  std::string(direction_help.in(language)));
  app.add_option("--source", words.source, std::string(source_help.in(language)))->required()->type_name("TEXT");
  app.add_option("--note", words.note, std::string(note_help.in(language)))->type_name("TEXT");
  app.add_flag("--dry-run", options->dry_run, std::string(dry_run_help.in(language)));
  return [options](cli::Context& context) { return add(*options, context); };
}

cli::Command define_stated_list(CLI::App& app, Language language) {
  auto render = std::make_shared<cli::RenderOptions>();
  cli::add_render_options(app, *render, language);
  return [render](cli::Context& context) { return list(*render, context); };
}

}  // namespace aid::ledger_tool
