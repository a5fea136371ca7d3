#include "aid_rows.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/storage/aids_above.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace aid::reports {
namespace {

using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;
using table::Cell;
using table::Lines;
using table::Words;

domain::DateInterval dates_of(const Work& work, const counting::Counted& counted, AidIndex aid) {
  std::optional<domain::DateInterval> dates;
  for (const EntryIndex entry : work.book.aids[aid].entries) {
    if (!counting::is_listed(counted.fates[entry])) continue;
    const domain::DateInterval& date = counting::date_in(work.book, work.selection, work.book.entries[entry]);
    if (!dates) dates = date;
    dates->from = std::min(dates->from, date.from);
    dates->until = std::max(dates->until, date.until);
  }
  return dates.value_or(domain::DateInterval{});
}

const counting::Figures& on_side(const counting::AidFigures& of, AidSide side) {
  return side == AidSide::in_total ? of.in_total : side == AidSide::within ? *of.within : *of.outside;
}

/// The number of a part may lie within that of its whole, which has no value, while the part counts itself in its
/// amount: it is one row, in the total, and the number stands in the row of the whole.
bool is_number_alone(const counting::Figures& within) {
  return within.amounts.empty() && !within.lacks_value && !within.lacks_rate;
}

/// Moves `rows`, in which those of one aid stand together, to the end of `ordered`.
void append_parts_below_wholes(const Book& book, std::span<AidRow> rows, std::vector<AidRow>& ordered) {
  std::vector<AidIndex> aids;
  std::vector<std::size_t> first;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!aids.empty() && aids.back() == rows[i].aid) continue;
    aids.push_back(rows[i].aid);
    first.push_back(i);
  }
  for (const std::size_t place : parts_below_wholes(book, aids)) {
    for (std::size_t i = first[place]; i < rows.size() && rows[i].aid == aids[place]; ++i) {
      ordered.push_back(std::move(rows[i]));
    }
  }
}

}  // namespace

table::RowKind AidRow::kind() const {
  if (side == AidSide::within) return table::RowKind::of_which;
  return side == AidSide::outside && !is_move ? table::RowKind::shared : table::RowKind::item;
}

std::vector<AidRow> collect_aids(const Work& work, const counting::Counted& counted) {
  IndexedVector<bool, AidIndex> is_move(work.book.aids.size());
  for (const counting::Remark& remark : counted.remarks) {
    const bool tells_of_move =
        remark.kind == counting::RemarkKind::internal_move || remark.kind == counting::RemarkKind::move_in_part;
    if (tells_of_move) is_move[remark.aid] = true;
  }
  std::vector<AidRow> rows;
  rows.reserve(counted.aids.size());
  for (std::uint32_t i = 0; i < counted.aids.size(); ++i) {
    const counting::AidFigures& of = counted.aids[i];
    for (const AidSide side : {AidSide::in_total, AidSide::within, AidSide::outside}) {
      const counting::Figures& here = on_side(of, side);
      const bool is_shown_above = side == AidSide::within && of.in_total.recorded && is_number_alone(here);
      if (here.recorded && !is_shown_above) rows.push_back({.aid = of.aid, .side = side, .first = i, .count = 1});
    }
  }
  const auto of_row = [](const AidRow& row) { return std::tuple(row.aid, row.side, row.first); };
  std::ranges::sort(rows, {}, of_row);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    AidRow& row = rows[kept == 0 ? 0 : kept - 1];
    if (kept > 0 && row.aid == rows[i].aid && row.side == rows[i].side) {
      row.count = rows[i].first - row.first + 1;
    } else {
      rows[kept++] = rows[i];
    }
  }
  rows.resize(kept);
  for (AidRow& row : rows) {
    row.dates = dates_of(work, counted, row.aid);
    row.is_move = is_move[row.aid];
  }
  std::ranges::sort(rows, {}, [&](const AidRow& row) {
    const Book::Description& of = work.book.description_of(work.book.aids[row.aid]);
    return std::tuple(row.side == AidSide::outside, row.dates, work.book.code(of.code_prefix), of.code_year,
                      of.code_number, row.side);
  });
  const auto below = std::ranges::find(rows, AidSide::outside, &AidRow::side);
  std::vector<AidRow> ordered;
  append_parts_below_wholes(work.book, std::span(rows.begin(), below), ordered);
  append_parts_below_wholes(work.book, std::span(below, rows.end()), ordered);
  return ordered;
}

counting::StageFigures figures_of(const counting::Counted& counted, const AidRow& row) {
  counting::StageFigures figures = {};
  for (std::uint32_t i = row.first; i < row.first + row.count; ++i) {
    const counting::AidFigures& of = counted.aids[i];
    const counting::Figures& here = on_side(of, row.side);
    if (of.aid == row.aid && here.recorded) figures[static_cast<std::size_t>(of.stage)] = here;
  }
  return figures;
}

std::vector<std::size_t> parts_below_wholes(const Book& book, std::span<const AidIndex> aids) {
  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  IndexedVector<std::size_t, AidIndex> positions(book.aids.size(), nowhere);
  for (std::size_t i = 0; i < aids.size(); ++i) positions[aids[i]] = i;
  std::vector<std::vector<std::size_t>> parts(aids.size());
  std::vector<std::size_t> first;
  for (std::size_t i = 0; i < aids.size(); ++i) {
    std::size_t whole = nowhere;
    for (const AidIndex above : storage::AidsAbove(book, aids[i])) {
      whole = positions[above];
      if (whole != nowhere) break;
    }
    (whole == nowhere ? first : parts[whole]).push_back(i);
  }
  // Aids that are part of each other in a circle, which only a damaged ledger has, come last.
  for (std::size_t i = 0; i < aids.size(); ++i) first.push_back(i);
  std::vector<std::size_t> order;
  std::vector<bool> done(aids.size());
  std::vector<std::size_t> waiting;
  for (const std::size_t from : first) {
    waiting.push_back(from);
    while (!waiting.empty()) {
      const std::size_t next = waiting.back();
      waiting.pop_back();
      if (done[next]) continue;
      done[next] = true;
      order.push_back(next);
      waiting.insert(waiting.end(), parts[next].rbegin(), parts[next].rend());
    }
  }
  return order;
}

AidCells::AidCells(const Work& work, const counting::Counted& counted) : work_(work), counted_(counted) {}

const Book::Aid& AidCells::at(AidIndex aid) const { return work_.book.aids[aid]; }

Cell AidCells::code(AidIndex aid) const { return Words(work_.book.code_of(at(aid))); }

Cell AidCells::title(AidIndex aid) const {
  if (work_.texts == nullptr) return {};
  return Words((*work_.texts)[aid].title);
}

Cell AidCells::status(AidIndex aid) const {
  const std::string_view status =
      work_.book.code(work_.book.description_of(at(aid)).codes[domain::grouping_code("status")]);
  if (status.empty()) return {};
  return work_.names.words("aid-status", status);
}

Cell AidCells::parent(AidIndex aid) const {
  const AidIndex parent = at(aid).part_of;
  return parent ? code(parent) : Cell();
}

AidCells::Asked& AidCells::asked(std::string_view dimension) const {
  const auto known = asked_.find(dimension);
  if (known != asked_.end()) return known->second;
  const counting::Dimension* const found = counting::find_dimension(dimension);
  return asked_.emplace(found->name, Asked{.dimension = found}).first->second;
}

const AidCells::Named& AidCells::named(Asked& asked, std::int32_t value) const {
  const auto known = asked.names.find(value);
  if (known != asked.names.end()) return known->second;
  const counting::Naming& naming = asked.dimension->naming;
  return asked.names
      .emplace(value, Named{naming.order(*work_.lookup, value), std::get<Words>(naming.label(*work_.lookup, value))})
      .first->second;
}

Cell AidCells::values(AidIndex aid, std::string_view name) const {
  Asked& of = asked(name);
  values_.clear();
  of.dimension->values(*work_.lookup, {at(aid)}, values_);
  std::vector<const counting::Values::Value*> sorted;
  for (const counting::Values::Value& value : values_.list()) {
    if (value.id != counting::Values::missing) sorted.push_back(&value);
  }
  if (sorted.size() > 1) {
    std::ranges::stable_sort(sorted, {}, [&](const counting::Values::Value* value) -> const std::string& {
      return named(of, value->id).order;
    });
  }
  Lines lines;
  lines.reserve(sorted.size());
  for (const counting::Values::Value* value : sorted) {
    Words& words = lines.emplace_back(named(of, value->id).words);
    if (!value->share) continue;
    words.en += fmt::format(" ({}%)", show(*value->share, Language::en));
    words.vi += fmt::format(" ({}%)", show(*value->share, Language::vi));
    words.code += '=' + to_string(value->share->normalised());
  }
  return lines;
}

Cell AidCells::goods(AidIndex aid) const {
  Lines lines;
  for (const EntryIndex entry : counting::latest_goods_entries(work_.book, counted_, aid)) {
    for (const Book::Goods& line : work_.book.goods_of(work_.book.entries[entry])) {
      lines.push_back(counting::goods_words(work_.names, line));
    }
  }
  return lines;
}

}  // namespace aid::reports
