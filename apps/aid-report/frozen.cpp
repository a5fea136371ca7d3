#include "frozen.hpp"

#include "aid/base/sha256.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/reports/ledger_overview.hpp"

#include <memory>

namespace aid::report_tool {
namespace {

constexpr Message<> frozen_help{"help", "the reports that are kept, or one of them as it was sent",
                                "các báo cáo đã lưu, hoặc một báo cáo đúng như khi gửi"};
constexpr std::string_view frozen_examples =
    "aid-report brief --period 2021 --freeze \"BC 2021\" -o bc-2021.pdf\n"
    "aid-report frozen\n"
    "aid-report frozen \"BC 2021\"\n"
    "aid-report frozen \"BC 2021\" -o bc-2021.docx\n";
constexpr Label name_help{"the name under which it is kept; none: list them", "tên báo cáo đã lưu; bỏ trống: liệt kê"};

struct FrozenValues {
  std::string name;
  cli::RenderOptions render = {};
};

cli::Exit run_frozen(const FrozenValues& values, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  if (values.name.empty()) return cli::print(reports::list_frozen(ledger), values.render, context);
  cli::print_frozen(ledger, cli::frozen_report(ledger, values.name), values.render, context);
  return cli::Exit::success;
}

cli::Command define_frozen(cli::Options& options) {
  auto values = std::make_shared<FrozenValues>();
  options.add({.name = "name", .into = &values->name, .help = name_help});
  cli::add_document_options(options, values->render);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_frozen(*values, context); };
}

}  // namespace

cli::Exit keep_and_print(const std::string& name, const cli::FinishedReport& report, const storage::BlockHead& of,
                         const cli::RenderOptions& render, const std::function<cli::Exit()>& print,
                         cli::Context& context) {
  { const cli::Delivery opened(render.output, render.force, false, context); }
  cli::freeze(name, report, of, context);
  return print();
}

cli::CommandSpec frozen_command() {
  return {.name = "frozen", .help = frozen_help, .define = define_frozen, .examples = frozen_examples};
}

}  // namespace aid::report_tool
