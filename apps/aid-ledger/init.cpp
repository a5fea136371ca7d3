#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/services/initialise.hpp"
#include "aid/storage/ledger.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label office_help{"the office's name", "tên cơ quan"};
constexpr Label code_help{"what its records' codes begin with, 2 to 8 letters or digits, a letter first: DN",
                          "phần đầu của mã bản ghi, 2 đến 8 chữ cái: DN"};
constexpr Label place_help{"the province that it works in", "tỉnh, thành phố nơi làm việc"};
constexpr Label currency_help{"of amounts without a currency (VND)", "loại tiền khi không ghi rõ (VND)"};
constexpr Label language_help{"of what is printed", "ngôn ngữ của báo cáo"};
constexpr Label number_style_help{"which mark separates decimals where a figure has two readings",
                                  "cách hiểu dấu thập phân khi con số có hai cách đọc"};
constexpr Label group_help{"a group of this machine whose members may read and write the ledger",
                           "nhóm người dùng được đọc và ghi sổ"};
constexpr Message<Text, Text> made{"made", "made the ledger '{0}' of {1}", "đã lập sổ '{0}' của {1}"};

struct Options {
  services::NewLedger given;
  std::string group;
};

cli::Exit run(const Options& options, cli::Context& context) {
  storage::Ledger ledger = storage::Ledger::create(context.ledger_path, options.group);
  try {
    services::initialise(ledger, options.given, cli::author(context));
  } catch (const Error&) {
    ledger.discard();  // A file without its office is no ledger.
    throw;
  }
  for (const Problem& warning : ledger.warnings()) context.warn(warning);
  context.acknowledge(made.in(context.language, context.ledger_path, options.given.office));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_init(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  services::NewLedger& given = options->given;
  app.add_option("--office", given.office, std::string(office_help.in(language)))->required()->type_name("NAME");
  app.add_option("--code", given.code, std::string(code_help.in(language)))->required()->type_name("CODE");
  app.add_option("--place", given.place, std::string(place_help.in(language)))->type_name("PLACE");
  app.add_option("--currency", given.currency, std::string(currency_help.in(language)))->type_name("CODE");
  cli::add_choice(app, "--language", given.language, {"vi", "en"}, std::string(language_help.in(language)));
  cli::add_choice(app, "--number-style", given.numbers, {"vi", "en", "undecided"},
                  std::string(number_style_help.in(language)));
  app.add_option("--group", options->group, std::string(group_help.in(language)))->type_name("GROUP");
  return [options](cli::Context& context) { return run(*options, context); };
}

}  // namespace aid::ledger_tool
