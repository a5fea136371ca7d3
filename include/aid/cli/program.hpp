#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"
#include "aid/cli/report_formats.hpp"
#include "aid/document/document.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/ledger_overview.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
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
  unknown = 4,         ///< The disk failed after the commit point: run the same command again with --retry.
};

/// Thrown by what has done all that was asked for before the command could begin.
struct Ended {
  Exit exit = Exit::success;
};

/// How a `flush` ended. A report whose reader has left (`| head`) is done; an acknowledgement is not.
enum class Flushed { all, reader_left, failed };

/// Output that knows whether it could be written. Text is kept until `flush`.
class Output {
public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  void write(std::string_view text) { text_ += text; }
  /// Writes all that was kept and forgets it.
  Flushed flush();
  /// The system's number (errno) for the last flush that failed.
  int error() const { return error_; }
  bool is_terminal() const;
  /// Columns of the terminal, 0 when it is none.
  int width() const;
  /// Lines of the terminal, 0 when it is none.
  int height() const;

private:
  int descriptor_;
  int error_ = 0;
  std::string text_;
};

/// Standard input, line by line.
class Input {
public:
  explicit Input(int descriptor) : descriptor_(descriptor) {}
  /// The next line without its end; nullopt at the end of the input.
  std::optional<std::string> read_line();
  bool is_terminal() const;
  /// A signal that interrupts the reading is the end of the input where `is_stop` then says so.
  void stop_where(bool (*is_stop)()) { is_stop_ = is_stop; }

private:
  int descriptor_;
  bool ended_ = false;
  bool (*is_stop_)() = nullptr;
  std::string ahead_;
};

/// Whether letters are bold and italic: on a terminal that can show them, or as --color says.
enum class Colour { automatic, always, never };

/// What says how a command behaves, for `config --show-origin`: "lang", "vi", "/home/an/.config/aid-ledger/config:3".
using Origin = reports::SettingOrigin;

/// Where the answers to questions come from, where it is not the next line of standard input.
class LineSource {
public:
  virtual ~LineSource() = default;
  /// Shows the prompt; the answer without its end, nullopt where there is none any more.
  virtual std::optional<std::string> read_line(std::string_view prompt) = 0;
  /// Whether "<" goes back to the question before.
  virtual bool goes_back() const = 0;
};

/// Thrown by a question that was answered by "<", where its answers come from a source that goes back.
struct GoBack {};

/// What a command may touch besides its own options.
struct Context {
  Input& in;
  Output& out;  ///< Results only: `aid-report … > file` must stay clean.
  Output& err;
  Language language = Language::en;
  bool language_is_chosen =
      false;                     ///< By --lang or the environment; else the ledger's setting decides once it is open.
  std::string ledger_path = {};  ///< --ledger, else $AID_LEDGER, else $XDG_DATA_HOME/aid-ledger/ledger.db.
  std::int64_t now_ms = 0;       ///< The clock, once per run.
  domain::Date today = {};       ///< --today, else the day in Viet Nam.
  bool day_is_of_clock = true;   ///< `today` was not said by --today.
  domain::NumberStyle numbers = domain::NumberStyle::undecided;  ///< --numbers; the ledger's setting comes second.
  Colour colour = Colour::automatic;
  std::vector<Origin> origins = {};  ///< Of the ledger and of the options that every command has.
  int wait_ms = 30'000;              ///< --wait: how long to wait for another tool that is writing.
  bool quiet = false;
  bool verbose = false;
  bool ledger_was_told_of = false;  ///< What the ledger warns of was told when it was opened before.
  bool interactive = false;         ///< Standard input and standard error are terminals.
  LineSource* lines = nullptr;      ///< Of answers to questions; none: standard input.
  /// What an option's word that is no partner's name was taken for.
  struct Understood {
    std::string option;   ///< "--via"
    std::string partner;  ///< The name of the partner.
  };
  std::vector<Understood> understood = {};
  std::string tool = {};       ///< "aid-add": for the journal.
  std::string command = {};    ///< "gift", "agreement add"; the default command's name where none was typed.
  std::string retry = {};      ///< --retry: the run of this command whose outcome was not known, "12:5f0c…".
  std::string arguments = {};  ///< The command line after the tool's name as typed, shell-quoted: for the journal.
  std::vector<Problem> late_warnings = {};  ///< Printed when the command is over, below what it acknowledged.

  /// Prints a sentence on standard error (nothing with --quiet).
  void say(std::string_view text);
  /// Prints problems that do not stop the command ("warning: …"), also with --quiet.
  void warn(const Problem& problem);
  /// Prints what was committed, on standard output and at once. Throws `FileError` shown-not when it cannot be shown
  /// ("recorded as …, but this could not be shown"); a reader that has left counts as not shown.
  void acknowledge(std::string_view text);
};

using Command = std::function<Exit(Context&)>;

class Options;  // aid/cli/options.hpp

/// The options that every report takes: --format, --unit, --output (with --force), and how to render.
struct RenderOptions {
  std::string typed_format = {};  ///< As --format has it; empty: the ending of `output` says it.
  ReportFormat format = {};       ///< What both say, once the line was read.
  std::string output = "-";
  bool force = false;
  bool for_spreadsheet = false;
  formats::UnitChoice unit = formats::UnitChoice::none;
  bool with_charts = false;        ///< Charts stand beside the tables of a document, and in text below the report.
  std::string word_template = {};  ///< An office's own .docx, whose styles, header and page are taken.
  bool no_pager = false;
  bool only_documents = false;  ///< The report is no table: formats of tables alone are not offered.
};
/// `is_report`: whether it is a report that goes into the output; else nothing is made of --format and its name.
void add_render_options(Options& options, RenderOptions& render, const std::function<bool()>& is_report = {});
/// Those of a command that prints more than its report, so that no pager shows it.
void add_output_options(Options& options, RenderOptions& render, const std::function<bool()>& is_report = {});
/// --chart and --word-template, besides those.
void add_document_options(Options& options, RenderOptions& render);
/// Renders to standard output, on a terminal through a pager where it is longer than the screen, or into --output FILE
/// (see `deliver`). Returns found_problems when a note of the table
/// is a problem.
/// `dress` adds to a document what stands around a report: heading and signature.
using Dress = std::function<void(document::Document& document)>;
Exit print(const table::Table& table, const RenderOptions& options, Context& context, const Dress& dress = {});
/// The same in two steps, so that nothing is shown to anybody while a ledger is being read: `write` fills this, and
/// `show` does the rest. Long ones are not in memory, nor are the rows of a `table::RowSource`.
class WrittenReport {
public:
  WrittenReport();
  ~WrittenReport();
  WrittenReport(const WrittenReport&) = delete;
  WrittenReport& operator=(const WrittenReport&) = delete;

  void write(const table::Table& table, const RenderOptions& options, Context& context, const Dress& dress = {});
  Exit show(const RenderOptions& options, Context& context) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};
/// Whether a report in this format may have its rows in a `table::RowSource`: where each is looked at once.
bool takes_rows_as_they_come(const RenderOptions& options);
/// A finished document in sentences and tables: text is 80 columns wide, or as wide as a terminal is. Throws `Error`
/// not-one-table for CSV, TSV and JSON Lines.
void print_document(document::Document document, const RenderOptions& options, Context& context);
/// What `print` would write.
std::string rendered(const table::Table& table, const RenderOptions& options, const Context& context,
                     const Dress& dress = {});

/// Puts `bytes` where --output says: "-" is standard output; a file appears whole or not at all (written beside,
/// synced, renamed), with the permissions of the file it replaces. Throws `Error` output-is-ledger (any ledger, and
/// what lies beside one), output-not-plain, output-exists (without `force`); `FileError` cannot-write-output, and
/// output-exists where the file appeared meanwhile.
void check_output(const std::string& output, bool force, const Context& context);  ///< The same problems, before work.
void deliver(std::string_view bytes, const std::string& output, bool force, Context& context);

/// Files that appear together or not at all: they are filled in a folder of another name, which gets its own at the
/// end. Throws `FileError` cannot-write-output; `Error` output-exists.
class FolderDelivery {
public:
  /// `replaces`: the caller knows that what is there may go.
  FolderDelivery(const std::string& folder, bool replaces);
  ~FolderDelivery();
  FolderDelivery(const FolderDelivery&) = delete;
  FolderDelivery& operator=(const FolderDelivery&) = delete;

  /// Where a file of this name is filled.
  std::string path_of(const std::string& file) const;
  void finish();

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// --force replaces what was written before, never what is read or signed with: throws `Error` output-is-input where
/// both names are one file. "-" and an empty name are none.
void refuse_output_over(const std::string& input, const std::string& output);

/// Whether two outputs are one file.
bool is_same_output(const std::string& one, const std::string& other);

/// The same for a result that is too large to be kept: written piece by piece, a file in place only at `finish`.
/// Throws as `deliver` does, each as soon as it can.
class Delivery {
public:
  /// `is_private`: a new file is for its owner alone (0600).
  Delivery(const std::string& output, bool force, bool is_private, Context& context);
  ~Delivery();
  Delivery(const Delivery&) = delete;
  Delivery& operator=(const Delivery&) = delete;

  /// False: nobody reads any more (`| head`).
  bool write(std::string_view bytes);
  /// All is written: makes it durable under its name of the meantime, so that `finish` has only to rename it.
  void settle();
  void finish();

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One command of a tool. Only the command that is asked for is defined, so that a start stays fast.
struct CommandSpec {
  std::string_view name;  ///< One word, or two: "agreement add" belongs to the group "agreement".
  Message<> help;         ///< One line.
  std::function<Command(Options& options)> define;  ///< Adds the options, returns what to do with their values.
  bool is_default = false;                          ///< Runs when no command is named (`partner-list "quy da nang"`).
  std::string_view examples = {};  ///< Command lines for the help, one a line, the same in both languages.
};

struct Program {
  std::string_view name;
  Message<> summary;
  std::vector<CommandSpec> commands;  ///< In the order of the help.
  /// What happens with no command at all on a terminal (aid-add asks); none: the default command or the help.
  Command without_arguments = {};
  std::string_view examples = {};
};

/// Reads the command line, runs the command and reports what it throws. Global options, before or after the command:
/// --ledger/-l, --lang, --numbers, --today, --wait, --retry, --quiet/-q, --verbose/-v, --version, --help/-h, hidden
/// --dump-options. `help`, `help COMMAND` and `COMMAND --help` are the same text. Mistakes in the command line are told
/// in our own words with the closest command, option or choice as a hint. The language is --lang, else the first of
/// LC_ALL, LC_MESSAGES and LANG that is set: Vietnamese when it begins with "vi", else English.
int run_program(const Program& program, int argc, char** argv);

/// y, yes, c, có; n, no, k, không: folded, in either language whatever the language of the questions; else nullopt.
std::optional<bool> read_yes_or_no(std::string_view answer);

/// Questions on a terminal. Lines are read from standard input, prompts go to standard error. After three answers that
/// it cannot take, a question says how to get out of it.
class Prompter {
public:
  explicit Prompter(Context& context) : context_(context) {}
  /// One answer, whatever it is, without spaces around it. Throws `Error` cancelled at end of input; `GoBack`.
  std::string line(std::string_view prompt);
  /// Says what is wrong with an answer, with its hint.
  void refuse(const Problem& problem);
  /// Asks until `accept` returns no problem; an empty answer takes `fallback`. Throws `Error` cancelled at end of
  /// input.
  std::string ask(std::string_view question, std::string_view fallback,
                  const std::function<std::optional<Problem>(std::string_view answer)>& accept);
  /// Yes or no in either language; an empty answer is `fallback`. Throws `Error` cancelled at end of input.
  bool confirm(std::string_view question, bool fallback);
  /// Shows numbered choices; returns the index of the chosen one, or nullopt for none of them, which an
  /// empty answer means too. Throws `Error`
  /// cancelled at end of input.
  std::optional<std::size_t> choose(std::string_view question, const std::vector<std::string>& choices);

  /// A word that a question offers, and what it means.
  struct Offer {
    std::string_view word;
    Label meaning;
  };

private:
  void count_wrong();

  Context& context_;
  int wrong_ = 0;  ///< Answers to one question.
};

/// A progress line on standard error of a terminal for work that takes longer than a second; silent elsewhere.
class Progress {
public:
  using Clock = std::function<std::int64_t()>;

  /// `what`: "importing"; `total`: how many steps, 0 when that is not known; `clock`: milliseconds from anywhere, none:
  /// the machine's.
  Progress(Context& context, std::string_view what, std::int64_t total, Clock clock = {});
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// `done` of the total. Cheap enough for every row: the line is drawn ten times a second at most.
  void advance_to(std::int64_t done);
  /// Also how many rows that were, how many a second, and how long the rest will take: "45 %  120000 rows, 24000 rows/s
  /// left 0:06".
  void advance_to(std::int64_t done, std::int64_t rows);

private:
  struct State;
  std::unique_ptr<State> state_;  ///< None where progress is silent.
};

/// Who runs the program, for the journal: the login name of the real user from /etc/passwd ("uid 1234" where there is
/// none; never $USER), with what sudo says and the effective user where they differ: "root (sudo by an)",
/// "an (as root)".
std::string actor();
/// The machine's name.
std::string host();

/// `words` so that a shell reads them back as they are: safe words bare, others in single quotes, what cannot be shown
/// as $'\x1b'.
std::string shell_quoted(const std::vector<std::string>& words);

}  // namespace aid::cli
