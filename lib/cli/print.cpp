#include "aid/cli/options.hpp"
#include "aid/cli/program.hpp"

#include <cstdlib>
#include <sstream>

namespace aid::cli {
namespace {

constexpr Label format_help{"how the report is written", "dạng của báo cáo"};
constexpr Label output_help{"write into FILE instead of standard output", "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label force_help{"replace FILE if it exists", "thay thế tệp đã có"};
constexpr Label spreadsheet_help{"CSV whose texts a spreadsheet cannot take for formulas",
                                 "CSV an toàn cho bảng tính: văn bản không bị hiểu là công thức"};

/// Colour and width belong to a terminal; a "dumb" one shows plain text.
formats::Style style_for(const RenderOptions& options, const Context& context) {
  formats::Style style{.language = context.language, .for_spreadsheet = options.for_spreadsheet};
  if (options.output != "-") return style;
  const char* terminal = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");
  style.width = context.out.width();
  style.terminal = context.out.is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
  style.colour = style.terminal && (no_colour == nullptr || *no_colour == '\0');
  return style;
}

}  // namespace

void add_render_options(CLI::App& app, RenderOptions& options, Language language) {
  app.add_option_function<std::string>(
         "--format", [&options](const std::string& name) { options.format = *formats::parse_format(name); },
         std::string(format_help.in(language)))
      ->check(CLI::IsMember({"text", "csv", "json"}));
  app.add_option("-o,--output", options.output, std::string(output_help.in(language)))->type_name("FILE");
  app.add_flag("--force", options.force, std::string(force_help.in(language)));
  app.add_flag("--for-spreadsheet", options.for_spreadsheet, std::string(spreadsheet_help.in(language)));
}

Exit print(const table::Table& table, const RenderOptions& options, Context& context) {
  std::ostringstream text;
  formats::write(table, options.format, style_for(options, context), text);
  deliver(std::move(text).str(), options.output, options.force, context);
  return table.has_problems() ? Exit::found_problems : Exit::success;
}

}  // namespace aid::cli
