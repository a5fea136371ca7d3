#include "aid/base/text.hpp"
#include "aid/counting/latest_goods.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "placing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace aid::reports {
namespace {

using domain::EntryKind;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;
using table::Cell;
using table::ColumnType;
using table::Words;

/// What moves goods: in by a receipt, out by a handover, when they are used or given back.
enum class Flow { opening, received, handed_over, used, given_back };
constexpr std::size_t flows = 5;

std::optional<Flow> flow_of(EntryKind kind) {
  if (kind == EntryKind::opening) return Flow::opening;
  if (kind == EntryKind::receipt) return Flow::received;
  if (kind == EntryKind::handover) return Flow::handed_over;
  if (kind == EntryKind::use) return Flow::used;
  if (kind == EntryKind::giving_back) return Flow::given_back;
  return std::nullopt;
}

/// Known quantities added up, and how many lines have none.
struct Added {
  domain::Quantity known{domain::Decimal(0, 0)};
  std::int64_t unknown = 0;

  void add(const domain::Quantity& quantity) {
    if (quantity.is_unknown()) {
      ++unknown;
    } else {
      known = sum(known, quantity);
    }
  }
  void take(const domain::Quantity& quantity) {
    if (quantity.is_unknown()) {
      ++unknown;
    } else {
      known = difference(known, quantity);
    }
  }
  void take(const Added& out) {
    take(out.known);
    unknown += out.unknown;
  }
};

/// An item in one unit at one place: units and places are never mixed.
struct StockKey {
  std::string order;  ///< Of the item, in Vietnamese; then its folded name.
  std::string fold;
  std::string unit;
  std::string place_order;
  friend auto operator<=>(const StockKey&, const StockKey&) = default;
};

struct Stock {
  std::string item;
  Cell place;
  std::array<Added, flows> of = {};
  std::set<std::string> aids;

  Added& at(Flow flow) { return of[static_cast<std::size_t>(flow)]; }
  const Added& at(Flow flow) const { return of[static_cast<std::size_t>(flow)]; }
  Added remaining() const {
    Added rest = at(Flow::opening);
    rest.add(at(Flow::received).known);
    rest.unknown += at(Flow::received).unknown;
    rest.take(at(Flow::handed_over));
    rest.take(at(Flow::used));
    rest.take(at(Flow::given_back));
    return rest;
  }
};

class Stocks {
public:
  Stocks(const Work& work, const counting::Counted& counted)
      : work_(work), book_(work.book), counted_(counted), cells_(work, counted) {}

  table::Table build() {
    find_lines();
    for (const AidIndex aid : book_.aids.indexes()) {
      if (!book_.aids[aid].reversed) add(aid);
    }
    table::Table table = start_table(work_);
    add_columns(table);
    for (const auto& [key, stock] : stocks_) table.rows.push_back(row(key, stock));
    table.when_empty = words(messages::nothing_counted);
    note_exceeded(table);
    note_unknown(table);
    note_unplaced(work_, not_placed_, table);
    note_reaching_back(work_, reaching_back_, table);
    note_whole(table);
    if (work_.query.explain) explain_lines(table);
    return table;
  }

private:
  void add(AidIndex index) {
    for (const EntryIndex entry : book_.aids[index].entries) {
      const Book::Entry& at = book_.entries[entry];
      const std::optional<Flow> flow = flow_of(at.kind);
      const counting::Fate fate = counted_.fates[entry];
      const bool is_left_out = at.reversed || fate == counting::Fate::filtered || at.goods.count == 0;
      if (!flow || (counted_.passed[index] && is_left_out)) continue;
      // What a part hands over or uses is of the goods that the whole received, whether the filters let the part pass
      // or not.
      if (!counted_.passed[index] && (at.reversed || *flow == Flow::received || *flow == Flow::opening)) continue;
      const When moment = reports::when_booked(work_.selection.period, at);
      if (moment == When::unplaced && counted_.passed[index]) not_placed_.push_back(entry);
      if (moment == When::unplaced || moment == When::after) continue;
      if (reaches_back(work_.selection.period, at) && counted_.passed[index]) reaching_back_.push_back(entry);
      if (counted_.shares.contains(entry)) whole_.insert(work_.codes.of(index));
      for (const Book::Goods& line : book_.goods_of(at)) add(index, entry, line, *flow, moment);
    }
  }

  void add(AidIndex aid, EntryIndex entry, const Book::Goods& line, Flow flow, When moment) {
    // What a whole received has the goods of its parts; what each of them hands over is a fact of its own.
    const bool comes_in = flow == Flow::opening || flow == Flow::received;
    if (comes_in && is_in_whole(aid, book_.entries[entry].kind, line)) return;
    const AidIndex holder = holder_of(aid, line);
    if (!counted_.passed[holder]) return;
    Stock& stock = stocks_[key_of(holder, line)];
    // Of several spellings the first in order, so that nothing depends on the rows of the ledger.
    if (stock.item.empty() || line.item < stock.item) stock.item = line.item;
    stock.place = cells_.values(holder, "place");
    stock.aids.insert(work_.codes.of(aid));
    lines_.push_back({entry, &line, moment == When::before || flow == Flow::opening});
    if (moment == When::within) {
      stock.at(flow).add(line.quantity);
    } else if (flow == Flow::received || flow == Flow::opening) {
      stock.at(Flow::opening).add(line.quantity);
    } else {
      stock.at(Flow::opening).take(line.quantity);
    }
  }

  /// At whatever time: so an entry counts alike in every period.
  void find_lines() {
    for (const AidIndex aid : book_.aids.indexes()) {
      if (!counted_.passed[aid]) continue;
      for (const Book::Entry& entry : book_.entries_of(book_.aids[aid])) {
        if (entry.reversed) continue;
        for (const Book::Goods& line : book_.goods_of(entry)) has_.insert({aid, entry.kind, line.fold, line.unit});
      }
    }
  }

  bool has_line(AidIndex aid, EntryKind kind, const Book::Goods& line) const {
    return has_.contains({aid, kind, line.fold, line.unit});
  }

  bool is_in_whole(AidIndex aid, EntryKind kind, const Book::Goods& line) const {
    const storage::AidsAbove above(book_, aid);
    for (const AidIndex whole : above) {
      if (has_line(whole, kind, line)) return true;
    }
    return false;
  }

  /// The aid in whose stock the goods are: the highest one of which the aid is a part and that received them.
  AidIndex holder_of(AidIndex aid, const Book::Goods& line) const {
    AidIndex holder = aid;
    const storage::AidsAbove above(book_, aid);
    for (const AidIndex whole : above) {
      const bool holds = has_line(whole, EntryKind::receipt, line) || has_line(whole, EntryKind::opening, line);
      if (holds) holder = whole;
    }
    return holder;
  }

  StockKey key_of(AidIndex holder, const Book::Goods& line) const {
    StockKey key{.order = sort_key(line.fold), .fold = line.fold, .unit = line.unit, .place_order = {}};
    const Cell place = cells_.values(holder, "place");
    if (const auto* lines = std::get_if<table::Lines>(&place)) {
      for (const Words& one : *lines) key.place_order += sort_key(one.vi) + '\0' + one.code + '\0';
    }
    return key;
  }

  // --- Rows ---

  bool has_period() const { return work_.selection.period.has_value(); }

  void add_columns(table::Table& table) const {
    using table::Column;
    table.columns = {{"item", Label{"Item", "Hiện vật"}, ColumnType::text},
                     coded("unit", Label{"Unit", "Đơn vị"}),
                     coded("place", counting::find_dimension("place")->title)};
    const auto add = [&](std::string_view key, const Label& label, bool when_filled) {
      table.columns.push_back(
          {.key = std::string(key), .label = label, .type = ColumnType::quantity, .when_filled = when_filled});
    };
    add("opening", {"At the beginning", "Tồn đầu kỳ"}, !has_period());
    add("received", {"Received", "Tiếp nhận"}, false);
    add("handed_over", {"Handed over", "Bàn giao"}, false);
    add("used", {"Used", "Sử dụng"}, true);
    add("given_back", {"Given back", "Hoàn trả"}, true);
    add("remaining", {"Remaining", "Còn lại"}, false);
    table.columns.push_back({.key = "quantity_unknown",
                             .label = Label{"Lines without a quantity", "Số dòng không rõ số lượng"},
                             .type = ColumnType::number});
    table.columns.push_back({"codes", Label{"Aids", "Mã khoản"}, ColumnType::text});
  }

  /// A sum in which some lines have no quantity is at least that; of only such lines nobody knows it.
  static Cell quantity(const Added& added, bool when_zero) {
    const bool is_zero = *added.known.value == domain::Decimal(0, 0);
    if (added.unknown == 0) return is_zero && !when_zero ? Cell() : Cell(added.known);
    if (is_zero) return domain::Quantity{};
    return domain::Quantity{added.known.value, domain::of_sum(added.known.qualifier, domain::Qualifier::at_least)};
  }

  table::Row row(const StockKey& key, const Stock& stock) const {
    table::Row row{.cells = {Words(stock.item), text_cell(counting::unit_words(work_.names, key.unit)), stock.place}};
    const Added rest = stock.remaining();
    const Added& opening = stock.at(Flow::opening);
    row.cells.push_back(opening.unknown > 0 ? Cell(domain::Quantity{}) : quantity(opening, has_period()));
    row.cells.push_back(quantity(stock.at(Flow::received), true));
    row.cells.push_back(quantity(stock.at(Flow::handed_over), true));
    row.cells.push_back(quantity(stock.at(Flow::used), false));
    row.cells.push_back(quantity(stock.at(Flow::given_back), false));
    row.cells.push_back(rest.unknown > 0 ? Cell(domain::Quantity{}) : Cell(rest.known));
    row.cells.emplace_back(rest.unknown);
    table::Lines codes;
    for (const std::string& code : stock.aids) codes.emplace_back(code);
    row.cells.emplace_back(std::move(codes));
    return row;
  }

  // --- Notes ---

  Words line_words(const StockKey& key, const Stock& stock, const domain::Decimal& more) const {
    const Words unit = counting::unit_words(work_.names, key.unit);
    const auto in = [&](Language language) {
      const std::string of = unit.empty() ? stock.item : fmt::format("{} {}", unit.in(language), stock.item);
      return fmt::format("{} {} ({})", show(more, language), of, fmt::join(stock.aids, ", "));
    };
    return {in(Language::en), in(Language::vi)};
  }

  void note_exceeded(table::Table& table) const {
    table::Note note{.code = std::string(messages::more_handed_over.name), .text = {}, .is_problem = true};
    for (const auto& [key, stock] : stocks_) {
      const Added rest = stock.remaining();
      const bool may_be_more = stock.at(Flow::received).unknown > 0 || stock.at(Flow::opening).unknown > 0;
      if (may_be_more || *rest.known.value >= domain::Decimal(0, 0)) continue;
      note.details.push_back(line_words(key, stock, domain::Decimal(0, 0) - *rest.known.value));
    }
    if (note.details.empty()) return;
    note.count = std::ssize(note.details);
    note.text = words(messages::more_handed_over, note.count);
    note.show_details = true;
    table.notes.push_back(std::move(note));
  }

  void note_unknown(table::Table& table) const {
    std::int64_t count = 0;
    for (const auto& [key, stock] : stocks_) count += stock.remaining().unknown;
    if (count == 0) return;
    table.notes.push_back({.code = std::string(messages::stock_unknown.name),
                           .count = count,
                           .text = words(messages::stock_unknown, count)});
  }

  void note_whole(table::Table& table) const {
    if (whole_.empty()) return;
    const auto count = std::ssize(whole_);
    table.notes.push_back(
        {.code = std::string(messages::stock_whole.name), .count = count, .text = words(messages::stock_whole, count)});
    table.notes.back().details.assign(whole_.begin(), whole_.end());
  }

  /// Every line that was counted.
  void explain_lines(table::Table& table) const {
    table::Explanation lines{"counted",
                             Label{"Counted", "Bút toán được tính"},
                             {{"entry", Label{"Entry", "Bút toán"}, ColumnType::code},
                              {"date", Label{"Date", "Ngày"}, ColumnType::date},
                              coded("entry_kind", Label{"Kind", "Loại"}),
                              {"goods", Label{"Goods", "Hiện vật"}, ColumnType::text},
                              coded("where", Label{"Where", "Nằm ở"})},
                             {}};
    constexpr Label within{"in the period", "trong kỳ"};
    constexpr Label before{"at the beginning", "tồn đầu kỳ"};
    for (const Line& line : lines_) {
      const Book::Entry& entry = book_.entries[line.entry];
      lines.rows.push_back(
          {.cells = {Words(entry_code(book_, entry)), entry.date, coded_term(entry.kind),
                     counting::goods_words(work_.names, *line.line),
                     line.is_before ? Words(before).with_code("opening") : Words(within).with_code("period")}});
    }
    table.explanations.push_back(std::move(lines));
  }

  struct Line {
    EntryIndex entry;
    const Book::Goods* line;
    bool is_before;
  };

  const Work& work_;
  const Book& book_;
  const counting::Counted& counted_;
  AidCells cells_;
  std::map<StockKey, Stock> stocks_;
  /// Which aids of the selection have a line of such goods, by the kind of entry.
  std::set<std::tuple<AidIndex, EntryKind, std::string_view, std::string_view>> has_;
  std::vector<Line> lines_;
  std::vector<EntryIndex> not_placed_;
  std::vector<EntryIndex> reaching_back_;
  std::set<std::string> whole_;
};

}  // namespace

table::Table build_stock(const Work& work) {
  // Goods are in stock whatever the period in which they came: entries of all times, by the filters alone.
  counting::Selection selection = work.selection;
  selection.period.reset();
  selection.stages = {};
  const counting::Inputs inputs{work.book, work.rates, work.names, selection, work.office};
  return Stocks(work, count(inputs, *work.lookup, {}, {.keep_aids = true})).build();
}

}  // namespace aid::reports
