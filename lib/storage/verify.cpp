#include "verify.hpp"

#include "aid/base/sha256.hpp"
#include "aid/storage/messages.hpp"
#include "connection.hpp"
#include "journal_hash.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace aid::storage {
namespace {

/// Walks one table in the order of its key, a row at a time.
class TableWalk {
public:
  TableWalk(Connection& connection, const std::string& sql) : query_(connection, sql) { advance(); }

  bool at_end() const { return !has_row_; }
  std::int64_t integer(int column) const { return query_.integer(column); }
  /// Hashes the row and goes on to the next.
  void take(RowHash& hash) {
    hash.begin_row();
    for (int column = 0; column < query_.column_count(); ++column) hash.add(column + 1, column_value(query_, column));
    hash.end_row();
    advance();
  }

private:
  void advance() { has_row_ = query_.next(); }
  Query query_;
  bool has_row_ = false;
};

/// Recomputes the journal from the rows.
class Chain {
public:
  explicit Chain(Connection& connection) : connection_(connection) {
    for (const ColumnList* table : root_tables) {
      roots_.push_back(std::make_unique<TableWalk>(
          connection, fmt::format("SELECT {} FROM {} ORDER BY id", table->text(), table->table())));
    }
    for (const ChildTableInfo& table : child_tables) {
      const ColumnList& columns = *table.columns;
      children_.push_back(std::make_unique<TableWalk>(
          connection,
          fmt::format("SELECT {} FROM {} ORDER BY {}, no", columns.text(), columns.table(), columns.name(0))));
    }
  }

  /// Goes through all blocks; returns the number of the first that differs.
  std::optional<std::int64_t> walk(Verification& result,
                                   const std::function<void(std::int64_t, std::int64_t)>& progress) {
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

private:
  bool block_is_whole(const BlockRow& block, const std::string& previous, Verification& result) {
    BlockRowsHash rows_hash;
    std::int64_t rows = 0;
    std::array<std::int64_t, root_tables.size()> last_id{};
    const auto add = [&](std::string_view name, RowHash& hashed) {
      if (const std::int64_t count = hashed.rows(); count > 0) {
        rows += count;
        rows_hash.add_table(name, count, hashed.finish());
      }
    };
    for (std::size_t i = 0; i < roots_.size(); ++i) {
      RowHash hashed;
      for (TableWalk& table = *roots_[i]; !table.at_end() && table.integer(1) == block.seq;) {
        last_id[i] = table.integer(0);
        table.take(hashed);
      }
      add(root_tables[i]->table(), hashed);
    }
    for (std::size_t i = 0; i < children_.size(); ++i) {
      RowHash hashed;
      const std::int64_t last = last_id[static_cast<std::size_t>(child_tables[i].parent)];
      for (TableWalk& table = *children_[i]; !table.at_end() && table.integer(0) <= last;) table.take(hashed);
      add(child_tables[i].columns->table(), hashed);
    }
    result.rows += rows;
    const Digest digest = rows_hash.finish();
    const Digest expected = block_hash(block, previous);
    return rows == block.row_count && std::string(digest.begin(), digest.end()) == block.rows_hash &&
           std::string(expected.begin(), expected.end()) == block.hash;
  }

  bool rows_left_over() const {
    const auto unread = [](const auto& table) { return !table->at_end(); };
    return std::any_of(roots_.begin(), roots_.end(), unread) || std::any_of(children_.begin(), children_.end(), unread);
  }

  Connection& connection_;
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
    const Digest digest = sha.finish();
    if (std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()) != query.blob(3)) {
      result.problems.emplace_back(messages::contact_changed, query.integer(0));
    }
  }
  if (left_out > 0) result.notes.emplace_back(messages::contacts_left_out, left_out);
}

/// Whoever erases a contact records a version of the partner without one. What is gone without that was deleted.
void check_contacts_that_are_gone(Connection& connection, Verification& result) {
  Query query(
      connection,
      "SELECT count(*), min(gone.id) FROM partners AS gone WHERE contact_hash IS NOT NULL "
      "AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.partner = gone.id) "
      "AND NOT EXISTS (SELECT 1 FROM partners AS later WHERE later.version_of = coalesce(gone.version_of, gone.id) "
      "AND later.id > gone.id AND later.contact_hash IS NULL)");
  query.next();
  if (query.integer(0) > 0) {
    result.problems.emplace_back(messages::contact_gone, query.integer(0), query.integer(1));
  }
}

std::vector<Problem> check_file(Connection& connection) {
  std::vector<Problem> problems;
  Query integrity(connection, "PRAGMA integrity_check(20)");
  while (integrity.next()) {
    if (integrity.text(0) != "ok") problems.emplace_back(messages::integrity_broken, integrity.text(0));
  }
  Query keys(connection, "PRAGMA foreign_key_check");
  while (keys.next()) problems.emplace_back(messages::reference_broken, keys.text(0), keys.text(2));
  return problems;
}

}  // namespace

std::vector<Problem> check_file(Ledger& ledger) { return check_file(ledger.connection()); }

Verification verify(Connection& connection, const std::function<void(std::int64_t, std::int64_t)>& progress) {
  Verification result;
  try {
    result.first_difference = Chain(connection).walk(result, progress);
    if (result.first_difference) result.problems.emplace_back(messages::chain_broken, *result.first_difference);
    check_contacts(connection, result);
    for (Problem& problem : check_file(connection)) result.problems.push_back(std::move(problem));
    if (!result.first_difference) result.head = head_of(connection);
  } catch (const FileError& error) {  // A page that cannot be read is a finding here, not the end.
    result.problems.push_back(error.problem());
    if (!result.first_difference) result.first_difference = result.blocks + 1;
  }
  return result;
}

Verification verify(Ledger& ledger, const std::function<void(std::int64_t, std::int64_t)>& progress) {
  const Snapshot snapshot(ledger);
  Verification result = verify(ledger.connection(), progress);
  if (result.first_difference) return result;
  try {
    check_contacts_that_are_gone(ledger.connection(), result);
  } catch (const FileError& error) {
    result.problems.push_back(error.problem());
  }
  return result;
}

}  // namespace aid::storage
