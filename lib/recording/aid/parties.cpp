// Who takes part in an aid, and which unknown names become new partners.

#include "aid/base/text.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/partners.hpp"
#include "aid/recording/shares.hpp"
#include "aid/records/sides.hpp"
#include "aid/vocabulary/messages.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Partner;
using domain::PartnerId;
using domain::PartyRole;

/// What is said of the partners on one side of an aid, in codes.
struct Described {
  std::string country = {};
  std::string kind = {};
};

/// A typed name with what the ledger says to it.
struct NamedPartner {
  std::string_view typed;
  std::optional<PartnerId> known;
};

class Parties {
public:
  Parties(Desk& desk, const CreationWords& creation) : desk_(desk), creation_(creation) {}

  std::vector<domain::Party> read(const AidWords& words) {
    has_shares_ = words.has("share");
    const auto givers = look_up(words.list("from"), "--from");
    const auto receivers = look_up(words.list("to"), "--to");
    Described from{described("--from-country", creation_.from_country, "--from-kind", creation_.from_kind)};
    Described to{described("--to-country", creation_.to_country, "--to-kind", creation_.to_kind)};
    const records::Side giver = side(givers, from);
    const records::Side receiver = side(receivers, to);
    for (const records::FieldDescription& field : records::aid_fields()) {
      if (field.kind != records::FieldKind::partners) continue;
      if (field.role() == PartyRole::donor) {
        add(givers, field, {.said = from, .other_side = receiver});
      } else if (field.role() == PartyRole::recipient) {
        add(receivers, field, {.said = to, .other_side = giver});
      } else {
        add(look_up(words.list(field.name()), field.option), field, {});
      }
    }
    share_out(words.list("share"));
    return std::move(parties_);
  }

  PartnerId read_channel(std::string_view typed) {
    const std::vector<std::string> one{std::string(typed)};
    const auto found = look_up(one, "--via");
    return found.empty() ? PartnerId() : partner(found.front(), "--via", {});
  }

private:
  struct Expected {
    Described said = {};
    records::Side other_side = records::Side::unknown;
  };

  std::vector<NamedPartner> look_up(const std::vector<std::string>& names, std::string_view option) {
    std::vector<NamedPartner> found;
    for (const std::string& name : names) {
      const auto partner = desk_.registry.known_partner(name);
      if (partner) {
        found.push_back({.typed = name, .known = partner.value()});
      } else if (partner.problem().name() == messages::unknown_partner.name && may_create(name)) {
        found.push_back({.typed = name, .known = std::nullopt});
      } else {
        desk_.problems.add(desk_.registry.partner_or_hint(name).problem(), option);
      }
    }
    return found;
  }

  Described described(std::string_view country_option, std::string_view country, std::string_view kind_option,
                      std::string_view kind) {
    return {.country = desk_.code("country", country, country_option),
            .kind = desk_.code("partner-kind", kind, kind_option)};
  }

  const NewPartner* confirmed(std::string_view name) const {
    const auto found = std::ranges::find(creation_.partners, name, &NewPartner::name);
    return found == creation_.partners.end() ? nullptr : &*found;
  }
  bool may_create(std::string_view name) const { return creation_.every_partner || confirmed(name) != nullptr; }

  /// On which side the first of these partners stands, as far as that is known before unknown names are created.
  records::Side side(const std::vector<NamedPartner>& partners, const Described& said) {
    if (!said.country.empty()) return records::side_of(said.country);
    if (partners.empty()) return records::Side::unknown;
    if (partners.front().known) {
      const Partner& partner = desk_.partner(*partners.front().known);
      return records::side_of(desk_.registry, partner.country, partner.kind);
    }
    const NewPartner* asked = confirmed(partners.front().typed);
    if (asked == nullptr || asked->country.empty()) return records::Side::unknown;
    const auto country = desk_.registry.country(asked->country);
    return country ? records::side_of(country.value()) : records::Side::unknown;
  }

  void add(const std::vector<NamedPartner>& partners, const records::FieldDescription& field,
           const Expected& expected) {
    const PartyRole role = field.role();
    for (const NamedPartner& named : partners) {
      const PartnerId id = partner(named, field.option, expected);
      if (!id) continue;
      const bool further_giver = role == PartyRole::donor && &named != &partners.front();
      const PartyRole own_role = further_giver ? PartyRole::co_donor : role;
      const domain::Party party{.role = own_role, .partner = id, .share = std::nullopt};
      if (auto problem = records::repeated_in_role(parties_, party, named.typed, has_shares_)) {
        is_receiver_repeated_ = is_receiver_repeated_ || (role == PartyRole::recipient && has_shares_);
        desk_.problems.add(std::move(*problem), field.option);
      } else {
        parties_.push_back(party);
      }
    }
  }

  PartnerId partner(const NamedPartner& named, std::string_view option, const Expected& expected) {
    if (!named.known) return create(named.typed, option, expected);
    check(desk_.partner(*named.known), option, expected.said);
    return *named.known;
  }

  /// A known partner is only checked against what is said of it.
  void check(const Partner& partner, std::string_view option, const Described& said) {
    if (!said.country.empty() && said.country != partner.country) {
      const std::string recorded = partner.country.empty() ? "?" : partner.country;
      desk_.problems.add(
          Problem(messages::country_differs, partner.name(), recorded, said.country).hint(messages::partner_edit_hint),
          option);
    }
    if (!said.kind.empty() && said.kind != partner.kind) {
      const std::string recorded = partner.kind.empty() ? "?" : partner.kind;
      desk_.problems.add(
          Problem(messages::kind_differs, partner.name(), recorded, said.kind).hint(messages::partner_edit_hint),
          option);
    }
  }

  PartnerId create(std::string_view typed, std::string_view option, const Expected& expected) {
    const auto made = std::ranges::find_if(desk_.new_partners,
                                           [&](const Partner& partner) { return fold(partner.name()) == fold(typed); });
    if (made != desk_.new_partners.end()) return made->id;  // Just now, in another role.
    const std::string name = desk_.text(typed, option);
    if (name.empty()) return {};
    if (const auto problem = misleading_name(desk_.registry, name)) {
      desk_.problems.add(*problem, option);
      return {};
    }
    const bool is_meant = desk_.another || confirmed(typed) != nullptr;
    if (const auto problem = is_meant ? std::nullopt : near_name(desk_.registry, name)) {
      desk_.problems.add(*problem, option);
      return {};
    }
    Partner partner;
    partner.names.push_back(
        {.kind = domain::NameKind::official, .text = name, .language = {}, .from = {}, .until = {}});
    const NewPartner* asked = confirmed(typed);
    partner.country = asked == nullptr ? "" : desk_.code("country", asked->country, option);
    partner.kind = asked == nullptr ? "" : desk_.code("partner-kind", asked->kind, option);
    if (partner.country.empty()) partner.country = expected.said.country;
    if (partner.kind.empty()) partner.kind = expected.said.kind;
    // Aid from or to abroad has its other end in Viet Nam.
    if (partner.country.empty() && expected.other_side == records::Side::foreign) partner.country = "VN";
    partner.id = desk_.partners.add(desk_.writer, partner);
    desk_.new_partners.push_back(partner);
    return partner.id;
  }

  /// Gives the receivers their shares.
  void share_out(const std::vector<std::string>& typed) {
    if (typed.empty() || is_receiver_repeated_) return;
    std::vector<std::optional<domain::Decimal>> shares;
    for (const std::string& share : typed) shares.push_back(read_share(desk_, share, "--share"));
    if (!std::ranges::all_of(shares, [](const auto& share) { return share.has_value(); })) return;
    std::vector<domain::Party*> receivers;
    for (domain::Party& party : parties_) {
      if (party.role == PartyRole::recipient) receivers.push_back(&party);
    }
    if (receivers.size() != shares.size()) {
      return desk_.problems.add(Problem(messages::shares_not_for_receivers, receivers.size(), shares.size()),
                                "--share");
    }
    for (std::size_t i = 0; i < shares.size(); ++i) receivers[i]->share = shares[i];
    if (auto problem = problem_of(shares)) desk_.problems.add(std::move(*problem), "--share");
  }

  Desk& desk_;
  const CreationWords& creation_;
  std::vector<domain::Party> parties_;
  bool has_shares_ = false;            ///< Of the receivers.
  bool is_receiver_repeated_ = false;  ///< Then the shares are not judged.
};

}  // namespace

std::vector<domain::Party> read_parties(Desk& desk, const AidWords& words, const CreationWords& creation) {
  return Parties(desk, creation).read(words);
}

PartnerId read_channel(Desk& desk, std::string_view typed, const CreationWords& creation) {
  if (typed.empty()) return {};
  return Parties(desk, creation).read_channel(typed);
}

}  // namespace aid::recording
