#include "list_import.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"
#include "cells.hpp"
#include "gone_rows.hpp"
#include "told_differences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {

using storage::ShortHash;
using table::ListRow;

ListImport::ListImport(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                       ImportWatcher& watcher, std::string_view name, Batch::Memory memory)
    : session_(session),
      request_(request),
      batch_(session, list, request, watcher, name, memory),
      desk_(batch_.desk()),
      writer_(desk_.writer),
      registry_(desk_.registry),
      names_(batch_.names()),
      outcome_(batch_.outcome()),
      list_(batch_.list()),
      watcher_(watcher),
      name_(name),
      columns_(batch_.columns()) {}

ShortHash ListImport::hash(std::string_view bytes) { return storage::shortened(sha256(bytes)); }

ImportOutcome ListImport::run() {
  if (!batch_.begin()) return batch_.take_outcome();
  check_fields();
  for (const storage::ImportRow& row : batch_.earlier_rows()) {
    known_[row.identity] = {.content = row.content, .record = row.record};
  }
  read_rows();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].is_read) understand(i);
  }
  // The closest names are those of the ledger before the list comes in.
  for (const KeptRow& row : rows_) names_.count(row.trouble.unknown, row.line);
  outcome_.unknown = names_.unknown();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    watcher_.read(list_.size(), list_.size());
    if (rows_[i].is_good()) settle(i);
  }
  for (const KeptRow& row : rows_) {
    if (!row.is_good()) batch_.leave_out(as_read(row), row.trouble);
  }
  tell_gone_rows();
  batch_.end();
  return batch_.take_outcome();
}

void ListImport::tell_gone_rows() {
  tell_gone(batch_, std::move(seen_),
            {.is_living = [](std::int64_t) { return true; },
             .code_of = [this](std::int64_t record) { return code_of_record(record); }});
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
  for (const std::string& field : request_.mapping.identity) check(field);
  for (const std::string_view needed : needed_fields()) {
    const bool is_constant =
        std::ranges::any_of(request_.mapping.constants, [&](const auto& constant) { return constant.field == needed; });
    if (has_column(needed) || is_constant) continue;
    problems.push_back(lacking(messages::missing_column, name_, {needed}));
  }
  if (!problems.empty()) throw Errors(std::move(problems));
}

void ListImport::read_rows() {
  ListRow row;
  for (;;) {
    const Result<bool> next = batch_.next(row);
    if (next && !next.value()) return;
    if (next) {
      keep(row);
    } else {
      KeptRow& kept = keep_cells(row);
      kept.is_read = false;
      kept.trouble.problems.push_back(next.problem());
    }
  }
}

KeptRow& ListImport::keep_cells(const ListRow& row) {
  KeptRow& kept = rows_.emplace_back(keep_row(row));
  for (std::size_t i = 0; i < kept.cells.size(); ++i) kept.cells[i].where = list_.locate(i);
  return kept;
}

namespace {

/// Whether a column has figures, of which a cell over several rows and a date are none.
bool holds_figures(std::string_view field) {
  constexpr std::string_view fields[] = {"count", "people", "turns", "rate", "cash", "quantity", "cost"};
  return std::ranges::find(fields, field) != std::end(fields);
}

}  // namespace

void ListImport::keep(const ListRow& row) {
  KeptRow& kept = keep_cells(row);
  const std::size_t headings = columns_.columns.size();
  const auto signed_size = [](std::size_t size) { return static_cast<std::int64_t>(size); };
  for (std::size_t i = headings; i < kept.cells.size(); ++i) {
    if (trimmed(kept.cells[i].text).empty()) continue;
    kept.trouble.problems.push_back(
        Problem(messages::too_many_cells, signed_size(kept.cells.size()), signed_size(headings))
            .at(kept.cells[i].where));
    break;
  }
  for (std::size_t i = 0; row.has_divided && i < std::min(row.cells.size(), headings); ++i) {
    if (row.cells[i].stored.empty() || columns_.columns[i].field == "ignore") continue;
    kept.trouble.problems.push_back(refuse_divided(row.cells[i]).at(kept.cells[i].where));
  }
  for (std::size_t i = 0; row.has_merged && i < std::min(row.cells.size(), headings); ++i) {
    if (row.cells[i].merged == table::ListCell::Merged::no || !holds_figures(columns_.columns[i].field)) continue;
    kept.trouble.problems.push_back(Problem(messages::merged_amount, row.cells[i].text).at(kept.cells[i].where));
  }
  for (std::size_t i = 0; i < std::min(row.cells.size(), headings); ++i) {
    if (row.cells[i].kind != table::ListCell::Kind::date || !holds_figures(columns_.columns[i].field)) continue;
    kept.trouble.problems.push_back(refuse_date(row.cells[i]).at(kept.cells[i].where));
  }
  if (request_.whole_rows && kept.cells.size() < headings && !kept.cells.empty()) {
    kept.trouble.problems.push_back(
        Problem(messages::too_few_cells, signed_size(kept.cells.size()), signed_size(headings))
            .at(kept.cells.back().where));
  }
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
    if (columns_.columns[i].field == field && !says_nothing(text)) found.emplace_back(names_.mapped_view(field, text));
  }
  if (!found.empty()) return found;
  for (const table::ConstantMapping& constant : request_.mapping.constants) {
    if (constant.field == field && !constant.value.empty()) found.push_back(constant.value);
  }
  return found;
}

std::string ListImport::value(const KeptRow& row, std::string_view field) const {
  std::string line = fmt::format("{}", fmt::join(values(row, field), "; "));
  // Lines of one cell become one line.
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string ListImport::item(KeptRow& row, std::string_view list, std::string_view field) {
  const std::string typed = value(row, field);
  return typed.empty() ? std::string() : take(row, names_.item(list, field, typed), field).value_or(std::string());
}

std::string ListImport::amount(KeptRow& row, std::string_view field, const std::string& typed) {
  const KeptRow::Cell* const given = cell(row, field);
  const auto count = domain::read_count(typed);
  if (!given || (count && count.value().is_unknown())) return typed;
  const table::ColumnMapping& column = *std::ranges::find(columns_.columns, field, &table::ColumnMapping::field);
  AmountColumn in{.currency = registry_.currency(), .unit = column.unit, .numbers = batch_.numbers()};
  in.is_said = column.unit != 1 || !column.currency.empty();
  if (!column.currency.empty()) in.currency = domain::Currency::parse(column.currency).value();
  const bool is_text = given->kind == table::ListCell::Kind::text;
  if (is_text && !in.is_said) return typed;
  const table::ListCell as_cell{.text = is_text ? typed : given->text,
                                .kind = given->kind,
                                .format = given->format,
                                .stored = given->stored,
                                .number = given->number};
  const auto read = read_amount_cell(as_cell, in);
  if (!read) {
    add(row, read.problem(), field);
    return {};
  }
  const domain::Amount& amount = read.value();
  const std::string_view code = amount.money.currency().code();
  if (!column.currency.empty() && code != column.currency) {
    add(row, Problem(messages::currency_contradicts, typed, code, in.currency.code()), field);
    return {};
  }
  std::string figure = domain::to_string(amount.money.decimal().normalised());
  if (batch_.numbers() == domain::NumberStyle::vi) std::ranges::replace(figure, '.', ',');
  return fmt::format("{}{} {}", domain::prefix(amount.qualifier, Language::vi), figure, code);
}

const KeptRow::Cell* ListImport::place_of(const KeptRow& row, std::string_view field) const {
  const KeptRow::Cell* place = cell(row, field);
  for (std::size_t i = 0; !place && i < std::min(row.cells.size(), columns_.columns.size()); ++i) {
    if (columns_.columns[i].field == field) place = &row.cells[i];
  }
  return !place && !row.cells.empty() ? &row.cells.front() : place;
}

void ListImport::add(KeptRow& row, const Problem& problem, std::string_view field) const {
  const KeptRow::Cell* const place = place_of(row, field);
  row.trouble.problems.push_back(place ? Problem(problem).moved_to(place->where) : problem);
}

void ListImport::warn(const KeptRow& row, const Problem& problem, std::string_view field) {
  const KeptRow::Cell* const place = place_of(row, field);
  batch_.warn(place ? Problem(problem).moved_to(place->where) : problem);
}

void ListImport::add(KeptRow& row, const Error& error, std::string_view otherwise) const {
  const auto* several = dynamic_cast<const Errors*>(&error);
  const std::vector<Problem> problems = several ? several->problems() : std::vector<Problem>{error.problem()};
  for (const Problem& problem : problems) {
    const std::string_view option = problem.where() ? std::string_view(problem.where()->file) : std::string_view();
    std::string_view field = option.starts_with("--") ? option.substr(2) : otherwise;
    if (field == "count" && !cell(row, "count"))
      field = cell(row, "turns") && !cell(row, "people") ? "turns" : "people";
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
  batch_.note(
      {.line = static_cast<std::int64_t>(row.line), .identity = identity, .content = content, .record = record});
}

namespace {

recording::ShownValue shown_value(const std::string& value) {
  if (value.empty()) return {"–", "–"};
  return {value, value};
}

}  // namespace

void ListImport::differ(KeptRow& row, const std::string& code, const std::vector<Difference>& differences) {
  for (const Difference& one : differences) {
    const ImportOutcome::Differing differing{.line = row.line,
                                             .code = code,
                                             .field = one.field,
                                             .recorded = shown_value(one.recorded),
                                             .given = shown_value(one.given)};
    add(row, Problem(messages::row_differs, code, told(std::span(&differing, 1)).label()).hint(messages::correct_hint),
        one.field);
    outcome_.differ(differing);
  }
}

void ListImport::refuse_repeated(KeptRow& row, std::string_view what, const std::vector<Difference>& differences) {
  std::vector<ImportOutcome::Differing> differing;
  for (const Difference& one : differences) {
    differing.push_back({.line = row.line,
                         .code = {},
                         .field = one.field,
                         .recorded = shown_value(one.recorded),
                         .given = shown_value(one.given)});
  }
  const std::string id = value(row, "id");
  if (!id.empty()) {
    add(row,
        differing.empty() ? Problem(messages::repeated_row_id, id)
                          : Problem(messages::repeated_row_id_differs, id, told(differing).label()),
        "id");
    return;
  }
  Problem problem = differing.empty() ? Problem(messages::repeated_row, what)
                                      : Problem(messages::repeated_row_differs, what, told(differing).label());
  add(row, std::move(problem).hint(messages::repeated_row_hint), "name");
}

}  // namespace aid::importing
