#pragma once
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>

/// The partners of a ledger, found and shown with all that is known of them.
namespace aid::reports {

/// Which partners a list shows. Empty: all.
struct PartnerFilter {
  std::string query = {};
  std::string kind = {};
  std::string country = {};
  std::string parent = {};
  std::string since = {};      ///< A period: those of which the first that is known lies in it.
  bool by_given_name = false;  ///< People by their given name, which is the last word.
};

/// One row a partner: code, name, its other names, kind, country, the organisation that it belongs to; best matches
/// first. Throws `Error`: unknown-partner-kind, unknown-country, unknown-partner.
/// Where several came first at a time that is not known to lie in the period, a note says how many.
table::Table list_partners(vocabulary::Registry& registry, const PartnerFilter& filter);

/// Pairs of partners that may be one, with the reasons: the same number, names that are the same, spelled alike, nearly
/// the same or alike; never a whole and its part, nor partners of different countries. The surest first.
table::Table likely_duplicates(vocabulary::Registry& registry);

/// All that the ledger knows of one partner: its own facts as rows (field, value), and as explanations its names with
/// their time, its members, the aid of each role with amounts by stage and currency (given and received told apart),
/// what was delivered through it, its events, what was merged into it, its versions. Throws `Error`: unknown-partner,
/// ambiguous-partner. Contacts are personal data, and shown only `with_contacts`.
table::Table show_partner(vocabulary::Registry& registry, std::string_view typed, bool with_contacts = false);

/// Every text of the ledger that has a name or the contact of a person, in whatever table, version or command: what the
/// office must tell when it is asked. A name that no partner has is looked for as it is.
table::Table about_person(vocabulary::Registry& registry, std::string_view typed);

}  // namespace aid::reports
