#include "cli/help.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"
#include "cli/value_words.hpp"
#include "cli/words.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace aid::cli {
namespace {

constexpr int left_column = 30;  ///< Where descriptions begin.

/// Group names of options that are never shown: they sort the sections.
constexpr const char* global_group = "global";
constexpr const char* hidden_group = "";
constexpr const char* default_group = "Options";  // CLI11's, for options without one.

constexpr Label ledger_help{"the ledger; else $AID_LEDGER, else ledger.db in $XDG_DATA_HOME/aid-ledger",
                            "tệp sổ; nếu không có thì $AID_LEDGER, rồi ledger.db trong $XDG_DATA_HOME/aid-ledger"};
constexpr Label lang_help{"language of messages and reports", "ngôn ngữ của thông báo và báo cáo"};
constexpr Label numbers_help{"how figures are typed: vi 1.234,5 or en 1,234.5",
                             "cách viết số: vi là 1.234,5; en là 1,234.5"};
constexpr Label today_help{"the day taken as today: 06/11/2021 or 2021-11-06",
                           "ngày được coi là hôm nay: 06/11/2021 hoặc 2021-11-06"};
constexpr Label wait_help{"how long to wait for another tool that is writing, 0 to 3600 (30)",
                          "thời gian chờ công cụ khác đang ghi, từ 0 đến 3600 giây (30)"};
constexpr Label quiet_help{"print results, warnings and errors only", "chỉ in kết quả, cảnh báo và lỗi"};
constexpr Label verbose_help{"tell more about what is done", "cho biết thêm việc đang làm"};
constexpr Label help_help{"print this help", "in phần trợ giúp này"};
constexpr Label version_help{"print the version", "in số phiên bản"};
constexpr Label dump_help{"list all options for programs", "liệt kê mọi tùy chọn cho chương trình khác"};

/// "-l, --ledger FILE"; "    --lang LANG"; "NAME…" for an argument.
std::string left_side(const CLI::Option& option, Language language) {
  const std::string value = value_name(option, language);
  if (option.get_positional()) return value + (is_repeatable(option) ? "…" : "");
  std::string text = option.get_snames().empty() ? "    " : "-" + option.get_snames().front();
  if (!option.get_lnames().empty()) {
    if (!option.get_snames().empty()) text += ", ";
    text += "--" + option.get_lnames().front();
  }
  if (has_optional_value(option)) return text + " [" + value + "]";
  return value.empty() ? text : text + " " + value;
}

/// What the option's definition says about it, beside its description.
std::string remarks(const CLI::Option& option, Language language) {
  std::vector<std::string> parts;
  if (const auto choices = choices_of(option); !choices.empty()) {
    parts.push_back(fmt::format("{}", fmt::join(choices, ", ")));
  }
  if (option.get_required() && !option.get_positional()) parts.emplace_back(words::required.in(language));
  if (!option.get_positional() && !is_flag(option) && is_repeatable(option)) {
    parts.emplace_back(words::repeatable.in(language));
  }
  if (!option.get_default_str().empty()) {
    parts.push_back(fmt::format("{} {}", words::default_value.in(language), option.get_default_str()));
  }
  return parts.empty() ? "" : fmt::format(" ({})", fmt::join(parts, "; "));
}

/// Two columns; a left side that is too long stands on a line of its own.
void write_entry(std::string& text, std::string_view left, std::string_view right, int width) {
  const std::string begin = "  " + std::string(left);
  const bool fits = display_width(begin) + 2 <= left_column;
  text += fits ? pad_right(begin, left_column) : begin + "\n" + std::string(left_column, ' ');
  bool first = true;
  for (const std::string& line : wrap(right, std::max(30, width - left_column))) {
    if (!first) text += std::string(left_column, ' ');
    text += line + "\n";
    first = false;
  }
  if (first) text += "\n";
}

void write_heading(std::string& text, std::string_view heading) { text += fmt::format("\n{}:\n", heading); }

void write_options(std::string& text, std::string_view heading, const std::vector<const CLI::Option*>& options,
                   const HelpStyle& style) {
  if (options.empty()) return;
  write_heading(text, heading);
  for (const CLI::Option* option : options) {
    write_entry(text, left_side(*option, style.language), option->get_description() + remarks(*option, style.language),
                style.width);
  }
}

std::vector<const CLI::Option*> options_in(const CLI::App& app, std::string_view group) {
  return app.get_options([&](const CLI::Option* option) {
    return option->get_group() == group && !option->get_positional() && !is_hidden(*option);
  });
}

std::vector<const CLI::Option*> arguments_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return option->get_positional() && !is_hidden(*option); });
}

/// Arguments, then the options by their groups, the ungrouped ones first.
void write_own_options(std::string& text, const CLI::App& app, std::string_view heading, const HelpStyle& style) {
  write_options(text, words::arguments.in(style.language), arguments_of(app), style);
  write_options(text, heading, options_in(app, default_group), style);
  for (const std::string& group : app.get_groups()) {
    if (group == default_group || group == global_group || group == hidden_group) continue;
    write_options(text, group, options_in(app, group), style);
  }
}

void write_examples(std::string& text, std::string_view examples, Language language) {
  if (examples.empty()) return;
  write_heading(text, words::examples.in(language));
  while (!examples.empty()) {
    const auto end = examples.find('\n');
    text += fmt::format("  {}\n", examples.substr(0, end));
    examples = end == std::string_view::npos ? "" : examples.substr(end + 1);
  }
}

/// Paragraphs stay apart; each is broken to the width.
void write_paragraphs(std::string& text, std::string_view words, int width) {
  while (!words.empty()) {
    const auto end = words.find('\n');
    if (end == 0) text += "\n";
    for (const std::string& line : wrap(words.substr(0, end), width)) text += line + "\n";
    words = end == std::string_view::npos ? "" : words.substr(end + 1);
  }
}

std::string usage_of_arguments(const CLI::App& app, Language language) {
  std::string text;
  for (const CLI::Option* option : arguments_of(app)) {
    const std::string shown = left_side(*option, language);
    text += option->get_required() ? " " + shown : " [" + shown + "]";
  }
  return text;
}

const CommandSpec* default_of(const Program& program) {
  for (const CommandSpec& command : program.commands) {
    if (command.is_default) return &command;
  }
  return nullptr;
}

void write_commands(std::string& text, const Program& program, std::string_view group, const HelpStyle& style) {
  write_heading(text, words::commands.in(style.language));
  for (const CommandSpec& command : program.commands) {
    if (!group.empty() && command.name != group && !command.name.starts_with(fmt::format("{} ", group))) continue;
    std::string help = command.help.in(style.language);
    if (command.is_default) help += fmt::format(" ({})", words::is_default.in(style.language));
    write_entry(text, command.name, help, style.width);
  }
}

void dump_option(std::string& text, std::string_view command, const CLI::Option& option) {
  if (is_hidden(option)) return;
  const auto choices = choices_of(option);
  const std::string type = choices.empty() ? value_name(option) : fmt::format("{{{}}}", fmt::join(choices, ","));
  const std::string name = option.get_positional() ? value_name(option) : shown_name(option);
  text += fmt::format("{}\t{}\t{}\t{}\n", command, name, type, option.get_description());
}

}  // namespace

std::string tool_help(const Program& program, const CLI::App& app, std::string_view group, const HelpStyle& style) {
  const CommandSpec* implied = group.empty() ? default_of(program) : nullptr;
  const std::string_view command_word = words::command_word.in(style.language);
  const std::string lead = group.empty() ? std::string(program.name) : fmt::format("{} {}", program.name, group);
  std::string text;
  write_paragraphs(text, program.summary.in(style.language), style.width);
  text += fmt::format("\n{}: {} {} [{}…]\n", words::usage.in(style.language), lead, command_word,
                      words::options_word.in(style.language));
  const std::string indent(static_cast<std::size_t>(display_width(words::usage.in(style.language))) + 2, ' ');
  if (implied != nullptr) {
    text += fmt::format("{}{}{} [{}…]\n", indent, program.name, usage_of_arguments(app, style.language),
                        words::options_word.in(style.language));
  }
  text += fmt::format("{}{} help {}\n", indent, program.name, command_word);
  write_commands(text, program, group, style);
  if (implied != nullptr) {
    const std::string heading = fmt::format(fmt::runtime(words::options_of_default.in(style.language)), implied->name);
    write_own_options(text, app, heading, style);
  }
  write_options(text, words::global_options.in(style.language), options_in(app, global_group), style);
  write_examples(text, program.examples, style.language);
  return text;
}

std::string command_help(const Program& program, const CommandSpec& command, const CLI::App& app,
                         const HelpStyle& style) {
  const std::string more = app.get_description();
  std::string text;
  write_paragraphs(text, command.help.in(style.language), style.width);
  text += fmt::format("\n{}: {} {}{} [{}…]\n", words::usage.in(style.language), program.name, command.name,
                      usage_of_arguments(app, style.language), words::options_word.in(style.language));
  if (!more.empty()) text += "\n";
  write_paragraphs(text, more, style.width);
  write_own_options(text, app, words::options.in(style.language), style);
  write_options(text, words::global_options.in(style.language), options_in(app, global_group), style);
  write_examples(text, command.examples, style.language);
  return text;
}

std::string dump_options(const Program& program, Language language) {
  std::string text;
  CLI::App shared;
  Globals globals;
  add_global_options(shared, globals, language);
  for (const CLI::Option* option : std::as_const(shared).get_options()) dump_option(text, "", *option);
  for (const CommandSpec& command : program.commands) {
    text += fmt::format("{}\t\t{}\t{}\n", command.name, command.is_default ? "default" : "", command.help.in(language));
    CLI::App app;
    app.set_help_flag();
    define_command(command, app, language);
    for (const CLI::Option* option : std::as_const(app).get_options()) dump_option(text, command.name, *option);
  }
  return text;
}

void add_global_options(CLI::App& app, Globals& globals, Language language) {
  app.set_help_flag();
  const auto in_group = [](CLI::Option* option) { return option->group(global_group); };
  in_group(app.add_option("-l,--ledger", globals.ledger, std::string(ledger_help.in(language))))->type_name("FILE");
  in_group(add_choice(app, "--lang", globals.lang, {"en", "vi"}, std::string(lang_help.in(language))));
  in_group(add_choice(app, "--numbers", globals.numbers, {"vi", "en"}, std::string(numbers_help.in(language))));
  in_group(app.add_option("--today", globals.today, std::string(today_help.in(language))))->type_name("DATE");
  in_group(app.add_option("--wait", globals.wait, std::string(wait_help.in(language))))->type_name("SECONDS");
  in_group(app.add_flag("-q,--quiet", globals.quiet, std::string(quiet_help.in(language))));
  in_group(app.add_flag("-v,--verbose", globals.verbose, std::string(verbose_help.in(language))));
  in_group(app.add_flag("-h,--help", globals.help, std::string(help_help.in(language))));
  in_group(app.add_flag("--version", globals.version, std::string(version_help.in(language))));
  app.add_flag("--dump-options", globals.dump, std::string(dump_help.in(language)))->group(hidden_group);
}

Command define_command(const CommandSpec& command, CLI::App& app, Language language) {
  Command run = command.define(app, language);
  // An option bound to a vector would else swallow the arguments after its value, and read "[a]" as a list.
  for (CLI::Option* option : app.get_options()) option->allow_extra_args(false);
  return run;
}

}  // namespace aid::cli
