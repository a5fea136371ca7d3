#include "text_erasing.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/identifiers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "erasable_texts.hpp"
#include "journal_hash.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace aid::storage {
namespace {

/// What a column of a row becomes.
struct NewText {
  std::string text;
  bool is_bytes = false;

  Value value() const { return is_bytes ? Value::bytes(text) : Value(text); }
};
using NewTexts = std::map<std::size_t, NewText>;  ///< By the column's position.
using RowKey = std::array<std::int64_t, 2>;       ///< Of a root table the id and 0.
using ChangedRows = std::map<RowKey, NewTexts>;
using ChangedBlocks = std::map<std::int64_t, ChangedRows>;

/// A table as it is erased in.
struct ErasedTable {
  const ColumnList* columns;
  const ColumnList* parent;  ///< Null: it is a root table.

  std::string_view key() const { return columns->name(0); }
  std::string block() const {
    if (parent == nullptr) return "block";
    return fmt::format("(SELECT block FROM {} AS parent WHERE parent.id = {}.{})", parent->table(), columns->table(),
                       key());
  }
  /// Which rows are those of a block.
  std::string of_block() const {
    if (parent == nullptr) return "block = ?";
    return fmt::format("{} IN (SELECT id FROM {} WHERE block = ?)", key(), parent->table());
  }
  std::string order() const { return parent == nullptr ? "id" : fmt::format("{}, no", key()); }
  RowKey key_of(const Query& row) const { return {row.integer(0), parent == nullptr ? 0 : row.integer(1)}; }
};

std::size_t position(const ColumnList& columns, std::string_view name) {
  std::size_t at = 0;
  while (columns.name(at) != name) ++at;
  return at;
}

std::string record_of(Connection& connection, const ErasedTable& table, std::int64_t id) {
  const std::string_view root = table.parent == nullptr ? table.columns->table() : table.parent->table();
  const bool is_of_aid = root == "entries" || root == "approvals" || root == "reversals" || root == "reviews";
  if (root == "frozen") {
    Query row(connection, "SELECT name FROM frozen WHERE id = ?");
    row.bind(id);
    return row.next() ? row.string(0) : std::string();
  }
  if (root == "partners") {
    Query row(connection, "SELECT code_prefix, code_no FROM partners WHERE id = ?");
    row.bind(id);
    return row.next() ? partner_code(row.text(0), row.integer(1)) : std::string();
  }
  if (!is_of_aid && root != "aids" && root != "events" && root != "matters") return {};
  const std::string_view kind = root == "matters" ? "kind" : "''";
  const std::string of = is_of_aid ? fmt::format("(SELECT aid FROM {} WHERE id = ?)", root) : std::string("?");
  Query row(connection, fmt::format("SELECT code_prefix, code_year, code_no, {} FROM {} WHERE id = {}", kind,
                                    is_of_aid ? "aids" : root, of));
  row.bind(id);
  if (!row.next()) return {};
  const auto year = static_cast<int>(row.integer(1));
  if (root == "events") return event_code(row.text(0), year, row.integer(2));
  const auto matter = domain::matter_kind_of(row.text(3));
  return matter ? matter_code(*matter, row.text(0), year, row.integer(2)) : aid_code(row.text(0), year, row.integer(2));
}

class TextEraser {
public:
  TextEraser(Writer& writer, const TextErasure& erasure, const NamesInTexts& names)
      : writer_(writer), connection_(writer.ledger().connection()), erasure_(erasure), names_(names) {
    Query last(connection_, "SELECT max(seq) FROM blocks");
    if (last.next()) last_block_ = last.integer(0);
  }

  void erase_in(const ErasedTable& table) {
    find_ids_in(table);
    for (const auto& [block, rows] : changes_of(table)) {
      tell(table, block, rows);
      for (const auto& [key, texts] : rows) write(table, key, texts);
    }
  }

  Erased take() { return std::move(erased_); }

private:
  ChangedBlocks changes_of(const ErasedTable& table) {
    std::vector<const ErasableText*> texts;
    for (const ErasableText& text : erasable_texts) {
      if (text.table == table.columns) texts.push_back(&text);
    }
    ChangedBlocks changed;
    if (texts.empty()) return changed;
    Query rows(connection_, fmt::format("SELECT {}, {} FROM {} ORDER BY {}", table.columns->text(), table.block(),
                                        table.columns->table(), table.order()));
    while (rows.next()) {
      const std::int64_t block = rows.integer(static_cast<int>(table.columns->size()));
      if (block > last_block_) continue;
      for (const ErasableText* const text : texts) {
        auto left = without_names(rows, *text);
        tell_if_it_stays(table, rows, *text, left);
        if (left) set(table, rows, *text, std::move(*left), changed[block][table.key_of(rows)]);
      }
    }
    return changed;
  }

  /// Ids change nowhere.
  void find_ids_in(const ErasedTable& table) {
    for (const ErasableText& text : kept_ids) {
      if (text.table != table.columns) continue;
      Query rows(connection_,
                 fmt::format("SELECT {} FROM {} ORDER BY id", table.columns->text(), table.columns->table()));
      while (rows.next()) {
        const std::string_view id = rows.text(static_cast<int>(position(*text.table, text.column)));
        if (names_.may_name(id)) erased_.ids.push_back(text_of(table, rows, text, std::string(id)));
      }
    }
  }

  void tell_if_it_stays(const ErasedTable& table, const Query& row, const ErasableText& text,
                        const std::optional<std::string>& left) {
    if (is_official(text, row)) return;
    const std::string_view now = row.text(static_cast<int>(position(*text.table, text.column)));
    if (!names_.may_name(left ? std::string_view(*left) : now)) return;
    erased_.kept.push_back(text_of(table, row, text, left.value_or(std::string(now))));
  }

  ErasedText text_of(const ErasedTable& table, const Query& row, const ErasableText& text, std::string after) {
    return {.table = std::string(table.columns->table()),
            .column = std::string(text.column),
            .label = text.label,
            .row = row.integer(0),
            .record = record_of(connection_, table, row.integer(0)),
            .before = std::string(row.text(static_cast<int>(position(*text.table, text.column)))),
            .after = std::move(after)};
  }

  std::optional<std::string> without_names(const Query& row, const ErasableText& text) const {
    const std::string_view now = row.text(static_cast<int>(position(*text.table, text.column)));
    if (now.empty()) return std::nullopt;
    switch (text.kind) {
      case ErasableKind::of_person:
        if (!erasure_.versions.contains(row.integer(0))) break;
        return now == erased_text ? std::nullopt : std::optional(std::string(erased_text));
      case ErasableKind::command:
        return command_without_names(std::string(now), names_);
      case ErasableKind::own_name:
        if (auto left = names_.without_names(now, erased_text)) {
          return fmt::format("{} {}", *left, row.integer(0));  // Two of them could become alike.
        }
        return std::nullopt;
      case ErasableKind::text:
        break;
    }
    if (is_official(text, row)) return std::nullopt;
    return names_.without_names(now, erased_text);
  }

  /// The names of official places are those of the state.
  bool is_official(const ErasableText& text, const Query& row) const {
    if (text.table != &tables::place_names) return false;
    Query kind(connection_, "SELECT kind FROM places WHERE id = ?");
    kind.bind(row.integer(0));
    return !kind.next() || kind.text(0) != "free";
  }

  void set(const ErasedTable& table, const Query& row, const ErasableText& text, std::string left, NewTexts& texts) {
    const ColumnList& columns = *table.columns;
    const std::size_t at = position(columns, text.column);
    erased_.texts.push_back(text_of(table, row, text, left));
    const bool is_identifier = text.table == &tables::partner_identifiers;
    if (!text.fold.empty()) {
      texts[position(columns, text.fold)] = {is_identifier ? domain::identifier_key(left) : fold(left)};
    }
    if (!text.key.empty()) texts[position(columns, text.key)] = {sort_key(left), true};
    texts[at] = {std::move(left)};
  }

  /// The digests of all rows of the table in the block, before and after.
  void tell(const ErasedTable& table, std::int64_t block, const ChangedRows& changed) {
    Query rows(connection_, fmt::format("SELECT {} FROM {} WHERE {} ORDER BY {}", table.columns->text(),
                                        table.columns->table(), table.of_block(), table.order()));
    rows.bind(block);
    RowHash before;
    RowHash after;
    while (rows.next()) {
      const auto row = changed.find(table.key_of(rows));
      before.begin_row();
      after.begin_row();
      for (std::size_t i = 0; i < table.columns->size(); ++i) {
        const Value value = column_value(rows, static_cast<int>(i));
        before.add(static_cast<int>(i) + 1, value);
        const bool is_changed = row != changed.end() && row->second.contains(i);
        after.add(static_cast<int>(i) + 1, is_changed ? row->second.at(i).value() : value);
      }
      before.end_row();
      after.end_row();
    }
    rows.reset();
    const std::string was_bytes = bytes_of_digest(before.finish());
    const std::string is_bytes = bytes_of_digest(after.finish());
    append(writer_, NewRow<tables::erasures>{{"partner", erasure_.partner.row},
                                             {"what", "texts"},
                                             {"of_block", block},
                                             {"digest_before", Value::bytes(was_bytes)},
                                             {"digest_after", Value::bytes(is_bytes)},
                                             {"reason", erasure_.reason},
                                             {"of_table", table.columns->table()}});
  }

  void write(const ErasedTable& table, const RowKey& key, const NewTexts& texts) {
    std::string assignments;
    for (const auto& [column, text] : texts) {
      assignments += fmt::format("{}{} = ?", assignments.empty() ? "" : ", ", table.columns->name(column));
    }
    Query update(connection_, fmt::format("UPDATE {} SET {} WHERE {} = ?{}", table.columns->table(), assignments,
                                          table.key(), table.parent == nullptr ? "" : " AND no = ?"));
    int index = 0;
    for (const auto& [column, text] : texts) update.bind_at(++index, text.value());
    update.bind_at(++index, key[0]);
    if (table.parent != nullptr) update.bind_at(++index, key[1]);
    update.next();
  }

  Writer& writer_;
  Connection& connection_;
  const TextErasure& erasure_;
  const NamesInTexts& names_;
  std::int64_t last_block_ = 0;
  Erased erased_;
};

}  // namespace

Erased erase_in_texts(Writer& writer, const TextErasure& erasure, const NamesInTexts& names) {
  TextEraser eraser(writer, erasure, names);
  for (const ColumnList* const table : root_tables) eraser.erase_in({.columns = table, .parent = nullptr});
  for (const ChildTableInfo& child : child_tables) {
    eraser.erase_in({.columns = child.columns, .parent = root_tables.at(static_cast<std::size_t>(child.parent))});
  }
  return eraser.take();
}

std::optional<std::string> command_without_names(const std::string& command, const NamesInTexts& names) {
  std::string left = command;
  const std::vector<ShellWord> words = shell_words(command);
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (!names.without_names(word->text, erased_mark)) continue;
    const std::string_view as_written = std::string_view(command).substr(word->begin, word->end - word->begin);
    const auto changed = names.without_names(as_written, erased_mark);
    // Where the signs of quoting stand between its letters the whole word goes.
    const auto again = changed ? shell_words(*changed) : std::vector<ShellWord>();
    const bool is_gone = again.size() == 1 && !names.without_names(again.front().text, erased_mark);
    left.replace(word->begin, word->end - word->begin, is_gone ? *changed : std::string(erased_mark));
  }
  return left == command ? std::nullopt : std::optional(left);
}

}  // namespace aid::storage
