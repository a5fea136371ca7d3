#include "aid/storage/book_details.hpp"

#include "aid_row.hpp"
#include "columns.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aid::storage {
namespace {

constexpr ColumnList detailed_aids = aid_version.only({"identity", "id", "external_id", "modality", "title", "note",
                                                       "regime", "humanitarian", "runs_from", "runs_until"});
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
  using Positions = std::unordered_map<std::int64_t, std::size_t>;

  /// The position of the row that the key of a row in `table` names: a damaged file can name any.
  std::size_t position_in(const Positions& positions, std::int64_t named, std::string_view table,
                          std::int64_t row) const {
    const auto found = positions.find(named);
    if (found == positions.end()) throw_damaged(connection_.path(), fmt::format("{} {}: row {}", table, row, named));
    return found->second;
  }

  void read_aids() {
    Positions positions;
    for (std::size_t i = 0; i < book_.aids.size(); ++i) positions.emplace(book_.aids[i].row, i);
    versions_.resize(book_.aids.size());
    Select<detailed_aids> row(connection_, "ORDER BY id");
    for_each_row(row, [&] {
      const std::size_t position = position_in(positions, row.integer("identity"), "aids", row.integer("id"));
      versions_[position] = row.integer("id");
      details_.aids[position] = {.external_id = row.string("external_id"),
                                 .modality = read_term<domain::Modality>(row.text("modality")),
                                 .title = row.string("title"),
                                 .note = row.string("note"),
                                 .regime = row.string("regime"),
                                 .humanitarian = row.integer("humanitarian") != 0,
                                 .runs = read_interval(row, "runs_from", "runs_until"),
                                 .sources = {},
                                 .decision = {}};
    });
    for (std::size_t i = 0; i < versions_.size(); ++i) current_.emplace(versions_[i], i);
    aid_positions_ = std::move(positions);
  }

  /// Of the versions that count.
  void read_sources() {
    Select<tables::aid_sources> row(connection_, "ORDER BY aid, no");
    while (row.next()) {
      const auto found = current_.find(row.integer("aid"));
      if (found != current_.end()) details_.aids[found->second].sources.push_back(row.string("text"));
    }
  }

  /// In the order in which they were taken, as the book reads whether an aid is approved.
  void read_decisions() {
    Select<approval_row> row(connection_, "WHERE NOT reversed ORDER BY decided_on, id");
    for_each_row(row, [&] {
      const std::size_t aid = position_in(aid_positions_, row.integer("aid"), "approvals", row.integer("id"));
      auto& decision = details_.aids[aid].decision;
      if (read_term<domain::ApprovalKind>(row.text("kind")) == domain::ApprovalKind::revocation) {
        decision.reset();
      } else {
        decision = {.number = row.string("number"),
                    .authority = row.string("authority"),
                    .on = read_day(row.text("decided_on"))};
      }
    });
  }

  void read_entries() {
    Positions positions;
    for (std::size_t i = 0; i < book_.entries.size(); ++i) positions.emplace(book_.entries[i].row, i);
    Select<detailed_entries> row(connection_, "WHERE coalesce(channel_kind, note, source) IS NOT NULL ORDER BY id");
    while (row.next()) {
      details_.entries[position_in(positions, row.integer("id"), "entries", row.integer("id"))] = {
          .channel_kind = row.string("channel_kind"), .note = row.string("note"), .source = row.string("source")};
    }
  }

  Connection& connection_;
  const Book& book_;
  BookDetails details_;
  Positions aid_positions_;  ///< By identity.
  Positions current_;        ///< By the row of the version that counts.
  std::vector<std::int64_t> versions_;
};

}  // namespace

BookDetails read_details(Ledger& ledger, const Book& book) { return DetailsReader(ledger, book).read(); }

}  // namespace aid::storage
