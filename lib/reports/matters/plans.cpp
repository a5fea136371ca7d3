// Plans, and what became of their items.

#include "../cells.hpp"
#include "../events/counted.hpp"
#include "../events/selection.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/references.hpp"
#include "cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

namespace aid::reports {
namespace {

using domain::Count;
using domain::Date;
using domain::DateInterval;
using domain::Event;
using domain::Matter;
using domain::MatterKind;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label plans_title{"Plans", "Danh sách kế hoạch"};
constexpr Label plan_status_title{"Plans: what was done", "Tình hình thực hiện kế hoạch"};
constexpr Label expected_label{"Expected", "Dự kiến"};
constexpr Label held_label{"Held", "Đã tổ chức"};
constexpr Label events_label{"Events", "Sự kiện"};
constexpr Label item_state_label{"Status", "Tình hình"};
constexpr Label items_label{"Items", "Số nhiệm vụ"};
constexpr Label without_plan_label{"Held without a plan", "Đã tổ chức ngoài kế hoạch"};
constexpr Message<std::int64_t> items_message{"plan-items", "items of plans: {0}", "số nhiệm vụ trong kế hoạch: {0}"};
constexpr Message<std::int64_t> unplanned_message{
    "held-without-plan",
    "events that were held in the time of a plan, and that no item names: "
    "{0}",
    "số sự kiện đã tổ chức trong thời gian của kế hoạch mà không thuộc "
    "nhiệm vụ nào: {0}"};
constexpr Message<std::int64_t> no_due_message{
    "not-dated", "items without a due date, which are never late before the plan is over: {0}",
    "số nhiệm vụ không nêu thời hạn, chỉ coi là chậm khi hết thời gian của kế hoạch: {0}"};

constexpr Message<std::int64_t> same_number_message{"same-number", "numbers that several items of one plan have: {0}",
                                                    "số thứ tự bị trùng giữa các nhiệm vụ trong cùng kế hoạch: {0}"};
constexpr Message<std::int64_t> due_outside_message{"due-outside-plan",
                                                    "items that are due outside the time of their plan: {0}",
                                                    "số nhiệm vụ có thời hạn nằm ngoài thời gian của kế hoạch: {0}"};
constexpr Message<std::int64_t> held_outside_message{
    "held-outside-plan", "events that count for an item and were held outside the time of its plan: {0}",
    "số sự kiện được tính cho nhiệm vụ nhưng tổ chức ngoài thời gian của kế hoạch: {0}"};
constexpr Message<std::int64_t> not_over_message{
    "held-not-over", "events whose date is not over on this day, so that it is not known whether they were held: {0}",
    "số sự kiện có thời gian chưa kết thúc tính đến ngày này nên chưa rõ đã tổ chức hay chưa: {0}"};
constexpr Message<std::int64_t> several_items_message{
    "event-of-several-items", "events that count for several items of one plan: {0}",
    "số sự kiện được tính cho nhiều nhiệm vụ trong cùng kế hoạch: {0}"};

struct StateOfItem {
  ItemState state;
  std::string_view word;
  Label label;
};
constexpr std::array item_states{
    StateOfItem{ItemState::done, "done", {"done", "đã thực hiện"}},
    StateOfItem{ItemState::partly, "partly", {"partly done", "đã thực hiện một phần"}},
    StateOfItem{ItemState::open, "open", {"open", "chưa thực hiện"}},
    StateOfItem{ItemState::late, "late", {"late", "chậm"}},
    StateOfItem{ItemState::cancelled, "cancelled", {"cancelled", "đã hủy"}},
    StateOfItem{ItemState::unplanned, "unplanned", {"held without a plan", "ngoài kế hoạch"}},
};
const StateOfItem& item_state_entry(ItemState state) {
  return *std::ranges::find(item_states, state, &StateOfItem::state);
}
Words state_words(ItemState state) {
  return Words(item_state_entry(state).label).with_code(item_state_entry(state).word);
}

/// What is expected of an item: so many events where nothing is said of them, and what else is to be counted.
std::vector<domain::EventCount> expected_of(const Matter& item) {
  if (!item.counts.empty()) return item.counts;
  return {{.what = "activities", .count = {1, domain::Qualifier::exact}}};
}

/// An item with the events that are linked to it.
struct PlanItem {
  Matter matter;
  std::vector<Event> events = {};
  CountSums held = {};  ///< Of the events that were held, nothing twice.
  bool any_held = false;
  bool any_not_over = false;  ///< And of others it is not known whether they are held yet.

  /// Nothing held is none of it; what was held and does not say how many is not known, nor what may have been held.
  Count held_of(std::string_view kind) const {
    CountSum sum = sum_of(held, kind);
    if (any_not_over) sum.add(Count{std::nullopt, domain::Qualifier::exact});
    if (!sum.empty()) return sum.count();
    return any_held ? Count{std::nullopt, domain::Qualifier::exact} : Count{0, domain::Qualifier::exact};
  }

  bool is_done() const {
    const auto expected = expected_of(matter);
    return any_held && std::ranges::all_of(expected, [&](const domain::EventCount& one) {
             return one.count.is_unknown() || reaches(held_of(one.what), *one.count.value);
           });
  }

  /// "Nearly 300" are not 300.
  static bool reaches(const Count& count, std::int64_t wanted) {
    if (count.is_unknown()) return false;
    const bool may_be_less =
        count.qualifier == domain::Qualifier::nearly || count.qualifier == domain::Qualifier::about;
    return *count.value > wanted || (*count.value == wanted && !may_be_less);
  }
};

/// What is held by the end of that day, whatever day of its date it was.
bool is_held_by(const Event& event, Date today) {
  return event.status == domain::EventStatus::held && event.date.last_day() <= today;
}
/// What is held by then or later: "2022", on a day of 2022.
bool is_not_over(const Event& event, Date today) {
  return event.status == domain::EventStatus::held && event.date.from <= today && event.date.last_day() > today;
}

/// So many events an event stands for: "hơn 160 hội nghị" are 160.
Count stands_for(const Event& event) {
  return sum_of(CountedEvents(std::span(&event, 1), {}).total(), events_kind).count();
}

PlanItem read_item(const std::vector<Event>& all, const Wholes& wholes, Matter matter, Date today) {
  PlanItem item{.matter = std::move(matter)};
  std::vector<Event> held;
  for (const domain::EventId id : item.matter.events) {
    const auto event = std::ranges::find(all, id, &Event::id);
    if (event == all.end()) continue;  // In a damaged ledger, which verify tells.
    item.events.push_back(*event);
    if (is_held_by(item.events.back(), today)) held.push_back(item.events.back());
    item.any_not_over = item.any_not_over || is_not_over(item.events.back(), today);
  }
  item.any_held = !held.empty();
  item.held = CountedEvents(held, wholes).total();
  return item;
}

ItemState state_of(const PlanItem& item, const Matter& plan, Date today) {
  if (item.matter.status == "cancelled") return ItemState::cancelled;
  if (item.is_done()) return ItemState::done;
  const auto over = item.matter.date ? std::optional(item.matter.date->until) : plan.valid_until;
  if (over && today >= *over) return ItemState::late;
  return item.any_held ? ItemState::partly : ItemState::open;
}

/// "1.2" before "1.10": figures in a number count as figures.
std::vector<std::pair<std::int64_t, std::string>> sortable(const std::string& number) {
  std::vector<std::pair<std::int64_t, std::string>> parts;
  for (std::size_t i = 0; i < number.size();) {
    std::size_t end = i;
    constexpr std::size_t most_digits = 18;
    while (end < number.size() && end - i < most_digits && number[end] >= '0' && number[end] <= '9') ++end;
    if (end > i) {
      parts.emplace_back(std::stoll(number.substr(i, end - i)), "");
      i = end;
    } else {
      parts.emplace_back(-1, number.substr(i, 1));
      ++i;
    }
  }
  return parts;
}

std::vector<PlanItem> items_of(const std::vector<Event>& events, const std::vector<Matter>& all, const Matter& plan,
                               Date today) {
  const Wholes wholes = wholes_of(events);
  std::vector<PlanItem> items;
  for (const Matter& matter : all) {
    if (matter.parent == plan.id) items.push_back(read_item(events, wholes, matter, today));
  }
  std::ranges::stable_sort(items, {}, [](const PlanItem& item) { return sortable(item.matter.number); });
  return items;
}

bool is_of(const Matter& plan, const Event& event, Date today) {
  return (is_held_by(event, today) || is_not_over(event, today)) && plan.valid_from && plan.valid_until &&
         event.date.lies_within({*plan.valid_from, *plan.valid_until});
}

table::CountsCell counts_cell(vocabulary::Registry& registry, const std::vector<domain::EventCount>& counts) {
  table::CountsCell cell;
  for (const domain::EventCount& one : counts) {
    cell.push_back({key_of_count(one.what), words_of(registry, "event-count", one.what), one.count});
  }
  return cell;
}

class Status {
public:
  Status(vocabulary::Registry& registry, const PlanFilter& filter, Date today)
      : registry_(registry), today_(today), events_(storage::Events(registry.ledger()).all()) {
    Problems problems;
    for (const std::string& typed : filter.states) {
      const auto state = std::ranges::find(item_states, typed, &StateOfItem::word);
      if (state != item_states.end()) wanted_.push_back(state->state);
    }
    for (const std::string& typed : filter.leads) {
      if (const auto lead = problems.take(vocabulary::partner_by_part(registry, typed), "--lead")) {
        leads_.push_back(*lead);
      }
    }
    if (filter.plan.empty()) {
      plans_ = storage::Matters(registry.ledger()).all(MatterKind::plan);
    } else if (const auto plan = problems.take(vocabulary::find_matter(registry, MatterKind::plan, filter.plan), "")) {
      plans_.push_back(*plan);
    }
    problems.raise();
  }

  table::Table build() {
    auto table = new_report(registry_.ledger(), "plan-status", plan_status_title, columns());
    const auto all = storage::Matters(registry_.ledger()).all(MatterKind::plan_item);
    for (const Matter& item : all) named_.insert(item.events.begin(), item.events.end());
    std::int64_t items = 0;
    std::int64_t not_dated = 0;
    for (const Matter& plan : plans_) {
      for (const PlanItem& item : items_of(events_, all, plan, today_)) {
        const ItemState state = state_of(item, plan, today_);
        if (!is_wanted(state, item.matter)) continue;
        table.rows.push_back(row_of(plan, item, state));
        look_for_doubts(plan, item);
        ++items;
        if (!item.matter.date) ++not_dated;
      }
    }
    add_unplanned(table);
    table.notes.push_back(count_note(items_message, items));
    if (not_dated > 0) table.notes.push_back(count_note(no_due_message, not_dated));
    if (unplanned_ > 0) table.notes.push_back(count_note(unplanned_message, unplanned_));
    add_doubts(table);
    const auto day = [&](Language language) {
      constexpr Label on{"State on", "Tính đến ngày"};
      return fmt::format("{} {}", on.in(language), show(DateInterval::of_day(today_), language));
    };
    table.subtitles.emplace_back(day(Language::en), day(Language::vi));
    return table;
  }

private:
  static std::vector<table::Column> columns() {
    auto columns = listed_columns(MatterKind::plan_item);
    columns.push_back({"expected", expected_label, ColumnType::counts});
    columns.push_back({.key = "held", .label = held_label, .type = ColumnType::counts});
    columns.push_back(coded("events", events_label));
    columns.push_back(coded("status", item_state_label));
    return columns;
  }

  bool is_wanted(ItemState state, const Matter& item) const {
    if (!wanted_.empty() && std::ranges::find(wanted_, state) == wanted_.end()) return false;
    if (leads_.empty()) return true;
    return std::ranges::any_of(item.partners, [&](const domain::MatterPartner& one) {
      return one.role == "lead" && std::ranges::find(leads_, one.partner) != leads_.end();
    });
  }

  /// What is likely a mistake, or will be asked about: it is told, and counts all the same.
  void look_for_doubts(const Matter& plan, const PlanItem& item) {
    const Matter& matter = item.matter;
    if (!matter.number.empty() && matter.status != "cancelled") {
      auto& codes = numbered_[{plan.code, fold(matter.number)}];
      codes += (codes.empty() ? "" : ", ") + matter.code;
      if (codes != matter.code) same_number_[fmt::format("{} {}", plan.code, matter.number)] = codes;
    }
    for (const Event& event : item.events) {
      const std::string pair = fmt::format("{}: {}", matter.code, event.code);
      if (is_not_over(event, today_)) not_over_.push_back(pair);
      if (matter.status != "cancelled" && event.status != domain::EventStatus::cancelled) {
        items_of_events_[{plan.code, event.code}].push_back(matter.code);
      }
    }
    if (!plan.valid_from || !plan.valid_until) return;
    const DateInterval time{*plan.valid_from, *plan.valid_until};
    if (matter.date && !matter.date->overlaps(time)) due_outside_.push_back(matter.code);
    for (const Event& event : item.events) {
      const bool is_outside = event.status == domain::EventStatus::held && !event.date.overlaps(time);
      if (is_outside) held_outside_.push_back(fmt::format("{}: {}", matter.code, event.code));
    }
  }
  void add_doubts(table::Table& table) const {
    const auto add = [&](const Message<std::int64_t>& message, std::vector<Words> details) {
      if (details.empty()) return;
      table.notes.push_back(count_note(message, std::ssize(details)));
      table.notes.back().details = std::move(details);
    };
    std::vector<Words> numbers;
    for (const auto& [number, codes] : same_number_) numbers.emplace_back(fmt::format("{}: {}", number, codes));
    add(same_number_message, std::move(numbers));
    add(due_outside_message, {due_outside_.begin(), due_outside_.end()});
    add(held_outside_message, {held_outside_.begin(), held_outside_.end()});
    add(not_over_message, {not_over_.begin(), not_over_.end()});
    std::vector<Words> several;
    for (const auto& [event, items] : items_of_events_) {
      if (items.size() > 1) several.emplace_back(fmt::format("{}: {}", event.second, fmt::join(items, ", ")));
    }
    add(several_items_message, std::move(several));
  }

  static Words heading_of(const Matter& plan) {
    const Words title = title_of(plan);
    const std::string number = plan.number.empty() ? std::string() : fmt::format(" ({})", plan.number);
    return {title.en + number, title.vi + number};
  }

  table::Row row_of(const Matter& plan, const PlanItem& item, ItemState state) {
    table::Row row{.cells = listed_cells(registry_, item.matter), .group = heading_of(plan)};
    const auto expected = expected_of(item.matter);
    row.cells.emplace_back(counts_cell(registry_, expected));
    std::vector<domain::EventCount> held;
    for (const domain::EventCount& one : expected) held.push_back({one.what, item.held_of(one.what)});
    row.cells.emplace_back(counts_cell(registry_, held));
    table::Lines codes;
    for (const Event& event : item.events) codes.push_back(line_of(event));
    row.cells.push_back(codes.empty() ? Cell() : Cell(std::move(codes)));
    row.cells.emplace_back(state_words(state));
    return row;
  }

  static Words line_of(const Event& event) {
    const auto line = [&](Language language) {
      return fmt::format("{} {} ({})", event.code, show(event.date, language),
                         domain::label(event.status).in(language));
    };
    return Words(line(Language::en), line(Language::vi)).with_code(event.code);
  }

  /// The events that were held in the time of a plan and that no item names. Who asks for one leader's items does not
  /// ask for them.
  void add_unplanned(table::Table& table) {
    if (!leads_.empty()) return;
    for (const Event& event : events_) {
      const bool in_time = std::ranges::any_of(plans_, [&](const Matter& plan) { return is_of(plan, event, today_); });
      if (!in_time || is_named(event)) continue;
      ++unplanned_;
      if (!wanted_.empty() && std::ranges::find(wanted_, ItemState::unplanned) == wanted_.end()) continue;
      table.rows.push_back(unplanned_row(event));
    }
  }

  /// By itself, or within an event that stands for many.
  bool is_named(const Event& event) const {
    std::set<domain::EventId> seen;  // In a damaged ledger a whole may lie in itself.
    for (domain::EventId id = event.id; id && seen.insert(id).second;) {
      if (named_.contains(id)) return true;
      const auto whole = std::ranges::find(events_, id, &Event::id);
      id = whole == events_.end() ? domain::EventId() : whole->part_of;
    }
    return false;
  }

  table::Row unplanned_row(const Event& event) {
    table::Row row{.cells = {Words(event.code)}, .group = without_plan_label};
    for (const records::MatterField& field : records::matter_fields(MatterKind::plan_item)) {
      if (!field.is_listed) continue;
      const bool is_title = field.name() == "title";
      row.cells.push_back(is_title ? Cell(Words(event.title)) : Cell());
    }
    row.cells.emplace_back(std::monostate());
    row.cells.emplace_back(counts_cell(registry_, {{std::string(events_kind), stands_for(event)}}));
    row.cells.emplace_back(table::Lines{line_of(event)});
    row.cells.emplace_back(state_words(ItemState::unplanned));
    return row;
  }

  vocabulary::Registry& registry_;
  Date today_;
  std::vector<Event> events_;
  std::vector<Matter> plans_;
  std::vector<ItemState> wanted_;
  std::vector<domain::PartnerId> leads_;
  std::set<domain::EventId> named_;  ///< By an item of whatever plan.
  std::int64_t unplanned_ = 0;
  std::map<std::pair<std::string, std::string>, std::string> numbered_;  ///< Codes of items, by plan and number.
  std::map<std::string, std::string> same_number_;
  std::vector<std::string> due_outside_;
  std::vector<std::string> held_outside_;
  std::vector<std::string> not_over_;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> items_of_events_;  ///< By plan and event.
};

}  // namespace

std::string_view to_string(ItemState state) { return item_state_entry(state).word; }
Label label(ItemState state) { return item_state_entry(state).label; }

table::Table list_plans(vocabulary::Registry& registry, Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  auto columns = listed_columns(MatterKind::plan);
  columns.push_back({"items", items_label, ColumnType::number});
  constexpr std::array shown{ItemState::done, ItemState::partly, ItemState::open, ItemState::late,
                             ItemState::cancelled};
  for (const ItemState state : shown) {
    columns.push_back({std::string(to_string(state)),
                       Words(with_capital(label(state).en), with_capital(label(state).vi)), ColumnType::number});
  }
  auto table = new_report(registry.ledger(), "plans", plans_title, std::move(columns));
  const std::vector<Event> events = storage::Events(registry.ledger()).all();
  const storage::Matters matters(registry.ledger());
  const auto all = matters.all(MatterKind::plan_item);
  for (const Matter& plan : matters.all(MatterKind::plan)) {
    std::map<ItemState, std::int64_t> counts;
    const auto items = items_of(events, all, plan, today);
    for (const PlanItem& item : items) ++counts[state_of(item, plan, today)];
    auto cells = listed_cells(registry, plan);
    cells.emplace_back(std::int64_t{std::ssize(items)});
    for (const ItemState state : shown) cells.emplace_back(counts[state]);
    table.rows.push_back({.cells = std::move(cells)});
  }
  return table;
}

table::Table plan_status(vocabulary::Registry& registry, const PlanFilter& filter, Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  return Status(registry, filter, today).build();
}

}  // namespace aid::reports
