#include "aid/reports/changes.hpp"

#include "aid/domain/reading.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/additions.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/look_back.hpp"
#include "new_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace aid::reports {
namespace {

using table::Cell;
using table::Table;
using table::Words;

constexpr Label nothing_changed{"Nothing of this report has changed.", "Báo cáo này không có gì thay đổi."};
constexpr Label total_label{"Total", "Tổng cộng"};
constexpr Label nothing_there{"(none)", "(không có)"};
constexpr Message<std::int64_t, Text> changes_title{"title", "Changes since record no. {0}: {1}",
                                                    "Thay đổi kể từ lần ghi số {0}: {1}"};
constexpr Message<Text, Text, Text, Text> change_text{"change", "{0}, {1}: {2} → {3}", "{0}, {1}: {2} → {3}"};
constexpr Message<Text, Text, Text> whole_change{"whole-change", "{0}: {1} → {2}", "{0}: {1} → {2}"};
constexpr Label there{"(there)", "(có)"};
constexpr Label note_label{"Note", "Ghi chú"};
constexpr Label sentence_label{"Sentence", "Câu"};  // Of a brief.
constexpr Message<std::int64_t> quiet_blocks{"no-effect", "records since then that changed nothing of this report: {0}",
                                             "số lần ghi từ đó đến nay không làm thay đổi báo cáo này: {0}"};
constexpr Message<std::int64_t, Text> block_text{"block", "no. {0}: {1}", "số {0}: {1}"};

/// A cell as people read it.
struct Shown {
  Language language;

  std::string operator()(std::monostate) const { return std::string(nothing_there.in(language)); }
  std::string operator()(const Words& words) const { return words.in(language); }
  std::string operator()(const domain::DateInterval& date) const { return show(date, language); }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(const table::Moment& moment) const { return moment.utc; }
  std::string operator()(const domain::Count& count) const { return show(count, language); }
  std::string operator()(const domain::Quantity& quantity) const { return show(quantity, language); }
  std::string operator()(const table::AmountsCell& cell) const {
    constexpr Label not_valued{"not valued", "chưa định giá"};
    constexpr Label not_converted{"not converted", "chưa quy đổi"};
    std::string text;
    const auto add = [&](std::string_view more) { text.append(text.empty() ? "" : "; ").append(more); };
    for (const domain::Amount& amount : cell.amounts.list()) add(show(amount, language));
    if (cell.unvalued_only) add(not_valued.in(language));
    if (cell.unconverted_only) add(not_converted.in(language));
    return text.empty() ? std::string(nothing_there.in(language)) : text;
  }
  std::string operator()(const table::Lines& lines) const {
    std::string text;
    for (const Words& words : lines) text += (text.empty() ? "" : "; ") + words.in(language);
    return text;
  }
  std::string operator()(const table::CountsCell& counts) const {
    std::string text;
    for (const table::NamedCount& one : counts) {
      text += (text.empty() ? "" : "; ") + one.name.in(language) + ": " + (*this)(one.count);
    }
    return text;
  }
};

Words shown(const Cell& cell) { return {std::visit(Shown{Language::en}, cell), std::visit(Shown{Language::vi}, cell)}; }

bool is_name(table::ColumnType type) {
  return type == table::ColumnType::text || type == table::ColumnType::code || type == table::ColumnType::date;
}

/// A row by what it is called: its code, where it has one, else the texts before its figures.
struct NamedRow {
  std::string key;
  Words name;
  std::map<std::string, Words> cells;  ///< By the keys of their columns; those that say nothing are not there.
};

bool is_running_number(const table::Column& column) { return column.key == "number"; }

/// The columns that call a row: its code, or the partner that it is of; else those before its figures, the first one
/// where there are no figures.
std::vector<bool> naming_columns(const Table& table) {
  const auto& columns = table.columns;
  std::vector<bool> names(columns.size());
  const std::size_t first = !columns.empty() && is_running_number(columns.front()) ? 1 : 0;
  if (first >= columns.size()) return names;
  names[first] = true;
  if (columns[first].type == table::ColumnType::code || columns[first].key == "partner") return names;
  const auto first_figure = std::ranges::find_if_not(columns.begin() + static_cast<std::ptrdiff_t>(first),
                                                     columns.end(), is_name, &table::Column::type);
  if (first_figure == columns.end()) return names;
  std::fill(names.begin() + static_cast<std::ptrdiff_t>(first), names.begin() + (first_figure - columns.begin()), true);
  return names;
}

NamedRow named(const Table& table, const table::Row& row, std::string_view before) {
  NamedRow named{.key = fmt::format("{}\x1f{}\x1f{}\x1f{}", before, to_string(row.kind), row.group.en, row.in_total),
                 .name = row.group,
                 .cells = {}};
  const auto add_name = [&](const Words& words) {
    if (words.empty()) return;
    named.name = named.name.empty() ? words : Words(named.name.en + ", " + words.en, named.name.vi + ", " + words.vi);
    named.key += '\x1f' + words.en + '\x1f' + words.code;
  };
  const std::vector<bool> names = naming_columns(table);
  for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
    const bool says_nothing = std::holds_alternative<std::monostate>(row.cells[i]);
    if (says_nothing || is_running_number(table.columns[i])) continue;
    const Words words = shown(row.cells[i]);
    if (words.empty()) continue;
    if (names[i]) {
      add_name(words);
    } else {
      named.cells.emplace(table.columns[i].key, words);
    }
  }
  if (named.name.empty()) named.name = Words(std::string(to_string(row.kind)));
  return named;
}

std::vector<NamedRow> rows_of(const Table& table) {
  std::vector<NamedRow> rows;
  std::map<std::string, int> times;
  for (const table::Row& row : table.rows) {
    NamedRow one = named(table, row, "row");
    one.key += fmt::format("\x1f{}", ++times[one.key]);  // Rows that are called alike, in their order.
    rows.push_back(std::move(one));
  }
  if (table.totals) {
    NamedRow total = named(table, *table.totals, "total");
    total.key = "total";
    total.name = total_label;
    rows.push_back(std::move(total));
  }
  return rows;
}

/// A report as it stood, its rows named once.
struct NamedTable {
  Table table;
  std::vector<NamedRow> rows;
  std::map<std::string, std::size_t> places = {};  ///< Of the rows, by their keys.

  explicit NamedTable(Table of) : table(std::move(of)), rows(rows_of(table)) {
    for (std::size_t i = 0; i < rows.size(); ++i) places.emplace(rows[i].key, i);
  }
  const NamedRow* find(const std::string& key) const {
    const auto place = places.find(key);
    return place == places.end() ? nullptr : &rows[place->second];
  }
};

struct Difference {
  Words row;
  Words column;  ///< Empty: of the row as a whole, or of a note.
  Words then;
  Words now;
};

Words label_of(const Table& then, const Table& now, const std::string& key) {
  for (const Table* table : {&now, &then}) {
    const auto column = std::ranges::find(table->columns, key, &table::Column::key);
    if (column == table->columns.end()) continue;
    const std::string unit = column->unit.empty() ? "" : fmt::format(" ({})", column->unit);
    return {column->label.en + unit, column->label.vi + unit};
  }
  return key;
}

std::vector<std::string> column_keys(const Table& then, const Table& now) {
  std::vector<std::string> keys;
  for (const Table* table : {&now, &then}) {
    for (const table::Column& column : table->columns) {
      if (std::ranges::find(keys, column.key) == keys.end()) keys.push_back(column.key);
    }
  }
  return keys;
}

using NamedCells = std::map<std::string, Words>;

std::vector<Difference> compare(const Table& then, const Table& now, const Words& row, const NamedCells& before,
                                const NamedCells& after) {
  std::vector<Difference> found;
  const auto words_in = [](const NamedCells& cells, const std::string& key) {
    const auto cell = cells.find(key);
    return cell == cells.end() ? Words(nothing_there) : cell->second;
  };
  for (const std::string& key : column_keys(then, now)) {
    const Words old_words = words_in(before, key);
    const Words new_words = words_in(after, key);
    if (old_words != new_words) found.push_back({row, label_of(then, now, key), old_words, new_words});
  }
  return found;
}

/// Of a row that came or went: what is 0 in it says nothing beside what is not.
void drop_zeros(std::vector<Difference>& found) {
  const auto is_zero = [](const Difference& one) { return one.then.en == "0" || one.now.en == "0"; };
  if (!std::ranges::all_of(found, is_zero)) std::erase_if(found, is_zero);
}

/// The same of a row that has nothing but its name.
std::vector<Difference> told_at_all(std::vector<Difference> found, const Words& row, bool is_new) {
  drop_zeros(found);
  const Words none(nothing_there);
  const Words some(there);
  if (found.empty()) found.push_back({row, {}, is_new ? none : some, is_new ? some : none});
  return found;
}

/// All that differs in the rows, in the order of the rows now, and then of those that are gone.
std::vector<Difference> differences_of_rows(const NamedTable& then, const NamedTable& now) {
  std::vector<Difference> all;
  const auto add = [&](std::vector<Difference> found) { std::ranges::move(found, std::back_inserter(all)); };
  for (const NamedRow& row : now.rows) {
    const NamedRow* const old_row = then.find(row.key);
    auto found =
        compare(then.table, now.table, row.name, old_row == nullptr ? NamedCells() : old_row->cells, row.cells);
    add(old_row == nullptr ? told_at_all(std::move(found), row.name, true) : std::move(found));
  }
  for (const NamedRow& row : then.rows) {
    if (now.find(row.key) != nullptr) continue;
    add(told_at_all(compare(then.table, now.table, row.name, row.cells, {}), row.name, false));
  }
  return all;
}

/// The sentence of a note; where that of `other` is the same, with what only this one names.
Words note_words(const table::Note& note, const table::Note& other) {
  Words words = note.text;
  if (note.text != other.text) return words;
  for (const Words& detail : note.details) {
    if (std::ranges::find(other.details, detail) != other.details.end()) continue;
    words = Words(words.en + "; " + detail.en, words.vi + "; " + detail.vi);
  }
  return words;
}

bool are_alike(const table::Note& one, const table::Note& other) {
  return one.code == other.code && one.text == other.text && one.details == other.details;
}

/// The notes carry figures too: those that came, went or say something else. Of several of one kind, those that did not
/// change are left out first, so that one more does not look like a change of all after it.
std::vector<Difference> differences_of_notes(const Table& then, const Table& now) {
  std::vector<const table::Note*> before;
  for (const table::Note& note : then.notes) before.push_back(&note);
  std::vector<const table::Note*> after;
  for (const table::Note& note : now.notes) {
    const auto same = std::ranges::find_if(before, [&](const table::Note* old) { return are_alike(*old, note); });
    if (same == before.end()) {
      after.push_back(&note);
    } else {
      before.erase(same);
    }
  }
  const Words label(now.report == "brief" ? sentence_label : note_label);
  std::vector<Difference> all;
  for (const table::Note* note : after) {
    const auto old = std::ranges::find_if(before, [&](const table::Note* one) { return one->code == note->code; });
    if (old == before.end()) {
      all.push_back({label, {}, nothing_there, note->text});
    } else {
      all.push_back({label, {}, note_words(**old, *note), note_words(*note, **old)});
      before.erase(old);
    }
  }
  for (const table::Note* gone : before) all.push_back({label, {}, gone->text, nothing_there});
  return all;
}

std::vector<Difference> differences(const NamedTable& then, const NamedTable& now) {
  std::vector<Difference> all = differences_of_rows(then, now);
  std::ranges::move(differences_of_notes(then.table, now.table), std::back_inserter(all));
  return all;
}

table::Lines told(const std::vector<Difference>& found) {
  table::Lines lines;
  for (const Difference& one : found) {
    if (one.column.empty()) {
      lines.emplace_back(whole_change.in(Language::en, one.row.en, one.then.en, one.now.en),
                         whole_change.in(Language::vi, one.row.vi, one.then.vi, one.now.vi));
      continue;
    }
    lines.emplace_back(change_text.in(Language::en, one.row.en, one.column.en, one.then.en, one.now.en),
                       change_text.in(Language::vi, one.row.vi, one.column.vi, one.then.vi, one.now.vi));
  }
  return lines;
}

table::Explanation then_and_now(const NamedTable& then, const NamedTable& now) {
  table::Explanation explanation{.code = "then-and-now",
                                 .heading = Label{"Then and now", "Khi đó và hiện nay"},
                                 .columns = {{.key = "row", .label = Label{"Row", "Dòng"}},
                                             {.key = "column", .label = Label{"Column", "Cột"}},
                                             {.key = "then", .label = Label{"Then", "Khi đó"}},
                                             {.key = "now", .label = Label{"Now", "Hiện nay"}}}};
  for (const Difference& one : differences(then, now)) {
    explanation.rows.push_back({.cells = {one.row, one.column, one.then, one.now}});
  }
  return explanation;
}

Table new_changes(storage::Ledger& ledger, const Table& of, std::int64_t since) {
  using enum table::ColumnType;
  Table changes = new_report(ledger, "changes", Label{"", ""},
                             {{.key = "record", .label = Label{"Record no.", "Lần ghi số"}, .type = number},
                              {.key = "at", .label = Label{"When", "Lúc"}, .type = moment},
                              {.key = "who", .label = Label{"Who", "Người ghi"}},
                              {.key = "command", .label = Label{"Command", "Lệnh"}},
                              {.key = "records", .label = Label{"Records", "Bản ghi"}, .when_filled = true},
                              {.key = "changed", .label = Label{"Changed", "Thay đổi"}}});
  changes.title = {changes_title.in(Language::en, since, of.title.en),
                   changes_title.in(Language::vi, since, of.title.vi)};
  changes.period = of.period;
  changes.has_period = of.has_period;
  changes.period_name = of.period_name;
  changes.subtitles = of.subtitles;
  changes.when_empty = nothing_changed;
  return changes;
}

std::string command_of(const storage::JournalBlock& block) { return fmt::format("{} {}", block.tool, block.arguments); }

table::Row row_of(const storage::JournalBlock& block, const std::vector<Difference>& found) {
  table::Lines records;
  for (const std::string& code : block.records) records.emplace_back(code);
  return {.cells = {block.seq, table::Moment{block.at}, Words(block.actor), Words(command_of(block)), records,
                    told(found)}};
}

void add_quiet(const std::vector<storage::JournalBlock>& blocks, Table& table) {
  if (blocks.empty()) return;
  const auto count = std::ssize(blocks);
  table::Note note{.code = std::string(quiet_blocks.name),
                   .count = count,
                   .text = {quiet_blocks.in(Language::en, count), quiet_blocks.in(Language::vi, count)}};
  for (const storage::JournalBlock& block : blocks) {
    note.details.emplace_back(block_text.in(Language::en, block.seq, command_of(block)),
                              block_text.in(Language::vi, block.seq, command_of(block)));
  }
  table.notes.push_back(std::move(note));
}

class Changes {
public:
  Changes(storage::Ledger& ledger, std::function<Table()> build, std::int64_t since)
      : ledger_(ledger), build_(std::move(build)), since_(since) {}

  /// `ends_with_period`: what is only added after the report's period cannot change it.
  Table list(bool ends_with_period) {
    std::vector<storage::JournalBlock> blocks = storage::read_journal(ledger_, {});
    const std::int64_t last = ledger_.head().seq;
    std::erase_if(blocks, [&](const storage::JournalBlock& block) { return block.seq <= since_ || block.seq > last; });
    if (ends_with_period) added_ = storage::blocks_that_only_add(ledger_, since_);
    const NamedTable then = table_after(since_);
    NamedTable before = then;
    std::vector<table::Row> rows;
    std::vector<storage::JournalBlock> quiet;
    for (storage::JournalBlock& block : blocks) {
      const bool is_last = &block == &blocks.back();  // As it is now it is built whatever the block did.
      if (!is_last && adds_later(block, then.table)) {
        quiet.push_back(std::move(block));
        continue;
      }
      NamedTable now = table_after(block.seq);
      if (const auto found = differences(before, now); !found.empty()) {
        rows.push_back(row_of(block, found));
      } else {
        quiet.push_back(std::move(block));
      }
      before = std::move(now);
    }
    Table changes = new_changes(ledger_, before.table, since_);
    changes.rows = std::move(rows);
    // What the report lacks, its changes lack too.
    std::ranges::copy_if(before.table.notes, std::back_inserter(changes.notes), &table::Note::is_problem);
    add_quiet(quiet, changes);
    if (!changes.rows.empty()) changes.explanations.push_back(then_and_now(then, before));
    storage::look_back(ledger_, 0);
    return changes;
  }

private:
  NamedTable table_after(std::int64_t block) {
    storage::look_back(ledger_, block);
    return NamedTable(build_());
  }

  bool adds_later(const storage::JournalBlock& block, const Table& of) const {
    const auto added = added_.find(block.seq);
    return added != added_.end() && of.period && added->second >= of.period->until;
  }

  storage::Ledger& ledger_;
  std::function<Table()> build_;
  std::int64_t since_;
  std::map<std::int64_t, domain::Date> added_;  ///< The blocks that only add, with the first day of what they added.
};

}  // namespace

table::Table list_changes(storage::Ledger& ledger, const Report& report, const ReportQuery& query, std::int64_t since) {
  // Without an end it ends with the ledger.
  const bool ends_with_period = report.ends_with_period && (!query.period.empty() || !query.until.empty());
  return Changes(
             ledger, [&] { return build_report(ledger, report, query); }, since)
      .list(ends_with_period);
}

table::Table list_changes(storage::Ledger& ledger, const std::function<table::Table()>& build, std::int64_t since) {
  return Changes(ledger, build, since).list(false);
}

}  // namespace aid::reports
