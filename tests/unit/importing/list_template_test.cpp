#include "aid/importing/list_template.hpp"

#include "../../../lib/importing/columns.hpp"
#include "../../../lib/importing/total_rows.hpp"
#include "../../support/filled_ledger.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace aid::list_template_test {

namespace {

using aid::Language;
using aid::importing::list_template;
using aid::importing::ListTemplate;
using aid::testing::filled_ledger;
using aid::vocabulary::Registry;

const ListTemplate::Column& column(const ListTemplate& list, std::string_view heading) {
  const auto found = std::ranges::find(list.columns, heading, &ListTemplate::Column::heading);
  REQUIRE(found != list.columns.end());
  return *found;
}

}  // namespace

TEST_CASE("every heading of a blank list is known again, each for another field, in both languages") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const char* list : {"aid", "partner", "event", "agreement", "plan-item", "anniversary", "need", "paper"}) {
    const auto fields = aid::importing::headings_of(list);
    for (const Language language : {Language::en, Language::vi}) {
      std::set<std::string> seen;
      const ListTemplate made = list_template(registry, list, language, true);
      for (const auto& one : made.columns) {
        CAPTURE(one.heading);
        const auto understood = aid::importing::understand(one.heading, {}, fields);
        REQUIRE(understood);
        CHECK(understood->field != "ignore");
        CHECK(seen.insert(understood->field).second);
      }
      CHECK(seen.size() >= 9);
    }
  }
}

TEST_CASE("what a blank list offers to choose is what the ledger understands") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  const ListTemplate aids = list_template(registry, "aid", Language::vi, true);
  const auto check = [&](std::string_view heading, const char* of) {
    const auto& choices = column(aids, heading).choices;
    CHECK(choices.size() > 1);
    for (const std::string& choice : choices) {
      CAPTURE(choice);
      CHECK(registry.item(of, choice));
    }
  };
  check("Quốc gia tài trợ", "country");
  check("Loại bên cung cấp", "partner-kind");
  check("Chiều", "direction");
  check("Trạng thái", "aid-status");
  for (const std::string& choice : column(aids, "Lĩnh vực").choices) {
    CAPTURE(choice);
    CHECK(registry.sector(choice));
  }
  CHECK(column(aids, "Nguyên tệ").choices.front() == "VND");
  const ListTemplate events = list_template(registry, "event", Language::en);
  for (const std::string& choice : column(events, "Type").choices) {
    CAPTURE(choice);
    CHECK(registry.item("event-type", choice));
  }
}

TEST_CASE("a blank list has the usual columns, at most twelve, and an example row that an import knows") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const char* list : {"aid", "partner", "event", "rate", "agreement", "plan-item", "anniversary", "need", "paper"}) {
    for (const Language language : {Language::en, Language::vi}) {
      CAPTURE(list);
      const ListTemplate made = list_template(registry, list, language);
      CHECK(made.columns.size() >= 5);
      CHECK(made.columns.size() <= 12);
      aid::table::ListRow example;
      for (const auto& one : made.columns) example.cells.push_back({.text = one.example});
      CHECK(aid::importing::is_example(example));
    }
  }
}

}  // namespace aid::list_template_test
