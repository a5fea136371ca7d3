#include "check.hpp"

#include <algorithm>

namespace aid::reports::checks {
namespace {

constexpr Message<Text> both{"giver-is-receiver", "'{0}' is both giver and receiver",
                             "'{0}' vừa là bên cung cấp vừa là bên tiếp nhận"};

}  // namespace

/// Aid goes from one to another. (Commands refuse it; lists may bring it in.)
std::vector<Finding> giver_is_receiver(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Finding> findings;
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    const auto parties = book.parties_of(aid);
    for (const storage::Book::Party& giver : parties) {
      if (!domain::is_giver(giver.role)) continue;
      const bool receives = std::any_of(parties.begin(), parties.end(), [&](const storage::Book::Party& party) {
        return party.role == domain::PartyRole::recipient && party.partner == giver.partner;
      });
      const std::string& name = book.partners[giver.partner].name;
      if (receives) findings.push_back({{book.code_of(aid)}, say(both, name)});
    }
  }
  return findings;
}

}  // namespace aid::reports::checks
