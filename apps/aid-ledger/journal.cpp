#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/services/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label who_help{"only what this person wrote; 'me' is who runs the command",
                         "chỉ những gì người này ghi; 'me' là người đang chạy lệnh"};
constexpr Label today_help{"only today's entries (the day in Viet Nam); with a date, that day's",
                           "chỉ những gì ghi hôm nay (ngày theo giờ Việt Nam); kèm ngày thì lấy ngày đó"};
constexpr Label since_help{"from this day on", "từ ngày này"};
constexpr Label until_help{"up to and including this day", "đến hết ngày này"};
constexpr Label last_help{"only the newest so many", "chỉ chừng này khối mới nhất"};

struct Options {
  services::JournalWords words;
  cli::RenderOptions render;
};

cli::Exit run(const Options& options, bool only_today, cli::Context& context) {
  services::JournalWords words = options.words;
  if (only_today) words.since = words.until = to_string(context.today);
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(services::list_journal(ledger, words, cli::actor()), options.render, context);
}

}  // namespace

cli::Command define_journal(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  services::JournalWords& words = options->words;
  app.add_option("--who", words.who, std::string(who_help.in(language)))->type_name("NAME");
  CLI::Option* since = app.add_option("--since", words.since, std::string(since_help.in(language)))->type_name("DATE");
  CLI::Option* until = app.add_option("--until", words.until, std::string(until_help.in(language)))->type_name("DATE");
  app.add_option("--last", words.last, std::string(last_help.in(language)))->type_name("NUMBER");
  cli::add_render_options(app, options->render, language);
  // Here the global option needs no value: "journal --today" asks for what was entered today. (It is not there when
  // only the options of commands are listed.)
  CLI::Option* today = app.get_option_no_throw("--today");
  if (today != nullptr) {
    today->expected(0, 1)->description(std::string(today_help.in(language)))->excludes(since)->excludes(until);
  }
  return [options, today](cli::Context& context) { return run(*options, today->count() > 0, context); };
}

}  // namespace aid::ledger_tool
