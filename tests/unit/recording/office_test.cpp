#include "aid/recording/office.hpp"

#include "../../support/recording.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/partners.hpp"
#include "aid/storage/journal.hpp"
#include "aid/vocabulary/office.hpp"

#include <doctest/doctest.h>

namespace aid::office_test {

namespace {

using namespace aid::testing;
using aid::storage::Ledger;
using aid::storage::Partners;
using aid::vocabulary::Registry;

constexpr const char* office_name = "Liên hiệp các tổ chức hữu nghị Đà Nẵng";

/// A ledger as earlier releases made it: the office is none of its partners.
Ledger ledger_without_office() {
  Ledger ledger = Ledger::in_memory();
  aid::storage::Writer writer(ledger, author());
  aid::storage::Settings(ledger).put(writer, "code", "DN");
  aid::storage::Settings(ledger).put(writer, "office", "Hội hữu nghị Huế");
  writer.commit();
  return ledger;
}

std::string code_of_office(Ledger& ledger) {
  Registry registry(ledger);
  const auto office = aid::vocabulary::office_partner(registry);
  return office ? Partners(ledger).get(*office).code : "none";
}

aid::recording::PartnerOutcome add(Ledger& ledger, const aid::recording::PartnerWords& words) {
  aid::storage::Writer writer(ledger, author());
  Registry registry(ledger);
  auto outcome = aid::recording::add_partner(writer, registry, words);
  writer.commit();
  return outcome;
}

}  // namespace

TEST_CASE("a new ledger has its office, under its name and its acronyms, and the next partner is the first") {
  Ledger ledger = Ledger::in_memory();
  aid::recording::initialise(ledger, {.office = office_name, .acronyms = {"DAFO", "DAFO", office_name}, .code = "DN"},
                             author());
  const auto office = Partners(ledger).find_by_code("DN-P0000");
  REQUIRE(office);
  CHECK(office->country == "VN");
  REQUIRE(office->names.size() == 2);
  CHECK(office->names[0].text == office_name);
  CHECK(office->names[1].text == "DAFO");
  CHECK(office->names[1].kind == aid::domain::NameKind::acronym);
  add_partner(ledger, {"Kisarazu"}, "JP");
  CHECK(Partners(ledger).find_by_code("DN-P0001")->name() == "Kisarazu");
  CHECK(aid::storage::verify(ledger).problems.empty());
  Ledger other = Ledger::in_memory();
  CHECK(problems_of([&] {
          aid::recording::initialise(other, {.office = office_name, .acronyms = {" – "}, .code = "DN"}, author());
        }) == Names{"empty-name"});
}

TEST_CASE("the office of an older ledger is added once, and not where a partner has its name") {
  const auto add_missing = [](Ledger& ledger) {
    aid::storage::Writer writer(ledger, author());
    Registry registry(ledger);
    const bool is_added = aid::recording::add_missing_office(writer, registry).has_value();
    if (is_added) writer.commit();
    return is_added;
  };
  Ledger ledger = ledger_without_office();
  add_partner(ledger, {"Kisarazu"}, "JP");
  CHECK(code_of_office(ledger) == "none");
  CHECK(add_missing(ledger));
  CHECK(code_of_office(ledger) == "DN-P0000");
  CHECK(Partners(ledger).find_by_code("DN-P0000")->name() == "Hội hữu nghị Huế");
  CHECK_FALSE(add_missing(ledger));
  CHECK(aid::storage::verify(ledger).problems.empty());
  Ledger other = ledger_without_office();
  add_partner(other, {"Hội hữu nghị Huế"}, "VN");
  CHECK_FALSE(add_missing(other));
  CHECK(code_of_office(other) == "DN-P0001");
}

TEST_CASE("the office stays the partner with the number 0, whatever somebody has called it") {
  Ledger ledger = filled_ledger();
  aid::storage::Writer writer(ledger, author());
  Registry registry(ledger);
  aid::recording::PartnerEdit words{.partner = "DN-P0000"};
  words.changes.name = "Liên hiệp";
  aid::recording::edit_partner(writer, registry, words);
  aid::recording::remove_names(writer, registry, "DN-P0000", {office_name});
  writer.commit();
  CHECK(code_of_office(ledger) == "DN-P0000");
  aid::recording::change_setting(ledger, "office", "Liên hiệp Hữu nghị", author());
  CHECK(Partners(ledger).find_by_code("DN-P0000")->name() == "Liên hiệp Hữu nghị");
}

TEST_CASE("who adds a partner of the office's name describes the office, until somebody has") {
  Ledger ledger = filled_ledger();
  aid::recording::PartnerWords words{.name = office_name};
  CHECK(add(ledger, words).already);  // Nothing that `init` has not said.
  words.fields.list(aid::records::partner_field("acronym")) = {"DAFO"};
  words.fields.set("id", "dafo");
  const auto first = add(ledger, words);
  CHECK(first.partner.code == "DN-P0000");
  CHECK(first.partner.kind == "union");
  CHECK_FALSE(first.already);
  CHECK(add(ledger, words).already);
  words.fields.set("id", "");
  words.fields.list(aid::records::partner_field("acronym")) = {"LHHN"};
  CHECK(problems_of([&] { add(ledger, words); }) == Names{"partner-exists"});
  CHECK(Partners(ledger).all().size() == 1);
  CHECK(aid::storage::verify(ledger).problems.empty());
}

TEST_CASE("the office does not belong to itself") {
  Ledger ledger = filled_ledger();
  aid::recording::PartnerWords words{.name = office_name};
  words.fields.set("parent", office_name);
  CHECK(problems_of([&] { add(ledger, words); }) == Names{"parent-of-itself"});
}

TEST_CASE("the setting and the partner's name change together") {
  Ledger ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP");
  const auto rename = [&](const char* name) {
    return problems_of([&] { aid::recording::change_setting(ledger, "office", name, author()); });
  };
  CHECK(rename("Liên hiệp Hữu nghị").empty());
  CHECK(code_of_office(ledger) == "DN-P0000");
  CHECK(Partners(ledger).find_by_code("DN-P0000")->name() == "Liên hiệp Hữu nghị");
  CHECK(Registry(ledger).partner(office_name).value() == Partners(ledger).find_by_code("DN-P0000")->id);
  CHECK(rename(office_name).empty());  // The former name again.
  CHECK(Partners(ledger).find_by_code("DN-P0000")->name() == office_name);
  CHECK(rename("KISARAZU") == Names{"partner-exists"});
  CHECK(Registry(ledger).office() == office_name);
  CHECK(Partners(ledger).all().size() == 2);
  CHECK(aid::storage::verify(ledger).problems.empty());
}

TEST_CASE("an office that is no partner becomes one by its setting") {
  Ledger ledger = ledger_without_office();
  add_partner(ledger, {"Liên hiệp Huế"}, "VN");
  aid::recording::change_setting(ledger, "office", "Liên hiệp Huế", author());
  CHECK(code_of_office(ledger) == "DN-P0001");
}

TEST_CASE("the ledger's code is nearly the office's name: it makes no second one") {
  Ledger ledger = filled_ledger();
  auto words = kisarazu_gift();
  words.description.list("to") = {"DN"};
  CHECK(problems_of(ledger, words) == Names{"partner-near"});
}

}  // namespace aid::office_test
