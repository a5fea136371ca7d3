#include "counted.hpp"

#include <algorithm>
#include <set>

namespace aid::reports {

using domain::Count;
using domain::Event;
using domain::EventId;
using domain::Qualifier;

void add(CountSums& sums, const CountSums& more) {
  for (const auto& [kind, sum] : more) sums[kind].add(sum);
}

CountSum sum_of(const CountSums& sums, std::string_view kind) {
  const auto found = sums.find(kind);
  return found == sums.end() ? CountSum() : found->second;
}

Wholes wholes_of(std::span<const Event> events) {
  Wholes wholes;
  for (const Event& event : events) {
    if (event.part_of) wholes.emplace(event.id, event.part_of);
  }
  return wholes;
}

table::Cell count_cell(const CountSum& sum) { return sum.empty() ? table::Cell() : table::Cell(sum.count()); }

namespace {

/// The nearest whole of an event that is counted too; nothing where there is none.
std::optional<std::size_t> counted_whole(EventId part, const Wholes& wholes,
                                         const std::map<EventId, std::size_t>& places) {
  std::set<EventId> seen{part};  // In a damaged ledger a whole may lie in itself.
  for (auto whole = wholes.find(part); whole != wholes.end(); whole = wholes.find(whole->second)) {
    if (!seen.insert(whole->second).second) return std::nullopt;
    if (const auto place = places.find(whole->second); place != places.end()) return place->second;
  }
  return std::nullopt;
}

bool is_in_circle(EventId event, const Wholes& wholes) {
  std::set<EventId> seen{event};
  for (auto whole = wholes.find(event); whole != wholes.end(); whole = wholes.find(whole->second)) {
    if (!seen.insert(whole->second).second) return true;
  }
  return false;
}

}  // namespace

CountedEvents::CountedEvents(std::span<const Event> events, const Wholes& wholes, std::span<const Event> others)
    : counted_(events.size()) {
  for (const Event& event : events) nodes_.push_back({.event = &event});
  for (const Event& event : others) nodes_.push_back({.event = &event, .is_other = true});
  link(wholes);
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].is_within) continue;
    count(i);
    mark_parts(i, false);
  }
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    Node& node = nodes_[i];
    if (node.is_other && node.is_part) taken_off_.push_back(i - counted_);
    if (node.is_other || node.is_part) continue;
    if (wholes.contains(node.event->id) && !is_in_circle(node.event->id, wholes)) without_whole_.push_back(i);
    add_to_total(i);
  }
  for (Node& node : nodes_) node.event = nullptr;  // It is the caller's, and may go.
}

void CountedEvents::link(const Wholes& wholes) {
  std::map<EventId, std::size_t> places;
  for (std::size_t i = 0; i < nodes_.size(); ++i) places.emplace(nodes_[i].event->id, i);
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const EventId id = nodes_[i].event->id;
    if (!wholes.contains(id) || is_in_circle(id, wholes)) continue;
    if (const auto whole = counted_whole(id, wholes, places)) {
      nodes_[*whole].parts.push_back(i);
      nodes_[i].is_within = true;
    }
  }
}

/// What a whole of items has of them in its parts: letters and telegrams are items, too.
void CountedEvents::count_as_items(std::size_t at) {
  Node& node = nodes_[at];
  for (const std::size_t part : node.parts) count_as_items(part);
  const bool says_items = std::ranges::any_of(node.event->counts, [](const auto& one) { return one.what == items_kind; });
  if (says_items) return;
  CountSum own;
  for (const std::string_view kind : kinds_of_items) own.add(sum_of(node.own, kind));
  CountSum all = own;
  for (const std::size_t part : node.parts) all.add(sum_of(nodes_[part].all, items_kind));
  if (!own.empty()) node.own[std::string(items_kind)] = own;
  if (!all.empty()) node.all[std::string(items_kind)] = all;
}

void CountedEvents::count(std::size_t at) {
  Node& node = nodes_[at];
  CountSums of_parts;
  for (const domain::EventCount& one : node.event->counts) node.own[one.what].add(one.count);
  for (const std::size_t part : node.parts) {
    count(part);
    if (node.own.contains(items_kind)) count_as_items(part);
    add(of_parts, nodes_[part].all);
  }
  if (node.parts.empty() && !node.own.contains(events_kind)) {
    node.own[std::string(events_kind)].add(Count{1, Qualifier::exact});
  }
  leave_rest_unknown(node, of_parts);
  node.all = node.own;
  for (const auto& [kind, parts] : of_parts) {
    const auto said = node.own.find(kind);
    if (said == node.own.end() || said->second.count().is_unknown()) {
      node.all[kind].add(parts);
      continue;
    }
    const bool is_exceeded = parts.known > said->second.known;
    if (is_exceeded && !node.is_other) exceeded_.push_back({at, kind, said->second, parts});
    said->second = said->second.less(parts);
  }
}

/// A whole of more events than its parts are says nothing of the others' people, letters and so on.
void CountedEvents::leave_rest_unknown(Node& node, const CountSums& of_parts) {
  const auto said = node.own.find(events_kind);
  if (said == node.own.end()) return;
  const Count events = said->second.count();
  const CountSum parts = sum_of(of_parts, events_kind);
  const bool may_be_more = events.qualifier == Qualifier::at_least || events.qualifier == Qualifier::about;
  const bool is_itemised = !events.is_unknown() && !parts.has_unknown &&
                           (may_be_more ? parts.known > *events.value : parts.known >= *events.value);
  if (is_itemised) return;
  for (const auto& [kind, sum] : of_parts) {
    if (node.own.contains(kind)) continue;
    node.own[kind].add(Count{std::nullopt, Qualifier::exact});
    if (!node.is_other) ++left_unknown_;
  }
}

void CountedEvents::mark_parts(std::size_t at, bool is_part) {
  nodes_[at].is_part = is_part;
  for (const std::size_t part : nodes_[at].parts) mark_parts(part, is_part || !nodes_[at].is_other);
}

void CountedEvents::add_below(std::size_t at, CountSums& counted, CountSums& others) const {
  add(nodes_[at].is_other ? others : counted, nodes_[at].own);
  for (const std::size_t part : nodes_[at].parts) add_below(part, counted, others);
}

/// What it comes to, less what others of its parts have.
void CountedEvents::add_to_total(std::size_t at) {
  CountSums counted;
  CountSums others;
  add_below(at, counted, others);
  for (const auto& [kind, all] : nodes_[at].all) {
    if (counted.contains(kind)) total_[kind].add(all.less(sum_of(others, kind)));
  }
}

}  // namespace aid::reports
