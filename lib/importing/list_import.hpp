#pragma once
#include "batch.hpp"
#include "kept_row.hpp"
#include "list_dates.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Lists of partners, of events and of rates: what their imports have in common. They are short beside lists of aid, so
/// that they are read whole: a row may name another one that stands below it.
namespace aid::importing {

class ListImport {
public:
  ListImport(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
             ImportWatcher& watcher, std::string_view name, Batch::Memory memory = Batch::Memory::of_rows);
  virtual ~ListImport() = default;
  ListImport(const ListImport&) = delete;
  ListImport& operator=(const ListImport&) = delete;

  ImportOutcome run();

protected:
  /// What an earlier import brought, or this one.
  struct Known {
    storage::ShortHash content{};
    std::int64_t record = 0;
    bool is_of_this_list = false;
  };
  /// A value that is recorded otherwise than the row says.
  struct Difference {
    std::string field;
    std::string recorded;
    std::string given;
  };

  /// Fields that a column or a constant must say, as the user knows them.
  virtual std::vector<std::string_view> needed_fields() const = 0;
  /// Reads the words of a row and resolves its names; what is wrong goes into the row.
  virtual void understand(std::size_t row) = 0;
  /// Records a row in which nothing is wrong, or finds it recorded.
  virtual void settle(std::size_t row) = 0;

  /// The code of a record that an earlier list brought; empty where the ledger keeps no rows of such lists.
  virtual std::string code_of_record(std::int64_t) const { return {}; }

  // --- What the rows say ---
  /// How the list writes dates.
  const ListDates& dates() const { return batch_.dates(); }
  bool has_column(std::string_view field) const;
  /// The value of a field as one line, or what a constant says, or empty.
  std::string value(const KeptRow& row, std::string_view field) const;
  /// The values of all columns of a field.
  std::vector<std::string> values(const KeptRow& row, std::string_view field) const;
  /// The cell itself of the first column of a field; null where it is empty.
  const KeptRow::Cell* cell(const KeptRow& row, std::string_view field) const;
  /// Keeps the problem with the place of the field's cell.
  void add(KeptRow& row, const Problem& problem, std::string_view field) const;
  /// Tells it with the place of the field's cell; the row stays good.
  void warn(const KeptRow& row, const Problem& problem, std::string_view field);
  /// Keeps what a service said: its problems name options, which are called like the fields.
  void add(KeptRow& row, const Error& error, std::string_view otherwise) const;
  /// Does what a service may refuse, which is trouble of the row then; that of the ledger is not.
  template <typename Function>
  void attempt(KeptRow& row, std::string_view field, const Function& record) const {
    try {
      record();
    } catch (const FileError&) {
      throw;
    } catch (const Error& error) {
      add(row, error, field);
    }
  }
  template <typename T>
  std::optional<T> take(KeptRow& row, const Resolved<T>& resolved, std::string_view field) const {
    if (resolved.value) return resolved.value;
    if (resolved.unknown) row.trouble.unknown.push_back(*resolved.unknown);
    if (resolved.is_skipped) {
      row.trouble.skipped = resolved.problem;
    } else if (resolved.problem) {
      add(row, *resolved.problem, field);
    }
    return std::nullopt;
  }
  /// The code of an item of a list of the ledger, empty where the row says nothing or there is trouble.
  std::string item(KeptRow& row, std::string_view list, std::string_view field);

  /// Money as a command would be told it: what the heading says of currency and unit, "(triệu đồng)", is no longer
  /// unsaid.
  std::string amount(KeptRow& row, std::string_view field, const std::string& typed);

  // --- What becomes of them ---
  /// The fields that the mapping names, the row's own id, or else `facts`.
  storage::ShortHash identity_of(const KeptRow& row, std::string_view facts);
  /// The mapping or an id of its own tells the row from others.
  bool has_own_identity(const KeptRow& row) const;
  Known* known(const storage::ShortHash& identity);
  /// A row of this list is a record that was there before.
  void see(std::int64_t record) { seen_.push_back(record); }
  /// What rows of earlier lists stand for.
  std::set<std::int64_t> listed_records() const;
  void note(const KeptRow& row, const storage::ShortHash& identity, const storage::ShortHash& content,
            std::int64_t record);
  void differ(KeptRow& row, const std::string& code, const std::vector<Difference>& differences);
  /// Another row of this list says the same partner or event otherwise: in what.
  void refuse_repeated(KeptRow& row, std::string_view what, const std::vector<Difference>& differences);

  static storage::ShortHash hash(std::string_view bytes);

  const recording::Session& session_;
  const ImportRequest& request_;
  Batch batch_;
  recording::Desk& desk_;  ///< Of the batch, as the next four.
  storage::Writer& writer_;
  vocabulary::Registry& registry_;
  NameBook& names_;
  ImportOutcome& outcome_;
  std::vector<KeptRow> rows_;

private:
  /// Where the field's cell is, or the row's first one.
  const KeptRow::Cell* place_of(const KeptRow& row, std::string_view field) const;
  void check_fields();
  void tell_gone_rows();
  void read_rows();
  void keep(const table::ListRow& row);
  KeptRow& keep_cells(const table::ListRow& row);

  table::ListReader& list_;
  ImportWatcher& watcher_;
  std::string name_;
  const Columns& columns_;
  std::map<storage::ShortHash, Known> known_;
  std::vector<std::int64_t> seen_;
};

}  // namespace aid::importing
