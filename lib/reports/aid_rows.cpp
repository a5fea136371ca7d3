#include "aid_rows.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/storage/aids_above.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
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
    const domain::DateInterval& date = work.book.entries[entry].date;
    if (!dates) dates = date;
    dates->from = std::min(dates->from, date.from);
    dates->until = std::max(dates->until, date.until);
  }
  return dates.value_or(domain::DateInterval{});
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
  std::map<std::pair<AidIndex, AidSide>, AidRow> found;
  const auto keep = [&](const counting::AidFigures& of, const counting::Figures& figures, AidSide side) {
    if (!figures.recorded) return;
    AidRow& row = found.try_emplace({of.aid, side}, AidRow{.aid = of.aid, .side = side}).first->second;
    row.figures[static_cast<std::size_t>(of.stage)] = figures;
  };
  for (const counting::AidFigures& figures : counted.aids) {
    keep(figures, figures.in_total, AidSide::in_total);
    keep(figures, figures.within, AidSide::within);
    keep(figures, figures.outside, AidSide::outside);
  }
  IndexedVector<bool, AidIndex> is_move(work.book.aids.size());
  for (const counting::Remark& remark : counted.remarks) {
    const bool tells_of_move =
        remark.kind == counting::RemarkKind::internal_move || remark.kind == counting::RemarkKind::move_in_part;
    if (tells_of_move) is_move[remark.aid] = true;
  }
  std::vector<AidRow> rows;
  for (auto& [key, row] : found) {
    row.dates = dates_of(work, counted, row.aid);
    row.is_move = is_move[row.aid];
    rows.push_back(std::move(row));
  }
  std::ranges::sort(rows, {}, [&](const AidRow& row) {
    const Book::Aid& aid = work.book.aids[row.aid];
    return std::tuple(row.side == AidSide::outside, row.dates, work.book.code(aid.code_prefix), aid.code_year,
                      aid.code_number, row.side);
  });
  const auto below = std::ranges::find(rows, AidSide::outside, &AidRow::side);
  std::vector<AidRow> ordered;
  append_parts_below_wholes(work.book, std::span(rows.begin(), below), ordered);
  append_parts_below_wholes(work.book, std::span(below, rows.end()), ordered);
  return ordered;
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
  const std::string_view status = work_.book.code(at(aid).codes[domain::grouping_code("status")]);
  if (status.empty()) return {};
  return work_.names.words("aid-status", status);
}

Cell AidCells::parent(AidIndex aid) const {
  const AidIndex parent = at(aid).part_of;
  return parent ? code(parent) : Cell();
}

Cell AidCells::values(AidIndex aid, std::string_view name) const {
  const counting::Dimension& dimension = *counting::find_dimension(name);
  counting::Values values;
  dimension.values(*work_.lookup, {at(aid)}, values);
  std::vector<std::pair<std::string, Words>> sorted;
  for (const counting::Values::Value& value : values.list()) {
    if (value.id == counting::Values::missing) continue;
    Words words = std::get<Words>(dimension.naming.label(*work_.lookup, value.id));
    if (value.share) {
      words.en += fmt::format(" ({}%)", show(*value.share, Language::en));
      words.vi += fmt::format(" ({}%)", show(*value.share, Language::vi));
      words.code += '=' + to_string(value.share->normalised());
    }
    sorted.emplace_back(dimension.naming.order(*work_.lookup, value.id), std::move(words));
  }
  std::ranges::stable_sort(sorted, {}, [](const auto& pair) -> const std::string& { return pair.first; });
  Lines lines;
  for (auto& [order, words] : sorted) lines.push_back(std::move(words));
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
