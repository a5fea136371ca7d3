#pragma once
#include "aid/storage/aids.hpp"
#include "aid/storage/erasing.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/frozen.hpp"
#include "aid/storage/imports.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/locks.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partner_facts.hpp"
#include "aid/storage/partner_merges.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/storage/rates.hpp"
#include "aid/storage/reviews.hpp"
#include "aid/storage/second_looks.hpp"
#include "aid/storage/writer.hpp"

/// A ledger in memory with rows in every table and every optional column filled somewhere, in four blocks.
namespace aid::storage::samples {

inline Author author() {
  return {.now_ms = 1'636'156'800'000, .actor = "an", .host = "may-1", .tool = "test", .arguments = "'a b'"};
}

struct Filled {
  Ledger ledger = Ledger::in_memory();
  domain::PartnerId donor, recipient;
  domain::PlaceId province, district;
  domain::AidId parent, part;
  domain::EntryId commitment;
  domain::EventId event;
  domain::MatterId agreement, item, need, paper;
};

/// A paper of all that papers can belong to, with a file that nobody has kept.
inline void add_paper(Filled& filled, Writer& writer) {
  domain::Matter paper;
  paper.kind = domain::MatterKind::paper;
  paper.type = "decision";
  paper.title = "Quyết định";
  paper.entries = {filled.commitment};
  paper.matters = {filled.agreement};
  paper.totals = {StatedTotals(filled.ledger).all().front().id};
  paper.file = domain::PaperFile{.name = "qd.pdf", .sha256 = std::string(64, 'a'), .bytes = 12, .source = {}};
  paper.path = "/srv/qd.pdf";
  filled.paper = Matters(filled.ledger).add(writer, paper, 2021, {});
}

/// An agreement that was extended, the plan that names it, and an item; between them every column has something in it.
inline void add_matters(Filled& filled, Writer& writer) {
  Matters matters(filled.ledger);
  const auto day = [](int year) { return domain::Date::from_ymd(year, 7, 13); };
  domain::Matter agreement;
  agreement.external_id = "M1";
  agreement.type = "memorandum";
  agreement.title = "Bản ghi nhớ";
  agreement.title_en = "Memorandum";
  agreement.number = "01/BGN";
  agreement.country = "US";
  agreement.note = "ghi chú";
  agreement.date = domain::DateInterval::of_day(day(2021));
  agreement.typed_date = "13/07/2021";
  agreement.valid_from = day(2021);
  agreement.valid_until = day(2024);
  agreement.partners = {{filled.donor, "signatory"}, {filled.recipient, ""}};
  agreement.sources = {{"S2"}};
  agreement.aids = {filled.part};
  agreement.events = {filled.event};
  filled.agreement = matters.add(writer, agreement, 2021, std::string(16, 'm'));
  agreement.change = domain::MatterChange::ended;
  agreement.reason = "hai bên thống nhất";
  agreement.ended_on = day(2023);
  ++agreement.version;
  matters.revise(writer, agreement);
  domain::Matter item;
  item.kind = domain::MatterKind::plan_item;
  item.title = "Hội thảo";
  item.authority = "UBND";
  item.every = 5;
  item.status = "cancelled";
  item.open_ended = true;
  item.parent = filled.agreement;
  item.counts = {{"activities", {2, domain::Qualifier::at_least}}};
  filled.item = matters.add(writer, item, 2022, {});
  domain::Matter need;
  need.kind = domain::MatterKind::need;
  need.country = "IN";
  need.priority = "high";
  need.channel = "embassy";
  need.valid_until = day(2022);
  const domain::Quantity many{domain::Decimal(10000, 0), domain::Qualifier::at_least};
  const domain::Amount money{domain::Money::from_minor(36'000'000, domain::Currency::vnd()), domain::Qualifier::nearly};
  need.lines = {{.item = "khẩu trang", .quantity = many, .unit = "box", .typed = "hơn 10.000 hộp khẩu trang"},
                {.amount = money, .typed = "gần 36 triệu"}};
  need.gifts = {{.aid = filled.part,
                 .part = domain::NeedPart::stated,
                 .item = "khẩu trang",
                 .quantity = many,
                 .unit = "box",
                 .typed = "hơn 10.000 hộp khẩu trang"},
                {.aid = filled.parent, .part = domain::NeedPart::stated, .amount = money, .typed = "gần 36 triệu"}};
  filled.need = matters.add(writer, need, 2021, {});
}

inline domain::Amount vnd(std::int64_t amount, domain::Qualifier qualifier = domain::Qualifier::exact) {
  return {domain::Money::from_minor(amount, domain::Currency::vnd()), qualifier};
}
inline domain::Amount usd(std::int64_t cents) { return {domain::Money::from_minor(cents, domain::Currency::usd())}; }

inline domain::Partner partner(std::string name, std::string country) {
  domain::Partner made;
  made.names = {{.kind = domain::NameKind::official, .text = std::move(name), .language = {}, .from = {}, .until = {}}};
  made.country = std::move(country);
  return made;
}

inline domain::Aid aid_between(domain::PartnerId donor, domain::PartnerId recipient) {
  domain::Aid made;
  made.title = "Hỗ trợ chống dịch";
  made.parties = {{domain::PartyRole::donor, donor, std::nullopt},
                  {domain::PartyRole::recipient, recipient, domain::Decimal(100, 0)}};
  return made;
}

inline void fill_people_and_places(Filled& filled, Writer& writer) {
  Settings(filled.ledger).put(writer, "code", "DN");
  Settings(filled.ledger).put(writer, "office", "Liên hiệp");
  Lists(filled.ledger)
      .put(writer, {.list = "sector",
                    .scheme = "as-published",
                    .code = "health",
                    .ordinal = 1,
                    .name_vi = "y tế",
                    .name_en = "health",
                    .aliases = "sức khỏe",
                    .attributes = "a=1;b=2"});
  Places places(filled.ledger);
  domain::Place province;
  province.code = "48";
  province.kind = "city";
  province.name_vi = "Đà Nẵng";
  province.name_en = "Da Nang";
  province.aliases = "TP Đà Nẵng|Tourane";
  province.country = "VN";
  province.from = domain::Date::from_ymd(1997, 1, 1);
  province.until = domain::Date::from_ymd(2025, 7, 1);
  filled.province = places.add(writer, province);
  domain::Place district;
  district.kind = "free";
  district.name_vi = "quận Liên Chiểu";
  district.parent = filled.province;
  district.country = "VN";
  filled.district = places.add(writer, district);

  Partners partners(filled.ledger);
  domain::Partner recipient = partner("UBND Đà Nẵng", "VN");
  filled.recipient = partners.add(writer, recipient);
  domain::Partner donor = partner("Dự án Đà Nẵng", "US");
  donor.external_id = "US-1";
  donor.kind = "foreign-ngo";
  donor.parent = filled.recipient;
  donor.note = "ghi chú";
  donor.contact = "Bà An, 0905 000 000";
  donor.names.push_back({.kind = domain::NameKind::former,
                         .text = "Quỹ Đà Nẵng/Quảng Nam",
                         .language = "vi",
                         .from = domain::Date::from_ymd(2001, 1, 1),
                         .until = domain::Date::from_ymd(2010, 1, 1)});
  donor.identifiers = {{.scheme = "certificate", .number = "12/CNV-HĐ"},
                       {.scheme = "tax-code", .number = "0400123456"}};
  filled.donor = partners.add(writer, donor);
}

inline void fill_aid(Filled& filled, Writer& writer) {
  Aids aids(filled.ledger);
  domain::Aid parent = aid_between(filled.donor, filled.recipient);
  parent.stands_for = {64, domain::Qualifier::exact};
  filled.parent = aids.add(writer, parent, 2021, std::string(16, 'p'));

  domain::Aid part = aid_between(filled.donor, filled.recipient);
  part.external_id = "A1";
  part.note = "một ghi chú";
  part.regime = "nd80-2020";
  part.status = "ended";
  part.campaign = "yagi-2024";
  part.humanitarian = true;
  part.part_of = filled.parent;
  part.component = true;
  part.runs = domain::DateInterval::of_years(2018, 2023);
  part.splits = {
      {.dimension = domain::SplitDimension::sector,
       .scheme = "as-published",
       .code = "health",
       .place = {},
       .share = domain::Decimal(60, 0)},
      {.dimension = domain::SplitDimension::place, .scheme = {}, .code = {}, .place = filled.district, .share = {}}};
  part.beneficiaries = {{.group = "students",
                         .text = "học sinh",
                         .count = {19, domain::Qualifier::about},
                         .unit = "school",
                         .country = "VN"}};
  part.sources = {{"S0"}};
  filled.part = aids.add(writer, part, 2021, std::string(16, 'f'));

  domain::Entry commitment;
  commitment.aid = filled.part;
  commitment.kind = domain::EntryKind::commitment;
  commitment.date = domain::DateInterval::of_years(2021, 2021);
  commitment.amount = vnd(100'000'000, domain::Qualifier::at_least);
  commitment.stated_usd = usd(4'329'00);
  commitment.instalments = {
      {.due = domain::DateInterval::of_years(2021, 2021), .amount = vnd(60'000'000), .typed = "2021=60 triệu"},
      {.due = domain::DateInterval::of_years(2022, 2022),
       .amount = vnd(40'000'000, domain::Qualifier::at_least),
       .typed = "2022=hơn 40 triệu"}};
  filled.commitment = aids.add_entry(writer, commitment, {});

  domain::Entry receipt = commitment;
  receipt.kind = domain::EntryKind::receipt;
  receipt.form = domain::Form::mixed;
  receipt.amount = usd(1'000'00);
  receipt.stated_usd = {};
  receipt.instalments.clear();
  receipt.stated_vnd = vnd(23'100'000, domain::Qualifier::about);
  receipt.channel = filled.recipient;
  receipt.channel_kind = "embassy";
  receipt.settles = filled.commitment;
  receipt.note = "đợt 1";
  receipt.typed_amount = "1.000 đô";
  receipt.typed_date = "năm 2021";
  receipt.source = "S1";
  receipt.external_id = "A1/r";
  receipt.goods = {{.item = "máy thở",
                    .quantity = {domain::Decimal(4, 0), domain::Qualifier::exact},
                    .unit = "chiec",
                    .unit_value = domain::Decimal(25, 1),
                    .value = vnd(10),
                    .basis = "invoice",
                    .typed = "4 máy thở"},
                   {.item = "khẩu trang",
                    .quantity = {},
                    .unit = {},
                    .unit_value = {},
                    .value = {},
                    .basis = {},
                    .typed = "khẩu trang"}};
  domain::Equivalent equivalent;
  equivalent.amount = vnd(23'200'000, domain::Qualifier::about);
  equivalent.source = "Báo Đà Nẵng";
  equivalent.date = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 8, 14));
  equivalent.typed = "khoảng 23,2 triệu";
  receipt.equivalents = {equivalent};
  aids.add_entry(writer, receipt, std::string(16, 'r'));

  domain::Approval approval;
  approval.aid = filled.part;
  approval.number = "1150/QĐ-UBND";
  approval.authority = "UBND thành phố";
  approval.on = domain::DateInterval::of_month(2021, 4);
  approval.note = "kèm danh mục";
  aids.add_approval(writer, approval);
}

inline void fill_imports(Filled& filled, Writer& writer) {
  Imports imports(filled.ledger);
  Import list;
  list.list = "aid";
  list.file = "danh sách.csv";
  list.file_hash = std::string(32, 'h');
  list.rules_hash = std::string(32, 'r');
  list.id = imports.add(writer, list);
  imports.add_row(writer, list.id, 1, {.line = 2, .identity = {1}, .content = {2}, .record = filled.part.row});
  imports.add_counts(writer, list.id, {{.what = "read", .count = 1}});
  imports.take_back(writer, list);
}

inline void fill_the_rest(Filled& filled, Writer& writer) {
  Aids aids(filled.ledger);
  domain::Aid edited = *aids.find(filled.part);
  edited.title = "Hỗ trợ lao động tự do";
  ++edited.version;
  aids.revise(writer, edited);
  domain::Partner renamed = *Partners(filled.ledger).find(filled.donor);
  renamed.names.front().text = "Dự án Đà Nẵng (DNP)";
  ++renamed.version;
  Partners(filled.ledger).revise(writer, renamed);
  aids.add_reversal(writer, {.aid = filled.part,
                             .entry = filled.commitment,
                             .approval = 0,
                             .reason = "ghi nhầm",
                             .date = domain::DateInterval::of_years(2021, 2021)});
  domain::Event event;
  event.type = "conference";
  event.title = "Hội nghị tổng kết";
  event.external_id = "E1";
  event.note = "ghi chú";
  event.date = domain::DateInterval::of_day(domain::Date::from_ymd(2022, 1, 11));
  event.typed_date = "11/01/2022";
  event.mode = domain::EventMode::hybrid;
  event.mode_stated = true;
  event.place = filled.district;
  event.countries = {"US", "JP"};
  event.cost =
      domain::Amount{domain::Money::from_minor(120'000'000, domain::Currency::vnd()), domain::Qualifier::about};
  event.permit = "needed";
  event.permit_number = "15/UBND";
  event.permitted_on = domain::Date::from_ymd(2021, 12, 1);
  event.report_due = domain::Date::from_ymd(2022, 1, 20);
  event.reported_on = domain::Date::from_ymd(2022, 1, 18);
  event.partners = {{filled.donor, "guest"}};
  event.counts = {{"people-reached", {3'000, domain::Qualifier::at_least}}};
  event.sources = {{"S0"}};
  event.aids = {filled.part};
  filled.event = Events(filled.ledger).add(writer, event, std::string(16, 'e'));
  add_matters(filled, writer);
  Rates(filled.ledger)
      .add(writer, {.id = 0,
                    .rate = {.currency = domain::Currency::usd(),
                             .kind = domain::RateKind::contract,
                             .on = domain::Date::from_ymd(2021, 1, 1),
                             .vnd_per_unit = domain::Decimal(231'255, 1),
                             .source = "hợp đồng"},
                    .aid = filled.part});
  domain::StatedTotal total;
  total.period = domain::DateInterval::of_years(2021, 2021);
  total.what = "committed";
  total.scope = "area-wide";
  total.direction = "in";
  total.amount = vnd(126'000'000'000, domain::Qualifier::at_least);
  total.source = "S0";
  total.note = "báo cáo";
  StatedTotals(filled.ledger).add(writer, total);
  StatedTotals(filled.ledger).withdraw(writer, total, "gõ nhầm");
  domain::StatedTotal share;
  share.period = total.period;
  share.what = "share";
  share.of_what = "received";
  share.percent = domain::Quantity{domain::Decimal(825, 1), domain::Qualifier::at_least};
  share.sector_scheme = "as-published";
  share.sector = "health";
  share.source = "S1";
  share.published = domain::DateInterval::of_month(2021, 8);
  share.as_of = domain::Moment{.day = domain::Date::from_ymd(2021, 8, 14), .minute = 16 * 60};
  share.corrects = total.id;
  StatedTotals(filled.ledger).add(writer, share);
  add_paper(filled, writer);
  fill_imports(filled, writer);
  Places(filled.ledger)
      .add(writer, domain::PlaceChange{.place = filled.district,
                                       .successor = filled.province,
                                       .on = domain::Date::from_ymd(2025, 7, 1),
                                       .divided = true,
                                       .source = "S5"});
  SecondLooks looks(filled.ledger);
  looks.add(writer, {.at = SecondLook::At::aid, .row = filled.part.row, .note = "đã soát"});
  looks.add(writer, {.at = SecondLook::At::period, .period = domain::DateInterval::of_years(2021, 2021)});
  looks.withdraw(writer, looks.all().front(), "nhầm");
  Reviews(filled.ledger).add(writer, {.aid = filled.part, .withdrawn = true, .reason = "xem lại"});
  domain::Partner person = partner("Nguyễn Thị Mai", "VN");
  person.contact = "mai@example.org";
  Partners(filled.ledger).add(writer, person);
  erase_contacts(writer, person.id, "đơn đề nghị");
  domain::Partner twin = partner("Dự án Đà Nẵng (Mỹ)", "US");
  Partners(filled.ledger).add(writer, twin);
  PartnerMerges merges(filled.ledger);
  merges.merge(writer, twin.id, person.id, "nhầm");
  PartnerFacts facts(filled.ledger);
  const Certificate certificate{.partner = twin.id,
                                .kind = "operation",
                                .number = "12/CNV-HĐ",
                                .issued = domain::Date::from_ymd(2022, 6, 1),
                                .expires = domain::Date::from_ymd(2025, 6, 1),
                                .places = {filled.province},
                                .sectors = {{"as-published", "health"}},
                                .source = "S1"};
  facts.add(writer, certificate);
  facts.add(writer, PartnerCount{.partner = twin.id,
                                 .what = "members",
                                 .date = domain::DateInterval::of_years(2021, 2021),
                                 .count = {600, domain::Qualifier::nearly},
                                 .source = "S3"});
  for (const Certificate& one : facts.certificates()) facts.withdraw(writer, one, "ghi nhầm");
  for (const PartnerMerge& merge : merges.standing()) merges.undo(writer, merge, "không phải một");
  Locks locks(filled.ledger);
  locks.lock(writer, domain::DateInterval::of_years(2019, 2019), "2019");
  locks.open(writer, locks.all().front(), "ghi sót");
  FrozenReports(filled.ledger)
      .add(writer,
           {.name = "BC 2021",
            .arguments = "summary --period 2021",
            .title = "Tổng hợp viện trợ",
            .period = domain::DateInterval::of_years(2021, 2021),
            .language = Language::vi,
            .of = filled.ledger.head()},
           {{"text", "Tổng hợp viện trợ\n"}, {"json", "{}"}});
}

inline Filled filled_ledger() {
  Filled filled;
  for (const auto& step : {fill_people_and_places, fill_aid, fill_the_rest}) {
    Writer writer(filled.ledger, author());
    step(filled, writer);
    writer.commit();
  }
  return filled;
}

}  // namespace aid::storage::samples
