#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/reading.hpp"
#include "aid/formats/render.hpp"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the command lines share: global options, language, printing, exit codes.
namespace aid::cli {

/// Exit codes of every tool; each manual page lists them under EXIT STATUS.
enum class Exit : int {
  success = 0,         ///< Done: durable and shown.
  found_problems = 1,  ///< Ran, and a total lacks something or a check failed.
  bad_usage = 2,       ///< The command line or an input is wrong. Nothing was written.
  io_failure = 3,      ///< The ledger is busy, missing or unreadable, or the output cannot be written.
  unknown = 4,         ///< The disk failed after the commit point: run the same command again.
};

/// Output that knows whether it could be written. Text is kept until `flush`.
class Output {
public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  void write(std::string_view text) { text_ += text; }
  /// Writes all of it. False when it could not be written (disk full, closed); a closed pipe (its reader has seen
  /// enough) counts as written when nothing but a report was to be shown.
  bool flush();
  bool is_terminal() const;
  /// Columns of the terminal, 0 when it is none.
  int width() const;

private:
  int descriptor_;
  std::string text_;
};

/// What a command may touch besides its own options.
struct Context {
  Output& out;  ///< Results only: `aid-report … > file` must stay clean.
  Output& err;
  Language language = Language::en;
  std::string ledger_path;  ///< --ledger, else $AID_LEDGER, else $XDG_DATA_HOME/aid-ledger/ledger.db.
  std::int64_t now_ms = 0;  ///< The clock, once per run.
  domain::Date today;       ///< --today, else the day in Viet Nam.
  domain::NumberStyle numbers = domain::NumberStyle::undecided;  ///< --numbers; the ledger's setting comes second.
  bool quiet = false;
  bool verbose = false;
  bool interactive = false;  ///< Standard input and standard error are terminals.
  std::string tool;          ///< "aid-add": for the journal.
  std::string arguments;     ///< The command line as typed, shell-quoted: for the journal.

  /// Prints a sentence on standard error (nothing with --quiet).
  void say(std::string_view text);
  /// Prints problems that do not stop the command ("warning: …").
  void warn(const Problem& problem);
  /// Prints what was committed; throws `FileError` shown-not when it cannot be shown ("recorded as …, could not be
  /// shown").
  void acknowledge(std::string_view text);
};

using Command = std::function<Exit(Context&)>;

/// The options that every report takes: --format, --output (with --force), and how to render.
struct RenderOptions {
  formats::Format format = formats::Format::text;
  std::string output = "-";
  bool force = false;
  bool for_spreadsheet = false;
};
void add_render_options(CLI::App& app, RenderOptions& options, Language language);
/// Renders to standard output (or atomically into --output FILE: never over the ledger or its companions, and over an
/// existing file only with --force). Returns found_problems when a note of the table is a problem.
Exit print(const table::Table& table, const RenderOptions& options, Context& context);

/// Defines a tool. Only the command that is asked for is defined, so that a start stays fast.
struct CommandSpec {
  std::string_view name;
  Message<> help;                                                   ///< One line.
  std::function<Command(CLI::App& app, Language language)> define;  ///< Binds options, returns what to do.
  bool is_default = false;  ///< Runs when no command is named (`partner-list "quy da nang"`).
};

struct Program {
  std::string_view name;
  Message<> summary;
  std::vector<CommandSpec> commands;
  /// What happens with no arguments at all on a terminal (aid-add asks); none: the help.
  Command without_arguments = {};
};

/// Reads the command line, runs the command and reports what it throws. Global options: --ledger/-l, --lang, --numbers,
/// --today,
/// --quiet/-q, --verbose/-v, --version, --help/-h, hidden --dump-options. CLI11's texts are replaced for the common
/// mistakes, with the closest command or option as a hint.
int run_program(const Program& program, int argc, char** argv);

/// Questions on a terminal. Lines are read from standard input, prompts go to standard error.
class Prompter {
public:
  explicit Prompter(Context& context) : context_(context) {}
  /// Asks until `accept` returns no problem; an empty answer takes `fallback`. Throws `Error` cancelled at end of
  /// input.
  std::string ask(std::string_view question, std::string_view fallback,
                  const std::function<std::optional<Problem>(std::string_view answer)>& accept);
  bool confirm(std::string_view question, bool fallback);
  /// Shows numbered choices; returns the index of the chosen one, or nullopt for none of them.
  std::optional<std::size_t> choose(std::string_view question, const std::vector<std::string>& choices);

private:
  Context& context_;
};

/// A progress line on standard error of a terminal for work that takes longer than a second; silent elsewhere.
class Progress {
public:
  Progress(Context& context, std::string_view what, std::int64_t total);
  ~Progress();
  void advance_to(std::int64_t done);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aid::cli
