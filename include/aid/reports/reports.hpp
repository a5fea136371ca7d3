#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/places_on_day.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Reports: tables built from the ledger, every figure of which can be asked why.
namespace aid::reports {

struct Work;
class Readings;
struct FilterValue;
struct DonorCounts;

using vocabulary::PlacesAs;

/// What a report is asked for, in typed words. Empty is any. Several words of one filter are alternatives; an aid must
/// pass every filter.
struct ReportQuery {
  std::string period;                   ///< "2021-H1", "nd58:2025"; else `from` and `until`.
  std::string base = {};                ///< Of `compare`: the other period; empty: the same a year before.
  std::string from;                     ///< Its first day counts.
  std::string until;                    ///< Its last day counts.
  std::vector<std::string> directions;  ///< Words of `domain::Direction`, as the next two of theirs.
  std::vector<std::string> scopes;
  std::vector<std::string> stages;                               ///< Empty: those that have entries in the selection.
  std::map<std::string_view, std::vector<std::string>> filters;  ///< By `Filter::dimension`.
  PlacesAs places = PlacesAs::recorded;
  bool approved_only = false;
  /// A currency: all amounts in it. Several, with commas between them: in each, beside each other.
  std::string in;
  std::string rates;                      ///< "date" (also empty), or "end": those of the period's last day.
  std::vector<std::string> stated_rates;  ///< "USD=23000": VND for one unit, in place of the ledger's.
  domain::NumberStyle numbers = domain::NumberStyle::undecided;  ///< Of `stated_rates`; the ledger's comes second.
  std::vector<std::string> dimensions;                           ///< Of the report `by`.
  std::vector<std::string> groups = {};  ///< "Nhóm A=Kisarazu,Kawasaki": several values in one row.
  std::string sort = {};                 ///< "name" (also empty), "amount", "count".
  std::string limit = {};                ///< So many rows, and one of the rest.
  std::string step = {};                 ///< Of `trend`: "month", "quarter", "half", "year"; empty: by the period.
  bool subtotals = false;                ///< After each value of the first dimension.
  bool shares = false;                   ///< In per cent of the total.
  std::string subject;             ///< The partner of a statement, the code of the aid to show, the name of a form.
  std::vector<std::string> words;  ///< Of the report `find`: what to look for.
  std::string within;              ///< Of the report `due`, how far it looks ahead: "60d", "2m".
  domain::Date today;              ///< Of the same, and of `balance`: what is overdue is so on this day.
  bool unreviewed = false;         ///< Of `list`: only aids that nobody has looked at since they last changed.
  bool entries = false;            ///< Of the report `list`: a row for each entry, as it was recorded.
  bool by_year = false;            ///< Of the report `balance`: a row for each year, with what was promised for it.
  bool explain = false;
  bool explain_rates = false;  ///< Of `summary` and `by`: the rates that were used, without the entries.
  /// The language of the people who read it, in whose order names stand; none: a program does, for which the order is
  /// always that of the Vietnamese names and figures within texts have no marks of thousands.
  std::optional<Language> reader = std::nullopt;
};

/// A report: one file and one line in the list.
struct Report {
  /// What a report needs besides its filters.
  enum class Argument { none, dimensions, dimension, partner, aid, periods, search, form_name };

  std::string_view name;
  Label title;
  Message<> help;
  std::string_view examples;  ///< Command lines, one a line.
  Argument argument = Argument::none;
  bool has_filters = true;
  bool has_period_alone = false;  ///< Without filters: the period and --explain.
  bool is_by_dimensions = false;  ///< Takes the dimensions as an option, --by.
  bool arranges_rows = false;     ///< Knows `groups`, `sort`, `limit` and `shares`.
  bool has_step = false;          ///< Knows `step`.
  bool converts = true;           ///< Has amounts that --in, --rates and --rate convert.
  bool has_stages = true;         ///< Has figures of stages that --stage chooses from.
  bool looks_ahead = false;       ///< Knows `ReportQuery::within`; says what is due, not what was in a period.
  bool lists_entries = false;     ///< Knows `ReportQuery::entries`.
  bool ends_with_period = false;  ///< Nothing of it rests on entries that are dated after its period.
  bool has_years = false;         ///< Knows `ReportQuery::by_year`, and shows stages of its own choice.
  bool has_shares = true;         ///< Where it arranges rows: knows `shares`.
  /// Reads what only this report needs; within the snapshot. May be null.
  void (*read)(Work& work) = nullptr;
  table::Table (*build)(const Work& work) = nullptr;
  /// What of the ledger the report looks at. Null: all of it.
  storage::BookParts (*parts)(const ReportQuery& query) = nullptr;
};

/// A filter on the values of a dimension: one entry in the list.
struct Filter {
  std::string_view option;      ///< "--donor": what stands after the dashes is the name of the dimension.
  std::string_view value = {};  ///< As in `cli::Option`.
  Label help;
  /// Understands a word: what to let pass, and what it is called.
  FilterValue (*read)(Work& work, const std::string& word) = nullptr;

  std::string_view dimension() const { return option.substr(2); }
};

/// All, in the order in which people see them.
std::span<const Filter> all_filters();

/// All, in the order in which people see them.
std::span<const Report> all_reports();
/// By its name, or nullptr.
const Report* find_report(std::string_view name);

/// What reports can be grouped by: the words for `ReportQuery::dimensions`.
std::vector<std::string> dimension_names();

/// A ledger read once for several reports: one book in one snapshot, which lasts as long as this does.
class Reading {
public:
  explicit Reading(storage::Ledger& ledger);
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  /// What `build_report` builds and throws.
  table::Table build(const Report& report, const ReportQuery& query);
  /// Who gave in what a report of this query counts, in its one direction; reports/donors.hpp. Throws as `build`.
  DonorCounts count_donors(const ReportQuery& query);

private:
  std::unique_ptr<Readings> readings_;
};

/// Reads the ledger in one snapshot, which has ended when this returns. Throws `Error`: unknown-dimension,
/// dimension-twice, too-many-dimensions, no-search-words, not-a-time-ahead, unknown-form, period-and-dates,
/// until-before-from, unknown-aid, those of reports/rate_messages.hpp, those of the words' readers (unknown-partner,
/// unknown-country, not-a-period …) and amount-overflow; `FileError`.
table::Table build_report(storage::Ledger& ledger, const Report& report, const ReportQuery& query);

/// The same for a report that may be long: `take` gets the table within the snapshot and must not wait for anybody. Its
/// last rows may stand in its `source`.
void build_report(storage::Ledger& ledger, const Report& report, const ReportQuery& query,
                  const std::function<void(const table::Table& table)>& take);

}  // namespace aid::reports
