#include "aid/counting/goods_of_aids.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/domain/checked_sums.hpp"
#include "parts.hpp"

#include <algorithm>
#include <iterator>

namespace aid::counting {
namespace {

using domain::Amount;
using domain::Qualifier;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;

class Collector {
  using AllIndex = Index<struct AllIndexTag>;

public:
  Collector(const Book& book, const Counted& counted, const Valuer& valuer)
      : book_(book), counted_(counted), valuer_(valuer), indexes_(book.aids.size()) {}

  std::vector<AidGoods> run() {
    for (const AidIndex aid : book_.aids.indexes()) collect(aid);
    for (const std::size_t position : from_the_top(all_.size(), [&](std::size_t i) { return above(all_[i]).size(); })) {
      take_values(all_[position]);
      take_count(all_[position]);
    }
    for (const AidIndex aid : book_.aids.indexes()) {
      if (book_.aids[aid].part_of) take_money(aid);
    }
    return std::move(all_);
  }

private:
  const Book::Entry& entry_at(EntryIndex entry) const { return book_.entries[entry]; }
  const Book::Aid& aid_at(AidIndex aid) const { return book_.aids[aid]; }
  Fate fate(EntryIndex entry) const { return counted_.fates[entry]; }

  void collect(AidIndex aid) {
    AidGoods goods{.aid = aid,
                   .pieces = {},
                   .value = {},
                   .taken_value = {},
                   .held = {},
                   .less_of_list = {},
                   .taken_count = {},
                   .taken_money = {},
                   .taken_money_count = {}};
    for (const EntryIndex entry : latest_goods_entries(book_, counted_, aid)) {
      if (fate(entry) != Fate::internal_move) collect(entry, goods);
    }
    if (goods.pieces.empty()) return;
    goods.stage = *domain::stage_of(entry_at(goods.first_entry()).kind);
    goods.outside = fate(goods.first_entry()) == Fate::outside;
    indexes_[aid] = AllIndex(all_.size());
    all_.push_back(std::move(goods));
  }

  void collect(EntryIndex entry, AidGoods& goods) const {
    const auto lines = book_.goods_of(entry_at(entry));
    if (!lines.empty()) goods.has_list = true;
    const GoodsValues values = valuer_.goods_values(aid_at(goods.aid), entry_at(entry));
    const auto add = [&](const GoodsPiece& piece) {
      goods.pieces.push_back(piece);
      if (piece.value.value) goods.value.add(*piece.value.value);
    };
    for (std::size_t i = 0; i < values.lines.size(); ++i) {
      add({.entry = entry,
           .line = lines.empty() ? nullptr : &lines[i],
           .value = values.lines[i],
           .valued_together = values.together.has_value()});
    }
    if (values.together) add({.entry = entry, .value = *values.together, .is_together = true});
  }

  /// The aids above it with goods of its stage, in the total or listed below it, the nearest first.
  std::vector<AidGoods*> above(const AidGoods& part, bool outside) {
    return wholes_of(book_, part.aid, [&](AidIndex aid) {
      AidGoods* const whole = indexes_[aid] ? &all_[indexes_[aid].position()] : nullptr;
      const bool is_above = whole != nullptr && whole->outside == outside && whole->stage == part.stage;
      return is_above ? whole : nullptr;
    });
  }
  std::vector<AidGoods*> above(const AidGoods& part) { return above(part, part.outside); }

  void take_values(AidGoods& part) {
    const std::vector<AidGoods*> wholes = above(part);
    const auto valued = std::ranges::find_if(wholes, [](const AidGoods* whole) { return !whole->value.empty(); });
    for (GoodsPiece& piece : part.pieces) {
      piece.repeats = piece.line && std::ranges::any_of(
                                        wholes, [&](const AidGoods* whole) { return lists_same(*whole, *piece.line); });
      if (valued == wholes.end()) continue;
      // The whole has a value, and the total is that: it lacks nothing if a part cannot be converted.
      piece.value.without_rate.reset();
      if (piece.value.value) {
        take_value(piece, wholes);
      } else {
        piece.of_which = (*valued)->has_list;
      }
    }
    part.is_of_which = std::ranges::all_of(part.pieces, &GoodsPiece::of_which);
    part.is_beside = !part.value.empty() && std::ranges::all_of(part.pieces, [](const GoodsPiece& piece) {
      return piece.of_other_currency || !piece.value.value;
    });
    const bool tells_apart = aid_at(part.aid).component && !wholes.empty() && !wholes.front()->has_list;
    if (tells_apart) wholes.front()->is_told_apart = true;
    // One value of money and goods together is no value of the goods, but not nothing either.
    const auto has_amount = [&](const AidGoods* whole) { return entry_at(whole->first_entry()).has_amount; };
    part.is_worth_of_whole = !part.outside && !part.value.empty() && !wholes.empty() && valued == wholes.end() &&
                             std::ranges::none_of(wholes, has_amount);
    if (!part.outside) take_out_of_shared(part);
  }

  /// Takes what the total has of a part out of what is listed below it of an aid that it is part of.
  void take_out_of_shared(const AidGoods& part) {
    const std::vector<AidGoods*> wholes = above(part, true);
    for (const GoodsPiece& piece : part.pieces) {
      if (piece.line && !piece.repeats) take_quantity(*piece.line, wholes);
      if (!piece.value.value || piece.is_in_whole()) continue;
      const auto whole = std::ranges::find_if(wholes, [&](const AidGoods* shared) {
        return shared->value.in(piece.value.value->money.currency()) != nullptr;
      });
      if (whole != wholes.end()) take(*piece.value.value, piece.line, **whole);
    }
  }

  /// Takes an amount out of the goods of an aid: out of the line that it can only be of, where there is a list.
  static void take(const Amount& amount, const Book::Goods* line, AidGoods& whole) {
    whole.taken_value.add(amount);
    whole.has_parts = true;
    if (!whole.has_list) return;
    std::vector<GoodsPiece*> found;
    for (GoodsPiece& piece : whole.pieces) {
      const bool is_valued = piece.value.value && piece.value.value->money.currency() == amount.money.currency();
      if (is_valued && (!line || piece.is_together || is_same(piece, *line))) found.push_back(&piece);
    }
    (found.size() == 1 ? found.front()->less : whole.less_of_list).add(amount);
  }

  static void take_quantity(const Book::Goods& line, const std::vector<AidGoods*>& wholes) {
    for (AidGoods* whole : wholes) {
      const auto found =
          std::ranges::find_if(whole->pieces, [&](const GoodsPiece& piece) { return is_same(piece, line); });
      if (found == whole->pieces.end()) continue;
      found->less_quantity.push_back(line.quantity);
      return;
    }
  }

  static bool is_same(const GoodsPiece& piece, const Book::Goods& line) {
    return piece.line && piece.line->fold == line.fold && piece.line->unit == line.unit;
  }

  static bool lists_same(const AidGoods& whole, const Book::Goods& line) {
    return std::ranges::any_of(whole.pieces, [&](const GoodsPiece& piece) { return is_same(piece, line); });
  }

  static void take_value(GoodsPiece& piece, const std::vector<AidGoods*>& wholes) {
    const Amount& value = *piece.value.value;
    const auto whole = std::ranges::find_if(
        wholes, [&](const AidGoods* above) { return above->value.in(value.money.currency()) != nullptr; });
    // Where the whole has a list of goods, it cannot be known from which of its lines this one is.
    piece.of_which = whole == wholes.end() || (*whole)->has_list || is_of_which(**whole, value.money.currency());
    piece.of_other_currency = whole == wholes.end() || is_beside(**whole, value.money.currency());
    piece.taken = whole != wholes.end() && !(*whole)->has_list && !(piece.of_which && piece.repeats);
    if (whole != wholes.end() && (*whole)->has_list) (*whole)->held.add(value);
    if (!piece.taken) return;
    (*whole)->taken_value.add(value);
    (*whole)->has_parts = true;
  }

  /// Whether its value in this currency stands beside the total.
  static bool is_of_which(const AidGoods& goods, domain::Currency currency) {
    return std::ranges::any_of(goods.pieces, [&](const GoodsPiece& piece) {
      return piece.of_which && piece.value.value && piece.value.value->money.currency() == currency;
    });
  }

  static bool is_beside(const AidGoods& goods, domain::Currency currency) {
    return std::ranges::any_of(goods.pieces, [&](const GoodsPiece& piece) {
      return piece.of_other_currency && piece.value.value && piece.value.value->money.currency() == currency;
    });
  }

  void take_count(AidGoods& part) {
    part.is_counted_above = part.is_beside;
    if (part.is_beside) return;
    if (AidGoods* const whole = counted_in(above(part))) {
      part.is_counted_above = true;
      take_count(part.aid, *whole);
    } else if (AidGoods* const shared = part.outside ? nullptr : counted_in(above(part, true))) {
      take_count(part.aid, *shared);
    }
  }

  /// The nearest of these that is a known number of aids. A component is none, so that no part is in its count.
  AidGoods* counted_in(const std::vector<AidGoods*>& wholes) const {
    for (AidGoods* whole : wholes) {
      const Book::Aid& aid = aid_at(whole->aid);
      if (!whole->is_beside && !aid.component && !aid.counted().is_unknown()) return whole;
    }
    return nullptr;
  }

  void take_count(AidIndex part, AidGoods& whole) const {
    const domain::Count count = aid_at(part).counted();
    whole.taken_count.add(count.value.value_or(0), count.is_unknown() ? Qualifier::about : count.qualifier);
    whole.has_parts = true;
  }

  /// Takes the money of a part out of the goods of an aid above it that has no money: the value of an aid in kind, of
  /// which money is told apart, is of goods only for what the money leaves.
  void take_money(AidIndex part) {
    AidGoods* counted_at = nullptr;
    for (const EntryIndex entry : aid_at(part).entries) {
      const std::optional<Amount> money = money_of(entry);
      AidGoods* const holder = money ? holder_of(part, entry, money->money.currency()) : nullptr;
      if (holder == nullptr) continue;
      take_money(*money, *holder);
      AidGoods* const counting = money_is_counted_in(part, *holder);
      if (counting != nullptr && counting != counted_at) {
        take_count(part, *counting);
        const domain::Count count = aid_at(part).counted();
        counting->taken_money_count.add(count.value.value_or(0),
                                        count.is_unknown() ? Qualifier::about : count.qualifier);
      }
      counted_at = counting;
    }
  }

  /// What a list of goods holds of an aid below it is less by this money, too.
  void take_money(const Amount& money, AidGoods& holder) {
    AidGoods* whole = &holder;
    while (whole != nullptr) {
      take(money, nullptr, *whole);
      whole->taken_money.add(money);
      if (!whole->is_of_which || whole->is_beside) return;
      const std::vector<AidGoods*> wholes = above(*whole);
      const auto next = std::ranges::find_if(
          wholes, [&](const AidGoods* one) { return one->value.in(money.money.currency()) != nullptr; });
      whole = next == wholes.end() ? nullptr : *next;
      if (whole != nullptr) whole->held.subtract(money);
    }
  }

  /// The goods whose number of aids has this part, which is money: those of the holder, unless that is no number.
  AidGoods* money_is_counted_in(AidIndex part, AidGoods& holder) {
    const bool has_goods = indexes_[part] && all_[indexes_[part].position()].stage == holder.stage;
    if (has_goods) return nullptr;
    std::vector<AidGoods*> all{&holder};
    std::ranges::copy(above(holder), std::back_inserter(all));
    return counted_in(all);
  }

  /// The money of an entry, where it is told apart from goods.
  std::optional<Amount> money_of(EntryIndex index) const {
    const Book::Entry& entry = entry_at(index);
    if (!is_listed(fate(index)) || fate(index) == Fate::internal_move) return std::nullopt;
    const bool has_list = entry.goods.count > 0;
    const bool is_of_both = entry.form == domain::Form::mixed && !has_list;
    if (entry.form == domain::Form::in_kind || is_of_both || (has_list && !entry.has_amount)) return std::nullopt;
    Value value;
    std::vector<Conversion> steps;
    valuer_.value(aid_at(entry.aid), entry, value, &steps);
    if (!steps.empty()) return steps.front().result;
    return value.parts.empty() ? std::nullopt : std::optional(value.parts.front().amount);
  }

  /// The goods that hold the money of an entry: those of the nearest aid above it with a figure of its stage in this
  /// currency, if it has no money there.
  AidGoods* holder_of(AidIndex part, EntryIndex entry, domain::Currency currency) {
    const domain::Stage stage = *domain::stage_of(entry_at(entry).kind);
    const auto wholes = wholes_of(book_, part, [](AidIndex aid) { return aid; });
    for (const AidIndex above : wholes) {
      if (has_money(above, stage, currency)) return nullptr;
      AidGoods* const goods = indexes_[above] ? &all_[indexes_[above].position()] : nullptr;
      const bool has_goods = goods != nullptr && goods->stage == stage && goods->value.in(currency) != nullptr;
      if (has_goods) {
        const bool is_on_side = goods->outside || fate(entry) != Fate::outside;
        return is_on_side ? goods : nullptr;
      }
    }
    return nullptr;
  }

  bool has_money(AidIndex aid, domain::Stage stage, domain::Currency currency) const {
    // NOLINTNEXTLINE(readability-use-anyofallof): algorithms of ranges want more of an iterator.
    for (const EntryIndex entry : aid_at(aid).entries) {
      const std::optional<Amount> money = money_of(entry);
      const bool is_of_stage = domain::stage_of(entry_at(entry).kind) == stage;
      if (is_of_stage && money && money->money.currency() == currency) return true;
    }
    return false;
  }

  const Book& book_;
  const Counted& counted_;
  const Valuer& valuer_;
  std::vector<AidGoods> all_;
  IndexedVector<AllIndex, AidIndex> indexes_;  ///< Where an aid's goods are in `all_`.
};

}  // namespace

domain::Amounts AidGoods::rest_of_value() const {
  domain::Amounts rest = value;
  for (const domain::Amounts* parts : {&taken_value, &held}) {
    for (const Amount& amount : parts->list()) rest.subtract(amount);
  }
  return rest;
}

CountSum AidGoods::aids_of_list(const domain::Count& stands_for) const {
  if (outside) return rest_of_count(stands_for);
  CountSum aids;
  aids.add(stands_for);
  if (aids.has_known && taken_money_count.has_known) aids.take(taken_money_count.known, taken_money_count.qualifier);
  return aids;
}

CountSum AidGoods::rest_of_count(const domain::Count& stands_for) const {
  CountSum rest;
  if (stands_for.is_unknown()) {
    rest.add_unknown();
  } else {
    rest.add(domain::difference_of(*stands_for.value, taken_count.known),
             domain::of_difference(stands_for.qualifier, taken_count.qualifier));
  }
  return rest;
}

std::vector<AidGoods> goods_of_aids(const Book& book, const Counted& counted, const Valuer& valuer) {
  return Collector(book, counted, valuer).run();
}

}  // namespace aid::counting
