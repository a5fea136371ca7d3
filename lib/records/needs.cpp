#include "aid/records/needs.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace aid::records {
namespace {

using domain::AidId;
using domain::Decimal;
using domain::Matter;
using domain::NeedGift;
using domain::NeedPart;
using domain::Qualifier;
using domain::Quantity;

const Decimal nothing(0, 0);

bool is_sure(const Quantity& quantity) {
  return quantity.qualifier == Qualifier::exact || quantity.qualifier == Qualifier::at_least;
}
/// It is at most so much.
bool is_bound(const Quantity& quantity) {
  return quantity.value && (quantity.qualifier == Qualifier::exact || quantity.qualifier == Qualifier::nearly);
}

Measure measure_of_money(const std::optional<domain::Amount>& amount) {
  Measure measure{.key = std::string(money_key)};
  if (!amount) return measure;
  measure.unit = amount->money.currency().code();
  measure.quantity = {amount->money.decimal(), amount->qualifier};
  return measure;
}

/// What of a gift is for the one who asked; nothing where nobody knows.
std::optional<Quantity> own_part(const AskedNeed& asked, const HeldGift& gift, const Measure& held) {
  using Receiver = HeldGift::Receiver;
  if (gift.receivers.size() < 2) return held.quantity;
  const auto asks = [&](const Receiver& one) {
    return one.partner && std::ranges::find(asked.need.partners, one.partner, &domain::MatterPartner::partner) !=
                              asked.need.partners.end();
  };
  const bool is_named = std::ranges::any_of(gift.receivers, asks);
  const auto is_own = [&](const Receiver& one) {
    return is_named ? asks(one) : std::ranges::find(asked.countries, one.country) != asked.countries.end();
  };
  if (std::ranges::all_of(gift.receivers, is_own)) return held.quantity;
  if (held.key != money_key || std::ranges::none_of(gift.receivers, is_own)) return std::nullopt;
  Decimal share = nothing;
  for (const Receiver& one : gift.receivers) {
    if (!is_own(one)) continue;
    if (!one.share) return std::nullopt;
    share = share + *one.share;
  }
  const Decimal product = (*held.quantity.value * share).normalised();
  const Decimal part = Decimal(product.mantissa(), product.scale() + 2).normalised();
  // A share that is no whole amount would have to be rounded.
  if (part.scale() > held.quantity.value->scale()) return std::nullopt;
  return Quantity{part, held.quantity.qualifier};
}

std::vector<const Measure*> measures_of(const std::vector<Measure>& all, const std::string& key) {
  std::vector<const Measure*> found;
  for (const Measure& one : all) {
    if (one.key == key) found.push_back(&one);
  }
  return found;
}

}  // namespace

bool is_money_word(std::string_view typed) {
  constexpr std::array words{"tiền", "tiền mặt", "cash", "money"};
  return std::ranges::any_of(words, [&](std::string_view word) { return fold(word) == fold(typed); });
}

Needs::Needs(std::vector<AskedNeed> needs, std::vector<HeldGift> gifts, const vocabulary::GoodsItems& items)
    : needs_(std::move(needs)), items_(&items) {
  for (HeldGift& gift : gifts) {
    const std::int64_t row = gift.aid.row;
    gifts_.emplace(row, std::move(gift));
  }
  for (std::size_t i = 0; i < needs_.size(); ++i) add_claims(i);
  for (Claim& claim : claims_) claim.is_in_whole = is_given_by_whole(claim);
}

Measure Needs::asked(const domain::NeedLine& line) const {
  if (line.is_money()) return measure_of_money(line.amount);
  const std::string key = items_->key_of(line.item);
  return {.key = key, .item = line.item, .unit = items_->unit_of(key, line.unit), .quantity = line.quantity};
}

Measure Needs::stated(const NeedGift& link) const {
  if (link.amount) return measure_of_money(link.amount);
  if (link.item.empty()) return {};
  const std::string key = items_->key_of(link.item);
  return {.key = key, .item = link.item, .unit = items_->unit_of(key, link.unit), .quantity = link.quantity};
}

void Needs::add_claims(std::size_t index) {
  const Matter& need = needs_[index].need;
  for (std::size_t i = 0; i < need.gifts.size(); ++i) {
    const Measure said = stated(need.gifts[i]);
    for (std::size_t line = 0; line < need.lines.size(); ++line) {
      const std::string key = asked(need.lines[line]).key;
      if (!said.key.empty() && said.key != key) continue;
      // What is said of these goods of the gift holds before what is said of the gift.
      const auto names_goods = [&](const NeedGift& other) {
        return other.aid == need.gifts[i].aid && stated(other).key == key;
      };
      if (said.key.empty() && std::ranges::any_of(need.gifts, names_goods)) continue;
      claims_.push_back({.need = index,
                         .line = line,
                         .link = i,
                         .aid = need.gifts[i].aid,
                         .part = need.gifts[i].part,
                         .key = key,
                         .stated = said,
                         .is_living = need.status.empty()});
    }
  }
}

const HeldGift* Needs::gift(AidId aid) const {
  const auto found = gifts_.find(aid.row);
  return found == gifts_.end() ? nullptr : &found->second;
}

bool Needs::is_within(AidId part, AidId whole) const {
  if (part == whole) return true;
  const HeldGift* const found = gift(part);
  return found != nullptr && std::ranges::find(found->wholes, whole) != found->wholes.end();
}

bool Needs::fits(const Matter& need, const NeedGift& link) const {
  const HeldGift* const found = gift(link.aid);
  if (found == nullptr) return false;
  const Measure said = stated(link);
  const auto holds = [&](const Measure& wanted) {
    const auto is_it = [&](const Measure& one) {
      return one.key == wanted.key && (link.part != NeedPart::stated || one.unit == said.unit);
    };
    return std::ranges::any_of(found->held, is_it) || std::ranges::any_of(found->promised, is_it);
  };
  return std::ranges::any_of(need.lines, [&](const domain::NeedLine& line) {
    const Measure wanted = asked(line);
    return (said.key.empty() || said.key == wanted.key) && holds(wanted);
  });
}

/// Whether something else is claimed of what `claim` is about, of which nobody says how much.
bool Needs::has_rival(const Claim& claim) const {
  return std::ranges::any_of(claims_, [&](const Claim& other) {
    const bool is_same = other.need == claim.need && other.line == claim.line && other.link == claim.link;
    if (is_same || !other.is_living || other.is_in_whole || other.key != claim.key) return false;
    if (other.aid == claim.aid) return other.part != NeedPart::stated;
    return is_within(other.aid, claim.aid) || is_within(claim.aid, other.aid);
  });
}

/// Whether the same line has a whole gift that `claim` is of, all of which is the need's own.
bool Needs::is_given_by_whole(const Claim& claim) const {
  if (claim.part != NeedPart::all) return false;
  return std::ranges::any_of(claims_, [&](const Claim& other) {
    const bool is_of_line = other.need == claim.need && other.line == claim.line && other.part == NeedPart::all;
    if (!is_of_line || other.aid == claim.aid || !is_within(claim.aid, other.aid)) return false;
    const HeldGift* const whole = gift(other.aid);
    if (whole == nullptr) return false;
    const auto held = measures_of(whole->held, claim.key);
    return !held.empty() && std::ranges::all_of(held, [&](const Measure* one) {
      if (one->quantity.is_unknown()) return false;
      const auto own = own_part(needs_[claim.need], *whole, *one);
      return own && *own->value == *one->quantity.value;
    });
  });
}

Quantity Needs::stated_of(AidId aid, const std::string& key, const std::string& unit) const {
  Quantity all{nothing};
  for (const Claim& claim : claims_) {
    const bool is_of_it = claim.is_living && claim.part == NeedPart::stated && claim.key == key &&
                          claim.stated.unit == unit && is_within(claim.aid, aid);
    if (is_of_it) all = sum(all, claim.stated.quantity);
  }
  return all;
}

bool Needs::exceeds(const HeldGift& gift, const std::string& key, const std::string& unit) const {
  const std::vector<Measure>& from = measures_of(gift.held, key).empty() ? gift.promised : gift.held;
  Quantity all{nothing};
  bool holds_it = false;
  for (const Measure* one : measures_of(from, key)) {
    if (one->unit != unit) continue;
    if (!is_bound(one->quantity)) return false;  // It may be more.
    all = sum(all, one->quantity);
    holds_it = true;
  }
  return holds_it && *stated_of(gift.aid, key, unit).value > *all.value;
}

bool Needs::exceeds_anywhere(AidId aid, const std::string& key, const std::string& unit) const {
  const HeldGift* const own = gift(aid);
  if (own == nullptr) return false;
  if (exceeds(*own, key, unit)) return true;
  return std::ranges::any_of(own->wholes, [&](AidId whole) {
    const HeldGift* const above = gift(whole);
    return above != nullptr && exceeds(*above, key, unit);
  });
}

Given Needs::given_of(const Claim& claim, const HeldGift& gift, const Measure& held) const {
  Given given{.aid = gift.aid, .code = gift.code, .unit = held.unit, .quantity = held.quantity};
  if (claim.is_in_whole) {
    given.as = GivenAs::in_whole;
  } else if (held.quantity.is_unknown()) {
    given.as = GivenAs::no_quantity;
  } else if (claim.part == NeedPart::unknown) {
    given.as = GivenAs::part_unknown;
  } else if (const auto own = own_part(needs_[claim.need], gift, held); !own) {
    given.as = GivenAs::shared;
  } else if (has_rival(claim)) {
    given.as = GivenAs::for_other_needs;
  } else {
    const Quantity others = stated_of(gift.aid, claim.key, held.unit);
    const Quantity rest = difference(*own, others);
    const bool is_of_whole = *own->value == *held.quantity.value || *others.value == nothing;
    given.as = !is_of_whole ? GivenAs::for_other_needs : *rest.value < nothing ? GivenAs::exceeds : GivenAs::sure;
    if (given.as == GivenAs::sure) given.quantity = rest;
  }
  return given;
}

std::vector<Given> Needs::given_by(const Claim& claim) const {
  const HeldGift* const from = gift(claim.aid);
  if (from == nullptr) return {};
  const auto held = measures_of(from->held, claim.key);
  const auto promised = measures_of(from->promised, claim.key);
  std::vector<Given> given;
  if (claim.part == NeedPart::stated) {
    Given one{.aid = from->aid, .code = from->code, .unit = claim.stated.unit, .quantity = claim.stated.quantity};
    const auto is_its = [&](const Measure* measure) { return measure->unit == one.unit; };
    const bool is_held = std::ranges::any_of(held, is_its);
    if (!is_held && held.empty() && std::ranges::any_of(promised, is_its)) {
      one.as = GivenAs::promised;
    } else if (!is_held || exceeds_anywhere(claim.aid, claim.key, one.unit)) {
      one.as = GivenAs::exceeds;
    }
    return {one};
  }
  for (const Measure* one : held) given.push_back(given_of(claim, *from, *one));
  if (!held.empty()) return given;
  for (const Measure* one : promised) {
    given.push_back(
        {.aid = from->aid, .code = from->code, .as = GivenAs::promised, .unit = one->unit, .quantity = one->quantity});
  }
  return given;
}

namespace {

/// What was given, added up.
struct GivenSum {
  Quantity sure{nothing};
  Decimal least = nothing;  ///< Of what is sure: so much of it at the least.
  Quantity most{nothing};   ///< Of what is not sure.
  bool has_sure = false;
  bool has_unsure = false;
  bool has_bound = true;  ///< `most` is all of it.
};

GivenSum add_up(std::vector<Given>& given, const std::string& unit) {
  GivenSum all;
  for (Given& one : given) {
    if (one.as == GivenAs::promised || one.as == GivenAs::in_whole) continue;
    if (one.unit != unit && one.as != GivenAs::no_quantity) one.as = GivenAs::other_unit;
    if (one.as == GivenAs::sure) {
      all.sure = sum(all.sure, one.quantity);
      if (is_sure(one.quantity)) all.least = all.least + *one.quantity.value;
      all.has_sure = true;
      continue;
    }
    all.has_unsure = true;
    const bool is_most = one.as != GivenAs::other_unit && is_bound(one.quantity);
    if (is_most) all.most = sum(all.most, one.quantity);
    all.has_bound = all.has_bound && is_most;
  }
  return all;
}

NeedState state_of(const Quantity& asked, const GivenSum& given) {
  const bool is_given = given.has_sure || given.has_unsure;
  if (!is_given) return NeedState::open;
  if (asked.is_unknown()) return given.has_unsure ? NeedState::partly : NeedState::unknown;
  if (given.least >= *asked.value) return NeedState::met;
  return *given.sure.value >= *asked.value ? NeedState::unknown : NeedState::partly;
}

/// Beside a part that nobody knows, "about 100" is no figure of the whole; what is surely there is its least.
Quantity met_by(const GivenSum& given) {
  if (!given.has_unsure) return given.sure;
  return given.least > nothing ? Quantity{given.least, Qualifier::at_least} : Quantity{};
}

Quantity outstanding_of(const Quantity& asked, const GivenSum& given, NeedState state) {
  if (state == NeedState::met) return {nothing};
  if (asked.is_unknown()) return {};
  Quantity rest = difference(asked, given.sure);
  if (given.has_unsure) {
    // At least so much is left only where no less was asked for, and no more was given.
    if (!given.has_bound || !is_sure(asked) || !is_bound(given.sure)) return {};
    rest = {*asked.value - *given.sure.value - *given.most.value, Qualifier::at_least};
  }
  return *rest.value > nothing ? rest : Quantity{};
}

}  // namespace

LineStanding Needs::standing(std::size_t need, std::size_t line) const {
  const Matter& of = needs_[need].need;
  const Measure wanted = asked(of.lines[line]);
  LineStanding standing{.unit = wanted.unit};
  for (const Claim& claim : claims_) {
    if (claim.need != need || claim.line != line) continue;
    for (Given& one : given_by(claim)) standing.given.push_back(std::move(one));
  }
  const auto is_counted = [&](const Given& one) { return one.unit == standing.given.front().unit; };
  const bool says_unit = !wanted.quantity.is_unknown() || !wanted.unit.empty();
  if (!says_unit && !standing.given.empty() && std::ranges::all_of(standing.given, is_counted)) {
    standing.unit = standing.given.front().unit;
  }
  const GivenSum given = add_up(standing.given, standing.unit);
  standing.state = of.status.empty() ? state_of(wanted.quantity, given) : NeedState::cancelled;
  standing.met = met_by(given);
  standing.outstanding = outstanding_of(wanted.quantity, given, standing.state);
  return standing;
}

bool Needs::is_met(std::size_t need) const {
  for (std::size_t line = 0; line < needs_[need].need.lines.size(); ++line) {
    if (standing(need, line).state != NeedState::met) return false;
  }
  return true;
}

std::vector<OverPromise> Needs::over_promised() const {
  std::vector<OverPromise> found;
  std::set<std::tuple<std::int64_t, std::string, std::string>> seen;
  for (const Claim& claim : claims_) {
    if (claim.part != NeedPart::stated || gift(claim.aid) == nullptr) continue;
    std::vector<AidId> several = gift(claim.aid)->wholes;
    several.insert(several.begin(), claim.aid);
    for (const AidId aid : several) {
      const HeldGift* const one = gift(aid);
      if (one == nullptr || !exceeds(*one, claim.key, claim.stated.unit)) continue;
      if (!seen.emplace(aid.row, claim.key, claim.stated.unit).second) continue;
      OverPromise over{.gift = one->code, .stated = claim.stated, .held = claim.stated};
      over.stated.quantity = stated_of(aid, claim.key, claim.stated.unit);
      over.held.quantity = {nothing};
      const auto& from = measures_of(one->held, claim.key).empty() ? one->promised : one->held;
      for (const Measure* measure : measures_of(from, claim.key)) {
        if (measure->unit == claim.stated.unit) over.held.quantity = sum(over.held.quantity, measure->quantity);
      }
      for (const Claim& other : claims_) {
        const bool is_its = other.is_living && other.part == NeedPart::stated && other.key == claim.key &&
                            other.stated.unit == claim.stated.unit && is_within(other.aid, aid);
        const std::string& code = needs_[other.need].need.code;
        if (is_its && std::ranges::find(over.needs, code) == over.needs.end()) over.needs.push_back(code);
      }
      found.push_back(std::move(over));
    }
  }
  return found;
}

}  // namespace aid::records
