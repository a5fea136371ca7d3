#pragma once
#include "aid/storage/dump.hpp"
#include "aid/storage/writer.hpp"

#include <array>
#include <cstddef>
#include <string_view>

/// The append-only tables: what `Writer` writes and `verify` reads, in one place, so that no column can be left out.
namespace aid::storage {

class Query;

struct RootTableInfo {
  std::string_view name;
  std::string_view columns;  ///< After id and block, in the order of the schema.
};

struct ChildTableInfo {
  std::string_view name;
  std::string_view parent_column;
  RootTable parent;
  std::string_view columns;  ///< After the key (parent, no).
};

inline constexpr std::array root_tables{
    RootTableInfo{"settings", "key, value"},
    RootTableInfo{"list_items", "list, scheme, code, ordinal, name_vi, name_en, aliases, attributes"},
    RootTableInfo{"places", "version_of, version, uuid, code, kind, parent, country, valid_from, valid_until"},
    RootTableInfo{
        "partners",
        "version_of, version, uuid, code_prefix, code_no, external_id, kind, country, parent, note, contact_hash"},
    RootTableInfo{
        "aids",
        "version_of, version, uuid, code_prefix, code_year, code_no, external_id, fingerprint, direction, modality, "
        "form, scope, title, title_fold, title_key, note, regime, status, humanitarian, stands_for, "
        "stands_for_qualifier, part_of, runs_from, runs_until, component"},
    RootTableInfo{
        "entries",
        "uuid, aid, no, kind, from_on, until_on, form, amount_minor, currency, qualifier, stated_vnd, "
        "stated_vnd_qualifier, stated_usd, stated_usd_qualifier, channel, channel_kind, settles, note, typed_amount, "
        "typed_date, source, external_id, fingerprint"},
    RootTableInfo{"approvals", "uuid, aid, no, kind, number, number_fold, authority, decided_on, note"},
    RootTableInfo{"reversals", "uuid, aid, entry, approval, reason, from_on, until_on"},
    RootTableInfo{"events",
                  "version_of, version, uuid, code_prefix, code_year, code_no, external_id, fingerprint, type, title, "
                  "title_fold, title_key, note, from_on, until_on, typed_date, mode, status, place, country"},
    RootTableInfo{"rates", "uuid, currency, kind, in_force_on, vnd_per_unit, source, aid"},
    RootTableInfo{
        "stated_totals",
        "uuid, from_on, until_on, what, scope, direction, amount_minor, currency, count, qualifier, source, note"},
    RootTableInfo{"imports", "uuid, list, file, file_hash, rules_hash, taken_back"},
};

inline constexpr std::array child_tables{
    ChildTableInfo{"place_names", "place", RootTable::places, "language, text, fold, sort_key"},
    ChildTableInfo{"partner_names", "partner", RootTable::partners,
                   "kind, text, language, used_from, used_until, fold, sort_key"},
    ChildTableInfo{"aid_parties", "aid", RootTable::aids, "role, partner, share"},
    ChildTableInfo{"aid_splits", "aid", RootTable::aids, "dimension, scheme, code, place, share"},
    ChildTableInfo{"aid_beneficiaries", "aid", RootTable::aids, "grp, text, count, qualifier, unit, country"},
    ChildTableInfo{"aid_sources", "aid", RootTable::aids, "text"},
    ChildTableInfo{
        "goods", "entry", RootTable::entries,
        "item, item_fold, quantity, quantity_qualifier, unit, unit_value, value_minor, currency, qualifier, basis, "
        "typed"},
    ChildTableInfo{"event_partners", "event", RootTable::events, "partner, role"},
    ChildTableInfo{"event_counts", "event", RootTable::events, "what, count, qualifier"},
    ChildTableInfo{"event_sources", "event", RootTable::events, "text"},
    ChildTableInfo{"event_aids", "event", RootTable::events, "aid"},
    ChildTableInfo{"import_counts", "import", RootTable::imports, "what, count"},
    ChildTableInfo{"import_rows", "import", RootTable::imports, "line, identity, content, record"},
    ChildTableInfo{"partner_identifiers", "partner", RootTable::partners, "scheme, number, number_fold"},
};

/// A row as it is hashed: 'R', then for each column that is not NULL its number (one byte, from 1, in the order of the
/// schema), a type letter and the value (integers 8 bytes big-endian; text and bytes with a 4-byte length before them),
/// then 'E'. NULLs leave nothing, so that a migration may add columns at the end of a table. Independent of the engine.
class RowHash {
public:
  void begin_row() { buffer_.push_back('R'); }
  void add(int column, const Value& value);
  void end_row();
  std::int64_t rows() const { return rows_; }
  /// The digest of all rows; starts anew.
  Digest finish();

private:
  Sha256 sha_;
  std::string buffer_;
  std::int64_t rows_ = 0;
};

/// The hash over the rows of a block, from the digests of its tables in their order.
class BlockRowsHash {
public:
  void add_table(std::string_view name, std::int64_t rows, const Digest& digest);
  Digest finish() { return sha_.finish(); }

private:
  Sha256 sha_;
};

/// The hash over the rows of a block while they come in any order of tables.
class RowHashes {
public:
  /// Of a root table (its columns begin with id and block) or, with the number of root tables added, of a child table.
  RowHash& of(std::size_t table) { return tables_[table]; }
  std::int64_t rows() const;
  /// Starts anew.
  Digest finish();

private:
  std::array<RowHash, root_tables.size() + child_tables.size()> tables_;
};

/// A row of the columns seq, at, actor, host, tool, arguments, row_count, rows_hash and hash.
BlockRow read_block(Query& query);
/// Over all columns of the block but `hash`.
Digest block_hash(const BlockRow& block, std::string_view previous_hash);

}  // namespace aid::storage
