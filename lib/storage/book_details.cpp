#include "aid/storage/book_details.hpp"

#include "columns.hpp"
#include "connection.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aid::storage {
namespace {

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
    Query query(connection_,
                "SELECT coalesce(version_of, id), id, external_id, modality, title, note, regime, humanitarian, "
                "runs_from, runs_until FROM aids ORDER BY id");
    read_rows(query, "aids", [&] {
      const std::size_t position = position_in(positions, query.integer(0), "aids", query.integer(1));
      versions_[position] = query.integer(1);
      BookDetails::Aid& aid = details_.aids[position];
      aid = {.external_id = query.string(2),
             .modality = read_term<domain::Modality>(query.text(3)),
             .title = query.string(4),
             .note = query.string(5),
             .regime = query.string(6),
             .humanitarian = query.integer(7) != 0,
             .runs = {},
             .sources = {},
             .decision = {}};
      if (!query.is_null(8)) aid.runs = {read_day(query.text(8)), read_day(query.text(9))};
    });
    for (std::size_t i = 0; i < versions_.size(); ++i) current_.emplace(versions_[i], i);
    aid_positions_ = std::move(positions);
  }

  /// Of the versions that count.
  void read_sources() {
    Query query(connection_, "SELECT aid, text FROM aid_sources ORDER BY aid, no");
    while (query.next()) {
      const auto found = current_.find(query.integer(0));
      if (found != current_.end()) details_.aids[found->second].sources.push_back(query.string(1));
    }
  }

  /// In the order in which they were taken, as the book reads whether an aid is approved.
  void read_decisions() {
    Query query(connection_,
                "SELECT id, aid, kind, number, authority, decided_on FROM approvals "
                "WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE approval = approvals.id) ORDER BY decided_on, id");
    read_rows(query, "approvals", [&] {
      const std::size_t aid = position_in(aid_positions_, query.integer(1), "approvals", query.integer(0));
      auto& decision = details_.aids[aid].decision;
      if (read_term<domain::ApprovalKind>(query.text(2)) == domain::ApprovalKind::revocation) {
        decision.reset();
      } else {
        decision = {.number = query.string(3), .authority = query.string(4), .on = read_day(query.text(5))};
      }
    });
  }

  void read_entries() {
    Positions positions;
    for (std::size_t i = 0; i < book_.entries.size(); ++i) positions.emplace(book_.entries[i].row, i);
    Query query(connection_,
                "SELECT id, channel_kind, note, source FROM entries "
                "WHERE coalesce(channel_kind, note, source) IS NOT NULL ORDER BY id");
    while (query.next()) {
      details_.entries[position_in(positions, query.integer(0), "entries", query.integer(0))] = {
          .channel_kind = query.string(1), .note = query.string(2), .source = query.string(3)};
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
