#include "../cells.hpp"
#include "../new_report.hpp"
#include "../present.hpp"
#include "aid/records/needs.hpp"
#include "aid/records/partner_fields.hpp"
#include "aid/reports/papers.hpp"
#include "aid/reports/partners.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partner_facts.hpp"
#include "aid/storage/partner_merges.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "roles.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Partner;
using domain::PartnerName;
using storage::Book;
using storage::Partners;
using table::Cell;
using table::ColumnType;
using table::Explanation;
using table::Row;
using table::Words;

constexpr Message<Text> partner_title{"partner", "Partner: {0}", "Đối tác: {0}"};
constexpr Label field_label{"Field", "Mục"};
constexpr Label value_label{"Value", "Nội dung"};

constexpr Label code_row{"code", "mã"};
constexpr Label name_row{"name", "tên"};
constexpr Label uuid_label{"UUID", "UUID"};

constexpr Label names_heading{"Names", "Các tên"};
constexpr Label name_kind_column{"Kind of name", "Loại tên"};
constexpr Label text_column{"Name", "Tên"};
constexpr Label language_column{"Language", "Ngôn ngữ"};
constexpr Label from_column{"Used from", "Dùng từ"};
constexpr Label until_column{"Until", "Đến"};

constexpr Label members_heading{"Members", "Thành viên, đơn vị trực thuộc"};
constexpr Label code_column{"Code", "Mã"};

constexpr Label aid_heading{"Aid, by role", "Viện trợ, theo vai trò"};
constexpr Label role_column{"Role", "Vai trò"};
constexpr Label shared_suffix{" (shared, no shares stated)", " (chung, không ghi tỷ lệ)"};
constexpr Label channel_heading{"Delivered through it", "Chuyển qua đối tác này"};
constexpr Label entries_column{"Entries", "Số bút toán"};

constexpr Label events_heading{"Events", "Sự kiện"};
constexpr Label date_column{"Date", "Thời gian"};
constexpr Label type_column{"Type", "Loại"};
constexpr Label event_title_column{"Title", "Nội dung"};

constexpr Label needs_heading{"Needs", "Nhu cầu"};
constexpr Label agreements_heading{"Agreements", "Thỏa thuận"};
constexpr Label signed_column{"Signed", "Ngày ký"};
constexpr Label needed_by_column{"Needed by", "Cần trước ngày"};
constexpr Label last_day_column{"Last day", "Ngày cuối có hiệu lực"};
constexpr Label certificates_heading{"Certificates of registration", "Giấy đăng ký hoạt động"};
constexpr Label number_column{"Number", "Số"};
constexpr Label issued_column{"Issued", "Ngày cấp"};

constexpr Label contact_kept{"a contact is recorded, which is personal data",
                             "có lưu thông tin liên hệ, là dữ liệu cá nhân"};
constexpr Label contact_hint{"--contacts shows it", "xem bằng --contacts"};

constexpr Label counts_heading{"How large it is", "Quy mô"};
constexpr Label counted_column{"Counted", "Mục"};
constexpr Label count_column{"Count", "Số lượng"};
constexpr Label source_column{"Source", "Nguồn"};

constexpr Label merged_heading{"Merged into it", "Đã gộp vào đối tác này"};
constexpr Label all_names_column{"Names", "Các tên"};
constexpr Label reason_column{"Why", "Lý do"};

constexpr Label versions_heading{"Versions", "Các phiên bản"};
constexpr Label version_column{"Version", "Phiên bản"};
constexpr Label block_column{"Journal block", "Khối nhật ký"};

/// The report of which the page is one, for what counts its figures.
constexpr Report page_report{.name = "partner", .title = {}, .help = {"help", "", ""}, .examples = {}};

/// Builds the sections of one partner's page.
class Page {
public:
  Page(vocabulary::Registry& registry, Partner partner, bool with_contacts)
      : registry_(registry),
        partners_(registry.ledger()),
        partner_(std::move(partner)),
        with_contacts_(with_contacts) {}

  table::Table build() {
    const std::string& name = partner_.name();
    table_ = new_report(registry_.ledger(), "partner", {},
                        {{.key = "field", .label = field_label, .codes = table::Codes::some},
                         {.key = "value", .label = value_label, .codes = table::Codes::some}});
    table_.title = {partner_title.in(Language::en, name), partner_title.in(Language::vi, name)};
    add_facts();
    add_names();
    add_what_the_book_has();
    add_events();
    add_agreements();
    add_papers(registry_, domain::Matter{.kind = domain::MatterKind::paper, .partners = {{partner_.id}}}, table_);
    add_needs();
    add_certificates();
    add_counts();
    add_merged();
    add_versions();
    return std::move(table_);
  }

private:
  void add_what_the_book_has() {
    const ReportQuery query;
    const counting::Names names(registry_);
    const Book book = storage::read_book(registry_.ledger());
    Work work{.report = page_report, .query = query, .registry = registry_, .names = names, .book = book};
    work.lookup.emplace(work.book, work.names);
    work.office = position(work.book, row_of_office(registry_));
    const storage::PartnerIndex at = position(work.book, partner_.id.row);
    add_members(work.book, at);
    const PartnerFigures figures = figures_of_partner(work, at);
    const FigureColumns columns(figures.stages, work.selection);
    add_aid(figures, columns);
    add_delivered(figures, columns);
    if (!figures.stages.empty()) add_notes(work, figures.noted, false, table_);
  }

  static storage::PartnerIndex position(const Book& book, std::int64_t row) {
    return book.partners.index_of(std::ranges::find(book.partners, row, &Book::Partner::row));
  }

  void fact(Words label, Words value) {
    if (!value.empty()) add_row(std::move(label), std::move(value));
  }

  void add_row(Words label, Words value) { table_.rows.push_back({.cells = {std::move(label), std::move(value)}}); }

  void add_facts() {
    fact(Words(code_row).with_code("code"), partner_.code);
    fact(Words(name_row).with_code("name"), partner_.name());
    for (const records::PartnerField& field : records::partner_fields()) add_field(field);
    fact(Words(uuid_label).with_code("uuid"), partner_.uuid.text());
  }

  /// Names have a section of their own.
  void add_field(const records::PartnerField& field) {
    using Kind = records::PartnerField::Kind;
    if (field.is_personal && !with_contacts_) return add_hint_of_contact(field);
    const Words label = Words(field.label).with_code(field.name());
    switch (field.kind) {
      case Kind::text:
        return fact(label, partner_.*field.member);
      case Kind::code:
        return fact(label, words_of(registry_, field.list, partner_.*field.member));
      case Kind::partner:
        if (partner_.parent) {
          const Partner above = partners_.get(partner_.parent);
          fact(label, Words(vocabulary::described(above)).with_code(above.code));
        }
        return;
      case Kind::names:
        return;
      case Kind::identifiers:
        for (const domain::PartnerIdentifier& one : partner_.identifiers) {
          add_row(words_of(registry_, "identifier-scheme", one.scheme), one.number);
        }
        return;
    }
  }

  /// That there is one is no secret.
  void add_hint_of_contact(const records::PartnerField& field) {
    if ((partner_.*field.member).empty()) return;
    table_.notes.push_back(
        {.code = "contact-kept", .count = 1, .text = Words(contact_kept), .hint = Words(contact_hint)});
  }

  void add(Explanation section) {
    if (!section.rows.empty()) table_.explanations.push_back(std::move(section));
  }

  void add_names() {
    Explanation section{.code = "names",
                        .heading = names_heading,
                        .columns = {coded("name_kind", name_kind_column),
                                    {"name", text_column},
                                    {"language", language_column},
                                    {"from", from_column, ColumnType::date},
                                    {"until", until_column, ColumnType::date}},
                        .rows = {}};
    const auto day = [](const std::optional<domain::Date>& date) -> Cell {
      if (!date) return std::monostate();
      return domain::DateInterval::of_day(*date);
    };
    for (const PartnerName& name : partner_.names) {
      const auto last = name.until ? std::optional(name.until->previous()) : std::nullopt;
      section.rows.push_back(
          {.cells = {coded_term(name.kind), Words(name.text), text_cell(name.language), day(name.from), day(last)}});
    }
    add(std::move(section));
  }

  void add_counts() {
    Explanation section{.code = "counts",
                        .heading = counts_heading,
                        .columns = {coded("counted", counted_column),
                                    {"count", count_column, ColumnType::count},
                                    {"date", date_column, ColumnType::date},
                                    {"source", source_column}},
                        .rows = {}};
    for (const storage::PartnerCount& one : storage::PartnerFacts(registry_.ledger()).counts()) {
      if (one.partner != partner_.id) continue;
      section.rows.push_back({.cells = {text_cell(words_of(registry_, "partner-count", one.what)), one.count, one.date,
                                        text_cell(Words(one.source))}});
    }
    add(std::move(section));
  }

  /// With their names as they are recorded, by which it is found too.
  void add_merged() {
    Explanation section{.code = "merged",
                        .heading = merged_heading,
                        .columns = {{"code", code_column, ColumnType::code},
                                    {"names", all_names_column},
                                    {"date", date_column, ColumnType::moment},
                                    {"reason", reason_column}},
                        .rows = {}};
    for (const storage::PartnerMerge& merge : storage::PartnerMerges(registry_.ledger()).standing()) {
      if (partners_.get(merge.kept).id != partner_.id) continue;
      const Partner own = partners_.own(merge.partner);
      table::Lines names;
      for (const PartnerName& name : own.names) names.emplace_back(name.text);
      section.rows.push_back({.cells = {Words(own.code), names, table::Moment{merge.at}, Words(merge.reason)}});
    }
    add(std::move(section));
  }

  void add_members(const Book& book, storage::PartnerIndex at) {
    Explanation section{.code = "members",
                        .heading = members_heading,
                        .columns = {{"code", code_column, ColumnType::code}, {"name", text_column}},
                        .rows = {}};
    std::vector<const Book::Partner*> members;
    for (const Book::Partner& other : book.partners) {
      if (other.parent == at) members.push_back(&other);
    }
    std::ranges::sort(members, {}, [](const Book::Partner* one) { return std::tie(one->sort_key, one->row); });
    for (const Book::Partner* one : members) section.rows.push_back({.cells = {Words(one->code), Words(one->name)}});
    add(std::move(section));
  }

  void add_aid(const PartnerFigures& figures, const FigureColumns& columns) {
    Explanation section{.code = "aid", .heading = aid_heading, .columns = {coded("role", role_column)}, .rows = {}};
    columns.append_to(section.columns);
    for (const RoleFigures& of : figures.roles) {
      Words role = coded_term(of.role);
      if (of.shared) {
        role.en += shared_suffix.en;
        role.vi += shared_suffix.vi;
      }
      Row row{.kind = of.shared ? table::RowKind::shared : table::RowKind::item, .cells = {std::move(role)}};
      columns.append_to(row.cells, of.figures);
      section.rows.push_back(std::move(row));
    }
    add(std::move(section));
  }

  void add_delivered(const PartnerFigures& figures, const FigureColumns& columns) {
    if (figures.delivered_entries == 0) return;
    Explanation section{.code = "channel",
                        .heading = channel_heading,
                        .columns = {{"entries", entries_column, ColumnType::number}},
                        .rows = {}};
    columns.append_to(section.columns);
    Row row{.cells = {figures.delivered_entries}};
    columns.append_to(row.cells, figures.delivered);
    section.rows.push_back(std::move(row));
    add(std::move(section));
  }

  void add_events() {
    Explanation section{.code = "events",
                        .heading = events_heading,
                        .columns = {{"code", code_column, ColumnType::code},
                                    {"date", date_column, ColumnType::date},
                                    coded("type", type_column),
                                    {"title", event_title_column},
                                    coded("role", role_column)},
                        .rows = {}};
    for (const domain::Event& event : storage::Events(registry_.ledger()).all()) {
      for (const domain::EventPartner& one : event.partners) {
        if (one.partner != partner_.id) continue;
        section.rows.push_back(
            {.cells = {Words(event.code), event.date, text_cell(words_of(registry_, "event-type", event.type)),
                       Words(event.title), text_cell(words_of(registry_, "event-role", one.role))}});
      }
    }
    add(std::move(section));
  }

  static Cell day_cell(const std::optional<domain::Date>& day) {
    return day ? Cell(domain::DateInterval::of_day(*day)) : Cell();
  }

  void add_agreements() {
    Explanation section{.code = "agreements",
                        .heading = agreements_heading,
                        .columns = {{"code", code_column, ColumnType::code},
                                    {"signed", signed_column, ColumnType::date},
                                    coded("type", type_column),
                                    {"title", event_title_column},
                                    coded("role", role_column),
                                    {"last_day", last_day_column, ColumnType::date}},
                        .rows = {}};
    for (const domain::Matter& one : storage::Matters(registry_.ledger()).all(domain::MatterKind::agreement)) {
      for (const domain::MatterPartner& party : one.partners) {
        if (party.partner != partner_.id) continue;
        section.rows.push_back(
            {.cells = {Words(one.code), one.date ? Cell(*one.date) : Cell(),
                       text_cell(words_of(registry_, "agreement-type", one.type)), Words(one.title),
                       text_cell(words_of(registry_, "agreement-role", party.role)), day_cell(last_day_of(one))}});
      }
    }
    add(std::move(section));
  }

  void add_needs() {
    Explanation section{.code = "needs",
                        .heading = needs_heading,
                        .columns = {{"code", code_column, ColumnType::code},
                                    {"asked", date_column, ColumnType::date},
                                    {"title", event_title_column},
                                    {"due", needed_by_column, ColumnType::date}},
                        .rows = {}};
    for (const domain::Matter& one : storage::Matters(registry_.ledger()).all(domain::MatterKind::need)) {
      if (std::ranges::find(one.partners, partner_.id, &domain::MatterPartner::partner) == one.partners.end()) continue;
      const auto due = one.valid_until ? std::optional(one.valid_until->previous()) : std::nullopt;
      section.rows.push_back(
          {.cells = {Words(one.code), one.date ? Cell(*one.date) : Cell(),
                     Words(records::title_of_need(one, Language::en), records::title_of_need(one, Language::vi)),
                     day_cell(due)}});
    }
    add(std::move(section));
  }

  void add_certificates() {
    Explanation section{.code = "certificates",
                        .heading = certificates_heading,
                        .columns = {coded("certificate_kind", type_column),
                                    {"number", number_column},
                                    {"issued", issued_column, ColumnType::date},
                                    {"last_day", last_day_column, ColumnType::date}},
                        .rows = {}};
    for (const storage::Certificate& one : storage::PartnerFacts(registry_.ledger()).certificates()) {
      if (one.partner != partner_.id) continue;
      const auto last = one.expires ? std::optional(one.expires->previous()) : std::nullopt;
      section.rows.push_back({.cells = {text_cell(words_of(registry_, "certificate-kind", one.kind)), Words(one.number),
                                        day_cell(one.issued), day_cell(last)}});
    }
    add(std::move(section));
  }

  void add_versions() {
    Explanation section{.code = "versions",
                        .heading = versions_heading,
                        .columns = {{"version", version_column, ColumnType::number},
                                    {"block", block_column, ColumnType::number},
                                    {"name", text_column}},
                        .rows = {}};
    for (const auto& [version, block] : partners_.versions(partner_.id)) {
      section.rows.push_back({.cells = {std::int64_t{version.version}, block, Words(version.name())}});
    }
    add(std::move(section));
  }

  vocabulary::Registry& registry_;
  Partners partners_;
  Partner partner_;
  bool with_contacts_;
  table::Table table_;
};

}  // namespace

table::Table show_partner(vocabulary::Registry& registry, std::string_view typed, bool with_contacts) {
  const storage::Snapshot snapshot(registry.ledger());
  const auto id = vocabulary::partner_by_part(registry, typed).value();
  return Page(registry, Partners(registry.ledger()).get(id), with_contacts).build();
}

}  // namespace aid::reports
