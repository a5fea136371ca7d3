#include "verify.hpp"

#include "aid/base/sha256.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/verification_messages.hpp"
#include "connection.hpp"
#include "erasures.hpp"
#include "journal_hash.hpp"
#include "sealed_columns.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace aid::storage {
namespace {

Value value_of(sqlite3_value* value) {
  const auto size = [value] { return static_cast<std::size_t>(sqlite3_value_bytes(value)); };  // Makes a number a text.
  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_TEXT: {
      const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(value));
      return std::string_view(text, size());
    }
    case SQLITE_BLOB: {
      const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(value));
      return Value::bytes({bytes, size()});
    }
    default:
      return std::nullopt;
  }
}

/// Walks one table in the order of its key, a row at a time.
class TableWalk {
public:
  TableWalk(Connection& connection, const ColumnList& table, std::string_view order)
      : query_(connection, fmt::format("SELECT {} FROM {} ORDER BY {}", table.text(), table.table(), order)),
        statement_(query_.handle()),
        values_(table.size()) {
    if (const SealedTable* const sealed = sealed_table_named(table.table())) sealed_.emplace(connection, *sealed, table);
    advance();
  }

  bool at_end() const { return !has_row_; }
  /// One of the first two columns, which are integers.
  std::int64_t key(std::size_t column) const { return keys_[column]; }
  /// Hashes the row and goes on to the next.
  void take(RowHash& hash) {
    hash.begin_row();
    int column = 0;
    for (Value& value : values_) {
      value = value_of(sqlite3_column_value(statement_, column));
      hash.add(++column, value);
    }
    hash.end_row();
    if (sealed_) sealed_->take(values_);
    advance();
  }
  /// Whether what is sealed of the table says what its rows say; asked once, behind the last row.
  bool sealed_columns_hold() { return at_end() && (!sealed_ || sealed_->finish()); }

private:
  void advance() {
    has_row_ = query_.next();
    if (has_row_) keys_ = {query_.integer(0), query_.integer(1)};
  }

  Query query_;
  sqlite3_stmt* statement_;
  std::vector<Value> values_;  ///< Of the row.
  std::optional<SealedComparison> sealed_ = {};
  std::array<std::int64_t, 2> keys_{};
  bool has_row_ = false;
};

/// Recomputes the journal from the rows.
class Chain {
public:
  Chain(Connection& connection, const Erasures& erasures) : connection_(connection), erasures_(erasures) {
    for (const ColumnList* table : root_tables) {
      roots_.push_back(std::make_unique<TableWalk>(connection, *table, "id"));
    }
    for (const ChildTableInfo& table : child_tables) {
      const std::string order = fmt::format("{}, no", table.columns->name(0));
      children_.push_back(std::make_unique<TableWalk>(connection, *table.columns, order));
    }
  }

  /// Goes through all blocks; returns the number of the first that differs.
  std::optional<std::int64_t> walk(Verification& result, const Progress& progress) {
    Query count(connection_, "SELECT count(*) FROM blocks");
    count.next();
    const std::int64_t total = count.integer(0);
    Select<tables::blocks> blocks(connection_, "ORDER BY seq");
    std::string previous(32, '\0');
    while (blocks.next()) {
      const BlockRow block = read_block(blocks.query());
      if (block.seq != result.blocks + 1) return result.blocks + 1;
      if (!block_is_whole(block, previous, result)) return block.seq;
      previous = block.hash;
      ++result.blocks;
      if (progress && result.blocks % 256 == 0) progress(result.blocks, total);
    }
    result.head.seq = result.blocks;
    result.head.hash = previous;
    return rows_left_over() ? std::optional(result.blocks + 1) : std::nullopt;
  }

  /// Whether what is sealed says what the rows say: known once all rows were walked through.
  bool sealed_columns_hold() const {
    const auto hold = [](const auto& table) { return table->sealed_columns_hold(); };
    return std::ranges::all_of(roots_, hold) && std::ranges::all_of(children_, hold);
  }

private:
  bool block_is_whole(const BlockRow& block, const std::string& previous, Verification& result) {
    BlockRowsHash rows_hash;
    std::int64_t rows = 0;
    std::vector<std::string> told;
    bool keeps_names = true;
    std::array<std::int64_t, root_tables.size()> last_id{};
    const auto add = [&](const ColumnList& table, RowHash& hashed) {
      const std::int64_t count = hashed.rows();
      if (count == 0) return;
      rows += count;
      const Digest digest = hashed.finish();
      const Digest written = erasures_.as_written(table.table(), block, digest);
      if (written != digest) told.emplace_back(table.table());
      rows_hash.add_table(table.table(), count, written);
    };
    for (std::size_t i = 0; i < roots_.size(); ++i) {
      RowHash hashed;
      for (TableWalk& table = *roots_[i]; !table.at_end() && table.key(1) == block.seq;) {
        last_id[i] = table.key(0);
        table.take(hashed);
      }
      add(*root_tables[i], hashed);
    }
    for (std::size_t i = 0; i < children_.size(); ++i) {
      RowHash hashed;
      hashed.expect_rows_of(*child_tables[i].columns);
      const std::int64_t last = last_id[static_cast<std::size_t>(child_tables[i].parent)];
      for (TableWalk& table = *children_[i]; !table.at_end() && table.key(0) <= last;) table.take(hashed);
      keeps_names = keeps_names && (hashed.keeps_commitments() || erasures_.has_names(block.seq));
      add(*child_tables[i].columns, hashed);
    }
    result.rows += rows;
    const Digest digest = rows_hash.finish();
    const Erasures::State state = erasures_.state_of(block, previous);
    // From the first block that has a commitment to its arguments all have one.
    const bool has_fallen_back = has_commitments_ && block.arguments_hash.empty();
    has_commitments_ = !block.arguments_hash.empty();
    if (state == Erasures::State::told) told.emplace_back(tables::blocks.table());
    if (!told.empty()) {
      result.told.push_back({.block = block.seq, .told_in = erasures_.told_in(block.seq), .tables = std::move(told)});
    }
    return rows == block.row_count && bytes_of_digest(digest) == block.rows_hash && keeps_names &&
           !has_fallen_back && state != Erasures::State::changed;
  }

  bool rows_left_over() const {
    const auto unread = [](const auto& table) { return !table->at_end(); };
    return std::any_of(roots_.begin(), roots_.end(), unread) || std::any_of(children_.begin(), children_.end(), unread);
  }

  Connection& connection_;
  const Erasures& erasures_;
  bool has_commitments_ = false;
  std::vector<std::unique_ptr<TableWalk>> roots_;
  std::vector<std::unique_ptr<TableWalk>> children_;
};

/// Contacts are outside the chain; their commitment in the partner's row is inside.
void check_contacts(Connection& connection, Verification& result) {
  Query query(connection,
              "SELECT contacts.partner, salt, contacts.text, contact_hash FROM contacts "
              "LEFT JOIN partners ON partners.id = contacts.partner ORDER BY 1");
  std::int64_t left_out = 0;
  while (query.next()) {
    if (is_left_out(query.blob(1), query.text(2))) {
      ++left_out;
      continue;
    }
    Sha256 sha;
    sha.add(query.blob(1));
    sha.add(query.text(2));
    if (bytes_of_digest(sha.finish()) != query.blob(3)) {
      result.problems.emplace_back(messages::contact_changed, query.integer(0));
    }
  }
  if (left_out > 0) result.notes.emplace_back(messages::contacts_left_out, left_out);
}

/// An erasure is a fact. A ledger of an older version has only a version of the partner without a contact for it, in a
/// block without a salt. What is gone without either was deleted.
void check_contacts_that_are_gone(Connection& connection, Verification& result) {
  Query query(connection,
              "SELECT count(*), min(gone.id) FROM partners AS gone WHERE contact_hash IS NOT NULL "
              "AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.partner = gone.id) "
              "AND NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.partner = gone.id AND what = 'contact' "
              "AND digest_before = gone.contact_hash) "
              "AND NOT EXISTS (SELECT 1 FROM partners AS later JOIN blocks ON seq = later.block "
              "WHERE later.version_of = coalesce(gone.version_of, gone.id) "
              "AND later.id > gone.id AND later.contact_hash IS NULL AND salt IS NULL)");
  query.next();
  if (query.integer(0) > 0) {
    result.problems.emplace_back(messages::contact_gone, query.integer(0), query.integer(1));
  }
}

std::vector<Problem> check_integrity_of(Connection& connection) {
  std::vector<Problem> problems;
  Query integrity(connection, "PRAGMA integrity_check(20)");
  while (integrity.next()) {
    if (integrity.text(0) != "ok") problems.emplace_back(messages::integrity_broken, integrity.text(0));
  }
  return problems;
}

/// From so many pages on it pays to look into the file with two threads.
constexpr std::int64_t many_pages = 256;

bool is_large(Connection& connection) {
  Query pages(connection, "PRAGMA page_count");
  return pages.next() && pages.integer(0) >= many_pages;
}

/// Calls `act`; a page that cannot be read is a finding here, not the end.
template <typename Act>
void find_in(std::vector<Problem>& problems, Act act) {
  try {
    act();
  } catch (const FileError& error) {
    problems.push_back(error.problem());
  }
}

}  // namespace

struct FileCheck::State {
  Connection& connection;
  std::vector<Problem> found = {};
  std::unique_ptr<Connection> beside = {};
  std::future<void> integrity = {};

  void check(Connection& with) {
    find_in(found, [&] {
      for (Problem& problem : check_integrity_of(with)) found.push_back(std::move(problem));
    });
  }
};

FileCheck::FileCheck(Ledger& ledger) : FileCheck(ledger.connection()) {}

FileCheck::FileCheck(Connection& connection) : state_(new State{connection}) {
  State* const state = state_.get();
  try {
    if (is_large(connection)) state->beside = connect_beside(connection);
  } catch (const FileError&) {
    return;  // Then one thread does it all, and tells.
  }
  if (!state->beside) return;
  // It looks rows up all over the file; the pages that are kept are those of the sqlite3 shell.
  state->beside->run("PRAGMA cache_size = -2000");
  state->integrity = std::async(std::launch::async, [state] { state->check(*state->beside); });
}

FileCheck::~FileCheck() = default;

std::vector<Problem> FileCheck::problems() {
  State& state = *state_;
  std::vector<Problem> of_keys;
  find_in(of_keys, [&] {
    Query keys(state.connection, "PRAGMA foreign_key_check");
    while (keys.next()) of_keys.emplace_back(messages::reference_broken, keys.text(0), keys.text(2));
  });
  if (state.integrity.valid()) {
    state.integrity.get();
  } else {
    state.check(state.connection);
  }
  std::vector<Problem> all = std::exchange(state.found, {});
  all.insert(all.end(), of_keys.begin(), of_keys.end());
  return all;
}

namespace {

/// "3–5, 8".
std::string in_ranges(const std::vector<std::int64_t>& blocks) {
  std::string text;
  for (std::size_t first = 0; first < blocks.size();) {
    std::size_t last = first;
    while (last + 1 < blocks.size() && blocks[last + 1] == blocks[last] + 1) ++last;
    if (!text.empty()) text += ", ";
    text += last == first ? fmt::format("{}", blocks[first]) : fmt::format("{}–{}", blocks[first], blocks[last]);
    first = last + 1;
  }
  return text;
}

/// "aids: 4, 7–9; goods: 4".
std::string tables_and_blocks(const std::vector<Verification::Told>& told) {
  std::map<std::string, std::vector<std::int64_t>> blocks;
  for (const Verification::Told& one : told) {
    for (const std::string& table : one.tables) blocks[table].push_back(one.block);
  }
  std::string text;
  for (const auto& [table, of_table] : blocks) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", table, in_ranges(of_table));
  }
  return text;
}

}  // namespace

Verification verify(Connection& connection, Depth depth, const Progress& progress) {
  Verification result;
  std::optional<FileCheck> file;
  if (depth == Depth::all) file.emplace(connection);
  try {
    const Erasures erasures(connection);
    Chain chain(connection, erasures);
    result.first_difference = chain.walk(result, progress);
    if (const auto forged = Erasures::first_forged_name(connection)) {
      result.first_difference = std::min(result.first_difference.value_or(*forged), *forged);
    }
    if (result.first_difference) result.problems.emplace_back(messages::chain_broken, *result.first_difference);
    check_contacts(connection, result);
    if (!erasures.is_empty()) {
      result.notes.emplace_back(messages::erased, erasures.contacts(), erasures.names(), erasures.arguments(),
                                erasures.texts());
    }
    if (!result.told.empty()) {
      std::int64_t last = 0;
      for (const Verification::Told& told : result.told) last = std::max(last, told.told_in);
      const auto blocks = static_cast<std::int64_t>(result.told.size());
      result.notes.emplace_back(messages::older_blocks_erased, blocks, tables_and_blocks(result.told), last);
    }
    if (!chain.sealed_columns_hold() || !all_sealed_are_known(connection)) {
      for (Problem& problem : check_sealed_columns(connection)) result.problems.push_back(std::move(problem));
    }
    if (!result.first_difference) result.head = head_of(connection);
  } catch (const FileError& error) {  // A page that cannot be read is a finding here, not the end.
    result.problems.push_back(error.problem());
    if (!result.first_difference) result.first_difference = result.blocks + 1;
  }
  if (!file) return result;
  for (Problem& problem : file->problems()) {
    const bool is_known = std::ranges::any_of(
        result.problems, [&](const Problem& one) { return one.text(Language::en) == problem.text(Language::en); });
    if (!is_known) result.problems.push_back(std::move(problem));
  }
  return result;
}

std::optional<Problem> not_proven(const Verification& found, std::int64_t noted) {
  std::int64_t blocks = 0;
  std::int64_t first = 0;
  for (const auto& [block, told_in, tables] : found.told) {
    if (block > noted || noted >= told_in) continue;
    if (blocks++ == 0) first = block;
  }
  if (blocks == 0) return std::nullopt;
  return Problem(messages::block_not_proven, noted, blocks, first);
}

Verification verify(Ledger& ledger, Depth depth, const Progress& progress) {
  const Snapshot snapshot(ledger);
  Verification result = verify(ledger.connection(), depth, progress);
  if (result.first_difference) return result;
  find_in(result.problems, [&] { check_contacts_that_are_gone(ledger.connection(), result); });
  return result;
}

}  // namespace aid::storage
