// Fingerprints stand in ledgers: what they are made of never changes. The digests here were taken from the first
// release that has them.

#include "../../support/recording.hpp"
#include "aid/base/bytes.hpp"
#include "aid/base/sha256.hpp"
#include "aid/recording/desk.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/places.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace aid::fingerprint_test {

namespace {

using namespace aid::testing;
using namespace aid::domain;
using aid::recording::Desk;
using aid::recording::Draft;

Amount dong(std::int64_t minor, Qualifier qualifier = Qualifier::exact) {
  return {Money::from_minor(minor, Currency::vnd()), qualifier};
}

DateInterval interval(std::string_view from, std::string_view until) {
  return {Date::parse(from).value(), Date::parse(until).value()};
}

/// One of everything that names no other record.
Draft rich_draft() {
  Draft draft;
  Aid& aid = draft.aid;
  aid.direction = Direction::out;
  aid.modality = Modality::project;
  aid.form = Form::mixed;
  aid.scope = Scope::own;
  aid.title = "Thiết bị y tế";
  aid.note = "ghi chú";
  aid.regime = "decree-80-2020";
  aid.status = "approved";
  aid.humanitarian = true;
  aid.stands_for = {64, Qualifier::at_least};
  aid.runs = interval("2018-01-01", "2024-01-01");
  aid.splits = {{.dimension = SplitDimension::sector,
                 .scheme = "priority-2019",
                 .code = "health",
                 .place = {},
                 .share = Decimal(600, 1)},
                {.dimension = SplitDimension::sector,
                 .scheme = "priority-2019",
                 .code = "education",
                 .place = {},
                 .share = Decimal(40, 0)}};
  aid.beneficiaries = {
      {.group = "pupils", .text = "học sinh", .count = {19, Qualifier::about}, .unit = "school", .country = {}},
      {.group = {}, .text = {}, .count = {std::nullopt, Qualifier::exact}, .unit = {}, .country = "LA"}};
  aid.sources = {{"CV 12"}, {"https://example.org"}};
  Entry entry;
  entry.kind = EntryKind::commitment;
  entry.date = interval("2021-11-06", "2021-11-07");
  entry.form = Form::mixed;
  entry.amount = dong(196'000'000, Qualifier::nearly);
  entry.goods = {{.item = "máy thở",
                  .quantity = {Decimal(4, 0), Qualifier::exact},
                  .unit = "piece",
                  .unit_value = Decimal(25, 1),
                  .value = dong(10'000),
                  .basis = "donor-stated",
                  .typed = "4 máy thở"}};
  entry.stated_vnd = dong(7);
  entry.stated_usd = Amount{Money::from_minor(8, Currency::usd()), Qualifier::about};
  entry.channel_kind = "through-bank";
  entry.note = "đợt 1";
  entry.source = "GBC 1";
  draft.entries = {entry, entry};
  draft.entries.back().kind = EntryKind::disbursement;
  draft.contract_rate = Decimal(230'000, 1);
  return draft;
}

/// A desk over a new ledger.
struct Office {
  aid::storage::Ledger ledger = filled_ledger();
  aid::vocabulary::Registry registry{ledger};
};

TEST_CASE("the fingerprint of a draft is what it always was") {
  struct Case {
    std::string_view name;
    std::function<void(Draft&)> change;
    std::string_view digest;
  };
  const Case cases[] = {
      {"all", [](Draft&) {}, "8a4d5f4358a3aa6fe3324c16e26910e5"},
      {"nothing", [](Draft& draft) { draft = {}; }, "187e3d5f612c26d572c7a681121a6807"},
      {"title", [](Draft& draft) { draft.aid.title.clear(); }, "b435ba5b11af7f2c681d73331570afa0"},
      {"note", [](Draft& draft) { draft.aid.note.clear(); }, "35583e5513878245675f57ca53cea1f2"},
      {"regime", [](Draft& draft) { draft.aid.regime.clear(); }, "1fd2dcb9674393c08fb43a607ee63980"},
      {"status", [](Draft& draft) { draft.aid.status.clear(); }, "5ffc4ffa29fd07bfa285dca93e3d01a1"},
      {"humanitarian", [](Draft& draft) { draft.aid.humanitarian = false; }, "03a6e1db06c862f9709d7354bbb45223"},
      {"count",
       [](Draft& draft) {
         draft.aid.stands_for = {std::nullopt, Qualifier::exact};
       },
       "65a22074164ae320acf73a75a2f55aa6"},
      {"runs", [](Draft& draft) { draft.aid.runs.reset(); }, "5932cd89083897134657791bf923082a"},
      {"sectors in another order", [](Draft& draft) { std::swap(draft.aid.splits[0], draft.aid.splits[1]); },
       "8a4d5f4358a3aa6fe3324c16e26910e5"},
      {"sectors", [](Draft& draft) { draft.aid.splits.clear(); }, "59c079f4d17054e737fc041ed787a851"},
      {"beneficiaries", [](Draft& draft) { draft.aid.beneficiaries.clear(); }, "f1c85aa97219e2083309f55fcfadbae9"},
      {"sources", [](Draft& draft) { draft.aid.sources.clear(); }, "ce818eb85f4062ab688fb0835598635b"},
      {"terms",
       [](Draft& draft) {
         draft.aid.direction = Direction::local_foreigners;
         draft.aid.modality = Modality::programme;
         draft.aid.form = Form::in_kind;
         draft.aid.scope = Scope::member;
       },
       "ea944f9507833dc781d8093dc662e0fa"},
  };
  Office office;
  aid::storage::Writer writer(office.ledger, author());
  Desk desk(writer, office.registry, {.today = Date::parse("2022-02-19").value()});
  for (const Case& one : cases) {
    CAPTURE(one.name);
    Draft draft = rich_draft();
    one.change(draft);
    CHECK(aid::hex(aid::recording::fingerprint_of(desk, draft)) == one.digest);
  }
}

/// The canonical form of values, written down once more.
class Bytes {
public:
  Bytes& number(char mark, std::int64_t value) {
    text_ += mark;
    const auto bytes = aid::little_endian_bytes(static_cast<std::uint64_t>(value));
    text_.append(bytes.data(), bytes.size());
    return *this;
  }
  Bytes& text(char mark, std::string_view value) {
    number(mark, static_cast<std::int64_t>(value.size()));
    text_ += value;
    return *this;
  }
  aid::storage::Fingerprint fingerprint() const { return aid::recording::fingerprint_of_bytes(text_); }

private:
  std::string text_;
};

TEST_CASE("in a fingerprint partners, places and aids stand by their UUIDs") {
  Office office;
  const PartnerId giver = add_partner(office.ledger, {"Kisarazu"}, "JP");
  const PartnerId receiver = add_partner(office.ledger, {"DAFO"}, "VN");
  const PlaceId place = aid::storage::Places(office.ledger).all().front().id;
  aid::storage::Writer writer(office.ledger, author());
  Desk desk(writer, office.registry, {.today = Date::parse("2022-02-19").value()});
  Draft draft;
  draft.aid.parties = {{.role = PartyRole::donor, .partner = giver, .share = {}},
                       {.role = PartyRole::recipient, .partner = receiver, .share = Decimal(1000, 1)}};
  draft.aid.splits = {{.dimension = SplitDimension::place, .scheme = {}, .code = {}, .place = place, .share = {}}};
  Aid whole;
  draft.aid.part_of = desk.aids.add(writer, whole, 2021, {});
  const auto expected = Bytes()
                            .number('R', static_cast<std::int64_t>(PartyRole::donor))
                            .text('p', desk.partner_uuid(giver).view())
                            .number('R', static_cast<std::int64_t>(PartyRole::recipient))
                            .text('p', desk.partner_uuid(receiver).view())
                            .number('%', 100)
                            .number('.', 0)
                            .number('D', 0)
                            .number('M', static_cast<std::int64_t>(Modality::non_project))
                            .number('F', 0)
                            .number('O', static_cast<std::int64_t>(Scope::area_wide))
                            .number('C', 1)
                            .number('q', 0)
                            .text('P', whole.uuid.view())
                            .number('S', static_cast<std::int64_t>(SplitDimension::place))
                            .text('p', desk.place_uuid(place).view())
                            .fingerprint();
  CHECK(aid::hex(aid::recording::fingerprint_of(desk, draft)) == aid::hex(expected));
}

}  // namespace

}  // namespace aid::fingerprint_test
