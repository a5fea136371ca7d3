#include "aid/vocabulary/places_on_day.hpp"

#include "aid/domain/data.hpp"
#include "aid/vocabulary/place_kinds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::places_on_day_test {

namespace {

using aid::domain::Date;
using aid::domain::Place;
using aid::domain::PlaceChange;
using aid::domain::PlaceId;
using aid::vocabulary::PlacesOnDay;

std::optional<Date> day(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return Date::parse(text).value();
}

/// The provinces as the program has them.
std::vector<Place> provinces() {
  std::vector<Place> places;
  for (const auto& row : aid::domain::data_rows("places.csv")) {
    Place place;
    place.id = {std::ssize(places) + 1};
    place.code = row[0];
    place.kind = row[1];
    place.name_vi = row[2];
    place.from = day(row[4]);
    place.until = day(row[5]);
    place.country = "VN";
    places.push_back(place);
  }
  return places;
}

bool exists_on(const Place& place, Date on) {
  return (!place.from || *place.from <= on) && (!place.until || on < *place.until);
}

const Place& named(const std::vector<Place>& places, std::string_view name, Date on) {
  const auto found =
      std::ranges::find_if(places, [&](const Place& place) { return place.name_vi == name && exists_on(place, on); });
  REQUIRE(found != places.end());
  return *found;
}

PlacesOnDay on_day(const std::vector<Place>& places, Date on) {
  auto ledger = aid::storage::Ledger::in_memory();
  return {places, aid::vocabulary::place_changes(ledger, places), on};
}

const Date before_2025 = Date::from_ymd(2024, 12, 31);
const Date last_of_63 = Date::from_ymd(2025, 6, 30);
const Date first_of_34 = Date::from_ymd(2025, 7, 1);
const Date later = Date::from_ymd(2026, 12, 1);

}  // namespace

TEST_CASE("each of the 63 provinces became one of the 34, and each of the 34 is made of some") {
  const auto places = provinces();
  const PlacesOnDay today = on_day(places, first_of_34);
  std::map<std::string, std::set<std::string>> made_of;
  int before = 0;
  for (const Place& place : places) {
    if (!exists_on(place, last_of_63)) continue;
    ++before;
    CAPTURE(place.name_vi);
    const PlaceId now = today.now(place.id);
    const auto successor = std::ranges::find(places, now, &Place::id);
    REQUIRE(successor != places.end());
    CHECK(exists_on(*successor, first_of_34));
    CHECK_FALSE(today.is_as_recorded(place.id));
    CHECK(made_of[successor->name_vi].insert(place.name_vi).second);
  }
  CHECK(before == 63);
  CHECK(made_of.size() == 34);
  const std::map<std::string, std::set<std::string>> merged{
      {"Tuyên Quang", {"Tuyên Quang", "Hà Giang"}},
      {"Lào Cai", {"Lào Cai", "Yên Bái"}},
      {"Thái Nguyên", {"Thái Nguyên", "Bắc Kạn"}},
      {"Phú Thọ", {"Phú Thọ", "Vĩnh Phúc", "Hòa Bình"}},
      {"Bắc Ninh", {"Bắc Ninh", "Bắc Giang"}},
      {"Hưng Yên", {"Hưng Yên", "Thái Bình"}},
      {"Hải Phòng", {"Hải Phòng", "Hải Dương"}},
      {"Ninh Bình", {"Ninh Bình", "Hà Nam", "Nam Định"}},
      {"Quảng Trị", {"Quảng Trị", "Quảng Bình"}},
      {"Đà Nẵng", {"Đà Nẵng", "Quảng Nam"}},
      {"Quảng Ngãi", {"Quảng Ngãi", "Kon Tum"}},
      {"Gia Lai", {"Gia Lai", "Bình Định"}},
      {"Khánh Hòa", {"Khánh Hòa", "Ninh Thuận"}},
      {"Lâm Đồng", {"Lâm Đồng", "Đắk Nông", "Bình Thuận"}},
      {"Đắk Lắk", {"Đắk Lắk", "Phú Yên"}},
      {"Thành phố Hồ Chí Minh", {"Thành phố Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu"}},
      {"Đồng Nai", {"Đồng Nai", "Bình Phước"}},
      {"Tây Ninh", {"Tây Ninh", "Long An"}},
      {"Cần Thơ", {"Cần Thơ", "Sóc Trăng", "Hậu Giang"}},
      {"Vĩnh Long", {"Vĩnh Long", "Bến Tre", "Trà Vinh"}},
      {"Đồng Tháp", {"Đồng Tháp", "Tiền Giang"}},
      {"Cà Mau", {"Cà Mau", "Bạc Liêu"}},
      {"An Giang", {"An Giang", "Kiên Giang"}}};
  for (const auto& one : made_of) {
    const std::string& name = one.first;
    const std::set<std::string>& of = one.second;
    CAPTURE(name);
    const auto expected = merged.find(name);
    CHECK(of == (expected == merged.end() ? std::set<std::string>{name} : expected->second));
  }
  CHECK(std::ranges::all_of(merged, [&](const auto& one) { return made_of.contains(one.first); }));
}

TEST_CASE("changes are followed one after the other, and only up to the day") {
  const auto places = provinces();
  const Place& hue = named(places, "Thừa Thiên Huế", before_2025);
  const Place& dong_nai = named(places, "Đồng Nai", before_2025);
  CHECK(on_day(places, before_2025).now(hue.id) == hue.id);
  CHECK(on_day(places, last_of_63).now(hue.id) == named(places, "Huế", last_of_63).id);
  CHECK(on_day(places, first_of_34).now(dong_nai.id) == named(places, "Đồng Nai", first_of_34).id);
  CHECK(on_day(places, later).now(dong_nai.id) == named(places, "Đồng Nai", later).id);
  CHECK(named(places, "Đồng Nai", later).kind == "city");
  CHECK(on_day(places, before_2025).since() == std::nullopt);
  CHECK(on_day(places, first_of_34).since() == first_of_34);
}

TEST_CASE("what was divided stays, its parts are known, and a name under a merged province lies in the new one") {
  std::vector<Place> places = provinces();
  const PlaceId old_city = named(places, "Hải Phòng", last_of_63).id;
  const PlaceId new_city = named(places, "Hải Phòng", first_of_34).id;
  const auto add = [&](std::string name, std::string kind, PlaceId in) {
    Place place;
    place.id = {std::ssize(places) + 1};
    place.kind = std::move(kind);
    place.name_vi = std::move(name);
    place.parent = in;
    places.push_back(place);
    return place.id;
  };
  const PlaceId district = add("Quận Hồng Bàng", "urban-district", old_city);
  const PlaceId whole = add("Phường Trên Sông", "ward", district);
  const PlaceId free = add("Kiến An", "free", old_city);
  const PlaceId first = add("Phường Hồng Bàng", "ward", new_city);
  const PlaceId second = add("Phường Hồng An", "ward", new_city);
  const std::vector<PlaceChange> own{{.place = district, .successor = first, .on = first_of_34, .divided = true},
                                     {.place = district, .successor = second, .on = first_of_34, .divided = true},
                                     {.place = whole, .successor = first, .on = first_of_34}};
  auto ledger = aid::storage::Ledger::in_memory();
  auto changes = aid::vocabulary::place_changes(ledger, places);
  changes.insert(changes.end(), own.begin(), own.end());
  const PlacesOnDay today(places, changes, later);
  CHECK(today.now(district) == district);
  CHECK(today.is_as_recorded(district));
  CHECK(today.parts(district) == std::vector<PlaceId>{first, second});
  CHECK(today.above(district) == new_city);
  CHECK(today.now(whole) == first);
  CHECK_FALSE(today.is_as_recorded(whole));
  CHECK(today.parts(whole).empty());
  CHECK(today.now(free) == free);
  CHECK(today.is_as_recorded(free));
  for (const PlaceId place : {district, whole, free, first, old_city}) CHECK(today.lies_in(place, new_city));
  CHECK_FALSE(today.lies_in(named(places, "Quảng Nam", last_of_63).id, new_city));
  // Before that day all is as it was.
  const PlacesOnDay then(places, changes, last_of_63);
  for (const PlaceId place : {district, whole, free, old_city}) {
    CHECK(then.now(place) == place);
    CHECK_FALSE(then.is_as_recorded(place));
    CHECK(then.lies_in(place, old_city));
  }
}

TEST_CASE(
    "what lay in a district that ended lies in the province of today, and in none where its parts lie in several") {
  std::vector<Place> places = provinces();
  const auto add = [&](std::string name, std::string kind, PlaceId in, std::optional<Date> until) {
    Place place;
    place.id = {std::ssize(places) + 1};
    place.kind = std::move(kind);
    place.name_vi = std::move(name);
    place.parent = in;
    place.until = until;
    places.push_back(place);
    return place.id;
  };
  const PlaceId old_city = named(places, "Đà Nẵng", last_of_63).id;
  const PlaceId city = named(places, "Đà Nẵng", first_of_34).id;
  const PlaceId other = named(places, "Huế", last_of_63).id;
  const PlaceId district = add("Huyện Hòa Vang", "district", old_city, first_of_34);
  const PlaceId commune = add("Xã Hòa Liên", "commune", district, first_of_34);
  const PlaceId unknown = add("Xã Hòa Phú", "commune", district, first_of_34);
  const PlaceId free = add("Thôn Nam Ô", "free", district, std::nullopt);
  const PlaceId torn = add("Xã Đèo Mây", "commune", district, first_of_34);
  const PlaceId first = add("Phường Hải Vân", "ward", city, std::nullopt);
  const PlaceId second = add("Xã Bà Nà", "commune", city, std::nullopt);
  const PlaceId beyond = add("Xã Lăng Cô", "commune", other, std::nullopt);
  auto ledger = aid::storage::Ledger::in_memory();
  auto changes = aid::vocabulary::place_changes(ledger, places);
  const auto divide = [&](PlaceId place, PlaceId successor) {
    changes.push_back({.place = place, .successor = successor, .on = first_of_34, .divided = true});
  };
  for (const PlaceId part : {first, second}) {
    divide(district, part);
    divide(commune, part);
  }
  divide(torn, first);
  divide(torn, beyond);
  const PlacesOnDay today(places, changes, later);
  for (const PlaceId place : {district, commune, unknown, free, first}) {
    CAPTURE(place.row);
    CHECK(today.above(place) == city);
    CHECK(today.lies_in(place, city));
  }
  CHECK(today.above(torn) == PlaceId());
  CHECK_FALSE(today.lies_in(torn, city));
  CHECK(today.is_of_day(city));
  for (const PlaceId place : {old_city, district, commune}) CHECK_FALSE(today.is_of_day(place));
  const PlacesOnDay then(places, changes, last_of_63);
  CHECK(then.above(commune) == district);
  CHECK(then.above(district) == old_city);
}

TEST_CASE("two units never have one official code on the same day") {
  const auto unit = [](std::int64_t id, std::string code, std::string from, std::string until) {
    Place place;
    place.id = {id};
    place.kind = "ward";
    place.code = std::move(code);
    place.parent = {99};
    place.from = day(from);
    place.until = day(until);
    return place;
  };
  struct Case {
    Place there;
    Place added;
    bool is_refused;
  };
  for (const Case& tried : {Case{unit(1, "20197", "2025-07-01", ""), unit(0, "20197", "2025-07-01", ""), true},
                            Case{unit(1, "20197", "2025-07-01", ""), unit(0, "20197", "2030-01-01", ""), true},
                            Case{unit(1, "20197", "", "2025-07-01"), unit(0, "20197", "2025-07-01", ""), false},
                            Case{unit(1, "20197", "", ""), unit(0, "20198", "", ""), false},
                            Case{unit(1, "20197", "", ""), unit(1, "20197", "", ""), false},
                            Case{unit(1, "", "", ""), unit(0, "", "", ""), false}}) {
    CHECK(aid::vocabulary::holds_code_of(tried.there, tried.added) == tried.is_refused);
  }
}

TEST_CASE("a circle of changes ends") {
  std::vector<Place> places(2);
  places[0].id = {1};
  places[1].id = {2};
  const PlacesOnDay today(
      places,
      {{.place = {1}, .successor = {2}, .on = first_of_34}, {.place = {2}, .successor = {1}, .on = first_of_34}},
      later);
  CHECK((today.now({1}) == PlaceId{1} || today.now({1}) == PlaceId{2}));
  static_cast<void>(today.parts({1}));
  static_cast<void>(today.above({1}));
  static_cast<void>(today.lies_in({1}, {3}));
}

TEST_CASE("a unit is known by the word before its name") {
  struct Case {
    const char* typed;
    const char* kind;
    const char* bare;
  };
  for (const Case& tried :
       {Case{"Phường Hải Châu", "ward", "Hải Châu"}, Case{"xã Tân Lập", "commune", "Tân Lập"},
        Case{"Thị trấn Sa Pa", "township", "Sa Pa"}, Case{"Đặc khu Hoàng Sa", "special-zone", "Hoàng Sa"},
        Case{"Quận 1", "urban-district", "1"}, Case{"Thị xã Quảng Trị", "town", "Quảng Trị"},
        Case{"Thành phố Vinh", "district-city", "Vinh"}, Case{"Hải Châu", "", "Hải Châu"}, Case{"Xanh", "", "Xanh"}}) {
    CAPTURE(tried.typed);
    const auto* kind = aid::vocabulary::kind_of_unit(tried.typed);
    CHECK(std::string(kind == nullptr ? "" : kind->code) == tried.kind);
    CHECK(aid::vocabulary::bare_place_name(tried.typed) == tried.bare);
  }
}

TEST_CASE("names of places that differ in marks are two, and spellings of one are one") {
  using aid::vocabulary::exact_place_key;
  for (const auto& [one, other] : std::vector<std::pair<const char*, const char*>>{{"Xã Văn Lãng", "Xã Văn Lang"},
                                                                                   {"Xã Tân Thạnh", "Xã Tân Thành"},
                                                                                   {"Lạng An", "Lang Ạn"},
                                                                                   {"Ba Tơ", "Ba Tô"}}) {
    CHECK(exact_place_key(one) != exact_place_key(other));
  }
  for (const auto& [one, other] : std::vector<std::pair<const char*, const char*>>{
           {"Xã Hòa Vang", "xã hoà vang"}, {"PHƯỜNG HẢI CHÂU", "Phường Hải Châu"}, {"Thuỷ Nguyên", "Thủy Nguyên"}}) {
    CHECK(exact_place_key(one) == exact_place_key(other));
  }
}

}  // namespace aid::places_on_day_test
