// Blank lists.

#include "aid/importing/list_template.hpp"

#include "aid/domain/matters.hpp"
#include "aid/domain/terms.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/records/matter_fields.hpp"
#include "aid/records/partner_fields.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/rates.hpp"
#include "columns.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace aid::importing {
namespace {

using domain::Partner;
using table::ListCell;
using Choices = std::vector<std::string>;

constexpr Label sheet_name{"List", "Danh sách"};
constexpr Label example_aid{"Example: medical equipment (delete this row)", "Ví dụ: thiết bị y tế (xóa dòng này)"};
constexpr Label example_partner{"Example organisation (delete this row)", "Tổ chức ví dụ (xóa dòng này)"};
constexpr Label example_event{"Example: friendship meeting (delete this row)",
                              "Ví dụ: gặp mặt hữu nghị (xóa dòng này)"};
constexpr Label example_agreement{"Example: memorandum of understanding (delete this row)",
                                  "Ví dụ: Bản ghi nhớ hợp tác (xóa dòng này)"};
constexpr Label example_paper{"Example: decision approving the aid (delete this row)",
                              "Ví dụ: quyết định phê duyệt khoản viện trợ (xóa dòng này)"};
constexpr Label example_item{"Example: friendship exchange (delete this row)",
                             "Ví dụ: Giao lưu hữu nghị (xóa dòng này)"};
constexpr Label example_anniversary{"Example: association founded (delete this row)",
                                    "Ví dụ: Thành lập hội hữu nghị (xóa dòng này)"};
constexpr Label example_goods{"face masks", "khẩu trang"};
constexpr Label example_need{"Example need (delete this row)", "Nhu cầu ví dụ (xóa dòng này)"};
constexpr Label example_commune{"Example: Phường Hải Châu (delete this row)", "Ví dụ: Phường Hải Châu (xóa dòng này)"};
constexpr std::string_view example_plan = "DN-2022-PL0001";
constexpr Label example_donor{"Example donor", "Bên cung cấp ví dụ"};
constexpr Label example_recipient{"Example recipient", "Đơn vị tiếp nhận ví dụ"};
constexpr Label yes{"Yes", "Có"};
constexpr Label no{"No", "Không"};
constexpr Label example_source{"Example: State Bank (delete this row)", "Ví dụ: Ngân hàng Nhà nước (xóa dòng này)"};
constexpr std::string_view example_rate = "23131";
constexpr std::string_view example_day = "2021-11-06";
constexpr std::string_view example_amount = "196000000";
constexpr std::string_view example_people = "120";
constexpr std::size_t most_partners = 1000;

class TemplateMaker {
public:
  TemplateMaker(vocabulary::Registry& registry, std::string_view list, Language language, bool all_columns)
      : registry_(registry),
        list_(list),
        language_(language),
        all_columns_(all_columns),
        partners_(storage::Partners(registry.ledger()).all()) {}

  ListTemplate make() {
    make_examples();
    ListTemplate made{.name = std::string(sheet_name.in(language_)), .columns = {}};
    for (const FieldHeadings& field : importing::headings_of(list_)) {
      if (is_left_out(field.field) || !(all_columns_ || is_usual(field.field))) continue;
      const auto example = examples_.find(field.field);
      const bool is_figure =
          field.field == "received" || field.field == "quantity" || field.field == "people" || field.field == "turns" || field.field == "rate";
      made.columns.push_back({.heading = language_ == Language::vi ? field.vi : field.en,
                              .choices = choices(field.field),
                              .example = example == examples_.end() ? std::string() : example->second,
                              .kind = is_date(field.field) ? ListCell::Kind::date
                                      : is_figure          ? ListCell::Kind::number
                                                           : ListCell::Kind::text});
    }
    return made;
  }

private:
  /// A plain amount would not say what it is; who fills a list in says it by the column. Other fields are those of
  /// reports that are read back.
  bool is_left_out(std::string_view field) const {
    constexpr std::string_view left_out[] = {"ignore",     "amount",       "cash-and-goods", "stage",
                                             "channel",    "channel-kind", "code",           "entry-source",
                                             "entry-note", "identifier",   "returned"};
    if (matter_field(field) != nullptr) return false;
    return std::ranges::find(left_out, field) != std::end(left_out) || field.ends_with("qualifier") ||
           field == "beneficiary-country";
  }

  /// The field of an agreement, an item of a plan or an anniversary that the list is of.
  const records::MatterField* matter_field(std::string_view name) const {
    const auto kind = domain::matter_kind_of(list_);
    if (!kind) return nullptr;
    for (const records::MatterField& field : records::matter_fields(*kind)) {
      if (field.name() == name) return &field;
    }
    return nullptr;
  }

  bool is_date(std::string_view field) const {
    using Kind = records::MatterField::Kind;
    const auto* matter = matter_field(field);
    if (matter == nullptr) {
      return field == "date" || field == "permitted" || field == "report-due" || field == "reported";
    }
    return matter->kind == Kind::interval || matter->kind == Kind::first_day || matter->kind == Kind::last_day ||
           matter->kind == Kind::ended;
  }

  /// What most rows of such a list say.
  bool is_usual(std::string_view field) const {
    using Fields = std::span<const std::string_view>;
    static constexpr std::string_view of_aid[] = {"donor",    "donor-country", "recipient", "title",
                                                  "sector",   "place",         "date",      "committed",
                                                  "received", "currency",      "goods",     "direction"};
    static constexpr std::string_view of_partner[] = {
        "name", "name-en", "acronym", "kind", "country", "parent", "contact", "note", "id", "certificate", "tax-code"};
    static constexpr std::string_view of_event[] = {"title",   "type",    "date",      "mode",   "status", "place",
                                                    "country", "partner", "organiser", "people", "source", "note"};
    static constexpr std::string_view of_agreement[] = {"type", "title", "number", "party",  "country", "signed",
                                                        "from", "until", "aid",    "source", "note"};
    static constexpr std::string_view of_item[] = {"plan", "number", "title",   "type",   "lead",   "coordinator",
                                                   "due",  "expect", "country", "status", "source", "note"};
    static constexpr std::string_view of_need[] = {"asked-by", "country", "item",     "quantity", "unit",   "cash",
                                                   "asked",    "due",     "priority", "channel",  "source", "note"};
    const Fields usual = list_ == "aid"         ? Fields(of_aid)
                         : list_ == "partner"   ? Fields(of_partner)
                         : list_ == "event"     ? Fields(of_event)
                         : list_ == "agreement" ? Fields(of_agreement)
                         : list_ == "plan-item" ? Fields(of_item)
                         : list_ == "need"      ? Fields(of_need)
                                                : Fields();
    return usual.empty() || std::ranges::find(usual, field) != usual.end();
  }

  // --- What could stand in a column ---

  Choices names(std::string_view list) {
    Choices all;
    for (const storage::ListItem& item : registry_.items(list)) {
      const std::string& name = item.name(language_);
      if (std::ranges::find(all, name) == all.end()) all.push_back(name);
    }
    return all;
  }

  Choices currencies() {
    Choices codes{std::string(registry_.currency().code())};
    for (const storage::RateRecord& rate : storage::Rates(registry_.ledger()).all()) {
      const std::string code(rate.rate.currency.code());
      if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
    }
    if (codes.size() == 1 && codes.front() != "USD") codes.emplace_back("USD");
    if (list_ == "rate") std::erase(codes, "VND");  // Rates are VND for one unit of the others.
    return codes;
  }

  Choices provinces() const {
    Choices all;
    for (const domain::Place& place : storage::Places(registry_.ledger()).all()) {
      const bool is_province = place.kind == "province" || place.kind == "city";
      if (is_province && !place.until) all.push_back(language_ == Language::vi ? place.name_vi : place.name_en);
    }
    return all;
  }

  Choices partner_names() const {
    Choices all;
    for (const Partner& partner : partners_) {
      if (all.size() < most_partners) all.push_back(partner.name());
    }
    return all;
  }

  Choices event_statuses() const {
    Choices all;
    for (const auto status :
         {domain::EventStatus::held, domain::EventStatus::planned, domain::EventStatus::cancelled}) {
      all.emplace_back(domain::label(status).in(language_));
    }
    return all;
  }

  Choices choices_of_partner(std::string_view name) {
    for (const records::PartnerField& field : records::partner_fields()) {
      if (field.name() != name) continue;
      if (field.kind == records::PartnerField::Kind::code) return names(field.list);
      if (field.kind == records::PartnerField::Kind::partner) return partner_names();
    }
    return {};
  }

  /// Of a field of aid as it is described.
  std::optional<Choices> described_choices(std::string_view name) {
    using records::FieldKind;
    const auto fields = records::aid_fields();
    const auto field = std::ranges::find(fields, name, &records::FieldDescription::list_name);
    if (field == fields.end()) return std::nullopt;
    if (field->kind == FieldKind::partners) return partner_names();
    if (!field->list.empty()) return names(field->list);
    if (field->kind == FieldKind::sectors) return names("sector");
    if (field->is_flag()) return Choices{std::string(yes.in(language_)), std::string(no.in(language_))};
    return std::nullopt;
  }

  Choices choices_of_matter(const records::MatterField& field) {
    using Kind = records::MatterField::Kind;
    if (field.kind == Kind::code) return names(field.list);
    if (field.kind == Kind::partners) return partner_names();
    if (field.choices != nullptr) {
      return {std::string(domain::label(domain::EventStatus::cancelled).in(language_))};
    }
    Choices codes;
    if (field.kind == Kind::parent) {
      for (const domain::Matter& one : storage::Matters(registry_.ledger()).all(field.parent_kind)) {
        codes.push_back(one.code);
      }
    }
    return codes;
  }

  Choices choices(std::string_view field) {
    if (const auto* matter = matter_field(field)) return choices_of_matter(*matter);
    if (list_ == "aid") {
      if (auto described = described_choices(field)) return *described;
    }
    static constexpr std::pair<std::string_view, std::string_view> lists[] = {
        {"donor-country", "country"},   {"recipient-country", "country"},   {"country", "country"},
        {"donor-kind", "partner-kind"}, {"recipient-kind", "partner-kind"}, {"type", "event-type"},
        {"mode", "event-mode"},         {"permit", "event-permit"}};
    if (list_ == "rate" && field == "kind") return names("rate-kind");
    const auto listed = std::ranges::find(lists, field, &std::pair<std::string_view, std::string_view>::first);
    if (listed != std::end(lists)) return names(listed->second);
    if (list_ == "partner") return choices_of_partner(field);
    if (field == "status") return event_statuses();
    if (list_ == "need" && field == "unit") return names("unit");
    if (field == "currency") return currencies();
    if (field == "place" || field == "new-province") return provinces();
    for (const std::string_view one : {"partner", "organiser"}) {
      if (field == one) return partner_names();
    }
    return {};
  }

  // --- The example row ---

  void make_examples() {
    if (list_ == "aid") return make_aid();
    if (list_ == "partner") return make_partner();
    if (list_ == "rate") return make_rate();
    if (list_ == "need") return make_need();
    if (list_ == "place") return make_place_row();
    if (domain::matter_kind_of(list_)) return make_matter();
    make_event();
  }

  void make_need() {
    examples_["item"] = example_goods.in(language_);
    examples_["quantity"] = "10000";
    examples_["country"] = name_of("country", "IN");
    examples_["priority"] = name_of("need-priority", "high");
    examples_["channel"] = name_of("channel-kind", "embassy");
    examples_["note"] = example_need.in(language_);
    for (const char* field : {"asked", "due"}) examples_[field] = example_day;
  }

  /// Of each field what is told by its kind; titles and the rest by the list.
  void make_matter() {
    const bool is_agreement = list_ == "agreement";
    const bool is_item = list_ == "plan-item";
    if (list_ == "paper") return make_paper();
    examples_["title"] = (is_agreement ? example_agreement
                          : is_item    ? example_item
                                       : example_anniversary)
                             .in(language_);
    examples_["type"] = is_agreement ? name_of("agreement-type", "memorandum")
                        : is_item    ? name_of("event-type", "exchange")
                                     : name_of("anniversary-type", "founding");
    for (const char* field : {"signed", "due", "date"}) examples_[field] = example_day;
    const auto plans = storage::Matters(registry_.ledger()).all(domain::MatterKind::plan);
    examples_["plan"] = plans.empty() ? std::string(example_plan) : plans.front().code;
    if (is_agreement) add_partner("party", example_donor, true);
    if (is_item) add_partner("lead", example_recipient, false);
  }

  void make_paper() {
    const std::string code = registry_.setting("code");
    examples_["of"] = (code.empty() ? std::string("DN") : code) + "-2021-0001";
    examples_["kind"] = name_of("paper-kind", "decision");
    examples_["title"] = example_paper.in(language_);
    examples_["number"] = "1150/QĐ-UBND";
    examples_["date"] = example_day;
  }

  std::string name_of(std::string_view list, std::string_view code) {
    return registry_.name(list, "", code, language_);
  }

  /// A partner that can be named without asking which one is meant.
  const Partner* partner_from(bool abroad) {
    const auto found = std::ranges::find_if(partners_, [&](const Partner& partner) {
      const bool fits = abroad ? !partner.country.empty() && partner.country != "VN" : partner.country == "VN";
      return fits && registry_.known_partner(partner.name());
    });
    return found == partners_.end() ? nullptr : &*found;
  }

  void add_partner(std::string_view field, const Label& otherwise, bool abroad) {
    const Partner* known = partner_from(abroad);
    const std::string name(field);
    examples_[name] = known ? known->name() : std::string(otherwise.in(language_));
    examples_[name + "-country"] = name_of("country", known ? known->country : abroad ? "JP" : "VN");
    if (known && known->kind.empty()) return;
    examples_[name + "-kind"] = name_of("partner-kind", known    ? known->kind
                                                        : abroad ? "foreign-ngo"
                                                                 : "vietnamese-authority");
  }

  void add_place() {
    const std::string place = registry_.setting("place");
    const auto day = domain::DateInterval::of_day(domain::Date::parse(example_day).value());
    if (!place.empty() && registry_.place(place, day)) examples_["place"] = place;
  }

  void make_aid() {
    add_partner("donor", example_donor, true);
    add_partner("recipient", example_recipient, false);
    add_place();
    examples_["title"] = example_aid.in(language_);
    if (const auto health = registry_.sector("health")) examples_["sector"] = health.value().name(language_);
    examples_["date"] = example_day;
    examples_["received"] = example_amount;
    examples_["currency"] = "VND";
    examples_["direction"] = name_of("direction", "in");
  }

  void make_partner() {
    examples_["name"] = example_partner.in(language_);
    examples_["kind"] = name_of("partner-kind", "foreign-ngo");
    examples_["country"] = name_of("country", "JP");
  }

  void make_place_row() {
    const std::string place = registry_.setting("place");
    examples_["new-province"] = place.empty() ? "Đà Nẵng" : place;
    examples_["new-commune"] = example_commune.in(language_);
    examples_["from"] = "2025-07-01";
  }

  void make_rate() {
    examples_["currency"] = "USD";
    examples_["kind"] = name_of("rate-kind", "interbank");
    examples_["date"] = example_day;
    examples_["rate"] = example_rate;
    examples_["source"] = example_source.in(language_);
  }

  void make_event() {
    examples_["title"] = example_event.in(language_);
    examples_["type"] = name_of("event-type", "meeting");
    examples_["date"] = example_day;
    examples_["mode"] = name_of("event-mode", "in-person");
    examples_["status"] = domain::label(domain::EventStatus::held).in(language_);
    examples_["people"] = example_people;
    if (const Partner* guest = partner_from(true)) examples_["partner"] = guest->name();
    add_place();
  }

  vocabulary::Registry& registry_;
  std::string_view list_;
  Language language_;
  bool all_columns_;
  std::vector<Partner> partners_;
  std::map<std::string, std::string, std::less<>> examples_;
};

}  // namespace

ListTemplate list_template(vocabulary::Registry& registry, std::string_view list, Language language, bool all_columns) {
  return TemplateMaker(registry, list, language, all_columns).make();
}

}  // namespace aid::importing
