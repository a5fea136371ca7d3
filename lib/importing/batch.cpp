#include "batch.hpp"

#include "aid/base/trimmed.hpp"
#include "aid/importing/messages.hpp"
#include "cells.hpp"
#include "mended_rows.hpp"
#include "rules_hash.hpp"
#include "total_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

namespace aid::importing {
namespace {

bool is_of_dates(std::string_view field) {
  return field == "date" || field == "decision-date" || field == "starts" || field == "ends";
}

}  // namespace

void keep_told(const Problem& problem, std::size_t most, std::vector<Problem>& told,
               std::map<std::string, std::int64_t, std::less<>>& counts) {
  const bool is_first = ++counts[std::string(problem.name())] == 1;
  if (is_first || told.size() < most) told.push_back(problem);
}

Batch::Batch(const recording::Session& session, table::ListReader& reader, const ImportRequest& request,
             ImportWatcher& watcher, std::string_view list, Memory memory)
    : session_(session),
      reader_(reader),
      request_(request),
      watcher_(watcher),
      list_(list),
      writer_(session.ledger, session.author),
      registry_(session.ledger),
      desk_(writer_, registry_, session.circumstances),
      names_(desk_, request),
      imports_(session.ledger),
      memory_(memory) {}

void Batch::tell_headings(table::ListRow headings) {
  std::vector<std::string> with_unit;
  with_unit.reserve(columns_.in_that_unit.size());
  for (const std::size_t column : columns_.in_that_unit) {
    with_unit.push_back(fmt::format("{} ({})", headings.cells[column].text, columns_.unit_words));
    headings.cells[column].text = with_unit.back();
  }
  watcher_.headings(headings);
}

bool Batch::begin() {
  const std::string rules = rules_hash(request_);
  const bool is_kept = memory_ == Memory::of_rows;
  const bool can_be_same = is_kept && !request_.correct && !request_.recorded_in;
  const auto same =
      can_be_same ? find_same_file(imports_, list_, request_.file_hash, rules) : std::optional<storage::Import>();
  comes_again_ = same && is_to_come_again(*same);
  if (same && !comes_again_) {
    outcome_.batch = same->id;
    outcome_.same_file = true;
    return false;
  }
  table::ListRow headings;
  const HeadingRules heading_rules = importing::heading_rules(list_, request_, registry_);
  columns_ = read_headings(reader_, heading_rules, watcher_, headings);
  units_ = heading_rules.units;
  dates_ = dates_of(request_.mapping, columns_);
  for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
    if (is_of_dates(columns_.columns[i].field)) date_columns_.push_back(i);
  }
  data_rows_.emplace(columns_, request_.mapping);
  doubtful_units_.emplace(columns_, units_, registry_.currency());
  for (const table::ColumnMapping& answer : request_.answers) names_.keep_heading(list_, answer.heading, answer.field);
  tell_headings(headings);
  outcome_.is_sheet_hidden = reader_.is_hidden();
  outcome_.used = request_.mapping;
  outcome_.used.columns = columns_.columns;
  for (const std::size_t column : columns_.in_that_unit) {  // The next list has a line of its own above it.
    outcome_.used.columns[column].currency.clear();
    outcome_.used.columns[column].unit = 1;
  }
  if (!columns_.is_report) outcome_.headings = columns_.readings;
  outcome_.unit_passed_over = columns_.unit_passed_over;
  for (const std::size_t column : columns_.in_own_unit) {
    outcome_.in_own_unit.push_back(columns_.columns[column].heading);
  }
  block_before_ = request_.recorded_in ? *request_.recorded_in - 1 : session_.ledger.head().seq;
  if (is_kept) {
    id_ = imports_.add(writer_,
                       {.list = list_, .file = request_.file, .file_hash = request_.file_hash, .rules_hash = rules});
  }
  return true;
}

/// Whether all that the batch brought has been reversed since, so that its rows are free.
bool Batch::is_to_come_again(const storage::Import& batch) {
  if (list_ != "aid") return false;
  const BroughtAids brought = find_brought(imports_, desk_.aids, batch);
  outcome_.reversed_since = brought.living > 0 ? brought.reversed : 0;
  return brought.living == 0 && brought.reversed > 0;
}

// --- Rows ---

Result<bool> Batch::next(table::ListRow& row) {
  for (;;) {
    Result<bool> next = reader_.next(row);
    if (!next && !reader_.can_go_on()) throw Error(next.problem());
    if (next && !next.value()) return false;
    watcher_.read(reader_.read_so_far(), reader_.size());
    const ListRowKind kind = data_rows_->take(row, static_cast<bool>(next));
    for (int i = 0; i < data_rows_->marks(); ++i) count_unseen(outcome_.marks, row.line);
    for (int i = 0; i < data_rows_->entities(); ++i) count_unseen(outcome_.entities, row.line);
    if (next) check_line(kind, row);
    if (kind == ListRowKind::of_page) count_unseen(outcome_.furniture, row.line);
    if (kind == ListRowKind::example || kind == ListRowKind::total) ++outcome_.passed_over;
    if (kind == ListRowKind::total && totals_ && next && says_total(row)) totals_->take(row, reader_);
    if (kind != ListRowKind::data) continue;
    ++outcome_.read;
    if (totals_) totals_->begin_row();
    if (!next) {
      if (totals_) totals_->miss_row();
      return next;
    }
    auto problem = in_unknown_column(row);
    if (!problem) problem = doubtful_units_->in_row(row, reader_);
    if (problem) {
      if (totals_) totals_->miss_row();
      return *problem;
    }
    for (const table::ListCell& cell : row.cells) outcome_.computed += cell.is_computed ? 1 : 0;
    if (row.is_hidden) count_unseen(outcome_.hidden, row.line);
    if (row.has_merged) count_filled(row);
    count_dates(row);
    return true;
  }
}

/// What nobody has named may be money.
std::optional<Problem> Batch::in_unknown_column(const table::ListRow& row) const {
  for (const std::size_t column : columns_.nameless) {
    if (column >= row.cells.size() || says_nothing(trimmed(row.cells[column].text))) continue;
    return Problem(messages::nameless_column, row.cells[column].text).at(reader_.locate(column));
  }
  for (const std::size_t column : columns_.unknown) {
    if (column >= row.cells.size() || !says_figure(row.cells[column], units_)) continue;
    return Problem(messages::unknown_figure, row.cells[column].text, columns_.columns[column].heading)
        .at(reader_.locate(column));
  }
  return std::nullopt;
}

/// A line that is no row of data may say in what all figures are: then they were read wrongly, and nothing comes in.
void Batch::check_line(ListRowKind kind, const table::ListRow& row) const {
  constexpr std::ptrdiff_t most_cells = 2;
  const auto filled = std::ranges::count_if(row.cells, [](const auto& cell) { return !trimmed(cell.text).empty(); });
  const bool is_line =
      kind == ListRowKind::of_page || kind == ListRowKind::total || (kind == ListRowKind::data && filled <= most_cells);
  if (!is_line) return;
  if (auto problem = doubtful_units_->in_line(row, reader_)) throw Error(std::move(*problem));
}

void Batch::count_unseen(ImportOutcome::Unseen& what, std::size_t line) {
  constexpr std::size_t told = 5;
  ++what.count;
  if (!what.lines.empty() && what.lines.back() == line) return;
  what.has_more_lines = what.lines.size() == told;
  if (!what.has_more_lines) what.lines.push_back(line);
}

void Batch::count_filled(const table::ListRow& row) {
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.columns.size()); ++i) {
    const bool is_filled = row.cells[i].merged == table::ListCell::Merged::below;
    if (is_filled && columns_.columns[i].field != "ignore") count_unseen(outcome_.filled, row.line);
  }
}

/// Dates that stand there otherwise than people write them.
void Batch::count_dates(const table::ListRow& row) {
  for (const std::size_t i : date_columns_) {
    if (i >= row.cells.size()) break;
    const std::string_view text = trimmed(row.cells[i].text);
    if (serial_date(row.cells[i], dates_.day_numbers)) count_unseen(outcome_.serial_dates, row.line);
    if (columns_.title_year && request_.mapping.year == 0 && is_without_year(text, dates_.options)) {
      outcome_.title_year = *columns_.title_year;
      count_unseen(outcome_.dates_of_title, row.line);
    }
  }
}

domain::NumberStyle Batch::numbers() { return numbers_of(request_.mapping, columns_, desk_.numbers()); }

void Batch::note(const storage::ImportRow& row) { imports_.add_row(writer_, id_, ++rows_noted_, row); }

void Batch::warn(const Problem& warning) {
  keep_told(warning, request_.most_problems, outcome_.warnings, outcome_.warning_counts);
}

void Batch::leave_out(const table::ListRow& row, const RowTrouble& trouble) {
  ++outcome_.rejected;
  for (const Problem& problem : trouble.problems) {
    keep_told(problem, request_.most_problems, outcome_.problems, outcome_.problem_counts);
  }
  if (!trouble.problems.empty()) {
    reject(row, trouble.problems.front());
  } else if (!trouble.unknown.empty()) {
    reject(row, Problem(messages::unknown_name, names_.name(trouble.unknown.front()).name));
  } else if (trouble.skipped) {
    ++outcome_.skipped;
    reject(row, *trouble.skipped);
  }
}

void Batch::hold_back(const table::ListRow& row, const Problem& why) {
  ++outcome_.rejected;
  reject(row, why);
}

void Batch::reject(const table::ListRow& row, const Problem& why) {
  // A year of a spreadsheet under a heading of figures would come back as a figure.
  std::deque<std::string> years;
  table::ListRow shown = row;
  for (table::ListCell& cell : shown.cells) {
    const bool is_year = cell.kind == table::ListCell::Kind::date && cell.text.size() == 4;
    if (!is_year) continue;
    cell.text = years.emplace_back(fmt::format("năm {}", cell.text));
    cell.kind = table::ListCell::Kind::text;
  }
  watcher_.reject(shown, why, origin_of(row));
}

/// Where a rejected row stands: "quy-3.csv:2", and for a row that was rejected before, where it first stood. The list's
/// hash and block are added only if the list comes in without the row, because its place is then sure.
std::string Batch::origin_of(const table::ListRow& row) const {
  if (columns_.origin < row.cells.size() && !row.cells[columns_.origin].text.empty()) {
    return std::string(row.cells[columns_.origin].text);
  }
  const std::string place = fmt::format("{}:{}", request_.file, row.line);
  if (!request_.skip_bad_rows || session_.dry_run) return place;
  return to_string(RowMark{.place = place, .list = list_of_hash(request_.file_hash), .block = block_before_});
}

// --- The end ---

bool Batch::is_stopped() const {
  return is_stopped_ || (!request_.skip_bad_rows && !outcome_.problem_counts.empty()) || !outcome_.unknown.empty();
}

/// Of a list that the ledger has: nothing of it may be new.
void Batch::end_repeated() {
  if (is_stopped() || outcome_.recorded + outcome_.corrected > 0) {
    throw Error(messages::retry_of_other_list, request_.file);
  }
  outcome_.is_recorded = true;
}

void Batch::end(std::vector<Problem> unexpected) {
  if (request_.recorded_in) return end_repeated();
  if (is_stopped()) return;
  if (request_.expect_rows && *request_.expect_rows != outcome_.read) {
    unexpected.emplace(unexpected.begin(), messages::rows_differ, outcome_.read, *request_.expect_rows);
  }
  if (!unexpected.empty()) throw Errors(std::move(unexpected));
  outcome_.remembered = names_.remember();
  outcome_.new_partners = names_.new_partners();
  for (const Problem& warning : names_.warnings()) warn(warning);
  for (const std::size_t line : names_.split_lines()) count_unseen(outcome_.split_cells, line);
  outcome_.is_recorded = true;
  if (outcome_.recorded + outcome_.corrected + outcome_.remembered == 0) {
    // Nothing new: the ledger stays as it is. Where there are bad rows only, that was no import.
    outcome_.is_recorded = outcome_.already > 0 || outcome_.problem_counts.empty();
    return;
  }
  if (id_ > 0) {
    imports_.add_counts(writer_, id_,
                        {{"read", outcome_.read},
                         {"recorded", outcome_.recorded},
                         {"corrected", outcome_.corrected},
                         {"already", outcome_.already},
                         {"rejected", outcome_.rejected}});
  }
  outcome_.batch = id_;
  if (session_.dry_run) return;
  watcher_.before_commit(outcome_);
  head_ = writer_.commit();
  watcher_.committed(outcome_);
}

ImportOutcome Batch::take_outcome() {
  outcome_.ledger = registry_.office();
  const storage::BlockHead head = head_ ? *head_ : session_.ledger.head();
  outcome_.as_of = {.block = head.seq, .at = head.at, .hash = head.short_hash()};
  return std::move(outcome_);
}

}  // namespace aid::importing
