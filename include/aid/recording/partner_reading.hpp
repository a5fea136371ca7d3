#pragma once
#include "aid/base/problems.hpp"
#include "aid/recording/partners.hpp"
#include "aid/storage/partners.hpp"

/// From words as typed to the parts of a partner.
namespace aid::recording::partners {

/// A name, cleaned and checked. Problems: empty-name, not-a-language, name-never-used and those of its readers.
/// Whether it is a partner's code, of this ledger or another: DN-P0001.
bool is_partner_code(std::string_view text);
/// Whether letters of a name were lost on the way: "Kisa?azu", "Kisa�azu".
bool is_damaged(std::string_view name);

domain::PartnerName read_name(const NameWords& words, Problems& problems);

/// The further names that were typed: those of the fields, then those with their time.
std::vector<NameWords> further_names(const PartnerWords& words);

/// Whether a new name that is near to another one may be that one: an acronym of fewer than five letters is a letter
/// away from many.
bool may_be_mistyped(domain::NameKind kind, std::string_view text);

/// VN for a kind of partner that is only Vietnamese, else empty.
std::string country_of_kind(vocabulary::Registry& registry, std::string_view kind);

/// Another partner has one of these names, or one that looks like it: partner-exists, partner-looks-alike.
void check_names_are_free(vocabulary::Registry& registry, const std::vector<domain::PartnerName>& names,
                          domain::PartnerId self, Problems& problems);

/// Another partner has one of these numbers: identifier-taken.
void check_identifiers_are_free(vocabulary::Registry& registry,
                                const std::vector<domain::PartnerIdentifier>& identifiers, domain::PartnerId self,
                                Problems& problems);

/// The parent must not belong, over however many steps, to the partner itself. Throws `Error`: parent-of-itself,
/// parent-cycle.
void check_parent(const storage::Partners& partners, const domain::Partner& partner, domain::PartnerId parent);

/// No name twice: repeated-name.
void check_names_differ(const domain::Partner& partner, Problems& problems);

}  // namespace aid::recording::partners
