#include "../cells.hpp"
#include "../new_report.hpp"
#include "../place_words.hpp"
#include "../second_looks.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/event_fields.hpp"
#include "aid/reports/papers.hpp"
#include "aid/storage/events.hpp"
#include "aid/vocabulary/references.hpp"
#include "labels.hpp"
#include "selection.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Event;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label list_title{"Events", "Danh sách sự kiện"};
constexpr Message<Text, Text> event_title{"event", "Event {0}: {1}", "Sự kiện {0}: {1}"};
constexpr Message<std::size_t> count_message{"events", "events: {0}", "số sự kiện: {0}"};

constexpr Message<Text> total_message{"counted-in-all", "counted in all of those held, nothing twice: {0}",
                                      "tổng cộng các sự kiện đã tổ chức, không tính trùng: {0}"};
constexpr Message<Text> total_of_status_message{"counted-in-all", "counted in all, nothing twice: {0}",
                                                "tổng cộng, không tính trùng: {0}"};

constexpr Label code_label{"Code", "Mã"};
constexpr Label date_label{"Date", "Thời gian"};
constexpr Label title_label{"Title", "Nội dung"};
constexpr Label partners_label{"Partners", "Đối tác"};
constexpr Label counts_label{"Counted", "Số liệu"};
constexpr Label place_today_label{"Place today", "Địa bàn hiện nay"};
constexpr Label looked_at_label{"Looked at", "Đã kiểm tra"};
constexpr Label id_label{"Own id", "Mã riêng"};
constexpr Label parts_label{"Contains", "Gồm các sự kiện"};
constexpr Label field_label{"Field", "Mục"};
constexpr Label value_label{"Value", "Nội dung"};
constexpr Label versions_heading{"Versions", "Các phiên bản"};
constexpr Label version_label{"Version", "Phiên bản"};
constexpr Label block_label{"Journal block", "Khối nhật ký"};

/// The cell is empty if the event has none.
template <typename Several>
Cell cell_of(Several several) {
  if (several.empty()) return std::monostate();
  return several;
}

table::Lines country_lines(vocabulary::Registry& registry, const Event& event) {
  table::Lines lines;
  for (const std::string& code : countries_of(registry, event)) lines.push_back(words_of(registry, "country", code));
  return lines;
}

Words mode_words(const Event& event) { return event.mode_stated ? coded_term(event.mode) : Words(); }

Words whole_of(vocabulary::Registry& registry, const Event& event) {
  const auto whole = event.part_of ? storage::Events(registry.ledger()).find(event.part_of) : std::nullopt;
  return whole ? Words(fmt::format("{} {}", whole->code, whole->title)).with_code(whole->code) : Words();
}

Words day_words(domain::Date day) {
  const auto one = domain::DateInterval::of_day(day);
  return {domain::show(one, Language::en), domain::show(one, Language::vi)};
}

/// The columns of the fields that few events have.
std::vector<table::Column> further_columns() {
  using Kind = records::EventField::Kind;
  std::vector<table::Column> columns;
  for (const records::EventField& field : records::event_fields()) {
    if (!field.is_listed) continue;
    std::string key(field.name());
    std::ranges::replace(key, '-', '_');
    const bool has_codes = field.kind == Kind::code;
    columns.push_back({.key = std::move(key),
                       .label = field.label,
                       .type = field.kind == Kind::day       ? ColumnType::date
                               : field.kind == Kind::part_of ? ColumnType::code
                                                             : ColumnType::text,
                       .when_filled = true,
                       .codes = field.kind == Kind::amount ? table::Codes::instead
                                : has_codes                ? table::Codes::beside
                                                           : table::Codes::none});
  }
  return columns;
}

Cell further_cell(vocabulary::Registry& registry, const records::EventField& field, const Event& event) {
  using Kind = records::EventField::Kind;
  if (field.kind == Kind::day) {
    if (!(event.*field.on)) return std::monostate();
    return domain::DateInterval::of_day(*(event.*field.on));
  }
  if (field.kind == Kind::amount) {
    if (!event.cost) return std::monostate();
    // As `import` reads it back: a figure without its currency would be another one.
    const std::string_view currency = event.cost->money.currency().code();
    const std::string code =
        fmt::format("{}{} {}", prefix(event.cost->qualifier, Language::en), to_string(event.cost->money), currency);
    return Words(show(*event.cost, Language::en), show(*event.cost, Language::vi)).with_code(code);
  }
  if (field.kind == Kind::code) return text_cell(words_of(registry, field.list, event.*field.member));
  return text_cell(Words(records::value_of(registry, field, event, records::EventNaming::for_people)));
}

table::Row row_of(vocabulary::Registry& registry, const Selection& selection, const Event& event) {
  table::Row row{.cells = {Words(event.code), event.date, words_of(registry, "event-type", event.type),
                           Words(event.title), text_cell(mode_words(event)), coded_term(event.status),
                           text_cell(place_name(registry, selection, event)), cell_of(country_lines(registry, event)),
                           cell_of(partner_lines(registry, event)), cell_of(counts_of(registry, event))}};
  for (const records::EventField& field : records::event_fields()) {
    if (field.is_listed) row.cells.push_back(further_cell(registry, field, event));
  }
  return row;
}

/// What the events of a list come to, where some stand for many or are part of another one.
/// Without a status in the filter of those held, as a summary.
void note_total(vocabulary::Registry& registry, const Selection& selection, Selected selected, table::Table& table) {
  if (selection.statuses.empty()) selected.leave_out_not_held();
  const CountedEvents counted = selected.counted();
  const CountSum events = sum_of(counted.total(), events_kind);
  bool is_plain = events.empty() || events.count() == domain::Count{std::ssize(selected.events)};
  for (std::size_t i = 0; i < selected.events.size(); ++i) is_plain = is_plain && !counted.is_part(i);
  if (!is_plain) {
    const auto text = [&](Language language) {
      std::string all;
      for (const storage::ListItem& kind : registry.items("event-count")) {
        const CountSum sum = sum_of(counted.total(), kind.code);
        if (sum.empty()) continue;
        all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", language == Language::vi ? kind.name_vi : kind.name_en,
                           domain::show(sum.count(), language));
      }
      return (selection.statuses.empty() ? total_message : total_of_status_message).in(language, all);
    };
    table.notes.push_back({.code = std::string(total_message.name),
                           .count = events.known,
                           .text = {text(Language::en), text(Language::vi)}});
  }
  note_parts(registry, selected, counted, table);
}

Words name_of(const records::EventField& field) { return Words(field.label).with_code(field.name()); }

/// The facts of one event, row by row.
class Facts {
public:
  Facts(vocabulary::Registry& registry, table::Table& table) : registry_(registry), table_(table) {}

  void add_all(const Event& event) {
    add(Words(code_label).with_code("code"), event.code);
    for (const records::EventField& field : records::event_fields()) add_field(field, event);
    add(Words(id_label).with_code("id"), event.external_id);
    add_all_of(Words(parts_label).with_code("parts"), parts_of(event));
  }

private:
  /// The events that it contains.
  table::Lines parts_of(const Event& event) const {
    table::Lines parts;
    for (const Event& one : storage::Events(registry_.ledger()).all()) {
      if (one.part_of == event.id)
        parts.push_back(Words(fmt::format("{} {}", one.code, one.title)).with_code(one.code));
    }
    return parts;
  }

  void add_field(const records::EventField& field, const Event& event) {
    using Kind = records::EventField::Kind;
    switch (field.kind) {
      case Kind::text:
      case Kind::title:
        return add(name_of(field), event.*field.member);
      case Kind::code:
        return add(name_of(field), words_of(registry_, field.list, event.*field.member));
      case Kind::date:
        return add(name_of(field), {domain::show(event.date, Language::en), domain::show(event.date, Language::vi)});
      case Kind::mode:
        return add(name_of(field), mode_words(event));
      case Kind::status:
        return add(name_of(field), coded_term(event.status));
      case Kind::place:
        return add(name_of(field), full_place_name(registry_.ledger(), event.place, nullptr));
      case Kind::partners:
        return add_all_of(name_of(field), partner_lines(registry_, event));
      case Kind::counts:
        return add_all_of(name_of(field), counts_of(registry_, event));
      case Kind::people:
        return;
      case Kind::countries:  // The foreign side is told by the partners too.
        return add_all_of(name_of(field), country_lines(registry_, event));
      case Kind::part_of:
        return add(name_of(field), whole_of(registry_, event));
      case Kind::amount:
        if (event.cost) add(name_of(field), {show(*event.cost, Language::en), show(*event.cost, Language::vi)});
        return;
      case Kind::day:
        if (event.*field.on) add(name_of(field), day_words(*(event.*field.on)));
        return;
      case Kind::aids: {
        table::Lines aids;
        for (const domain::AidId id : event.aids) aids.emplace_back(storage::Aids(registry_.ledger()).get(id).code);
        return add_all_of(name_of(field), std::move(aids));
      }
      case Kind::sources: {
        table::Lines sources;
        for (const domain::Source& one : event.sources) sources.emplace_back(one.text);
        return add_all_of(name_of(field), std::move(sources));
      }
    }
  }

  void add(Words label, Words value) {
    if (!value.empty()) table_.rows.push_back({.cells = {std::move(label), std::move(value)}});
  }
  template <typename Several>
  void add_all_of(Words label, Several several) {
    if (!several.empty()) table_.rows.push_back({.cells = {std::move(label), std::move(several)}});
  }

  vocabulary::Registry& registry_;
  table::Table& table_;
};

}  // namespace

table::Table list_events(vocabulary::Registry& registry, const EventFilter& filter) {
  const storage::Snapshot snapshot(registry.ledger());
  const Selection selection = read_selection(registry, filter);
  const Selected selected = select_events(registry, selection);
  auto table = new_report(registry.ledger(), "events", list_title,
                          {{"code", code_label, ColumnType::code},
                           {"date", date_label, ColumnType::date},
                           coded("type", type_label),
                           {"title", title_label},
                           coded("mode", mode_label),
                           coded("status", status_label),
                           coded("place", place_label),
                           coded("country", country_label),
                           coded("partners", partners_label),
                           {"counts", counts_label, ColumnType::counts}});
  for (table::Column& column : further_columns()) table.columns.push_back(std::move(column));
  for (const Event& event : selected.events) table.rows.push_back(row_of(registry, selection, event));
  const std::size_t count = table.rows.size();
  table.notes.push_back({.code = "events",
                         .count = static_cast<std::int64_t>(count),
                         .text = {count_message.in(Language::en, count), count_message.in(Language::vi, count)}});
  note_total(registry, selection, selected, table);
  describe_selection(selection, selected, table);
  note_places(registry, selection, selected, table);
  return table;
}

table::Table show_event(vocabulary::Registry& registry, std::string_view typed,
                        const std::optional<domain::Date>& places_on) {
  const storage::Snapshot snapshot(registry.ledger());
  const Event event = vocabulary::find_event(registry, typed).value();
  auto table = new_report(registry.ledger(), "event", {},
                          {{.key = "field", .label = field_label, .codes = table::Codes::some},
                           {.key = "value", .label = value_label, .codes = table::Codes::some}});
  table.title = {event_title.in(Language::en, event.code, event.title),
                 event_title.in(Language::vi, event.code, event.title)};
  Facts(registry, table).add_all(event);
  if (places_on && event.place) {
    const std::vector<domain::Place> places = storage::Places(registry.ledger()).all();
    const auto today = vocabulary::places_on_day(registry.ledger(), *places_on);
    table.rows.push_back(
        {.cells = {Words(place_today_label).with_code("place-today"), PlaceWords(places, today).today(event.place)}});
  }
  auto looks = LookedAt(registry.ledger(), LookedAt::At::event).lines(event.id.row, std::span(&event.date, 1));
  if (!looks.empty()) {
    table.rows.push_back({.cells = {Words(looked_at_label).with_code("looked-at"), std::move(looks)}});
  }
  table::Explanation versions{.code = "versions",
                              .heading = versions_heading,
                              .columns = {{"version", version_label, ColumnType::number},
                                          {"block", block_label, ColumnType::number},
                                          {"title", title_label}},
                              .rows = {}};
  for (const auto& [version, block] : storage::Events(registry.ledger()).versions(event.id)) {
    versions.rows.push_back({.cells = {std::int64_t{version.version}, block, Words(version.title)}});
  }
  add_papers(registry, domain::Matter{.kind = domain::MatterKind::paper, .events = {event.id}}, table);
  table.explanations.push_back(std::move(versions));
  return table;
}

}  // namespace aid::reports
