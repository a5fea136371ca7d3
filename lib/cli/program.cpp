#include "aid/cli/program.hpp"

#include "aid/base/clock.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/sitting.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/recording/messages.hpp"
#include "cli/command_line.hpp"
#include "cli/command_words.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/identity.hpp"
#include "cli/report.hpp"
#include "cli/standing.hpp"
#include "cli/user_file.hpp"
#include "cli/words.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <csignal>

namespace aid::cli {
namespace {

/// A descriptor that is closed at the start would be given to the next file that is opened: what is printed would
/// then go into the ledger. They are filled with files that cannot be read or written.
void occupy_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) >= 0) continue;
    if (::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) std::abort();
  }
}

domain::Date read_day(const std::string& typed) {
  const Location option{.file = "--today"};
  const auto date = domain::read_date(typed);
  if (!date) throw Error(Problem(date.problem()).at(option));
  if (date.value().precision() != domain::Precision::day) throw Error(Problem(messages::day_needed, typed).at(option));
  return date.value().from;
}

int read_seconds(const std::string& typed) {
  int seconds = -1;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), seconds);
  constexpr int most = 3600;
  if (error != std::errc() || end != typed.data() + typed.size() || seconds < 0 || seconds > most) {
    throw Error(Problem(messages::not_seconds, typed).at({.file = "--wait"}));
  }
  return seconds;
}

constexpr Message<Text> see_help{"see-help", "what it does: {0} --help", "công cụ làm được gì: {0} --help"};
constexpr Label by_command_line{"the command line", "dòng lệnh"};
constexpr Label by_environment{"the environment", "môi trường"};
constexpr Label by_ledger{"the ledger", "sổ"};
constexpr Label by_nobody{"nobody: the usual value", "mặc định"};

/// What says how a command behaves: the line, the user's file, the environment, the ledger or nobody.
std::vector<Origin> origins_of(const std::vector<Item>& items, const ChosenLedger& ledger, const UserFile& file,
                               const Context& context) {
  const auto of_file = [&](std::size_t line) { return table::Words(fmt::format("{}:{}", file.path, line)); };
  std::vector<Origin> origins{
      {"ledger", ledger.path, ledger.line == nullptr ? table::Words(ledger.by) : of_file(ledger.line->number)}};
  const auto add = [&](std::string_view what, std::string_view usual, const Label& usually_by) {
    const auto given = std::ranges::find_if(
        items, [&](const Item& item) { return item.option != nullptr && item.option->name.substr(2) == what; });
    if (given == items.end()) return origins.push_back({std::string(what), std::string(usual), usually_by});
    const bool is_typed = given->user_line == 0;
    origins.push_back(
        {std::string(what), given->value, is_typed ? table::Words(by_command_line) : of_file(given->user_line)});
  };
  add("lang", context.language == Language::vi ? "vi" : "en", context.language_is_chosen ? by_environment : by_ledger);
  add("numbers", "", by_ledger);
  add("wait", "30", by_nobody);
  add("color", "auto", by_nobody);
  for (const UserLine& line : file.lines) {
    if (line.tool.empty()) continue;
    const std::string of = line.tool + (line.command.empty() ? "" : " ") + line.command;
    origins.push_back({fmt::format("{} {}", of, line.option), line.value, of_file(line.number)});
  }
  return origins;
}

/// How a run ended, to be reported once the output is out.
struct Outcome {
  Exit exit = Exit::success;
  std::vector<Problem> problems = {};
};

/// One run of a tool.
class Run {
public:
  Run(const Program& program, Arguments arguments) : program_(program), arguments_(std::move(arguments)) {
    const auto language = choose_language(arguments_);
    context_.language = language.value_or(Language::en);
    context_.language_is_chosen = language.has_value();
    context_.tool = program.name;
    add_global_options(options_, globals_);
  }

  int run() { return static_cast<int>(finish(guarded())); }

private:
  Outcome guarded();
  Exit finish(const Outcome& outcome);
  Exit choose_and_run();
  Exit run_command(const Choice& choice, const std::vector<Item>& items, const Command& command);
  Exit run_without_command(const Choice& choice, const std::vector<Item>& items);
  Exit help(const Choice& choice);
  void read_usual();
  void tell_where_things_stand();
  void read_line(std::vector<Item> items);
  Exit complete();
  Exit show(std::string_view text);
  std::string command_line_name() const;
  HelpStyle help_style() const;

  const Program& program_;
  Arguments arguments_;
  Input in_{STDIN_FILENO};
  Output out_{STDOUT_FILENO};
  Output err_{STDERR_FILENO};
  Context context_{.in = in_, .out = out_, .err = err_};
  Options options_;
  Globals globals_;
  UserFile user_file_;
};

/// The only place that catches: every failure becomes a message and an exit code.
Outcome Run::guarded() {
  try {
    return {choose_and_run(), {}};
  } catch (const Ended& ended) {
    return {ended.exit, {}};
  } catch (const OutcomeUnknown& error) {
    return {Exit::unknown, {error.problem()}};
  } catch (const FileError& error) {
    return {Exit::io_failure, {error.problem()}};
  } catch (const Errors& errors) {
    return {Exit::bad_usage, errors.problems()};
  } catch (const Error& error) {
    return {Exit::bad_usage, {error.problem()}};
  } catch (const std::bad_alloc&) {
    return {Exit::io_failure, {Problem(messages::out_of_memory)}};
  } catch (const std::runtime_error& error) {
    return {Exit::io_failure, {Problem(messages::io_failure, Label{error.what(), error.what()})}};
  } catch (const std::exception& error) {
    return {Exit::io_failure, {Problem(messages::internal_error, error.what()).hint(words::report_it)}};
  }
}

/// What is still kept goes out before the message, and a result that could not be written is a failure.
Exit Run::finish(const Outcome& outcome) {
  const Flushed flushed = out_.flush();
  int error = flushed == Flushed::failed ? out_.error() : 0;
  // Some file systems (NFS, quotas) tell only at the close that there was no room.
  if (flushed == Flushed::all && error == 0 && ::close(::dup(STDOUT_FILENO)) != 0 && errno != EBADF) error = errno;
  for (const Problem& warning : context_.late_warnings) context_.warn(warning);
  for (const Problem& problem : outcome.problems) {
    report(err_, program_.name, Severity::error, problem, context_.language);
  }
  if (error == 0) return outcome.exit;
  report(err_, program_.name, Severity::error, cannot_write(words::standard_output, error), context_.language);
  return outcome.problems.empty() ? Exit::io_failure : outcome.exit;
}

/// The language of the user's file, if the line does not say another one.
void Run::read_usual() {
  user_file_ = read_user_file();
  check_commands(user_file_, program_);
  const UserLine* const line = user_file_.global("--lang");
  if (line == nullptr) return;
  const auto language = choose_language(arguments_, line->value);
  context_.language = language.value_or(Language::en);
  context_.language_is_chosen = language.has_value();
}

Exit Run::choose_and_run() {
  read_usual();
  if (!arguments_.empty() && arguments_.front() == "--complete") return complete();
  const Choice choice = choose_command(program_, options_, arguments_);
  if (choice.problem) throw Error(*choice.problem);
  Command command;
  if (choice.command != nullptr) {
    context_.command = choice.command->name;
    command = choice.command->define(options_);
  }
  const auto items = scan(options_, without_passed_words(options_, choice.rest));
  const auto given = [&](std::string_view name) {
    return std::any_of(items.begin(), items.end(),
                       [&](const Item& item) { return item.kind == Item::Kind::option && item.option->name == name; });
  };
  if (given("--dump-options")) return show(dump_options(program_, context_.language));
  if (given("--version")) {
    return show(fmt::format("{} {}\n{}", program_.name, version(), given("--verbose") ? build_information() : ""));
  }
  if (choice.wants_help || given("--help")) return help(choice);
  const bool asks = choice.named_nothing && program_.without_arguments && in_.is_terminal();
  if (choice.command == nullptr || asks) return run_without_command(choice, items);
  return run_command(choice, items, command);
}

Exit Run::run_command(const Choice& choice, const std::vector<Item>& items, const Command& command) {
  const auto is_argument = [](const Item& item) { return item.kind == Item::Kind::argument; };
  const auto argument = std::find_if(items.begin(), items.end(), is_argument);
  if (choice.by_default && argument != items.end() && !takes_arguments(options_)) {
    throw Error(unknown_command(program_, argument->value));
  }
  if (choice.by_default) {
    const std::string search = fmt::format("{} {}", program_.name, choice.command->name);
    if (const auto problem = problem_of_command_word(program_, choice.first_word, search)) throw Error(*problem);
  }
  read_line(items);
  if (choice.named_nothing) tell_where_things_stand();
  return command(context_);
}

/// To a person who has typed nothing but the name of the tool.
void Run::tell_where_things_stand() {
  if (!context_.interactive) return;
  tell_standing(context_);
  err_.flush();
  context_.ledger_was_told_of = true;
}

Exit Run::run_without_command(const Choice& choice, const std::vector<Item>& items) {
  read_line(items);
  if (context_.interactive && choice.named_nothing) {
    tell_where_things_stand();
    if (program_.without_arguments) return program_.without_arguments(context_);
    err_.write(see_help.in(context_.language, program_.name) + "\n");
    err_.flush();
    return Exit::success;
  }
  err_.write(tool_help(program_, options_, choice.group, help_style()) + "\n");
  throw Error(Problem(messages::missing_command));
}

Exit Run::help(const Choice& choice) {
  const bool whole_tool = choice.command == nullptr || choice.by_default;
  if (!whole_tool) return show(command_help(program_, *choice.command, options_, help_style()));
  for (const CommandSpec& command : program_.commands) {
    if (command.is_default && choice.command == nullptr) command.define(options_);
  }
  return show(tool_help(program_, options_, choice.group, help_style()));
}

/// Checks the line, fills the options, and the context from the global ones.
void Run::read_line(std::vector<Item> items) {
  settle_names_of_choices(items);
  if (const auto mistake = find_mistake(options_, command_line_name(), items)) throw Error(*mistake);
  add_usual_options(user_file_, context_.tool, context_.command, options_, items);
  context_.now_ms = system_unix_ms();
  context_.today = domain::Date(vietnam_day(context_.now_ms));
  for (const Item& item : items) {
    const bool is_today = item.kind == Item::Kind::option && item.option->name == "--today";
    if (is_today && !item.value.empty()) context_.today = read_day(item.value);
  }
  settle_words_of_time(items, context_.today);
  read_values(options_, items);
  const ChosenLedger ledger = find_ledger(globals_.ledger, user_file_);
  context_.ledger_path = ledger.path;
  context_.origins = origins_of(items, ledger, user_file_, context_);
  if (globals_.color == "always") context_.colour = Colour::always;
  if (globals_.color == "never") context_.colour = Colour::never;
  if (globals_.numbers == "vi") context_.numbers = domain::NumberStyle::vi;
  if (globals_.numbers == "en") context_.numbers = domain::NumberStyle::en;
  if (!globals_.wait.empty()) context_.wait_ms = read_seconds(globals_.wait) * 1000;
  context_.retry = globals_.retry;
  context_.day_is_of_clock = globals_.today.empty();
  context_.quiet = globals_.quiet;
  context_.verbose = globals_.verbose;
  context_.interactive = in_.is_terminal() && err_.is_terminal();
  context_.arguments = shell_quoted(arguments_);
  options_.look_at_values();
}

/// For the completion of a shell: what could stand in place of the last word of the line behind --complete.
Exit Run::complete() {
  const Arguments words(arguments_.begin() + 1, arguments_.end());
  const UnfinishedLine line = read_unfinished(program_, options_, words);
  std::vector<std::string> found = complete_word(program_, options_, line);
  if (line.option != nullptr && line.option->choices.empty() && is_kind_of_ledger(line.option->completion_kind())) {
    context_.ledger_path = find_ledger(line.ledger, user_file_).path;
    context_.ledger_was_told_of = true;
    storage::Ledger ledger = open_ledger(context_, storage::Ledger::Access::read);
    found = complete_value(ledger, line.option->completion_kind(), line.typed);
  }
  for (const std::string& each : found) out_.write(line.prefix + each + "\n");
  return Exit::success;
}

Exit Run::show(std::string_view text) {
  out_.write(text);
  return Exit::success;
}

/// "aid-add gift": what `--help` can be added to.
std::string Run::command_line_name() const {
  return context_.command.empty() ? context_.tool : context_.tool + " " + context_.command;
}

HelpStyle Run::help_style() const {
  const int width = out_.width();
  return {context_.language, width == 0 ? 80 : std::clamp(width, 60, 100)};
}

}  // namespace

int run_program(const Program& program, int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  occupy_standard_descriptors();
  return Run(program, Arguments(argv + 1, argv + argc)).run();
}

}  // namespace aid::cli
