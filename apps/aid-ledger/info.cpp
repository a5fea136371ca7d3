#include "aid/base/sha256.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label setting_help{"which setting", "thiết lập nào"};
constexpr Label setting_value_help{"its new value", "giá trị mới"};
constexpr Label show_origin_help{"also what the command line, the environment and your own file say, and where",
                                 "kèm những gì dòng lệnh, môi trường và tệp thiết lập riêng nêu, và nêu ở đâu"};
constexpr Message<Text, Text> set_to{"set", "{0} is now '{1}'", "đã đổi {0} thành '{1}'"};

struct ConfigValues {
  std::string key;
  std::string value;
  bool shows_origins = false;
  cli::RenderOptions render;
};

cli::Exit show_info(const cli::RenderOptions& render, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::describe_ledger(ledger), render, context);
}

cli::Exit run_config(const ConfigValues& options, cli::Context& context) {
  if (options.value.empty()) {
    storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    const auto origins = options.shows_origins ? context.origins : std::vector<reports::SettingOrigin>();
    return cli::print(reports::list_settings(ledger, options.key, origins), options.render, context);
  }
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const std::string value = recording::change_setting(ledger, options.key, options.value, cli::author(context));
  context.acknowledge(set_to.in(context.language, options.key, value.empty() ? std::string_view("none") : value));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_info(cli::Options& options) {
  auto render = std::make_shared<cli::RenderOptions>();
  cli::add_render_options(options, *render);
  return [render](cli::Context& context) { return show_info(*render, context); };
}

cli::Command define_config(cli::Options& options) {
  auto values = std::make_shared<ConfigValues>();
  options.add({{.name = "key", .into = &values->key, .help = setting_help},
               {.name = "value", .into = &values->value, .help = setting_value_help},
               {.name = "--show-origin", .into = &values->shows_origins, .help = show_origin_help}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_config(*values, context); };
}

}  // namespace aid::ledger_tool
