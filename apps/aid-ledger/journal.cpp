#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label who_help{"only what this person wrote; 'me' is who runs the command",
                         "chỉ những gì người này ghi; 'me' là người đang chạy lệnh"};
constexpr Label today_help{"only today's entries (the day in Viet Nam); with a date, that day's",
                           "chỉ những gì ghi hôm nay (ngày theo giờ Việt Nam); kèm ngày thì lấy ngày đó"};
constexpr Label since_help{"from this day on", "từ ngày này"};
constexpr Label until_help{"up to and including this day", "đến hết ngày này"};
constexpr Label last_help{"only the newest so many", "chỉ xem số lần ghi gần nhất này"};

struct JournalValues {
  reports::JournalWords words;
  cli::RenderOptions render;
};

cli::Exit run(const JournalValues& options, bool only_today, cli::Context& context) {
  reports::JournalWords words = options.words;
  if (only_today) words.since = words.until = to_string(context.today);
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::list_journal(ledger, words, cli::actor()), options.render, context);
}

}  // namespace

cli::Command define_journal(cli::Options& options) {
  auto values = std::make_shared<JournalValues>();
  reports::JournalWords& words = values->words;
  options.add({{.name = "--who", .value = "NAME", .into = &words.who, .help = who_help},
               {.name = "--since", .value = "DATE", .into = &words.since, .help = since_help},
               {.name = "--until", .value = "DATE", .into = &words.until, .help = until_help},
               {.name = "--last", .value = "NUMBER", .into = &words.last, .help = last_help}});
  cli::add_render_options(options, values->render);
  // Here the global option needs no value: "journal --today" asks for what was entered today. (It is not there when
  // only the options of commands are listed.)
  if (cli::Option* const today = options.find("--today"); today != nullptr) {
    today->value_is_optional = true;
    today->help = today_help;
    today->excludes = {"--since", "--until"};
  }
  return
      [values, &options](cli::Context& context) { return run(*values, options.find("--today")->given > 0, context); };
}

}  // namespace aid::ledger_tool
