#include "aid/reports/places.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/place_kinds.hpp"
#include "aid/vocabulary/place_messages.hpp"
#include "cells.hpp"
#include "new_report.hpp"
#include "place_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::Place;
using domain::PlaceId;
using table::ColumnType;
using table::Words;

constexpr Message<std::size_t> count_of_places{"places", "places: {0}", "số địa bàn: {0}"};

/// All places of a ledger with what became of them.
class PlaceList {
public:
  PlaceList(vocabulary::Registry& registry, domain::Date today)
      : places_(storage::Places(registry.ledger()).all()),
        changes_(vocabulary::place_changes(registry.ledger(), places_)),
        today_(places_, changes_, today),
        words_(places_, today_),
        day_(today) {
    for (const domain::PlaceChange& change : changes_) made_of_.emplace(change.successor, change);
  }

  const std::vector<Place>& all() const { return places_; }
  bool is_of_today(const Place& place) const {
    return (!place.from || *place.from <= day_) && (!place.until || day_ < *place.until);
  }
  bool lies_in(const Place& place, const std::vector<PlaceId>& outer) const {
    return std::ranges::any_of(outer,
                               [&](PlaceId one) { return is_under(place, one) || today_.lies_in(place.id, one); });
  }

  table::Row row_of(const Place& place) const {
    const auto* kind = vocabulary::find_place_kind(place.kind);
    const Words kind_words = Words(kind != nullptr ? Words(kind->name) : Words(place.kind)).with_code(place.kind);
    table::Cell in;
    if (place.parent) in = both([&](Language language) { return words_.recorded_name(place.parent, language); });
    table::Cell today;
    if (today_.now(place.id) != place.id || today_.is_as_recorded(place.id)) today = words_.today(place.id);
    return {.cells = {Words(place.name_en.empty() ? place.name_vi : place.name_en, place.name_vi), kind_words,
                      text_cell(Words(place.code)), in, day(place.from),
                      day(place.until ? std::optional(place.until->previous()) : std::nullopt), today, made_of(place)}};
  }

private:
  template <typename Text>
  static Words both(Text text) {
    return {text(Language::en), text(Language::vi)};
  }
  static table::Cell day(const std::optional<domain::Date>& day) {
    return day ? table::Cell(domain::DateInterval::of_day(*day)) : table::Cell();
  }

  bool is_under(const Place& place, PlaceId outer) const {
    PlaceId at = place.parent;
    for (std::size_t step = 0; at && step < places_.size(); ++step) {
      if (at == outer) return true;
      const auto there = std::ranges::lower_bound(places_, at, {}, &Place::id);
      at = there == places_.end() || there->id != at ? PlaceId() : there->parent;
    }
    return false;
  }

  table::Cell made_of(const Place& place) const {
    constexpr Label part{"part of {}", "một phần {}"};
    table::Lines lines;
    const auto [first, last] = made_of_.equal_range(place.id);
    for (auto one = first; one != last; ++one) {
      const auto text = [&](Language language) {
        const std::string name = words_.recorded_name(one->second.place, language);
        return one->second.divided ? fmt::format(fmt::runtime(part.in(language)), name) : name;
      };
      lines.push_back(both(text));
    }
    if (lines.empty()) return {};
    std::ranges::sort(lines, {}, &Words::vi);
    return lines;
  }

  std::vector<Place> places_;
  std::vector<domain::PlaceChange> changes_;
  vocabulary::PlacesOnDay today_;
  PlaceWords words_;
  domain::Date day_;
  std::multimap<PlaceId, domain::PlaceChange> made_of_;
};

table::Table new_table(vocabulary::Registry& registry) {
  constexpr Label title{"Places", "Địa bàn"};
  constexpr Label name{"Name", "Tên"};
  constexpr Label kind{"Kind", "Loại"};
  constexpr Label code{"Code", "Mã"};
  constexpr Label in{"In", "Thuộc"};
  constexpr Label from{"From", "Từ ngày"};
  constexpr Label until{"Until", "Đến hết ngày"};
  constexpr Label today{"Today", "Hiện nay"};
  constexpr Label made_of{"Made of", "Hình thành từ"};
  return new_report(registry.ledger(), "places", title,
                    {{.key = "name", .label = name},
                     coded("place_kind", kind),
                     {.key = "code", .label = code, .type = ColumnType::code},
                     {.key = "in", .label = in},
                     {.key = "from", .label = from, .type = ColumnType::date},
                     {.key = "until", .label = until, .type = ColumnType::date},
                     {.key = "today", .label = today},
                     {.key = "made_of", .label = made_of}});
}

/// By name, then by time and by what it lies in, so that the order is complete.
void put_rows(const PlaceList& list, std::vector<const Place*> places, table::Table& table) {
  const auto key = [](const Place* place) {
    return std::tuple(sort_key(vocabulary::bare_place_name(place->name_vi)), place->from, place->until, place->id);
  };
  std::ranges::sort(places, {}, key);
  for (const Place* place : places) table.rows.push_back(list.row_of(*place));
  const std::size_t count = table.rows.size();
  table.notes.push_back({.code = std::string(count_of_places.name),
                         .count = static_cast<std::int64_t>(count),
                         .text = {count_of_places.in(Language::en, count), count_of_places.in(Language::vi, count)}});
}

/// Whether every word of the query is one of the name's, or the query is the code.
bool answers(const Place& place, const std::string& query) {
  if (query.empty() || (!place.code.empty() && place.code == query)) return true;
  const std::string words = fold(query);
  const std::string names = ' ' + fold(place.name_vi + ' ' + place.name_en + ' ' + place.aliases);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (names.find(' ' + words.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

std::string read_kind(const std::string& typed) {
  if (typed.empty()) return {};
  for (const vocabulary::PlaceKind& kind : vocabulary::place_kinds()) {
    const std::string key = fold(typed);
    if (key == fold(kind.code) || key == fold(kind.name.vi) || key == fold(kind.name.en) ||
        (!kind.unit_word.empty() && key == kind.unit_word)) {
      return std::string(kind.code);
    }
  }
  throw Error(Problem(messages::not_a_unit, typed).at({.file = "--kind"}));
}

}  // namespace

table::Table list_places(vocabulary::Registry& registry, const PlaceFilter& filter) {
  const storage::Snapshot snapshot(registry.ledger());
  const std::string kind = read_kind(filter.kind);
  std::vector<PlaceId> outer;
  if (!filter.in.empty()) {
    const auto read = registry.all_places(filter.in, std::nullopt);
    if (!read) throw Error(Problem(read.problem()).at({.file = "--in"}));
    outer = read.value();
  }
  const PlaceList list(registry, filter.today);
  std::vector<const Place*> found;
  for (const Place& place : list.all()) {
    if (!filter.all && !list.is_of_today(place)) continue;
    if (!kind.empty() && place.kind != kind) continue;
    if (!outer.empty() && !list.lies_in(place, outer)) continue;
    if (answers(place, filter.words)) found.push_back(&place);
  }
  table::Table table = new_table(registry);
  put_rows(list, std::move(found), table);
  return table;
}

table::Table show_place(vocabulary::Registry& registry, std::string_view typed, domain::Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  const auto called = registry.all_places(typed, std::nullopt);
  if (!called) throw Error(Problem(called.problem()).at({.file = "PLACE"}));
  const PlaceList list(registry, today);
  std::vector<const Place*> found;
  for (const Place& place : list.all()) {
    if (std::ranges::find(called.value(), place.id) != called.value().end()) found.push_back(&place);
  }
  table::Table table = new_table(registry);
  put_rows(list, std::move(found), table);
  return table;
}

}  // namespace aid::reports
