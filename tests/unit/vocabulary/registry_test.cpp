#include "aid/vocabulary/registry.hpp"
#include "aid/vocabulary/places_on_day.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/vocabulary/messages.hpp"

#include <doctest/doctest.h>

namespace aid::registry_test {

namespace {

using aid::Language;
using aid::domain::DateInterval;
using aid::testing::add_partner;
using aid::testing::filled_ledger;
using aid::vocabulary::Registry;

std::string code_of(const aid::Result<aid::storage::ListItem>& item) {
  return item ? item.value().scheme + ":" + item.value().code : std::string(item.problem().name());
}

std::string code_of(const aid::Result<std::string>& code) {
  return code ? code.value() : std::string(code.problem().name());
}

/// Of "2021", "2025-02" or "2025-06-30".
DateInterval time_of(std::string_view text) {
  if (text.size() == 10) return DateInterval::of_day(aid::domain::Date::parse(text).value());
  const int year = std::stoi(std::string(text.substr(0, 4)));
  return text.size() == 7 ? DateInterval::of_month(year, std::stoi(std::string(text.substr(5))))
                          : DateInterval::of_years(year, year);
}

/// "48 from 2025-07-01", or the problem's name.
std::string place(Registry& registry, std::string_view typed, std::string_view at = {}) {
  std::optional<DateInterval> when;
  if (!at.empty()) when = time_of(at);
  const auto found = registry.place(typed, when);
  if (!found) return std::string(found.problem().name());
  const auto it = aid::storage::Places(registry.ledger()).find(found.value()).value();
  return it.code + (it.from ? " from " + aid::domain::to_string(*it.from) : "");
}

std::string partner(Registry& registry, std::string_view typed) {
  const auto found = registry.partner(typed);
  if (!found) return std::string(found.problem().name());
  return aid::storage::Partners(registry.ledger()).find(found.value())->code;
}

std::vector<std::string> search(Registry& registry, std::string_view query) {
  std::vector<std::string> names;
  for (const auto id : registry.search_partners(query)) {
    names.push_back(aid::storage::Partners(registry.ledger()).find(id)->name());
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("settings have their values, and amounts are in VND where the ledger says nothing else") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  CHECK(registry.office() == "Liên hiệp các tổ chức hữu nghị Đà Nẵng");
  CHECK(registry.setting("code") == "DN");
  CHECK(registry.setting("nothing") == "");
  CHECK(registry.currency() == aid::domain::Currency::vnd());
  CHECK(registry.numbers() == aid::domain::NumberStyle::undecided);

  auto empty = aid::storage::Ledger::in_memory();
  CHECK(Registry(empty).currency() == aid::domain::Currency::vnd());
}

TEST_CASE("a country is known by its code, its names in both languages and its aliases, without marks too") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const auto& tried : std::vector<std::pair<std::string, std::string>>{{"LA", "LA"},
                                                                            {"la", "LA"},
                                                                            {"Lào", "LA"},
                                                                            {"lao", "LA"},
                                                                            {"Laos", "LA"},
                                                                            {"Nhật Bản", "JP"},
                                                                            {"nhat ban", "JP"},
                                                                            {"Japan", "JP"},
                                                                            {"MY", "MY"},
                                                                            {"Mỹ", "US"},
                                                                            {"my", "US"},
                                                                            {"Hoa Kỳ", "US"}}) {
    CAPTURE(tried.first);
    CHECK(code_of(registry.country(tried.first)) == tried.second);
  }
  const auto unknown = registry.country("Loas");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.problem().name() == "unknown-country");
  CHECK(unknown.problem().hint_text(Language::en).find("'Laos'") != std::string::npos);
  CHECK(code_of(registry.country("")) == "unknown-country");
}

TEST_CASE("a sector without a scheme is looked for in the schemes in their order") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const auto& tried :
       std::vector<std::pair<std::string, std::string>>{{"health", "priority-2019:health"},
                                                        {"Y tế", "priority-2019:health"},
                                                        {"y te", "priority-2019:health"},
                                                        {"nhân đạo", "as-published:humanitarian"},
                                                        {"as-published:health", "as-published:health"},
                                                        {"as-published:nhan-dao", "as-published:humanitarian"},
                                                        {"as-published:agriculture", "as-published:agriculture"},
                                                        {"nothing:health", "unknown-sector-scheme"},
                                                        {"as-published:vocation", "unknown-sector"},
                                                        {"helth", "unknown-sector"}}) {
    CAPTURE(tried.first);
    CHECK(code_of(registry.sector(tried.first)) == tried.second);
  }
}

TEST_CASE("an item is named by its list's own problem, with the closest words as a hint") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  CHECK(code_of(registry.item("partner-kind", "INGO")) == ":foreign-ngo");
  CHECK(code_of(registry.item("event-type", "Hội nghị")) == ":conference");
  CHECK(code_of(registry.item("event-type", "conferense")) == "unknown-event-type");
  CHECK(registry.item("event-type", "conferense").problem().hint_text(Language::en) ==
        "did you mean 'conference', 'congress', 'condolence'?");
  CHECK(code_of(registry.item("event-role", "no such word")) == "unknown-event-role");
  CHECK(code_of(registry.item("event-count", "no such word")) == "unknown-event-count");
  CHECK(code_of(registry.item("beneficiary-unit", "no such word")) == "unknown-beneficiary-unit");
  CHECK(code_of(registry.item("valuation-basis", "no such word")) == "unknown-valuation-basis");
  CHECK(code_of(registry.item("direction", "sideways")) == "unknown-word");
  CHECK(code_of(registry.item("no-such-list", "x")) == "unknown-word");
}

TEST_CASE("every list of the field that is looked up has a problem of its own") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const auto& tried : aid::messages::unknown_items) {
    CAPTURE(tried.list);
    CHECK_FALSE(registry.items(tried.list).empty());
    CHECK(code_of(registry.item(tried.list, "qwxz")) == "unknown-" + std::string(tried.list));
    CHECK(tried.message->name == "unknown-" + std::string(tried.list));
  }
}

TEST_CASE("a word that two items have is refused unless one is written exactly so") {
  auto ledger = filled_ledger();
  {
    aid::storage::Writer writer(ledger, aid::testing::author());
    aid::storage::Lists lists(ledger);
    int ordinal = 0;
    for (const char* name : {"Ba", "Bà", "Bả"}) {
      ++ordinal;
      lists.put(writer, {.list = "regime",
                         .scheme = {},
                         .code = "r" + std::to_string(ordinal),
                         .ordinal = ordinal,
                         .name_vi = name,
                         .name_en = name,
                         .aliases = {},
                         .attributes = {}});
    }
    writer.commit();
  }
  Registry registry(ledger);
  CHECK(code_of(registry.item("regime", "bá")) == "ambiguous-word");
  CHECK(code_of(registry.item("regime", "Bà")) == ":r2");
  CHECK(code_of(registry.item("regime", "r3")) == ":r3");
}

TEST_CASE("the name of a code comes in the language asked for, and an unknown code is its own name") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  CHECK(registry.name("country", "", "LA", Language::vi) == "Lào");
  CHECK(registry.name("sector", "as-published", "humanitarian", Language::en) == "Humanitarian");
  CHECK(registry.name("sector", "priority-2019", "gone", Language::en) == "gone");
}

TEST_CASE("units and period profiles come from the ledger's lists") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  bool litre_is_measured = false;
  bool bottle_is_counted = false;
  for (const auto& unit : registry.unit_words()) {
    litre_is_measured = litre_is_measured || (unit.word == "lít" && unit.code == "litre" && unit.measured);
    bottle_is_counted = bottle_is_counted || (unit.word == "chai" && unit.code == "bottle" && !unit.measured);
  }
  CHECK(litre_is_measured);
  CHECK(bottle_is_counted);

  const auto profiles = registry.period_profiles();
  REQUIRE(profiles.size() == 12);
  CHECK(profiles[1].code == "nd58");
  CHECK(profiles[1].from_month == 12);
  CHECK(profiles[1].from_day == 15);
  CHECK(profiles[1].from_year_offset == -1);
  CHECK(profiles[1].until_day == 14);
}

TEST_CASE("a partner is known by code, caller's id and any of its names, without marks") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Dự án Đà Nẵng", "Quỹ Đà Nẵng/Quảng Nam"}, "US");
  Registry registry(ledger);
  for (const char* typed : {"DN-P0001", "dn-p0001", "Dự án Đà Nẵng", "du an da nang", "DU AN DA NANG",
                            "quy da nang quang nam", "Quỹ  Đà Nẵng / Quảng Nam"}) {
    CAPTURE(typed);
    CHECK(partner(registry, typed) == "DN-P0001");
  }
  for (const char* typed : {"", "…", "Kisarazu", "DN-P0002", "Dự án"}) {
    CAPTURE(typed);
    CHECK(partner(registry, typed) == "unknown-partner");
  }
  const auto unknown = registry.partner("Dự án Đà Nãng (Mỹ)");
  CHECK(unknown.problem().hint_text(Language::en) == "did you mean 'Dự án Đà Nẵng' (DN-P0001)?");
  CHECK(registry.partner_or_hint("Dự án Đà Nãng (Mỹ)").problem().hint_text(Language::en) ==
        "did you mean 'Dự án Đà Nẵng' (DN-P0001)? --new-partner creates a new one");
  CHECK(registry.partner("Cuba").problem().hint_text(Language::en).find("partner-list WORD") != std::string::npos);
  CHECK(registry.partner_or_hint("Cuba").problem().hint_text(Language::en) == "--new-partner creates it");
  CHECK(registry.partner_or_hint("du an da nang"));
  CHECK(partner(registry, "a\x1b") == "control-character");
}

TEST_CASE("a name that two partners have is refused unless one writes it exactly so") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Hoà Bình"}, "VN");
  add_partner(ledger, {"Hòa Bính"}, "VN");
  Registry registry(ledger);
  const auto found = registry.partner("hoa binh");
  REQUIRE_FALSE(found);
  CHECK(found.problem().name() == "ambiguous-partner");
  CHECK(found.problem().text(Language::en) ==
        "several partners have 'hoa binh' in their names: DN-P0001 Hoà Bình (VN), DN-P0002 Hòa Bính (VN)");
  CHECK(partner(registry, "Hòa Bính") == "DN-P0002");
}

TEST_CASE("a search finds every word in any order, as beginnings of words, in any name") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Dự án Đà Nẵng", "Quỹ Đà Nẵng/Quảng Nam"}, "US");
  add_partner(ledger, {"UBND thành phố Đà Nẵng"}, "VN");
  add_partner(ledger, {"Đà Nẵng"}, "VN");
  add_partner(ledger, {"Kisarazu"}, "JP");
  Registry registry(ledger);
  CHECK(search(registry, "quy da nang/quang nam") == Names{"Dự án Đà Nẵng"});
  CHECK(search(registry, "nam quang quy") == Names{"Dự án Đà Nẵng"});
  CHECK(search(registry, "kisa") == Names{"Kisarazu"});
  CHECK(search(registry, "isarazu") == Names{"Kisarazu"});  // With a typing error: nobody has a word like it.
  CHECK(search(registry, "arazu") == Names{});              // The end of a word is no word.
  CHECK(search(registry, "đà nẵng") ==
        Names{"Đà Nẵng", "Dự án Đà Nẵng", "UBND thành phố Đà Nẵng", "Liên hiệp các tổ chức hữu nghị Đà Nẵng"});
  CHECK(search(registry, "an quang") == Names{"Dự án Đà Nẵng"});
  CHECK(search(registry, "dn-p0004") == Names{"Kisarazu"});
  CHECK(search(registry, "").size() == 5);
}

TEST_CASE("the closest partners are those with the most like names, each once") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Dự án Đà Nẵng", "Dự án Đà Nẵng cũ"}, "US");
  add_partner(ledger, {"Kisarazu"}, "JP");
  Registry registry(ledger);
  const auto close = registry.closest_partners("Kisarasu");
  REQUIRE(close.size() == 1);
  CHECK(close[0].code == "DN-P0002");
  CHECK(close[0].name == "Kisarazu");
  CHECK(close[0].likeness < 100);
  CHECK(registry.closest_partners("du an da nang").size() == 1);
  CHECK(registry.closest_partners("zzz").empty());
}

TEST_CASE("a place is the one that existed throughout the time asked about, and now the one that still does") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  struct Case {
    const char* typed;
    const char* at;
    const char* found;
  };
  for (const Case& one : {Case{"Đà Nẵng", "2021", "48"},
                          Case{"Đà Nẵng", "2025-06-30", "48"},
                          Case{"Đà Nẵng", "2025-07-01", "48 from 2025-07-01"},
                          Case{"Đà Nẵng", "", "48 from 2025-07-01"},
                          Case{"48", "2021", "48"},
                          Case{"da nang", "2021", "48"},
                          Case{"thành phố Đà Nẵng", "2021", "48"},
                          Case{"TP. Đà Nẵng", "2021", "48"},
                          Case{"Da Nang city", "2021", "unknown-place"},
                          Case{"Đà Nẵng", "2025", "ambiguous-place"},
                          Case{"Đà Nẵng@2025-06-30", "2025", "48"},
                          Case{"tỉnh Quảng Nam", "2021", "49"},
                          Case{"Quảng Nam", "", "49"},
                          Case{"Quảng Nam", "2025", "49"},
                          Case{"Quảng Nam", "2026", "place-not-then"},
                          Case{"Huế", "2021", "46"},
                          Case{"Huế", "2025-02", "46 from 2025-01-01"},
                          Case{"Hà Giang, Việt Nam", "2021", "02"},
                          Case{"Hà Giang, Lào", "2021", "unknown-place"},
                          Case{"Đà Nẳm", "2021", "unknown-place"},
                          Case{"", "2021", "unknown-place"}}) {
    CAPTURE(one.typed);
    CAPTURE(one.at);
    CHECK(place(registry, one.typed, one.at) == one.found);
  }
}

TEST_CASE("a filter by place means every place of that name that there was at that time") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  const auto count = [&](const char* typed, std::string_view at) {
    std::optional<DateInterval> when;
    if (!at.empty()) when = time_of(at);
    const auto found = registry.places(typed, when);
    return found ? std::to_string(found.value().size()) : std::string(found.problem().name());
  };
  CHECK(count("Đà Nẵng", "") == "2");
  CHECK(count("Đà Nẵng", "2021") == "1");
  CHECK(count("Đà Nẵng", "2025") == "2");
  CHECK(count("Đà Nẵng@2025-06-30", "2026") == "1");
  CHECK(count("Quảng Nam", "2026") == "place-not-then");
  CHECK(count("Đà Nẵm", "") == "unknown-place");
}

TEST_CASE("a filter by a name that several places have is refused, as an entry is") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  {
    aid::storage::Writer writer(ledger, aid::testing::author());
    aid::storage::Places places(ledger);
    for (const auto& [name, when] : {std::pair{"Hội An, Quảng Nam", "2021"}, std::pair{"Hội An, An Giang", "2021"},
                                     std::pair{"Tân Lập, Đà Nẵng", "2021"}, std::pair{"Tân Lập, Đà Nẵng", "2026"},
                                     std::pair{"Hòa Bình, Đà Nẵng", "2021"}}) {
      auto place = registry.new_place(name, time_of(when)).value();
      places.add(writer, place);
    }
    writer.commit();
  }
  const auto count = [&](const char* typed) {
    const auto found = registry.places(typed, std::nullopt);
    return found ? std::to_string(found.value().size()) : std::string(found.problem().name());
  };
  CHECK(count("Hội An") == "ambiguous-place");
  CHECK(count("Hội An, Quảng Nam") == "1");
  CHECK(count("Hội An, An Giang") == "1");
  // The same below a city before and after it grew.
  CHECK(count("Tân Lập, Đà Nẵng") == "2");
  CHECK(count("Hòa Bình") == "ambiguous-place");
  CHECK(count("Hòa Bình, VN") == "1");
  CHECK(registry.all_places("Hội An", std::nullopt).value().size() == 2);
  const auto today = aid::vocabulary::places_on_day(ledger, aid::domain::Date::from_ymd(2026, 12, 1));
  CHECK(aid::vocabulary::places_of_day(registry, today, "Hội An").problem().name() == "ambiguous-place");
}

TEST_CASE("a free place lies under a place or a country, and exists as long as that") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  const auto at = time_of("2021");
  CHECK(place(registry, "quận Liên Chiểu, Đà Nẵng", "2021") == "unknown-place");
  auto liên_chiểu = registry.new_place("quận Liên Chiểu, Đà Nẵng", at).value();
  CHECK(liên_chiểu.name_vi == "quận Liên Chiểu");
  CHECK(liên_chiểu.aliases == "Liên Chiểu");
  CHECK(liên_chiểu.kind == "free");
  CHECK(liên_chiểu.country == "VN");
  auto vientiane = registry.new_place("Viêng Chăn, Lào", at).value();
  CHECK(vientiane.country == "LA");
  CHECK_FALSE(vientiane.parent);
  {
    aid::storage::Writer writer(ledger, aid::testing::author());
    aid::storage::Places places(ledger);
    places.add(writer, liên_chiểu);
    places.add(writer, vientiane);
    writer.commit();
  }
  const auto name_at = [&](const char* typed, const char* when) {
    const auto found = registry.place(typed, time_of(when));
    if (!found) return std::string(found.problem().name());
    return aid::storage::Places(ledger).find(found.value())->name_vi;
  };
  for (const char* typed :
       {"quận Liên Chiểu, Đà Nẵng", "lien chieu, da nang", "Liên Chiểu", "huyện Liên Chiểu, TP Đà Nẵng"}) {
    CAPTURE(typed);
    CHECK(name_at(typed, "2021") == "quận Liên Chiểu");
  }
  CHECK(name_at("Liên Chiểu, Hà Nội", "2021") == "unknown-place");
  CHECK(name_at("Liên Chiểu", "2026") == "place-not-then");
  CHECK(name_at("vieng chan", "2026") == "Viêng Chăn");
  CHECK(name_at("Viêng Chăn, LA", "2021") == "Viêng Chăn");
}

TEST_CASE("the hint to create a place is given where that can be done") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  const auto hint = [](const auto& found) { return found.problem().hint_text(Language::en); };
  CHECK(hint(registry.place("Đà Nẵm", {})) == "did you mean 'Hà Nam', 'Đà Nẵng', 'Đắk Lắk'?");
  CHECK(hint(registry.place_or_hint("Đà Nẵm", {}))
            .starts_with("did you mean 'Hà Nam', 'Đà Nẵng', 'Đắk Lắk'? --new-place"));
  CHECK(hint(registry.place("qwrtpxz", {})).starts_with("name a province or a place in use"));
  CHECK(hint(registry.place_or_hint("qwrtpxz", {})).starts_with("a place that is not on the list"));
  CHECK(registry.place_or_hint("Đà Nẵng", {}));
}

TEST_CASE("a new place needs a name and a known place or country after the comma") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const char* typed :
       {"quận Liên Chiểu", "quận Liên Chiểu,", ", Đà Nẵng", "…, Đà Nẵng", "Liên Chiểu, Đà Nẳm", ""}) {
    CAPTURE(typed);
    const auto made = registry.new_place(typed, time_of("2021"));
    REQUIRE_FALSE(made);
    CHECK(made.problem().name() == "unknown-place");
  }
}

}  // namespace aid::registry_test
