#include "aid/cli/options.hpp"
#include "aid/cli/program.hpp"
#include "cli/pager.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <sstream>

namespace aid::cli {
namespace {

constexpr Label output_help{"write into FILE instead of standard output", "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label force_help{"replace FILE if it exists", "thay thế tệp đã có"};
constexpr Label spreadsheet_help{"CSV that a spreadsheet of this language opens in columns, without formulas",
                                 "CSV mở đúng cột trong bảng tính của ngôn ngữ này, không có công thức"};

constexpr Label no_pager_help{"print what is longer than the screen at once, not page by page",
                              "in hết một lần, không xem từng trang khi dài hơn màn hình"};

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
  constexpr int paper_width = 80;
  style.width = paper_width;
  if (options.output != "-") return style;
  const char* terminal = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");
  if (const int width = context.out.width(); width > 0) style.width = width;
  style.terminal = context.out.is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
  style.colour = style.terminal && (no_colour == nullptr || *no_colour == '\0');
  return style;
}

}  // namespace

void add_output_options(Options& options, RenderOptions& render) {
  const auto choose = [&render](std::string_view name) { render.format = formats::find_format(name); };
  options.add({{.name = "--format", .into = choose, .help = format_help(), .choices = format_names()},
               {.name = "--output", .letter = 'o', .value = "FILE", .into = &render.output, .help = output_help},
               {.name = "--force", .into = &render.force, .help = force_help},
               {.name = "--for-spreadsheet", .into = &render.for_spreadsheet, .help = spreadsheet_help}});
}

void add_render_options(Options& options, RenderOptions& render) {
  add_output_options(options, render);
  options.add({{.name = "--no-pager", .into = &render.no_pager, .help = no_pager_help}});
}

std::string rendered(const table::Table& table, const RenderOptions& options, const Context& context) {
  std::ostringstream text;
  options.format->write(table, style_for(options, context), text);
  return std::move(text).str();
}

Exit print(const table::Table& table, const RenderOptions& options, Context& context) {
  const std::string text = rendered(table, options, context);
  const bool may_be_paged = options.output == "-" && !options.no_pager;
  if (!may_be_paged || !show_in_pager(text, context)) deliver(text, options.output, options.force, context);
  for (const table::Note& note : table.notes) {
    for (const Problem& warning : note.warnings) context.warn(warning);
  }
  return table.has_problems() ? Exit::found_problems : Exit::success;
}

}  // namespace aid::cli
