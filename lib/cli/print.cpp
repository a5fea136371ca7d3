#include "aid/cli/options.hpp"
#include "aid/cli/program.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <sstream>

namespace aid::cli {
namespace {

constexpr Label output_help{"write into FILE instead of standard output", "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label force_help{"replace FILE if it exists", "thay thế tệp đã có"};
constexpr Label spreadsheet_help{"CSV that a spreadsheet of this language opens in columns, without formulas",
                                 "CSV mở đúng cột trong bảng tính của ngôn ngữ này, không có công thức"};

/// "how the report is written: text (for people), csv (for spreadsheets) …".
Label format_help() {
  static const auto text_in = [](Language language, std::string text) {
    std::string_view separator = ": ";
    for (const formats::Format& format : formats::all_formats()) {
      text += fmt::format("{}{} ({})", separator, format.name, format.meaning.in(language));
      separator = ", ";
    }
    return text;
  };
  static const std::string english = text_in(Language::en, "how the report is written");
  static const std::string vietnamese = text_in(Language::vi, "dạng của báo cáo");
  return {english, vietnamese};
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const formats::Format& format : formats::all_formats()) names.push_back(format.name);
  return names;
}

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

void add_render_options(Options& options, RenderOptions& render) {
  const auto choose = [&render](std::string_view name) { render.format = formats::find_format(name); };
  options.add({{.name = "--format", .into = choose, .help = format_help(), .choices = format_names()},
               {.name = "--output", .letter = 'o', .value = "FILE", .into = &render.output, .help = output_help},
               {.name = "--force", .into = &render.force, .help = force_help},
               {.name = "--for-spreadsheet", .into = &render.for_spreadsheet, .help = spreadsheet_help}});
}

std::string rendered(const table::Table& table, const RenderOptions& options, const Context& context) {
  std::ostringstream text;
  options.format->write(table, style_for(options, context), text);
  return std::move(text).str();
}

Exit print(const table::Table& table, const RenderOptions& options, Context& context) {
  for (const std::string& line : table.understood) context.err.write(visible(line) + "\n");
  context.err.flush();
  deliver(rendered(table, options, context), options.output, options.force, context);
  for (const table::Note& note : table.notes) {
    for (const Problem& warning : note.warnings) context.warn(warning);
  }
  return table.has_problems() ? Exit::found_problems : Exit::success;
}

}  // namespace aid::cli
