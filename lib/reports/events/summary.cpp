// Events counted: by type, mode, country, partner, month, place. People, delegations and letters are never added to one
// another.

#include "../cells.hpp"
#include "../count_note.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/domain/period.hpp"
#include "aid/reports/event_messages.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/partners.hpp"
#include "counted.hpp"
#include "groupings.hpp"
#include "labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::Event;
using table::Cell;
using table::ColumnType;
using table::RowKind;
using table::Words;

constexpr Label title{"Events, summary", "Tổng hợp sự kiện"};
constexpr Label events_label{"Events", "Số sự kiện"};
constexpr Label by_mode_heading{"By mode", "Theo hình thức"};
constexpr Label by_country_heading{"By country", "Theo nước"};
constexpr Label before_label{"Same period a year before", "Cùng kỳ năm trước"};
constexpr Message<std::int64_t> exceeded_before{
    "parts-exceed-event", "events of the period before whose parts come to more than they say: {0}",
    "số bản ghi chung của cùng kỳ năm trước có các phần cộng lại vượt quá: {0}"};
constexpr Message<std::int64_t> not_placed_before{
    "not-placed-before", "events whose date is not exact enough to lie within the period before, left out: {0}",
    "số sự kiện có ngày chưa đủ chi tiết để xếp vào cùng kỳ năm trước, không được tính: {0}"};
constexpr Message<std::int64_t> unknown_counts{"count-unknown",
                                               "counts that are not known, and make a sum 'at least': {0}",
                                               "số liệu không rõ, khiến tổng chỉ là 'hơn': {0}"};
constexpr Message<std::int64_t> other_statuses{"not-held", "planned or cancelled events, left out: {0}",
                                               "số sự kiện mới dự kiến hoặc đã hủy, không được tính: {0}"};
constexpr Message<std::int64_t> several_partners{
    "several-partners", "events with several partners, which stand in the row of each and once in the total: {0}",
    "số sự kiện có nhiều đối tác, nằm ở dòng của từng đối tác nhưng chỉ tính một lần trong tổng: {0}"};

/// The partners of an event, each once though it has several roles or names.
std::set<domain::PartnerId> partners_of(const Event& event) {
  std::set<domain::PartnerId> partners;
  for (const domain::EventPartner& one : event.partners) partners.insert(one.partner);
  return partners;
}

class Summary {
public:
  Summary(vocabulary::Registry& registry, const Selection& selection, const Selected& selected)
      : registry_(registry), selection_(selection), selected_(selected), counted_(selected.counted()) {}

  const CountedEvents& counted() const { return counted_; }

  std::vector<table::Column> columns(Grouping grouping) {
    std::vector<table::Column> columns{coded(std::string(to_string(grouping)), label(grouping)),
                                       {"events", events_label, ColumnType::count}};
    for (const storage::ListItem& kind : kinds()) {
      columns.push_back({key_of_count(kind.code), Words(kind.name_en, kind.name_vi), ColumnType::count});
    }
    return columns;
  }

  /// A row under its heading.
  struct Headed {
    Heading heading;
    table::Row row;
  };
  std::vector<table::Row> rows(Grouping grouping) {
    std::vector<table::Row> rows;
    for (Headed& one : headed_rows(grouping)) rows.push_back(std::move(one.row));
    return rows;
  }
  std::vector<Headed> headed_rows(Grouping grouping) {
    if (grouping == Grouping::partner) return partner_rows();
    std::map<Heading, CountSums> groups;
    for (std::size_t i = 0; i < selected_.events.size(); ++i) {
      Heading heading = heading_in(registry_, selection_, grouping, selected_.events[i]);
      const bool is_rest = heading.kind == RowKind::not_stated && counted_.has_parts(i);
      if (is_rest) heading = not_stated(true);
      if (!counted_.own(i).empty()) add(groups[heading], counted_.own(i));
    }
    std::vector<Headed> rows;
    for (const auto& [heading, sums] : groups) rows.push_back({heading, row(heading.kind, heading.words, sums)});
    return rows;
  }

  table::Row total() { return row(RowKind::item, {}, total_sums()); }

  std::int64_t unknown() const {
    std::int64_t count = counted_.left_unknown();
    for (const Event& event : selected_.events) {
      count += std::ranges::count_if(event.counts, [](const auto& one) { return one.count.is_unknown(); });
    }
    return count;
  }
  std::int64_t with_several_partners() const {
    return std::ranges::count_if(selected_.events, [](const Event& one) { return partners_of(one).size() > 1; });
  }

private:
  /// No event at all is none, and not nothing.
  CountSums total_sums() const {
    CountSums sums = counted_.total();
    if (sums.empty()) sums[std::string(events_kind)].add(domain::Count{0, domain::Qualifier::exact});
    return sums;
  }

  /// Each partner with all that it took part in, as a summary of it alone has it.
  std::vector<Headed> partner_rows() {
    std::map<domain::PartnerId, Selected> of_partners;  // Of none: those without partners.
    const auto put = [&](const std::vector<Event>& events, std::vector<Event> Selected::*into) {
      for (const Event& event : events) {
        auto partners = partners_of(event);
        if (partners.empty()) partners.insert(domain::PartnerId());
        for (const domain::PartnerId partner : partners) (of_partners[partner].*into).push_back(event);
      }
    };
    put(selected_.events, &Selected::events);
    put(selected_.others, &Selected::others);
    std::map<Heading, CountSums> groups;
    for (auto& [partner, of_one] : of_partners) {
      if (of_one.events.empty()) continue;
      groups[partner ? heading_of_partner(registry_, partner) : not_stated(false)] =
          CountedEvents(of_one.events, selected_.wholes, of_one.others).total();
    }
    std::vector<Headed> rows;
    for (const auto& [heading, sums] : groups) {
      rows.push_back({heading, row(RowKind::of_which, heading.words, sums)});
      rows.back().row.in_total = false;
    }
    return rows;
  }

  /// The kinds that were counted, in the order of their list; events have a column of their own.
  std::vector<storage::ListItem> kinds() {
    std::vector<storage::ListItem> found;
    std::ranges::copy_if(registry_.items("event-count"), std::back_inserter(found), [&](const storage::ListItem& item) {
      return item.code != events_kind && counted_.total().contains(item.code);
    });
    return found;
  }

  table::Row row(RowKind kind, Words words, const CountSums& sums) {
    table::Row row{.kind = kind, .cells = {text_cell(std::move(words)), count_cell(sum_of(sums, events_kind))}};
    for (const storage::ListItem& item : kinds()) row.cells.push_back(count_cell(sum_of(sums, item.code)));
    return row;
  }

  vocabulary::Registry& registry_;
  const Selection& selection_;
  const Selected& selected_;
  CountedEvents counted_;
};

void add_note(table::Table& table, const Message<std::int64_t>& message, std::int64_t count) {
  if (count > 0) table.notes.push_back(count_note(message, count));
}

/// How many events there were in the same rows of the period before, beside those of this one: 0 where there was none.
/// A row that only the period before has comes last.
void put_beside(table::Table& table, const std::vector<Summary::Headed>& now,
                const std::vector<Summary::Headed>& before, const table::Row& total) {
  constexpr std::size_t events_column = 1;
  const Cell none = domain::Count{0, domain::Qualifier::exact};
  const auto put = [](table::Row& row, Cell cell) {
    row.cells.insert(row.cells.begin() + events_column + 1, std::move(cell));
  };
  const auto is_same = [](const Heading& a, const Heading& b) { return !(a < b) && !(b < a); };
  table.columns.insert(table.columns.begin() + events_column + 1, {"events_before", before_label, ColumnType::count});
  std::vector<bool> found(before.size());
  for (std::size_t row = 0; row < now.size(); ++row) {
    Cell cell = none;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!is_same(before[i].heading, now[row].heading)) continue;
      cell = before[i].row.cells[events_column];
      found[i] = true;
    }
    put(table.rows[row], std::move(cell));
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (found[i]) continue;
    const table::Row& was = before[i].row;
    table::Row row{.kind = was.kind, .cells = {was.cells[0], none}, .in_total = was.in_total};
    row.cells.resize(table.columns.size());
    row.cells[events_column + 1] = was.cells[events_column];
    table.rows.push_back(std::move(row));
  }
  put(*table.totals, total.cells[events_column]);
}

/// What is doubtful in the figures of the period before.
void note_before(const CountedEvents& counted, const Selected& selected, table::Table& table) {
  add_note(table, exceeded_before, std::ssize(counted.exceeded()));
  if (!counted.exceeded().empty()) table.notes.back().is_problem = true;
  add_note(table, not_placed_before, std::ssize(selected.not_placed));
}

/// The same selection of the same period a year before.
Selected selected_before(vocabulary::Registry& registry, Selection selection) {
  const bool is_whole = selection.period && !selection.open_from && !selection.open_until;
  const auto before = is_whole ? domain::same_period_before(*selection.period) : std::nullopt;
  if (!before) throw Error(messages::comparable_period_needed);
  selection.period = before;
  Selected selected = select_events(registry, selection);
  if (selection.statuses.empty()) selected.leave_out_not_held();
  return selected;
}

}  // namespace

table::Table summarise_events(vocabulary::Registry& registry, const EventFilter& filter, const EventSummary& wanted) {
  const storage::Snapshot snapshot(registry.ledger());
  Problems problems;
  const std::string_view by = wanted.by;
  const auto grouping = by.empty() ? std::optional(Grouping::type) : problems.take(read_grouping(by), "--by");
  problems.raise();
  if (wanted.compares && grouping == Grouping::month) throw Error(messages::compared_by_time, to_string(*grouping));
  const Selection selection = read_selection(registry, filter);
  Selected selected = select_events(registry, selection);
  const std::int64_t left_out = selection.statuses.empty() ? selected.leave_out_not_held() : 0;

  Summary summary(registry, selection, selected);
  auto table = new_report(registry.ledger(), "events-summary", title, summary.columns(*grouping));
  table.rows = summary.rows(*grouping);
  table.totals = summary.total();
  note_parts(registry, selected, summary.counted(), table);
  if (*grouping == Grouping::partner) add_note(table, several_partners, summary.with_several_partners());
  add_note(table, unknown_counts, summary.unknown());
  add_note(table, other_statuses, left_out);
  describe_selection(selection, selected, table);
  note_places(registry, selection, selected, table);
  if (wanted.compares) {
    const Selected earlier = selected_before(registry, selection);
    Summary before(registry, selection, earlier);
    put_beside(table, summary.headed_rows(*grouping), before.headed_rows(*grouping), before.total());
    note_before(before.counted(), earlier, table);
  }
  if (!by.empty() || wanted.compares) return table;
  table.explanations.push_back({.code = "by-mode",
                                .heading = by_mode_heading,
                                .columns = summary.columns(Grouping::mode),
                                .rows = summary.rows(Grouping::mode)});
  table.explanations.push_back({.code = "by-country",
                                .heading = by_country_heading,
                                .columns = summary.columns(Grouping::country),
                                .rows = summary.rows(Grouping::country)});
  return table;
}

}  // namespace aid::reports
