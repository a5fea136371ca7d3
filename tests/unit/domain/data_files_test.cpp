#include "aid/domain/data.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/continents.hpp"
#include "aid/domain/rate.hpp"
#include "aid/domain/terms.hpp"

#include <doctest/doctest.h>
#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace aid::data_files_test {

namespace {

using aid::domain::data_file;
using aid::domain::data_files;
using Row = std::map<std::string, std::string>;

/// The fields of RFC 4180 text, line by line.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  std::vector<std::vector<std::string>> lines;
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && text.substr(i + 1, 1) == "\"") {
      fields.back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c == '\n' && !quoted) {
      lines.push_back(fields);
      fields.assign(1, "");
    } else {
      fields.back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(fields == std::vector<std::string>{""});  // The last line ends too.
  return lines;
}

std::vector<Row> rows_of(std::string_view name) {
  const auto lines = read_csv(data_file(name));
  std::vector<Row> rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    REQUIRE(lines[i].size() == lines[0].size());
    Row row;
    for (std::size_t column = 0; column < lines[0].size(); ++column) row[lines[0][column]] = lines[i][column];
    rows.push_back(row);
  }
  return rows;
}

std::vector<Row> rows_of_list(std::string_view list) {
  auto rows = rows_of("lists.csv");
  std::erase_if(rows, [&](const Row& row) { return row.at("list") != list; });
  return rows;
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const auto end = std::min(text.find(mark), text.size());
    pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

std::map<std::string, std::string> attributes_of(const Row& row) {
  std::map<std::string, std::string> attributes;
  for (const auto& piece : split(row.at("attributes"), ';')) {
    const auto equals = piece.find('=');
    REQUIRE(equals != std::string::npos);
    REQUIRE(attributes.emplace(piece.substr(0, equals), piece.substr(equals + 1)).second);
  }
  return attributes;
}

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == text.npos;
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view code_characters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool is_day(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

bool is_iso_day(const std::string& text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && consists_of(text.substr(0, 4), digits) &&
         consists_of(text.substr(5, 2), digits) && consists_of(text.substr(8), digits) &&
         is_day(std::stoi(text), std::stoi(text.substr(5)), std::stoi(text.substr(8)));
}

/// The places that exist on an ISO day.
std::vector<Row> places_on(const std::string& day) {
  auto rows = rows_of("places.csv");
  std::erase_if(rows, [&](const Row& row) {
    const auto &from = row.at("valid_from"), &until = row.at("valid_until");
    return day < from || (!until.empty() && day >= until);
  });
  return rows;
}

const Row& place_with_code(const std::vector<Row>& places, std::string_view code) {
  const auto found = std::ranges::find(places, code, [](const Row& row) { return row.at("code"); });
  REQUIRE(found != places.end());
  return *found;
}

template <typename Term>
void check_words(std::string_view list) {
  CAPTURE(list);
  std::vector<std::string> codes;
  for (const Row& row : rows_of_list(list)) codes.push_back(row.at("code"));
  std::ranges::sort(codes);
  std::vector<std::string> words(aid::domain::term_words<Term>().begin(), aid::domain::term_words<Term>().end());
  std::ranges::sort(words);
  CHECK(codes == words);
}

}  // namespace

TEST_CASE("the data files are there, in name order") {
  std::vector<std::string_view> names;
  for (const auto& file : data_files()) names.push_back(file.name);
  CHECK(names == std::vector<std::string_view>{"abbreviations.csv", "countries.csv", "currencies.csv",
                                               "heading-choices.csv", "heading-profiles.csv", "headings.csv",
                                               "item-names.csv", "list-words.csv", "lists.csv", "locale-currencies.csv",
                                               "period_profiles.csv", "place-successors.csv", "places.csv",
                                               "province-tiles.csv", "usual-rates.csv"});
}

TEST_CASE("every data file has its columns in every line") {
  const std::map<std::string_view, std::string_view> headers{
      {"abbreviations.csv", "brief,whole"},
      {"countries.csv", "code,name_vi,name_en,aliases,continent"},
      {"currencies.csv", "code,numeric,minor_digits,most_zeros,whole,name_vi,name_en"},
      {"heading-choices.csv", "list,heading,fields,how"},
      {"heading-profiles.csv", "code,name_vi,name_en,state_vi,state_en,number_vi,number_en,breaks"},
      {"headings.csv", "list,field,name_vi,name_en,aliases"},
      {"item-names.csv", "name,why"},
      {"list-words.csv", "kind,words"},
      {"lists.csv", "list,scheme,code,name_vi,name_en,aliases,attributes"},
      {"locale-currencies.csv", "sign,locale,currency"},
      {"period_profiles.csv",
       "code,name_vi,name_en,from_month,from_day,from_year_offset,until_month,until_day,until_year_offset,source"},
      {"place-successors.csv", "code,valid_until,successor,valid_from,extent,source"},
      {"places.csv", "code,kind,name_vi,name_en,valid_from,valid_until,aliases"},
      {"province-tiles.csv", "code,name_vi,name_en,row,column,former"},
      {"usual-rates.csv", "currency,least,most"}};
  for (const auto& file : data_files()) {
    CAPTURE(file.name);
    CHECK(file.text.substr(0, file.text.find('\n')) == headers.at(file.name));
    CHECK(file.text.find('\r') == file.text.npos);
    CHECK(rows_of(file.name).size() >= (file.name == "heading-profiles.csv" ? 2 : 10));
  }
}

TEST_CASE("every row has a code and a name in both languages") {
  for (const auto& file : data_files()) {
    CAPTURE(file.name);
    const bool has_no_codes = file.name == "abbreviations.csv" || file.name == "item-names.csv" ||
                              file.name == "heading-choices.csv" || file.name == "list-words.csv" ||
                              file.name == "locale-currencies.csv" || file.name == "place-successors.csv" ||
                              file.name == "usual-rates.csv";
    if (has_no_codes) continue;  // They have words for words.
    const std::string code = file.name == "headings.csv" ? "field" : "code";
    for (const Row& row : rows_of(file.name)) {
      CAPTURE(row.at(code));
      CHECK_FALSE(row.at(code).empty());
      CHECK_FALSE(row.at("name_vi").empty());
      CHECK_FALSE(row.at("name_en").empty());
    }
  }
}

TEST_CASE("every text of the data files is in NFC, without spaces that nobody sees") {
  for (const auto& file : data_files()) {
    CAPTURE(file.name);
    CHECK(aid::find_invalid_utf8(file.text) == std::string_view::npos);
    CHECK(aid::nfc(file.text) == file.text);
    for (const Row& row : rows_of(file.name)) {
      for (const auto& cell : row) {
        const auto& text = cell.second;
        CAPTURE(text);
        CHECK(text.find("  ") == text.npos);
        CHECK((text.empty() || (text.front() != ' ' && text.back() != ' ')));
      }
    }
  }
}

TEST_CASE("an alias is a name that its row does not list twice") {
  for (const std::string_view name : {"countries.csv", "headings.csv", "lists.csv", "places.csv"}) {
    for (const Row& row : rows_of(name)) {
      const auto aliases = split(row.at("aliases"), '|');
      CAPTURE(row.at("aliases"));
      CHECK(std::set<std::string>(aliases.begin(), aliases.end()).size() == aliases.size());
      CHECK(std::ranges::find(aliases, "") == aliases.end());
      CHECK(std::ranges::find(aliases, row.at("name_vi")) == aliases.end());
    }
  }
}

TEST_CASE("a currency has three capital letters, three digits and at most four decimals") {
  const auto rows = rows_of("currencies.csv");
  CHECK(rows.size() > 150);
  std::set<std::string> numbers;
  for (const Row& row : rows) {
    CAPTURE(row.at("code"));
    CHECK(row.at("code").size() == 3);
    CHECK(consists_of(row.at("code"), capitals));
    CHECK(row.at("numeric").size() == 3);
    CHECK(consists_of(row.at("numeric"), digits));
    CHECK(numbers.insert(row.at("numeric")).second);
    CHECK(row.at("minor_digits").size() == 1);
    CHECK(std::set<std::string>{"0", "2", "3", "4"}.contains(row.at("minor_digits")));
    const int zeros = std::stoi(row.at("most_zeros"));
    CHECK(zeros >= 8);
    CHECK(zeros + std::stoi(row.at("minor_digits")) <= 14);
  }
  CHECK(std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, [](const Row& row) { return row.at("code"); }) ==
        rows.end());
}

TEST_CASE("a sign has one currency in a locale") {
  std::set<std::pair<std::string, std::string>> known;
  for (const Row& row : rows_of("locale-currencies.csv")) {
    CAPTURE(row.at("locale"));
    CHECK(aid::domain::Currency::parse(row.at("currency")));
    CHECK(known.insert({row.at("sign"), row.at("locale")}).second);
  }
}

TEST_CASE("the greatest amounts of all currencies fit totals") {
  for (const aid::domain::Currency currency : aid::domain::Currency::all()) {
    CAPTURE(currency.code());
    CHECK(std::numeric_limits<std::int64_t>::max() / currency.most_minor() > 90'000);
    if (currency == aid::domain::Currency::vnd()) continue;
    const auto most = aid::domain::Money::from_minor(currency.most_minor(), currency);
    const auto in_vnd = convert(most, aid::domain::Currency::vnd(), currency.most_rate(), aid::domain::Decimal(1, 0));
    CHECK(std::numeric_limits<std::int64_t>::max() / in_vnd.minor() > 900);
  }
}

TEST_CASE("currencies have the minor digits of ISO 4217") {
  std::map<std::string, std::string> digits_of;
  for (const Row& row : rows_of("currencies.csv")) digits_of[row.at("code")] = row.at("minor_digits");
  for (const char* code : {"VND", "JPY", "KRW", "CLP", "ISK", "PYG", "UGX", "VUV", "XAF", "XOF", "XPF", "RWF", "BIF",
                           "DJF", "GNF", "KMF"}) {
    CAPTURE(code);
    CHECK(digits_of.at(code) == "0");
  }
  for (const char* code : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}) {
    CAPTURE(code);
    CHECK(digits_of.at(code) == "3");
  }
  for (const char* code : {"USD", "EUR", "LAK", "KHR", "THB", "CNY", "MRU", "MGA"}) {
    CAPTURE(code);
    CHECK(digits_of.at(code) == "2");
  }
  for (const char* code : {"CLF", "UYW"}) {
    CAPTURE(code);
    CHECK(digits_of.at(code) == "4");
  }
  CHECK(std::ranges::count(digits_of, "4", [](const auto& pair) { return pair.second; }) == 2);
  CHECK(std::ranges::count(digits_of, "0", [](const auto& pair) { return pair.second; }) == 16);
  CHECK(std::ranges::count(digits_of, "3", [](const auto& pair) { return pair.second; }) == 7);
}

TEST_CASE("every country lies on a continent, which is found by its code and names") {
  for (const Row& row : rows_of("countries.csv")) {
    const std::string& code = row.at("code");
    CAPTURE(code);
    REQUIRE(aid::domain::continent_of(code) != nullptr);
  }
  CHECK(aid::domain::continent_of("LA")->code == "asia");
  CHECK(aid::domain::continent_of("RU")->code == "europe");
  CHECK(aid::domain::continent_of("CU")->code == "americas");
  CHECK(aid::domain::continent_of("AU")->code == "oceania");
  CHECK(aid::domain::continent_of("MZ")->code == "africa");
  CHECK(aid::domain::continent_of("XX") == nullptr);
  CHECK(aid::domain::find_continent("chau a")->code == "asia");
  CHECK(aid::domain::find_continent("Châu Đại Dương")->code == "oceania");
  CHECK(aid::domain::find_continent("Atlantis") == nullptr);
}

TEST_CASE("a country has two capital letters, and no name means two countries") {
  const auto rows = rows_of("countries.csv");
  CHECK(rows.size() == 249);
  std::map<std::string, std::string> country_of;
  for (const Row& row : rows) {
    const auto& code = row.at("code");
    CHECK(code.size() == 2);
    CHECK(consists_of(code, capitals));
    auto names = split(row.at("aliases"), '|');
    names.push_back(row.at("name_vi"));
    names.push_back(row.at("name_en"));
    for (const auto& name : names) {
      CAPTURE(name);
      // "NGA" is Nga in capitals, and the letters of Nigeria: whoever types it is asked.
      if (name != "NGA") CHECK(country_of.emplace(name, code).first->second == code);
    }
  }
  CHECK(std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, [](const Row& row) { return row.at("code"); }) ==
        rows.end());
  CHECK(country_of.at("Mỹ") == "US");
  CHECK(country_of.at("Nam Hàn") == "KR");
  CHECK(country_of.at("CHDCND Lào") == "LA");
  CHECK(country_of.at("AUT") == "AT");
  CHECK(country_of.at("Moldova, Republic of") == "MD");
  CHECK(country_of.at("Trinidad & Tobago") == "TT");
  CHECK(country_of.at("Uzbekistan") == "UZ");
}

TEST_CASE("a code is unique in its list and scheme") {
  std::set<std::vector<std::string>> seen;
  for (const Row& row : rows_of("lists.csv")) {
    CAPTURE(row.at("list"));
    CAPTURE(row.at("code"));
    CHECK(consists_of(row.at("list"), code_characters));
    CHECK(consists_of(row.at("code"), code_characters));
    CHECK(seen.insert({row.at("list"), row.at("scheme"), row.at("code")}).second);
  }
}

TEST_CASE("a name or alias means one row of its list and scheme") {
  std::map<std::vector<std::string>, std::string> code_of;
  for (const Row& row : rows_of("lists.csv")) {
    auto names = split(row.at("aliases"), '|');
    names.push_back(row.at("name_vi"));
    names.push_back(row.at("name_en"));
    for (const auto& name : names) {
      CAPTURE(row.at("list"));
      CAPTURE(name);
      const auto folded = aid::fold(name);
      CHECK(code_of.emplace(std::vector{row.at("list"), row.at("scheme"), folded}, row.at("code")).first->second ==
            row.at("code"));
    }
  }
}

TEST_CASE("only sectors have schemes, each of them listed") {
  std::set<std::string> schemes;
  for (const Row& row : rows_of_list("sector-scheme")) schemes.insert(row.at("code"));
  for (const Row& row : rows_of("lists.csv")) {
    CAPTURE(row.at("code"));
    CHECK(row.at("scheme").empty() == (row.at("list") != "sector"));
    if (row.at("list") == "sector") CHECK(schemes.contains(row.at("scheme")));
  }
  const auto sectors = rows_of_list("sector");
  CHECK(std::ranges::count(sectors, "priority-2019", [](const Row& row) { return row.at("scheme"); }) == 10);
}

TEST_CASE("the lists of closed words are those of the code") {
  using namespace aid::domain;
  check_words<Modality>("modality");
  check_words<Direction>("direction");
  check_words<Form>("form");
  check_words<Scope>("scope");
  check_words<EntryKind>("entry-kind");
  check_words<Stage>("stage");
  check_words<PartyRole>("party-role");
  check_words<EventMode>("event-mode");
}

TEST_CASE("attributes have the keys and values that their list documents") {
  const std::map<std::string, std::map<std::string, std::set<std::string>>> allowed{
      {"aid-status", {{"approved", {"yes", "no"}}}},
      {"beneficiary-group", {{"sensitive", {"yes"}}}},
      {"beneficiary-unit", {{"people", {"yes"}}}},
      {"event-count", {{"people", {"yes"}}}},
      {"event-type", {{"conference", {"yes"}}, {"count", {"items", "delegations", "people-reached", "signatures"}}}},
      {"goods-item", {{"counted-in", {"set", "dose"}}}},
      {"identifier-scheme", {{"digits", {"10,13"}}, {"prefix", {"yes"}}}},
      {"partner-kind",
       {{"side", {"foreign", "vietnamese", "either"}},
        {"person", {"yes"}},
        {"in-viet-nam", {"yes"}},
        {"office", {"yes"}},
        {"channel", {"embassy", "friendship-association"}}}},
      {"regime", {{"covers", {"foreign-aid", "emergency", "voluntary-donations", "outgoing-budget"}}}},
      {"stated-figure", {{"amount", {"yes"}}, {"count", {"yes"}}, {"percent", {"yes"}}, {"of", {"yes"}}}},
      {"unit", {{"kind", {"counted", "measured"}}}}};
  for (const Row& row : rows_of("lists.csv")) {
    CAPTURE(row.at("list"));
    CAPTURE(row.at("code"));
    for (const auto& attribute : attributes_of(row)) {
      const auto &key = attribute.first, &value = attribute.second;
      CAPTURE(key);
      if (key == "valid-from" || key == "valid-until" || key == "issued") {
        CHECK(row.at("list") == "regime");
        CHECK(is_iso_day(value));
      } else if (key == "example") {
        CHECK(row.at("list") == "identifier-scheme");
        CHECK_FALSE(value.empty());
      } else if (key == "source") {
        CHECK(row.at("list") == "sector-scheme");
        CHECK_FALSE(value.empty());
      } else {
        REQUIRE(allowed.contains(row.at("list")));
        REQUIRE(allowed.at(row.at("list")).contains(key));
        CHECK(allowed.at(row.at("list")).at(key).contains(value));
      }
    }
  }
}

TEST_CASE("lists whose rows must say something say it in every row") {
  for (const auto& [list, key] : std::map<std::string, std::string>{
           {"unit", "kind"}, {"partner-kind", "side"}, {"aid-status", "approved"}, {"regime", "covers"}}) {
    for (const Row& row : rows_of_list(list)) {
      CAPTURE(row.at("code"));
      CHECK(attributes_of(row).contains(key));
    }
  }
}

TEST_CASE("offices that keep ledgers are of one kind of partners") {
  std::vector<std::string> kinds;
  for (const Row& row : rows_of_list("partner-kind")) {
    if (attributes_of(row).contains("office")) kinds.push_back(row.at("code"));
  }
  CHECK(kinds == std::vector<std::string>{"union"});
}

TEST_CASE("what an attribute names is a code of its list: the usual count of an event type, the channel of a partner") {
  struct Naming {
    const char* list;
    const char* key;
    const char* named;
  };
  for (const auto& [list, key, named] :
       {Naming{"event-type", "count", "event-count"}, Naming{"partner-kind", "channel", "channel-kind"}}) {
    std::set<std::string> codes;
    for (const Row& row : rows_of_list(named)) codes.insert(row.at("code"));
    std::size_t naming = 0;
    for (const Row& row : rows_of_list(list)) {
      const auto attributes = attributes_of(row);
      CAPTURE(row.at("code"));
      if (!attributes.contains(key)) continue;
      CHECK(codes.contains(attributes.at(key)));
      ++naming;
    }
    CHECK(naming > 0);
  }
}

TEST_CASE("a place is a province or a city, valid from a day until a later one") {
  std::set<std::pair<std::string, std::string>> keys;
  for (const Row& row : rows_of("places.csv")) {
    const auto &code = row.at("code"), &from = row.at("valid_from"), &until = row.at("valid_until");
    CAPTURE(code);
    CHECK(code.size() == 2);
    CHECK(consists_of(code, digits));
    CHECK((row.at("kind") == "province" || row.at("kind") == "city"));
    CHECK((from.empty() || is_iso_day(from)));
    CHECK((until.empty() || is_iso_day(until)));
    CHECK((until.empty() || from < until));
    CHECK(keys.emplace(code, from).second);
  }
}

TEST_CASE("on every day a code means one place, 63 before July 2025 and 34 from then on") {
  struct Case {
    std::string day;
    std::size_t places;
    int cities;
  };
  for (const Case& expected :
       {Case{"2021-11-06", 63, 5}, Case{"2024-12-31", 63, 5}, Case{"2025-01-01", 63, 6}, Case{"2025-06-30", 63, 6},
        Case{"2025-07-01", 34, 6}, Case{"2026-04-29", 34, 6}, Case{"2026-04-30", 34, 7}}) {
    CAPTURE(expected.day);
    const auto rows = places_on(expected.day);
    CHECK(rows.size() == expected.places);
    CHECK(std::ranges::count(rows, "city", [](const Row& row) { return row.at("kind"); }) == expected.cities);
    std::set<std::string> codes, names;
    for (const Row& row : rows) {
      codes.insert(row.at("code"));
      names.insert(row.at("name_vi"));
    }
    CHECK(codes.size() == expected.places);
    CHECK(names.size() == expected.places);
  }
}

TEST_CASE("every place that ended has a successor that began on that day, and nothing else has one") {
  std::set<std::pair<std::string, std::string>> ended, begun, named;
  for (const Row& row : rows_of("places.csv")) {
    if (!row.at("valid_until").empty()) ended.emplace(row.at("code"), row.at("valid_until"));
    if (!row.at("valid_from").empty()) begun.emplace(row.at("code"), row.at("valid_from"));
  }
  for (const Row& row : rows_of("place-successors.csv")) {
    CAPTURE(row.at("code"));
    CHECK(ended.contains({row.at("code"), row.at("valid_until")}));
    CHECK(begun.contains({row.at("successor"), row.at("valid_from")}));
    CHECK(row.at("valid_until") == row.at("valid_from"));
    CHECK(row.at("extent") == "whole");
    CHECK_FALSE(row.at("source").empty());
    CHECK(named.emplace(row.at("code"), row.at("valid_until")).second);
  }
  CHECK(named == ended);
}

TEST_CASE("a province code that was used again means what it meant on the day") {
  const auto before = places_on("2025-06-30"), after = places_on("2025-07-01");
  struct Case {
    std::string code, old_name, new_name;
  };
  for (const Case& expected :
       {Case{"15", "Yên Bái", "Lào Cai"}, Case{"24", "Bắc Giang", "Bắc Ninh"}, Case{"44", "Quảng Bình", "Quảng Trị"},
        Case{"48", "Đà Nẵng", "Đà Nẵng"}, Case{"52", "Bình Định", "Gia Lai"}, Case{"80", "Long An", "Tây Ninh"},
        Case{"82", "Tiền Giang", "Đồng Tháp"}, Case{"91", "Kiên Giang", "An Giang"}}) {
    CAPTURE(expected.code);
    CHECK(place_with_code(before, expected.code).at("name_vi") == expected.old_name);
    CHECK(place_with_code(after, expected.code).at("name_vi") == expected.new_name);
  }
}

TEST_CASE("a period profile runs from a day to a later one in every year") {
  std::set<std::string> codes;
  for (const Row& row : rows_of("period_profiles.csv")) {
    CAPTURE(row.at("code"));
    CHECK(consists_of(row.at("code"), code_characters));
    CHECK(codes.insert(row.at("code")).second);
    const auto number = [&](const char* column) { return std::stoi(row.at(column)); };
    for (const int year : {2023, 2024, 2025}) {
      const int from_year = year + number("from_year_offset"), until_year = year + number("until_year_offset");
      CHECK(is_day(from_year, number("from_month"), number("from_day")));
      CHECK(is_day(until_year, number("until_month"), number("until_day")));
      CHECK(std::tuple(from_year, number("from_month"), number("from_day")) <
            std::tuple(until_year, number("until_month"), number("until_day")));
    }
  }
  for (const char* code : {"calendar", "nd58", "tt23"}) CHECK(codes.contains(code));
}

TEST_CASE("the fields of a list are named once, and nobody writes a heading that means two of them") {
  std::set<std::pair<std::string, std::string>> fields;
  std::map<std::pair<std::string, std::string>, std::string> field_of;
  for (const Row& row : rows_of("headings.csv")) {
    const auto &list = row.at("list"), &field = row.at("field");
    CAPTURE(list);
    CAPTURE(field);
    CHECK((list == "aid" || list == "partner" || list == "event" || list == "rate" || list == "agreement" ||
           list == "plan-item" || list == "anniversary" || list == "place" || list == "need" ||
           list == "paper"));
    CHECK(consists_of(field, code_characters));
    CHECK(fields.emplace(list, field).second);
    auto headings = split(row.at("aliases"), '|');
    for (const std::string& one : {field, row.at("name_vi"), row.at("name_en")}) headings.push_back(one);
    for (const std::string& heading : headings) {
      CAPTURE(heading);
      const std::string folded = aid::fold(heading);
      CHECK((!folded.empty() || heading == "#"));
      CHECK(field_of.emplace(std::pair(list, folded), field).first->second == field);
    }
  }
  for (const char* list : {"aid", "partner", "event"}) {
    for (const char* field : {"id", "note", "ignore"}) CHECK(fields.contains({list, field}));
  }
}

TEST_CASE("a heading that has several meanings is none of those with one, and its meanings are fields") {
  std::set<std::pair<std::string, std::string>> known;
  std::set<std::pair<std::string, std::string>> fields;
  for (const Row& row : rows_of("headings.csv")) {
    fields.emplace(row.at("list"), row.at("field"));
    for (const std::string& name : split(row.at("aliases"), '|')) known.emplace(row.at("list"), aid::fold(name));
    known.emplace(row.at("list"), aid::fold(row.at("name_vi")));
    known.emplace(row.at("list"), aid::fold(row.at("name_en")));
  }
  for (const Row& row : rows_of("heading-choices.csv")) {
    CAPTURE(row.at("heading"));
    CHECK_FALSE(known.contains({row.at("list"), aid::fold(row.at("heading"))}));
    CHECK((row.at("how") == "first" || row.at("how") == "asked"));
    const auto meanings = split(row.at("fields"), '|');
    CHECK(meanings.size() >= 2);
    for (const std::string& field : meanings) CHECK(fields.contains({row.at("list"), field}));
  }
}

}  // namespace aid::data_files_test
