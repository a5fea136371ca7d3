// Whether gifts can meet the needs that they are linked to.

#include "aid/recording/need_messages.hpp"
#include "aid/records/needs.hpp"
#include "reading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aid::recording::matters {
namespace {

using domain::Matter;
using domain::NeedGift;
using domain::NeedLine;
using domain::Qualifier;

std::string shown(vocabulary::Registry& registry, const records::Measure& measure, Language language) {
  if (measure.key != records::money_key) {
    const NeedLine line{.item = measure.item, .quantity = measure.quantity, .unit = measure.unit};
    return records::text_of(registry, line, language);
  }
  NeedLine line;
  if (measure.quantity.value) {
    const auto currency = domain::Currency::parse(measure.unit).value();
    line.amount = domain::Amount{domain::Money::from_decimal(*measure.quantity.value, currency).value(),
                                 measure.quantity.qualifier};
  }
  return records::text_of(registry, line, language);
}

/// What a gift holds, in words.
std::string holdings(vocabulary::Registry& registry, const records::HeldGift* gift, Language language) {
  constexpr Label nothing{"nothing that is listed", "không liệt kê hiện vật hay tiền"};
  std::vector<std::string> all;
  if (gift != nullptr) {
    for (const auto* measures : {&gift->held, &gift->promised}) {
      if (!all.empty()) break;
      for (const records::Measure& one : *measures) all.push_back(shown(registry, one, language));
    }
  }
  return all.empty() ? std::string(nothing.in(language)) : fmt::format("{}", fmt::join(all, "; "));
}

std::string wanted_words(vocabulary::Registry& registry, const Matter& need, const NeedGift& gift, Language language) {
  const bool names_it = !gift.item.empty() || gift.amount.has_value();
  return names_it ? records::text_of_part(registry, gift, language) : records::title_of_need(need, language);
}

bool is_there(const Matter& need, const NeedGift& link) {
  return std::ranges::find(need.gifts, link) != need.gifts.end();
}

/// Whether the need has a line for the goods that the link names.
bool asks_for(const records::Needs& needs, const Matter& need, const records::Measure& wanted) {
  return std::ranges::any_of(need.lines,
                             [&](const NeedLine& line) { return needs.asked(line).key == wanted.key; });
}

/// What a link says that is not so; nothing: it fits, or did not fit before the change either.
std::optional<Problem> refuse_unfit(vocabulary::Registry& registry, const records::Needs& needs, const Matter& before,
                                    const Matter& need, const NeedGift& gift) {
  const records::HeldGift* const held = needs.gift(gift.aid);
  // One that was taken back after it was linked is no reason to refuse another change.
  if (held == nullptr || needs.fits(need, gift)) return std::nullopt;
  const std::string title_en = records::title_of_need(need, Language::en);
  const std::string title_vi = records::title_of_need(need, Language::vi);
  if (is_there(before, gift)) {
    if (!needs.fits(before, gift)) return std::nullopt;
    return Problem(messages::linked_gift_unfit, held->code, title_en, title_vi);
  }
  const records::Measure said = needs.stated(gift);
  const std::string wanted_en = wanted_words(registry, need, gift, Language::en);
  const std::string wanted_vi = wanted_words(registry, need, gift, Language::vi);
  if (!said.key.empty() && !asks_for(needs, need, said)) {
    return Problem(messages::not_of_the_need, held->code, wanted_en, wanted_vi, title_en, title_vi);
  }
  return Problem(messages::not_of_the_gift, held->code, wanted_en, wanted_vi, holdings(registry, held, Language::en),
                 holdings(registry, held, Language::vi));
}

bool concerns(const records::Needs& needs, const Matter& need, const records::OverPromise& over) {
  return std::ranges::any_of(need.gifts, [&](const NeedGift& gift) {
    const records::HeldGift* const held = needs.gift(gift.aid);
    if (held == nullptr) return false;
    const auto is_whole = [&](domain::AidId whole) {
      return needs.gift(whole) && needs.gift(whole)->code == over.gift;
    };
    return held->code == over.gift || std::ranges::any_of(held->wholes, is_whole);
  });
}

/// What one of the links that are new should be told of.
void warn_of(vocabulary::Registry& registry, const records::Needs& needs, const records::AskedNeed& asked,
             const NeedGift& gift, std::vector<Problem>& warnings) {
  const records::HeldGift* const held = needs.gift(gift.aid);
  if (held == nullptr) return;
  const Matter& need = asked.need;
  const auto is_of_need = [&](const records::HeldGift::Receiver& one) {
    const bool is_partner =
        one.partner && std::ranges::find(need.partners, one.partner, &domain::MatterPartner::partner) !=
                           need.partners.end();
    return is_partner || std::ranges::find(asked.countries, one.country) != asked.countries.end();
  };
  const auto has_country = [](const records::HeldGift::Receiver& one) { return !one.country.empty(); };
  if (!asked.countries.empty() && std::ranges::any_of(held->receivers, has_country) &&
      std::ranges::none_of(held->receivers, is_of_need)) {
    const auto countries = [&](Language language) {
      std::vector<std::string> names;
      for (const auto& one : held->receivers) {
        std::string name = registry.name("country", "", one.country, language);
        if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
      }
      return fmt::format("{}", fmt::join(names, ", "));
    };
    warnings.emplace_back(messages::gift_of_others, held->code, countries(Language::en), countries(Language::vi));
  }
  const records::Measure said = needs.stated(gift);
  const auto& all = held->held.empty() ? held->promised : held->held;
  for (const records::Measure& one : all) {
    const bool is_open = one.quantity.qualifier == Qualifier::at_least || one.quantity.qualifier == Qualifier::about;
    const bool is_stated = gift.part == domain::NeedPart::stated && one.key == said.key && one.unit == said.unit;
    if (is_stated && is_open && one.quantity.value && *said.quantity.value > *one.quantity.value) {
      warnings.emplace_back(messages::part_beyond_figure, held->code, shown(registry, one, Language::en),
                            shown(registry, said, Language::en), shown(registry, one, Language::vi),
                            shown(registry, said, Language::vi));
    }
    const bool is_left_out = said.key.empty() && one.key != records::money_key && !asks_for(needs, need, one);
    if (is_left_out) {
      warnings.emplace_back(messages::goods_not_asked_for, held->code, shown(registry, one, Language::en),
                            shown(registry, one, Language::vi));
    }
  }
}

}  // namespace

void check_gifts(Desk& desk, const Matter& before, const Matter& need) {
  if (need.gifts.empty() ||
      (need.gifts == before.gifts && need.lines == before.lines && need.status == before.status)) {
    return;
  }
  vocabulary::Registry& registry = desk.registry;
  const vocabulary::GoodsItems items(registry);
  const records::Needs needs = records::read_needs(registry, items, &need);
  for (const NeedGift& gift : need.gifts) {
    if (auto problem = refuse_unfit(registry, needs, before, need, gift)) {
      desk.problems.add(*problem, is_there(before, gift) ? "--item" : "--aid");
    }
  }
  const std::vector<records::OverPromise> promised = needs.over_promised();
  if (promised.empty()) return;
  // A gift that was corrected since is no reason to refuse what makes it no worse.
  const std::vector<records::OverPromise> earlier = records::read_needs(registry, items).over_promised();
  for (const records::OverPromise& over : promised) {
    const bool was_so = std::ranges::any_of(earlier, [&](const records::OverPromise& one) {
      return one.gift == over.gift && one.stated.key == over.stated.key && one.stated.unit == over.stated.unit &&
             *one.stated.quantity.value >= *over.stated.quantity.value;
    });
    if (was_so || !concerns(needs, need, over)) continue;
    std::vector<std::string> codes;
    for (const std::string& code : over.needs)
      codes.push_back(code.empty() ? records::title_of_need(need, Language::vi) : code);
    desk.problems.add(Problem(messages::link_exceeds_gift, over.gift, shown(registry, over.held, Language::en),
                              shown(registry, over.stated, Language::en), fmt::format("{}", fmt::join(codes, ", ")),
                              shown(registry, over.held, Language::vi), shown(registry, over.stated, Language::vi)),
                      "--aid");
  }
}

std::vector<Problem> warnings_of_need(vocabulary::Registry& registry, const Matter& before, const Matter& need) {
  std::vector<Problem> warnings;
  if (need.kind != domain::MatterKind::need) return warnings;
  if (!before.status.empty() && !need.status.empty()) {
    warnings.emplace_back(messages::need_is_cancelled, need.code);
  }
  if (need.gifts == before.gifts) return warnings;
  const vocabulary::GoodsItems items(registry);
  const records::Needs needs = records::read_needs(registry, items, &need);
  const records::AskedNeed asked{.need = need, .countries = records::countries_of(registry, need)};
  for (const NeedGift& gift : need.gifts) {
    if (!is_there(before, gift)) warn_of(registry, needs, asked, gift, warnings);
  }
  return warnings;
}

}  // namespace aid::recording::matters
