#include "aid/records/event_fields.hpp"

#include "aid/domain/reading.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::records {
namespace {

using domain::Event;
using EventFieldKind = EventField::Kind;

std::vector<std::string_view> statuses() { return {"held", "planned", "cancelled"}; }

constexpr std::array fields_of_events{
    EventField{.option = "--type",
               .kind = EventFieldKind::code,
               .word = &EventWords::type,
               .member = &Event::type,
               .list = "event-type",
               .label = {"Type", "Loại"},
               .help = {"its type: conference, delegation-in, correspondence, contest …",
                        "loại: conference, delegation-in, correspondence, contest …"}},
    EventField{.option = "--title",
               .kind = EventFieldKind::title,
               .word = &EventWords::title,
               .member = &Event::title,
               .label = {"Title", "Nội dung"},
               .help = {"what it was", "nội dung"},
               .value = "TEXT"},
    EventField{
        .option = "--date",
        .kind = EventFieldKind::date,
        .word = &EventWords::date,
        .label = {"Date", "Thời gian"},
        .help = {"when, as exactly as it is known: 11/01/2022, 2021, 21-22/09/2021 (default: today)",
                 "thời gian, rõ đến đâu ghi đến đó: 11/01/2022, 2021, 21-22/09/2021 (mặc định: hôm nay)"},
        .help_of_edit = {"when it was, where that was wrong or is known better: 11/01/2022, 2021, 21-22/09/2021",
                         "thời gian đúng, nếu đã ghi sai hoặc nay biết rõ hơn: 11/01/2022, 2021, 21-22/09/2021"}},
    EventField{.option = "--mode",
               .kind = EventFieldKind::mode,
               .word = &EventWords::mode,
               .label = {"Mode", "Hình thức"},
               .help = {"in-person, online or hybrid", "in-person (trực tiếp), online (trực tuyến) hoặc hybrid"},
               .is_clearable = true},
    EventField{
        .option = "--status",
        .kind = EventFieldKind::status,
        .word = &EventWords::status,
        .label = {"Status", "Trạng thái"},
        .help = {"held, planned or cancelled (default: by the date)",
                 "held (đã tổ chức), planned (dự kiến) hoặc cancelled (đã hủy); mặc định: theo ngày"},
        .help_of_edit = {"held, planned or cancelled", "held (đã tổ chức), planned (dự kiến) hoặc cancelled (đã hủy)"},
        .choices = statuses},
    EventField{.option = "--place",
               .kind = EventFieldKind::place,
               .word = &EventWords::place,
               .label = {"Place", "Địa bàn"},
               .help = {"where: a province, or a name in one: \"Liên Chiểu, Đà Nẵng\"",
                        "ở đâu: tỉnh, thành phố, hoặc tên kèm tỉnh: \"Liên Chiểu, Đà Nẵng\""},
               .is_clearable = true},
    EventField{
        .option = "--country",
        .kind = EventFieldKind::countries,
        .words = &EventWords::countries,
        .list = "country",
        .label = {"Country", "Nước"},
        .help = {"of the foreign side, where no partner tells it", "nước của phía nước ngoài, khi không nêu đối tác"},
        .is_clearable = true},
    EventField{.option = "--partner",
               .kind = EventFieldKind::partners,
               .words = &EventWords::partners,
               .label = {"Partners", "Đối tác"},
               .help = {"who took part, with the role before the name where it is known: organiser=NAME",
                        "ai tham gia, ghi vai trò trước tên nếu biết: organiser=TÊN"},
               .value = "[ROLE=]PARTNER",
               .is_clearable = true},
    EventField{.option = "--count",
               .kind = EventFieldKind::counts,
               .words = &EventWords::counts,
               .label = {"Counted", "Số liệu"},
               .help = {"what was counted: people-reached=\"hơn 3.000\", delegations=2",
                        "số liệu: people-reached=\"hơn 3.000\", delegations=2"},
               .value = "KIND=COUNT",
               .is_clearable = true},
    EventField{.option = "--people",
               .kind = EventFieldKind::people,
               .word = &EventWords::people,
               .help = {"people reached: short for --count people-reached=N; \"N lượt\" are turns",
                        "số người tham dự, tiếp cận: viết gọn của --count people-reached=N; \"N lượt\" là lượt người"},
               .value = "COUNT"},
    EventField{.option = "--aid",
               .kind = EventFieldKind::aids,
               .words = &EventWords::aids,
               .label = {"Aid", "Khoản viện trợ"},
               .help = {"the aid that it belongs to", "thuộc khoản viện trợ nào"},
               .is_clearable = true},
    EventField{.option = "--source",
               .kind = EventFieldKind::sources,
               .words = &EventWords::sources,
               .label = {"Sources", "Nguồn"},
               .help = {"document or page that says so", "văn bản hoặc trang tin làm căn cứ"},
               .value = "TEXT",
               .is_clearable = true},
    EventField{.option = "--note",
               .word = &EventWords::note,
               .member = &Event::note,
               .label = {"Note", "Ghi chú"},
               .help = {"a note", "ghi chú"},
               .value = "TEXT",
               .is_clearable = true},
    EventField{
        .option = "--part-of",
        .kind = EventFieldKind::part_of,
        .word = &EventWords::part_of,
        .label = {"Part of", "Thuộc số chung"},
        .help = {"the event that stands for many (\"hơn 160 hội nghị\") and contains this one: it is not counted "
                 "beside it",
                 "bản ghi chung (\"hơn 160 hội nghị\") đã gồm sự kiện này: không tính thêm lần nữa"},
        .value = "EVENT",
        .is_clearable = true,
        .is_listed = true},
    EventField{.option = "--cost",
               .kind = EventFieldKind::amount,
               .word = &EventWords::cost,
               .label = {"Cost", "Kinh phí"},
               .help = {"what it cost: \"khoảng 120 triệu\", 5000 USD", "kinh phí: \"khoảng 120 triệu\", 5000 USD"},
               .value = "AMOUNT",
               .is_clearable = true,
               .is_listed = true},
    EventField{
        .option = "--permit",
        .kind = EventFieldKind::code,
        .word = &EventWords::permit,
        .member = &Event::permit,
        .list = "event-permit",
        .label = {"Permit", "Xin phép"},
        .help = {"whether an international conference needs one: needed, prime-minister (whose it is), not-needed",
                 "hội nghị, hội thảo quốc tế có phải xin phép không: needed (cần xin phép), prime-minister (Thủ "
                 "tướng cho phép), not-needed (không phải xin phép)"},
        .is_clearable = true,
        .is_listed = true},
    EventField{.option = "--permit-number",
               .word = &EventWords::permit_number,
               .member = &Event::permit_number,
               .label = {"Permit no.", "Số văn bản cho phép"},
               .help = {"the number of the permit that was given", "số văn bản cho phép tổ chức"},
               .value = "TEXT",
               .is_clearable = true,
               .is_listed = true},
    EventField{.option = "--permitted",
               .kind = EventFieldKind::day,
               .word = &EventWords::permitted,
               .on = &Event::permitted_on,
               .label = {"Permitted on", "Ngày cho phép"},
               .help = {"the day of the permit", "ngày của văn bản cho phép"},
               .value = "DATE",
               .is_clearable = true,
               .is_listed = true},
    EventField{
        .option = "--report-due",
        .kind = EventFieldKind::day,
        .word = &EventWords::report_due,
        .on = &Event::report_due,
        .label = {"Report due", "Hạn báo cáo kết quả"},
        .help = {"the last day for the report of the result (default: 15 days after an event that needs a permit)",
                 "hạn báo cáo kết quả (mặc định: 15 ngày sau sự kiện phải xin phép)"},
        .value = "DATE",
        .is_clearable = true,
        .is_listed = true},
    EventField{.option = "--reported",
               .kind = EventFieldKind::day,
               .word = &EventWords::reported,
               .on = &Event::reported_on,
               .label = {"Reported on", "Ngày báo cáo kết quả"},
               .help = {"the day on which the report of the result was sent", "ngày gửi báo cáo kết quả"},
               .value = "DATE",
               .is_clearable = true,
               .is_listed = true},
};

template <typename Record>
std::string named(const Record& record, const std::string& name, EventNaming naming) {
  return naming == EventNaming::for_people ? name : record.uuid.text();
}

std::string joined(std::vector<std::string> values) {
  std::ranges::sort(values);
  return fmt::format("{}", fmt::join(values, "; "));
}

std::string partners_in_one_line(vocabulary::Registry& registry, const Event& event, EventNaming naming) {
  const storage::Partners partners(registry.ledger());
  std::vector<std::string> values;
  for (const domain::EventPartner& one : event.partners) {
    // Machines ask under which name it was recorded.
    const bool is_for_people = naming == EventNaming::for_people;
    const domain::Partner partner = is_for_people ? partners.get(one.partner) : partners.own(one.partner);
    const std::string name = named(partner, partner.code, naming);
    values.push_back(one.role.empty() ? name : fmt::format("{}={}", one.role, name));
  }
  return joined(std::move(values));
}

std::string aids_in_one_line(vocabulary::Registry& registry, const Event& event, EventNaming naming) {
  const storage::Aids aids(registry.ledger());
  std::vector<std::string> values;
  for (const domain::AidId id : event.aids) {
    const domain::Aid aid = aids.get(id);
    values.push_back(named(aid, aid.code, naming));
  }
  return joined(std::move(values));
}

}  // namespace

std::string counts_in_one_line(const std::vector<domain::EventCount>& counts) {
  std::vector<std::string> values;
  for (const domain::EventCount& one : counts) {
    const domain::Count& count = one.count;
    const auto qualifier = count.qualifier == domain::Qualifier::exact ? "" : domain::to_string(count.qualifier);
    values.push_back(fmt::format("{}={}{}{}", one.what, qualifier, qualifier.empty() ? "" : " ",
                                 count.value ? std::to_string(*count.value) : "unknown"));
  }
  return joined(std::move(values));
}

std::span<const EventField> event_fields() { return fields_of_events; }

std::string value_of(vocabulary::Registry& registry, const EventField& field, const Event& event, EventNaming naming) {
  switch (field.kind) {
    case EventFieldKind::text:
    case EventFieldKind::code:
    case EventFieldKind::title:
      return event.*field.member;
    case EventFieldKind::date:
      return to_string(event.date);
    case EventFieldKind::mode:
      return event.mode_stated ? std::string(to_string(event.mode)) : std::string();
    case EventFieldKind::status:
      return std::string(to_string(event.status));
    case EventFieldKind::place: {
      if (!event.place) return {};
      const domain::Place place = storage::Places(registry.ledger()).get(event.place);
      return named(place, place.name_vi, naming);
    }
    case EventFieldKind::partners:
      return partners_in_one_line(registry, event, naming);
    case EventFieldKind::counts:
      return counts_in_one_line(event.counts);
    case EventFieldKind::people:
      return {};
    case EventFieldKind::aids:
      return aids_in_one_line(registry, event, naming);
    case EventFieldKind::sources: {
      std::vector<std::string> values;
      for (const domain::Source& one : event.sources) values.push_back(one.text);
      return joined(std::move(values));
    }
    case EventFieldKind::countries:
      return joined(event.countries);
    case EventFieldKind::part_of: {
      const auto whole = event.part_of ? storage::Events(registry.ledger()).find(event.part_of) : std::nullopt;
      return whole ? named(*whole, whole->code, naming) : std::string();
    }
    case EventFieldKind::amount: {
      if (!event.cost) return {};
      const domain::Money& money = event.cost->money;
      const std::string figure = fmt::format("{} {}", domain::to_string(money), money.currency().code());
      const auto qualifier = event.cost->qualifier;
      return qualifier == domain::Qualifier::exact ? figure
                                                   : fmt::format("{} {}", domain::to_string(qualifier), figure);
    }
    case EventFieldKind::day:
      return event.*field.on ? domain::to_string(*(event.*field.on)) : std::string();
  }
  return {};
}

namespace {

/// Days before an international conference by which a permit is asked for, and after it for the report of its result:
/// Decision 06/2020/QD-TTg.
constexpr int days_for_permit = 30;
constexpr int days_for_prime_minister = 40;
constexpr int days_for_report = 15;

bool needs_permit(const Event& event) { return event.permit == "needed" || event.permit == "prime-minister"; }

}  // namespace

std::optional<domain::Date> permit_due(const Event& event) {
  const bool is_given = event.permitted_on || !event.permit_number.empty();
  if (!needs_permit(event) || is_given || event.status != domain::EventStatus::planned) return std::nullopt;
  const int days = event.permit == "needed" ? days_for_permit : days_for_prime_minister;
  return domain::Date(event.date.from.days() - days);
}

std::optional<domain::Date> report_due(const Event& event) {
  if (event.reported_on || event.status == domain::EventStatus::cancelled) return std::nullopt;
  if (event.report_due) return event.report_due;
  if (!needs_permit(event)) return std::nullopt;
  return domain::Date(event.date.last_day().days() + days_for_report);
}

void clear(Event& event, const EventField& field) {
  if (field.member != nullptr) (event.*field.member).clear();
  if (field.kind == EventFieldKind::mode) event.mode_stated = false;
  if (field.kind == EventFieldKind::place) event.place = {};
  if (field.kind == EventFieldKind::partners) event.partners.clear();
  if (field.kind == EventFieldKind::counts) event.counts.clear();
  if (field.kind == EventFieldKind::aids) event.aids.clear();
  if (field.kind == EventFieldKind::sources) event.sources.clear();
  if (field.kind == EventFieldKind::countries) event.countries.clear();
  if (field.kind == EventFieldKind::part_of) event.part_of = {};
  if (field.kind == EventFieldKind::amount) event.cost.reset();
  if (field.on != nullptr) (event.*field.on).reset();
}

}  // namespace aid::records
