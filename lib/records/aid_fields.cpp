#include "aid/records/aid_fields.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace aid::records {
namespace {

using domain::Aid;
using domain::PartyRole;

template <typename Class, typename Member>
Member member_type(Member Class::*);

/// A closed word of an aid.
template <auto member>
constexpr TermMember term{
    .number = [](const Aid& aid) { return static_cast<std::int64_t>(aid.*member); },
    .word = [](const Aid& aid) { return domain::to_string(aid.*member); },
    .label = [](const Aid& aid) { return domain::label(aid.*member); },
    .put = [](Aid& aid,
              std::string_view word) { aid.*member = domain::parse_term<decltype(member_type(member))>(word).value(); },
};

constexpr std::array fields{
    FieldDescription{.option = "--from",
                     .kind = FieldKind::partners,
                     .member = PartyRole::donor,
                     .label = {"Donor", "Bên cung cấp"},
                     .help = {"giver: the first is the donor, further ones are co-donors",
                              "bên cung cấp: bên đầu là bên cung cấp chính, các bên sau là đồng tài trợ"},
                     .value = "PARTNER",
                     .heading = "donor",
                     .question = {"From whom", "Bên cung cấp"},
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--co-donor",
                     .kind = FieldKind::partners,
                     .member = PartyRole::co_donor,
                     .label = {"Co-donors", "Đồng tài trợ"},
                     .help = {"co-donor", "đồng tài trợ"},
                     .value = "PARTNER",
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--to",
                     .kind = FieldKind::partners,
                     .member = PartyRole::recipient,
                     .label = {"Recipient", "Bên tiếp nhận"},
                     .help = {"receiver; several share one aid", "bên tiếp nhận; nhiều bên thì cùng chung một khoản"},
                     .value = "PARTNER",
                     .heading = "recipient",
                     .question = {"To whom", "Bên tiếp nhận"},
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--share",
                     .kind = FieldKind::detail,
                     .label = {"Share", "Tỷ lệ"},
                     .help = {"per cent of each --to, in their order", "phần trăm của từng --to, theo thứ tự"},
                     .value = "PERCENT",
                     .is_repeatable = true},
    FieldDescription{.option = "--owner",
                     .kind = FieldKind::partners,
                     .member = PartyRole::owner,
                     .label = {"Owner", "Chủ khoản viện trợ"},
                     .help = {"who manages the aid", "chủ khoản viện trợ"},
                     .value = "PARTNER",
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--managing-agency",
                     .kind = FieldKind::partners,
                     .member = PartyRole::managing_agency,
                     .label = {"Managing agency", "Cơ quan chủ quản"},
                     .help = {"the managing agency", "cơ quan chủ quản"},
                     .value = "PARTNER",
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--implementer",
                     .kind = FieldKind::partners,
                     .member = PartyRole::implementer,
                     .label = {"Implementer", "Đối tác thực hiện"},
                     .help = {"who carries it out", "đối tác thực hiện"},
                     .value = "PARTNER",
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--intermediary",
                     .kind = FieldKind::partners,
                     .member = PartyRole::intermediary,
                     .label = {"Intermediary", "Qua tổ chức"},
                     .help = {"who stands between", "tổ chức trung gian"},
                     .value = "PARTNER",
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--direction",
                     .kind = FieldKind::term,
                     .member = term<&Aid::direction>,
                     .label = {"Direction", "Chiều"},
                     .help = {"in, out, local-foreigners, domestic (default: from the countries of giver and receiver)",
                              "in, out, local-foreigners, domestic (mặc định: theo nước của hai bên)"},
                     .value = "CODE",
                     .list = "direction",
                     .mark = 'D',
                     .is_editable = false,  // Its entries rest on it.
                     .is_settled = true,
                     .is_in_every_command = false},
    FieldDescription{.option = "--modality",
                     .kind = FieldKind::term,
                     .member = term<&Aid::modality>,
                     .label = {"Modality", "Phương thức"},
                     .help = {"programme, project, non-project", "chương trình, dự án, phi dự án"},
                     .value = "KIND",
                     .list = "modality",
                     .filter = {"of this modality: programme, project, non-project",
                                "theo phương thức này: chương trình, dự án, phi dự án"},
                     .filter_value = "KIND",
                     .mark = 'M'},
    FieldDescription{.option = "--form",
                     .kind = FieldKind::term,
                     .member = term<&Aid::form>,
                     .label = {"Form", "Hình thức"},
                     .help = {"cash, in-kind, mixed, service, expert, … (default: from money and goods)",
                              "cash, in-kind, mixed, service, expert, … (mặc định: theo tiền và hiện vật)"},
                     .value = "CODE",
                     .list = "form",
                     .mark = 'F',
                     .is_settled = true,
                     .is_of_entries_too = true,
                     .is_in_every_command = false},
    FieldDescription{.option = "--scope",
                     .kind = FieldKind::term,
                     .member = term<&Aid::scope>,
                     .label = {"Scope", "Phạm vi"},
                     .help = {"own, member, area-wide (default: from the roles of the office and its members)",
                              "own, member, area-wide (mặc định: theo vai trò của cơ quan và tổ chức thành viên)"},
                     .value = "CODE",
                     .list = "scope",
                     .mark = 'O',
                     .is_settled = true},
    FieldDescription{.option = "--title",
                     .kind = FieldKind::text,
                     .member = &Aid::title,
                     .label = {"Title", "Tên khoản viện trợ"},
                     .help = {"title", "tên khoản viện trợ"},
                     .value = "NAME",
                     .question = {"Title", "Tên khoản"},
                     .mark = 'T',
                     .is_clearable = true},
    FieldDescription{.option = "--note",
                     .kind = FieldKind::text,
                     .member = &Aid::note,
                     .label = {"Note", "Ghi chú"},
                     .help = {"note", "ghi chú"},
                     .mark = 'N',
                     .is_clearable = true,
                     .is_of_entries_too = true},
    FieldDescription{.option = "--regime",
                     .kind = FieldKind::code,
                     .member = &Aid::regime,
                     .label = {"Legal regime", "Văn bản áp dụng"},
                     .column = {"Regime", "Quy định áp dụng"},
                     .help = {"legal regime", "văn bản pháp luật áp dụng"},
                     .value = "CODE",
                     .list = "regime",
                     .mark = 'L',
                     .is_clearable = true},
    FieldDescription{.option = "--status",
                     .kind = FieldKind::code,
                     .member = &Aid::status,
                     .label = {"Status", "Trạng thái"},
                     .help = {"status", "trạng thái"},
                     .value = "CODE",
                     .list = "aid-status",
                     .filter = {"in this status", "ở trạng thái này"},
                     .mark = 'U',
                     .is_clearable = true},
    FieldDescription{.option = "--humanitarian",
                     .kind = FieldKind::yes_or_no,
                     .member = &Aid::humanitarian,
                     .label = {"Humanitarian", "Nhân đạo"},
                     .help = {"it is humanitarian aid", "là viện trợ nhân đạo"},
                     .mark = 'H',
                     .is_clearable = true},
    FieldDescription{.option = "--count",
                     .kind = FieldKind::count,
                     .member = &Aid::stands_for,
                     .label = {"Stands for", "Gồm số khoản"},
                     .column = {"Aids", "Số khoản"},
                     .help = {"how many aids it stands for: 64, \"hơn 50\", unknown",
                              "bản ghi này gồm bao nhiêu khoản: 64, \"hơn 50\", unknown"},
                     .mark = 'C',
                     .is_clearable = true},
    FieldDescription{.option = "--part-of",
                     .kind = FieldKind::aid,
                     .member = &Aid::part_of,
                     .label = {"Part of", "Thuộc khoản"},
                     .help = {"the aid that it is a part of", "là một phần của khoản nào"},
                     .value = "AID",
                     .mark = 'P',
                     .is_clearable = true},
    FieldDescription{.option = "--runs",
                     .kind = FieldKind::date,
                     .member = &Aid::runs,
                     .label = {"Runs", "Thời gian thực hiện"},
                     .help = {"when it is carried out: 2018-2023", "thời gian thực hiện: 2018-2023"},
                     .value = "DATE",
                     .mark = 'd',
                     .is_clearable = true},
    FieldDescription{.option = "--sector",
                     .kind = FieldKind::sectors,
                     .label = {"Sector", "Lĩnh vực"},
                     .help = {"sector, with its share where there are several: health=60",
                              "lĩnh vực, kèm tỷ lệ nếu có nhiều: y tế=60"},
                     .question = {"Sector (health, giáo dục, …)", "Lĩnh vực (y tế, giáo dục, …)"},
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{
        .option = "--place",
        .kind = FieldKind::places,
        .label = {"Place", "Địa bàn"},
        .help = {"where it is used: \"Đà Nẵng\", \"quận Liên Chiểu, Đà Nẵng\", with a share: \"Paksé, Lào=40\"",
                 "nơi sử dụng: \"Đà Nẵng\", \"quận Liên Chiểu, Đà Nẵng\", kèm tỷ lệ: \"Paksé, Lào=40\""},
        .question = {"Place (\"Đà Nẵng\", \"quận Liên Chiểu, Đà Nẵng\")",
                     "Địa bàn (\"Đà Nẵng\", \"quận Liên Chiểu, Đà Nẵng\")"},
        .is_repeatable = true,
        .is_clearable = true},
    FieldDescription{.option = "--for",
                     .kind = FieldKind::beneficiaries,
                     .label = {"Beneficiaries", "Đối tượng thụ hưởng"},
                     .help = {"who benefits: a group or any words", "đối tượng thụ hưởng: tên nhóm hoặc mô tả"},
                     .value = "WHOM",
                     .heading = "beneficiary",
                     .is_repeatable = true,
                     .is_clearable = true},
    FieldDescription{.option = "--beneficiary",
                     .kind = FieldKind::detail,
                     .label = {"People reached", "Số người thụ hưởng"},
                     .help = {"how many: \"pupils=19 school\", \"hơn 3.000 người\"",
                              "bao nhiêu: \"học sinh=19 trường\", \"hơn 3.000 người\""},
                     .value = "COUNT",
                     .heading = "beneficiary-count",
                     .is_repeatable = true},
    FieldDescription{.option = "--for-country",
                     .kind = FieldKind::detail,
                     .label = {"Their country", "Nước của đối tượng"},
                     .help = {"country of those who benefit, where it is not the receiver's",
                              "nước của đối tượng thụ hưởng, nếu khác bên tiếp nhận"},
                     .heading = "beneficiary-country"},
    FieldDescription{.option = "--source",
                     .kind = FieldKind::sources,
                     .label = {"Source", "Nguồn"},
                     .help = {"document or page that says so", "văn bản hoặc trang tin làm căn cứ"},
                     .question = {"Source (document or page)", "Nguồn (văn bản hoặc trang tin)"},
                     .mark = 'Q',
                     .is_repeatable = true,
                     .is_clearable = true,
                     .is_of_entries_too = true},
    FieldDescription{
        .option = "--campaign",
        .kind = FieldKind::code,
        .member = &Aid::campaign,
        .label = {"Campaign", "Đợt vận động"},
        .help = {"campaign, disaster or programme that it answers", "đợt vận động, thiên tai hoặc chương trình"},
        .value = "CODE",
        .list = "campaign",
        .filter = {"of this campaign", "thuộc đợt vận động này"},
        .filter_value = "CODE",
        .mark = 'K',
        .is_clearable = true},
    FieldDescription{.option = "--component",
                     .kind = FieldKind::yes_or_no,
                     .member = &Aid::component,
                     .label = {"Component", "Hợp phần"},
                     .help = {"it is money or goods of the aid that it is part of, and no aid of its own",
                              "là tiền hoặc hiện vật của chính khoản chung, không tính là một khoản"},
                     .mark = 'k',
                     .is_clearable = true},
};

constexpr std::string_view help_order[] = {
    "from",  "co-donor", "to",       "share", "owner",       "managing-agency", "implementer", "intermediary",
    "title", "sector",   "place",    "for",   "beneficiary", "for-country",     "part-of",     "component",
    "count", "scope",    "modality", "runs",  "status",      "regime",          "campaign",    "humanitarian",
    "note",  "source"};
constexpr std::string_view show_order[] = {"title",  "direction", "modality",  "form",         "scope",
                                           "status", "regime",    "campaign",  "humanitarian", "count",
                                           "runs",   "part-of",   "component", "note",         "source"};
constexpr std::string_view question_order[] = {"from", "to", "sector", "place", "title", "source"};

/// Those that are named, then the others.
std::vector<const FieldDescription*> in_order(std::span<const std::string_view> names) {
  std::vector<const FieldDescription*> all;
  for (const std::string_view name : names) all.push_back(&aid_field(name));
  for (const FieldDescription& field : fields) {
    if (std::ranges::find(all, &field) == all.end()) all.push_back(&field);
  }
  return all;
}

void drop_splits(Aid& aid, domain::SplitDimension dimension) {
  std::erase_if(aid.splits, [&](const domain::Split& split) { return split.dimension == dimension; });
}

}  // namespace

std::span<const FieldDescription> aid_fields() { return fields; }

const FieldDescription& aid_field(std::string_view name) {
  const auto found = std::ranges::find(fields, name, &FieldDescription::name);
  if (found == fields.end()) throw std::out_of_range("an aid has no field " + std::string(name));
  return *found;
}

std::vector<const FieldDescription*> aid_fields_in_help() { return in_order(help_order); }
std::vector<const FieldDescription*> aid_fields_in_show() { return in_order(show_order); }
std::vector<const FieldDescription*> aid_fields_in_questions() {
  std::vector<const FieldDescription*> asked = in_order(question_order);
  std::erase_if(asked, [](const FieldDescription* field) { return field->question.en.empty(); });
  return asked;
}

void clear(Aid& aid, const FieldDescription& field) {
  const Aid blank;
  switch (field.kind) {
    case FieldKind::partners:
      std::erase_if(aid.parties, [&](const domain::Party& party) { return party.role == field.role(); });
      break;
    case FieldKind::sectors:
      return drop_splits(aid, domain::SplitDimension::sector);
    case FieldKind::places:
      return drop_splits(aid, domain::SplitDimension::place);
    case FieldKind::beneficiaries:
      return aid.beneficiaries.clear();
    case FieldKind::sources:
      return aid.sources.clear();
    case FieldKind::term:
      return field.term().put(aid, field.term().word(blank));
    case FieldKind::detail:
      break;
    default:
      std::visit(
          [&](const auto& member) {
            if constexpr (std::is_member_object_pointer_v<std::decay_t<decltype(member)>>) aid.*member = blank.*member;
          },
          field.member);
  }
}

// --- What was typed ---

AidWords::AidWords() {
  words_.reserve(fields.size());
  for (const FieldDescription& field : fields) {
    if (field.is_flag()) {
      words_.emplace_back(std::optional<bool>());
    } else if (field.is_repeatable) {
      words_.emplace_back(std::vector<std::string>());
    } else {
      words_.emplace_back(std::string());
    }
  }
}

std::size_t AidWords::position(std::string_view field) {
  return static_cast<std::size_t>(&aid_field(field) - fields.data());
}

bool AidWords::has(const FieldDescription& field) const {
  const Words& words = words_[position(field.name())];
  if (const auto* text = std::get_if<std::string>(&words)) return !text->empty();
  if (const auto* list = std::get_if<std::vector<std::string>>(&words)) return !list->empty();
  return std::get<std::optional<bool>>(words).has_value();
}

}  // namespace aid::records
