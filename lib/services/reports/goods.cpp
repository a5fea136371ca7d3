#include "../aids_above.hpp"
#include "aid/base/text.hpp"
#include "all.hpp"
#include "explain.hpp"
#include "latest_goods.hpp"
#include "present.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <string_view>
#include <tuple>

namespace aid::services::reports {
namespace {

using storage::Book;
using table::ColumnType;
using table::Words;

constexpr Label item_label{"Item", "Hiện vật"};
constexpr Label quantity_label{"Quantity", "Số lượng"};
constexpr Label unit_label{"Unit", "Đơn vị"};
constexpr Label unknown_label{"Lines without a quantity", "Số dòng không rõ số lượng"};
constexpr Label aids_label{"Aids", "Số khoản"};
constexpr Label value_label{"Value", "Trị giá"};
constexpr Label not_valued_label{"Lines without a value", "Số dòng chưa định giá"};
constexpr Label no_list_label{"(goods without a list)", "(hiện vật không có danh mục)"};

/// One row: an item in one unit. Goods without a list have no item.
struct Key {
  bool outside = false;
  domain::Direction direction = domain::Direction::in;
  bool has_no_list = false;
  std::string order;  ///< Of the item, in Vietnamese; then its folded name.
  std::string fold;
  std::string unit;
  friend auto operator<=>(const Key&, const Key&) = default;
};

struct Sum {
  std::string item;
  std::optional<domain::Decimal> quantity;
  domain::Qualifier qualifier = domain::Qualifier::exact;
  std::int64_t unknown = 0;
  CountSum aids;
  domain::Amounts value;
  std::int64_t not_valued = 0;
  std::int32_t last_aid = Book::none;  ///< So that an aid with two lines of an item counts once.
};

/// Where a line stands beside the total.
struct Where {
  bool outside = false;  ///< Shared with what the filter leaves out.
  bool within = false;   ///< The total has it within the aid that it is part of.
  bool in_total() const { return !outside && !within; }
};

class GoodsCounter {
public:
  explicit GoodsCounter(const Work& work)
      : work_(work),
        book_(work.book),
        lookup_(work.book, work.names, work.selection.sectors),
        counted_(count(work.inputs(), lookup_, {}, {})),
        valuer_(work.book, work.rates, work.selection.in) {}

  table::Table build() {
    for (std::size_t i = 0; i < book_.aids.size(); ++i) add_aid(static_cast<std::int32_t>(i));
    table::Table table = start_table(work_);
    table.columns = columns();
    for (const auto& [key, sum] : sums_) table.rows.push_back(row(key, sum));
    if (directions_.size() < 2) table.totals = total();
    note_figures();
    add_notes(work_, counted_, false, table);
    if (work_.query.explain) explain(work_, counted_, table);
    return table;
  }

private:
  const Book::Entry& entry_at(std::int32_t entry) const { return book_.entries[static_cast<std::size_t>(entry)]; }
  Fate fate(std::int32_t entry) const { return counted_.fates[static_cast<std::size_t>(entry)]; }

  void add_aid(std::int32_t aid) {
    std::vector<std::int32_t> entries = latest_goods_entries(book_, counted_, aid);
    std::erase_if(entries, [&](std::int32_t entry) { return fate(entry) == Fate::internal_move; });
    if (entries.empty()) return;
    const bool has_list =
        std::ranges::any_of(entries, [&](std::int32_t entry) { return entry_at(entry).goods.count > 0; });
    if (!has_list && is_itemised(aid)) return;
    const Book::Aid& of = book_.aids[static_cast<std::size_t>(aid)];
    const bool outside = fate(entries.front()) == Fate::outside;
    const bool within = is_within_whole(aid);
    if (!outside) {
      directions_.add(of.direction);
      if (!within) add_count(total_.aids, of);
    }
    if (!has_list) add_without_list(aid, outside);
    if (has_list && lists_more_before(aid, entries.front())) counted_.more_goods_before.push_back({.aid = aid});
    for (const std::int32_t entry : entries) {
      const auto lines = book_.goods_of(entry_at(entry));
      const std::vector<LineValue> values = valuer_.line_values(of, entry_at(entry));
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_within_parent(aid, lines[i])) add_line(aid, entry, lines[i], values[i], {outside, within});
      }
    }
  }

  /// Whether an earlier stage than that of `latest` lists an item, or more of it, that the latest does not.
  bool lists_more_before(std::int32_t aid, std::int32_t latest) const {
    using Item = std::tuple<domain::Stage, std::string_view, std::string_view>;
    std::map<Item, domain::Decimal> listed;
    const Book::Range& range = book_.aids[static_cast<std::size_t>(aid)].entries;
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
      if (!is_listed(counted_.fates[i])) continue;
      for (const Book::Goods& line : book_.goods_of(book_.entries[i])) {
        const Item item{*domain::stage_of(book_.entries[i].kind), line.fold, line.unit};
        domain::Decimal& quantity = listed.try_emplace(item, domain::Decimal(0, 0)).first->second;
        quantity = quantity + line.quantity.value.value_or(domain::Decimal(0, 0));
      }
    }
    const domain::Stage last = *domain::stage_of(entry_at(latest).kind);
    return std::ranges::any_of(listed, [&](const auto& before) {
      const auto& [stage, fold, unit] = before.first;
      const auto now = listed.find({last, fold, unit});
      return stage < last && (now == listed.end() || now->second < before.second);
    });
  }

  /// Whether parts of it in the selection list their goods.
  bool is_itemised(std::int32_t aid) const {
    for (std::size_t i = 0; i < book_.aids.size(); ++i) {
      if (book_.aids[i].part_of != aid) continue;
      if (!latest_goods_entries(book_, counted_, static_cast<std::int32_t>(i)).empty()) return true;
    }
    return false;
  }

  /// Whether an aid above it in the selection lists goods: then the total has the part's goods within that aid's.
  bool is_within_whole(std::int32_t aid) const {
    for (const std::int32_t above : AidsAbove(book_, aid)) {
      for (const std::int32_t entry : latest_goods_entries(book_, counted_, above)) {
        if (fate(entry) != Fate::outside && entry_at(entry).goods.count > 0) return true;
      }
    }
    return false;
  }

  /// Whether an aid above it in the selection lists the same item in the same unit: then that line has it already.
  bool is_within_parent(std::int32_t aid, const Book::Goods& line) const {
    for (const std::int32_t above : AidsAbove(book_, aid)) {
      for (const std::int32_t entry : latest_goods_entries(book_, counted_, above)) {
        const auto lines = book_.goods_of(entry_at(entry));
        const auto is_same = [&](const Book::Goods& of) { return of.fold == line.fold && of.unit == line.unit; };
        if (fate(entry) != Fate::outside && std::ranges::any_of(lines, is_same)) return true;
      }
    }
    return false;
  }

  static void add_count(CountSum& sum, const Book::Aid& aid) {
    if (aid.stands_for.is_unknown()) {
      sum.add_unknown();
    } else {
      sum.add(*aid.stands_for.value, aid.stands_for.qualifier);
    }
  }

  void add_without_list(std::int32_t aid, bool outside) {
    const Book::Aid& of = book_.aids[static_cast<std::size_t>(aid)];
    Key key;
    key.outside = outside;
    key.direction = of.direction;
    key.has_no_list = true;
    add_count(sums_[key].aids, of);
  }

  void add_line(std::int32_t aid, std::int32_t entry, const Book::Goods& line, const LineValue& value, Where where) {
    const Book::Aid& of = book_.aids[static_cast<std::size_t>(aid)];
    Sum& sum = sums_[{where.outside, of.direction, false, sort_key(line.fold), line.fold, line.unit}];
    // Of several spellings the first in order, so that nothing depends on the rows of the ledger.
    if (sum.item.empty() || line.item < sum.item) sum.item = line.item;
    if (sum.last_aid != aid) add_count(sum.aids, of);
    sum.last_aid = aid;
    if (line.quantity.is_unknown()) {
      ++sum.unknown;
    } else {
      sum.quantity = sum.quantity ? *sum.quantity + *line.quantity.value : *line.quantity.value;
      sum.qualifier = domain::of_sum(sum.qualifier, line.quantity.qualifier);
    }
    if (value.value) {
      sum.value.add(*value.value);
      if (where.in_total()) total_.value.add(*value.value);
    } else if (value.without_rate) {
      without_rate_.push_back({aid, entry, {}, value.without_rate});
    } else {
      ++sum.not_valued;
      total_.not_valued += where.in_total() ? 1 : 0;
    }
  }

  /// The notes are of the goods: what the money lacks is not told here.
  void note_figures() {
    counted_.without_rate = without_rate_;
    counted_.unvalued.clear();
    counted_.partly_unvalued.clear();
    counted_.parts_only.clear();
    counted_.exceeded.clear();
    counted_.other_currency.clear();
  }

  std::vector<table::Column> columns() const {
    const std::string unit(work_.selection.in ? work_.selection.in->code() : "");
    return {{"direction", find_dimension("direction")->title, ColumnType::text},
            {"item", item_label, ColumnType::text},
            {"quantity", quantity_label, ColumnType::quantity},
            {"unit", unit_label, ColumnType::text},
            {"quantity_unknown", unknown_label, ColumnType::number},
            {"aids", aids_label, ColumnType::count},
            {"value", value_label, ColumnType::amounts, unit},
            {"not_valued", not_valued_label, ColumnType::number}};
  }

  table::Row row(const Key& key, const Sum& sum) const {
    table::Row row{.kind = key.has_no_list ? table::RowKind::not_stated : table::RowKind::item,
                   .cells = {Words(domain::label(key.direction))}};
    row.in_total = !key.outside;
    if (key.outside) row.kind = table::RowKind::shared;
    row.cells.emplace_back(key.has_no_list ? Words(no_list_label) : Words(sum.item));
    if (key.has_no_list) {
      row.cells.resize(5);
    } else {
      row.cells.emplace_back(domain::Quantity{sum.quantity, sum.qualifier});
      row.cells.emplace_back(unit_words(work_.names, key.unit));
      row.cells.emplace_back(sum.unknown);
    }
    row.cells.emplace_back(sum.aids.count());
    if (key.has_no_list) {
      row.cells.resize(8);
    } else {
      row.cells.emplace_back(table::AmountsCell{sum.value, sum.value.empty()});
      row.cells.emplace_back(sum.not_valued);
    }
    return row;
  }

  table::Row total() const {
    table::Row row;
    row.cells.resize(5);
    row.cells.emplace_back(total_.aids.count());
    row.cells.emplace_back(table::AmountsCell{total_.value, total_.value.empty() && total_.not_valued > 0});
    row.cells.emplace_back(total_.not_valued);
    return row;
  }

  const Work& work_;
  const Book& book_;
  Lookup lookup_;
  Counted counted_;
  Valuer valuer_;
  std::map<Key, Sum> sums_;
  Sum total_;
  std::vector<Remark> without_rate_;
  TermSet<domain::Direction> directions_;
};

}  // namespace

table::Table build_goods(const Work& work) { return GoodsCounter(work).build(); }

}  // namespace aid::services::reports
