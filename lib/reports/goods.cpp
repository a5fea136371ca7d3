#include "aid/base/text.hpp"
#include "aid/counting/goods_of_aids.hpp"
#include "aid/counting/latest_goods.hpp"
#include "aid/counting/spreader.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <string_view>
#include <tuple>

namespace aid::reports {
namespace {

using counting::RemarkKind;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;
using table::ColumnType;
using table::Words;

constexpr Label goods_stage_label{"Stage", "Giai đoạn"};
constexpr Label item_label{"Item", "Hiện vật"};
constexpr Label quantity_label{"Quantity", "Số lượng"};
constexpr Label unit_label{"Unit", "Đơn vị"};
constexpr Label unknown_label{"Lines without a quantity", "Số dòng không rõ số lượng"};
constexpr Label goods_aids_label{"Aids", "Số khoản"};
constexpr Label goods_value_label{"Value", "Trị giá"};
constexpr Label lines_not_valued_label{"Lines without a value", "Số dòng chưa định giá"};
constexpr Label lines_not_converted_label{"Lines not converted", "Số dòng chưa quy đổi"};
constexpr Label no_list_label{"(goods without a list)", "(hiện vật không có danh mục)"};
constexpr Label less_label{"(less what parts tell apart)", "(trừ phần đã tách thành khoản riêng)"};
constexpr Label together_label{"(of several goods together)", "(của nhiều hiện vật gộp chung)"};

/// Where a row stands beside the total, in the order of the rows.
enum class Beside { in_total, of_which, outside };

/// What the rows of one total have in common: goods in different stages are never added together.
struct GoodsGroup {
  domain::Direction direction = domain::Direction::in;
  domain::Stage stage = domain::Stage::committed;
  friend auto operator<=>(const GoodsGroup&, const GoodsGroup&) = default;
};

/// What stands in a row.
enum class RowOf { items, several_goods, less_parts, goods_without_list };

/// One row: an item in one unit. Only items have a name and a unit.
struct Key {
  GoodsGroup group = {};
  Beside beside = Beside::in_total;
  RowOf of = RowOf::items;
  std::string order = {};  ///< Of the item, in Vietnamese; then its folded name.
  std::string fold = {};
  std::string unit = {};
  friend auto operator<=>(const Key&, const Key&) = default;
};

struct Sum {
  std::string item;
  std::optional<domain::Decimal> quantity;
  domain::Qualifier qualifier = domain::Qualifier::exact;
  std::int64_t unknown = 0;
  counting::CountSum aids;
  domain::Amounts value;
  std::int64_t not_valued = 0;
  std::int64_t not_converted = 0;
  AidIndex last_aid;  ///< So that an aid with two lines of an item counts once.
};

/// Finds the aids of which the filters take only a share.
class ShareFinder {
public:
  ShareFinder(const counting::Selection& selection, const counting::Lookup& lookup)
      : has_filters_(!selection.filters.empty()), spreader_(lookup, selection.filters, {}, sets_) {}

  bool takes_share(const Book::Aid& aid, const Book::Entry& entry) {
    if (!has_filters_) return false;
    spreader_.turn_to(aid);
    spreader_.turn_to(entry, std::nullopt);
    spreader_.spread(whole, parts_);
    std::int64_t inside = 0;
    for (const counting::Part& part : parts_) inside += part.key.outside ? 0 : part.figure;
    return inside != whole;
  }

private:
  static constexpr std::int64_t whole = 1'000'000'000'000;  ///< More than any share has digits.

  bool has_filters_;
  counting::SharedSets sets_;
  counting::Spreader spreader_;
  std::vector<counting::Part> parts_;
};

class GoodsCounter {
public:
  explicit GoodsCounter(const Work& work)
      : work_(work),
        book_(work.book),
        counted_(count(work.inputs(), *work.lookup, {}, {})),
        valuer_(work.book, work.rates, work.selection.in, work.selection.rates),
        shares_(work.selection, *work.lookup) {
    std::erase_if(counted_.remarks, [](const counting::Remark& remark) { return is_about_money(remark.kind); });
  }

  table::Table build() {
    for (const counting::AidGoods& goods : counting::goods_of_aids(book_, counted_, valuer_)) {
      for (const counting::GoodsPiece& piece : goods.pieces) {
        if (entries_.empty() || entries_.back() != piece.entry) entries_.push_back(piece.entry);
      }
      add_aid(goods);
    }
    table::Table table = start_table(work_);
    table.columns = columns();
    add_rows(table);
    add_notes(work_, counted_, false, table);
    note_rates_used(work_, entries_, ConvertedFigures::of_goods, table);
    if (work_.query.explain) explain(work_, counted_, table);
    return table;
  }

private:
  const Book::Entry& entry_at(EntryIndex entry) const { return book_.entries[entry]; }
  const Book::Aid& aid_at(AidIndex aid) const { return book_.aids[aid]; }

  void add_aid(const counting::AidGoods& goods) {
    const Book::Aid& aid = aid_at(goods.aid);
    if (!goods.outside) {
      counting::CountSum& aids = totals_[group(goods)].aids;
      if (!goods.is_counted_above) aids.add(aid.counted());
      const counting::CountSum& money = goods.taken_money_count;
      if (money.has_known && !goods.is_beside) aids.take(money.known, money.qualifier);
      if (goods.is_worth_of_whole) remark(RemarkKind::parts_only, goods, goods.stage);
      const bool takes_share =
          counted_.shares.contains(goods.first_entry()) || shares_.takes_share(aid, entry_at(goods.first_entry()));
      if (takes_share) remark(RemarkKind::goods_shown_whole, goods);
    }
    if (goods.has_list && lists_more_before(goods.aid, goods.first_entry())) {
      remark(RemarkKind::more_goods_before, goods);
    }
    if (!goods.has_list) return add_without_list(goods);
    for (const counting::GoodsPiece& piece : goods.pieces) {
      if (piece.is_together) {
        add_together(goods, piece);
      } else {
        add_line(goods, piece);
      }
    }
    const Key first = key(goods, goods.pieces.front());
    subtract(goods, goods.less_of_list, {.group = first.group, .beside = first.beside, .of = RowOf::less_parts});
    note_exceeded(goods, goods.rest_of_count(aid.counted()));
  }

  /// Takes what parts have of a list out of a row of it, and out of the total where that has the row.
  void subtract(const counting::AidGoods& goods, const domain::Amounts& less, const Key& row) {
    for (const domain::Amount& amount : less.list()) {
      sums_[row].value.subtract(amount);
      if (!goods.outside && row.beside == Beside::in_total) totals_[row.group].value.subtract(amount);
    }
  }

  /// Whether an earlier stage than that of `latest` lists an item, or more of it, that the latest does not.
  bool lists_more_before(AidIndex aid, EntryIndex latest) const {
    using Item = std::tuple<domain::Stage, std::string_view, std::string_view>;
    std::map<Item, domain::Decimal> listed;
    for (const EntryIndex entry : aid_at(aid).entries) {
      if (!counting::is_listed(counted_.fates[entry])) continue;
      for (const Book::Goods& line : book_.goods_of(entry_at(entry))) {
        const Item item{*domain::stage_of(entry_at(entry).kind), line.fold, line.unit};
        domain::Decimal& quantity = listed.try_emplace(item, domain::Decimal(0, 0)).first->second;
        quantity = quantity + line.quantity.value.value_or(domain::Decimal(0, 0));
      }
    }
    const domain::Stage last = *domain::stage_of(entry_at(latest).kind);
    const bool is_delivered = last == domain::Stage::received || last == domain::Stage::disbursed;
    return std::ranges::any_of(listed, [&](const auto& before) {
      const auto& [stage, fold, unit] = before.first;
      if (stage == domain::Stage::opening && is_delivered) return true;  // What came was not what was at hand.
      const auto now = listed.find({last, fold, unit});
      return stage < last && (now == listed.end() || now->second < before.second);
    });
  }

  GoodsGroup group(const counting::AidGoods& goods) const { return {aid_at(goods.aid).direction, goods.stage}; }

  Key key(const counting::AidGoods& goods, const counting::GoodsPiece& piece) const {
    Key key;
    key.group = group(goods);
    if (goods.outside) key.beside = Beside::outside;
    if (piece.of_which) key.beside = Beside::of_which;
    if (!piece.line) key.of = piece.is_together ? RowOf::several_goods : RowOf::goods_without_list;
    if (piece.line) {
      key.order = sort_key(piece.line->fold);
      key.fold = piece.line->fold;
      key.unit = piece.line->unit;
    }
    return key;
  }

  void add_line(const counting::AidGoods& goods, const counting::GoodsPiece& piece) {
    const Book::Goods& line = *piece.line;
    // The line above it has its quantity; its value only where that line, or the aid, has none.
    if (piece.repeats && (piece.of_which || !piece.value.is_known())) return;
    const Key row = key(goods, piece);
    Sum& sum = sums_[row];
    // Of several spellings the first in order, so that nothing depends on the rows of the ledger.
    if (sum.item.empty() || line.item < sum.item) sum.item = line.item;
    add_value(goods, piece, row, sum);
    if (piece.repeats) return;
    if (sum.last_aid != goods.aid) sum.aids.add(goods.aids_of_list(aid_at(goods.aid).counted()));
    sum.last_aid = goods.aid;
    if (line.quantity.is_unknown()) {
      ++sum.unknown;
    } else {
      const domain::Quantity rest = rest_of(piece);
      sum.quantity = sum.quantity ? *sum.quantity + *rest.value : *rest.value;
      sum.qualifier = domain::of_sum(sum.qualifier, rest.qualifier);
    }
    if (!piece.value.is_known() && !piece.valued_together) add_not_valued(row, sum);
  }

  /// What parts leave of the quantity of a line.
  static domain::Quantity rest_of(const counting::GoodsPiece& piece) {
    domain::Quantity rest = piece.line->quantity;
    for (const domain::Quantity& less : piece.less_quantity) {
      if (less.is_unknown()) {
        rest.qualifier = domain::Qualifier::about;
        continue;
      }
      rest = difference(rest, less);
    }
    return rest;
  }

  /// Adds the one value of several lines, which no item has for itself.
  void add_together(const counting::AidGoods& goods, const counting::GoodsPiece& piece) {
    const Key row = key(goods, piece);
    Sum& sum = sums_[row];
    add_value(goods, piece, row, sum);
    if (sum.last_aid != goods.aid) sum.aids.add(goods.aids_of_list(aid_at(goods.aid).counted()));
    sum.last_aid = goods.aid;
  }

  void add_value(const counting::AidGoods& goods, const counting::GoodsPiece& piece, const Key& row, Sum& sum) {
    if (piece.value.value) {
      sum.value.add(*piece.value.value);
      if (!goods.outside && !piece.is_in_whole()) totals_[row.group].value.add(*piece.value.value);
      if (goods.has_list) subtract(goods, piece.less, row);
    } else if (piece.value.without_rate) {
      ++sum.not_converted;
      if (row.beside == Beside::in_total) ++totals_[row.group].not_converted;
      counted_.remarks.push_back({RemarkKind::without_rate, goods.aid, piece.entry, {}, piece.value.without_rate});
    }
  }

  /// Adds the goods of an aid that lists none: their values, less what its parts take out, and how many aids are left.
  void add_without_list(const counting::AidGoods& goods) {
    for (const counting::GoodsPiece& piece : goods.pieces) {
      const Key of_piece = key(goods, piece);
      add_value(goods, piece, of_piece, sums_[of_piece]);
    }
    Key row = key(goods, goods.pieces.front());
    if (!goods.is_of_which && row.beside == Beside::of_which) row.beside = Beside::in_total;
    Sum& sum = sums_[row];
    for (const domain::Amount& amount : goods.taken_value.list()) {
      const auto from = std::ranges::find_if(goods.pieces, [&](const counting::GoodsPiece& piece) {
        return piece.value.value && piece.value.value->money.currency() == amount.money.currency();
      });
      sums_[key(goods, *from)].value.subtract(amount);
    }
    if (!goods.outside && row.beside == Beside::in_total) {
      for (const domain::Amount& money : goods.taken_money.list()) totals_[row.group].value.subtract(money);
    }
    const counting::CountSum rest = goods.rest_of_count(aid_at(goods.aid).counted());
    // One value of money and goods, of which a component says what the goods are, says nothing more of goods.
    const bool is_told_apart = goods.is_told_apart && goods.value.empty();
    if (is_told_apart) {
      sum.aids.add(0, domain::Qualifier::exact);
    } else if (rest.has_unknown) {
      sum.aids.add_unknown();
    } else {
      sum.aids.add(rest.known, rest.qualifier);
    }
    note_exceeded(goods, rest);
    const bool is_named_by_parts = goods.has_parts && !rest.has_unknown && rest.known == 0;
    const auto is_known = [](const counting::GoodsPiece& piece) { return piece.value.is_known(); };
    if (!is_named_by_parts && !is_told_apart && !std::ranges::all_of(goods.pieces, is_known)) add_not_valued(row, sum);
  }

  void add_not_valued(const Key& row, Sum& sum) {
    ++sum.not_valued;
    if (row.beside == Beside::in_total) ++totals_[row.group].not_valued;
  }

  /// Whether the parts of an aid take all its goods without a list, so that such a row is not shown.
  static bool is_empty(const Key& key, const Sum& sum) {
    const auto is_zero = [](const domain::Amount& amount) { return amount.money.minor() == 0; };
    return key.of == RowOf::goods_without_list && !sum.aids.has_unknown && sum.aids.known == 0 && sum.not_valued == 0 &&
           sum.not_converted == 0 && std::ranges::all_of(sum.value.list(), is_zero);
  }

  void note_exceeded(const counting::AidGoods& goods, const counting::CountSum& count) {
    const domain::Amounts value = goods.rest_of_value();
    for (const domain::Amount& rest : value.list()) {
      if (rest.money.minor() < 0) remark(RemarkKind::exceeded, goods, goods.stage, rest);
    }
    if (count.known >= 0) return;
    remark(RemarkKind::exceeded, goods, goods.stage);
    counted_.remarks.back().aids = count.known;
  }

  void remark(RemarkKind kind, const counting::AidGoods& goods, std::optional<domain::Stage> stage = {},
              const std::optional<domain::Amount>& amount = {}) {
    counted_.remarks.push_back({.kind = kind, .aid = goods.aid, .stage = stage, .amount = amount});
  }

  /// What money lacks is told by other reports; this one remarks on goods.
  static bool is_about_money(RemarkKind kind) {
    constexpr RemarkKind about_money[] = {
        RemarkKind::without_rate, RemarkKind::exceeded,       RemarkKind::unvalued,    RemarkKind::partly_unvalued,
        RemarkKind::parts_only,   RemarkKind::other_currency, RemarkKind::move_in_part};
    return std::ranges::find(about_money, kind) != std::end(about_money);
  }

  std::vector<table::Column> columns() const {
    const std::string unit(work_.selection.in ? work_.selection.in->code() : "");
    std::vector<table::Column> columns{coded("direction", counting::find_dimension("direction")->title),
                                       coded("stage", goods_stage_label),
                                       {"item", item_label, ColumnType::text},
                                       {"quantity", quantity_label, ColumnType::quantity},
                                       coded("unit", unit_label),
                                       {"quantity_unknown", unknown_label, ColumnType::number},
                                       {"aids", goods_aids_label, ColumnType::count},
                                       {"value", goods_value_label, ColumnType::amounts, unit},
                                       {"not_valued", lines_not_valued_label, ColumnType::number}};
    if (work_.selection.in) {
      columns.push_back({"not_converted", lines_not_converted_label, ColumnType::number, "", true});
    }
    return columns;
  }

  /// The rows, with those of one stage together, and what they add up to.
  void add_rows(table::Table& table) const {
    const auto add_subtotal = [&](const GoodsGroup& group) {
      if (totals_.size() < 2 || !totals_.contains(group)) return;
      constexpr Label sum_label{"Total: ", "Cộng: "};
      table::Row subtotal{.kind = table::RowKind::subtotal, .cells = group_cells(group), .group = heading(group)};
      subtotal.before = sum_label;
      subtotal.cells.resize(cells_before_figures);
      append_figures(subtotal, totals_.at(group));
      table.rows.push_back(std::move(subtotal));
    };
    std::optional<GoodsGroup> last;
    for (const auto& [key, sum] : sums_) {
      if (last && *last != key.group) add_subtotal(*last);
      last = key.group;
      if (!is_empty(key, sum)) table.rows.push_back(row(key, sum));
    }
    if (last) add_subtotal(*last);
    if (totals_.size() > 1) return;
    table.totals.emplace().cells.resize(cells_before_figures);
    append_figures(*table.totals, totals_.empty() ? Sum() : totals_.begin()->second);
  }

  Words heading(const GoodsGroup& group) const {
    if (totals_.size() < 2) return {};
    const auto text = [&](Language language) {
      return fmt::format("{}: {}", domain::label(group.direction).in(language),
                         domain::label(group.stage).in(language));
    };
    return {text(Language::en), text(Language::vi)};
  }

  static std::vector<table::Cell> group_cells(const GoodsGroup& group) {
    return {coded_term(group.direction), coded_term(group.stage)};
  }

  table::Row row(const Key& key, const Sum& sum) const {
    constexpr Label of_which{"of which: ", "trong đó: "};
    constexpr table::RowKind kinds[] = {table::RowKind::item, table::RowKind::shared, table::RowKind::not_itemised,
                                        table::RowKind::not_stated};
    table::Row row{
        .kind = kinds[static_cast<std::size_t>(key.of)], .cells = group_cells(key.group), .group = heading(key.group)};
    row.in_total = key.beside == Beside::in_total;
    if (key.beside == Beside::outside) row.kind = table::RowKind::shared;
    if (key.beside == Beside::of_which) {
      row.kind = table::RowKind::of_which;
      row.before = of_which;
    }
    if (key.of != RowOf::items) {
      constexpr Label labels[] = {item_label, together_label, less_label, no_list_label};
      row.cells.emplace_back(Words(labels[static_cast<std::size_t>(key.of)]));
      row.cells.resize(cells_before_figures);
    } else {
      row.cells.emplace_back(Words(sum.item));
      row.cells.emplace_back(domain::Quantity{sum.quantity, sum.qualifier});
      row.cells.emplace_back(counting::unit_words(work_.names, key.unit));
      row.cells.emplace_back(sum.unknown);
    }
    append_figures(row, sum);
    return row;
  }

  void append_figures(table::Row& row, const Sum& sum) const {
    row.cells.emplace_back(sum.aids.count());
    row.cells.emplace_back(table::AmountsCell{.amounts = sum.value,
                                              .unvalued_only = sum.value.empty() && sum.not_valued > 0,
                                              .unconverted_only = sum.value.empty() && sum.not_converted > 0});
    row.cells.emplace_back(sum.not_valued);
    if (work_.selection.in) row.cells.emplace_back(sum.not_converted);
  }

  /// Direction, stage, item, quantity, unit and how many lines have no quantity.
  static constexpr std::size_t cells_before_figures = 6;

  const Work& work_;
  const Book& book_;
  counting::Counted counted_;
  counting::Valuer valuer_;
  ShareFinder shares_;
  std::map<Key, Sum> sums_;
  std::map<GoodsGroup, Sum> totals_;
  std::vector<EntryIndex> entries_;  ///< Those with the goods.
};

}  // namespace

table::Table build_goods(const Work& work) { return GoodsCounter(work).build(); }

}  // namespace aid::reports
