// What a need asks for and what meets it, from words as typed.

#include "aid/records/needs.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/need_messages.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/references.hpp"
#include "reading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::recording::matters {
namespace {

using domain::DateInterval;
using domain::Matter;
using domain::NeedGift;
using domain::NeedLine;
using domain::NeedPart;
using records::MatterField;

domain::ReadingOptions reading_of(vocabulary::Registry& registry) {
  return {.currency = registry.currency(), .numbers = registry.numbers()};
}

/// Words that stand for money where goods are asked for.
bool is_money_word(std::string_view item) {
  constexpr std::array words{"tiền", "tiền mặt", "cash", "money"};
  return std::ranges::any_of(words, [&](std::string_view word) { return fold(word) == fold(item); });
}

bool says_unknown(std::string_view typed) {
  const auto count = domain::read_count(typed);
  return count && count.value().is_unknown();
}

/// Goods as they are read everywhere; what they are worth is no part of a need.
Result<domain::GoodsLine> read_goods_alone(vocabulary::Registry& registry, std::string_view typed) {
  const auto units = registry.unit_words();
  auto goods = domain::read_goods(typed, units, reading_of(registry));
  if (goods && (goods.value().value || goods.value().unit_value)) {
    return Problem(messages::not_goods, typed).hint(messages::no_value_hint);
  }
  return goods;
}

Result<NeedLine> read_item(vocabulary::Registry& registry, const std::string& typed) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  if (is_money_word(clean.value())) return NeedLine{.item = {}, .typed = clean.value()};
  const auto goods = read_goods_alone(registry, clean.value());
  if (!goods) {
    const bool is_money = static_cast<bool>(domain::read_amount(clean.value(), reading_of(registry)));
    if (is_money) return Problem(messages::not_goods, clean.value()).hint(messages::money_as_cash_hint);
    return goods.problem();
  }
  const domain::GoodsLine& line = goods.value();
  return NeedLine{.item = line.item, .quantity = line.quantity, .unit = line.unit, .typed = clean.value()};
}

/// What stands before "khẩu trang" in "unknown khẩu trang"; empty: nothing that says so.
std::string_view after_unknown(std::string_view part) {
  for (std::size_t space = part.find(' '); space != std::string_view::npos; space = part.find(' ', space + 1)) {
    if (says_unknown(part.substr(0, space))) return part.substr(space + 1);
  }
  return {};
}

/// A number alone is of the only goods that the need asks for, or of its money.
Result<NeedGift> read_bare_part(vocabulary::Registry& registry, const Matter& need, const std::string& part) {
  std::vector<const NeedLine*> goods;
  for (const NeedLine& line : need.lines) {
    if (!line.is_money()) goods.push_back(&line);
  }
  const bool has_money = goods.size() < need.lines.size();
  if (goods.size() + (has_money ? 1 : 0) != 1) return Problem(messages::part_of_what, part);
  if (has_money) {
    const auto amount = domain::read_amount(part, reading_of(registry));
    if (!amount) return amount.problem();
    return NeedGift{.part = NeedPart::stated, .amount = amount.value()};
  }
  const auto count = domain::read_count(part);
  return NeedGift{.part = NeedPart::stated,
                  .item = goods.front()->item,
                  .quantity = {domain::Decimal(*count.value().value, 0), count.value().qualifier},
                  .unit = goods.front()->unit};
}

Result<NeedGift> read_part(vocabulary::Registry& registry, const Matter& need, const std::string& part) {
  if (const auto count = domain::read_count(part)) {
    if (count.value().is_unknown()) return NeedGift{.part = NeedPart::unknown};
    return read_bare_part(registry, need, part);
  }
  if (const std::string_view item = after_unknown(part); !item.empty()) {
    const auto goods = read_goods_alone(registry, item);
    if (!goods) return goods.problem();
    return NeedGift{.part = NeedPart::unknown, .item = goods.value().item};
  }
  const auto goods = read_goods_alone(registry, part);
  if (goods) {
    const bool is_all = goods.value().quantity.is_unknown();
    return NeedGift{.part = is_all ? NeedPart::all : NeedPart::stated,
                    .item = goods.value().item,
                    .quantity = goods.value().quantity,
                    .unit = is_all ? std::string() : goods.value().unit};
  }
  const auto amount = domain::read_amount(part, reading_of(registry));
  // What is not money is told as goods are.
  if (!amount) return amount.problem().name() == messages::not_an_amount.name ? goods.problem() : amount.problem();
  return NeedGift{.part = NeedPart::stated, .amount = amount.value()};
}

Result<NeedGift> read_gift(vocabulary::Registry& registry, const Matter& need, const std::string& typed) {
  std::string_view name = typed;
  std::string part;
  auto aid = vocabulary::find_aid(registry.ledger(), name);
  if (const auto mark = typed.find('='); !aid && mark != std::string::npos) {
    name = std::string_view(typed).substr(0, mark);
    const auto clean = clean_text(typed.substr(mark + 1));
    if (!clean) return clean.problem();
    part = clean.value();
    aid = vocabulary::find_aid(registry.ledger(), name);
  }
  if (!aid) return aid.problem();
  if (aid.value().reversed) return Problem(messages::aid_reversed, aid.value().code);
  NeedGift gift;
  if (!part.empty()) {
    auto read = read_part(registry, need, part);
    if (!read) return read.problem();
    gift = std::move(read).value();
  }
  gift.aid = aid.value().id;
  gift.typed = part;
  return gift;
}

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

}  // namespace

void read_need_items(Desk& desk, const MatterField& field, const MatterWords& words, Matter& matter) {
  records::clear(matter, field);
  for (const std::string& typed : words.of(field.name())) {
    auto line = desk.problems.take(read_item(desk.registry, typed), field.option);
    // Goods stand before money.
    const auto money = std::ranges::find_if(matter.lines, [](const NeedLine& one) { return one.is_money(); });
    if (line && line->is_money() && money != matter.lines.end()) continue;
    if (line) matter.lines.insert(line->is_money() ? matter.lines.end() : money, std::move(*line));
  }
}

void read_need_money(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  records::clear(matter, field);
  const auto clean = desk.problems.take(clean_text(typed), field.option);
  if (!clean) return;
  NeedLine line{.item = {}, .typed = *clean};
  if (!says_unknown(*clean)) {
    line.amount = desk.problems.take(domain::read_amount(*clean, reading_of(desk.registry)), field.option);
    if (!line.amount) return;
  }
  matter.lines.push_back(std::move(line));
}

void read_need_gifts(Desk& desk, const MatterField& field, const MatterWords& words, bool adds, Matter& matter) {
  if (!adds) matter.gifts.clear();
  const vocabulary::GoodsItems items(desk.registry);
  for (const std::string& typed : words.of(field.name())) {
    auto gift = desk.problems.take(read_gift(desk.registry, matter, typed), field.option);
    if (!gift) continue;
    // What is said again of the same goods of a gift takes the place of what was said.
    const auto is_same = [&](const NeedGift& one) {
      const bool is_of_all = one.item.empty() && !one.amount;
      const bool is_now_of_all = gift->item.empty() && !gift->amount;
      if (one.aid != gift->aid) return false;
      if (is_of_all || is_now_of_all) return is_of_all == is_now_of_all || matter.lines.size() == 1;
      return one.amount.has_value() == gift->amount.has_value() && items.are_same(one.item, gift->item);
    };
    const auto there = std::ranges::find_if(matter.gifts, is_same);
    if (there == matter.gifts.end()) {
      matter.gifts.push_back(std::move(*gift));
    } else {
      *there = std::move(*gift);
    }
  }
}

void check_need(Desk& desk, const Matter& need) {
  if (need.lines.empty() && desk.problems.empty()) desk.problems.add(messages::need_asks_nothing, "--item");
  if (need.partners.empty() && need.country.empty()) desk.problems.add(messages::need_of_nobody, "--asked-by");
  const vocabulary::GoodsItems items(desk.registry);
  for (std::size_t i = 0; i < need.lines.size(); ++i) {
    for (std::size_t other = 0; other < i; ++other) {
      const NeedLine &one = need.lines[other], &two = need.lines[i];
      if (one.is_money() || two.is_money() || !items.are_same(one.item, two.item)) continue;
      desk.problems.add(Problem(messages::item_twice, one.item, two.item), "--item");
    }
  }
  const auto in_both = [](const auto& message, const DateInterval& one, const DateInterval& two) {
    return Problem(message, show(one, Language::en), show(two, Language::en), show(one, Language::vi),
                   show(two, Language::vi));
  };
  const DateInterval today = DateInterval::of_day(desk.today);
  if (need.date && need.date->from > desk.today) {
    desk.problems.add(in_both(messages::asked_in_future, *need.date, today), "--asked");
  }
  if (need.date && need.valid_until && *need.valid_until <= need.date->from) {
    const DateInterval due = DateInterval::of_day(need.valid_until->previous());
    desk.problems.add(in_both(messages::due_before_asked, due, *need.date), "--due");
  }
}

namespace {

/// Whether a gift can have reached who needs it; where nothing is known of either side, it can.
bool can_reach(vocabulary::Registry& registry, const Matter& need, const records::HeldGift& gift) {
  const std::vector<std::string> countries = records::countries_of(registry, need);
  if (countries.empty() || gift.receivers.empty()) return true;
  return std::ranges::any_of(gift.receivers, [&](const records::HeldGift::Receiver& one) {
    const bool is_named = one.partner && std::ranges::find(need.partners, one.partner,
                                                           &domain::MatterPartner::partner) != need.partners.end();
    return is_named || one.country.empty() || std::ranges::find(countries, one.country) != countries.end();
  });
}

/// "MTTQ Đà Nẵng, Nhân dân Lào"; of a gift for the people of a country, its code.
std::string receivers_of(vocabulary::Registry& registry, const records::HeldGift& gift) {
  const storage::Partners partners(registry.ledger());
  std::vector<std::string> names;
  for (const records::HeldGift::Receiver& one : gift.receivers) {
    names.push_back(one.partner ? partners.get(one.partner).name() : one.country);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

void doubt_gift(Desk& desk, const Matter& before, const Matter& need, const NeedGift& link,
                const records::HeldGift& gift) {
  const bool was_there = std::ranges::find(before.gifts, link.aid, &NeedGift::aid) != before.gifts.end();
  const bool is_stated = link.part != NeedPart::all;
  if (was_there || is_stated || can_reach(desk.registry, need, gift)) return;
  desk.warnings.emplace_back(messages::gift_to_others, gift.code, receivers_of(desk.registry, gift));
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
    const records::HeldGift* const held = needs.gift(gift.aid);
    // One that was taken back after it was linked is no reason to refuse another change.
    if (held != nullptr) doubt_gift(desk, before, need, gift, *held);
    if (held == nullptr || needs.fits(need, gift)) continue;
    desk.problems.add(Problem(messages::not_of_the_gift, held->code, wanted_words(registry, need, gift, Language::en),
                              wanted_words(registry, need, gift, Language::vi), holdings(registry, held, Language::en),
                              holdings(registry, held, Language::vi)),
                      "--aid");
  }
  for (const records::OverPromise& over : needs.over_promised()) {
    const bool is_ours = std::ranges::any_of(need.gifts, [&](const NeedGift& gift) {
      const records::HeldGift* const held = needs.gift(gift.aid);
      if (held == nullptr) return false;
      const auto is_whole = [&](domain::AidId whole) {
        return needs.gift(whole) && needs.gift(whole)->code == over.gift;
      };
      return held->code == over.gift || std::ranges::any_of(held->wholes, is_whole);
    });
    if (!is_ours) continue;
    std::vector<std::string> codes;
    for (const std::string& code : over.needs)
      codes.push_back(code.empty() ? records::title_of_need(need, Language::vi) : code);
    desk.problems.add(Problem(messages::link_exceeds_gift, over.gift, shown(registry, over.held, Language::en),
                              shown(registry, over.stated, Language::en), fmt::format("{}", fmt::join(codes, ", ")),
                              shown(registry, over.held, Language::vi), shown(registry, over.stated, Language::vi)),
                      "--aid");
  }
}

}  // namespace aid::recording::matters
