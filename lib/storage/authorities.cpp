#include "authorities.hpp"

#include "aid/base/text.hpp"
#include "approval_rows.hpp"

#include <algorithm>
#include <vector>

namespace aid::storage {
namespace {

using domain::Approval;

std::string authority_in_force(const std::vector<Approval>& approvals) {
  const auto in_force = domain::decision_in_force(domain::decisions_of(approvals));
  return in_force ? domain::authority_of(approvals, *in_force) : std::string();
}

}  // namespace

std::map<std::int64_t, std::string> authorities_in_force(Connection& connection) {
  std::map<std::int64_t, std::vector<Approval>> approvals;
  for (Approval& approval : read_approvals_that_count(connection)) {
    const std::int64_t aid = approval.aid.row;
    approvals[aid].push_back(std::move(approval));
  }
  std::map<std::int64_t, std::string> authorities;
  std::map<std::string, std::string> spellings;
  for (const auto& [aid, of_aid] : approvals) {
    const std::string authority = authority_in_force(of_aid);
    if (authority.empty()) continue;
    std::string& spelling = spellings.try_emplace(fold(authority), authority).first->second;
    spelling = std::min(spelling, authority);
    authorities.emplace(aid, authority);
  }
  for (auto& [aid, authority] : authorities) authority = spellings.at(fold(authority));
  return authorities;
}

}  // namespace aid::storage
