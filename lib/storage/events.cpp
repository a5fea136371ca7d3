#include "aid/storage/events.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"
#include "columns.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "record_code.hpp"
#include "select.hpp"
#include "text_columns.hpp"

#include <fmt/format.h>

#include <array>

namespace aid::storage {
namespace {

using domain::Event;
using domain::EventId;

constexpr std::string_view event_mark = "-E";

using EventRows = Select<tables::events>;

/// The plain texts of an event that may be empty.
constexpr std::array event_texts{
    TextColumn<tables::events, Event>{"external_id", &Event::external_id},
    TextColumn<tables::events, Event>{"note", &Event::note},
    TextColumn<tables::events, Event>{"typed_date", &Event::typed_date},
};

/// Those of what else is kept of an event.
constexpr std::array fact_texts{
    TextColumn<tables::event_facts, Event>{"permit", &Event::permit},
    TextColumn<tables::event_facts, Event>{"permit_number", &Event::permit_number},
};

void read_children(Connection& connection, std::int64_t version_row, Event& event) {
  Select<tables::event_partners> partner(connection, "WHERE event = ? ORDER BY no");
  partner.bind(version_row);
  while (partner.next()) {
    event.partners.push_back({known_as(connection, partner.integer("partner")), partner.string("role")});
  }
  Select<tables::event_counts> count(connection, "WHERE event = ? ORDER BY no");
  count.bind(version_row);
  while (count.next()) event.counts.push_back({count.string("what"), read_count(count, "count", "qualifier")});
  Select<tables::event_sources> source(connection, "WHERE event = ? ORDER BY no");
  source.bind(version_row);
  while (source.next()) event.sources.push_back({source.string("text")});
  Select<tables::event_aids> aid(connection, "WHERE event = ? ORDER BY no");
  aid.bind(version_row);
  while (aid.next()) event.aids.push_back({aid.integer("aid")});
  Select<tables::event_countries> country(connection, "WHERE event = ? ORDER BY no");
  country.bind(version_row);
  while (country.next()) event.countries.push_back(country.string("country"));
  Select<tables::event_facts> fact(connection, "WHERE event = ? ORDER BY no");
  fact.bind(version_row);
  if (!fact.next()) return;
  read_texts(fact, fact_texts, event);
  event.part_of = {fact.integer("part_of")};
  event.cost = read_amount(fact, "cost_minor", "currency", "qualifier");
  event.permitted_on = read_optional_day(fact.text("permitted_on"));
  event.report_due = read_optional_day(fact.text("report_due"));
  event.reported_on = read_optional_day(fact.text("reported_on"));
}

Event read_event(Connection& connection, const EventRows& row) {
  Event event;
  event.id = {read_identity(row)};
  event.uuid = Uuid::from_bytes(row.blob("uuid"));
  event.code = event_code(row.text("code_prefix"), row.small("code_year"), row.integer("code_no"));
  event.version = row.small("version");
  event.type = row.string("type");
  event.title = row.string("title");
  event.date = {read_day(row.text("from_on")), read_day(row.text("until_on"))};
  event.mode_stated = !row.is_null("mode");
  if (event.mode_stated) event.mode = read_term<domain::EventMode>(row.text("mode"));
  event.status = read_term<domain::EventStatus>(row.text("status"));
  event.place = {row.integer("place")};
  read_texts(row, event_texts, event);
  if (!row.is_null("country")) event.countries.push_back(row.string("country"));
  read_children(connection, row.integer("id"), event);
  return event;
}

std::optional<Event> first_event(Connection& connection, EventRows& rows) {
  if (!rows.next()) return std::nullopt;
  return read_event(connection, rows);
}

}  // namespace

std::string event_code(std::string_view prefix, int year, std::int64_t number) {
  return fmt::format("{}-{}-E{:04}", prefix, year, number);
}

std::optional<Event> Events::find(EventId id) const {
  EventRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id DESC LIMIT 1");
  rows.bind(id.row);
  return first_event(connection_, rows);
}

std::optional<Event> Events::as_recorded(EventId id) const {
  EventRows rows(connection_, "WHERE id = ?");
  rows.bind(id.row);
  return first_event(connection_, rows);
}

std::optional<Event> Events::find_by_code(std::string_view code) const {
  const auto parts = parse_code(code, event_mark);
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
  EventRows rows(connection_,
                 "WHERE id = (SELECT max(id) FROM events AS newer WHERE newer.id = "
                 "coalesce(events.version_of, events.id) "
                 "OR newer.version_of = coalesce(events.version_of, events.id)) "
                 "ORDER BY from_on, until_on, coalesce(version_of, id)");
  std::vector<Event> found;
  while (rows.next()) found.push_back(read_event(connection_, rows));
  return found;
}

std::vector<std::pair<Event, std::int64_t>> Events::versions(EventId id) const {
  EventRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id");
  rows.bind(id.row);
  std::vector<std::pair<Event, std::int64_t>> found;
  while (rows.next()) found.emplace_back(read_event(connection_, rows), rows.integer("block"));
  return found;
}

namespace {

constexpr std::string_view partners_before =
    "SELECT partner FROM event_partners WHERE event = (SELECT max(id) FROM events WHERE (id = ?1 OR version_of = ?1) "
    "AND id < ?2) ORDER BY no";

/// The first country stands in the version itself, others beside it. What few events have is a row of its own.
void append_facts(Writer& writer, std::int64_t row, const Event& event) {
  for (std::size_t i = 1; i < event.countries.size(); ++i) {
    append(writer, row, static_cast<int>(i), NewRow<tables::event_countries>{{"country", event.countries[i]}});
  }
  const bool has_facts = event.part_of || event.cost || !event.permit.empty() || !event.permit_number.empty() ||
                         event.permitted_on || event.report_due || event.reported_on;
  if (!has_facts) return;
  const AmountValues cost(event.cost);
  const std::string permitted = day_text(event.permitted_on);
  const std::string due = day_text(event.report_due);
  const std::string reported = day_text(event.reported_on);
  NewRow<tables::event_facts> facts{{"part_of", Value::unless_zero(event.part_of.row)},
                                    {"cost_minor", cost.minor},
                                    {"currency", cost.currency},
                                    {"qualifier", cost.qualifier},
                                    {"permitted_on", Value::unless_empty(permitted)},
                                    {"report_due", Value::unless_empty(due)},
                                    {"reported_on", Value::unless_empty(reported)}};
  set_texts(facts, fact_texts, event);
  append(writer, row, 1, facts);
}

std::int64_t append_version(Writer& writer, const Event& event, int year, int number, std::string_view prefix,
                            const Fingerprint& fingerprint) {
  NewRow<tables::events> version{{"version_of", Value::unless_zero(event.id.row)},
                                 {"version", event.version},
                                 {"uuid", event.uuid},
                                 {"code_prefix", prefix},
                                 {"code_year", year},
                                 {"code_no", number},
                                 {"fingerprint", Value::bytes_unless_empty(fingerprint)},
                                 {"type", event.type},
                                 {"title", event.title},
                                 {"status", to_string(event.status)},
                                 {"place", Value::unless_zero(event.place.row)}};
  set_texts(version, event_texts, event);
  if (!event.countries.empty()) version.set("country", event.countries.front());
  const std::string title_fold = fold(event.title);
  const std::string title_key = sort_key(event.title);
  const std::string from = to_string(event.date.from);
  const std::string until = to_string(event.date.until);
  version.set("title_fold", title_fold).set("title_key", Value::bytes(title_key));
  version.set("from_on", from).set("until_on", until);
  if (event.mode_stated) version.set("mode", to_string(event.mode));
  const std::int64_t row = append(writer, version);
  NamedBefore before(writer.ledger().connection(), partners_before, event.id.row, row);
  int no = 0;
  for (const domain::EventPartner& partner : event.partners) {
    append(writer, row, ++no,
           NewRow<tables::event_partners>{{"partner", before.row_for(partner.partner)},
                                          {"role", Value::unless_empty(partner.role)}});
  }
  no = 0;
  for (const domain::EventCount& count : event.counts) {
    append(writer, row, ++no,
           NewRow<tables::event_counts>{
               {"what", count.what}, {"count", count.count.value}, {"qualifier", to_string(count.count.qualifier)}});
  }
  no = 0;
  for (const domain::Source& source : event.sources) {
    append(writer, row, ++no, NewRow<tables::event_sources>{{"text", source.text}});
  }
  no = 0;
  for (const domain::AidId aid : event.aids) append(writer, row, ++no, NewRow<tables::event_aids>{{"aid", aid.row}});
  append_facts(writer, row, event);
  return row;
}

}  // namespace

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
  event.id = {append_version(writer, event, year, number, prefix, fingerprint)};
  return event.id;
}

void Events::revise(Writer& writer, const Event& event) {
  const auto parts = parse_code(event.code, event_mark);
  append_version(writer, event, parts->year, static_cast<int>(parts->number), parts->prefix, {});
}

}  // namespace aid::storage
