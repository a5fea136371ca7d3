#include "aid/storage/dump.hpp"

#include "aid/storage/messages.hpp"
#include "connection.hpp"
#include "journal_hash.hpp"
#include "sealed_columns.hpp"
#include "verify.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::storage {
namespace {

constexpr std::size_t contacts = root_tables.size() + child_tables.size();

/// Where the commitment to the contact is in a partner's row of a dump, which is without `block`.
constexpr std::size_t commitment_column = tables::partners.position("contact_hash") - 1;

}  // namespace

struct Replay::State {
  struct Target {
    std::unique_ptr<Query> insert;
    std::array<std::int64_t, 2> last{};  ///< The key of its last row: of a root table the id alone.
  };

  Ledger& ledger;
  Connection& connection;
  std::array<Target, contacts + 1> targets;
  RowHashes hashes = {};
  BlockRow block = {};
  std::string previous = std::string(32, '\0');
  std::string commitment = {};                      ///< To the contact of the last partner.
  std::array<bool, root_tables.size()> has_root{};  ///< Root tables of which this block has a row.
  bool has_contacts = false;                        ///< The export has a line of at least one.
  std::optional<std::int64_t> doubtful = {};        ///< The first block that has not the hash of its rows.
  bool open = true;

  explicit State(Ledger& target) : ledger(target), connection(target.connection()) {
    connection.run("PRAGMA cache_size = -65536; BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON");
  }

  static std::size_t root_of(std::size_t table) {
    return static_cast<std::size_t>(table == contacts ? RootTable::partners
                                                      : child_tables[table - root_tables.size()].parent);
  }

  Query& insert_into(std::size_t table) {
    Target& target = targets[table];
    if (!target.insert) {
      const ColumnList& columns = table < root_tables.size() ? *root_tables[table]
                                  : table < contacts         ? *child_tables[table - root_tables.size()].columns
                                                             : tables::contacts;
      target.insert = std::make_unique<Query>(connection, columns.insert_statement());
    }
    return *target.insert;
  }

  /// Only the order of a dump is that of the hashes.
  void check_place(std::size_t table, std::span<const Value> values) {
    Target& target = targets[table];
    const bool is_root = table < root_tables.size();
    const std::int64_t no = is_root || table == contacts ? 0 : values[1].number();
    const std::array key{values[0].number(), no};
    bool fits = block.seq > 0 && key > target.last;
    if (!is_root) {
      const std::size_t root = root_of(table);
      fits = fits && has_root[root] && targets[root].last[0] == key[0];
    }
    if (!fits) throw Error(messages::row_out_of_place);
    target.last = key;
    if (is_root) has_root[table] = true;
  }

  void run(Query& insert) {
    try {
      insert.next();
    } catch (const FileError&) {
      const int code = sqlite3_errcode(connection.handle()) & 0xff;
      if (code != SQLITE_CONSTRAINT && code != SQLITE_MISMATCH && code != SQLITE_TOOBIG) throw;
      throw Error(messages::row_refused, sqlite3_errmsg(connection.handle()));
    }
    insert.reset();
  }

  void put(std::size_t table, std::span<const Value> values) {
    Query& insert = insert_into(table);
    insert.reset();
    const bool is_root = table < root_tables.size();
    RowHash* hash = table == contacts ? nullptr : &hashes.of(table);
    if (hash) hash->begin_row();
    int column = 0;
    const auto add = [&](const Value& value) {
      insert.bind_at(++column, value);
      if (hash) hash->add(column, value);
    };
    for (const Value& value : values) {
      add(value);
      if (is_root && column == 1) add(block.seq);
    }
    if (hash) hash->end_row();
    run(insert);
  }

  void check_contact(std::span<const Value> values) {
    has_contacts = true;
    const std::string_view salt = values[tables::contacts.position("salt")].text();
    const std::string_view text = values[tables::contacts.position("text")].text();
    if (is_left_out(salt, text)) return;
    Sha256 sha;
    sha.add(salt);
    sha.add(text);
    if (bytes_of_digest(sha.finish()) != commitment) throw Error(messages::contact_changed, values[0].number());
  }

  /// Of an export that has none the ledger says so itself, or `verify` would take them for deleted.
  void mark_contacts_left_out() {
    if (has_contacts) return;
    connection.run(
        "INSERT INTO contacts (partner, salt, text) SELECT id, x'', '' FROM partners AS gone "
        "WHERE contact_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.partner = gone.id "
        "AND what = 'contact') AND NOT EXISTS (SELECT 1 FROM partners AS later "
        "WHERE later.version_of = coalesce(gone.version_of, gone.id) AND later.id > gone.id "
        "AND later.contact_hash IS NULL)");
  }

  void require_whole() {
    if (!doubtful || !verify(connection).first_difference) return;
    throw Error(Problem(messages::export_differs, *doubtful).hint(messages::export_again_hint));
  }

  void roll_back() {
    for (Target& target : targets) target.insert.reset();
    if (open) sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    open = false;
  }
};

Replay::Replay(Ledger& ledger) : state_(std::make_unique<State>(ledger)) {}

Replay::~Replay() { state_->roll_back(); }

void Replay::begin_block(const BlockRow& block) {
  State& state = *state_;
  if (block.seq != state.block.seq + 1) throw Error(messages::row_out_of_place);
  state.block = block;
  state.has_root = {};
  Query insert(state.connection, tables::blocks.insert_statement());
  insert.bind_row(row_of(block).values());
  state.run(insert);
}

void Replay::add(std::size_t table, std::span<const Value> values) {
  State& state = *state_;
  state.check_place(table, values);
  if (table == static_cast<std::size_t>(RootTable::partners)) {
    state.commitment = std::string(values[commitment_column].text());
  }
  if (table == contacts) state.check_contact(values);
  state.put(table, values);
}

void Replay::end_block() {
  State& state = *state_;
  const BlockRow& block = state.block;
  const bool has_all = state.hashes.rows() == block.row_count && state.hashes.keeps_commitments() &&
                       (block.arguments_hash.empty() || bytes_of_digest(arguments_hash(block)) == block.arguments_hash);
  const bool is_whole = bytes_of_digest(state.hashes.finish(block)) == block.rows_hash && has_all &&
                        bytes_of_digest(block_hash(block, state.previous)) == block.hash;
  if (!is_whole && !block.is_erased) {
    throw Error(Problem(messages::export_differs, block.seq).hint(messages::export_again_hint));
  }
  if (!is_whole && !state.doubtful) state.doubtful = block.seq;  // A later block will tell what was erased of it.
  state.previous = block.hash;
}

std::int64_t Replay::rows_of_block() const { return state_->hashes.rows(); }

BlockHead Replay::head() const { return {.seq = state_->block.seq, .at = state_->block.at, .hash = state_->previous}; }

void Replay::commit() {
  State& state = *state_;
  for (State::Target& target : state.targets) target.insert.reset();
  state.require_whole();
  state.mark_contacts_left_out();
  seal_columns(state.connection);
  const int code = sqlite3_exec(state.connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) {
    state.open = false;
    return;
  }
  if ((code & 0xff) == SQLITE_CONSTRAINT) {
    Query keys(state.connection, "PRAGMA foreign_key_check");
    if (keys.next()) throw Error(messages::reference_broken, keys.text(0), keys.text(2));
  }
  throw_failure(code, state.connection.path(), sqlite3_errmsg(state.connection.handle()));
}

}  // namespace aid::storage
