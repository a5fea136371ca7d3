#pragma once
#include "aid/importing/import.hpp"
#include "aid/recording/desk.hpp"
#include "aid/storage/imports.hpp"
#include "columns.hpp"
#include "data_rows.hpp"
#include "doubtful_units.hpp"
#include "list_dates.hpp"
#include "look_ahead.hpp"
#include "name_book.hpp"
#include "printed_totals.hpp"
#include "row_trouble.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::importing {

/// Keeps what is told one by one: the first `most`, and of every kind the first. All are counted by their names.
void keep_told(const Problem& problem, std::size_t most, std::vector<Problem>& told,
               std::map<std::string, std::int64_t, std::less<>>& counts);

/// A list comes into the ledger as one batch, which is one transaction: its rows are read, each is noted with what it
/// brought or left out with the reason, and the end commits all or nothing. What a row means is for its owner to say.
class Batch {
public:
  /// Whether the ledger keeps which row brought what, so that the row is known when it comes again. Rates need no such
  /// memory: currency, kind and day tell them.
  enum class Memory : char { of_rows, none };
  /// `list`: "aid", "partner", "event", "rate". All but that has to live as long as the batch.
  Batch(const recording::Session& session, table::ListReader& reader, const ImportRequest& request,
        ImportWatcher& watcher, std::string_view list, Memory memory = Memory::of_rows);

  /// What the transaction is written with.
  recording::Desk& desk() { return desk_; }
  NameBook& names() { return names_; }
  /// The list, of which some rows were looked at in advance.
  table::ListReader& list() { return reader_; }
  const Columns& columns() const { return columns_; }
  /// How the list writes its dates, once it is begun.
  const ListDates& dates() const { return dates_; }
  ImportOutcome& outcome() { return outcome_; }

  /// Reads the headings and begins the batch. False: the same file came in before, whole and by the same rules, so that
  /// there is nothing to do. Throws what `read_headings` does.
  bool begin();
  const storage::Imports& imports() const { return imports_; }
  const ImportRequest& request() const { return request_; }
  const std::string& kind() const { return list_; }
  std::int64_t id() const { return id_; }
  /// How figures are written in the list: as its mapping says, else as the ledger or the command does.
  domain::NumberStyle numbers();
  /// What earlier batches of such lists brought.
  /// Whether the same file was imported before, and all that it brought reversed.
  bool comes_again() const { return comes_again_; }
  std::vector<storage::ImportRow> earlier_rows() const { return imports_.rows_of(list_); }

  /// Totals are told to it; it must live as long as the batch.
  void set_totals(PrintedTotals& totals) { totals_ = &totals; }
  /// Reads the next row that says something and is no total into `row`. False at the end of the list. A problem: this
  /// row cannot be read, and others may follow. Throws `Error` where the list cannot be read on: nothing is written
  /// then.
  Result<bool> next(table::ListRow& row);
  /// The row brought that record, or corrected it.
  void note(const storage::ImportRow& row);
  /// What is told of a row that was recorded or corrected, with its place.
  void warn(const Problem& warning);
  /// The row is not imported; of all that is wrong with it the first is told, problems before unknown names.
  void leave_out(const table::ListRow& row, const RowTrouble& trouble);
  /// The row is good, and yet is not imported.
  void hold_back(const table::ListRow& row, const Problem& why);

  /// Nothing will be written any more: the rest is read to tell all that is wrong.
  bool is_stopped() const;
  /// What is wrong is of the list and not of single rows: it stops the batch even where bad rows may be left out.
  void stop() { is_stopped_ = true; }
  /// Commits the batch unless it is stopped or brought nothing new. `unexpected`: what the list was expected to be, and
  /// is not; with the number of rows it is thrown as `Errors`.
  void end(std::vector<Problem> unexpected = {});
  /// The outcome with the ledger as it is now.
  ImportOutcome take_outcome();

private:
  /// Hands the headings over with the unit that stands above them, so that rejected rows keep it.
  void tell_headings(table::ListRow headings);
  bool is_to_come_again(const storage::Import& batch);
  std::optional<Problem> in_unknown_column(const table::ListRow& row) const;
  void check_line(ListRowKind kind, const table::ListRow& row) const;
  static void count_unseen(ImportOutcome::Unseen& what, std::size_t line);
  void count_filled(const table::ListRow& row);
  void count_dates(const table::ListRow& row);
  void reject(const table::ListRow& row, const Problem& why);
  std::string origin_of(const table::ListRow& row) const;
  void end_repeated();

  const recording::Session& session_;
  LookAhead reader_;
  const ImportRequest& request_;
  ImportWatcher& watcher_;
  std::string list_;
  storage::Writer writer_;
  vocabulary::Registry registry_;
  recording::Desk desk_;
  NameBook names_;
  storage::Imports imports_;
  ImportOutcome outcome_;
  Columns columns_;
  ListDates dates_;
  std::vector<std::size_t> date_columns_;
  std::optional<DataRows> data_rows_;
  std::vector<domain::UnitWord> units_;  ///< Of goods.
  std::optional<DoubtfulUnits> doubtful_units_;
  PrintedTotals* totals_ = nullptr;
  bool is_stopped_ = false;
  bool comes_again_ = false;
  Memory memory_;
  std::int64_t id_ = 0;                          ///< 0: the ledger keeps nothing of it.
  std::optional<storage::BlockHead> head_ = {};  ///< Once it was committed.
  std::int64_t block_before_ = 0;                ///< The journal's last block before this batch.
  int rows_noted_ = 0;
};

}  // namespace aid::importing
