#include "counted.hpp"

#include "aid/domain/messages.hpp"

#include <algorithm>
#include <set>

namespace aid::reports {

using domain::Count;
using domain::Event;
using domain::EventId;
using domain::Qualifier;

void CountSum::add(const Count& count) {
  if (count.is_unknown()) {
    has_unknown_ = true;
    return;
  }
  if (__builtin_add_overflow(known_, *count.value, &known_)) throw Error(messages::amount_overflow);
  qualifier_ = domain::of_sum(qualifier_, count.qualifier);
  has_known_ = true;
}

void CountSum::add(const CountSum& other) {
  if (other.has_known_) add(Count{other.known_, other.qualifier_});
  has_unknown_ = has_unknown_ || other.has_unknown_;
}

CountSum CountSum::less(const CountSum& parts) const {
  CountSum rest = *this;
  if (!has_known_ || parts.empty()) return rest;
  if (__builtin_sub_overflow(known_, parts.known_, &rest.known_)) throw Error(messages::amount_overflow);
  rest.qualifier_ = domain::of_difference(qualifier_, parts.count().qualifier);
  if (parts.has_unknown_) rest.qualifier_ = Qualifier::about;
  return rest;
}

Count CountSum::count() const {
  if (!has_known_) return {std::nullopt, Qualifier::exact};
  return {known_, has_unknown_ ? domain::of_sum(qualifier_, Qualifier::at_least) : qualifier_};
}

table::Cell CountSum::cell() const { return empty() ? table::Cell() : table::Cell(count()); }

void add(CountSums& sums, const CountSums& more) {
  for (const auto& [kind, sum] : more) sums[kind].add(sum);
}

CountSum sum_of(const CountSums& sums, std::string_view kind) {
  const auto found = sums.find(kind);
  return found == sums.end() ? CountSum() : found->second;
}

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

CountedEvents::CountedEvents(std::span<const Event> events, const Wholes& wholes) : nodes_(events.size()) {
  std::map<EventId, std::size_t> places;
  for (std::size_t i = 0; i < events.size(); ++i) places.emplace(events[i].id, i);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!wholes.contains(events[i].id) || is_in_circle(events[i].id, wholes)) continue;
    if (const auto whole = counted_whole(events[i].id, wholes, places)) {
      nodes_[*whole].parts.push_back(i);
      nodes_[i].is_part = true;
    } else {
      without_whole_.push_back(i);
    }
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (nodes_[i].is_part) continue;
    count(i, events);
    add(total_, nodes_[i].all);
  }
}

void CountedEvents::count(std::size_t at, std::span<const Event> events) {
  Node& node = nodes_[at];
  CountSums of_parts;
  for (const std::size_t part : node.parts) {
    count(part, events);
    add(of_parts, nodes_[part].all);
  }
  for (const domain::EventCount& one : events[at].counts) node.own[one.what].add(one.count);
  if (node.parts.empty() && !node.own.contains(events_kind)) {
    node.own[std::string(events_kind)].add(Count{1, Qualifier::exact});
  }
  node.all = node.own;
  for (const auto& [kind, parts] : of_parts) {
    const auto said = node.own.find(kind);
    if (said == node.own.end() || said->second.count().is_unknown()) {
      node.all[kind].add(parts);
      continue;
    }
    if (parts.known() > said->second.known()) exceeded_.push_back({at, kind, said->second, parts});
    said->second = said->second.less(parts);
  }
}

}  // namespace aid::reports
