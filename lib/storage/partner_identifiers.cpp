#include "aid/storage/partner_identifiers.hpp"

#include "aid/domain/identifiers.hpp"
#include "connection.hpp"
#include "current_partners.hpp"
#include "merged_partners.hpp"

#include <fmt/format.h>

namespace aid::storage {
namespace {

Query select_identifiers(Connection& connection, std::string_view condition) {
  return Query(connection, fmt::format("SELECT coalesce(version_of, partners.id), scheme, number FROM partners "
                                       "JOIN partner_identifiers AS identifier ON identifier.partner = partners.id "
                                       "WHERE {} AND {} ORDER BY 1, identifier.no",
                                       condition, is_current_partner));
}

std::vector<IdentifierEntry> read_identifier_entries(Connection& connection, Query& query) {
  std::vector<IdentifierEntry> found;
  while (query.next()) {
    found.push_back({known_as(connection, query.integer(0)), {.scheme = query.string(1), .number = query.string(2)}});
  }
  return found;
}

}  // namespace

std::vector<IdentifierEntry> PartnerIdentifiers::find(std::string_view number) const {
  Query query = select_identifiers(connection_, "number_fold = ?");
  const std::string key = domain::identifier_key(number);
  query.bind(key);
  return read_identifier_entries(connection_, query);
}

std::vector<IdentifierEntry> PartnerIdentifiers::all() const {
  Query query = select_identifiers(connection_, "1");
  return read_identifier_entries(connection_, query);
}

}  // namespace aid::storage
