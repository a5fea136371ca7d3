#pragma once
#include "aid/recording/desk.hpp"
#include "aid_columns.hpp"
#include "aid_description.hpp"
#include "aid_entries.hpp"
#include "aid_parents.hpp"
#include "aid_parties.hpp"
#include "name_book.hpp"
#include "printed_totals.hpp"
#include "row_cells.hpp"
#include "row_trouble.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The rows of a list of aid, understood.
namespace aid::importing {

/// A row, or the rows of one aid, ready to be recorded.
struct AidRow {
  recording::Draft draft = {};
  std::optional<domain::Approval> approval = {};
  std::string identity = {};           ///< What tells the row from others, before it is hashed; empty: all it states.
  std::string code = {};               ///< The row's code of an aid in the ledger that it came from.
  std::string origin = {};             ///< Of a row that was rejected before: where it stood.
  std::size_t amount_column = 0;       ///< Where the amount of its first entry stands.
  bool is_part = false;                ///< It says what it is part of.
  std::optional<Problem> locked = {};  ///< It is dated in a locked period: only what is not counted may differ there.
  std::vector<Problem> warnings = {};  ///< What the rules tell of it, each with its place; they stop no row.
};

/// Turns rows into records: each distinct word is understood once.
class AidRows {
public:
  /// Throws what `columns_of_aid` does.
  AidRows(recording::Desk& desk, NameBook& names, const ImportRequest& request, const Columns& columns);
  AidRows(const AidRows&) = delete;
  AidRows& operator=(const AidRows&) = delete;

  /// The record of a row, or nothing and `trouble`.
  bool read(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble);

  /// What the columns of a stage's amounts add up to.
  PrintedTotals& totals() { return totals_; }
  /// The aids that rows below may be part of.
  AidParents& parents() { return parents_; }

  /// Whether a column says of each row what its amount is, so that several rows can be one aid.
  bool is_by_stage() const { return columns_.is_by_stage(); }
  /// What the rows of one aid have in common, in such a list: the id, else the mapping's identity; empty: nothing.
  std::string group_of(const table::ListRow& row);
  /// Adds the entries of a further row of the aid that was read last; false where there is `trouble`. `into` may be of
  /// a row in which something is wrong: then the row is only checked.
  bool read_more(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble);
  /// What a row says that may be the aid's or its entries'.
  struct RowTexts {
    std::string note;
    std::string source;
    std::size_t first_entry = 0;
    std::size_t entries = 0;
    storage::Fingerprint facts = {};  ///< Of its entries.
  };

  /// What is known of an aid whose rows are being read.
  struct OpenAid {
    std::vector<std::string> first_cells = {};        ///< Of the aid's first row, where it may have several,
    std::optional<domain::Direction> direction = {};  ///< its direction, where nothing is wrong with it,
    AidEntries::Delivered delivered = {};
    std::vector<RowTexts> row_texts = {};  ///< and what each of its rows says.
  };
  /// Rows of other aids stand before the next row of the aid: `resume` before that is read.
  OpenAid set_aside();
  void resume(OpenAid open);
  /// Call it after the last row of an aid. A note that all rows have goes to the aid; notes of single rows go to their
  /// entries, and so do sources.
  void finish(AidRow& row);
  std::int64_t read_as_received() const { return entries_.read_as_received(); }

  /// What its identity columns, or its id, say of the row that was read last: "A1", "2021 · 15".
  std::string identity_words(const AidRow& row) const;

private:
  bool begin(const table::ListRow& row, const table::ListReader& list, RowTrouble& trouble);
  void begin_aid(const table::ListRow& first);
  bool is_part_of_above();
  std::optional<domain::DateInterval> read_date();
  void check_same_aid(const table::ListRow& row);
  void tell_given_twice(const std::vector<domain::Entry>& before, const std::vector<domain::Entry>& more, AidRow& row);
  /// Keeps what the row says. False: another row of the aid says all of it, stage, date, money and goods, note and
  /// source.
  bool keep_texts(std::size_t first_entry, const std::vector<domain::Entry>& entries);
  bool judge_own_gift(const domain::Aid& aid, AidRow& row);
  void judge(std::vector<records::Finding> findings, const std::vector<domain::Entry>& entries, AidRow& row);
  AidField id_field() const;
  std::string_view identity_value(AidField field) const;
  std::string identity_of(const AidRow& row) const;

  recording::Desk& desk_;
  AidColumns columns_;
  PrintedTotals totals_;
  RowCells cells_;
  AidParties parties_;
  AidParents parents_;
  AidDescription description_;
  AidEntries entries_;
  WordCache<std::optional<domain::DateInterval>> dates_;

  OpenAid open_;
};

}  // namespace aid::importing
