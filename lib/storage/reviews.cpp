#include "aid/storage/reviews.hpp"

#include "new_row.hpp"
#include "select.hpp"

namespace aid::storage {
namespace {

using ReviewRows = Select<tables::reviews>;

std::vector<domain::Review> read_reviews(ReviewRows& row) {
  std::vector<domain::Review> found;
  while (row.next()) {
    found.push_back({.aid = {row.integer("aid")},
                     .withdrawn = row.integer("withdrawn") != 0,
                     .reason = row.string("reason"),
                     .block = row.integer("block")});
  }
  return found;
}

}  // namespace

std::vector<domain::Review> Reviews::of(domain::AidId aid) const {
  ReviewRows rows(connection_, "WHERE aid = ? ORDER BY id");
  rows.bind(aid.row);
  return read_reviews(rows);
}

std::vector<domain::Review> Reviews::standing() const {
  ReviewRows rows(connection_,
                  "WHERE withdrawn IS NULL AND id IN (SELECT max(id) FROM reviews GROUP BY aid) ORDER BY aid");
  return read_reviews(rows);
}

std::int64_t Reviews::last_change(domain::AidId aid) const {
  Query query(connection_,
              "SELECT max(block) FROM (SELECT block FROM aids WHERE id = ?1 OR version_of = ?1 UNION ALL "
              "SELECT block FROM entries WHERE aid = ?1 UNION ALL SELECT block FROM approvals WHERE aid = ?1 UNION ALL "
              "SELECT block FROM reversals WHERE aid = ?1 UNION ALL "
              "SELECT equivalents.block FROM equivalents JOIN entries ON entries.id = entry WHERE aid = ?1 UNION ALL "
              "SELECT withdrawals.block FROM withdrawals JOIN equivalents ON equivalents.id = equivalent "
              "JOIN entries ON entries.id = entry WHERE aid = ?1)");
  query.bind(aid.row);
  query.next();
  return query.integer(0);
}

void Reviews::add(Writer& writer, const domain::Review& review) {
  const Value withdrawn = review.withdrawn ? Value(1) : Value(std::nullopt);
  append(
      writer,
      NewRow<tables::reviews>{
          {"uuid", writer.new_uuid()}, {"aid", review.aid.row}, {"withdrawn", withdrawn}, {"reason", review.reason}});
}

}  // namespace aid::storage
