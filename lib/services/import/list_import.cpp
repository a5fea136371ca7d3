#include "list_import.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/services/import_messages.hpp"
#include "aid/services/ledger_overview.hpp"
#include "rules_hash.hpp"
#include "total_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::services::importing {
namespace {

using storage::ShortHash;
using table::ListRow;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// A lone dash says in lists that there is nothing.
bool says_nothing(std::string_view text) { return text.empty() || text == "-" || text == "–" || text == "—"; }

ListRow as_read(const KeptRow& row) {
  ListRow read{.line = row.line, .cells = {}};
  for (const KeptRow::Cell& cell : row.cells) {
    read.cells.push_back({.text = cell.text, .kind = cell.kind, .is_computed = cell.is_computed});
  }
  return read;
}

}  // namespace

std::vector<std::string> parts_of_cell(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(";\n", start), text.size());
    const std::string_view part = trimmed(text.substr(start, end - start));
    if (!part.empty()) parts.emplace_back(part);
    start = end + 1;
  }
  return parts;
}

ListImport::ListImport(const Session& session, table::ListReader& list, const ImportRequest& request,
                       ImportWatcher& watcher, std::string_view name)
    : session_(session),
      request_(request),
      writer_(session.ledger, session.author),
      registry_(session.ledger),
      desk_(writer_, registry_, session.circumstances),
      names_(desk_, request),
      list_(list),
      watcher_(watcher),
      name_(name),
      imports_(session.ledger) {}

ShortHash ListImport::hash(std::string_view bytes) { return storage::shortened(sha256(bytes)); }

ImportOutcome ListImport::run() {
  const std::string rules = rules_hash(request_);
  if (const auto same = find_same_file(imports_, name_, request_.file_hash, rules); same && !request_.correct) {
    outcome_.batch = same->id;
    outcome_.same_file = true;
    return std::move(outcome_);
  }
  ListRow headings;
  columns_ = read_headings(list_, request_.mapping, headings_of(name_), headings);
  watcher_.headings(headings);
  check_fields();
  outcome_.used = request_.mapping;
  outcome_.used.columns = columns_.columns;
  batch_ = imports_.add(writer_,
                        {.list = name_, .file = request_.file, .file_hash = request_.file_hash, .rules_hash = rules});
  for (const storage::ImportRow& row : imports_.rows_of(name_)) {
    known_[row.identity] = {.content = row.content, .record = row.record};
  }
  read_rows();
  for (std::size_t i = 0; i < rows_.size(); ++i) understand(i);
  // The closest names are those of the ledger before the list comes in.
  for (const KeptRow& row : rows_) {
    for (const std::size_t unknown : row.unknown) names_.count(unknown, row.line);
  }
  if (names_.has_unknown()) outcome_.unknown = names_.unknown();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    watcher_.read(list_.size(), list_.size());
    if (rows_[i].is_good()) settle(i);
  }
  tell_rejects();
  finish();
  outcome_.ledger = registry_.office();
  outcome_.as_of = as_of(session_.ledger);
  return std::move(outcome_);
}

void ListImport::check_fields() {
  const std::vector<FieldHeadings> fields = headings_of(name_);
  std::vector<std::string> names;
  for (const FieldHeadings& field : fields) names.push_back(field.field);
  std::vector<Problem> problems;
  const auto check = [&](const std::string& field) {
    if (std::ranges::find(names, field) != names.end()) return;
    problems.emplace_back(messages::unknown_field, field, fmt::format("{}", fmt::join(names, ", ")));
  };
  for (const table::ConstantMapping& constant : request_.mapping.constants) check(constant.field);
  for (const std::string& field : request_.mapping.identity) check(field);
  for (const std::string_view needed : needed_fields()) {
    const bool is_constant =
        std::ranges::any_of(request_.mapping.constants, [&](const auto& constant) { return constant.field == needed; });
    if (has_column(needed) || is_constant) continue;
    const auto field = std::ranges::find(fields, needed, &FieldHeadings::field);
    problems.emplace_back(messages::missing_column, fmt::format("{} ({})", needed, field->vi));
  }
  if (!problems.empty()) throw Errors(std::move(problems));
}

void ListImport::read_rows() {
  ListRow row;
  for (;;) {
    const Result<bool> next = list_.next(row);
    if (!next) {
      // Of a single row: the others are read all the same. Of the whole file: that was all.
      keep(row);
      rows_.back().problems.push_back(next.problem());
      if (list_.read_so_far() >= list_.size()) break;
      continue;
    }
    if (!next.value()) break;
    watcher_.read(list_.read_so_far(), list_.size());
    if (is_empty(row)) continue;
    if (is_total(row, columns_, {"kind", "country", "type", "date"}, request_.mapping)) {
      ++outcome_.passed_over;
      continue;
    }
    keep(row);
  }
}

void ListImport::keep(const ListRow& row) {
  ++outcome_.read;
  KeptRow kept{.line = row.line};
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const table::ListCell& cell = row.cells[i];
    outcome_.computed += cell.is_computed ? 1 : 0;
    kept.cells.push_back(
        {.text = std::string(cell.text), .kind = cell.kind, .is_computed = cell.is_computed, .where = list_.locate(i)});
  }
  const std::size_t headings = columns_.columns.size();
  const auto signed_size = [](std::size_t size) { return static_cast<std::int64_t>(size); };
  for (std::size_t i = headings; i < kept.cells.size(); ++i) {
    if (trimmed(kept.cells[i].text).empty()) continue;
    kept.problems.push_back(Problem(messages::too_many_cells, signed_size(kept.cells.size()), signed_size(headings))
                                .at(kept.cells[i].where));
    break;
  }
  if (request_.whole_rows && kept.cells.size() < headings && !kept.cells.empty()) {
    kept.problems.push_back(Problem(messages::too_few_cells, signed_size(kept.cells.size()), signed_size(headings))
                                .at(kept.cells.back().where));
  }
  rows_.push_back(std::move(kept));
}

// --- What the rows say ---

bool ListImport::has_column(std::string_view field) const {
  return std::ranges::find(columns_.columns, field, &table::ColumnMapping::field) != columns_.columns.end();
}

const KeptRow::Cell* ListImport::cell(const KeptRow& row, std::string_view field) const {
  const std::size_t size = std::min(row.cells.size(), columns_.columns.size());
  for (std::size_t i = 0; i < size; ++i) {
    if (columns_.columns[i].field == field && !says_nothing(trimmed(row.cells[i].text))) return &row.cells[i];
  }
  return nullptr;
}

std::vector<std::string> ListImport::values(const KeptRow& row, std::string_view field) const {
  std::vector<std::string> found;
  const std::size_t size = std::min(row.cells.size(), columns_.columns.size());
  for (std::size_t i = 0; i < size; ++i) {
    const std::string_view text = trimmed(row.cells[i].text);
    if (columns_.columns[i].field == field && !says_nothing(text)) found.emplace_back(text);
  }
  if (!found.empty()) return found;
  for (const table::ConstantMapping& constant : request_.mapping.constants) {
    if (constant.field == field && !constant.value.empty()) found.push_back(constant.value);
  }
  return found;
}

std::string ListImport::value(const KeptRow& row, std::string_view field) const {
  return fmt::format("{}", fmt::join(values(row, field), "; "));
}

std::string ListImport::item(KeptRow& row, std::string_view list, std::string_view field) {
  const std::string typed = value(row, field);
  return typed.empty() ? std::string() : take(row, names_.item(list, field, typed), field).value_or(std::string());
}

void ListImport::add(KeptRow& row, const Problem& problem, std::string_view field) const {
  const KeptRow::Cell* place = cell(row, field);
  for (std::size_t i = 0; !place && i < std::min(row.cells.size(), columns_.columns.size()); ++i) {
    if (columns_.columns[i].field == field) place = &row.cells[i];
  }
  if (!place && !row.cells.empty()) place = &row.cells.front();
  row.problems.push_back(place ? Problem(problem).moved_to(place->where) : problem);
}

void ListImport::add(KeptRow& row, const Error& error, std::string_view otherwise) const {
  const auto* several = dynamic_cast<const Errors*>(&error);
  const std::vector<Problem> problems = several ? several->problems() : std::vector<Problem>{error.problem()};
  for (const Problem& problem : problems) {
    const std::string_view option = problem.where() ? std::string_view(problem.where()->file) : std::string_view();
    std::string_view field = option.starts_with("--") ? option.substr(2) : otherwise;
    if (field == "count" && !cell(row, "count")) field = "people";
    add(row, problem, field);
  }
}

// --- What becomes of them ---

bool ListImport::has_own_identity(const KeptRow& row) const {
  return !request_.mapping.identity.empty() || !value(row, "id").empty();
}

ShortHash ListImport::identity_of(const KeptRow& row, std::string_view facts) {
  std::string bytes;
  for (const std::string& field : request_.mapping.identity) bytes += fmt::format("{}={}\n", field, value(row, field));
  if (bytes.empty() && has_own_identity(row)) bytes = "id=" + value(row, "id");
  return hash(bytes.empty() ? facts : std::string_view(bytes));
}

ListImport::Known* ListImport::known(const ShortHash& identity) {
  const auto found = known_.find(identity);
  return found == known_.end() ? nullptr : &found->second;
}

std::set<std::int64_t> ListImport::listed_records() const {
  std::set<std::int64_t> records;
  for (const auto& [identity, row] : known_) {
    if (!row.is_of_this_list) records.insert(row.record);
  }
  return records;
}

void ListImport::note(const KeptRow& row, const ShortHash& identity, const ShortHash& content, std::int64_t record) {
  known_[identity] = {.content = content, .record = record, .is_of_this_list = true};
  imports_.add_row(
      writer_, batch_, ++rows_written_,
      {.line = static_cast<std::int64_t>(row.line), .identity = identity, .content = content, .record = record});
}

void ListImport::differ(KeptRow& row, const std::string& code, const std::vector<Difference>& differences) {
  for (const Difference& one : differences) {
    const auto shown = [](const std::string& value) { return value.empty() ? std::string("–") : value; };
    outcome_.differing.push_back({.line = row.line,
                                  .code = code,
                                  .field = one.field,
                                  .recorded = shown(one.recorded),
                                  .given = shown(one.given)});
    add(row,
        Problem(messages::row_differs, code, one.field, shown(one.recorded), shown(one.given))
            .hint(messages::correct_hint),
        one.field);
  }
}

void ListImport::refuse_repeated(KeptRow& row, std::string_view what) {
  const std::string id = value(row, "id");
  add(row,
      id.empty() ? Problem(messages::repeated_row, what).hint(messages::repeated_row_hint)
                 : Problem(messages::repeated_row_id, id),
      id.empty() ? "name" : "id");
}

// --- The end ---

void ListImport::tell_rejects() {
  for (const KeptRow& row : rows_) {
    if (row.is_good()) continue;
    ++outcome_.rejected;
    for (const Problem& problem : row.problems) {
      ++outcome_.problem_counts[std::string(problem.name())];
      if (outcome_.problems.size() < request_.most_problems) outcome_.problems.push_back(problem);
    }
    if (!row.problems.empty()) {
      watcher_.reject(as_read(row), row.problems.front());
    } else if (!row.unknown.empty()) {
      const UnknownListName& name = names_.name(row.unknown.front());
      watcher_.reject(as_read(row), Problem(messages::unknown_name, name.name));
    } else {
      ++outcome_.skipped;
      watcher_.reject(as_read(row), *row.skipped);
    }
  }
}

void ListImport::finish() {
  const bool has_trouble = !request_.skip_bad_rows && !outcome_.problem_counts.empty();
  if (has_trouble || !outcome_.unknown.empty()) return;
  if (request_.expect_rows && *request_.expect_rows != outcome_.read) {
    throw Error(messages::rows_differ, outcome_.read, *request_.expect_rows);
  }
  outcome_.remembered = names_.remember();
  outcome_.new_partners = names_.new_partners();
  outcome_.is_recorded = true;
  if (outcome_.recorded + outcome_.corrected + outcome_.remembered == 0) {
    // Nothing new: the ledger stays as it is. Where there are bad rows only, that was no import.
    outcome_.is_recorded = outcome_.already > 0 || outcome_.problem_counts.empty();
    return;
  }
  imports_.add_counts(writer_, batch_,
                      {{"read", outcome_.read},
                       {"recorded", outcome_.recorded},
                       {"corrected", outcome_.corrected},
                       {"already", outcome_.already},
                       {"rejected", outcome_.rejected}});
  outcome_.batch = batch_;
  if (!session_.dry_run) writer_.commit();
}

}  // namespace aid::services::importing
