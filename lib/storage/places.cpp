#include "aid/storage/places.hpp"

#include "aid/base/text.hpp"
#include "columns.hpp"
#include "connection.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

using domain::Place;
using domain::PlaceId;

/// The current version of each place: the last row with its identity.
constexpr std::string_view current =
    "id = (SELECT max(id) FROM places AS newer WHERE newer.id = coalesce(place.version_of, place.id) "
    "OR newer.version_of = coalesce(place.version_of, place.id))";

std::string select_places(std::string_view condition) {
  return fmt::format(
      "SELECT coalesce(version_of, id), id, version, uuid, code, kind, parent, country, valid_from, valid_until "
      "FROM places AS place WHERE {} AND {} ORDER BY 1",
      condition, current);
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

/// A row of the columns of `select_places`, still without names.
Place read_place(Query& query) {
  return {.id = {query.integer(0)},
          .uuid = Uuid::from_bytes(query.blob(3)),
          .code = query.string(4),
          .version = static_cast<int>(query.integer(2)),
          .kind = query.string(5),
          .name_vi = {},
          .name_en = {},
          .aliases = {},
          .parent = {query.integer(6)},
          .country = query.string(7),
          .from = read_optional_day(query.text(8)),
          .until = read_optional_day(query.text(9))};
}

std::vector<Place> read_places(Connection& connection, Query& query) {
  std::vector<Place> found;
  Query names(connection, "SELECT language, text FROM place_names WHERE place = ? ORDER BY no");
  while (query.next()) {
    Place place = read_place(query);
    names.bind(query.integer(1));
    while (names.next()) add_name(place, names.text(0), names.text(1));
    found.push_back(std::move(place));
  }
  return found;
}

}  // namespace

std::optional<Place> Places::find(PlaceId id) const {
  Query query(connection_, select_places("(id = ?1 OR version_of = ?1)"));
  query.bind(id.row);
  auto found = read_places(connection_, query);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Place Places::get(PlaceId id) const { return required(find(id), connection_.path(), "places", id.row); }

std::vector<Place> Places::named(std::string_view fold) const {
  Query query(connection_, select_places("id IN (SELECT place FROM place_names WHERE fold = ?)"));
  query.bind(fold);
  return read_places(connection_, query);
}

std::vector<Place> Places::with_code(std::string_view code) const {
  Query query(connection_, select_places("code = ?"));
  query.bind(code);
  return read_places(connection_, query);
}

std::vector<Place> Places::all() const {
  Query query(
      connection_,
      "SELECT coalesce(version_of, id), id, version, uuid, code, kind, parent, country, valid_from, valid_until "
      "FROM places ORDER BY id");
  Query names(connection_, "SELECT place, language, text FROM place_names ORDER BY place, no");
  std::vector<Place> found;
  bool has_name = names.next();
  while (query.next()) {
    Place place = read_place(query);
    for (; has_name && names.integer(0) <= query.integer(1); has_name = names.next()) {
      if (names.integer(0) == query.integer(1)) add_name(place, names.text(1), names.text(2));
    }
    if (place.version == 1) {
      found.push_back(std::move(place));
    } else {
      const auto first = std::ranges::lower_bound(found, place.id, {}, &Place::id);
      if (first == found.end() || first->id != place.id) {
        throw_damaged(connection_.path(), fmt::format("places {}: version_of {}", query.integer(1), place.id.row));
      }
      *first = std::move(place);
    }
  }
  return found;
}

PlaceId Places::add(Writer& writer, Place& place) {
  place.id = {};
  place.version = 1;
  place.uuid = writer.new_uuid();
  place.id = {append(writer, place)};
  return place.id;
}

void Places::revise(Writer& writer, const Place& place) { append(writer, place); }

std::int64_t Places::append(Writer& writer, const Place& place) {
  const std::string from = day_text(place.from);
  const std::string until = day_text(place.until);
  const std::int64_t row = writer.append(
      RootTable::places,
      {Value::unless_zero(place.id.row), place.version, place.uuid, Value::unless_empty(place.code), place.kind,
       Value::unless_zero(place.parent.row), place.country, Value::unless_empty(from), Value::unless_empty(until)});
  int number = 0;
  const auto name = [&](std::string_view language, std::string_view text) {
    if (text.empty()) return;
    const std::string folded = fold(text);
    const std::string key = sort_key(text);
    writer.append(ChildTable::place_names, row, ++number, {language, text, folded, Value::bytes(key)});
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

}  // namespace aid::storage
