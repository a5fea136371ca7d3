// Lets aid-print make a file of a document's JSON as the tools do: print-document pdf|xlsx < DOCUMENT.json, with
// --output and --force as theirs.
#include "aid/cli/options.hpp"
#include "aid/cli/printer.hpp"
#include "aid/cli/program.hpp"
#include "aid/document/json.hpp"

#include <iostream>
#include <iterator>

namespace {

using namespace aid;  // The tool is one file of tests.

constexpr Message<> summary{"print-document", "Print a document.", "In một văn bản."};
constexpr Message<> pdf_help{"pdf", "as PDF", "dạng PDF"};
constexpr Message<> xlsx_help{"xlsx", "as XLSX", "dạng XLSX"};

struct Values {
  std::string output = "-";
  bool force = false;
};

template <typename Print>
cli::Command define(cli::Options& options, Print print) {
  auto values = std::make_shared<Values>();
  options.add(
      {{.name = "--output", .letter = 'o', .value = "FILE", .into = &values->output, .help = {"the file", "tệp"}},
       {.name = "--force", .into = &values->force, .help = {"replace it", "thay thế"}}});
  return [values, print](cli::Context& context) {
    const std::string json{std::istreambuf_iterator<char>(std::cin), {}};
    cli::deliver(print(document::read_json(json).value()), values->output, values->force, context);
    return cli::Exit::success;
  };
}

cli::Command define_pdf(cli::Options& options) {
  return define(options, [](const document::Document& document) { return cli::print_pdf(document); });
}
cli::Command define_xlsx(cli::Options& options) {
  return define(options, [](const document::Document& document) { return cli::print_xlsx(document); });
}

}  // namespace

int main(int argc, char** argv) {
  const cli::Program tool{.name = "print-document",
                          .summary = summary,
                          .commands = {{"pdf", pdf_help, define_pdf}, {"xlsx", xlsx_help, define_xlsx}}};
  return cli::run_program(tool, argc, argv);
}
