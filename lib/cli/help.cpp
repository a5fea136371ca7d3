#include "cli/help.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"
#include "cli/value_words.hpp"
#include "cli/words.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace aid::cli {
namespace {

constexpr int left_column = 30;  ///< Where descriptions begin.

constexpr Label ledger_help{"the ledger; else $AID_LEDGER, else ledger.db in $XDG_DATA_HOME/aid-ledger",
                            "tệp sổ; nếu không có thì $AID_LEDGER, rồi ledger.db trong $XDG_DATA_HOME/aid-ledger"};
constexpr Label lang_help{"language of messages and reports", "ngôn ngữ của thông báo và báo cáo"};
constexpr Label numbers_help{"how figures are typed: vi 1.234,5 or en 1,234.5",
                             "cách viết số: vi là 1.234,5; en là 1,234.5"};
constexpr Label today_help{"the day taken as today: 06/11/2021 or 2021-11-06",
                           "ngày được coi là hôm nay: 06/11/2021 hoặc 2021-11-06"};
constexpr Label retry_help{"after exit code 4: the run that it named, so that nothing is recorded twice",
                           "sau mã thoát 4: lần chạy mà thông báo nêu, để không ghi trùng"};
constexpr Label wait_help{"how long to wait for another tool that is writing, 0 to 3600 (30)",
                          "thời gian chờ công cụ khác đang ghi, từ 0 đến 3600 giây (30)"};
constexpr Label color_help{"bold and italic letters; auto: on a terminal",
                           "chữ đậm, chữ nghiêng; auto: khi in ra màn hình"};
constexpr Label quiet_help{"print results, warnings and errors only", "chỉ in kết quả, cảnh báo và lỗi"};
constexpr Label verbose_help{"tell more about what is done", "cho biết thêm việc đang làm"};
constexpr Label help_help{"print this help", "in phần trợ giúp này"};
constexpr Label version_help{"print the version; with --verbose also how it was built",
                             "in số phiên bản; thêm --verbose để xem cách biên dịch"};
constexpr Label dump_help{"list all options for programs", "liệt kê mọi tùy chọn cho chương trình khác"};

/// "-l, --ledger FILE"; "    --lang LANG"; "NAME…" for an argument.
std::string left_side(const Option& option, Language language) {
  const std::string value = value_name(option, language);
  if (option.is_argument()) return value + (option.is_repeatable() ? "…" : "");
  const std::string text =
      option.letter == '\0' ? fmt::format("    {}", option.name) : fmt::format("-{}, {}", option.letter, option.name);
  if (option.value_is_optional) return text + " [" + value + "]";
  return value.empty() ? text : text + " " + value;
}

/// What the option's description says about it, beside its help.
std::string remarks(const Option& option, Language language) {
  std::vector<std::string> parts;
  if (!option.choices.empty()) parts.push_back(fmt::format("{}", fmt::join(option.choices, ", ")));
  if (option.required && !option.is_argument()) parts.emplace_back(words::required.in(language));
  if (option.is_repeatable() && !option.is_argument()) parts.emplace_back(words::repeatable.in(language));
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

using Wanted = std::function<bool(const Option& option)>;

void write_options(std::string& text, std::string_view heading, const Options& options, const Wanted& wanted,
                   const HelpStyle& style) {
  bool has_heading = false;
  for (const Option& option : options) {
    if (option.hidden || !wanted(option)) continue;
    if (!std::exchange(has_heading, true)) write_heading(text, heading);
    write_entry(text, left_side(option, style.language),
                std::string(option.help.in(style.language)) + remarks(option, style.language), style.width);
  }
}

bool is_global(const Option& option) { return option.heading.en == words::global_options.en; }

void write_global_options(std::string& text, const Options& options, const HelpStyle& style) {
  write_options(text, words::global_options.in(style.language), options, is_global, style);
}

/// Arguments, then the options by their headings, those without one first.
void write_own_options(std::string& text, const Options& options, std::string_view heading, const HelpStyle& style) {
  write_options(text, words::arguments.in(style.language), options, &Option::is_argument, style);
  const auto is_under = [](std::string_view name) {
    return [name](const Option& option) { return !option.is_argument() && option.heading.en == name; };
  };
  write_options(text, heading, options, is_under(""), style);
  std::vector<std::string_view> written{"", words::global_options.en};
  for (const Option& option : options) {
    if (std::ranges::find(written, option.heading.en) != written.end()) continue;
    written.push_back(option.heading.en);
    write_options(text, option.heading.in(style.language), options, is_under(option.heading.en), style);
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

std::string usage_of_arguments(const Options& options, Language language) {
  std::string text;
  for (const Option& option : options) {
    if (option.hidden || !option.is_argument()) continue;
    const std::string shown = left_side(option, language);
    text += option.required ? " " + shown : " [" + shown + "]";
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

void dump(std::string& text, std::string_view command, const Options& options, Language language) {
  for (const Option& option : options) {
    if (option.hidden) continue;
    const std::string type =
        option.choices.empty() ? option.value_name() : fmt::format("{{{}}}", fmt::join(option.choices, ","));
    text += fmt::format("{}\t{}\t{}\t{}\n", command, option.shown_name(), type, option.help.in(language));
  }
}

}  // namespace

std::string tool_help(const Program& program, const Options& options, std::string_view group, const HelpStyle& style) {
  const CommandSpec* implied = group.empty() ? default_of(program) : nullptr;
  const std::string_view command_word = words::command_word.in(style.language);
  const std::string lead = group.empty() ? std::string(program.name) : fmt::format("{} {}", program.name, group);
  std::string text;
  write_paragraphs(text, program.summary.in(style.language), style.width);
  text += fmt::format("\n{}: {} {} [{}…]\n", words::usage.in(style.language), lead, command_word,
                      words::options_word.in(style.language));
  const std::string indent(static_cast<std::size_t>(display_width(words::usage.in(style.language))) + 2, ' ');
  if (implied != nullptr) {
    text += fmt::format("{}{}{} [{}…]\n", indent, program.name, usage_of_arguments(options, style.language),
                        words::options_word.in(style.language));
  }
  text += fmt::format("{}{} help {}\n", indent, program.name, command_word);
  write_examples(text, program.examples, style.language);
  write_commands(text, program, group, style);
  if (implied != nullptr) {
    const std::string heading = fmt::format(fmt::runtime(words::options_of_default.in(style.language)), implied->name);
    write_own_options(text, options, heading, style);
  }
  write_global_options(text, options, style);
  return text;
}

std::string command_help(const Program& program, const CommandSpec& command, const Options& options,
                         const HelpStyle& style) {
  std::string text;
  write_paragraphs(text, command.help.in(style.language), style.width);
  text += fmt::format("\n{}: {} {}{} [{}…]\n", words::usage.in(style.language), program.name, command.name,
                      usage_of_arguments(options, style.language), words::options_word.in(style.language));
  write_examples(text, command.examples, style.language);
  write_own_options(text, options, words::options.in(style.language), style);
  write_global_options(text, options, style);
  return text;
}

std::string dump_options(const Program& program, Language language) {
  std::string text;
  Options shared;
  Globals globals;
  add_global_options(shared, globals);
  dump(text, "", shared, language);
  for (const CommandSpec& command : program.commands) {
    text += fmt::format("{}\t\t{}\t{}\n", command.name, command.is_default ? "default" : "", command.help.in(language));
    Options options;
    command.define(options);
    dump(text, command.name, options, language);
  }
  return text;
}

void add_global_options(Options& options, Globals& globals) {
  options.add(words::global_options,
              {{.name = "--ledger", .letter = 'l', .value = "FILE", .into = &globals.ledger, .help = ledger_help},
               {.name = "--lang", .into = &globals.lang, .help = lang_help, .choices = {"en", "vi"}},
               {.name = "--numbers", .into = &globals.numbers, .help = numbers_help, .choices = {"vi", "en"}},
               {.name = "--today", .value = "DATE", .into = &globals.today, .help = today_help},
               {.name = "--wait", .value = "SECONDS", .into = &globals.wait, .help = wait_help},
               {.name = "--color",
                .value = "WHEN",
                .into = &globals.color,
                .help = color_help,
                .choices = {"auto", "always", "never"}},
               {.name = "--retry", .value = "RUN", .into = &globals.retry, .help = retry_help},
               {.name = "--quiet", .letter = 'q', .into = &globals.quiet, .help = quiet_help},
               {.name = "--verbose", .letter = 'v', .into = &globals.verbose, .help = verbose_help},
               {.name = "--help", .letter = 'h', .into = &globals.help, .help = help_help},
               {.name = "--version", .letter = 'V', .into = &globals.version, .help = version_help},
               {.name = "--dump-options", .into = &globals.dump, .help = dump_help, .hidden = true}});
}

}  // namespace aid::cli
