#pragma once
#include "aid/domain/decisions.hpp"
#include "aid/storage/book.hpp"
#include "connection.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// Which aids of a book are approved, and by whom. A part without an approval of its own is approved with its whole, as
/// `domain::decisions_with_wholes` says; a whole that was reversed, or that goes another way, approves no part.
namespace aid::storage {

/// Takes the decisions of all aids, which were not reversed, in the order of the aids and of recording.
class BookDecisions {
public:
  explicit BookDecisions(Book& book);

  void add(AidIndex aid, const domain::Decision& decision);
  /// After the last one: says of each aid whether it is approved.
  void settle();

private:
  void settle_one();

  Book& book_;
  IndexedVector<bool, AidIndex> in_family_;  ///< Aids that are parts or have some.
  std::map<AidIndex, std::vector<domain::Decision>> of_families_;
  AidIndex aid_;  ///< The one whose decisions are being added.
  std::vector<domain::Decision> decisions_;
};

/// Those that count for an aid, with what its wholes decide for it; `own`: the decisions that each aid has itself.
std::vector<domain::Approval> decisions_that_count(const Book& book,
                                                   const std::map<AidIndex, std::vector<domain::Approval>>& own,
                                                   AidIndex aid);

/// Who decided on the aids that are approved: the authority of the decision in force, as `domain::authority_of` says.
/// Of the spellings of one name the first in order stands for all. `index_of`: the aid of a row; nowhere: it is left
/// out.
std::map<AidIndex, std::string> authorities_in_force(Connection& connection, const Book& book,
                                                     const std::function<AidIndex(std::int64_t row)>& index_of);

}  // namespace aid::storage
