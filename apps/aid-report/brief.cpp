#include "brief.hpp"

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/papers/brief.hpp"
#include "aid/recording/messages.hpp"
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

constexpr Label heading_group{"Heading and signature", "Phần đầu và phần ký"};
constexpr Label text_group{"Text", "Lời văn"};

constexpr Label number_help{"the number of the document; its place stays empty without one",
                            "số văn bản; không nêu thì để trống"};
constexpr Label date_help{"the day of the document; its place stays empty without one",
                          "ngày của văn bản; không nêu thì để trống"};
constexpr Label addressee_help{"to whom it is sent (Kính gửi)", "nơi gửi (Kính gửi)"};
constexpr Label authority_help{"on whose behalf it is signed: \"TM. BAN THƯỜNG VỤ\"",
                               "thẩm quyền ký: \"TM. BAN THƯỜNG VỤ\""};
constexpr Label post_help{"the post of the signer", "chức vụ người ký"};
constexpr Label signer_help{"the name of the signer", "họ tên người ký"};
constexpr Label receiver_help{"who gets a copy (Nơi nhận)", "nơi nhận"};
constexpr Label annex_help{"with the lists of the aids as annexes", "kèm phụ lục danh sách các khoản"};
constexpr Label template_help{"the text of this file instead of the office's",
                              "dùng mẫu trong tệp này thay cho mẫu của cơ quan"};
constexpr Label print_help{"write the template that would be used, and no report", "in mẫu sẽ dùng, không lập báo cáo"};
constexpr Label brief_output_help{"write into FILE instead of standard output", "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label brief_force_help{"replace FILE if it exists", "thay thế tệp đã có"};

struct BriefValues {
  papers::BriefRequest request;
  std::string number;
  std::string date;
  std::string template_file;
  bool prints_template = false;
  std::string output = "-";
  bool force = false;
};

std::optional<domain::Date> read_day(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  const Location where{.file = "--date"};
  const auto date = domain::read_date(typed);
  if (!date) throw Error(Problem(date.problem()).at(where));
  if (date.value().precision() != domain::Precision::day) throw Error(Problem(messages::day_needed, typed).at(where));
  return date.value().from;
}

cli::Exit run_brief(BriefValues& values, cli::Context& context) {
  papers::BriefRequest& request = values.request;
  if (!values.number.empty()) request.heading.number = papers::read_document_number(values.number);
  request.heading.date = read_day(values.date);
  if (!values.template_file.empty()) {
    request.template_text = cli::read_input(values.template_file);
    request.template_name = cli::input_name(values.template_file);
  }
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  if (values.prints_template) {
    cli::deliver(papers::brief_template(ledger, context.language), values.output, values.force, context);
    return cli::Exit::success;
  }
  const papers::Brief brief = papers::build_brief(ledger, request, context.language);
  cli::print_document(brief.document, values.output, values.force, context);
  for (const Problem& warning : brief.warnings) context.warn(warning);
  return brief.has_problems ? cli::Exit::found_problems : cli::Exit::success;
}

void add_brief_heading(cli::Options& options, BriefValues& values) {
  papers::HeadingRequest& heading = values.request.heading;
  options.add(heading_group,
              {{.name = "--number", .into = &values.number, .help = number_help},
               {.name = "--date", .into = &values.date, .help = date_help},
               {.name = "--addressee", .value = "TEXT", .into = &heading.addressees, .help = addressee_help},
               {.name = "--authority", .value = "TEXT", .into = &heading.authority, .help = authority_help},
               {.name = "--post", .value = "TEXT", .into = &heading.post, .help = post_help},
               {.name = "--signer", .value = "NAME", .into = &heading.signer, .help = signer_help},
               {.name = "--receiver", .value = "TEXT", .into = &heading.receivers, .help = receiver_help}});
}

cli::Command define_brief(cli::Options& options) {
  auto values = std::make_shared<BriefValues>();
  add_period_and_scope(options, values->request.query);
  add_brief_heading(options, *values);
  options.add(text_group,
              {{.name = "--annex", .into = &values->request.with_annex, .help = annex_help},
               {.name = "--template", .value = "FILE", .into = &values->template_file, .help = template_help},
               {.name = "--print-template", .into = &values->prints_template, .help = print_help}});
  options.add({{.name = "--output", .letter = 'o', .value = "FILE", .into = &values->output, .help = brief_output_help},
               {.name = "--force", .into = &values->force, .help = brief_force_help}});
  return [values](cli::Context& context) { return run_brief(*values, context); };
}

}  // namespace

cli::CommandSpec brief_command() {
  return {.name = "brief", .help = brief_help, .define = define_brief, .examples = brief_examples};
}

}  // namespace aid::report_tool
