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

/// What is said of a partner, in codes.
struct Described {
  std::string country = {};
  std::string kind = {};
};

/// A typed name with what the ledger says to it, and what is said of it.
struct NamedPartner {
  std::string_view typed;
  std::optional<PartnerId> known;
  Described said = {};
};

/// The options that describe the partners of one side, with what was typed.
struct SideOptions {
  std::string_view names_option;
  std::string_view country_option;
  const std::vector<std::string>& countries;
  std::string_view kind_option;
  const std::vector<std::string>& kinds;
};

/// What they say, in codes; empty where a word is none.
struct Said {
  std::vector<std::string> countries = {};
  std::vector<std::string> kinds = {};
};

class Parties {
public:
  Parties(Desk& desk, const CreationWords& creation) : desk_(desk), creation_(creation) {}

  std::vector<domain::Party> read(const AidWords& words) {
    has_shares_ = words.has("share");
    const SideOptions from{"--from", "--from-country", creation_.from_country, "--from-kind", creation_.from_kind};
    const SideOptions to{"--to", "--to-country", creation_.to_country, "--to-kind", creation_.to_kind};
    const Said of_givers = read_said(from);
    const Said of_receivers = read_said(to);
    const auto givers = look_up_side(words.list("from"), from, of_givers);
    const auto receivers = look_up_side(words.list("to"), to, of_receivers);
    const records::Side giver = side(givers, of_givers);
    const records::Side receiver = side(receivers, of_receivers);
    for (const records::FieldDescription& field : records::aid_fields()) {
      if (field.kind != records::FieldKind::partners) continue;
      if (field.role() == PartyRole::donor) {
        add(givers, field, receiver);
      } else if (field.role() == PartyRole::recipient) {
        add(receivers, field, giver);
      } else {
        add(look_up(words.list(field.name()), field.option), field, records::Side::unknown);
      }
    }
    share_out(words.list("share"));
    return std::move(parties_);
  }

  PartnerId read_channel(std::string_view typed) {
    const std::vector<std::string> one{std::string(typed)};
    const auto found = look_up(one, "--via");
    return found.empty() ? PartnerId() : partner(found.front(), "--via", records::Side::unknown);
  }

private:
  /// Names that are neither known nor may be created are a problem, and left out.
  std::vector<NamedPartner> look_up(const std::vector<std::string>& names, std::string_view option,
                                    const std::vector<Described>& said = {}) {
    std::vector<NamedPartner> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string& name = names[i];
      const auto partner = desk_.registry.known_partner(name);
      const bool is_new = !partner && partner.problem().name() == messages::unknown_partner.name && may_create(name);
      if (!partner && !is_new) {
        desk_.problems.add(desk_.registry.partner_or_hint(name).problem(), option);
        continue;
      }
      found.push_back({.typed = name,
                       .known = is_new ? std::nullopt : std::optional(partner.value()),
                       .said = said.empty() ? Described() : said[i]});
    }
    return found;
  }

  std::vector<NamedPartner> look_up_side(const std::vector<std::string>& names, const SideOptions& options,
                                         const Said& said) {
    const auto countries = one_for_each(said.countries, names.size(), options.country_option, options.names_option);
    const auto kinds = one_for_each(said.kinds, names.size(), options.kind_option, options.names_option);
    std::vector<Described> described;
    for (std::size_t i = 0; i < names.size(); ++i) described.push_back({.country = countries[i], .kind = kinds[i]});
    return look_up(names, options.names_option, described);
  }

  Said read_said(const SideOptions& options) {
    return {.countries = codes("country", options.countries, options.country_option),
            .kinds = codes("partner-kind", options.kinds, options.kind_option)};
  }

  std::vector<std::string> codes(std::string_view list, const std::vector<std::string>& typed,
                                 std::string_view option) {
    std::vector<std::string> found;
    for (const std::string& word : typed) found.push_back(desk_.code(list, word, option));
    return found;
  }

  /// What is said once holds for all names, else for each in its order.
  std::vector<std::string> one_for_each(const std::vector<std::string>& said, std::size_t names,
                                        std::string_view option, std::string_view names_option) {
    if (said.size() == names) return said;
    if (said.size() > 1) {
      desk_.problems.add(Problem(messages::not_one_for_each, option, said.size(), names_option, names), option);
    }
    return std::vector<std::string>(names, said.size() == 1 ? said.front() : std::string());
  }

  const NewPartner* confirmed(std::string_view name) const {
    const auto found = std::ranges::find(creation_.partners, name, &NewPartner::name);
    return found == creation_.partners.end() ? nullptr : &*found;
  }
  bool may_create(std::string_view name) const { return creation_.every_partner || confirmed(name) != nullptr; }

  /// On which side the first of these partners stands, as far as that is known before unknown names are created.
  records::Side side(const std::vector<NamedPartner>& partners, const Said& said) {
    if (!said.countries.empty() && !said.countries.front().empty()) return records::side_of(said.countries.front());
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
           records::Side other_side) {
    const PartyRole role = field.role();
    for (const NamedPartner& named : partners) {
      const PartnerId id = partner(named, field.option, other_side);
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

  PartnerId partner(const NamedPartner& named, std::string_view option, records::Side other_side) {
    if (!named.known) return create(named, option, other_side);
    check(desk_.partner(*named.known), option, named.said);
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

  PartnerId create(const NamedPartner& named, std::string_view option, records::Side other_side) {
    const std::string_view typed = named.typed;
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
    if (const auto problem = is_meant ? std::nullopt : name_of_known(desk_.registry, name)) {
      desk_.problems.add(*problem, option);
      return {};
    }
    Partner partner;
    partner.names.push_back(
        {.kind = domain::NameKind::official, .text = name, .language = {}, .from = {}, .until = {}});
    const NewPartner* asked = confirmed(typed);
    partner.country = asked == nullptr ? "" : desk_.code("country", asked->country, option);
    partner.kind = asked == nullptr ? "" : desk_.code("partner-kind", asked->kind, option);
    if (partner.country.empty()) partner.country = named.said.country;
    if (partner.kind.empty()) partner.kind = named.said.kind;
    // Aid from or to abroad has its other end in Viet Nam.
    if (partner.country.empty() && other_side == records::Side::foreign) partner.country = "VN";
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
