#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/papers/letter.hpp"
#include "aid/papers/template.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/vocabulary/heading_settings.hpp"
#include "ledger.hpp"

#include <fmt/ranges.h>

namespace aid::ledger_tool {
namespace {

constexpr Message<Text> part_help{"help", "which part: {0}", "mục nào: {0}"};
constexpr Label lines_help{"its text, of some parts several lines; none: no longer",
                           "nội dung, có mục gồm nhiều dòng; none: bỏ"};
constexpr Label heading_from_help{"from this day on; else always", "từ ngày này; bỏ trống: không hạn định"};
constexpr Label heading_report_help{"for the documents of this report only", "chỉ cho văn bản của báo cáo này"};
constexpr Label template_file_help{"the file with the template; none: the built-in one again",
                                   "tệp mẫu; none: dùng lại mẫu có sẵn"};
constexpr Message<Text, Text> heading_set{"set", "{0} is now: {1}", "đã đổi {0} thành: {1}"};
constexpr Message<Text> heading_unset{"unset", "{0} is no longer set", "đã bỏ {0}"};
constexpr Message<Text, Text> template_set{"template-set", "the template of '{0}' is now that of {1}",
                                           "mẫu của '{0}' nay lấy từ {1}"};
constexpr Message<Text> template_unset{"template-unset", "the template of '{0}' is the built-in one",
                                       "mẫu của '{0}' là mẫu có sẵn"};

/// All parts by their names; lives as long as the program, as texts of options must.
Label help_of_part() {
  static const std::vector<std::string> texts = [] {
    std::string parts;
    for (const vocabulary::HeadingPart& part : vocabulary::all_heading_parts()) {
      if (!parts.empty()) parts += ", ";
      parts += part.key;
    }
    return std::vector{part_help.in(Language::en, parts), part_help.in(Language::vi, parts)};
  }();
  return {texts[0], texts[1]};
}

/// Those with a template and a heading of their own.
const std::vector<std::string_view> documents_of_office{"brief", "letter-thanks", "letter-handover", "letter-receipt"};

struct HeadingValues {
  recording::HeadingWords words;
  cli::RenderOptions render;
};

cli::Exit run_heading(const HeadingValues& options, cli::Context& context) {
  const recording::HeadingWords& words = options.words;
  if (words.lines.empty()) {
    storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    return cli::print(reports::list_heading(ledger, words.part), options.render, context);
  }
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto lines = recording::change_heading(ledger, words, cli::author(context));
  context.acknowledge(lines.empty()
                          ? heading_unset.in(context.language, words.part)
                          : heading_set.in(context.language, words.part, fmt::format("{}", fmt::join(lines, " | "))));
  return cli::Exit::success;
}

struct TemplateValues {
  std::string file;
  std::string report = "brief";
  std::string from;
};

cli::Exit run_template(const TemplateValues& options, cli::Context& context) {
  const bool takes_back = options.file == "none";
  std::string text;
  if (!takes_back) {
    text = cli::read_input(options.file);
    if (options.report == "brief") {
      papers::read_template(text, cli::input_name(options.file));
    } else {
      papers::check_letter_template(text, cli::input_name(options.file));
    }
  }
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  recording::change_template(ledger, options.report, context.language, options.from, text, cli::author(context));
  context.acknowledge(takes_back ? template_unset.in(context.language, options.report)
                                 : template_set.in(context.language, options.report, cli::input_name(options.file)));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_config_heading(cli::Options& options) {
  auto values = std::make_shared<HeadingValues>();
  recording::HeadingWords& words = values->words;
  options.add(
      {{.name = "part", .into = &words.part, .help = help_of_part()},
       {.name = "text", .into = &words.lines, .help = lines_help},
       {.name = "--from", .value = "DATE", .into = &words.from, .help = heading_from_help},
       {.name = "--report", .into = &words.report, .help = heading_report_help, .choices = documents_of_office}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_heading(*values, context); };
}

cli::Command define_config_template(cli::Options& options) {
  auto values = std::make_shared<TemplateValues>();
  options.add(
      {{.name = "file", .into = &values->file, .help = template_file_help, .required = true},
       {.name = "--report", .into = &values->report, .help = heading_report_help, .choices = documents_of_office},
       {.name = "--from", .value = "DATE", .into = &values->from, .help = heading_from_help}});
  return [values](cli::Context& context) { return run_template(*values, context); };
}

}  // namespace aid::ledger_tool
