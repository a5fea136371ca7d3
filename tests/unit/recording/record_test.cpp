#include "aid/recording/record.hpp"

#include "../../support/recording.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/rates.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace aid::record_test {

namespace {

using namespace aid::testing;
using aid::Language;
using aid::domain::Direction;
using aid::domain::EntryKind;
using aid::domain::Form;
using aid::domain::PartyRole;
using aid::domain::Qualifier;
using aid::domain::Scope;
using aid::recording::record;
using aid::recording::Recorded;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::storage::Aids;
using aid::storage::Ledger;

Recorded first_of(Ledger& ledger, const RecordWords& words) { return record(session(ledger), words).records.at(0); }

std::string text_of(const std::optional<aid::domain::Amount>& amount) {
  return amount ? aid::domain::show(*amount, Language::en) : "–";
}

std::int64_t blocks(Ledger& ledger) { return ledger.head().seq; }

TEST_CASE("a gift is a commitment and a receipt with the same date, money and goods") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.fact.goods = {"4 máy thở"};
  const Recorded gift = first_of(ledger, words);
  CHECK(gift.aid.code == "DN-2021-0001");
  CHECK(gift.aid.direction == Direction::in);
  CHECK(gift.aid.form == Form::mixed);
  const auto entries = Aids(ledger).entries(gift.aid.id);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].kind == EntryKind::commitment);
  CHECK(entries[1].kind == EntryKind::receipt);
  CHECK(entries[1].settles == entries[0].id);
  for (const auto& entry : entries) {
    CHECK(text_of(entry.amount) == "196,000,000 VND");
    CHECK(aid::domain::to_string(entry.date) == "2021");
    CHECK(entry.goods.at(0).item == "máy thở");
    CHECK(entry.typed_amount == "196 triệu");
    CHECK(entry.typed_date.empty());
  }
}

TEST_CASE("a created partner of which no country is said stands on the Vietnamese side of foreign aid") {
  Ledger ledger = filled_ledger();
  const auto outcome = record(session(ledger), kisarazu_gift());
  REQUIRE(outcome.new_partners.size() == 2);
  CHECK(outcome.new_partners[0].country == "JP");
  CHECK(outcome.new_partners[1].country == "VN");
}

TEST_CASE("an unknown name is never created without being asked for") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.creation.every_partner = false;
  const auto before = blocks(ledger);
  CHECK(problems_of(ledger, words) == Names{"unknown-partner", "unknown-partner"});
  CHECK(blocks(ledger) == before);
  words.creation.partners = {{.name = "Kisarazu", .country = {}, .kind = {}}};
  CHECK(problems_of(ledger, words) == Names{"unknown-partner"});
}

TEST_CASE("direction follows the countries of the first giver and the first receiver") {
  struct Case {
    std::string from;
    std::string to;
    std::string stated;
    std::string result;  // A direction or a problem.
  };
  const Case cases[] = {
      {"Kisarazu", "MTTQ", "", "in"},
      {"MTTQ", "Champasak", "", "out"},
      {"MTTQ", "DAFO", "", "domestic"},
      {"Kisarazu", "Champasak", "", "foreign-to-foreign"},
      {"Kisarazu", "Unknown", "", "in"},
      {"Unknown", "Champasak", "", "out"},
      {"MTTQ", "Unknown", "", "direction-not-known"},
      {"Unknown", "MTTQ", "", "direction-not-known"},
      {"Unknown", "MTTQ", "in", "in"},
      {"An NGO", "MTTQ", "", "in"},
      {"MTTQ", "Champasak", "in", "direction-contradicts"},
      {"Kisarazu", "MTTQ", "out", "direction-contradicts"},
      {"Kisarazu", "MTTQ", "domestic", "direction-contradicts"},
      {"MTTQ", "Champasak", "local-foreigners", "direction-contradicts"},
      {"MTTQ", "DAFO", "local-foreigners", "local-foreigners"},
      {"MTTQ", "Lao students", "local-foreigners", "local-foreigners"},
      {"Kisarazu", "Embassy", "local-foreigners", "local-foreigners"},
      {"Kisarazu", "", "", "direction-not-known"},
      {"", "", "in", "in"},
      {"MTTQ", "DAFO", "vào", "direction-contradicts"},
      {"MTTQ", "DAFO", "sideways", "unknown-word"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.from);
    CAPTURE(one.to);
    CAPTURE(one.stated);
    Ledger ledger = filled_ledger();
    add_partner(ledger, {"Kisarazu"}, "JP");
    add_partner(ledger, {"Champasak"}, "LA");
    add_partner(ledger, {"MTTQ"}, "VN");
    add_partner(ledger, {"DAFO"}, "VN");
    add_partner(ledger, {"Unknown"});
    add_partner(ledger, {"An NGO"}, "", "foreign-ngo");
    add_partner(ledger, {"Lao students"}, "LA", "foreign-community");
    add_partner(ledger, {"Embassy"}, "CU", "diplomatic-mission");
    RecordWords words;
    if (!one.from.empty()) words.description.list("from") = {one.from};
    if (!one.to.empty()) words.description.list("to") = {one.to};
    words.description.text("direction") = one.stated;
    words.fact.amount = "1 triệu";
    std::string result;
    const auto problems = problems_of([&] { result = aid::domain::to_string(first_of(ledger, words).aid.direction); });
    CHECK((problems.empty() ? result : problems.at(0)) == one.result);
  }
}

TEST_CASE("scope follows the roles of the office, its members and their chapters") {
  Ledger ledger = filled_ledger();
  const auto office = aid::storage::Partners(ledger).find_by_code("DN-P0000")->id;
  const auto child_of = [&](const char* name, aid::domain::PartnerId parent) {
    aid::domain::Partner partner;
    partner.names.push_back({.kind = aid::domain::NameKind::official, .text = name});
    partner.country = "VN";
    partner.parent = parent;
    aid::storage::Writer writer(ledger, author());
    const auto id = aid::storage::Partners(ledger).add(writer, partner);
    writer.commit();
    return id;
  };
  child_of("Chapter", child_of("Member", office));
  add_partner(ledger, {"MTTQ"}, "VN");
  add_partner(ledger, {"Laos"}, "LA");
  const std::pair<const char*, Scope> cases[] = {{"Liên hiệp các tổ chức hữu nghị Đà Nẵng", Scope::own},
                                                 {"Member", Scope::member},
                                                 {"Chapter", Scope::member},
                                                 {"MTTQ", Scope::area_wide}};
  for (const auto& tried : cases) {
    CAPTURE(tried.first);
    RecordWords words;
    words.description.list("from") = {tried.first};
    words.description.list("to") = {"Laos"};
    words.fact.amount = "1 triệu";
    CHECK(first_of(ledger, words).aid.scope == tried.second);
    words.description.text("scope") = "toàn thành phố";
    words.another = true;
    CHECK(first_of(ledger, words).aid.scope == Scope::area_wide);
  }
}

TEST_CASE("the amount for each receiver makes one aid each") {
  Ledger ledger = filled_ledger();
  RecordWords words;
  words.description.list("from") = {"UBND Đà Nẵng"};
  words.description.list("to") = {"Savannakhet", "Champasak", "Salavan", "Sekong", "Attapeu"};
  words.creation.every_partner = true;
  words.creation.to_country = {"LA"};
  words.each = "200 triệu";
  words.fact.date = "2021";
  words.id = "B1";
  const auto outcome = record(session(ledger), words);
  REQUIRE(outcome.records.size() == 5);
  CHECK(outcome.new_partners.size() == 6);
  for (std::size_t i = 0; i < 5; ++i) {
    const Recorded& one = outcome.records[i];
    CHECK(one.aid.external_id == "B1/" + std::to_string(i + 1));
    CHECK(one.aid.direction == Direction::out);
    CHECK(one.entries.at(1).kind == EntryKind::disbursement);
    CHECK(text_of(one.entries.at(1).amount) == "200,000,000 VND");
    CHECK(std::ranges::count(one.aid.parties, PartyRole::recipient, &aid::domain::Party::role) == 1);
  }
  const auto again = record(session(ledger), words);
  CHECK(std::ranges::all_of(again.records, &Recorded::already));
  words.description.list("to").pop_back();
  CHECK(problems_of(ledger, words) == Names{"id-differs"});
  words.description.list("to") = {"Savannakhet", "Champasak", "Salavan", "Sekong", "Attapeu", "Vientiane"};
  CHECK(problems_of(ledger, words) == Names{"id-differs"});
  words.each.clear();
  words.fact.amount = "200 triệu";
  CHECK(problems_of(ledger, words) == Names{"id-differs"});
}

TEST_CASE("countries and kinds go to the receivers in their order; one holds for all, another number is refused") {
  struct Case {
    Names countries;
    Names kinds;
    Names made;  ///< "LA people", "refused".
  };
  const Case cases[] = {
      {{"LA"}, {}, {"LA ", "LA ", "LA "}},
      {{"LA", "KH", "LA"}, {}, {"LA ", "KH ", "LA "}},
      {{"Lào", "Campuchia", "IN"}, {"people"}, {"LA people", "KH people", "IN people"}},
      {{"LA"}, {"people", "foreign-government", "people"}, {"LA people", "LA foreign-government", "LA people"}},
      {{"LA", "KH"}, {}, {"not-one-for-each"}},
      {{"LA", "KH", "LA", "KH"}, {}, {"not-one-for-each"}},
      {{"LA"}, {"people", "people"}, {"not-one-for-each"}},
      {{"LA", "KH"}, {"people", "people"}, {"not-one-for-each", "not-one-for-each"}},
      {{"LA", "XX", "KH"}, {}, {"unknown-country"}},
      {{"XX"}, {}, {"unknown-country"}},
  };
  for (const Case& c : cases) {
    Ledger ledger = filled_ledger();
    RecordWords words;
    words.description.list("from") = {"UBND Đà Nẵng"};
    words.description.list("to") = {"Savannakhet", "Siem Reap", "Champasak"};
    words.creation.every_partner = true;
    words.creation.from_country = {"VN"};
    words.creation.to_country = c.countries;
    words.creation.to_kind = c.kinds;
    words.fact.amount = "200 triệu";
    words.fact.date = "2021";
    CAPTURE(c.countries);
    Names made;
    const Names problems = problems_of([&] {
      for (const auto& partner : record(session(ledger), words).new_partners) {
        if (partner.name() != "UBND Đà Nẵng") made.push_back(partner.country + " " + partner.kind);
      }
    });
    CHECK((problems.empty() ? made : problems) == c.made);
  }
}

TEST_CASE("what is said of known partners is compared in the order of their names") {
  Ledger ledger = filled_ledger();
  auto words = kisarazu_gift();
  record(session(ledger), words);
  words.description.list("from") = {"Kisarazu", "Uiwang"};
  words.fact.amount = "5 triệu";
  words.creation.from_country = {"KR", "JP"};
  CHECK(problems_of(ledger, words) == Names{"country-differs"});
  words.creation.from_country = {"JP", "KR"};
  CHECK(problems_of(ledger, words).empty());
}

TEST_CASE("an amount for several receivers is one aid, with shares or shared") {
  Ledger ledger = filled_ledger();
  RecordWords words;
  words.description.list("from") = {"DAFO"};
  words.description.list("to") = {"Nhân dân Ấn Độ", "Nhân dân Lào", "Nhân dân Campuchia"};
  words.creation.every_partner = true;
  words.creation.to_country = {"LA"};
  words.fact.amount = "36 triệu";
  words.fact.goods = {"5.000 khẩu trang"};
  words.description.list("share") = {"33,5", "33,25", "33,25"};
  words.fact.date = "2021";
  {
    aid::storage::Writer writer(ledger, author());
    aid::storage::Settings(ledger).put(writer, "numbers", "vi");
    writer.commit();
  }
  const Recorded gift = first_of(ledger, words);
  std::vector<std::string> shares;
  for (const auto& party : gift.aid.parties) {
    if (party.share) shares.push_back(aid::domain::to_string(*party.share));
  }
  CHECK(shares == Names{"33.5", "33.25", "33.25"});
  words.description.list("share") = {"50", "30", "10"};
  CHECK(problems_of(ledger, words) == Names{"shares-not-100"});
  words.description.list("share") = {"50", "50"};
  CHECK(problems_of(ledger, words) == Names{"shares-not-for-all"});
  words.description.list("share") = {"50", "0", "50"};
  CHECK(problems_of(ledger, words) == Names{"not-a-share"});
  words.description.list("share").clear();
  CHECK(first_of(ledger, words).aid.parties.size() == 4);
}

TEST_CASE("one command's mistakes are told all at once, and nothing is written") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.fact.amount = "1.200 tỷ";
  words.fact.date = "11/25/2021";
  words.fact.goods = {"= 5"};
  words.description.list("sector") = {"helth"};
  words.description.text("count") = "many";
  words.description.text("part-of") = "DN-2021-0099";
  words.id = "DN-x";
  const auto before = blocks(ledger);
  auto problems = problems_of(ledger, words);
  std::ranges::sort(problems);
  CHECK(problems == Names{"ambiguous-amount", "bad-id", "month-day-order", "not-a-count", "not-goods", "unknown-aid",
                          "unknown-sector"});
  CHECK(blocks(ledger) == before);
  CHECK(aid::storage::Partners(ledger).all().size() == 1);  // The office.
}

TEST_CASE("options that do not go together are refused") {
  Ledger ledger = filled_ledger();
  const Recorded gift = first_of(ledger, kisarazu_gift());
  struct Case {
    std::string problem;
    std::function<void(RecordWords&)> change;
  };
  const Case cases[] = {
      {"nothing-given", [](RecordWords& words) { words.fact.amount.clear(); }},
      {"each-and-amount", [](RecordWords& words) { words.each = "5"; }},
      {"each-without-receivers",
       [](RecordWords& words) {
         words.each = "5";
         words.fact.amount.clear();
         words.description.list("to").clear();
         words.description.text("direction") = "in";
       }},
      {"repeated-partner",
       [](RecordWords& words) {
         words.description.list("to") = {"MTTQ Đà Nẵng", "mttq da nang"};
       }},
      {"goods-valued-twice",
       [](RecordWords& words) {
         words.description.text("form") = "in-kind";
         words.fact.goods = {"4 máy thở = 1 tỷ"};
       }},
      {"country-differs", [](RecordWords& words) { words.creation.from_country = {"KR"}; }},
      {"kind-differs", [](RecordWords& words) { words.creation.to_kind = {"mass-organisation"}; }},
      {"wrong-currency", [](RecordWords& words) { words.fact.stated_usd = "5 triệu EUR"; }},
      {"equivalent-of-itself", [](RecordWords& words) { words.fact.stated_vnd = "190 triệu"; }},
      {"rate-without-amount", [](RecordWords& words) { words.fact.contract_rate = "23125"; }},
      {"aid-needed", [](RecordWords& words) { words.fact.settles = "DN-2021-0001/1"; }},
      {"aid-needed", [](RecordWords& words) { words.kind = RecordKind::receipt; }},
      {"not-of-kind", [](RecordWords& words) { words.kind = RecordKind::aid; }},
      {"not-with-aid",
       [](RecordWords& words) {
         words.kind = RecordKind::pledge;
         words.aid = "DN-2021-0001";
         words.description.list("from").clear();
       }},
      {"not-reached", [](RecordWords& words) { words.description.list("beneficiary") = {"pupils=lots"}; }},
      {"unknown-beneficiary-group", [](RecordWords& words) { words.description.list("beneficiary") = {"martians=4"}; }},
      {"shares-not-100",
       [](RecordWords& words) {
         words.description.list("sector") = {"health=60", "education=30"};
       }},
      {"shares-not-for-all",
       [](RecordWords& words) {
         words.description.list("sector") = {"health=60", "education"};
       }},
      {"unknown-place", [](RecordWords& words) { words.description.list("place") = {"quận Liên Chiểu, Đà Nẵng"}; }},
      {"unknown-channel-kind", [](RecordWords& words) { words.fact.via_kind = "pigeon"; }},
  };
  for (const Case& one : cases) {
    CAPTURE(one.problem);
    RecordWords words = kisarazu_gift();
    words.another = true;
    one.change(words);
    const auto problems = problems_of(ledger, words);
    REQUIRE(!problems.empty());
    CHECK(problems.at(0) == one.problem);
  }
}

TEST_CASE("what nobody has valued is recorded by its form") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.fact.amount.clear();
  words.description.text("form") = "chuyên gia";
  const Recorded gift = first_of(ledger, words);
  CHECK(gift.aid.form == Form::expert);
  CHECK(gift.entries.at(0).form == Form::expert);
  CHECK_FALSE(gift.entries.at(0).amount.has_value());
}

TEST_CASE("a record that stands for many aids keeps its count and its published word") {
  Ledger ledger = filled_ledger();
  RecordWords words;
  words.kind = RecordKind::commitment;
  words.description.text("direction") = "in";
  words.description.text("count") = "64";
  words.description.list("sector") = {"as-published:nhân đạo", "as-published:môi trường", "as-published:giáo dục"};
  words.fact.amount = "hơn 126 tỷ";
  words.fact.date = "2021";
  const Recorded city = first_of(ledger, words);
  CHECK(city.aid.stands_for.value == 64);
  REQUIRE(city.entries.size() == 1);
  CHECK(text_of(city.entries[0].amount) == "at least 126,000,000,000 VND");
  CHECK(city.aid.splits.size() == 3);

  RecordWords part = kisarazu_gift();
  part.description.text("part-of") = city.aid.code;
  CHECK(first_of(ledger, part).aid.part_of == city.aid.id);
}

TEST_CASE("who benefits is a group where the words name one, else the words; a count belongs to the only audience") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.description.list("for") = {"lao động tự do bị ảnh hưởng bởi COVID-19"};
  words.description.list("beneficiary") = {"hơn 3.000 người"};
  const auto one = first_of(ledger, words).aid.beneficiaries;
  REQUIRE(one.size() == 1);
  CHECK(one[0].group.empty());
  CHECK(one[0].text == "lao động tự do bị ảnh hưởng bởi COVID-19");
  CHECK(one[0].count == aid::domain::Count{3000, Qualifier::at_least});
  CHECK(one[0].unit == "person");

  words.description.list("for") = {"lao động tự do"};
  words.description.list("beneficiary") = {"học sinh=19 trường", "women"};
  words.description.text("for-country") = "Lào";
  const auto three = first_of(ledger, words).aid.beneficiaries;
  REQUIRE(three.size() == 3);
  CHECK(three[0].group == "freelance-workers");
  CHECK(three[1].group == "pupils");
  CHECK(three[1].unit == "school");
  CHECK(three[1].count.value == 19);
  CHECK(three[2].group == "women");
  CHECK(three[2].count.is_unknown());
  CHECK(std::ranges::all_of(three, [](const auto& who) { return who.country == "LA"; }));
}

TEST_CASE("a place that nobody knows is made under a known one when asked for") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.description.list("place") = {"quận Liên Chiểu, Đà Nẵng"};
  words.creation.every_place = true;
  const auto outcome = record(session(ledger), words);
  REQUIRE(outcome.new_places.size() == 1);
  CHECK(outcome.new_places[0].name_vi == "quận Liên Chiểu");
  words.another = true;
  CHECK(record(session(ledger), words).new_places.empty());
  words.description.list("place") = {"xứ sở thần tiên"};
  CHECK(problems_of(ledger, words) == Names{"unknown-place"});
}

TEST_CASE("entries are added to the aid that is named, and only those that fit it") {
  Ledger ledger = filled_ledger();
  RecordWords pledge = kisarazu_gift();
  pledge.kind = RecordKind::pledge;
  pledge.id = "K";
  const Recorded promised = first_of(ledger, pledge);

  RecordWords words;
  words.kind = RecordKind::commitment;
  words.aid = "K";
  words.fact.amount = "150 triệu";
  words.fact.date = "2021-06";
  words.fact.settles = promised.aid.code + "/1";
  const Recorded committed = first_of(ledger, words);
  CHECK_FALSE(committed.made_aid);
  CHECK(committed.entries.at(0).number == 2);
  CHECK(committed.entries.at(0).settles == promised.entries.at(0).id);
  CHECK(problems_of(ledger, words) == Names{"same-as-recorded"});

  words.kind = RecordKind::receipt;
  words.aid = "dn-2021-0001";
  words.fact.settles = committed.aid.code + "/2";
  words.description.text("note") = "đợt 1";
  words.description.list("source") = {"GBC 1", "GBC 2"};
  const auto receipt = first_of(ledger, words).entries.at(0);
  CHECK(receipt.number == 3);
  CHECK(receipt.source == "GBC 1; GBC 2");
  CHECK(receipt.note == "đợt 1");

  words.fact.settles = committed.aid.code + "/3";
  CHECK(problems_of(ledger, words) == Names{"not-settled"});
  words.fact.settles = "DN-2021-0001/9";
  CHECK(problems_of(ledger, words) == Names{"unknown-entry"});
  words.fact.settles.clear();
  words.kind = RecordKind::disbursement;  // Of incoming aid it is what was received.
  CHECK(first_of(ledger, words).entries.at(0).kind == aid::domain::EntryKind::receipt);
  for (const auto kind : {RecordKind::use, RecordKind::handover, RecordKind::counterpart, RecordKind::giving_back}) {
    words.kind = kind;
    CHECK(aid::domain::to_string(first_of(ledger, words).entries.at(0).kind) == aid::recording::to_string(kind));
  }
  words.aid = "DN-1999-0001";
  CHECK(problems_of(ledger, words) == Names{"unknown-aid"});
}

TEST_CASE("the same id with equal values is already recorded; with other values the field is named") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.id = "CV-12";
  words.description.list("sector") = {"health", "education"};
  words.fact.goods = {"4 máy thở"};
  const Recorded first = first_of(ledger, words);
  const auto before = blocks(ledger);

  RecordWords again = words;
  again.fact.amount = "196.000.000 VND";
  again.fact.date = "2021-01-01..2021-12-31";
  again.description.list("sector") = {"giáo dục và đào tạo", "y tế"};
  again.description.list("from") = {"KISARAZU"};
  const Recorded second = first_of(ledger, again);
  CHECK(second.already);
  CHECK(second.aid.id == first.aid.id);
  CHECK(blocks(ledger) == before);

  struct Case {
    std::string field;
    std::function<void(RecordWords&)> change;
  };
  const Case cases[] = {
      {"--amount", [](RecordWords& other) { other.fact.amount = "hơn 196 triệu"; }},
      {"--date", [](RecordWords& other) { other.fact.date = "2021-06"; }},
      {"--title", [](RecordWords& other) { other.description.text("title") = "x"; }},
      {"--note", [](RecordWords& other) { other.description.text("note") = "x"; }},
      {"--sector", [](RecordWords& other) { other.description.list("sector").pop_back(); }},
      {"--to", [](RecordWords& other) { other.description.list("to") = {"DAFO"}; }},
      {"--goods", [](RecordWords& other) { other.fact.goods = {"5 máy thở"}; }},
      {"kind", [](RecordWords& other) { other.kind = RecordKind::pledge; }},
      {"--source", [](RecordWords& other) { other.description.list("source") = {"CV"}; }},
      {"--via", [](RecordWords& other) { other.fact.via = "Đại sứ quán"; }},
      {"--count", [](RecordWords& other) { other.description.text("count") = "2"; }},
      {"--for", [](RecordWords& other) { other.description.list("for") = {"women"}; }},
      {"--stated-usd", [](RecordWords& other) { other.fact.stated_usd = "$8000"; }},
      {"--runs", [](RecordWords& other) { other.description.text("runs") = "2021-2022"; }},
      {"--status", [](RecordWords& other) { other.description.text("status") = "approved"; }},
      {"--humanitarian", [](RecordWords& other) { other.description.flag("humanitarian") = true; }},
  };
  for (const Case& one : cases) {
    CAPTURE(one.field);
    RecordWords other = words;
    one.change(other);
    const auto preview = aid::recording::preview(session(ledger), other);
    REQUIRE(preview.problems.size() == 1);
    CHECK(preview.problems[0].name() == "id-differs");
    CAPTURE(preview.problems[0].text(Language::en));
    CHECK(preview.problems[0].text(Language::en).find(std::string("another ") + one.field + ":") != std::string::npos);
  }
}

TEST_CASE("a retried command without a date meets what it wrote the day before") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.fact.date.clear();
  words.id = "A";
  first_of(ledger, words);
  auto tomorrow = session(ledger);
  tomorrow.circumstances.today = tomorrow.circumstances.today.next();
  CHECK(record(tomorrow, words).records.at(0).already);
  words.id.clear();
  CHECK_FALSE(record(tomorrow, words).records.at(0).already);
}

TEST_CASE("the same values without an id are refused, unless it is another one") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  first_of(ledger, words);
  words.fact.amount = "196000000";
  CHECK(problems_of(ledger, words) == Names{"same-as-recorded"});
  words.another = true;
  CHECK(first_of(ledger, words).aid.code == "DN-2021-0002");
  words.another = false;
  words.id = "its own id";
  CHECK(first_of(ledger, words).aid.code == "DN-2021-0003");
}

TEST_CASE("an id is one name for aids and entries together") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.id = "A";
  const Recorded gift = first_of(ledger, words);
  RecordWords use;
  use.kind = RecordKind::use;
  use.aid = "A";
  use.fact.amount = "5 triệu";
  use.fact.date = "2022-01";
  use.id = "A";
  CHECK(problems_of(ledger, use) == Names{"id-differs"});
  use.id = "U";
  CHECK(first_of(ledger, use).entries.at(0).number == 3);
  CHECK(first_of(ledger, use).already);
  use.fact.amount = "6 triệu";
  CHECK(problems_of(ledger, use) == Names{"id-differs"});
  words.id = "U";
  CHECK(problems_of(ledger, words) == Names{"id-differs"});
}

TEST_CASE("a dry run tells what would be written and writes nothing") {
  Ledger ledger = filled_ledger();
  const auto before = blocks(ledger);
  const auto outcome = record(session(ledger, true), kisarazu_gift());
  CHECK(outcome.records.at(0).aid.code == "DN-2021-0001");
  CHECK(acknowledgement(outcome, Language::en, true) ==
        "would be recorded as DN-2021-0001: 196,000,000 VND, commitment and receipt, 2021, Kisarazu → MTTQ Đà Nẵng\n");
  CHECK(blocks(ledger) == before);
  CHECK_FALSE(Aids(ledger).find_by_code("DN-2021-0001").has_value());
}

TEST_CASE("a contract's rate is recorded with the aid") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.fact.amount = "5.000 USD";
  words.fact.contract_rate = "23125";
  words.fact.stated_vnd = "115.625.000";
  auto vietnamese = session(ledger);
  vietnamese.circumstances.numbers = aid::domain::NumberStyle::vi;
  const auto gift = record(vietnamese, words).records.at(0);
  const auto rates = aid::storage::Rates(ledger).all();
  REQUIRE(rates.size() == 1);
  CHECK(rates[0].aid == gift.aid.id);
  CHECK(rates[0].rate.vnd_per_unit == aid::domain::Decimal(23125, 0));
  CHECK(text_of(gift.entries.at(0).stated_vnd) == "115,625,000 VND");
  words.id = "R";
  CHECK_FALSE(record(vietnamese, words).records.at(0).already);
  CHECK(record(vietnamese, words).records.at(0).already);
  words.fact.contract_rate = "23.130";
  CHECK(problems_of([&] { record(vietnamese, words); }) == Names{"id-differs"});
}

TEST_CASE("a date in the future is recorded with a warning") {
  Ledger ledger = filled_ledger();
  RecordWords words = kisarazu_gift();
  words.fact.date = "2023";
  const auto outcome = record(session(ledger), words);
  REQUIRE(outcome.warnings.size() == 1);
  CHECK(outcome.warnings[0].name() == "date-in-future");
  words.fact.date = "2022";
  CHECK(record(session(ledger), words).warnings.empty());
}

TEST_CASE("the channel's kind follows the partner") {
  Ledger ledger = filled_ledger();
  add_partner(ledger, {"Đại sứ quán Cuba"}, "CU", "diplomatic-mission");
  add_partner(ledger, {"Hội hữu nghị Việt - Cuba"}, "VN", "member-organisation");
  add_partner(ledger, {"Hãng vận tải"}, "VN", "vietnamese-company");
  const std::pair<const char*, const char*> cases[] = {{"Đại sứ quán Cuba", "embassy"},
                                                       {"Hội hữu nghị Việt - Cuba", "friendship-association"},
                                                       {"Hãng vận tải", "other"}};
  for (const auto& [partner, kind] : cases) {
    RecordWords words = kisarazu_gift();
    words.fact.via = partner;
    CHECK(first_of(ledger, words).entries.at(1).channel_kind == kind);
  }
  RecordWords words = kisarazu_gift();
  words.fact.via_kind = "trao trực tiếp";
  CHECK(first_of(ledger, words).entries.at(1).channel_kind == "direct");
}

TEST_CASE("unknown names are listed once each, with the closest partners") {
  Ledger ledger = filled_ledger();
  add_partner(ledger, {"Thành phố Kisarazu"}, "JP");
  aid::vocabulary::Registry registry(ledger);
  RecordWords words = kisarazu_gift();
  words.creation.every_partner = false;
  words.description.list("owner") = {"MTTQ Đà Nẵng"};
  words.description.list("place") = {"quận Liên Chiểu, Đà Nẵng", "Đà Nẵng", "nowhere"};
  const auto names = unknown_names(registry, words.description, words.fact, words.creation);
  REQUIRE(names.size() == 3);
  CHECK(names[0].option == "--from");
  REQUIRE(!names[0].closest.empty());
  CHECK(names[0].closest[0].name == "Thành phố Kisarazu");
  CHECK(names[1].typed == "MTTQ Đà Nẵng");
  CHECK(names[2].is_place);
  words.creation.places = {"quận Liên Chiểu, Đà Nẵng"};
  words.creation.partners = {{.name = "Kisarazu", .country = {}, .kind = {}},
                             {.name = "MTTQ Đà Nẵng", .country = {}, .kind = {}}};
  CHECK(unknown_names(registry, words.description, words.fact, words.creation).empty());
}

TEST_CASE("many records fit one transaction") {
  Ledger ledger = filled_ledger();
  aid::storage::Writer writer(ledger, author());
  aid::vocabulary::Registry registry(ledger);
  aid::recording::Recorder recorder(writer, registry, {.today = aid::domain::Date::from_ymd(2022, 2, 19)});
  for (int i = 1; i <= 50; ++i) {
    RecordWords words = kisarazu_gift();
    words.fact.amount = std::to_string(i) + " triệu";
    const auto outcome = recorder.record(words);
    CHECK(outcome.new_partners.size() == (i == 1 ? 2 : 0));
  }
  CHECK_THROWS_AS(recorder.record(kisarazu_gift()).records.at(1), std::out_of_range);
  const auto before = blocks(ledger);
  writer.commit();
  CHECK(blocks(ledger) == before + 1);
  CHECK(Aids(ledger).find_by_code("DN-2021-0051").has_value());
}

}  // namespace

}  // namespace aid::record_test
