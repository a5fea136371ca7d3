// The table partner_searches.tsv beside this file: what is typed finds the partner that is meant first, whoever asks.

#include "aid/vocabulary/partner_finder.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_by_part.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::partner_finder_test {

namespace {

using aid::testing::add_partner;
using aid::vocabulary::Fit;
using aid::vocabulary::FoundPartner;
using aid::vocabulary::Registry;

struct Searches {
  std::vector<std::vector<std::string>> partners;
  std::vector<std::pair<std::string, std::string>> pairs;  ///< What is typed, and the partner's name.
};

Searches read_searches() {
  Searches searches;
  std::ifstream file(AID_PARTNER_SEARCHES);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    if (!line.starts_with("= ")) {
      searches.pairs.emplace_back(line, searches.partners.back().front());
      continue;
    }
    std::vector<std::string> names;
    for (std::size_t begin = 2; begin < line.size();) {
      const std::size_t end = std::min(line.find(" | ", begin), line.size());
      names.push_back(line.substr(begin, end - begin));
      begin = end + 3;
    }
    searches.partners.push_back(std::move(names));
  }
  return searches;
}

/// A ledger whose office has none of their names.
aid::storage::Ledger ledger_with(const Searches& searches) {
  auto ledger = aid::storage::Ledger::in_memory();
  aid::recording::initialise(ledger, {.office = "Cơ quan ghi sổ", .code = "XX", .place = {}}, aid::testing::author());
  for (const auto& names : searches.partners) add_partner(ledger, names);
  return ledger;
}

/// The partner whose code stands first in a message of the problem or in its hint; empty: none does.
std::string first_named(Registry& registry, const aid::Problem& problem) {
  std::ostringstream text;
  text << problem.text(aid::Language::en) << ' ' << problem.hint_text(aid::Language::en);
  const std::string all = text.str();
  const std::size_t at = all.find("XX-P");
  if (at == std::string::npos) return {};
  return aid::storage::Partners(registry.ledger()).find_by_code(all.substr(at, 8))->name();
}

std::string name_of(Registry& registry, aid::domain::PartnerId id) {
  return aid::storage::Partners(registry.ledger()).get(id).name();
}

}  // namespace

TEST_CASE("what is typed finds first the partner that is meant, for whoever asks") {
  const Searches searches = read_searches();
  REQUIRE(searches.pairs.size() >= 300);
  auto ledger = ledger_with(searches);
  Registry registry(ledger);
  using Way = std::function<std::string(const std::string&)>;
  const std::pair<std::string_view, Way> ways[] = {
      {"a search of partners",
       [&](const std::string& typed) {
         const auto found = registry.search_partners(typed);
         return found.empty() ? std::string() : name_of(registry, found.front());
       }},
      {"a filter or a report of one partner",
       [&](const std::string& typed) {
         const auto meant = aid::vocabulary::partner_by_part(registry, typed);
         return meant ? name_of(registry, meant.value()) : first_named(registry, meant.problem());
       }},
      {"an option of who records",
       [&](const std::string& typed) {
         const auto understood = aid::vocabulary::partner_understood(registry, typed, true);
         if (!understood) return first_named(registry, understood.problem());
         if (understood.value()) return understood.value()->name();
         const auto known = registry.partner_or_hint(typed);
         return known ? name_of(registry, known.value()) : first_named(registry, known.problem());
       }},
      {"a question, and the unknown names of a list",
       [&](const std::string& typed) {
         if (const auto known = registry.known_partner(typed)) return name_of(registry, known.value());
         const auto closest = registry.closest_partners(typed);
         return closest.empty() ? std::string() : name_of(registry, closest.front().id);
       }},
  };
  for (const auto& [way, ask] : ways) {
    std::size_t right = 0;
    for (const auto& pair : searches.pairs) {
      const std::string found = ask(pair.first);
      if (found == pair.second) {
        ++right;
      } else {
        MESSAGE(way << ": '" << pair.first << "' finds '" << found << "', not '" << pair.second << "'");
      }
    }
    CHECK(100 * right >= 98 * searches.pairs.size());
  }
}

TEST_CASE("how a name answers to what was typed") {
  struct Case {
    std::vector<std::string> names;
    std::string_view typed;
    std::string_view fit;
  };
  const Case cases[] = {
      {{"Quỹ Hòa Bình"}, "quỹ hoà bình", "same"},
      {{"Sở Kỹ thuật"}, "Sở Kĩ thuật", "same"},
      {{"UBND TP Đà Nẵng"}, "Ủy ban nhân dân thành phố Đà Nẵng", "spelled"},
      {{"Ủy ban nhân dân thành phố Đà Nẵng"}, "UBND TP Đà Nẵng", "spelled"},
      {{"Salavan"}, "Sa La Van", "spelled"},
      {{"Sa La Van"}, "Salavan", "spelled"},
      {{"Hiệp hội Hữu nghị"}, "Hội hữu nghị", "phrase"},  // Perhaps another one.
      {{"Trung tâm Y tế"}, "TT Y tế", "phrase"},          // The letters stand for two things.
      {{"Thành phố Kisarazu"}, "kisarazu", "phrase"},
      {{"Thành phố Kisarazu"}, "Kisarazu thành phố", "words"},
      {{"Thành phố Kisarazu"}, "kisa", "beginnings"},
      {{"Sở Ngoại vụ Đà Nẵng"}, "SNV", "beginnings"},
      {{"Sở Ngoại vụ Đà Nẵng"}, "snv đà nẵng", "beginnings"},
      {{"Trả lại tuổi thơ", "GIBTK Vietnam"}, "gibtk tuổi thơ", "spread"},
      {{"Thành phố Kisarazu"}, "kisarzu", "nearly"},
      {{"Thành phố Kisarazu"}, "kisraazzu", "nearly"},
      {{"Thành phố Kisarazu"}, "kizzarazuu", "–"},  // Three letters are wrong.
      {{"Quận 1"}, "Quận 2", "–"},                  // What differs in digits differs on purpose.
      {{"Vùng XVIII"}, "Vùng XVII", "–"},
      {{"Hội Anh"}, "Hội Ánh Dương", "–"},
      {{"Nguyễn Gia An"}, "nga", "–"},  // A word with a vowel in small letters is no abbreviation.
      {{"Kisarazu"}, "", "–"},
      {{"Kisarazu"}, " - ", "–"},
  };
  constexpr std::string_view names[] = {"nearly", "spread", "beginnings", "words", "phrase", "spelled", "same"};
  for (const Case& c : cases) {
    CAPTURE(c.names.front());
    CAPTURE(c.typed);
    auto ledger = aid::storage::Ledger::in_memory();
    aid::recording::initialise(ledger, {.office = "Cơ quan ghi sổ", .code = "XX", .place = {}}, aid::testing::author());
    add_partner(ledger, c.names);
    const auto found = aid::vocabulary::PartnerFinder(ledger).find(c.typed);
    CHECK((found.empty() ? "–" : names[static_cast<int>(found.front().fit)]) == c.fit);
  }
}

TEST_CASE("names that are written after a search are found, and names that were taken away are not") {
  auto ledger = aid::testing::filled_ledger();
  aid::vocabulary::PartnerFinder finder(ledger);
  CHECK(finder.find("kisarazu").empty());
  const auto id = add_partner(ledger, {"Thành phố Kisarazu"}, "JP");
  REQUIRE(finder.find("kisarazu").size() == 1);
  aid::storage::Writer writer(ledger, aid::testing::author());
  aid::storage::Partners partners(ledger);
  auto partner = partners.get(id);
  partner.names.front().text = "Thành phố Uiwang";
  ++partner.version;
  partners.revise(writer, partner);
  writer.commit();
  CHECK(finder.find("kisarazu").empty());
  CHECK(finder.find("uiwang").front().partner == id);
}

TEST_CASE("of names that fold alike the one with the marks that were typed comes first") {
  auto ledger = aid::testing::filled_ledger();
  const auto low = add_partner(ledger, {"Hạ Long"});
  const auto high = add_partner(ledger, {"Hà Long"});
  aid::vocabulary::PartnerFinder finder(ledger);
  CHECK(finder.find("Hạ Long").front().partner == low);
  CHECK(finder.find("Hà Long").front().partner == high);
  CHECK(finder.find("hạ lon").front().partner == low);
}

}  // namespace aid::partner_finder_test
