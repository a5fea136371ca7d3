#include "aid/domain/decisions.hpp"
#include "aid/storage/aids.hpp"
#include "check.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace aid::reports::checks {
namespace {

using storage::Book;

constexpr Message<Text, Text, Text> not_in_force{"approval-not-in-force",
                                                 "not in force: the revocation {0} ({1}) may have come after it",
                                                 "chưa có hiệu lực: thu hồi {0} ({2}) có thể ra sau"};

}  // namespace

/// An approval of "20/3/2021" recorded after a revocation of "3/2021": which one came first is not known, so that the
/// aid is taken as not approved.
std::vector<Finding> approval_not_in_force(const Subject& subject) {
  std::map<std::int64_t, std::vector<domain::Approval>> approvals;
  for (domain::Approval& approval : storage::Aids(subject.ledger).all_approvals()) {
    approvals[approval.aid.row].push_back(std::move(approval));
  }
  std::vector<Finding> findings;
  if (approvals.empty()) return findings;
  const auto aids = aids_by_row(subject.book);
  for (const auto& one : approvals) {
    const std::vector<domain::Approval>& of_aid = one.second;
    const Book::Aid& aid = *aids.at(one.first);
    const std::vector<domain::Decision> decisions = domain::decisions_of(of_aid);
    if (aid.reversed || domain::decision_in_force(decisions)) continue;
    const auto code_of = [&](std::size_t place) {
      return fmt::format("{}/A{}", subject.book.code_of(aid), of_aid[place].number_in_aid);
    };
    for (std::size_t place = 0; place < decisions.size(); ++place) {
      if (decisions[place].kind != domain::ApprovalKind::approval) continue;
      const auto revoked = domain::revocation_of_unclear_order(decisions, place);
      if (!revoked) continue;
      const domain::DateInterval& on = decisions[*revoked].on;
      findings.push_back(
          {{code_of(place)}, say(not_in_force, code_of(*revoked), show(on, Language::en), show(on, Language::vi))});
    }
  }
  return findings;
}

}  // namespace aid::reports::checks
