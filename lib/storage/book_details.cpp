#include "aid/storage/book_details.hpp"

#include "aid/domain/decisions.hpp"
#include "aid_row.hpp"
#include "approval_rows.hpp"
#include "book_decisions.hpp"
#include "bulk_reading.hpp"
#include "columns.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <map>
#include <unordered_map>

namespace aid::storage {
namespace {

constexpr ColumnList detailed_entries = tables::entries.only({"id", "channel_kind", "note", "source"});

class DetailsReader {
public:
  DetailsReader(Ledger& ledger, const Book& book) : connection_(ledger.connection()), book_(book) {}

  BookDetails read() {
    details_.aids.resize(book_.aids.size());
    details_.entries.resize(book_.entries.size());
    read_aids();
    read_sources();
    read_decisions();
    read_entries();
    return std::move(details_);
  }

private:
  /// The index of the row that the key of a row in `table` names: a damaged file can name any.
  template <typename Key>
  Key index_in(const RowIndexes<Key>& indexes, std::int64_t named, std::string_view table, std::int64_t row) const {
    const Key index = indexes.of(named);
    if (!index) throw_damaged(connection_.path(), fmt::format("{} {}: row {}", table, row, named));
    return index;
  }

  /// Where the records of a list of the book are, by their rows.
  template <typename Item, typename Key>
  RowIndexes<Key> by_row(const IndexedVector<Item, Key>& items, std::string_view table) const {
    RowIndexes<Key> indexes;
    indexes.reserve(rows_of(connection_, table));
    for (const Key index : items.indexes()) {
      const std::int64_t row = items[index].row;
      if (row == 0) continue;  // Only the book has it.
      if (!indexes.set(row, index)) throw_damaged_row(connection_.path(), table, row, "id", row);
    }
    return indexes;
  }

  void read_aids() {
    aids_by_row_ = by_row(book_.aids, "aids");
    IndexedVector<std::int64_t, AidIndex> versions(book_.aids.size());
    Select<aid_version> row(connection_, "ORDER BY id");
    for_each_row(row, [&] {
      const AidIndex aid = index_in(aids_by_row_, row.integer("identity"), "aids", row.integer("id"));
      versions[aid] = row.integer("id");
      details_.aids[aid] = {read_description(row), {}, {}};
    });
    for (const AidIndex aid : versions.indexes()) current_.emplace(versions[aid], aid);
  }

  /// Of the versions that count.
  void read_sources() {
    Select<tables::aid_sources> row(connection_, "ORDER BY aid, no");
    while (row.next()) {
      const auto found = current_.find(row.integer("aid"));
      if (found != current_.end()) details_.aids[found->second].sources.push_back({row.string("text")});
    }
  }

  /// The decision in force on each aid.
  void read_decisions() {
    std::map<AidIndex, std::vector<domain::Approval>> approvals;
    for (domain::Approval& approval : read_approvals_that_count(connection_)) {
      approvals[index_in(aids_by_row_, approval.aid.row, "approvals", approval.id)].push_back(std::move(approval));
    }
    for (const auto& [aid, of_aid] : approvals) details_.aids[aid].decision = in_force(of_aid);
    if (approvals.empty()) return;
    for (const AidIndex aid : book_.aids.indexes()) {
      BookDetails::Aid& details = details_.aids[aid];
      details.approved_by =
          book_.aids[aid].part_of ? in_force(decisions_that_count(book_, approvals, aid)) : details.decision;
    }
  }

  static std::optional<BookDetails::Decision> in_force(const std::vector<domain::Approval>& approvals) {
    const auto place = domain::decision_in_force(domain::decisions_of(approvals));
    if (!place) return std::nullopt;
    const domain::Approval& decision = approvals[*place];
    return BookDetails::Decision{
        .number = decision.number, .authority = domain::authority_of(approvals, *place), .on = decision.on};
  }

  void read_entries() {
    const RowIndexes<EntryIndex> entries_by_row = by_row(book_.entries, "entries");
    Select<detailed_entries> row(connection_, "WHERE coalesce(channel_kind, note, source) IS NOT NULL ORDER BY id");
    while (row.next()) {
      details_.entries[index_in(entries_by_row, row.integer("id"), "entries", row.integer("id"))] = {
          .channel_kind = row.string("channel_kind"), .note = row.string("note"), .source = row.string("source")};
    }
  }

  Connection& connection_;
  const Book& book_;
  BookDetails details_;
  RowIndexes<AidIndex> aids_by_row_;
  std::unordered_map<std::int64_t, AidIndex> current_;  ///< By the row of the version that counts.
};

}  // namespace

BookDetails read_details(Ledger& ledger, const Book& book) { return DetailsReader(ledger, book).read(); }

}  // namespace aid::storage
