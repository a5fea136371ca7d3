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

namespace aid::recording::matters {
namespace {

using domain::DateInterval;
using domain::Matter;
using domain::NeedGift;
using domain::NeedLine;
using domain::NeedPart;
using records::MatterField;

domain::ReadingOptions reading_of(vocabulary::Registry& registry, const MatterWords& words) {
  const bool is_declared = words.numbers != domain::NumberStyle::undecided;
  return {.currency = registry.currency(), .numbers = is_declared ? words.numbers : registry.numbers()};
}

bool says_unknown(std::string_view typed) {
  const auto count = domain::read_count(typed);
  return count && count.value().is_unknown();
}

/// Goods as they are read everywhere; what they are worth is no part of a need.
Result<domain::GoodsLine> read_goods_alone(vocabulary::Registry& registry, std::string_view typed,
                                           const domain::ReadingOptions& reading) {
  const auto units = registry.unit_words();
  auto goods = domain::read_goods(typed, units, reading);
  if (goods && (goods.value().value || goods.value().unit_value)) {
    return Problem(messages::not_goods, typed).hint(messages::no_value_hint);
  }
  return goods;
}

Result<NeedLine> read_item(vocabulary::Registry& registry, const std::string& typed,
                           const domain::ReadingOptions& reading) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  if (records::is_money_word(clean.value())) return NeedLine{.item = {}, .typed = clean.value()};
  const auto goods = read_goods_alone(registry, clean.value(), reading);
  if (!goods) {
    const bool is_money = static_cast<bool>(domain::read_amount(clean.value(), reading));
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
Result<NeedGift> read_bare_part(const Matter& need, const std::string& part, const domain::ReadingOptions& reading) {
  std::vector<const NeedLine*> goods;
  for (const NeedLine& line : need.lines) {
    if (!line.is_money()) goods.push_back(&line);
  }
  const bool has_money = goods.size() < need.lines.size();
  if (goods.size() + (has_money ? 1 : 0) != 1) return Problem(messages::part_of_what, part);
  if (has_money) {
    const auto amount = domain::read_amount(part, reading);
    if (!amount) return amount.problem();
    return NeedGift{.part = NeedPart::stated, .amount = amount.value()};
  }
  const auto count = domain::read_count(part);
  return NeedGift{.part = NeedPart::stated,
                  .item = goods.front()->item,
                  .quantity = {domain::Decimal(*count.value().value, 0), count.value().qualifier},
                  .unit = goods.front()->unit};
}

Result<NeedGift> read_part(vocabulary::Registry& registry, const Matter& need, const std::string& part,
                           const domain::ReadingOptions& reading) {
  if (const auto count = domain::read_count(part)) {
    if (count.value().is_unknown()) return NeedGift{.part = NeedPart::unknown};
    return read_bare_part(need, part, reading);
  }
  if (const std::string_view item = after_unknown(part); !item.empty()) {
    const auto goods = read_goods_alone(registry, item, reading);
    if (!goods) return goods.problem();
    return NeedGift{.part = NeedPart::unknown, .item = goods.value().item};
  }
  const auto goods = read_goods_alone(registry, part, reading);
  if (goods) {
    const bool is_all = goods.value().quantity.is_unknown();
    return NeedGift{.part = is_all ? NeedPart::all : NeedPart::stated,
                    .item = goods.value().item,
                    .quantity = goods.value().quantity,
                    .unit = is_all ? std::string() : goods.value().unit};
  }
  const auto amount = domain::read_amount(part, reading);
  // What is not money is told as goods are.
  if (!amount) return amount.problem().name() == messages::not_an_amount.name ? goods.problem() : amount.problem();
  return NeedGift{.part = NeedPart::stated, .amount = amount.value()};
}

Result<NeedGift> read_gift(vocabulary::Registry& registry, const Matter& need, const std::string& typed,
                           const domain::ReadingOptions& reading) {
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
    auto read = read_part(registry, need, part, reading);
    if (!read) return read.problem();
    gift = std::move(read).value();
  }
  gift.aid = aid.value().id;
  gift.typed = part;
  return gift;
}

}  // namespace

void read_need_items(Desk& desk, const MatterField& field, const MatterWords& words, Matter& matter) {
  records::clear(matter, field);
  const domain::ReadingOptions reading = reading_of(desk.registry, words);
  for (const std::string& typed : words.of(field.name())) {
    auto line = desk.problems.take(read_item(desk.registry, typed, reading), field.option);
    // Goods stand before money.
    const auto money = std::ranges::find_if(matter.lines, [](const NeedLine& one) { return one.is_money(); });
    if (line && line->is_money() && money != matter.lines.end()) continue;
    if (line) matter.lines.insert(line->is_money() ? matter.lines.end() : money, std::move(*line));
  }
}

void read_need_money(Desk& desk, const MatterField& field, const MatterWords& words, Matter& matter) {
  records::clear(matter, field);
  const auto clean = desk.problems.take(clean_text(words.first(field.name())), field.option);
  if (!clean) return;
  NeedLine line{.item = {}, .typed = *clean};
  if (!says_unknown(*clean)) {
    line.amount = desk.problems.take(domain::read_amount(*clean, reading_of(desk.registry, words)), field.option);
    if (!line.amount) return;
    if (line.amount->money.minor() == 0) {
      return desk.problems.add(Problem(messages::need_of_nothing, *clean), field.option);
    }
  }
  matter.lines.push_back(std::move(line));
}

void read_need_gifts(Desk& desk, const MatterField& field, const MatterWords& words, bool adds, Matter& matter) {
  if (!adds) matter.gifts.clear();
  const vocabulary::GoodsItems items(desk.registry);
  const domain::ReadingOptions reading = reading_of(desk.registry, words);
  for (const std::string& typed : words.of(field.name())) {
    auto gift = desk.problems.take(read_gift(desk.registry, matter, typed, reading), field.option);
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

}  // namespace aid::recording::matters
