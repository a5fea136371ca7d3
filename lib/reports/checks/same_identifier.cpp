// Commands and lists give no number to two partners; another program, or ledgers that were put together, may.

#include "aid/domain/identifiers.hpp"
#include "aid/storage/partner_identifiers.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/identifiers.hpp"
#include "check.hpp"

#include <map>
#include <set>

namespace aid::reports::checks {
namespace {

constexpr Message<Text> one_number{"same-identifier", "several partners have the number {0}",
                                   "nhiều đối tác cùng mang số {0}"};

/// Whose a number is, and how it was written first.
struct Holders {
  std::string written;
  std::set<domain::PartnerId> partners = {};
};

}  // namespace

std::vector<Finding> same_identifier(const Subject& subject) {
  const storage::Partners partners(subject.ledger);
  std::map<std::string, Holders> holders;
  for (const storage::IdentifierEntry& entry : storage::PartnerIdentifiers(subject.ledger).all()) {
    const domain::PartnerIdentifier& identifier = entry.identifier;
    Holders& one = holders[identifier.scheme + ":" + domain::identifier_key(identifier.number)];
    if (one.written.empty()) one.written = vocabulary::written(identifier);
    one.partners.insert(entry.partner);
  }
  std::vector<Finding> findings;
  for (const auto& [key, one] : holders) {
    if (one.partners.size() < 2) continue;
    Finding finding{.records = {}, .what = say(one_number, one.written)};
    for (const domain::PartnerId partner : one.partners) finding.records.push_back(partners.get(partner).code);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace aid::reports::checks
