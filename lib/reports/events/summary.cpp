// Events counted: by type, by mode, by country. People, delegations and letters are never added to one another.

#include "../cells.hpp"
#include "../new_report.hpp"
#include "aid/domain/messages.hpp"
#include "labels.hpp"
#include "selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace aid::reports {
namespace {

using domain::Count;
using domain::Event;
using table::Cell;
using table::ColumnType;
using table::RowKind;
using table::Words;

constexpr Label title{"Events, summary", "Tổng hợp sự kiện"};
constexpr Label events_label{"Events", "Số sự kiện"};
constexpr Label not_stated_label{"(not stated)", "(không ghi)"};
constexpr Label by_mode_heading{"By mode", "Theo hình thức"};
constexpr Label by_country_heading{"By country", "Theo nước"};
constexpr Message<std::int64_t> unknown_counts{"count-unknown",
                                               "counts that are not known, and make a sum 'at least': {0}",
                                               "số liệu không rõ, khiến tổng chỉ là 'hơn': {0}"};
constexpr Message<std::int64_t> other_statuses{"not-held", "planned or cancelled events, left out: {0}",
                                               "số sự kiện mới dự kiến hoặc đã hủy, không được tính: {0}"};

/// A sum of one kind: what is unknown makes it "at least", and alone leaves it unknown.
struct Sum {
  std::int64_t known = 0;
  domain::Qualifier qualifier = domain::Qualifier::exact;
  bool has_known = false;
  bool has_unknown = false;

  void add(const Count& count) {
    if (count.is_unknown()) {
      has_unknown = true;
      return;
    }
    if (__builtin_add_overflow(known, *count.value, &known)) throw Error(messages::amount_overflow);
    qualifier = domain::of_sum(qualifier, count.qualifier);
    has_known = true;
  }
  Cell cell() const {
    if (!has_known && !has_unknown) return std::monostate();
    if (!has_known) return Count{std::nullopt, domain::Qualifier::exact};
    return Count{known, has_unknown ? domain::of_sum(qualifier, domain::Qualifier::at_least) : qualifier};
  }
};

/// Some events and what was counted at them, by kind.
struct Figures {
  std::int64_t events = 0;
  std::map<std::string, Sum> kinds = {};

  void add(const Event& event) {
    ++events;
    for (const domain::EventCount& one : event.counts) kinds[one.what].add(one.count);
  }
};

/// Where an event stands in a grouping.
struct Heading {
  RowKind kind = RowKind::item;
  std::string order;  ///< Of the row among others of its kind.
  Words words;
  friend bool operator<(const Heading& a, const Heading& b) {
    return std::tie(a.kind, a.order, a.words.en) < std::tie(b.kind, b.order, b.words.en);
  }
};

class Summary {
public:
  Summary(vocabulary::Registry& registry, const Selected& selected) : registry_(registry), selected_(selected) {
    for (const Event& event : selected.events) total_.add(event);
  }

  std::vector<table::Column> columns(std::string key, const Label& label) {
    std::vector<table::Column> columns{coded(std::move(key), label), {"events", events_label, ColumnType::number}};
    for (const storage::ListItem& kind : kinds()) {
      columns.push_back({key_of_count(kind.code), Words(kind.name_en, kind.name_vi), ColumnType::count});
    }
    return columns;
  }

  std::vector<table::Row> rows(const std::function<Heading(const Event&)>& heading_of) {
    std::map<Heading, Figures> groups;
    for (const Event& event : selected_.events) groups[heading_of(event)].add(event);
    std::vector<table::Row> rows;
    for (const auto& [heading, figures] : groups) rows.push_back(row(heading.kind, heading.words, figures));
    return rows;
  }

  table::Row total() { return row(RowKind::item, {}, total_); }

  std::int64_t unknown() const {
    std::int64_t count = 0;
    for (const Event& event : selected_.events) {
      count += std::ranges::count_if(event.counts, [](const auto& one) { return one.count.is_unknown(); });
    }
    return count;
  }

private:
  /// The kinds that were counted, in the order of their list.
  std::vector<storage::ListItem> kinds() {
    std::vector<storage::ListItem> found;
    std::ranges::copy_if(registry_.items("event-count"), std::back_inserter(found),
                         [&](const storage::ListItem& item) { return total_.kinds.contains(item.code); });
    return found;
  }

  table::Row row(RowKind kind, Words words, const Figures& figures) {
    table::Row row{.kind = kind, .cells = {text_cell(std::move(words)), figures.events}};
    for (const storage::ListItem& item : kinds()) {
      const auto sum = figures.kinds.find(item.code);
      row.cells.push_back(sum == figures.kinds.end() ? Cell() : sum->second.cell());
    }
    return row;
  }

  vocabulary::Registry& registry_;
  const Selected& selected_;
  Figures total_;
};

Heading not_stated() { return {.kind = RowKind::not_stated, .order = {}, .words = not_stated_label}; }

Heading by_type(vocabulary::Registry& registry, const Event& event) {
  const auto& types = registry.items("event-type");
  const auto type = std::ranges::find(types, event.type, &storage::ListItem::code);
  const int ordinal = type == types.end() ? 0 : type->ordinal;
  return {.order = fmt::format("{:08}", ordinal), .words = words_of(registry, "event-type", event.type)};
}

Heading by_mode(const Event& event) {
  if (!event.mode_stated) return not_stated();
  return {.order = fmt::format("{}", static_cast<int>(event.mode)), .words = coded_term(event.mode)};
}

/// An event with several countries is one row of its own, so that nothing is counted twice.
Heading by_country(vocabulary::Registry& registry, const Event& event) {
  const auto codes = countries_of(registry, event);
  if (codes.empty()) return not_stated();
  std::vector<std::string> english, vietnamese;
  for (const std::string& code : codes) {
    const Words words = words_of(registry, "country", code);
    english.push_back(words.en);
    vietnamese.push_back(words.vi);
  }
  Words words(fmt::format("{}", fmt::join(english, ", ")), fmt::format("{}", fmt::join(vietnamese, ", ")));
  words.code = fmt::format("{}", fmt::join(codes, "; "));
  return {.kind = codes.size() == 1 ? RowKind::item : RowKind::shared,
          .order = fmt::format("{}", fmt::join(codes, " ")),
          .words = words};
}

/// What is not held does not count, unless it was asked for.
std::int64_t leave_out_not_held(Selected& selected) {
  const auto not_held = [](const Event& event) { return event.status != domain::EventStatus::held; };
  std::erase_if(selected.not_placed, not_held);
  return static_cast<std::int64_t>(std::erase_if(selected.events, not_held));
}

void add_note(table::Table& table, const Message<std::int64_t>& message, std::int64_t count) {
  if (count == 0) return;
  table.notes.push_back({.code = std::string(message.name),
                         .count = count,
                         .text = {message.in(Language::en, count), message.in(Language::vi, count)}});
}

}  // namespace

table::Table summarise_events(vocabulary::Registry& registry, const EventFilter& filter) {
  const storage::Snapshot snapshot(registry.ledger());
  const Selection selection = read_selection(registry, filter);
  Selected selected = select_events(registry, selection);
  const std::int64_t left_out = selection.statuses.empty() ? leave_out_not_held(selected) : 0;

  Summary summary(registry, selected);
  auto table = new_report(registry.ledger(), "events-summary", title, summary.columns("type", type_label));
  table.rows = summary.rows([&](const Event& event) { return by_type(registry, event); });
  table.totals = summary.total();
  add_note(table, unknown_counts, summary.unknown());
  add_note(table, other_statuses, left_out);
  describe_selection(selection, selected, table);
  note_places(registry, selection, selected, table);
  table.explanations.push_back({.code = "by-mode",
                                .heading = by_mode_heading,
                                .columns = summary.columns("mode", mode_label),
                                .rows = summary.rows(by_mode)});
  table.explanations.push_back({.code = "by-country",
                                .heading = by_country_heading,
                                .columns = summary.columns("country", country_label),
                                .rows = summary.rows([&](const Event& event) { return by_country(registry, event); })});
  return table;
}

}  // namespace aid::reports
