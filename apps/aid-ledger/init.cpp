#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/initialise.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/vocabulary/settings.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label office_help{"the office's name", "tên cơ quan"};
constexpr Label acronym_help{"what the office is called for short: DAFO", "tên viết tắt của cơ quan: DAFO"};
constexpr Label prefix_help{"what its records' codes begin with, 2 to 8 letters or digits, a letter first: DN",
                            "phần đầu của mã bản ghi, 2 đến 8 chữ cái: DN"};
constexpr Label place_help{"the province that it works in", "tỉnh, thành phố nơi làm việc"};
constexpr Label usual_currency_help{"of amounts without a currency (VND)", "loại tiền khi không ghi rõ (VND)"};
constexpr Label language_help{"of what is printed", "ngôn ngữ của báo cáo"};
constexpr Label number_style_help{"which mark separates decimals where a figure has two readings",
                                  "cách hiểu dấu thập phân khi con số có hai cách đọc"};
constexpr Label group_help{"a group of this machine whose members may read and write the ledger",
                           "nhóm người dùng được đọc và ghi sổ"};
constexpr Label existing_folder_help{"with --group: give the group a folder that is there and has other files, too",
                                     "với --group: mở cho nhóm cả thư mục đã có và đang có tệp khác"};
constexpr Message<Text, Text> folder_opened{
    "folder-opened", "the folder '{0}' is now of the group '{1}': its members, and nobody else, may use it",
    "thư mục '{0}' nay thuộc nhóm '{1}': chỉ thành viên nhóm này dùng được"};
constexpr Message<Text, Text> made{"made", "made the ledger '{0}' of {1}", "đã lập sổ '{0}' của {1}"};

struct InitValues {
  recording::NewLedger given;
  std::string group;
  bool existing_folder = false;
};

std::vector<std::string_view> choices_of(std::string_view setting) {
  const auto choices = vocabulary::setting_info(setting).choices;
  return {choices.begin(), choices.end()};
}

cli::Exit run(const InitValues& options, cli::Context& context) {
  const std::string opened = storage::Ledger::make(
      context.ledger_path, {.group = options.group, .opens_any_folder = options.existing_folder},
      [&](storage::Ledger& ledger) { recording::initialise(ledger, options.given, cli::author(context)); });
  context.acknowledge(made.in(context.language, context.ledger_path, options.given.office));
  if (!opened.empty()) context.say(folder_opened.in(context.language, opened, options.group));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_init(cli::Options& options) {
  auto values = std::make_shared<InitValues>();
  recording::NewLedger& given = values->given;
  options.add(
      {{.name = "--office", .value = "NAME", .into = &given.office, .help = office_help, .required = true},
       {.name = "--code", .into = &given.code, .help = prefix_help, .required = true},
       {.name = "--acronym", .value = "NAME", .into = &given.acronyms, .help = acronym_help},
       {.name = "--place", .into = &given.place, .help = place_help},
       {.name = "--currency", .value = "CODE", .into = &given.currency, .help = usual_currency_help},
       {.name = "--language", .into = &given.language, .help = language_help, .choices = choices_of("language")},
       {.name = "--number-style", .into = &given.numbers, .help = number_style_help, .choices = choices_of("numbers")},
       {.name = "--group", .into = &values->group, .help = group_help},
       {.name = "--existing-folder", .into = &values->existing_folder, .help = existing_folder_help}});
  return [values](cli::Context& context) { return run(*values, context); };
}

}  // namespace aid::ledger_tool
