#include "aid/counting/dimensions.hpp"

#include "aid/base/text.hpp"
#include "aid/records/aid_fields.hpp"
#include "continents.hpp"
#include "time_windows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace aid::counting {
namespace {

using domain::PartyRole;
using storage::Book;
using storage::CodeIndex;
using storage::PartnerIndex;
using storage::PlaceIndex;
using table::Cell;
using table::Words;

std::optional<domain::Decimal> share_of(const auto& stated) {
  return stated.has_share ? std::optional<domain::Decimal>(stated.share) : std::nullopt;
}

// --- What an aid has ---

void sectors(const Lookup& lookup, const Fact& fact, Values& out) {
  // Of several schemes one counts: the same money is not shared between them.
  int best = -1;
  bool any = false;
  for (const Book::Split& split : lookup.book().splits_of(fact.aid)) {
    if (split.dimension != domain::SplitDimension::sector || !split.code) continue;
    const int rank = lookup.scheme_rank(split.code);
    if (any && rank > best) continue;
    if (!any || rank < best) out.clear();
    any = true;
    best = rank;
    out.add(split.code, share_of(split));
  }
}

bool is_at(PartyRole role, AidEnd end) { return end == AidEnd::givers ? is_giver(role) : role == PartyRole::recipient; }

std::int32_t partner_itself(const Lookup&, PartnerIndex partner) { return partner.number(); }
std::int32_t kind_of_partner(const Lookup& lookup, PartnerIndex partner) { return lookup.kind(partner); }
/// Viet Nam is never a value.
std::int32_t foreign_country(const Lookup& lookup, PartnerIndex partner) {
  const std::int32_t country = lookup.country(partner);
  return country == lookup.viet_nam() ? Values::none : country;
}

/// The organisation that a partner belongs to, or the partner itself.
std::int32_t parent_or_itself(const Lookup& lookup, PartnerIndex partner) {
  const PartnerIndex parent = lookup.book().partners[partner].parent;
  return (parent ? parent : partner).number();
}

std::optional<AidEnd> givers(const Lookup&, const Book::Aid&) { return AidEnd::givers; }
std::optional<AidEnd> receivers(const Lookup&, const Book::Aid&) { return AidEnd::receivers; }

/// The values of all parties at an end.
template <AidEnd end, std::int32_t (*of_partner)(const Lookup&, PartnerIndex)>
void of_parties(const Lookup& lookup, const Fact& fact, Values& out) {
  for (const Book::Party& party : lookup.book().parties_of(fact.aid)) {
    if (!is_at(party.role, end)) continue;
    const std::int32_t value = of_partner(lookup, party.partner);
    if (value != Values::none) out.add(value, share_of(party));
  }
}

/// Of aid that goes out, whether beneficiaries state their countries, and whether some do not.
struct StatedCountries {
  bool some = false;
  bool all = true;
};
StatedCountries countries_of_beneficiaries(const Lookup& lookup, const Book::Aid& aid) {
  StatedCountries stated{.some = false, .all = aid.beneficiaries.count > 0};
  for (const storage::BeneficiaryIndex who : aid.beneficiaries) {
    const bool is_stated = lookup.country_of(who) != Values::missing;
    stated.some = stated.some || is_stated;
    stated.all = stated.all && is_stated;
  }
  return stated;
}

/// Of the beneficiaries where they state theirs, else of the parties abroad.
std::optional<AidEnd> end_of_countries(const Lookup& lookup, const Book::Aid& aid) {
  if (aid.direction == domain::Direction::in) return AidEnd::givers;
  if (countries_of_beneficiaries(lookup, aid).some) return std::nullopt;
  return AidEnd::receivers;
}

/// The receivers' countries, for beneficiaries who state none. Their shares say nothing of the others.
void add_receivers(const Lookup& lookup, const Fact& fact, Values& out) {
  for (const Book::Party* party : parties_at(lookup.book(), fact.aid, AidEnd::receivers)) {
    const std::int32_t country = foreign_country(lookup, party->partner);
    if (country != Values::none) out.add(country);
  }
}

void countries(const Lookup& lookup, const Fact& fact, Values& out) {
  if (fact.aid.direction == domain::Direction::in) {
    return of_parties<AidEnd::givers, foreign_country>(lookup, fact, out);
  }
  const StatedCountries stated = countries_of_beneficiaries(lookup, fact.aid);
  if (!stated.some) return of_parties<AidEnd::receivers, foreign_country>(lookup, fact, out);
  if (!stated.all) add_receivers(lookup, fact, out);
  for (const storage::BeneficiaryIndex who : fact.aid.beneficiaries) {
    const std::int32_t country = lookup.country_of(who);
    if (country != Values::missing && country != lookup.viet_nam()) out.add(country);
  }
}

/// Those of the countries.
void continents(const Lookup& lookup, const Fact& fact, Values& out) {
  Values of;
  countries(lookup, fact, of);
  for (const Values::Value& country : of.list()) out.add(continent_of(lookup, country.id), country.share);
}

std::int32_t foreign_continent(const Lookup& lookup, PartnerIndex partner) {
  const std::int32_t country = foreign_country(lookup, partner);
  return country == Values::none ? Values::none : continent_of(lookup, country);
}

void places(const Lookup& lookup, const Fact& fact, Values& out) {
  for (const Book::Split& split : lookup.book().splits_of(fact.aid)) {
    if (split.dimension == domain::SplitDimension::place && split.place)
      out.add(lookup.place_shown(split.place), share_of(split));
  }
}

void directions(const Lookup&, const Fact& fact, Values& out) {
  out.add(static_cast<std::int32_t>(fact.aid.direction));
}
void scopes(const Lookup&, const Fact& fact, Values& out) { out.add(static_cast<std::int32_t>(fact.aid.scope)); }

/// The groups of those who benefit. Who is told in words of no list has a group that is not stated; a bare count of
/// people tells of no further ones.
void beneficiaries(const Lookup& lookup, const Fact& fact, Values& out) {
  for (const storage::BeneficiaryIndex who : fact.aid.beneficiaries) {
    const std::int32_t group = lookup.group_of(who);
    if (group != Values::missing || !lookup.book().beneficiaries[who].text.empty()) out.add(group);
  }
}

void authorities(const Lookup& lookup, const Fact& fact, Values& out) {
  if (const CodeIndex authority = lookup.book().description_of(fact.aid).authority) out.add(authority);
}

/// One of the codes by which aids are grouped.
template <std::size_t place>
void code_of_aid(const Lookup& lookup, const Fact& fact, Values& out) {
  if (const CodeIndex code = lookup.book().description_of(fact.aid).codes[place]) out.add(code);
}

// --- What an entry has ---

void forms(const Lookup&, const Fact& fact, Values& out) { out.add(static_cast<std::int32_t>(fact.entry->form)); }

void channels(const Lookup&, const Fact& fact, Values& out) {
  if (fact.entry->channel) out.add(fact.entry->channel);
}

void currencies(const Lookup& lookup, const Fact& fact, Values& out) {
  if (fact.currency) out.add(lookup.currency(*fact.currency));
}

// --- What they are called, and how they are sorted ---

const Book::Partner& partner_at(const Lookup& lookup, std::int32_t id) {
  return lookup.book().partners[PartnerIndex::from_number(id)];
}
Cell partner_label(const Lookup& lookup, std::int32_t id) { return partner_words(partner_at(lookup, id)); }
std::string partner_order(const Lookup& lookup, std::int32_t id) {
  const Book::Partner& partner = partner_at(lookup, id);
  const bool by_translation = lookup.names().sorting() == Language::en && !partner.name_en.empty();
  if (by_translation) return sort_key(partner.name_en) + '\0' + partner.code;
  return (partner.sort_key.empty() ? sort_key(partner.name) : partner.sort_key) + '\0' + partner.code;
}
std::string partner_code(const Lookup& lookup, std::int32_t id) { return partner_at(lookup, id).code; }

/// Items in the order of their list; those that no list has come after them, by code.
std::string list_order(const Names::Name* name, std::string_view code) {
  return fmt::format("{}{:08}{}", name ? '0' : '1', name ? name->ordinal : 0, code);
}

Cell sector_label(const Lookup& lookup, std::int32_t id) {
  const auto sector = CodeIndex::from_number(id);
  const auto [scheme, code] = sector_code(lookup.book().code(sector));
  const Names::Name* name = lookup.names().find("sector", scheme, code);
  const std::string& typed = lookup.names().typed_sector(scheme, code);
  if (!name) return Words(std::string(code)).with_code(typed);
  if (!lookup.is_ambiguous(sector)) return name->words.with_code(typed);
  const Words of = lookup.names().words("sector-scheme", scheme);
  return Words(fmt::format("{} ({})", name->words.en, of.en), fmt::format("{} ({})", name->words.vi, of.vi))
      .with_code(typed);
}
std::string sector_order(const Lookup& lookup, std::int32_t id) {
  const auto sector = CodeIndex::from_number(id);
  const auto [scheme, code] = sector_code(lookup.book().code(sector));
  return number_key(lookup.scheme_rank(sector) + 1'000) + list_order(lookup.names().find("sector", scheme, code), code);
}
/// A word that `Lookup` numbered, and a code of the book.
std::string word_text(const Lookup& lookup, std::int32_t id) { return lookup.text(id); }
std::string code_text(const Lookup& lookup, std::int32_t id) {
  return std::string(lookup.book().code(CodeIndex::from_number(id)));
}

/// Who approved has a name and no code.
Cell authority_label(const Lookup& lookup, std::int32_t id) {
  return Words(code_text(lookup, id)).with_code(code_text(lookup, id));
}
std::string authority_order(const Lookup& lookup, std::int32_t id) {
  return sort_key(code_text(lookup, id)) + '\0' + code_text(lookup, id);
}

using TextOf = std::string (*)(const Lookup& lookup, std::int32_t id);
template <const char* list, TextOf text>
Cell listed_label(const Lookup& lookup, std::int32_t id) {
  return lookup.names().words(list, text(lookup, id));
}
template <const char* list, TextOf text>
std::string listed_order(const Lookup& lookup, std::int32_t id) {
  const std::string code = text(lookup, id);
  return list_order(lookup.names().find(list, {}, code), code);
}

Cell country_label(const Lookup& lookup, std::int32_t id) { return lookup.names().words("country", lookup.text(id)); }
std::string country_order(const Lookup& lookup, std::int32_t id) {
  const Names& names = lookup.names();
  return sort_key(names.words("country", lookup.text(id)).in(names.sorting())) + '\0' + lookup.text(id);
}

const domain::Place& place_at(const Lookup& lookup, std::int32_t id) {
  return lookup.book().places[PlaceIndex::from_number(id)];
}
Cell place_label(const Lookup& lookup, std::int32_t id) { return place_words(lookup, PlaceIndex::from_number(id)); }
std::string place_code(const Lookup& lookup, std::int32_t id) {
  const domain::Place& place = place_at(lookup, id);
  const std::string valid = place.from ? domain::to_string(*place.from) : std::string();
  return fmt::format("{}/{}/{}", place.code, valid, place.uuid.text());
}
std::string place_order(const Lookup& lookup, std::int32_t id) {
  return sort_key(place_words(lookup, PlaceIndex::from_number(id)).in(lookup.names().sorting())) + '\0' +
         place_code(lookup, id);
}

template <typename Term>
Cell term_label(const Lookup&, std::int32_t id) {
  const auto term = static_cast<Term>(id);
  return Words(domain::label(term)).with_code(domain::to_string(term));
}

std::string_view currency_text(std::int32_t id) { return domain::Currency::all()[static_cast<std::size_t>(id)].code(); }
Cell currency_label(const Lookup&, std::int32_t id) {
  return Words(std::string(currency_text(id))).with_code(currency_text(id));
}

constexpr char partner_kinds[] = "partner-kind";
constexpr char beneficiary_groups[] = "beneficiary-group";

constexpr Naming sector_naming{sector_label, sector_order, code_text};
constexpr Naming partner_naming{partner_label, partner_order, partner_code};
constexpr Naming country_naming{country_label, country_order, word_text};
constexpr Naming continent_naming{continent_label, own_number, own_number};
constexpr Naming place_naming{place_label, place_order, place_code};
constexpr Naming authority_naming{authority_label, authority_order, code_text};
constexpr Naming currency_naming{currency_label, own_number, own_number};
template <typename Term>
constexpr Naming term_naming{term_label<Term>, own_number, own_number};
template <const char* list, TextOf text>
constexpr Naming listed_naming{listed_label<list, text>, listed_order<list, text>, text};

using storage::BookParts;
constexpr BookParts no_more = BookParts::none();
constexpr BookParts descriptions{.descriptions = true, .splits = false, .parties = false};
constexpr BookParts splits{.descriptions = false, .splits = true, .parties = false};
constexpr BookParts parties{.descriptions = false, .splits = false, .parties = true};

template <std::size_t place>
const records::FieldDescription& grouping_field() {
  static const auto& field = records::aid_field(domain::grouping_codes[place]);
  return field;
}
template <std::size_t place>
Cell grouping_label(const Lookup& lookup, std::int32_t id) {
  return lookup.names().words(grouping_field<place>().list, code_text(lookup, id));
}
template <std::size_t place>
std::string grouping_order(const Lookup& lookup, std::int32_t id) {
  const std::string code = code_text(lookup, id);
  return list_order(lookup.names().find(grouping_field<place>().list, {}, code), code);
}
/// A field of aids by which the table of fields says that reports group.
template <std::size_t place>
Dimension grouping() {
  return {.name = grouping_field<place>().name(),
          .title = grouping_field<place>().label,
          .needs = descriptions,
          .values = code_of_aid<place>,
          .naming = {grouping_label<place>, grouping_order<place>, code_text}};
}

/// Those that come before the fields by which aids are grouped, and those after.
constexpr std::array first_dimensions{
    Dimension{
        .name = "sector", .title = {"Sector", "Lĩnh vực"}, .needs = splits, .values = sectors, .naming = sector_naming},
    Dimension{.name = "donor",
              .title = {"Donor", "Bên cung cấp"},
              .needs = parties,
              .values = of_parties<AidEnd::givers, partner_itself>,
              .naming = partner_naming,
              .end = givers,
              .of_partner = partner_itself},
    Dimension{.name = "donor-kind",
              .title = {"Kind of donor", "Loại bên cung cấp"},
              .needs = parties,
              .values = of_parties<AidEnd::givers, kind_of_partner>,
              .naming = listed_naming<partner_kinds, word_text>,
              .end = givers,
              .of_partner = kind_of_partner},
    Dimension{.name = "donor-parent",
              .title = {"Donor's parent", "Tổ chức cấp trên của bên cung cấp"},
              .needs = parties,
              .values = of_parties<AidEnd::givers, parent_or_itself>,
              .naming = partner_naming,
              .end = givers,
              .of_partner = parent_or_itself},
    Dimension{.name = "country",
              .title = {"Country", "Nước"},
              .needs = parties,
              .values = countries,
              .naming = country_naming,
              .end = end_of_countries,
              .of_partner = foreign_country},
    Dimension{.name = "continent",
              .title = {"Continent", "Châu lục"},
              .needs = parties,
              .values = continents,
              .naming = continent_naming,
              .end = end_of_countries,
              .of_partner = foreign_continent},
    Dimension{.name = "recipient",
              .title = {"Recipient", "Bên tiếp nhận"},
              .needs = parties,
              .values = of_parties<AidEnd::receivers, partner_itself>,
              .naming = partner_naming,
              .end = receivers,
              .of_partner = partner_itself},
    Dimension{
        .name = "place", .title = {"Place", "Địa bàn"}, .needs = splits, .values = places, .naming = place_naming},
    Dimension{.name = "beneficiary",
              .title = {"Beneficiaries", "Đối tượng thụ hưởng"},
              .by = {"beneficiary group", "nhóm đối tượng thụ hưởng"},
              .needs = no_more,
              .values = beneficiaries,
              .naming = listed_naming<beneficiary_groups, word_text>},
    Dimension{.name = "authority",
              .title = {"Approved by", "Cơ quan phê duyệt"},
              .by = {"approving authority", "cơ quan phê duyệt"},
              .needs = descriptions,
              .values = authorities,
              .naming = authority_naming},
};
constexpr std::array last_dimensions{
    Dimension{.name = "channel",
              .title = {"Channel", "Kênh chuyển"},
              .grain = Grain::entry,
              .needs = no_more,
              .values = channels,
              .naming = partner_naming},
    Dimension{.name = "form",
              .title = {"Form", "Hình thức"},
              .grain = Grain::entry,
              .needs = no_more,
              .values = forms,
              .naming = term_naming<domain::Form>},
    Dimension{.name = "direction",
              .title = {"Direction", "Chiều"},
              .needs = no_more,
              .values = directions,
              .naming = term_naming<domain::Direction>},
    Dimension{.name = "scope",
              .title = {"Scope", "Phạm vi"},
              .needs = no_more,
              .values = scopes,
              .naming = term_naming<domain::Scope>},
    Dimension{.name = "currency",
              .title = {"Currency", "Loại tiền"},
              .grain = Grain::currency,
              .needs = no_more,
              .column = table::ColumnType::code,
              .values = currencies,
              .naming = currency_naming},
    window<12>("year", {"Year", "Năm"}),
    window<6>("half", {"Half-year", "Nửa năm"}),
    window<3>("quarter", {"Quarter", "Quý"}),
    window<1>("month", {"Month", "Tháng"}),
};

std::vector<Dimension> all_in_order() {
  std::vector<Dimension> all(first_dimensions.begin(), first_dimensions.end());
  [&]<std::size_t... place>(std::index_sequence<place...>) { (all.push_back(grouping<place>()), ...); }
  (std::make_index_sequence<domain::grouping_codes.size()>());
  all.insert(all.end(), last_dimensions.begin(), last_dimensions.end());
  return all;
}

}  // namespace

std::vector<const Book::Party*> parties_at(const Book& book, const Book::Aid& aid, AidEnd end) {
  std::vector<const Book::Party*> parties;
  for (const Book::Party& party : book.parties_of(aid)) {
    if (is_at(party.role, end)) parties.push_back(&party);
  }
  return parties;
}

std::span<const Dimension> all_dimensions() {
  static const std::vector<Dimension> dimensions = all_in_order();
  return dimensions;
}

}  // namespace aid::counting
