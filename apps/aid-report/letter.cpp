// letter thanks, handover and receipt: what an office sends or signs of one aid.

#include "letter.hpp"

#include "aid/cli/as_of.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/papers/letter.hpp"
#include "heading_options.hpp"

#include <memory>

namespace aid::report_tool {
namespace {

constexpr Message<> thanks_help{"letter thanks", "the letter of thanks for an aid", "thư cảm ơn về một khoản viện trợ"};
constexpr Message<> handover_help{"letter handover", "the minutes of the handover of an aid",
                                  "biên bản bàn giao một khoản viện trợ"};
constexpr Message<> receipt_help{"letter receipt", "the confirmation that an aid was received",
                                 "giấy xác nhận đã nhận một khoản viện trợ"};
constexpr Label subject_help{"the aid, or one entry of it: DN-2021-0042, DN-2021-0042/2",
                             "khoản viện trợ hoặc một bút toán: DN-2021-0042, DN-2021-0042/2"};
constexpr Label letter_template_help{"the text of this file instead of the office's",
                                     "dùng mẫu trong tệp này thay cho mẫu của cơ quan"};
constexpr Label print_letter_help{"write the template that would be used, and no letter",
                                  "in mẫu sẽ dùng, không lập thư"};

struct LetterValues {
  papers::LetterRequest request;
  HeadingWords heading;
  std::string as_of = {};
  std::string template_file = {};
  bool prints_template = false;
  cli::RenderOptions render = {};
};

cli::Exit run_letter(LetterValues& values, cli::Context& context) {
  papers::LetterRequest& request = values.request;
  storage::Ledger ledger = cli::open_ledger_as_of(context, values.as_of);
  if (values.prints_template) {
    cli::deliver(papers::letter_template(ledger, request.letter, context.language), values.render.output,
                 values.render.force, context);
    return cli::Exit::success;
  }
  if (request.subject.empty()) throw Error(messages::missing_argument, "AID", "MÃ");
  request.heading = heading_request(values.heading);
  if (!values.template_file.empty()) {
    request.template_text = cli::read_input(values.template_file);
    request.template_name = cli::input_name(values.template_file);
  }
  const papers::Letter letter = papers::build_letter(ledger, request, context.language);
  cli::print_document(letter.document, values.render, context);
  for (const Problem& warning : letter.warnings) context.warn(warning);
  return cli::Exit::success;
}

cli::Command define_letter(cli::Options& options, std::string_view letter) {
  auto values = std::make_shared<LetterValues>();
  values->request.letter = letter;
  options.add({{.name = "aid", .into = &values->request.subject, .help = subject_help}});
  cli::add_as_of_option(options, values->as_of);
  add_heading_options(options, values->heading);
  options.add({{.name = "--template", .value = "FILE", .into = &values->template_file, .help = letter_template_help},
               {.name = "--print-template", .into = &values->prints_template, .help = print_letter_help}});
  values->render.only_documents = true;
  cli::add_document_options(options, values->render);
  cli::add_render_options(options, values->render, [values] { return !values->prints_template; });
  return [values](cli::Context& context) { return run_letter(*values, context); };
}

}  // namespace

std::vector<cli::CommandSpec> letter_commands() {
  return {{.name = "letter thanks",
           .help = thanks_help,
           .define = [](cli::Options& options) { return define_letter(options, "letter-thanks"); },
           .examples = "aid-report letter thanks DN-2021-0042 --output thu-cam-on.docx\n"
                       "aid-report letter thanks --print-template > mau.txt\n"},
          {.name = "letter handover",
           .help = handover_help,
           .define = [](cli::Options& options) { return define_letter(options, "letter-handover"); },
           .examples = "aid-report letter handover DN-2021-0042 --output bien-ban.docx\n"},
          {.name = "letter receipt",
           .help = receipt_help,
           .define = [](cli::Options& options) { return define_letter(options, "letter-receipt"); },
           .examples = "aid-report letter receipt DN-2021-0042/2 --output xac-nhan.docx\n"}};
}

}  // namespace aid::report_tool
