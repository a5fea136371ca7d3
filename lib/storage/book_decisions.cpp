#include "book_decisions.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/aids_above.hpp"
#include "approval_rows.hpp"

#include <algorithm>
#include <utility>

namespace aid::storage {
namespace {

using domain::Approval;
using domain::Decision;

/// Those that count for an aid, of the decisions that each aid has itself.
template <typename One>
std::vector<One> that_count(const Book& book, const std::map<AidIndex, std::vector<One>>& own, AidIndex aid) {
  std::vector<std::vector<One>> chain;
  const auto take = [&](AidIndex one) {
    const auto found = own.find(one);
    chain.push_back(found == own.end() ? std::vector<One>() : found->second);
  };
  take(aid);
  for (const AidIndex above : AidsAbove(book, aid)) {
    if (book.aids[above].direction != book.aids[aid].direction || book.aids[above].reversed) break;
    take(above);
  }
  return domain::decisions_with_wholes<One>(chain);
}

}  // namespace

BookDecisions::BookDecisions(Book& book) : book_(book), in_family_(book.aids.size()) {
  for (const AidIndex aid : book.aids.indexes()) {
    const AidIndex whole = book.aids[aid].part_of;
    if (whole) in_family_[aid] = in_family_[whole] = true;
  }
}

void BookDecisions::add(AidIndex aid, const Decision& decision) {
  if (aid != aid_) settle_one();
  aid_ = aid;
  decisions_.push_back(decision);
}

void BookDecisions::settle_one() {
  if (decisions_.empty()) return;
  book_.aids[aid_].approved = domain::decision_in_force(decisions_).has_value();
  if (in_family_[aid_]) of_families_[aid_] = std::move(decisions_);
  decisions_.clear();
}

void BookDecisions::settle() {
  settle_one();
  if (of_families_.empty()) return;
  for (const AidIndex aid : book_.aids.indexes()) {
    if (!book_.aids[aid].part_of) continue;
    book_.aids[aid].approved = domain::decision_in_force(that_count(book_, of_families_, aid)).has_value();
  }
}

std::vector<Approval> decisions_that_count(const Book& book, const std::map<AidIndex, std::vector<Approval>>& own,
                                           AidIndex aid) {
  return that_count(book, own, aid);
}

std::map<AidIndex, std::string> authorities_in_force(Connection& connection, const Book& book,
                                                     const std::function<AidIndex(std::int64_t row)>& index_of) {
  std::map<AidIndex, std::vector<Approval>> approvals;
  for (Approval& approval : read_approvals_that_count(connection)) {
    const AidIndex aid = index_of(approval.aid.row);
    if (aid) approvals[aid].push_back(std::move(approval));
  }
  std::map<AidIndex, std::string> authorities;
  if (approvals.empty()) return authorities;
  std::map<std::string, std::string> spellings;
  for (const AidIndex aid : book.aids.indexes()) {
    if (!book.aids[aid].part_of && !approvals.contains(aid)) continue;
    const std::vector<Approval> counting = that_count(book, approvals, aid);
    const auto in_force = domain::decision_in_force(domain::decisions_of(counting));
    std::string authority = in_force ? domain::authority_of(counting, *in_force) : std::string();
    if (authority.empty()) continue;
    std::string& spelling = spellings.try_emplace(fold(authority), authority).first->second;
    spelling = std::min(spelling, authority);
    authorities.emplace(aid, std::move(authority));
  }
  for (auto& [aid, authority] : authorities) authority = spellings.at(fold(authority));
  return authorities;
}

}  // namespace aid::storage
