#include "aid/reports/partners.hpp"
#include "aid/recording/partners.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/journal.hpp"
#include "aid/vocabulary/identifiers.hpp"

#include <doctest/doctest.h>

namespace aid::partners_test {

namespace {

using namespace aid::recording;
using aid::Language;
using aid::domain::NameKind;
using aid::domain::Partner;
using aid::storage::Ledger;
using aid::storage::Partners;
using aid::storage::Writer;
using aid::testing::author;
using aid::testing::filled_ledger;

template <typename Write>
PartnerOutcome committed(Ledger& ledger, Write write) {
  aid::vocabulary::Registry registry(ledger);
  Writer writer(ledger, author());
  auto outcome = write(writer, registry);
  if (!outcome.already) writer.commit();
  return outcome;
}

PartnerOutcome add(Ledger& ledger, const PartnerWords& words) {
  return committed(ledger, [&](Writer& writer, aid::vocabulary::Registry& registry) {
    return add_partner(writer, registry, words);
  });
}

PartnerOutcome edit(Ledger& ledger, const PartnerEdit& words) {
  return committed(ledger, [&](Writer& writer, aid::vocabulary::Registry& registry) {
    return edit_partner(writer, registry, words);
  });
}

/// The name of the problem that `act` ends with; nothing is written.
template <typename Act>
std::string refused(Ledger& ledger, Act act) {
  const auto before = ledger.head().seq;
  std::string name = "accepted";
  try {
    act();
  } catch (const aid::Error& error) {
    name = error.problem().name();
    CHECK(ledger.head().seq == before);
  }
  return name;
}

std::string refused_add(Ledger& ledger, const PartnerWords& words) {
  return refused(ledger, [&] { add(ledger, words); });
}

std::string refused_edit(Ledger& ledger, const PartnerEdit& words) {
  return refused(ledger, [&] { edit(ledger, words); });
}

Partner current(Ledger& ledger, std::string_view typed) {
  return Partners(ledger).find(aid::vocabulary::Registry(ledger).partner(typed).value()).value();
}

PartnerWords da_nang_project() {
  return {.name = "Dự án Đà Nẵng",
          .names = {{.kind = NameKind::former, .text = "Quỹ Đà Nẵng/Quảng Nam", .until = "2019"},
                    {.kind = NameKind::translation, .text = "The Da Nang Project", .language = "EN"}},
          .fields = {{"kind", "TCPCPNN"}, {"country", "Mỹ"}, {"note", "Hoa Kỳ"}}};
}

/// The cells of a section's rows as English text.
std::vector<std::vector<std::string>> section(const aid::table::Table& table, std::string_view code) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : table.explanations) {
    if (one.code != code) continue;
    for (const auto& row : one.rows) {
      std::vector<std::string> cells;
      for (const auto& cell : row.cells) {
        if (const auto* words = std::get_if<aid::table::Words>(&cell)) {
          cells.push_back(words->en);
        } else if (const auto* date = std::get_if<aid::domain::DateInterval>(&cell)) {
          cells.push_back(to_string(*date));
        } else if (const auto* amounts = std::get_if<aid::table::AmountsCell>(&cell)) {
          std::string text = amounts->unvalued_only ? "not valued" : "";
          for (const auto& amount : amounts->amounts.list()) text += show(amount, Language::en);
          cells.push_back(text);
        } else if (const auto* count = std::get_if<aid::domain::Count>(&cell)) {
          cells.push_back(show(*count, Language::en));
        } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
          cells.push_back(std::to_string(*number));
        } else {
          cells.emplace_back();
        }
      }
      rows.push_back(cells);
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("a partner is recorded with its names and their time, its kind and its country in codes") {
  auto ledger = filled_ledger();
  const auto outcome = add(ledger, da_nang_project());
  CHECK_FALSE(outcome.already);
  CHECK(outcome.partner.code == "DN-P0001");
  const Partner partner = current(ledger, "quỹ đà nẵng quảng nam");
  CHECK(partner.name() == "Dự án Đà Nẵng");
  CHECK(partner.kind == "foreign-ngo");
  CHECK(partner.country == "US");
  REQUIRE(partner.names.size() == 3);
  CHECK(to_string(*partner.names[1].until) == "2020-01-01");
  CHECK(partner.names[2].language == "en");
  CHECK(acknowledgement(outcome, Language::en, false) == "recorded as DN-P0001: Dự án Đà Nẵng (US)");
}

TEST_CASE("a kind that is only Vietnamese tells the country") {
  auto ledger = filled_ledger();
  CHECK(add(ledger, {.name = "UBND Đà Nẵng", .fields = {{"kind", "vietnamese-authority"}}}).partner.country == "VN");
  CHECK(add(ledger, {.name = "Nhóm", .fields = {{"kind", "group"}}}).partner.country == "");
  CHECK(add(ledger, {.name = "CLB cựu SV", .fields = {{"kind", "chapter"}, {"country", "Cuba"}}}).partner.country ==
        "CU");
}

TEST_CASE("what is wrong with a partner is told, all at once, and nothing is written") {
  auto ledger = filled_ledger();
  CHECK(refused_add(ledger, {.name = ""}) == "empty-name");
  CHECK(refused_add(ledger, {.name = "…"}) == "empty-name");
  CHECK(refused_add(ledger, {.name = "a\x1b"}) == "control-character");
  CHECK(refused_add(ledger, {.name = "A", .fields = {{"kind", "NGOO"}}}) == "unknown-partner-kind");
  CHECK(refused_add(ledger, {.name = "A", .fields = {{"country", "Loas"}}}) == "unknown-country");
  CHECK(refused_add(ledger, {.name = "A", .fields = {{"parent", "B"}}}) == "unknown-partner");
  CHECK(refused_add(ledger, {.name = "A", .names = {{.text = "A"}}}) == "repeated-name");
  CHECK(refused_add(ledger, {.name = "A", .names = {{.text = "B", .language = "english"}}}) == "not-a-language");
  CHECK(refused_add(ledger, {.name = "A", .names = {{.text = "B", .from = "2021", .until = "2020"}}}) ==
        "name-never-used");
  CHECK(refused_add(ledger, {.name = "A", .names = {{.text = "B", .from = "hôm qua"}}}) == "relative-date");
  CHECK(refused_add(ledger, {.name = "A", .fields = {{"id", "dn-p0007"}}}) == "bad-id");
  CHECK(refused_add(ledger, {.name = "A", .fields = {{"id", "DN-2021-0001"}}}) == "bad-id");
  CHECK(refused_add(ledger, {.name = "A", .fields = {{"id", "van-phong-DN"}}}) == "accepted");
  try {
    add(ledger, {.name = "C", .fields = {{"kind", "zz"}, {"country", "zz"}}});
    FAIL("accepted");
  } catch (const aid::Errors& errors) {
    CHECK(errors.problems().size() == 2);
  }
}

TEST_CASE("a name that another partner has, or one that looks like it, is refused unless it is another partner") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  for (const char* name : {"du an da nang", "QUỸ ĐÀ NẴNG / QUẢNG NAM", "The Da Nang Project"}) {
    CAPTURE(name);
    CHECK(refused_add(ledger, {.name = name}) == "partner-exists");
  }
  CHECK(refused_add(ledger, {.name = "Khác", .names = {{.text = "Dự án Đà Nẵng"}}}) == "partner-exists");
  CHECK(refused_add(ledger, {.name = "Dự án Đà Nẵng", .another = true}) == "accepted");
  CHECK(refused_add(ledger, {.name = "Dự án Ðà Nẵng"}) == "partner-exists");       // U+00D0 folds to d.
  CHECK(refused_add(ledger, {.name = "Dự аn Đà Nẵng"}) == "partner-looks-alike");  // Cyrillic а
}

TEST_CASE("a partner equal in all given values is the same as recorded") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  CHECK(refused_add(ledger, da_nang_project()) == "same-as-recorded");
  auto another = da_nang_project();
  another.another = true;
  CHECK(add(ledger, another).partner.code == "DN-P0002");
}

TEST_CASE("the caller's own id again is already recorded, and with another value names the field") {
  auto ledger = filled_ledger();
  auto words = da_nang_project();
  words.fields.set("id", "don-7");
  add(ledger, words);
  const auto head = ledger.head().seq;
  auto again = words;
  again.name = "  Dự án  Đà Nẵng ";
  again.fields.set("country", "US");
  CHECK(add(ledger, again).already);
  CHECK(ledger.head().seq == head);

  const auto differs = [&](auto change, std::string_view field) {
    auto other = words;
    change(other);
    try {
      add(ledger, other);
      FAIL("accepted");
    } catch (const aid::Error& error) {
      CHECK(error.problem().name() == "id-differs");
      CHECK(error.problem().text(Language::en).find("another " + std::string(field) + ":") != std::string::npos);
    }
  };
  differs([](PartnerWords& other) { other.name = "Dự án khác"; }, "name");
  differs([](PartnerWords& other) { other.fields.set("country", "JP"); }, "--country");
  differs([](PartnerWords& other) { other.fields.set("kind", "other"); }, "--kind");
  differs([](PartnerWords& other) { other.fields.set("note", ""); }, "--note");
  differs([](PartnerWords& other) { other.fields.set("contact", "0905"); }, "--contact");
  differs([](PartnerWords& other) { other.names.pop_back(); }, "--name-en");

  // An edit later does not make the first record another one.
  edit(ledger, {.partner = "don-7", .changes = {.fields = {{"note", "khác"}}}});
  CHECK(add(ledger, words).already);
}

TEST_CASE("an edit makes a new version, and saying what is so already makes none") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  const auto outcome = edit(ledger, {.partner = "DN-P0001",
                                     .changes = {.name = "Dự án Đà Nẵng mới", .fields = {{"country", "JP"}}},
                                     .cleared = {"note"}});
  CHECK(options_of(outcome.changed) == std::vector<std::string>{"--name", "--country", "--note"});
  CHECK(acknowledgement(outcome, Language::vi, false) == "đã sửa DN-P0001: tên 'Dự án Đà Nẵng' → 'Dự án Đà Nẵng mới', nước 'Hoa Kỳ' → 'Nhật Bản', ghi chú 'Hoa Kỳ' → (trống)");
  const Partner now = current(ledger, "DN-P0001");
  CHECK(now.version == 2);
  CHECK(now.name() == "Dự án Đà Nẵng mới");
  CHECK(now.country == "JP");
  CHECK(now.note == "");
  CHECK(now.kind == "foreign-ngo");
  CHECK(now.names.size() == 4);  // The old one is a former name.
  const auto versions = Partners(ledger).versions(now.id);
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].first.country == "US");

  const auto same = edit(ledger, {.partner = "DN-P0001", .changes = {.fields = {{"country", "Nhật Bản"}}}});
  CHECK(same.already);
  CHECK(current(ledger, "DN-P0001").version == 2);
}

TEST_CASE("a former name that becomes the official one is not kept twice") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  edit(ledger,
       {.partner = "DN-P0001",
        .changes = {.name = "Quỹ Đà Nẵng/Quảng Nam", .names = {{.kind = NameKind::former, .text = "Dự án Đà Nẵng"}}}});
  const Partner now = current(ledger, "DN-P0001");
  CHECK(now.name() == "Quỹ Đà Nẵng/Quảng Nam");
  CHECK(now.names.size() == 3);
  CHECK(refused_edit(ledger, {.partner = "DN-P0001", .changes = {.names = {{.text = "Dự án Đà Nẵng"}}}}) ==
        "repeated-name");
}

TEST_CASE("a further official name is shown, and the one before ends where it begins") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  edit(ledger, {.partner = "DN-P0001",
                .changes = {.names = {{.kind = NameKind::official, .text = "Tên mới", .from = "2024-05"}}}});
  const Partner now = current(ledger, "DN-P0001");
  CHECK(now.name() == "Tên mới");
  CHECK(now.names[1].text == "Dự án Đà Nẵng");
  CHECK(to_string(*now.names[1].until) == "2024-05-01");
}

TEST_CASE("a name can be taken away, but not the only official one") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  const auto remove = [&](std::string_view name) {
    return committed(ledger, [&](Writer& writer, aid::vocabulary::Registry& registry) {
      return remove_names(writer, registry, "DN-P0001", {std::string(name)});
    });
  };
  CHECK(options_of(remove("Quỹ Đà Nẵng/Quảng Nam").changed) == std::vector<std::string>{"--former"});
  CHECK(current(ledger, "DN-P0001").names.size() == 2);
  CHECK(refused(ledger, [&] { remove("Quỹ Đà Nẵng/Quảng Nam"); }) == "not-its-name");
  CHECK(refused(ledger, [&] { remove("Dự án Đà Nẵng"); }) == "only-official-name");
}

TEST_CASE("a partner belongs to another, never in a circle") {
  auto ledger = filled_ledger();
  add(ledger, {.name = "Liên hiệp"});
  add(ledger, {.name = "Hội", .fields = {{"parent", "lien hiep"}}});
  const auto made = add(ledger, {.name = "Chi hội", .fields = {{"parent", "Hội tỉnh"}}, .new_partner = true});
  REQUIRE(made.created.size() == 1);
  CHECK(made.created[0].name() == "Hội tỉnh");
  CHECK(current(ledger, "Chi hội").parent == current(ledger, "Hội tỉnh").id);
  CHECK(refused_edit(ledger, {.partner = "Liên hiệp", .changes = {.fields = {{"parent", "Hội"}}}}) == "parent-cycle");
  CHECK(refused_edit(ledger, {.partner = "Hội", .changes = {.fields = {{"parent", "Hội"}}}}) == "parent-of-itself");
  CHECK(refused_edit(ledger, {.partner = "Hội", .changes = {.fields = {{"parent", "Ai"}}}}) == "unknown-partner");
  edit(ledger, {.partner = "Hội", .cleared = {"parent"}});
  CHECK_FALSE(current(ledger, "Hội").parent);
}

TEST_CASE("a partner is created on the way only where it may be, and never for a look-alike") {
  auto ledger = filled_ledger();
  add(ledger, {.name = "Kisarazu"});
  aid::vocabulary::Registry registry(ledger);
  Writer writer(ledger, author());
  std::vector<Partner> created;
  CHECK(partner_or_new(writer, registry, "kisarazu", Creating::unless_near, created) == current(ledger, "Kisarazu").id);
  CHECK(created.empty());
  CHECK_THROWS_AS(partner_or_new(writer, registry, "Kawasaki", Creating::no, created), aid::Error);
  partner_or_new(writer, registry, "Kawasaki", Creating::unless_near, created);
  REQUIRE(created.size() == 1);
  CHECK(created[0].code == "DN-P0002");
  CHECK_THROWS_AS(partner_or_new(writer, registry, "Кisarazu", Creating::unless_near, created), aid::Error);
  CHECK_THROWS_AS(partner_or_new(writer, registry, "…", Creating::unless_near, created), aid::Error);
}

TEST_CASE("a contact can be erased from every version, and the journal still verifies") {
  auto ledger = filled_ledger();
  add(ledger, {.name = "A", .fields = {{"contact", "0905 123 456"}}});
  edit(ledger, {.partner = "A", .changes = {.fields = {{"contact", "0905 123 457"}}}});
  CHECK(current(ledger, "A").contact == "0905 123 457");
  edit(ledger, {.partner = "A", .forget_contact = true});
  for (const auto& [version, block] : Partners(ledger).versions(current(ledger, "A").id)) CHECK(version.contact == "");
  CHECK(aid::storage::verify(ledger).problems.empty());
  CHECK(refused_edit(ledger, {.partner = "A", .forget_contact = true}) == "contact-forgotten");
}

TEST_CASE("a list has one row a partner and keeps to its filters") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  add(ledger, {.name = "UBND Đà Nẵng", .fields = {{"kind", "vietnamese-authority"}}});
  add(ledger, {.name = "Sở Ngoại vụ", .fields = {{"kind", "vietnamese-authority"}, {"parent", "UBND Đà Nẵng"}}});
  aid::vocabulary::Registry registry(ledger);
  // With the office, "Liên hiệp các tổ chức hữu nghị Đà Nẵng".
  CHECK(aid::reports::list_partners(registry, {}).rows.size() == 4);
  CHECK(aid::reports::list_partners(registry, {.query = "da nang"}).rows.size() == 3);
  CHECK(aid::reports::list_partners(registry, {.query = "da nang", .country = "VN"}).rows.size() == 2);
  CHECK(aid::reports::list_partners(registry, {.kind = "vietnamese-authority"}).rows.size() == 2);
  CHECK(aid::reports::list_partners(registry, {.parent = "UBND Đà Nẵng"}).rows.size() == 1);
  CHECK(aid::reports::list_partners(registry, {.query = "zzz"}).rows.empty());
  CHECK_THROWS_AS(aid::reports::list_partners(registry, {.kind = "zzz"}), aid::Error);
  const auto table = aid::reports::list_partners(registry, {.query = "quy"});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells.size() == table.columns.size());
  CHECK(std::get<aid::table::Lines>(table.rows[0].cells[2])[0].en == "Quỹ Đà Nẵng/Quảng Nam");
}

TEST_CASE("what a partner gave and received is told apart, by stage and currency") {
  using namespace aid::domain;
  auto ledger = filled_ledger();
  const auto champasak = add(ledger, {.name = "Champasak", .fields = {{"country", "LA"}}}).partner.id;
  const auto city = add(ledger, {.name = "UBND Đà Nẵng", .fields = {{"kind", "vietnamese-authority"}}}).partner.id;
  const auto salavan = add(ledger, {.name = "Salavan", .fields = {{"country", "LA"}}}).partner.id;
  aid::storage::Aids aids(ledger);
  Writer writer(ledger, author());
  const auto record = [&](std::vector<Party> parties, EntryKind kind, std::optional<std::int64_t> vnd,
                          AidId part_of = {}) {
    Aid aid;
    aid.parties = std::move(parties);
    aid.part_of = part_of;
    aids.add(writer, aid, 2021, "");
    Entry entry;
    entry.aid = aid.id;
    entry.kind = kind;
    entry.date = DateInterval::of_years(2021, 2021);
    if (vnd) entry.amount = Amount{Money::from_minor(*vnd, Currency::vnd())};
    entry.channel = city;
    aids.add_entry(writer, entry, "");
    return aid.id;
  };
  const Party gives{.role = PartyRole::donor, .partner = champasak, .share = {}};
  const Party receives{.role = PartyRole::recipient, .partner = champasak, .share = {}};
  const auto whole =
      record({gives, {.role = PartyRole::recipient, .partner = city, .share = {}}}, EntryKind::receipt, 200'000'000);
  record({gives}, EntryKind::receipt, 50'000'000, whole);  // Within the one before.
  record({gives}, EntryKind::receipt, std::nullopt);
  record({receives}, EntryKind::disbursement, 300'000'000);
  record({{.role = PartyRole::recipient, .partner = champasak, .share = Decimal(60, 0)},
          {.role = PartyRole::recipient, .partner = salavan, .share = Decimal(40, 0)}},
         EntryKind::disbursement, 100);
  record({receives, {.role = PartyRole::recipient, .partner = salavan, .share = {}}}, EntryKind::disbursement,
         36'000'000);
  const auto gone = record({gives}, EntryKind::receipt, 1);
  aids.add_reversal(writer, {.aid = gone, .entry = {}, .approval = 0, .reason = "nhầm", .date = {}});
  writer.commit();

  aid::vocabulary::Registry registry(ledger);
  const auto table = aid::reports::show_partner(registry, "champasak");
  const auto rows = section(table, "aid");
  REQUIRE(rows.size() == 3);
  using Row = std::vector<std::string>;
  // What was received with its count and what has no value; what was disbursed with its own.
  const std::string recipient(label(PartyRole::recipient).en);
  CHECK(rows[0] == Row{std::string(label(PartyRole::donor).en), "2", "1", "200,000,000 VND", "", "0", "0"});
  CHECK(rows[1] == Row{recipient, "0", "0", "", "300,000,060 VND", "2", "0"});
  CHECK(rows[2] == Row{recipient + " (shared, no shares stated)", "0", "0", "", "36,000,000 VND", "1", "0"});
  CHECK(section(aid::reports::show_partner(registry, "ubnd da nang"), "channel") ==
        std::vector<Row>{{"6", "2", "1", "200,000,000 VND", "336,000,100 VND", "3", "0"}});
}

TEST_CASE("a partner is shown with its facts, names, members and versions") {
  auto ledger = filled_ledger();
  add(ledger, da_nang_project());
  add(ledger, {.name = "Văn phòng", .fields = {{"parent", "DN-P0001"}}});
  edit(ledger, {.partner = "DN-P0001", .changes = {.fields = {{"contact", "0905"}}}});
  aid::vocabulary::Registry registry(ledger);
  const auto table = aid::reports::show_partner(registry, "The Da Nang Project");
  CHECK(table.title.en == "Partner: Dự án Đà Nẵng");
  using Row = std::vector<std::string>;
  CHECK(section(table, "names")[1] == Row{"former name", "Quỹ Đà Nẵng/Quảng Nam", "", "", "2019-12-31"});
  CHECK(section(table, "members") == std::vector<Row>{{"DN-P0002", "Văn phòng"}});
  CHECK(section(table, "versions") == std::vector<Row>{{"1", "2", "Dự án Đà Nẵng"}, {"2", "4", "Dự án Đà Nẵng"}});
  CHECK(section(table, "aid").empty());
  CHECK_THROWS_AS(aid::reports::show_partner(registry, "Ai"), aid::Error);
}

TEST_CASE("numbers are given once, replaced by scheme, and belong to one partner") {
  auto ledger = filled_ledger();
  const auto numbers = [&](std::string_view partner) {
    std::vector<std::string> written;
    for (const auto& one : current(ledger, partner).identifiers) written.push_back(aid::vocabulary::written(one));
    return written;
  };
  using Numbers = std::vector<std::string>;
  add(ledger, {.name = "A", .fields = {{"identifier", "MST:0400123456"}, {"identifier", "tax-code:0400 123 456"}}});
  CHECK(numbers("A") == Numbers{"tax-code:0400123456"});
  add(ledger, {.name = "B", .fields = {{"identifier", "certificate:12/CNV"}, {"identifier", "registration:7"}}});
  CHECK(refused_add(ledger, {.name = "C", .fields = {{"identifier", "tax-code:0400-123.456"}}, .another = true}) ==
        "identifier-taken");
  CHECK(refused_edit(ledger, {.partner = "B", .changes = {.fields = {{"identifier", "tax-code:0400123456"}}}}) ==
        "identifier-taken");
  CHECK(refused_add(ledger, {.name = "C", .fields = {{"identifier", "0400123456"}}}) == "bad-identifier");

  // A number in another spelling is the same one, and of another scheme another one.
  CHECK(edit(ledger, {.partner = "A", .changes = {.fields = {{"identifier", "tax-code:0400.123.456"}}}}).already);
  CHECK(refused_add(ledger, {.name = "D", .fields = {{"identifier", "registration:0400123456"}}}) == "accepted");

  const auto outcome =
      edit(ledger, {.partner = "certificate:12/cnv", .changes = {.fields = {{"identifier", "certificate:13/CNV"}}}});
  CHECK(options_of(outcome.changed) == std::vector<std::string>{"--identifier"});
  CHECK(numbers("B") == Numbers{"registration:7", "certificate:13/CNV"});
  // A number that was given up is free.
  CHECK(refused_add(ledger, {.name = "E", .fields = {{"identifier", "certificate:12/CNV"}}}) == "accepted");
  edit(ledger, {.partner = "B", .cleared = {"identifier"}});
  CHECK(numbers("B").empty());
}

TEST_CASE("a partner is known by its number before any name, and never by a number of several") {
  auto ledger = filled_ledger();
  const auto first = add(ledger, {.name = "A", .fields = {{"identifier", "registration:202918"}}}).partner.id;
  add(ledger, {.name = "202918"});
  aid::vocabulary::Registry registry(ledger);
  const auto known = [&](std::string_view typed) {
    const auto found = registry.known_partner(typed);
    return found ? Partners(ledger).get(found.value()).name() : std::string(found.problem().name());
  };
  CHECK(known("202918") == "A");
  CHECK(known("registration: 202-918") == "A");
  CHECK(known("certificate:202918") == "unknown-identifier");
  CHECK(known("tax-code:") == "unknown-identifier");
  CHECK(known("passport:202918") == "unknown-partner");
  CHECK(registry.search_partners("202918").front() == first);
  add(ledger, {.name = "B", .fields = {{"identifier", "certificate:202918"}}});
  CHECK(known("202918") == "ambiguous-identifier");
  CHECK(known("certificate:202918") == "B");
  CHECK(registry.search_partners("202918").size() == 3);
}

TEST_CASE("a further name of a new partner is asked for nearness too, but no short acronym") {
  auto ledger = filled_ledger();
  add(ledger, {.name = "Thành phố Sakura", .fields = {{"former", "Sakuragi"}, {"acronym", "TPSK"}}});
  struct Case {
    const char* field;
    const char* name;
    const char* result;
  };
  constexpr Case cases[] = {
      {"alias", "Sakuragii", "partner-near"},  {"former", "Sakurage", "partner-near"},
      {"name-en", "Sakurago", "partner-near"}, {"acronym", "Sakuragu", "partner-near"},
      {"acronym", "TPSA", "accepted"},         {"alias", "Hiroshima", "accepted"},
  };
  int number = 0;
  for (const Case& it : cases) {
    CAPTURE(it.name);
    PartnerWords words{.name = "Hội " + std::to_string(++number)};
    words.fields.set(it.field, it.name);
    CHECK(refused_add(ledger, words) == it.result);
    words.another = true;
    words.name += " nữa";
    if (std::string_view(it.result) == "partner-near") CHECK(refused_add(ledger, words) == "accepted");
  }
}

}  // namespace aid::partners_test
