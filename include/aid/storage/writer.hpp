#pragma once
#include "aid/base/sha256.hpp"
#include "aid/base/uuid.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/decimal.hpp"
#include "aid/domain/matters.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/locks.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace aid::storage {

/// Who writes, when and with what command: the journal's words.
struct Author {
  std::int64_t now_ms = 0;  ///< Milliseconds since 1970, UTC.
  std::string actor;
  std::string host;
  std::string tool;
  std::string arguments;
};

/// A value of a row: NULL, an integer, text or bytes. Borrows text: it must live until the row is appended.
class Value {
public:
  enum class Type : std::uint8_t { null, integer, text, blob };

  Value() = default;
  Value(std::nullopt_t) {}                                               // NOLINT: values convert.
  Value(std::int64_t number) : type_(Type::integer), number_(number) {}  // NOLINT
  Value(int number) : type_(Type::integer), number_(number) {}           // NOLINT
  Value(std::string_view text) : type_(Type::text), text_(text) {}       // NOLINT
  Value(const std::string& text) : type_(Type::text), text_(text) {}     // NOLINT
  Value(const char* text) : type_(Type::text), text_(text) {}            // NOLINT
  Value(const Uuid& uuid) : type_(Type::blob), text_(uuid.view()) {}     // NOLINT
  template <typename T>
  Value(const std::optional<T>& value) : Value(value ? Value(*value) : Value(std::nullopt)) {}  // NOLINT
  static Value bytes(std::string_view bytes) {
    Value value(bytes);
    value.type_ = Type::blob;
    return value;
  }
  /// NULL for no bytes.
  static Value bytes_unless_empty(std::string_view text) { return text.empty() ? Value(std::nullopt) : bytes(text); }
  /// NULL for an empty text.
  static Value unless_empty(std::string_view text) { return text.empty() ? Value(std::nullopt) : Value(text); }
  /// NULL for row 0.
  static Value unless_zero(std::int64_t row) { return row == 0 ? Value(std::nullopt) : Value(row); }

  Type type() const { return type_; }
  std::int64_t number() const { return number_; }
  std::string_view text() const { return text_; }

private:
  Type type_ = Type::null;
  std::int64_t number_ = 0;
  std::string_view text_;
};

/// The tables that facts and versions are appended to; the order is that of the hash and never changes.
enum class RootTable : std::uint8_t {
  settings,
  list_items,
  places,
  partners,
  aids,
  entries,
  approvals,
  reversals,
  events,
  rates,
  stated_totals,
  imports,
  reviews,
  equivalents,
  withdrawals,
  erasures,
  locks,
  frozen,
  partner_merges,
  certificates,
  partner_counts,
  matters,
  place_changes,
  second_looks
};
enum class ChildTable : std::uint8_t {
  place_names,
  partner_names,
  aid_parties,
  aid_splits,
  aid_beneficiaries,
  aid_sources,
  goods,
  event_partners,
  event_counts,
  event_sources,
  event_aids,
  import_counts,
  import_rows,
  partner_identifiers,
  instalments,
  frozen_files,
  certificate_limits,
  matter_partners,
  matter_counts,
  matter_links,
  matter_records,
  matter_files,
  need_lines,
  need_gifts,
  event_countries,
  event_facts
};

/// One transaction that writes: takes its turn (lock file, BEGIN IMMEDIATE, the version checked again), appends rows
/// and, at `commit`, one journal block over all of them. Without `commit` nothing has happened.
class Writer {
public:
  /// Throws `FileError`: ledger-busy, file-too-new, ledger-unreadable.
  Writer(Ledger& ledger, Author author);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Appends a row; `values` are the table's columns after `id` and `block`. Returns its id.
  std::int64_t append(RootTable table, std::span<const Value> values);
  /// Appends row number `no` (from 1) of the root row `parent`, which this transaction wrote; `values` are the
  /// columns after the key.
  void append(ChildTable table, std::int64_t parent, int no, std::span<const Value> values);

  /// Personal data beside a partner's version; not hashed.
  void append_contact(std::int64_t partner_version, std::string_view salt, std::string_view text);

  /// Keeps more of the ledger in memory, and inserts rows while the next ones are prepared: for imports. An insert
  /// that fails is told by a later call, `commit` at the latest.
  void expect_many_rows();

  /// Before the commit the bytes of a paper's file (`PaperFile::source`) are copied beside the ledger.
  void keep_paper(const domain::PaperFile& file);

  Uuid new_uuid();
  /// The setting `code` as it was when it was first asked for.
  const std::string& office_code();
  /// The periods that were locked when it was first asked.
  const std::vector<PeriodLock>& locks();
  /// One more than the last number of a series (of a kind of record, in a year) in this transaction; `last` finds the
  /// last one in the ledger when it is first asked for.
  std::int64_t next_number(std::string_view series, int year, const std::function<std::int64_t()>& last);
  std::int64_t now_ms() const;
  Ledger& ledger();
  /// Rows appended so far.
  std::int64_t row_count() const;

  /// Writes the block and commits. Throws `FileError` (nothing written) or `OutcomeUnknown`.
  BlockHead commit();

private:
  /// Makes the files of papers durable beside the ledger.
  void keep_papers();

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aid::storage
