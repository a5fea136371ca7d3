#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <string_view>
#include <vector>

namespace aid::storage {

/// A number by which others know a partner.
struct IdentifierEntry {
  domain::PartnerId partner;
  domain::PartnerIdentifier identifier;
};

/// The numbers of the partners of a ledger, in their current versions. They are written with the partner.
class PartnerIdentifiers {
public:
  explicit PartnerIdentifiers(Ledger& ledger) : connection_(ledger.connection()) {}

  /// Whose number is `number`, in any scheme and spelling (see `domain::identifier_key`), in row order.
  std::vector<IdentifierEntry> find(std::string_view number) const;
  /// All, in row order.
  std::vector<IdentifierEntry> all() const;

private:
  Connection& connection_;
};

}  // namespace aid::storage
