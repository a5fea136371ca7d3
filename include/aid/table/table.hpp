#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/money.hpp"
#include "aid/domain/quantity.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A report as data: what a renderer needs, and nothing of where it came from.
namespace aid::table {

/// Text in both languages; data (a donor's name) is the same in both. What stands in a list has its code beside:
/// "health" of "Health", "Y tế"; a partner its own, "DN-P0042".
struct Words {
  std::string en;
  std::string vi;
  std::string code;  ///< Empty where there is none.

  Words() = default;
  Words(std::string both) : en(both), vi(std::move(both)) {}  // NOLINT: a name is its own translation.
  Words(std::string english, std::string vietnamese) : en(std::move(english)), vi(std::move(vietnamese)) {}
  Words(const Label& label) : en(label.en), vi(label.vi) {}  // NOLINT: labels are words.
  /// The same texts with a code.
  Words with_code(std::string_view its) const {
    Words coded = *this;
    coded.code = its;
    return coded;
  }
  const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
  bool empty() const { return en.empty() && vi.empty(); }
  friend bool operator==(const Words&, const Words&) = default;
};

enum class ColumnType { text, code, date, amounts, count, number, quantity, counts, moment };

/// What machines get of texts that have codes. JSON gives the code, and the text as a label beside it; CSV gives the
/// text
/// (`beside`) or, where `aid-add import` reads it back, the code (`instead`). Of a column in which some texts have
/// codes and others are nothing else (`some`), JSON gives the latter as they are.
enum class Codes { none, beside, instead, some };

struct Column {
  /// Stable, English: "donor", "committed", "not_valued". Never "kind", "group" or "in_total": those are the row's own.
  std::string key;
  Words label;
  ColumnType type = ColumnType::text;
  std::string unit = {};     ///< "VND" where every amount of the column is in one currency; else empty.
  bool when_filled = false;  ///< In text it is shown only where some row has something in it.
  Codes codes = Codes::none;
  bool is_to_fill_in = false;  ///< Left empty for people to fill in: shown although nothing stands in it.
  bool only_in_data = false;   ///< Text leaves it out, because in this report it says nothing that is not clear.
};

/// Money in a cell: amounts by currency; or none, because nothing is recorded or because of what is nothing has a
/// figure: null in JSON, in text "not valued", "not converted" or both.
struct AmountsCell {
  domain::Amounts amounts = {};
  bool unvalued_only = false;     ///< Without amounts: something is recorded whose value nobody knows.
  bool unconverted_only = false;  ///< Without amounts: something is recorded that no rate converts.

  bool has_no_figure() const { return amounts.empty() && (unvalued_only || unconverted_only); }
};

/// Several texts of one cell, one below the other in text, an array in JSON (goods, sources).
using Lines = std::vector<Words>;

/// One of several things that were counted: delegations, and people in them.
struct NamedCount {
  std::string key;  ///< Stable, English: "delegation_members".
  Words name;
  domain::Count count;
};
/// Counts of several kinds, which are never added together: one below the other in text, an object by key in JSON.
using CountsCell = std::vector<NamedCount>;

/// A moment as the journal writes it, "2026-11-22T09:36:37Z": so for machines, in Viet Nam's time for people.
struct Moment {
  std::string utc;
  bool is_to_the_minute = false;  ///< Somebody wrote it so: "16 giờ 14/8".
};
std::string show(const Moment& moment, Language language);

/// monostate: empty (null in JSON).
using Cell = std::variant<std::monostate, Words, domain::DateInterval, AmountsCell, domain::Count, std::int64_t,
                          domain::Quantity, Lines, CountsCell, Moment>;

/// `subtotal`: the sum of its group's rows that are in the total; `rest`: of all items that have no row of their own.
enum class RowKind { item, not_itemised, shared, not_stated, not_placed, of_which, subtotal, rest };
/// "item", "not-itemised", "shared", "not-stated", "not-placed", "of-which", "subtotal", "rest".
std::string_view to_string(RowKind kind);

struct Row {
  RowKind kind = RowKind::item;
  std::vector<Cell> cells;  ///< One for each column.
  Words group = {};         ///< Rows with the same group are shown together under this heading (may be empty).
  bool in_total = true;     ///< false: listed, but outside the total (a shared aid met by a filter).
  Words before = {};        ///< Put before the first cell where people read: "of which: ".
};

/// Something the reader must know: what is missing in a total, what was not placed, which parts exceed their parent.
struct Note {
  std::string code;  ///< Stable: "not-valued", "not-placed", "parts-only", "no-rate" …
  std::int64_t count = 0;
  Words text;
  bool is_problem = false;          ///< A total lacks something that it should contain: exit code 1.
  std::vector<Words> details = {};  ///< Shown with --explain (and in text where short); each one line.
  bool show_details = false;        ///< In text always, however many there are.
  /// What is to be done about it, for standard error: a report that goes into a file must not hide that it lacks
  /// something.
  std::vector<Problem> warnings = {};
  Words hint = {};  ///< For who can type: an option; not for paper.

  /// "the total adds aid of 2 directions; --direction picks one".
  Words text_with_hint() const {
    return hint.empty() ? text : Words(text.en + "; " + hint.en, text.vi + "; " + hint.vi);
  }
};

/// How the figures came about (--explain): a heading and its lines.
struct Explanation {
  std::string code;  ///< "rows", "excluded", "rates", "not-placed" …
  Words heading;
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};
  bool is_for_programs = false;  ///< Values of what people read in the rows: only JSON has it.
};

struct AsOf {
  std::int64_t block = 0;  ///< Number of the last journal block read.
  std::string at;          ///< Its time, "2026-11-22T09:36:37Z".
  std::string hash;        ///< First 16 hexadecimal digits of its hash.
};

/// Rows that are made one after the other when somebody asks for them, so that those of a long list are never in memory
/// all together.
struct RowSource {
  using Take = std::function<void(const Row& row)>;
  /// Calls `take` for each row in their order, whenever it is called. None: there are no such rows.
  std::function<void(const Take& take)> make = {};
  bool has_groups = false;  ///< Some of them have a group.
};

struct Table {
  std::string report;  ///< "summary", "by", "list" …
  Words title;
  std::string ledger;  ///< The office's name.
  AsOf as_of;
  std::optional<domain::DateInterval> period = {};  ///< None: all dates.
  bool has_period = true;                           ///< false: its rows belong to no time (partners, settings).
  std::string period_name = {};
  std::vector<Words> subtitles = {};  ///< The filters in words: "Direction: in", "Amounts in VND".
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};
  RowSource source = {};  ///< Rows behind those, of which `rows` knows nothing: only where somebody asked for it.
  std::optional<Words> when_empty = std::nullopt;  ///< Shown in place of no rows; none: that nothing is recorded.
  std::optional<Row> totals = std::nullopt;
  /// Words of the command that were read as something else than they say, one line each, for standard error: a report
  /// that goes into a file must not hide whom it is of. `--donor "Ko": Kobe (DN-P0001)`.
  std::vector<std::string> understood = {};
  std::vector<Note> notes = {};
  std::vector<Explanation> explanations = {};  ///< Only with --explain.

  /// Any note that makes the exit code 1.
  bool has_problems() const;
  /// Whether some row has a group.
  bool has_row_groups() const;
  /// Calls `take` for every row, those of the source too.
  template <typename Take>
  void each_row(Take take) const {
    for (const Row& row : rows) take(row);
    if (source.make) source.make([&take](const Row& row) { take(row); });
  }
  /// Makes all rows of the source, which is gone then: for who looks at rows more than once.
  void gather_rows();
};

}  // namespace aid::table
