#include "aid/reports/checks.hpp"

#include "../../../lib/reports/checks/skeleton.hpp"
#include "../../support/filled_ledger.hpp"
#include "aid/recording/partners.hpp"
#include "aid/recording/record.hpp"
#include "aid/records/sides.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/rates.hpp"

#include <doctest/doctest.h>

namespace aid::checks_test {

namespace {

using aid::Language;
using aid::domain::Date;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::storage::Ledger;
using aid::testing::add_partner;
using aid::testing::author;
using aid::testing::filled_ledger;

using Findings = std::vector<std::string>;

/// "same-gift: DN-2021-0001 DN-2021-0002" for each row of the report.
Findings findings(Ledger& ledger, std::string_view today = "2022-02-19") {
  const auto table = aid::reports::check_ledger(ledger, Date::parse(today).value());
  Findings found;
  for (const auto& row : table.rows) {
    std::string line = std::get<aid::table::Words>(row.cells[0]).en + ":";
    for (const auto& record : std::get<aid::table::Lines>(row.cells[1])) line += " " + record.en;
    found.push_back(line);
  }
  CHECK(table.has_problems() == !found.empty());
  return found;
}

/// Records what `words` say; new names are created. Returns the code.
std::string record(Ledger& ledger, RecordWords words) {
  words.creation.every_partner = true;
  if (words.aid.empty()) words.creation.from_country = {"JP"};
  if (words.aid.empty()) words.creation.to_country = {"VN"};
  words.another = true;
  const aid::recording::Session session{ledger, author(), {Date::parse("2022-02-19").value(), {}}};
  return aid::recording::record(session, words).records[0].aid.code;
}

/// The problems for which `words` are not recorded.
Findings refusals(Ledger& ledger, RecordWords words) {
  words.another = true;
  const aid::recording::Session session{ledger, author(), {Date::parse("2022-02-19").value(), {}}};
  Findings names;
  try {
    aid::recording::record(session, words);
  } catch (const aid::Errors& errors) {
    for (const aid::Problem& problem : errors.problems()) names.emplace_back(problem.name());
  }
  return names;
}

RecordWords gift(std::string from, std::string to, std::string amount, std::string date) {
  RecordWords words;
  words.description.list("from") = {std::move(from)};
  words.description.list("to") = {std::move(to)};
  words.fact.amount = std::move(amount);
  words.fact.date = std::move(date);
  return words;
}

RecordWords entry(RecordKind kind, std::string aid, std::string amount) {
  RecordWords words;
  words.kind = kind;
  words.aid = std::move(aid);
  words.fact.amount = std::move(amount);
  words.fact.date = "2021-06-01";
  return words;
}

RecordWords commitment(std::string from, std::string to, std::string amount, std::string date) {
  RecordWords words = gift(std::move(from), std::move(to), std::move(amount), std::move(date));
  words.kind = RecordKind::commitment;
  return words;
}

}  // namespace

TEST_CASE("a new ledger, and one with a plain gift, have no findings") {
  auto ledger = filled_ledger();
  CHECK(findings(ledger).empty());
  record(ledger, gift("Kisarazu", "Thành phố Đà Nẵng", "196 triệu", "2021"));
  CHECK(findings(ledger).empty());
}

TEST_CASE("more received than committed is found in each currency, and not where the commitment is a lower bound") {
  struct Case {
    const char* committed;
    const char* received;
    bool is_found;
  };
  for (const Case& it : {Case{"100 triệu", "100 triệu", false}, Case{"100 triệu", "100,5 triệu", true},
                         Case{"hơn 100 triệu", "130 triệu", false}, Case{"100 USD", "101 USD", true},
                         Case{"100 USD", "300 triệu", false}}) {
    CAPTURE(it.committed);
    CAPTURE(it.received);
    auto ledger = filled_ledger();
    const std::string code = record(ledger, commitment("Kisarazu", "Thành phố Đà Nẵng", it.committed, "2021"));
    record(ledger, entry(RecordKind::receipt, code, it.received));
    CHECK(findings(ledger) == (it.is_found ? Findings{"received-exceeds-committed: " + code} : Findings{}));
  }
}

TEST_CASE("what was given back does not count as received") {
  auto ledger = filled_ledger();
  const std::string code = record(ledger, commitment("Kisarazu", "Thành phố Đà Nẵng", "100 triệu", "2021"));
  record(ledger, entry(RecordKind::receipt, code, "110 triệu"));
  record(ledger, entry(RecordKind::giving_back, code, "10 triệu"));
  CHECK(findings(ledger).empty());
}

TEST_CASE("parts that exceed their parent are found in money and in number") {
  auto ledger = filled_ledger();
  RecordWords parent = commitment("Nhiều nhà tài trợ", "Thành phố Đà Nẵng", "300 triệu", "2021");
  parent.description.text("count") = "2";
  const std::string code = record(ledger, parent);
  const auto add_part = [&](const char* from) {
    RecordWords part = commitment(from, "Thành phố Đà Nẵng", "150 triệu", "2021");
    part.description.text("part-of") = code;
    record(ledger, part);
  };
  add_part("Kisarazu");
  add_part("Kawasaki");
  CHECK(findings(ledger).empty());
  add_part("Yokohama");
  CHECK(findings(ledger) == Findings{"parts-exceed-parent: " + code, "parts-exceed-parent: " + code});
}

TEST_CASE("a direction that the parties contradict is found by the rule by which recording refuses it") {
  using aid::domain::Direction;
  using aid::records::End;
  struct Partner {
    const char* country;
    const char* kind;
  };
  constexpr Partner japanese{"JP", ""};
  constexpr Partner vietnamese{"VN", ""};
  constexpr Partner foreign_kind{"", "foreign-ngo"};
  constexpr Partner vietnamese_kind{"", "vietnamese-authority"};
  constexpr Partner of_either_side{"", "group"};
  constexpr Partner mission{"CU", "diplomatic-mission"};
  constexpr Partner unplaced_mission{"", "diplomatic-mission"};
  constexpr Partner unplaced_community{"", "foreign-community"};
  struct Case {
    Partner giver;
    Partner receiver;
    Direction direction;
    std::optional<End> wrong;
  };
  const Case cases[] = {
      {japanese, vietnamese, Direction::in, {}},
      {vietnamese, vietnamese, Direction::in, End::giver},
      {vietnamese_kind, vietnamese, Direction::in, End::giver},
      {japanese, foreign_kind, Direction::in, End::receiver},
      {of_either_side, vietnamese_kind, Direction::in, {}},
      {vietnamese, foreign_kind, Direction::out, {}},
      {foreign_kind, japanese, Direction::out, End::giver},
      {vietnamese, vietnamese_kind, Direction::out, End::receiver},
      {vietnamese_kind, vietnamese, Direction::domestic, {}},
      {foreign_kind, vietnamese, Direction::domestic, End::giver},
      {japanese, vietnamese, Direction::local_foreigners, {}},
      {vietnamese, foreign_kind, Direction::local_foreigners, End::receiver},
      {japanese, mission, Direction::domestic, {}},
      {japanese, unplaced_mission, Direction::domestic, {}},
      {foreign_kind, unplaced_community, Direction::domestic, {}},
      {vietnamese, unplaced_mission, Direction::local_foreigners, {}},
  };
  for (const Case& it : cases) {
    CAPTURE(std::string(it.giver.country) + it.giver.kind);
    CAPTURE(std::string(it.receiver.country) + it.receiver.kind);
    CAPTURE(to_string(it.direction));
    auto ledger = filled_ledger();
    const auto giver = add_partner(ledger, {"A"}, it.giver.country, it.giver.kind);
    const auto receiver = add_partner(ledger, {"Ngân hàng B"}, it.receiver.country, it.receiver.kind);
    aid::domain::Aid aid;
    aid.direction = it.direction;
    aid.parties = {{aid::domain::PartyRole::donor, giver, {}}, {aid::domain::PartyRole::recipient, receiver, {}}};
    aid::storage::Writer writer(ledger, author());
    aid::storage::Aids(ledger).add(writer, aid, 2021, std::string(16, 'x'));
    writer.commit();
    Findings expected;
    if (it.wrong) {
      const auto partner = aid::storage::Partners(ledger).find(*it.wrong == End::giver ? giver : receiver);
      expected = {"direction-contradicts: " + aid.code + " " + partner->code};
    }
    CHECK(findings(ledger) == expected);

    RecordWords words = gift("A", "Ngân hàng B", "5 USD", "2021");
    words.description.text("direction") = to_string(it.direction);
    CHECK(refusals(ledger, words) == (it.wrong ? Findings{"direction-contradicts"} : Findings{}));
  }
}

TEST_CASE("shares that do not add up to 100 are found, of receivers and of sectors") {
  struct Case {
    std::vector<const char*> shares;
    bool is_found;
  };
  for (const Case& it : {Case{{"60", "40"}, false}, Case{{"60", "30"}, true}, Case{{"33.3", "66.7"}, false},
                         Case{{nullptr, nullptr}, false}, Case{{"100", nullptr}, true}}) {
    auto ledger = filled_ledger();
    const auto donor = add_partner(ledger, {"Kisarazu"}, "JP");
    aid::domain::Aid aid;
    aid.parties.push_back({aid::domain::PartyRole::donor, donor, std::nullopt});
    for (const char* share : it.shares) {
      const auto name = "Trường " + std::to_string(aid.parties.size());
      const auto receiver = add_partner(ledger, {name}, "VN");
      aid.parties.push_back({aid::domain::PartyRole::recipient, receiver,
                             share ? std::optional(aid::domain::Decimal::parse(share).value()) : std::nullopt});
    }
    aid::storage::Writer writer(ledger, author());
    aid::storage::Aids(ledger).add(writer, aid, 2021, std::string(16, 'x'));
    writer.commit();
    CHECK(findings(ledger) == (it.is_found ? Findings{"shares-not-100: " + aid.code} : Findings{}));
  }
}

TEST_CASE("goods with the value 0 are found, goods without a value are not") {
  auto ledger = filled_ledger();
  RecordWords words = gift("Kisarazu", "Thành phố Đà Nẵng", "", "2021");
  words.fact.goods = {"4 máy thở"};
  record(ledger, words);
  CHECK(findings(ledger).empty());
  words.fact.goods = {"4 máy thở = 0 VND"};
  const std::string code = record(ledger, words);
  CHECK(findings(ledger) == Findings{"value-of-zero: " + code + "/1", "value-of-zero: " + code + "/2"});
}

TEST_CASE("a date after today is found; a year that has begun is no future date") {
  auto ledger = filled_ledger();
  const std::string code = record(ledger, commitment("Kisarazu", "Thành phố Đà Nẵng", "1 triệu", "2022-02-19"));
  record(ledger, commitment("Kawasaki", "Thành phố Đà Nẵng", "1 triệu", "2022"));
  CHECK(findings(ledger, "2022-02-19").empty());
  CHECK(findings(ledger, "2022-02-18") == Findings{"future-date: " + code + "/1"});
}

TEST_CASE("an amount far from those of its giver, or else of the ledger, is found") {
  auto ledger = filled_ledger();
  const auto give = [&](const char* from, const std::string& amount, int day) {
    return record(ledger, gift(from, "Thành phố Đà Nẵng", amount, "2021-01-" + std::to_string(day)));
  };
  for (int day = 10; day < 20; ++day) give("Kisarazu", std::to_string(day) + " triệu", day);
  CHECK(findings(ledger).empty());
  const std::string large = give("Kisarazu", "14 tỷ", 20);
  const std::string other = give("Kawasaki", "15 tỷ", 21);  // Nobody knows what is usual for this giver.
  const Findings both{"amount-far-from-others: " + large + "/1", "amount-far-from-others: " + other + "/1"};
  CHECK(findings(ledger) == Findings{"amount-far-from-others: " + other + "/1"});
  give("Kisarazu", "1 triệu", 22);
  CHECK(findings(ledger) == both);
}

TEST_CASE("a total of several aids is not compared with single ones") {
  auto ledger = filled_ledger();
  for (int day = 10; day < 20; ++day) {
    record(ledger,
           gift("Kisarazu", "Thành phố Đà Nẵng", std::to_string(day) + " triệu", "2021-01-" + std::to_string(day)));
  }
  RecordWords total = commitment("Nhiều nhà tài trợ", "Thành phố Đà Nẵng", "126 tỷ", "2021");
  total.description.text("count") = "64";
  record(ledger, total);
  CHECK(findings(ledger).empty());
}

TEST_CASE("an equivalent far from the rate is found, in đồng and in dollars") {
  auto ledger = filled_ledger();
  aid::storage::Writer writer(ledger, author());
  aid::storage::Rates(ledger).add(writer, {.id = 0,
                                           .rate = {.currency = aid::domain::Currency::usd(),
                                                    .kind = aid::domain::RateKind::interbank,
                                                    .on = Date::from_ymd(2021, 1, 1),
                                                    .vnd_per_unit = aid::domain::Decimal(23'000, 0),
                                                    .source = "SBV"},
                                           .aid = {}});
  writer.commit();
  const auto give = [&](const std::string& amount, const std::string& in_vnd, const std::string& in_usd) {
    RecordWords words = commitment("Kisarazu", "Thành phố Đà Nẵng", amount, "2021-03-01");
    words.fact.stated_vnd = in_vnd;
    words.fact.stated_usd = in_usd;
    return record(ledger, words);
  };
  give("1000 USD", "23 triệu", "");
  give("23 triệu", "", "1000 USD");
  const std::string in_dong = give("2000 USD", "23 nghìn", "");
  const std::string in_dollars = give("90 triệu", "", "4000000 USD");
  CHECK(findings(ledger) ==
        Findings{"stated-far-from-rate: " + in_dong + "/1", "stated-far-from-rate: " + in_dollars + "/1"});
}

TEST_CASE("an entry that stands twice in an aid, and a date before all work of the unions, are found") {
  auto ledger = filled_ledger();
  const std::string code = record(ledger, commitment("Kisarazu", "Thành phố Đà Nẵng", "9 triệu", "2021"));
  record(ledger, entry(RecordKind::receipt, code, "4 triệu"));
  CHECK(findings(ledger).empty());
  RecordWords again = entry(RecordKind::receipt, code, "4 triệu");
  again.description.text("note") = "đợt 2";
  record(ledger, again);
  const std::string old = record(ledger, commitment("Kawasaki", "Thành phố Đà Nẵng", "9 triệu", "1905-07-13"));
  CHECK(findings(ledger) == Findings{"entry-twice: " + code + "/2 " + code + "/3", "date-long-ago: " + old + "/1"});
}

TEST_CASE("what is doubtful is silent once it was reviewed, until the aid changes or the review is withdrawn") {
  auto ledger = filled_ledger();
  const aid::recording::Session session{ledger, author(), {Date::parse("2022-02-19").value(), {}}};
  const std::string first = record(ledger, gift("Kisarazu", "Thành phố Đà Nẵng", "196 triệu", "2021"));
  const std::string second = record(ledger, gift("Kisarazu", "Thành phố Đà Nẵng", "196 triệu", "2021"));
  const Findings alike{"same-gift: " + first + " " + second};
  CHECK(findings(ledger) == alike);
  const auto review = [&](bool withdraw) {
    return aid::recording::review(session, {.aid = second, .reason = "hai khoản", .withdraw = withdraw});
  };
  review(false);
  CHECK(findings(ledger).empty());

  SUBCASE("the other aid of the finding changes") {
    aid::recording::EditWords edit{.aid = first};
    edit.changes.text("note") = "bổ sung";
    aid::recording::edit(session, edit);
    CHECK(findings(ledger) == alike);
    review(false);
    CHECK(findings(ledger).empty());
  }
  SUBCASE("the reviewed aid changes") {
    record(ledger, entry(RecordKind::use, second, "1 triệu"));
    CHECK(findings(ledger) == alike);
    review(false);
    CHECK(findings(ledger).empty());
  }
  SUBCASE("the review is withdrawn") {
    review(true);
    CHECK(findings(ledger) == alike);
  }
}

TEST_CASE("a review leaves what is wrong: goods of no value are found after it") {
  auto ledger = filled_ledger();
  RecordWords words = gift("Kisarazu", "Thành phố Đà Nẵng", "", "2021");
  words.fact.goods = {"4 máy thở = 0 VND"};
  const std::string code = record(ledger, words);
  const Findings wrong{"value-of-zero: " + code + "/1", "value-of-zero: " + code + "/2"};
  CHECK(findings(ledger) == wrong);
  const aid::recording::Session session{ledger, author(), {Date::parse("2022-02-19").value(), {}}};
  aid::recording::review(session, {.aid = code, .reason = "đã xem"});
  CHECK(findings(ledger) == wrong);
}

TEST_CASE("two records look like one gift when givers, receivers, currency, amount and time agree") {
  struct Case {
    RecordWords first;
    RecordWords second;
    bool is_found;
  };
  const std::string city = "Thành phố Đà Nẵng";
  const std::vector<Case> cases{
      {gift("Kisarazu", city, "196 triệu", "2021-03-01"), gift("Kisarazu", city, "196 triệu", "2021-03-01"), true},
      {gift("Kisarazu", city, "196 triệu", "2021-03-01"), gift("Kisarazu", city, "196 triệu", "2021-04-01"), true},
      {gift("Kisarazu", city, "196 triệu", "2021-03-01"), gift("Kisarazu", city, "196 triệu", "2021-04-02"), false},
      {gift("Kisarazu", city, "196 triệu", "2021-03-01"), gift("Kisarazu", city, "196 triệu", "2021"), true},
      {gift("Kisarazu", city, "100 triệu", "2021-03-01"), gift("Kisarazu", city, "99 triệu", "2021-03-01"), true},
      {gift("Kisarazu", city, "99 triệu", "2021-03-01"), gift("Kisarazu", city, "100 triệu", "2021-03-01"), true},
      {gift("Kisarazu", city, "100 triệu", "2021-03-01"), gift("Kisarazu", city, "98,9 triệu", "2021-03-01"), false},
      {gift("Kisarazu", city, "100 USD", "2021-03-01"), gift("Kisarazu", city, "100 EUR", "2021-03-01"), false},
      {gift("Kisarazu", city, "196 triệu", "2021-03-01"), gift("Yokohama", city, "196 triệu", "2021-03-01"), false},
      {gift("Kisarazu", city, "196 triệu", "2021-03-01"), gift("Kisarazu", "Hội An", "196 triệu", "2021-03-01"), false},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    CAPTURE(i);
    auto ledger = filled_ledger();
    const std::string first = record(ledger, cases[i].first);
    const std::string second = record(ledger, cases[i].second);
    CHECK(findings(ledger) == (cases[i].is_found ? Findings{"same-gift: " + first + " " + second} : Findings{}));
  }
}

TEST_CASE("a part is not taken for its parent, and a reversed record for none") {
  auto ledger = filled_ledger();
  const std::string parent = record(ledger, gift("Kisarazu", "Thành phố Đà Nẵng", "196 triệu", "2021"));
  RecordWords part = gift("Kisarazu", "Thành phố Đà Nẵng", "196 triệu", "2021");
  part.description.text("part-of") = parent;
  record(ledger, part);
  CHECK(findings(ledger).empty());
  const std::string twin = record(ledger, gift("Kisarazu", "Thành phố Đà Nẵng", "196 triệu", "2021"));
  CHECK(findings(ledger).size() == 1);
  const aid::recording::Session session{ledger, author(), {Date::parse("2022-02-19").value(), {}}};
  aid::recording::reverse(session, {twin, "ghi hai lần"});
  CHECK(findings(ledger).empty());
}

TEST_CASE("a partner of another kind, or one that belongs to the other, is not the same for a similar name") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Thành phố Kisarazu"}, "JP", "foreign-local-government");
  add_partner(ledger, {"Thành phố Kisaradzu"}, "JP", "foreign-company");
  CHECK(findings(ledger).empty());
  aid::vocabulary::Registry registry(ledger);
  aid::storage::Writer writer(ledger, author());
  aid::recording::add_partner(writer, registry,
                              {.name = "Thành phố Kisarazuu", .fields = {{"parent", "DN-P0001"}}, .another = true});
  writer.commit();
  CHECK(findings(ledger) == Findings{"same-partner: DN-P0002 DN-P0003"});
}

TEST_CASE("two partners look like one when their names are alike or look alike") {
  struct Case {
    const char* first;
    const char* second;
    bool is_found;
  };
  for (const Case& it : {Case{"Thành phố Kisarazu", "Thành phố Kisaradzu", true},
                         Case{"Hội Chữ thập đỏ Đà Nẵng", "Hoi Chu thap do Da Nang", true},
                         Case{"Champasak", "\u0421hampasak", true},  // A Cyrillic С.
                         Case{"Trường 1", "Trường 2", false}, Case{"Savannakhet", "Salavan", false},
                         Case{"Đà Nẵng", "MTTQ Đà Nẵng", false}}) {
    CAPTURE(it.first);
    auto ledger = filled_ledger();
    add_partner(ledger, {it.first});
    add_partner(ledger, {it.second});
    CHECK(findings(ledger) == (it.is_found ? Findings{"same-partner: DN-P0001 DN-P0002"} : Findings{}));
  }
}

TEST_CASE("partners of two countries, and the names of one partner, are not taken for one another") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Hội Chữ thập đỏ", "Hội Hồng thập tự", "Hội Chữ thập đỏ cũ"}, "VN");
  add_partner(ledger, {"Hội Chữ thập đỏ"}, "LA");
  CHECK(findings(ledger).size() == 1);  // The same look is found whatever the countries.
  auto other = filled_ledger();
  add_partner(other, {"Hội Chữ thập đỏ tỉnh"}, "VN");
  add_partner(other, {"Hội Chữ thập đỏ tỉn"}, "LA");
  CHECK(findings(other).empty());
}

TEST_CASE("a skeleton is what a name looks like") {
  using aid::reports::checks::skeleton;
  CHECK(skeleton("\u0421hampasak") == skeleton("Champasak"));
  CHECK(skeleton("B0NG") == skeleton("Bông"));
  CHECK(skeleton("Kornat") == skeleton("Komat"));
  CHECK(skeleton("Kisarazu") != skeleton("Kawasaki"));
}

TEST_CASE("aid from a partner to itself, which only an older program let in, is found") {
  Ledger ledger = filled_ledger();
  const auto partner = add_partner(ledger, {"Sở A"}, "VN");
  aid::storage::Writer writer(ledger, author());
  aid::domain::Aid aid;
  aid.direction = aid::domain::Direction::domestic;
  aid.parties = {{.role = aid::domain::PartyRole::donor, .partner = partner, .share = {}},
                 {.role = aid::domain::PartyRole::recipient, .partner = partner, .share = {}}};
  aid::storage::Aids(ledger).add(writer, aid, 2021, {});
  writer.commit();
  CHECK(findings(ledger) == Findings{"giver-is-receiver: " + aid.code});
}

TEST_CASE(
    "one number of two partners is found, whatever its spelling, and numbers of other schemes and versions are not") {
  auto ledger = filled_ledger();
  const auto partner_with = [&](const char* name, std::vector<aid::domain::PartnerIdentifier> identifiers) {
    aid::domain::Partner partner;
    partner.names.push_back({.kind = aid::domain::NameKind::official, .text = name});
    partner.identifiers = std::move(identifiers);
    aid::storage::Writer writer(ledger, author());
    aid::storage::Partners(ledger).add(writer, partner);
    writer.commit();
    return partner;
  };
  partner_with("Công ty Hải Vân", {{.scheme = "tax-code", .number = "0400 123 456"}});
  auto other = partner_with("Trường Hoa Sen", {{.scheme = "tax-code", .number = "0400123456"}});
  partner_with("Bệnh viện Phổi", {{.scheme = "registration", .number = "0400123456"}});
  CHECK(findings(ledger) == Findings{"same-identifier: DN-P0001 DN-P0002"});
  other.identifiers.clear();
  ++other.version;
  aid::storage::Writer writer(ledger, author());
  aid::storage::Partners(ledger).revise(writer, other);
  writer.commit();
  CHECK(findings(ledger).empty());
}

}  // namespace aid::checks_test
