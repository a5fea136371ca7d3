#include "brief.hpp"

#include "aid/cli/as_of.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/read_words.hpp"
#include "aid/cli/session.hpp"
#include "aid/papers/brief.hpp"
#include "aid/storage/look_back.hpp"
#include "frozen.hpp"
#include "heading_options.hpp"
#include "options.hpp"

#include <memory>

namespace aid::report_tool {
namespace {

constexpr Message<> brief_help{"help", "the report of a period in sentences and tables, as an office sends it",
                               "báo cáo định kỳ bằng lời văn và bảng, để gửi đi"};
constexpr std::string_view brief_examples =
    "aid-report brief --period 2021\n"
    "aid-report brief --period 2021-9M --number 5 --date 05/10/2021 --annex\n"
    "aid-report brief --print-template > mau.txt\n";

constexpr Label text_group{"Text", "Lời văn"};

constexpr Label annex_help{"with the lists of the aids as annexes", "kèm phụ lục danh sách các khoản"};
constexpr Label template_help{"the text of this file instead of the office's",
                              "dùng mẫu trong tệp này thay cho mẫu của cơ quan"};
constexpr Label print_help{"write the template that would be used, and no report", "in mẫu sẽ dùng, không lập báo cáo"};

struct BriefValues {
  papers::BriefRequest request;
  HeadingWords heading{.request = {.report = "brief"}};
  std::string as_of = {};
  std::string freeze = {};
  std::string template_file = {};
  bool prints_template = false;
  cli::RenderOptions render = {};
};

/// Once the line was read: what is asked of what was typed.
void settle(BriefValues& values, const cli::Context& context) {
  papers::BriefRequest& request = values.request;
  request.heading = heading_request(values.heading);
  request.query.numbers = context.numbers;
  const formats::UnitChoice unit = values.render.unit;
  request.unit = unit == formats::UnitChoice::none ? formats::UnitChoice::fitting : unit;
  if (!values.template_file.empty()) {
    request.template_text = cli::read_input(values.template_file);
    request.template_name = cli::input_name(values.template_file);
  }
}

cli::Exit run_brief(BriefValues& values, cli::Context& context) {
  settle(values, context);
  const papers::BriefRequest& request = values.request;
  storage::Ledger ledger = cli::open_ledger_as_of(context, values.as_of);
  if (values.prints_template) {
    cli::deliver(papers::brief_template(ledger, context.language), values.render.output, values.render.force, context);
    return cli::Exit::success;
  }
  const bool freezes = !values.freeze.empty();
  const storage::BlockHead head = ledger.head();
  if (freezes) {
    cli::check_frozen_name(ledger, values.freeze, context);
    storage::look_back(ledger, head.seq);
  }
  const papers::Brief brief = papers::build_brief(ledger, request, context.language);
  const auto print = [&] {
    cli::print_document(brief.document, values.render, context);
    for (const Problem& warning : brief.warnings) context.warn(warning);
    return brief.has_problems ? cli::Exit::found_problems : cli::Exit::success;
  };
  if (!freezes) return print();
  return keep_and_print(values.freeze, cli::finished(brief.document, values.render), head, values.render, print,
                        context);
}

void define(cli::Options& options, const std::shared_ptr<BriefValues>& values) {
  add_period_and_scope(options, values->request.query);
  cli::add_as_of_option(options, values->as_of);
  cli::add_freeze_option(options, values->freeze);
  add_heading_options(options, values->heading);
  options.add(text_group,
              {{.name = "--annex", .into = &values->request.with_annex, .help = annex_help},
               {.name = "--template", .value = "FILE", .into = &values->template_file, .help = template_help},
               {.name = "--print-template", .into = &values->prints_template, .help = print_help}});
  values->render.only_documents = true;
  cli::add_document_options(options, values->render);
  cli::add_render_options(options, values->render, [values] { return !values->prints_template; });
}

cli::Command define_brief(cli::Options& options) {
  auto values = std::make_shared<BriefValues>();
  define(options, values);
  return [values](cli::Context& context) { return run_brief(*values, context); };
}

}  // namespace

LineOfBrief read_brief(const std::vector<std::string>& words, domain::Date today, const cli::Context& context) {
  const auto values = std::make_shared<BriefValues>();
  cli::Options options;
  define(options, values);
  cli::read_words(options, "aid-report brief", words, today);
  settle(*values, context);
  return {.request = {values, &values->request},
          .freeze = values->freeze,
          .as_of = values->as_of,
          .render = values->render};
}

cli::CommandSpec brief_command() {
  return {.name = "brief", .help = brief_help, .define = define_brief, .examples = brief_examples};
}

}  // namespace aid::report_tool
