#include "row_marks.hpp"

#include "aid/base/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using storage::ShortHash;

ShortHash to_hash(const storage::Fingerprint& fingerprint) {
  ShortHash hash{};
  std::copy_n(fingerprint.begin(), std::min(fingerprint.size(), hash.size()), hash.begin());
  return hash;
}

}  // namespace

ShortHash short_hash(std::string_view bytes) { return storage::shortened(sha256(bytes)); }

ShortHash content_of(recording::Desk& desk, const AidRow& row) {
  const ShortHash aid = to_hash(recording::fingerprint_of(desk, row.draft));
  if (!row.approval) return aid;
  const domain::Approval& approval = *row.approval;
  return short_hash(fmt::format("{}\n{}\n{}\n{}",
                                std::string_view(reinterpret_cast<const char*>(aid.data()), aid.size()),
                                approval.number, approval.authority, domain::to_string(approval.on)));
}

std::string facts_of(recording::Desk& desk, const AidRow& row) {
  std::string bytes = recording::fingerprint_of_facts(desk, row.draft.entries);
  for (const domain::Party& party : row.draft.aid.parties) {
    const bool tells = party.role == domain::PartyRole::donor || party.role == domain::PartyRole::recipient ||
                       party.role == domain::PartyRole::owner;
    if (!tells) continue;
    bytes += static_cast<char>(party.role);
    bytes += desk.partner_uuid(party.partner).view();
  }
  return bytes;
}

}  // namespace aid::importing
