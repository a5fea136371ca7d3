#include "aid/storage/events.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"
#include "columns.hpp"
#include "connection.hpp"
#include "record_code.hpp"

#include <fmt/format.h>

namespace aid::storage {
namespace {

using domain::Event;
using domain::EventId;

constexpr std::string_view code_mark = "-E";

constexpr std::string_view columns =
    "coalesce(version_of, id), id, version, uuid, code_prefix, code_year, code_no, external_id, type, title, note, "
    "from_on, "
    "until_on, typed_date, mode, status, place, country, block";

constexpr std::string_view current =
    "id = (SELECT max(id) FROM events AS newer WHERE newer.id = coalesce(event.version_of, event.id) "
    "OR newer.version_of = coalesce(event.version_of, event.id))";

std::string select_events(std::string_view condition) {
  return fmt::format("SELECT {} FROM events AS event WHERE {}", columns, condition);
}

void read_children(Connection& connection, std::int64_t version_row, Event& event) {
  Query partners(connection, "SELECT partner, role FROM event_partners WHERE event = ? ORDER BY no");
  partners.bind(version_row);
  while (partners.next()) event.partners.push_back({{partners.integer(0)}, partners.string(1)});
  Query counts(connection, "SELECT what, count, qualifier FROM event_counts WHERE event = ? ORDER BY no");
  counts.bind(version_row);
  while (counts.next()) event.counts.push_back({counts.string(0), read_count_columns(counts, 1)});
  Query sources(connection, "SELECT text FROM event_sources WHERE event = ? ORDER BY no");
  sources.bind(version_row);
  while (sources.next()) event.sources.push_back({sources.string(0)});
  Query aids(connection, "SELECT aid FROM event_aids WHERE event = ? ORDER BY no");
  aids.bind(version_row);
  while (aids.next()) event.aids.push_back({aids.integer(0)});
}

Event read_event(Connection& connection, Query& query) {
  Event event;
  event.id = {query.integer(0)};
  event.uuid = Uuid::from_bytes(query.blob(3));
  event.code = event_code(query.text(4), static_cast<int>(query.integer(5)), query.integer(6));
  event.external_id = query.string(7);
  event.version = static_cast<int>(query.integer(2));
  event.type = query.string(8);
  event.title = query.string(9);
  event.note = query.string(10);
  event.date = {read_day(query.text(11)), read_day(query.text(12))};
  event.typed_date = query.string(13);
  event.mode_stated = !query.is_null(14);
  if (event.mode_stated) event.mode = read_term<domain::EventMode>(query.text(14));
  event.status = read_term<domain::EventStatus>(query.text(15));
  event.place = {query.integer(16)};
  event.country = query.string(17);
  read_children(connection, query.integer(1), event);
  return event;
}

std::optional<Event> first_event(Connection& connection, Query& query) {
  if (!query.next()) return std::nullopt;
  return read_event(connection, query);
}

}  // namespace

std::string event_code(std::string_view prefix, int year, std::int64_t number) {
  return fmt::format("{}-{}-E{:04}", prefix, year, number);
}

std::optional<Event> Events::find(EventId id) const {
  Query query(connection_, select_events("id = ?1 OR version_of = ?1 ORDER BY id DESC LIMIT 1"));
  query.bind(id.row);
  return first_event(connection_, query);
}

std::optional<Event> Events::as_recorded(EventId id) const {
  Query query(connection_, select_events("id = ?"));
  query.bind(id.row);
  return first_event(connection_, query);
}

std::optional<Event> Events::find_by_code(std::string_view code) const {
  const auto parts = parse_code(code, code_mark);
  if (!parts) return std::nullopt;
  Query query(connection_,
              "SELECT id FROM events WHERE code_prefix = ? AND code_year = ? AND code_no = ? AND version_of IS NULL");
  query.bind(parts->prefix, parts->year, parts->number);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::optional<Event> Events::find_by_external_id(std::string_view external_id) const {
  Query query(connection_, "SELECT id FROM events WHERE external_id = ? AND version_of IS NULL ORDER BY id");
  query.bind(external_id);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::vector<EventId> Events::with_fingerprint(const Fingerprint& fingerprint) const {
  Query query(connection_, "SELECT id FROM events WHERE fingerprint = ? AND version_of IS NULL ORDER BY id");
  query.bind(Value::bytes(fingerprint));
  std::vector<EventId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

std::vector<Event> Events::all() const {
  Query query(connection_, select_events(fmt::format("{} ORDER BY from_on, until_on, 1", current)));
  std::vector<Event> found;
  while (query.next()) found.push_back(read_event(connection_, query));
  return found;
}

std::vector<std::pair<Event, std::int64_t>> Events::versions(EventId id) const {
  Query query(connection_, select_events("id = ?1 OR version_of = ?1 ORDER BY id"));
  query.bind(id.row);
  std::vector<std::pair<Event, std::int64_t>> found;
  while (query.next()) {
    const std::int64_t block = query.integer(18);
    found.emplace_back(read_event(connection_, query), block);
  }
  return found;
}

EventId Events::add(Writer& writer, Event& event, const Fingerprint& fingerprint) {
  const std::string prefix = Settings(writer.ledger()).get("code");
  const int year = event.date.from.year();
  Query last(connection_,
             "SELECT max(code_no) FROM events WHERE code_prefix = ? AND code_year = ? AND version_of IS NULL");
  last.bind(prefix, year);
  last.next();
  const int number = static_cast<int>(last.integer(0)) + 1;
  event.id = {};
  event.version = 1;
  event.uuid = writer.new_uuid();
  event.code = event_code(prefix, year, number);
  event.id = {append(writer, event, year, number, prefix, fingerprint)};
  return event.id;
}

void Events::revise(Writer& writer, const Event& event) {
  const auto parts = parse_code(event.code, code_mark);
  append(writer, event, parts->year, static_cast<int>(parts->number), parts->prefix, {});
}

std::int64_t Events::append(Writer& writer, const Event& event, int year, int number, std::string_view prefix,
                            const Fingerprint& fingerprint) {
  const std::string title_fold = fold(event.title);
  const std::string title_key = sort_key(event.title);
  const std::string from = to_string(event.date.from);
  const std::string until = to_string(event.date.until);
  const std::int64_t row =
      writer.append(RootTable::events, {Value::unless_zero(event.id.row),
                                        event.version,
                                        event.uuid,
                                        prefix,
                                        year,
                                        number,
                                        Value::unless_empty(event.external_id),
                                        fingerprint.empty() ? Value(std::nullopt) : Value::bytes(fingerprint),
                                        event.type,
                                        event.title,
                                        title_fold,
                                        Value::bytes(title_key),
                                        Value::unless_empty(event.note),
                                        from,
                                        until,
                                        Value::unless_empty(event.typed_date),
                                        event.mode_stated ? Value(to_string(event.mode)) : Value(std::nullopt),
                                        to_string(event.status),
                                        Value::unless_zero(event.place.row),
                                        Value::unless_empty(event.country)});
  int no = 0;
  for (const domain::EventPartner& partner : event.partners) {
    writer.append(ChildTable::event_partners, row, ++no, {partner.partner.row, Value::unless_empty(partner.role)});
  }
  no = 0;
  for (const domain::EventCount& count : event.counts) {
    writer.append(ChildTable::event_counts, row, ++no,
                  {count.what, count.count.value, to_string(count.count.qualifier)});
  }
  no = 0;
  for (const domain::Source& source : event.sources) writer.append(ChildTable::event_sources, row, ++no, {source.text});
  no = 0;
  for (const domain::AidId aid : event.aids) writer.append(ChildTable::event_aids, row, ++no, {aid.row});
  return row;
}

}  // namespace aid::storage
