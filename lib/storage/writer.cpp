#include "aid/storage/writer.hpp"

#include "aid/base/clock.hpp"
#include "aid/base/system_error.hpp"
#include "aid/storage/anchor_messages.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/paper_files.hpp"
#include "anchor_file.hpp"
#include "background_inserts.hpp"
#include "connection.hpp"
#include "journal_hash.hpp"
#include "merged_partners.hpp"
#include "sealed_columns.hpp"
#include "select.hpp"
#include "turn.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace aid::storage {
namespace {

/// A table that this transaction writes to.
struct Target {
  std::unique_ptr<Query> insert;
  RowHash hash;
  std::int64_t last_id = 0;
  std::int64_t last_before = 0;  ///< When the transaction began.

  /// Whether it has come to the end of a block that is sealed.
  bool fills_block() const { return last_id / sealed_together > last_before / sealed_together; }
};

}  // namespace

struct Writer::State {
  Ledger& ledger;
  Connection& connection;
  Author author;
  Turn turn;
  BlockHead previous;
  std::array<Target, root_tables.size()> roots{};
  std::array<Target, child_tables.size()> children{};
  UuidGenerator uuids{};
  std::optional<std::string> office_code = {};
  std::optional<std::vector<PeriodLock>> locks = {};
  std::map<std::pair<std::string, int>, std::int64_t> last_numbers = {};
  std::int64_t rows = 0;
  std::vector<domain::PaperFile> papers = {};  ///< Whose bytes are still to be kept.
  bool open = false;

  State(Ledger& target, Author who)
      : ledger(target), connection(target.connection()), author(std::move(who)), turn(connection, author) {}

  Target& root(RootTable table) {
    const auto index = static_cast<std::size_t>(table);
    Target& target = roots[index];
    if (!target.insert) {
      const ColumnList& columns = *root_tables[index];
      target.insert = std::make_unique<Query>(connection, columns.insert_statement());
      Query last(connection, fmt::format("SELECT id, block FROM {} ORDER BY id DESC LIMIT 1", columns.table()));
      if (last.next()) {
        if (last.integer(1) > previous.seq) refuse_damaged(previous.seq);  // The block that wrote it is gone.
        target.last_id = target.last_before = last.integer(0);
      }
    }
    return target;
  }

  [[noreturn]] void refuse_damaged(std::int64_t seq) const {
    throw FileError(messages::last_block_changed, seq, connection.path());
  }

  /// The newest block, if it is as it was written: its number and its hash follow from it and the block before.
  BlockHead checked_head() {
    Select<tables::blocks> rows(connection, "ORDER BY seq DESC LIMIT 2");
    if (!rows.next()) return {.seq = 0, .at = {}, .hash = std::string(32, '\0')};
    const BlockRow last = read_block(rows.query());
    BlockHead before{.seq = 0, .at = {}, .hash = std::string(32, '\0')};
    if (rows.next()) before = {.seq = rows.integer("seq"), .at = {}, .hash = std::string(rows.blob("hash"))};
    const Digest hash = block_hash(last, before.hash);
    const Digest typed = arguments_hash(last);
    const bool has_arguments =
        last.arguments_hash.empty() || std::string(typed.begin(), typed.end()) == last.arguments_hash;
    if (last.seq != before.seq + 1 || std::string(hash.begin(), hash.end()) != last.hash || !has_arguments) {
      refuse_damaged(last.seq);
    }
    return {.seq = last.seq, .at = last.at, .hash = last.hash};
  }

  Target& child(ChildTable table) {
    const auto index = static_cast<std::size_t>(table);
    Target& target = children[index];
    if (!target.insert) {
      target.insert = std::make_unique<Query>(connection, child_tables[index].columns->insert_statement());
      target.hash.expect_rows_of(*child_tables[index].columns);
    }
    return target;
  }

  void insert(Target& target, std::int64_t first, std::int64_t second, std::span<const Value> values) {
    target.hash.begin_row();
    int column = 0;
    for (const Value& key : {Value(first), Value(second)}) target.hash.add(++column, key);
    for (const Value& value : values) target.hash.add(++column, value);
    target.hash.end_row();
    ++rows;
    if (BackgroundInserts* const background = connection.background_inserts()) {
      background->add(target.insert->handle(), {Value(first), Value(second)}, values);
      return;
    }
    Query& query = *target.insert;
    query.reset();
    column = 0;
    for (const Value& key : {Value(first), Value(second)}) query.bind_at(++column, key);
    for (const Value& value : values) query.bind_at(++column, value);
    query.next();
    query.reset();
  }

  Digest rows_hash() {
    BlockRowsHash block;
    const auto add = [&block](std::string_view name, Target& target) {
      if (const std::int64_t count = target.hash.rows(); count > 0) block.add_table(name, count, target.hash.finish());
    };
    for (std::size_t i = 0; i < root_tables.size(); ++i) add(root_tables[i]->table(), roots[i]);
    for (std::size_t i = 0; i < child_tables.size(); ++i) add(child_tables[i].columns->table(), children[i]);
    return block.finish();
  }

  BlockHead write_block() {
    const Digest rows_digest = rows_hash();
    const Uuid salt = uuids.next(author.now_ms);
    BlockRow block{.seq = previous.seq + 1,
                   .at = utc_text(author.now_ms),
                   .actor = author.actor,
                   .host = author.host,
                   .tool = author.tool,
                   .arguments = author.arguments,
                   .row_count = rows,
                   .rows_hash = std::string(rows_digest.begin(), rows_digest.end()),
                   .salt = std::string(salt.view())};
    const Digest typed = arguments_hash(block);
    block.arguments_hash.assign(typed.begin(), typed.end());
    const Digest hash = block_hash(block, previous.hash);
    block.hash.assign(hash.begin(), hash.end());
    Query insert(connection, tables::blocks.insert_statement());
    insert.bind_row(row_of(block).values());
    insert.next();
    return {.seq = block.seq, .at = block.at, .hash = block.hash};
  }

  void forget_statements() {
    for (Target& target : roots) target.insert.reset();
    for (Target& target : children) target.insert.reset();
  }

  void roll_back() {
    connection.stop_inserting();
    forget_statements();
    if (open) {
      sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
      forget_merges(connection);
    }
    open = false;
  }
};

Writer::Writer(Ledger& ledger, Author author) : state_(std::make_unique<State>(ledger, std::move(author))) {
  state_->connection.run("BEGIN IMMEDIATE");
  state_->open = true;
  forget_merges(state_->connection);  // Another program may have written since.
  const int version = ledger.schema_version();
  if (version != newest_schema_version()) {  // Another program has upgraded the file since we opened it.
    state_->roll_back();
    throw FileError(Problem(messages::file_too_new, ledger.path(), version, newest_schema_version())
                        .hint(messages::file_too_new_hint));
  }
  state_->previous = state_->checked_head();
}

Writer::~Writer() {
  if (state_) state_->roll_back();
}

std::int64_t Writer::append(RootTable table, std::span<const Value> values) {
  Target& target = state_->root(table);
  state_->insert(target, target.last_id + 1, state_->previous.seq + 1, values);
  return ++target.last_id;
}

void Writer::append(ChildTable table, std::int64_t parent, int no, std::span<const Value> values) {
  state_->insert(state_->child(table), parent, no, values);
}

void Writer::append_contact(std::int64_t partner_version, std::string_view salt, std::string_view text) {
  Query insert(state_->connection, tables::contacts.insert_statement());
  insert.bind_row(
      NewRow<tables::contacts, 0>{{"partner", partner_version}, {"salt", Value::bytes(salt)}, {"text", text}}.values());
  insert.next();
}

void Writer::expect_many_rows() {
  // Changed pages stay in memory, up to 440 MB of them: while SQLite writes some of a transaction into the file nobody
  // can read it.
  state_->connection.run("PRAGMA cache_size = -50176; PRAGMA cache_spill = 112640");
  state_->connection.insert_in_background();
}

void Writer::keep_paper(const domain::PaperFile& file) { state_->papers.push_back(file); }

Uuid Writer::new_uuid() { return state_->uuids.next(state_->author.now_ms); }

const std::string& Writer::office_code() {
  if (!state_->office_code) state_->office_code = Settings(state_->ledger).get("code");
  return *state_->office_code;
}

const std::vector<PeriodLock>& Writer::locks() {
  if (!state_->locks) state_->locks = Locks(state_->ledger).standing();
  return *state_->locks;
}

std::int64_t Writer::next_number(std::string_view series, int year, const std::function<std::int64_t()>& last) {
  const auto [known, is_new] = state_->last_numbers.try_emplace(std::pair(std::string(series), year));
  if (is_new) known->second = last();
  return ++known->second;
}

std::int64_t Writer::now_ms() const { return state_->author.now_ms; }
Ledger& Writer::ledger() { return state_->ledger; }
std::int64_t Writer::row_count() const { return state_->rows; }

void Writer::keep_papers() {
  if (state_->papers.empty()) return;
  const PaperFolder folder(state_->ledger.path());
  folder.remove_abandoned();
  std::set<std::string_view> kept;
  for (const domain::PaperFile& file : state_->papers) {
    if (kept.insert(file.sha256).second) folder.keep(file);
  }
}

BlockHead Writer::commit() {
  keep_papers();
  const BlockHead head = state_->write_block();
  state_->connection.stop_inserting();
  state_->forget_statements();
  if (std::ranges::any_of(state_->roots, &Target::fills_block)) seal_columns(state_->connection);
  AnchorWriter anchor(state_->connection);
  state_->open = false;  // Whatever comes of it.
  storage::commit(
      state_->connection, [&] { return state_->ledger.head().hash == head.hash; },
      Problem(messages::outcome_unknown, state_->ledger.path()).hint(messages::retry_hint, head.text()));
  if (auto problem = anchor.append(head, state_->previous)) state_->connection.tell_later(std::move(*problem));
  return head;
}

}  // namespace aid::storage
