#include "aid_parties.hpp"

#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/shares.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/quoted_names.hpp"
#include "cells.hpp"
#include "columns.hpp"
#include "row_words.hpp"

#include <algorithm>

namespace aid::importing {
namespace {

using domain::Aid;
using domain::PartyRole;
using vocabulary::unquoted;

constexpr std::string_view not_known = "?";  ///< Of one of several.

/// Names of one cell stand apart like this.
bool has_several(std::string_view typed) { return typed.find_first_of(";\n") != std::string_view::npos; }

/// "recipient-country", as mappings name the column.
std::string field_words(AidField field) { return aid_field_names()[static_cast<std::size_t>(field)]; }

/// What the options of commands are to those who type, the columns are to a list.
Problem with_hint_for_lists(const Problem& problem) {
  if (problem.name() == messages::direction_not_known.name) {
    return Problem(messages::direction_not_known).hint(messages::direction_column_hint);
  }
  return problem;
}

}  // namespace

void AidParties::read(Aid& aid) {
  Said donor = said(AidField::donor_country, AidField::donor_kind);
  Said recipient = said(AidField::recipient_country, AidField::recipient_kind);
  // Aid from or to abroad has its other end in Viet Nam.
  if (recipient.countries.empty() && is_abroad(donor)) recipient.countries = {"VN"};
  if (donor.countries.empty() && is_abroad(recipient)) donor.countries = {"VN"};
  const std::size_t donors = add(aid, AidField::donor, PartyRole::donor, donor);
  const std::size_t co_donors = add(aid, AidField::co_donor, PartyRole::co_donor, donor.after(donors));
  const std::size_t recipients = add(aid, AidField::recipient, PartyRole::recipient, recipient);
  check_shares(aid);
  add(aid, AidField::owner, PartyRole::owner, {});
  add(aid, AidField::managing_agency, PartyRole::managing_agency, {});
  add(aid, AidField::implementer, PartyRole::implementer, {});
  add(aid, AidField::intermediary, PartyRole::intermediary, {});
  check_one_for_each(AidField::donor_country, AidField::donor, donors, co_donors);
  check_one_for_each(AidField::donor_kind, AidField::donor, donors, co_donors);
  check_one_for_each(AidField::recipient_country, AidField::recipient, recipients, 0);
  check_one_for_each(AidField::recipient_kind, AidField::recipient, recipients, 0);
  check_countries(aid, {PartyRole::donor, PartyRole::co_donor}, AidField::donor_country);
  check_countries(aid, {PartyRole::recipient}, AidField::recipient_country);
  if (!cells_.has(AidField::donor) && !cells_.has(AidField::recipient) && !cells_.has(AidField::owner)) {
    cells_.add(lacking(messages::value_needed, "aid", {"donor", "recipient"}), AidField::donor);
  }
}

NameBook::Described AidParties::Said::of(std::size_t number) const {
  const auto one_of = [&](const std::vector<std::string>& all) -> std::string_view {
    if (all.size() == 1) return all.front();
    return number < all.size() ? std::string_view(all[number]) : std::string_view();
  };
  return {.country = one_of(countries), .kind = one_of(kinds)};
}

AidParties::Said AidParties::Said::after(std::size_t names) const {
  const auto rest = [&](const std::vector<std::string>& all) {
    // An empty one in front keeps a single one from being all names'.
    std::vector<std::string> some;
    if (all.size() < 2 || all.size() <= names) return some;
    some.assign(all.begin() + static_cast<std::ptrdiff_t>(names), all.end());
    if (some.size() == 1) some.emplace_back();
    return some;
  };
  return {.countries = rest(countries), .kinds = rest(kinds)};
}

AidParties::Said AidParties::said(AidField country, AidField kind) const {
  const auto words = [&](AidField field) {
    const std::string_view typed = cells_.value(field);
    if (typed.empty()) return std::vector<std::string>();
    std::vector<std::string> all =
        has_several(typed) ? parts_of_cell(typed) : std::vector<std::string>{std::string(typed)};
    const bool is_for_each = all.size() > 1;
    for (std::string& one : all) {
      if (is_for_each && one == not_known) one.clear();
    }
    return all;
  };
  return {.countries = words(country), .kinds = words(kind)};
}

/// The first one's end is that of the others.
bool AidParties::is_abroad(const Said& said) {
  if (said.countries.empty() || said.countries.front().empty()) return false;
  const auto& code = names_.code("country", said.countries.front());
  return code.value && *code.value != "VN";
}

void AidParties::check_one_for_each(AidField field, AidField names_field, std::size_t names, std::size_t more) {
  const std::string_view typed = cells_.value(field);
  if (!has_several(typed)) return;
  const std::size_t said = parts_of_cell(typed).size();
  if (said < 2 || said == names || said == names + more) return;
  cells_.add(Problem(messages::not_one_for_each, field_words(field), said, field_words(names_field), names + more), field);
}

std::size_t AidParties::add(Aid& aid, AidField field, PartyRole role, const Said& said) {
  const std::string_view typed = cells_.value(field);
  if (typed.empty()) return 0;
  const std::vector<std::string> parts =
      has_several(typed) ? parts_of_cell(typed) : std::vector<std::string>{std::string(typed)};
  // A report of ours has such names in quotes.
  const bool is_one = parts.size() < 2 || (!columns_.is_report && names_.knows_partner(typed));
  if (is_one) {
    add_only(aid, field, typed, role, said.of(0));
    return 1;
  }
  if (!columns_.is_report) names_.count_split(cells_.line());
  // Several of one cell: the first giver is the donor.
  PartyRole as = role;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    add_one(aid, field, parts[i], as, said.of(i));
    if (role == PartyRole::donor) as = PartyRole::co_donor;
  }
  return parts.size();
}

/// The whole cell. A name may end in a per cent, and the only one has no share but all: "Chiến dịch 100%".
void AidParties::add_only(Aid& aid, AidField field, std::string_view text, PartyRole role,
                          const NameBook::Described& described) {
  const bool ends_in_per_cent = text.ends_with('%') && text.find('=') == std::string_view::npos;
  const bool has_figure = text.find_first_of("0123456789") != std::string_view::npos;
  if (role != PartyRole::recipient || !has_figure || ends_in_per_cent || names_.knows_partner(text)) {
    return add_named(aid, field, {.name = text, .share = std::nullopt}, role, described);
  }
  add_one(aid, field, text, role, described);
}

void AidParties::add_one(Aid& aid, AidField field, std::string_view text, PartyRole role,
                         const NameBook::Described& described) {
  SharedName name{.name = text, .share = std::nullopt};
  if (role == PartyRole::recipient) {
    const auto shared = cells_.take(read_shared_name(text, columns_.numbers), field);
    if (!shared) return;
    name = *shared;
  } else if (const auto shared = read_shared_name(text, columns_.numbers);
             (!shared || shared.value().share) && !names_.knows_partner(text)) {
    return cells_.add(Problem(messages::share_of_giver, text), field);
  }
  add_named(aid, field, name, role, described);
}

void AidParties::add_named(Aid& aid, AidField field, const SharedName& name, PartyRole role,
                           const NameBook::Described& described) {
  const std::string text = unquoted(name.name);
  const auto partner = cells_.take(names_.partner(text, described), field);
  if (!partner) return;
  const domain::Party party{.role = role, .partner = *partner, .share = name.share};
  if (auto problem = records::repeated_in_role(aid.parties, party, name.name, name.share.has_value())) {
    cells_.add(std::move(*problem), field);
  } else {
    aid.parties.push_back(party);
  }
}

void AidParties::check_shares(const Aid& aid) {
  std::vector<std::optional<domain::Decimal>> shares;
  for (const domain::Party& party : aid.parties) {
    if (party.role == PartyRole::recipient) shares.push_back(party.share);
  }
  if (auto problem = recording::problem_of(shares, messages::shares_in_cell_hint)) {
    cells_.add(std::move(*problem), AidField::recipient);
  }
}

/// What the row says of a known partner's country is only checked: it may be another one of the same name.
void AidParties::check_countries(const Aid& aid, std::initializer_list<PartyRole> roles, AidField field) {
  const Said countries = said(field, field);
  std::size_t number = 0;
  for (const domain::Party& party : aid.parties) {
    if (std::ranges::find(roles, party.role) == roles.end()) continue;
    const bool is_told = countries.countries.size() > 1 || number == 0;
    const std::string_view typed = countries.of(number++).country;
    if (typed.empty() || !is_told) continue;
    const auto said = cells_.take(names_.item("country", "country", typed), field);
    const domain::Partner& partner = desk_.partner(party.partner);
    if (!said || partner.country.empty() || partner.country == *said) continue;
    cells_.add(
        Problem(messages::country_differs, partner.name(), partner.country, *said).hint(messages::partner_edit_hint),
        field);
  }
}

void AidParties::read_direction_and_scope(Aid& aid) {
  // A word that is not known is wrong with each row that has it.
  const std::string stated = cells_.code("direction", AidField::direction);
  if (stated.empty() && cells_.has(AidField::direction)) return;
  // Direction and scope follow from the parties, so that they are found once for all rows with the same parties.
  std::string key = stated;
  for (const domain::Party& party : aid.parties) {
    key += static_cast<char>(party.role);
    key.append(reinterpret_cast<const char*>(&party.partner.row), sizeof party.partner.row);
  }
  const Ends& ends = ends_.get(key, [&] { return ends_of(aid, stated); });
  for (const Problem& problem : ends.problems) cells_.add(with_hint_for_lists(problem), AidField::donor);
  aid.direction = ends.direction.value_or(aid.direction);
  aid.scope = cells_.term<domain::Scope>("scope", AidField::scope).value_or(ends.scope);
}

AidParties::Ends AidParties::ends_of(const Aid& aid, std::string_view stated) {
  Ends ends;
  desk_.problems.take_all();
  ends.direction = recording::read_direction(desk_, stated, aid.parties);
  ends.scope = recording::default_scope(desk_, aid.parties);
  ends.problems = desk_.problems.take_all();
  return ends;
}

}  // namespace aid::importing
