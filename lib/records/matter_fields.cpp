#include "aid/records/matter_fields.hpp"

#include "aid/records/papers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "paper_fields.hpp"
#include "need_fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::records {
namespace {

using domain::Matter;
using domain::MatterKind;
using MatterFieldKind = MatterField::Kind;

std::vector<std::string_view> item_statuses() { return {"cancelled"}; }

constexpr Label title_label{"Title", "Tên"};
constexpr Label note_label{"Note", "Ghi chú"};
constexpr Label note_help{"a note", "ghi chú"};
constexpr Label source_label{"Sources", "Nguồn"};
constexpr Label source_help{"document or page that says so", "văn bản hoặc trang tin làm căn cứ"};
constexpr Label country_label{"Country", "Nước"};
constexpr Label country_help{"of the foreign side, where no partner tells it",
                             "nước của phía nước ngoài, khi không nêu đối tác"};

constexpr MatterField title_field(const Label& help) {
  return {.option = "--title",
          .text = &Matter::title,
          .label = title_label,
          .help = help,
          .value = "TEXT",
          .is_needed = true,
          .is_listed = true};
}
constexpr MatterField english_title() {
  return {.option = "--title-en",
          .text = &Matter::title_en,
          .label = {"Title in English", "Tên tiếng Anh"},
          .help = {"the same in English", "tên bằng tiếng Anh"},
          .value = "TEXT"};
}
constexpr MatterField country_field() {
  return {.option = "--country",
          .kind = MatterFieldKind::code,
          .text = &Matter::country,
          .list = "country",
          .label = country_label,
          .help = country_help};
}
constexpr MatterField sources_field() {
  return {.option = "--source",
          .kind = MatterFieldKind::sources,
          .label = source_label,
          .help = source_help,
          .value = "TEXT"};
}
constexpr MatterField note_field() {
  return {.option = "--note", .text = &Matter::note, .label = note_label, .help = note_help, .value = "TEXT"};
}

constexpr std::array fields_of_agreements{
    MatterField{.option = "--type",
                .kind = MatterFieldKind::code,
                .text = &Matter::type,
                .list = "agreement-type",
                .label = {"Type", "Loại văn bản"},
                .help = {"its type by law: memorandum, agreement, cooperation-programme, letter-of-intent …",
                         "loại văn bản theo luật: memorandum (bản ghi nhớ), agreement (thỏa thuận), "
                         "cooperation-programme (chương trình hợp tác), letter-of-intent (ý định thư) …"},
                .is_needed = true,
                .is_listed = true},
    title_field({"what it is called", "tên văn bản"}),
    english_title(),
    MatterField{.option = "--number",
                .text = &Matter::number,
                .label = {"Number", "Số"},
                .help = {"its number", "số của văn bản"},
                .value = "TEXT"},
    MatterField{.option = "--party",
                .kind = MatterFieldKind::partners,
                .list = "agreement-role",
                .label = {"Parties", "Các bên"},
                .help = {"a party, with its role before the name where it did not sign: witness=NAME",
                         "một bên, ghi vai trò trước tên nếu không phải bên ký: witness=TÊN"},
                .value = "[ROLE=]PARTNER",
                .is_needed = true,
                .is_listed = true},
    MatterField{.option = "--country",
                .kind = MatterFieldKind::code,
                .text = &Matter::country,
                .list = "country",
                .label = country_label,
                .help = country_help},
    MatterField{.option = "--signed",
                .kind = MatterFieldKind::interval,
                .label = {"Signed", "Ngày ký"},
                .help = {"when it was signed, as exactly as it is known: 13/07/2021, 2018",
                         "ngày ký, rõ đến đâu ghi đến đó: 13/07/2021, 2018"},
                .value = "DATE",
                .is_needed = true,
                .is_listed = true},
    MatterField{.option = "--from",
                .kind = MatterFieldKind::first_day,
                .day = &Matter::valid_from,
                .label = {"In force from", "Có hiệu lực từ"},
                .help = {"the first day of its term (default: when it was signed)",
                         "ngày bắt đầu có hiệu lực (mặc định: ngày ký)"},
                .value = "DATE"},
    MatterField{.option = "--until",
                .kind = MatterFieldKind::last_day,
                .day = &Matter::valid_until,
                .label = {"In force until", "Có hiệu lực đến"},
                .help = {"the last day of its term, or open where it has none; not given: nobody stated it",
                         "ngày cuối có hiệu lực, hoặc open nếu vô thời hạn; không ghi: chưa rõ thời hạn"},
                .value = "DATE",
                .is_listed = true},
    MatterField{.option = "--ended",
                .kind = MatterFieldKind::ended,
                .day = &Matter::ended_on,
                .label = {"Ended on", "Chấm dứt từ ngày"},
                .help = {"the day from which it held no more, before its term was over",
                         "ngày chấm dứt hiệu lực trước thời hạn"},
                .value = "DATE"},
    MatterField{.option = "--follows",
                .kind = MatterFieldKind::parent,
                .parent_kind = MatterKind::agreement,
                .label = {"Takes the place of", "Thay thế"},
                .help = {"the agreement whose place it takes", "thỏa thuận mà văn bản này thay thế"},
                .value = "AGREEMENT"},
    MatterField{.option = "--aid",
                .kind = MatterFieldKind::aids,
                .label = {"Aid", "Khoản viện trợ"},
                .help = {"aid that is given by it", "khoản viện trợ thực hiện theo văn bản này"}},
    MatterField{.option = "--event",
                .kind = MatterFieldKind::events,
                .label = {"Events", "Sự kiện"},
                .help = {"the event at which it was signed, or another of it", "sự kiện ký kết hoặc liên quan"}},
    sources_field(),
    note_field(),
};

constexpr std::array fields_of_plans{
    title_field({"what it is called: Kế hoạch đối ngoại nhân dân năm 2022",
                 "tên kế hoạch: Kế hoạch đối ngoại nhân dân năm 2022"}),
    english_title(),
    MatterField{.option = "--period",
                .kind = MatterFieldKind::period,
                .label = {"For", "Thời gian thực hiện"},
                .help = {"the time that it is for: 2022, 2021-H1", "thời gian thực hiện: 2022, 2021-H1"},
                .is_needed = true,
                .is_listed = true},
    MatterField{.option = "--number",
                .text = &Matter::number,
                .label = {"Decision", "Số, ký hiệu"},
                .help = {"the number of the decision", "số quyết định ban hành"},
                .value = "TEXT",
                .is_listed = true},
    MatterField{.option = "--decided",
                .kind = MatterFieldKind::interval,
                .label = {"Decided", "Ngày ban hành"},
                .help = {"the day of the decision", "ngày ban hành"},
                .value = "DATE",
                .is_listed = true},
    MatterField{.option = "--authority",
                .text = &Matter::authority,
                .label = {"Authority", "Cơ quan ban hành"},
                .help = {"who decided it", "cơ quan ban hành"},
                .value = "TEXT",
                .is_listed = true},
    sources_field(),
    note_field(),
};

constexpr std::array fields_of_plan_items{
    MatterField{.option = "--plan",
                .kind = MatterFieldKind::parent,
                .parent_kind = MatterKind::plan,
                .label = {"Plan", "Kế hoạch"},
                .help = {"the plan that it stands in: its code, or the number of its decision",
                         "thuộc kế hoạch nào: mã hoặc số quyết định"},
                .value = "PLAN",
                .is_needed = true},
    MatterField{.option = "--number",
                .text = &Matter::number,
                .label = {"No.", "Mục"},
                .help = {"its number in the plan: 1.2", "số thứ tự trong kế hoạch: 1.2"},
                .value = "TEXT",
                .is_listed = true},
    title_field({"what is to be done", "nội dung nhiệm vụ"}),
    MatterField{.option = "--type",
                .kind = MatterFieldKind::code,
                .text = &Matter::type,
                .list = "event-type",
                .label = {"Type", "Loại"},
                .help = {"the type of the expected events", "loại sự kiện dự kiến"}},
    MatterField{.option = "--lead",
                .kind = MatterFieldKind::partners,
                .role = "lead",
                .label = {"Lead", "Chủ trì"},
                .help = {"who leads", "đơn vị chủ trì"},
                .value = "PARTNER",
                .is_listed = true},
    MatterField{.option = "--coordinator",
                .kind = MatterFieldKind::partners,
                .role = "coordinator",
                .label = {"Coordinators", "Phối hợp"},
                .help = {"who coordinates", "đơn vị phối hợp"},
                .value = "PARTNER",
                .is_listed = true},
    MatterField{.option = "--due",
                .kind = MatterFieldKind::interval,
                .label = {"Due", "Thời hạn"},
                .help = {"when it is due, as exactly as the plan says: 07/01/2022, 2022-Q2, 2022",
                         "thời hạn, kế hoạch nêu đến đâu ghi đến đó: 07/01/2022, 2022-Q2, 2022"},
                .value = "DATE",
                .is_listed = true},
    MatterField{.option = "--expect",
                .kind = MatterFieldKind::counts,
                .label = {"Expected", "Dự kiến"},
                .help = {"how many events are expected (default: 1), or what is to be counted at them: 2, "
                         "people-reached=\"hơn 300\"",
                         "dự kiến bao nhiêu sự kiện (mặc định: 1), hoặc số liệu khác: 2, "
                         "people-reached=\"hơn 300\""},
                .value = "[KIND=]COUNT"},
    MatterField{.option = "--event",
                .kind = MatterFieldKind::events,
                .label = {"Events", "Sự kiện"},
                .help = {"an event that fulfils it", "sự kiện thực hiện nhiệm vụ"}},
    country_field(),
    MatterField{.option = "--status",
                .text = &Matter::status,
                .choices = item_statuses,
                .label = {"Status", "Trạng thái"},
                .help = {"cancelled: it will not be done", "cancelled: không thực hiện nữa"}},
    sources_field(),
    note_field(),
};

constexpr std::array fields_of_anniversaries{
    MatterField{.option = "--type",
                .kind = MatterFieldKind::code,
                .text = &Matter::type,
                .list = "anniversary-type",
                .label = {"Type", "Loại"},
                .help = {"diplomatic-relations, strategic-partnership, founding, national-day, twinning, other",
                         "diplomatic-relations (thiết lập quan hệ), strategic-partnership (đối tác chiến lược), "
                         "founding (thành lập), national-day (quốc khánh), twinning (kết nghĩa), other"},
                .is_needed = true,
                .is_listed = true},
    title_field({"what is remembered", "ngày gì"}),
    english_title(),
    MatterField{.option = "--date",
                .kind = MatterFieldKind::interval,
                .label = {"First time", "Ngày gốc"},
                .help = {"when it was, as exactly as it is known: 23/05/1977, 1982",
                         "ngày gốc, rõ đến đâu ghi đến đó: 23/05/1977, 1982"},
                .is_needed = true,
                .is_listed = true},
    MatterField{.option = "--every",
                .kind = MatterFieldKind::every,
                .label = {"Kept each … years", "Chu kỳ (năm)"},
                .help = {"it is kept each so many years: 5, 10 (default: each year)",
                         "mấy năm kỷ niệm một lần: 5, 10 (mặc định: hằng năm)"},
                .value = "YEARS",
                .is_listed = true},
    country_field(),
    MatterField{.option = "--partner",
                .kind = MatterFieldKind::partners,
                .label = {"Partners", "Đối tác"},
                .help = {"whose day it is", "ngày của đối tác nào"},
                .value = "PARTNER",
                .is_listed = true},
    sources_field(),
    note_field(),
};

std::string in_order(std::vector<std::string> values) {
  std::ranges::sort(values);
  return fmt::format("{}", fmt::join(values, "; "));
}

template <typename Record>
std::string named(const Record& record, EventNaming naming) {
  return naming == EventNaming::for_people ? record.code : record.uuid.text();
}

std::string parties_in_one_line(vocabulary::Registry& registry, const MatterField& field, const Matter& matter,
                                EventNaming naming) {
  const storage::Partners partners(registry.ledger());
  std::vector<std::string> values;
  for (const domain::MatterPartner& one : matter.partners) {
    if (!field.role.empty() && one.role != field.role) continue;
    // Machines ask under which name it was recorded.
    const bool is_for_people = naming == EventNaming::for_people;
    const std::string name = named(is_for_people ? partners.get(one.partner) : partners.own(one.partner), naming);
    const bool shows_role = field.role.empty() && !one.role.empty();
    values.push_back(shows_role ? fmt::format("{}={}", one.role, name) : name);
  }
  return in_order(std::move(values));
}

}  // namespace

std::span<const MatterField> matter_fields(MatterKind kind) {
  switch (kind) {
    case MatterKind::agreement:
      return fields_of_agreements;
    case MatterKind::plan:
      return fields_of_plans;
    case MatterKind::plan_item:
      return fields_of_plan_items;
    case MatterKind::anniversary:
      return fields_of_anniversaries;
    case MatterKind::paper:
      return paper_fields();
    case MatterKind::need:
      return fields_of_needs();
  }
  return {};
}

const MatterField& matter_field(MatterKind kind, std::string_view name) {
  const auto fields = matter_fields(kind);
  return *std::ranges::find_if(fields, [&](const MatterField& field) { return field.name() == name; });
}

std::string value_of(vocabulary::Registry& registry, const MatterField& field, const Matter& matter,
                     EventNaming naming) {
  switch (field.kind) {
    case MatterFieldKind::text:
    case MatterFieldKind::code:
      return matter.*field.text;
    case MatterFieldKind::interval:
      return matter.date ? to_string(*matter.date) : std::string();
    case MatterFieldKind::first_day:
    case MatterFieldKind::ended:
      return matter.*field.day ? to_string(*(matter.*field.day)) : std::string();
    case MatterFieldKind::last_day:
      if (matter.*field.day) return to_string((matter.*field.day)->previous());
      return matter.open_ended ? "open" : std::string();
    case MatterFieldKind::period:
      if (!matter.valid_from || !matter.valid_until) return {};
      return to_string(domain::DateInterval{*matter.valid_from, *matter.valid_until});
    case MatterFieldKind::every:
      return matter.every ? std::to_string(*matter.every) : std::string();
    case MatterFieldKind::partners:
      return parties_in_one_line(registry, field, matter, naming);
    case MatterFieldKind::counts:
      return counts_in_one_line(matter.counts);
    case MatterFieldKind::aids: {
      std::vector<std::string> values;
      for (const domain::AidId id : matter.aids) {
        values.push_back(named(storage::Aids(registry.ledger()).get(id), naming));
      }
      return in_order(std::move(values));
    }
    case MatterFieldKind::events: {
      std::vector<std::string> values;
      for (const domain::EventId id : matter.events) {
        values.push_back(named(storage::Events(registry.ledger()).find(id).value(), naming));
      }
      return in_order(std::move(values));
    }
    case MatterFieldKind::parent:
      if (!matter.parent) return {};
      return named(storage::Matters(registry.ledger()).find(matter.parent).value(), naming);
    case MatterFieldKind::records:
      return in_order(records_of(registry, matter, naming));
    case MatterFieldKind::file:
      return matter.file ? fmt::format("{} ({})", matter.file->name, matter.file->sha256.substr(0, 16)) : std::string();
    case MatterFieldKind::sources: {
      std::vector<std::string> values;
      for (const domain::Source& one : matter.sources) values.push_back(one.text);
      return in_order(std::move(values));
    }
    case MatterFieldKind::need_items:
    case MatterFieldKind::need_money:
    case MatterFieldKind::need_gifts:
      return in_order(values_of_need(registry, field, matter, naming));
  }
  return {};
}

void clear(Matter& matter, const MatterField& field) {
  if (field.text != nullptr) (matter.*field.text).clear();
  if (field.day != nullptr) (matter.*field.day).reset();
  if (field.kind == MatterFieldKind::interval) matter.date.reset();
  if (field.kind == MatterFieldKind::last_day) matter.open_ended = false;
  if (field.kind == MatterFieldKind::every) matter.every.reset();
  if (field.kind == MatterFieldKind::counts) matter.counts.clear();
  if (field.kind == MatterFieldKind::aids) matter.aids.clear();
  if (field.kind == MatterFieldKind::events) matter.events.clear();
  if (field.kind == MatterFieldKind::parent) matter.parent = {};
  if (field.kind == MatterFieldKind::sources) matter.sources.clear();
  if (field.kind == MatterFieldKind::file) matter.file.reset();
  if (field.kind == MatterFieldKind::records) clear_records(matter);
  if (field.kind == MatterFieldKind::need_items)
    std::erase_if(matter.lines, [](const auto& one) { return !one.is_money(); });
  if (field.kind == MatterFieldKind::need_money)
    std::erase_if(matter.lines, [](const auto& one) { return one.is_money(); });
  if (field.kind == MatterFieldKind::need_gifts) matter.gifts.clear();
  if (field.kind == MatterFieldKind::partners) {
    std::erase_if(matter.partners, [&](const auto& one) { return field.role.empty() || one.role == field.role; });
  }
}

}  // namespace aid::records
