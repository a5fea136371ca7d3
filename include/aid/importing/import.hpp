#pragma once
#include "aid/domain/matters.hpp"
#include "aid/domain/money.hpp"
#include "aid/recording/record.hpp"
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Lists from outside come into the ledger: whole or not at all, once and only once, and nothing is guessed.
namespace aid::importing {

/// What somebody decided about a name of a list that the ledger does not know.
struct NameDecision {
  enum class Action : std::uint8_t {
    undecided,
    existing,  ///< It is another name of `existing`, and becomes an alias of it.
    create,    ///< A new partner of `kind` and `country`.
    skip,      ///< Rows with it are left out, now and later.
  };
  std::string what;  ///< "partner", "sector", "place", "currency", "country", "partner-kind", "event-type".
  std::string name;  ///< As it stands in the list.
  Action action = Action::undecided;
  std::string existing = {};
  std::string kind = {};     ///< Of a new partner, as typed, or empty.
  std::string country = {};  ///< Of a new partner, as typed, or empty.
};

/// "= DN-P0002", "new: foreign-ngo, JP" (mới), "skip" (bỏ qua), or empty: undecided. Anything else is the name of an
/// existing one. `what` and `name` are for the caller to fill in.
NameDecision parse_decision(std::string_view typed);

/// What kind of name it is, for people: "đối tác" of "partner". A kind that has no such word is its own.
table::Words words_of_kind(std::string_view what);
/// The kind that somebody may have written so, in either language; else the words themselves.
std::string kind_of_words(std::string_view words);

/// A name of the list that the ledger does not know and that no decision explains.
struct UnknownListName {
  std::string what;
  std::string name;
  std::int64_t rows = 0;  ///< How many rows have it.
  std::size_t line = 0;   ///< The first of them.
  struct Near {
    std::string name;
    std::string code;
    int likeness = 0;  ///< 0 to 100.
  };
  std::vector<Near> closest = {};  ///< Best first.
};
/// Of so many unknown names of a list, those of most rows, the closest known ones are looked for.
inline constexpr std::size_t most_with_candidates = 2000;

/// How a list is to be imported.
struct ImportRequest {
  std::string file;         ///< Its name without folders, for the journal.
  std::string file_hash;    ///< SHA-256 of its bytes: 32 bytes.
  std::string folder = {};  ///< In which it lies: files that it names lie there or below.
  table::ListMapping mapping = {};
  bool whole_rows = false;  ///< A row has as many cells as the headings, as in CSV: a shorter one was cut off.
  std::vector<NameDecision> names = {};
  std::vector<table::ColumnMapping> answers = {};  ///< About headings that were open: field "ignore": not wanted.
  bool new_partners = false;                       ///< Every unknown partner may be created.
  bool skip_bad_rows = false;                      ///< Rows that cannot be read are left out, the others come in.
  /// The same list from its beginning, to look ahead: rows of one aid that stand apart are bad rows with it, else they
  /// stop the import.
  std::function<std::unique_ptr<table::ListReader>()> reopen = {};
  bool correct = false;          ///< Rows that differ from what they brought before correct it.
  std::string replaces = {};     ///< The batch that the list is a newer version of, as typed; empty: none is named.
  bool hold_duplicates = false;  ///< Rows that look like an aid of the ledger are left out.
  std::optional<std::int64_t> expect_rows = {};
  std::vector<std::string> expect_totals = {};  ///< "VND=12345678900", as typed.
  std::size_t most_problems = 20;               ///< As many are told one by one.
  /// The block in which the ledger has the list already: it is only read again, for what is told and kept of it.
  std::optional<std::int64_t> recorded_in = {};
};

/// A field that a heading could stand for.
struct HeadingField {
  std::string field;   ///< "donor".
  table::Words words;  ///< What it is called.
};
/// What a heading of a list was taken for.
struct HeadingReading {
  std::string heading = {};
  bool is_nothing = false;                  ///< No heading, or one of a file that the tools themselves wrote.
  std::string field = {};                   ///< "donor" …, "ignore"; empty: the list is refused.
  table::Words words = {};                  ///< What the field is called.
  bool is_open = false;                     ///< The heading does not tell:
  bool is_doubtful = false;                 ///< it has several meanings, else it is not known.
  std::vector<HeadingField> could_be = {};  ///< Then: the best first,
  std::string figure = {};                  ///< and a figure that stands below it, or empty.
};

struct ImportOutcome;

/// Follows an import while it runs.
class ImportWatcher {
public:
  virtual ~ImportWatcher() = default;
  /// How far the list has been read. May throw to end the import: nothing is written then.
  virtual void read(std::size_t done, std::size_t size) = 0;
  /// The row of the headings was found.
  virtual void headings(const table::ListRow& row) = 0;
  /// How each column was understood, before anything is refused.
  virtual void understood(const std::vector<HeadingReading>&, const std::vector<table::ColumnMapping>&) {}
  /// A row is not imported. `origin`: where it stands, to be kept beside it, so that it is known when it comes again.
  virtual void reject(const table::ListRow& row, const Problem& problem, std::string_view origin) = 0;
  /// All is read and written, and is committed next. May throw to end the import: nothing is written then.
  virtual void before_commit(const ImportOutcome&) {}
  /// It was committed. Whatever fails from now on fails to tell of it only.
  virtual void committed(const ImportOutcome&) {}

protected:
  ImportWatcher() = default;
  ImportWatcher(const ImportWatcher&) = default;
  ImportWatcher& operator=(const ImportWatcher&) = default;
};

/// What an import did or, where nothing was written, what stopped it.
struct ImportOutcome {
  std::int64_t batch = 0;                 ///< The batch's number, or that of the one that brought the same file
                                          ///< before; 0: none, nothing was new or the ledger keeps no batch of it.
  bool same_file = false;                 ///< The file was imported before: nothing was read.
  std::int64_t reversed_since = 0;        ///< Aids of that import that are reversed now: some, not all.
  bool is_recorded = false;               ///< It was committed, or would have been but for the dry run.
  std::int64_t read = 0;                  ///< Rows with anything in them, without titles, headings and totals.
  std::int64_t recorded = 0;              ///< Of these: new in the ledger,
  std::int64_t corrected = 0;             ///< there with other values, now corrected,
  std::int64_t already = 0;               ///< there with the same values,
  std::int64_t rejected = 0;              ///< left out.
  std::int64_t skipped = 0;               ///< Of those, by decision.
  std::optional<std::int64_t> aids = {};  ///< As many are recorded or corrected, where several rows can be one.
  std::int64_t passed_over = 0;           ///< Total rows and the like, besides.
  std::int64_t computed = 0;              ///< Cells whose value a formula gave.
  /// Something that a spreadsheet does not show as it was read.
  struct Unseen {
    std::int64_t count = 0;
    std::vector<std::size_t> lines = {};  ///< The first few that have it,
    bool has_more_lines = false;          ///< and not all.
    table::Words shown() const;           ///< "lines 4, 7 …"
  };
  std::int64_t read_as_received = 0;  ///< Amounts under "disbursed" of incoming aid, which are what was received.
  Unseen furniture = {};              ///< Rows passed over that hold no data: headings again, tags, signatures.
  Unseen hidden = {};                 ///< Hidden rows, which were read like the others.
  Unseen filled = {};                 ///< Cells merged with one above, whose value they were given.
  Unseen marks = {};                  ///< Cells with marks that do not show, read without them.
  Unseen entities = {};               ///< Cells with HTML's names of characters (&amp;), read as those.
  Unseen split_cells = {};            ///< Cells that were taken as several partners.
  Unseen serial_dates = {};           ///< Dates that stand there as a spreadsheet's number of a day.
  Unseen dates_of_title = {};         ///< Dates without a year, which the title says.
  int title_year = 0;                 ///< That year.
  std::string unit_passed_over = {};  ///< What a line above the headings says of the unit,
  std::vector<std::string> in_own_unit = {};  ///< and the headings that say another one, which holds.
  bool is_sheet_hidden = false;               ///< The list stands in a sheet that its workbook does not show.
  using Totals = std::map<domain::EntryKind, domain::Amounts>;
  Totals totals = {};           ///< Of the rows that were recorded or corrected, stage by stage.
  Totals totals_of_parts = {};  ///< Of these: parts and components of other aids, which hold them already.
  std::optional<domain::DateInterval> dates = {};
  struct Large {
    domain::Amount amount;
    std::size_t line = 0;
    std::string parties = {};
  };
  std::vector<Large> largest = {};     ///< The three largest of each currency.
  std::vector<Problem> problems = {};  ///< The first ones and the first of each name, with their places.
  std::map<std::string, std::int64_t, std::less<>> problem_counts = {};  ///< All of them, by name.
  std::vector<UnknownListName> unknown = {};
  struct Alike {
    std::size_t line = 0;
    std::string code = {};  ///< The aid of the ledger that the row looks like.
  };
  std::vector<Alike> alike = {};
  /// Of rows that were recorded or corrected, chosen alike: what the rules tell of them, each with its place.
  std::vector<Problem> warnings = {};
  std::map<std::string, std::int64_t, std::less<>> warning_counts = {};  ///< All of them, by name.
  /// What a total below the rows says, and what was read.
  struct PrintedTotal {
    std::size_t line = 0;
    std::string heading = {};  ///< Of its column, which is a stage's amount in one currency.
    domain::Money printed;
    domain::Money read;
    Location where = {};
    bool differs() const { return printed != read; }
  };
  std::vector<PrintedTotal> printed_totals = {};
  struct Differing {
    std::size_t line = 0;
    std::string code = {};
    std::string field = {};
    recording::ShownValue recorded = {};
    recording::ShownValue given = {};
  };
  std::vector<Differing> differing = {};  ///< Rows that differ from what they brought before: they need `correct`.
  std::size_t more_differing = 0;  ///< Such rows besides: a million of them would need more memory than all else.
  void differ(Differing row) {
    constexpr std::size_t most_kept = 10'000;
    if (differing.size() < most_kept) {
      differing.push_back(std::move(row));
    } else {
      ++more_differing;
    }
  }
  std::vector<std::string> new_partners = {};
  std::int64_t remembered = 0;                ///< Decisions that the ledger keeps from now on.
  std::string ledger = {};                    ///< The office's name.
  table::AsOf as_of = {};                     ///< The ledger afterwards.
  table::ListMapping used = {};               ///< How the list was read: the columns with their fields.
  std::vector<HeadingReading> headings = {};  ///< The same in words.
};

/// Imports a list of aid in one transaction. A file that came in before changes nothing, unless all that it brought has
/// been reversed since. Throws `Errors` or `Error` where the list as a whole cannot be read
/// (no-headings, unknown-columns, repeated-column, stage-needed, missing-column, unknown-field …) or the totals are
/// not the expected ones (rows-differ, total-differs: no stage adds up to it). What is wrong with single rows and names
/// is in the outcome; then nothing is written unless the request says to skip bad rows.
ImportOutcome import_aids(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                          ImportWatcher& watcher);

/// Imports a list of partners in one transaction, as `import_aids` does aid. A partner is found by its id, else by its
/// name; one that the ledger has already is not recorded again, and what the row says otherwise needs `correct`. Names
/// are only ever added. Where an earlier import brought the row, an empty cell takes the value away; else it says
/// nothing. The organisation that a partner belongs to may stand in another row.
ImportOutcome import_partners(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                              ImportWatcher& watcher);

/// Imports a list of events. An event is found by its id, else by its type, title and date; of several alike each
/// stands for itself.
ImportOutcome import_events(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                            ImportWatcher& watcher);

/// Imports a list of agreements, of items of plans or of anniversaries. One is found by its id, else by its title,
/// number and day, of an item also by its plan; of several alike each stands for itself.
ImportOutcome import_matters(domain::MatterKind kind, const recording::Session& session, table::ListReader& list,
                             const ImportRequest& request, ImportWatcher& watcher);

/// Imports a list of rates of exchange. A rate is known by its currency, kind, day and aid; another value than the
/// recorded one needs `correct`. The ledger keeps no batch of it: the number is 0.
ImportOutcome import_rates(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                           ImportWatcher& watcher);

/// The headings of a list that do not tell what they stand for, to be asked about before it is imported. Reads the list
/// up to them. `name`: "aid", "partner", "event", "rate". Throws as the import does where it has no headings.
std::vector<HeadingReading> open_headings(table::ListReader& list, std::string_view name, const ImportRequest& request,
                                          vocabulary::Registry& registry);

/// A batch that was taken back.
struct BatchReversal {
  std::int64_t batch = 0;
  std::string file = {};
  std::int64_t aids = 0;       ///< Reversed now,
  std::int64_t corrected = 0;  ///< of these as a later import had corrected them.
  std::int64_t already = 0;    ///< Had been reversed before.
  std::int64_t stay = 0;       ///< Of earlier lists, corrected by this one: they stay reversed.
};
/// Reverses every aid that the batch brought, or what later imports made of it by correcting, so that its file can be
/// imported again. What it corrected itself in aids that were there before stays: a reversal cannot be reversed. Throws
/// `Error`: unknown-batch, batch-of-descriptions, batch-taken-back, reason-needed.
BatchReversal take_back_batch(const recording::Session& session, std::string_view batch, std::string_view reason);

/// As many names or rows of one kind are shown to people.
inline constexpr std::size_t most_shown = 20;

/// The outcome as a report. Of what there can be thousands of `for_people` has the first `most_shown`, cut where they
/// are long, and how many more there are.
table::Table import_report(const ImportOutcome& outcome, bool dry_run, bool for_people = false);

}  // namespace aid::importing
