#include "aid/storage/places.hpp"

#include "aid/base/text.hpp"
#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

using domain::Place;
using domain::PlaceId;

using PlaceRows = Select<tables::places>;

/// The current version of each place that meets a condition: the last row with its identity.
PlaceRows select_places(Connection& connection, std::string_view condition) {
  return PlaceRows(connection, fmt::format("WHERE {} AND id = (SELECT max(id) FROM places AS newer WHERE newer.id = "
                                           "coalesce(places.version_of, places.id) "
                                           "OR newer.version_of = coalesce(places.version_of, places.id)) "
                                           "ORDER BY coalesce(version_of, id)",
                                           condition));
}

void add_name(Place& place, std::string_view language, std::string_view text) {
  if (language == "vi") {
    place.name_vi = text;
  } else if (language == "en") {
    place.name_en = text;
  } else {
    if (!place.aliases.empty()) place.aliases += '|';
    place.aliases += text;
  }
}

/// Still without names.
Place read_place(const PlaceRows& row) {
  return {.id = {read_identity(row)},
          .uuid = Uuid::from_bytes(row.blob("uuid")),
          .code = row.string("code"),
          .version = row.small("version"),
          .kind = row.string("kind"),
          .name_vi = {},
          .name_en = {},
          .aliases = {},
          .parent = {row.integer("parent")},
          .country = row.string("country"),
          .from = read_optional_day(row.text("valid_from")),
          .until = read_optional_day(row.text("valid_until"))};
}

std::vector<Place> read_places(Connection& connection, PlaceRows& rows) {
  std::vector<Place> found;
  Select<tables::place_names> names(connection, "WHERE place = ? ORDER BY no");
  while (rows.next()) {
    Place place = read_place(rows);
    names.bind(rows.integer("id"));
    while (names.next()) add_name(place, names.text("language"), names.text("text"));
    found.push_back(std::move(place));
  }
  return found;
}

}  // namespace

std::optional<Place> Places::find(PlaceId id) const {
  PlaceRows rows = select_places(connection_, "(id = ?1 OR version_of = ?1)");
  rows.bind(id.row);
  auto found = read_places(connection_, rows);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Place Places::get(PlaceId id) const { return required(find(id), connection_.path(), "places", id.row); }

std::vector<Place> Places::named(std::string_view fold) const {
  PlaceRows rows = select_places(connection_, "id IN (SELECT place FROM place_names WHERE fold = ?)");
  rows.bind(fold);
  return read_places(connection_, rows);
}

std::vector<Place> Places::with_code(std::string_view code) const {
  PlaceRows rows = select_places(connection_, "code = ?");
  rows.bind(code);
  return read_places(connection_, rows);
}

std::vector<Place> Places::all() const {
  PlaceRows rows(connection_, "ORDER BY id");
  Select<tables::place_names> names(connection_, "ORDER BY place, no");
  std::vector<Place> found;
  bool has_name = names.next();
  while (rows.next()) {
    Place place = read_place(rows);
    const std::int64_t version_row = rows.integer("id");
    for (; has_name && names.integer("place") <= version_row; has_name = names.next()) {
      if (names.integer("place") == version_row) add_name(place, names.text("language"), names.text("text"));
    }
    if (place.version == 1) {
      found.push_back(std::move(place));
    } else {
      const auto first = std::ranges::lower_bound(found, place.id, {}, &Place::id);
      if (first == found.end() || first->id != place.id) {
        throw_damaged(connection_.path(), fmt::format("places {}: version_of {}", version_row, place.id.row));
      }
      *first = std::move(place);
    }
  }
  return found;
}

namespace {

std::int64_t append_version(Writer& writer, const Place& place) {
  const std::int64_t row =
      append(writer, NewRow<tables::places>{{"version_of", Value::unless_zero(place.id.row)},
                                            {"version", place.version},
                                            {"uuid", place.uuid},
                                            {"code", Value::unless_empty(place.code)},
                                            {"kind", place.kind},
                                            {"parent", Value::unless_zero(place.parent.row)},
                                            {"country", place.country},
                                            {"valid_from", Value::unless_empty(day_text(place.from))},
                                            {"valid_until", Value::unless_empty(day_text(place.until))}});
  int number = 0;
  const auto name = [&](std::string_view language, std::string_view text) {
    if (text.empty()) return;
    append(
        writer, row, ++number,
        NewRow<tables::place_names>{
            {"language", language}, {"text", text}, {"fold", fold(text)}, {"sort_key", Value::bytes(sort_key(text))}});
  };
  name("vi", place.name_vi);
  name("en", place.name_en);
  std::string_view rest = place.aliases;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    name("", rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return row;
}

}  // namespace

PlaceId Places::add(Writer& writer, Place& place) {
  place.id = {};
  place.version = 1;
  place.uuid = writer.new_uuid();
  place.id = {append_version(writer, place)};
  return place.id;
}

void Places::revise(Writer& writer, const Place& place) { append_version(writer, place); }

std::vector<domain::PlaceChange> Places::changes() const {
  Select<tables::place_changes> row(connection_,
                                    "WHERE block = (SELECT max(block) FROM place_changes AS later "
                                    "WHERE later.place = place_changes.place) ORDER BY id");
  std::vector<domain::PlaceChange> found;
  while (row.next()) {
    found.push_back({.place = {row.integer("place")},
                     .successor = {row.integer("successor")},
                     .on = read_day(row.text("on_day")),
                     .divided = row.text("extent") == "divided",
                     .source = row.string("source")});
  }
  return found;
}

void Places::add(Writer& writer, const domain::PlaceChange& change) {
  const std::string on = domain::to_string(change.on);
  append(writer, NewRow<tables::place_changes>{{"uuid", writer.new_uuid()},
                                               {"place", change.place.row},
                                               {"successor", change.successor.row},
                                               {"on_day", on},
                                               {"extent", change.divided ? "divided" : "whole"},
                                               {"source", Value::unless_empty(change.source)}});
}

}  // namespace aid::storage
