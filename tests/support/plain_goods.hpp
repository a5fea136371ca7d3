#pragma once
#include "plain_values.hpp"

/// The goods of a ledger counted over again for tests, from the rules alone: of ledgers without filters and moves.
namespace aid::reports::testing::plain {

/// What the goods of an entry are worth; nothing of what may be money as well.
inline Money worth_of_goods(const LedgerGiven& ledger, std::size_t aid, const EntryGiven& entry) {
  Money money;
  if (entry.goods.empty() && entry.form != Form::in_kind) return money;
  for (const Given& given : worth(ledger, aid, entry).given) {
    if ((given.is_goods || !entry.amount) && given.now) add(money, *given.now, given.figure);
  }
  return money;
}

/// How much of an item is listed, in millionths, and how many lines do not say how much.
struct Listed {
  std::int64_t millionths = 0;
  std::int64_t unknown = 0;
  friend bool operator==(const Listed&, const Listed&) = default;
};

class Goods {
public:
  explicit Goods(const LedgerGiven& ledger) : ledger_(ledger) {
    for (std::size_t aid = 0; aid < ledger.aids.size(); ++aid) hold(aid);
  }

  /// The totals in minor units: by direction, stage and currency, with nothing that is zero.
  std::map<std::string, std::int64_t> totals() const {
    std::map<std::string, std::int64_t> sums;
    const auto add = [&](std::size_t aid, Stage stage, const std::string& currency, std::int64_t minor) {
      const std::string direction(domain::label(ledger_.aids[aid].direction).en);
      sums[direction + ": " + std::string(domain::label(stage).en) + ": " + currency] += minor;
    };
    for (const auto& [aid, held] : held_) {
      for (const auto& [currency, figure] : held.value) {
        if (!is_valued_above(aid)) add(aid, held.stage, currency, figure.minor);
      }
    }
    for (std::size_t aid = 0; aid < ledger_.aids.size(); ++aid) {
      if (!ledger_.aids[aid].part_of || ledger_.aids[aid].reversed) continue;
      for (const EntryGiven& entry : ledger_.aids[aid].entries) {
        const auto money = money_of(aid, entry);
        if (!money || !is_taken_out_of_goods(aid, *stage_of(entry), money->first)) continue;
        add(aid, *stage_of(entry), money->first, -money->second);
      }
    }
    std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
    return sums;
  }

  /// What is listed: by direction, stage, item and unit. What an aid above lists, too, is in that line.
  std::map<std::string, Listed> quantities() const {
    std::map<std::string, Listed> all;
    for (const auto& [aid, held] : held_) {
      const std::string group = std::string(domain::label(ledger_.aids[aid].direction).en) + ": " +
                                std::string(domain::label(held.stage).en) + ": ";
      for (const GoodsGiven* line : held.lines) {
        if (is_listed_above(aid, *line)) continue;
        Listed& sum = all[group + line->item + " / " + line->unit];
        if (line->quantity) {
          sum.millionths += millionths(*line->quantity);
        } else {
          ++sum.unknown;
        }
      }
    }
    return all;
  }

private:
  /// An aid's goods in its latest stage: with a list if any has one.
  struct Held {
    Stage stage = Stage::committed;
    Money value = {};
    std::vector<const GoodsGiven*> lines = {};
  };

  bool counts(const EntryGiven& entry) const {
    const bool is_in_time = !ledger_.period || entry.date.lies_within(*ledger_.period);
    return !entry.reversed && stage_of(entry) && is_in_time;
  }

  static std::optional<Stage> stage_of(const EntryGiven& entry) { return domain::stage_of(entry.kind); }

  void hold(std::size_t number) {
    const AidGiven& aid = ledger_.aids[number];
    if (aid.reversed) return;
    std::map<std::pair<bool, Stage>, Held> by_stage;  // Entries with a list of goods come last.
    for (const EntryGiven& entry : aid.entries) {
      const bool has_goods = !entry.goods.empty() || entry.form == Form::in_kind || entry.form == Form::mixed;
      if (!counts(entry) || !has_goods) continue;
      Held& held = by_stage[{!entry.goods.empty(), *stage_of(entry)}];
      held.stage = *stage_of(entry);
      for (const GoodsGiven& line : entry.goods) held.lines.push_back(&line);
      for (const auto& [currency, figure] : worth_of_goods(ledger_, number, entry)) add(held.value, currency, figure);
    }
    if (!by_stage.empty()) held_[number] = by_stage.rbegin()->second;
  }

  /// The aids above, the nearest first, as far as they go the same way.
  std::vector<std::size_t> above(std::size_t aid) const {
    std::vector<std::size_t> all;
    for (AidIndex next = ledger_.aids[aid].part_of; next; next = ledger_.aids[next.position()].part_of) {
      if (ledger_.aids[next.position()].direction != ledger_.aids[aid].direction) break;
      all.push_back(next.position());
    }
    return all;
  }

  const Held* goods_of(std::size_t aid, Stage stage) const {
    const auto found = held_.find(aid);
    return found != held_.end() && found->second.stage == stage ? &found->second : nullptr;
  }

  bool is_listed_above(std::size_t aid, const GoodsGiven& line) const {
    const Stage stage = held_.at(aid).stage;
    return std::ranges::any_of(above(aid), [&](std::size_t one) {
      const Held* const whole = goods_of(one, stage);
      return whole != nullptr && std::ranges::any_of(whole->lines, [&](const GoodsGiven* other) {
               return other->item == line.item && other->unit == line.unit;
             });
    });
  }

  bool is_valued_above(std::size_t aid) const {
    const Stage stage = held_.at(aid).stage;
    return std::ranges::any_of(above(aid), [&](std::size_t one) {
      const Held* const whole = goods_of(one, stage);
      return whole != nullptr && !whole->value.empty();
    });
  }

  /// The money of an entry that says which of it is money.
  std::optional<std::pair<std::string, std::int64_t>> money_of(std::size_t aid, const EntryGiven& entry) const {
    const bool is_of_both = entry.form == Form::mixed && entry.goods.empty();
    const bool has_money = entry.goods.empty() || entry.amount;
    if (!counts(entry) || entry.form == Form::in_kind || is_of_both || !has_money) return std::nullopt;
    const Worth of = worth(ledger_, aid, entry);
    if (of.given.empty() || !of.given.front().now) return std::nullopt;
    return std::pair(*of.given.front().now, of.given.front().figure.minor);
  }

  /// Money is of the nearest aid above with a figure of the stage in its currency: of its money, where it has some,
  /// else of its goods. Goods in another currency than those above them are beside the total, and so is what is taken
  /// out.
  bool is_taken_out_of_goods(std::size_t part, Stage stage, const std::string& currency) const {
    for (const std::size_t one : above(part)) {
      const bool has_money = std::ranges::any_of(ledger_.aids[one].entries, [&](const EntryGiven& entry) {
        const auto money = ledger_.aids[one].reversed ? std::nullopt : money_of(one, entry);
        return money && stage_of(entry) == stage && money->first == currency;
      });
      if (has_money) return false;
      const Held* const whole = goods_of(one, stage);
      if (whole != nullptr && whole->value.contains(currency)) return !is_beside(one, currency);
    }
    return false;
  }

  bool is_beside(std::size_t aid, const std::string& currency) const {
    if (!is_valued_above(aid)) return false;
    for (const std::size_t one : above(aid)) {
      const Held* const whole = goods_of(one, held_.at(aid).stage);
      if (whole != nullptr && whole->value.contains(currency)) return is_beside(one, currency);
    }
    return true;
  }

  const LedgerGiven& ledger_;
  std::map<std::size_t, Held> held_;
};

}  // namespace aid::reports::testing::plain
