#include "aid/records/partner_fields.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/identifiers.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace aid::records {
namespace {

using domain::NameKind;
using domain::Partner;
using domain::PartnerName;
using Kind = PartnerField::Kind;

constexpr std::array fields_of_partners{
    PartnerField{.option = "--kind",
                 .kind = Kind::code,
                 .member = &Partner::kind,
                 .label = {"kind", "loại"},
                 .help = {"its kind: foreign-ngo, diplomatic-mission, member-organisation …",
                          "loại đối tác: foreign-ngo, diplomatic-mission, member-organisation …"},
                 .list = "partner-kind"},
    PartnerField{.option = "--country",
                 .kind = Kind::code,
                 .member = &Partner::country,
                 .label = {"country", "nước"},
                 .help = {"its country, by name or code", "nước, theo tên hoặc mã"},
                 .list = "country"},
    PartnerField{.option = "--parent",
                 .kind = Kind::partner,
                 .label = {"belongs to", "trực thuộc"},
                 .help = {"the organisation that it belongs to", "tổ chức mà đối tác trực thuộc"},
                 .value = "PARTNER"},
    PartnerField{.option = "--name-en",
                 .kind = Kind::names,
                 .label = {"name in English", "tên tiếng Anh"},
                 .help = {"its name in English", "tên tiếng Anh"},
                 .value = "NAME",
                 .name_kind = NameKind::translation,
                 .language = "en"},
    PartnerField{.option = "--acronym",
                 .kind = Kind::names,
                 .label = {"acronym", "tên viết tắt"},
                 .help = {"its acronym", "tên viết tắt"},
                 .value = "NAME",
                 .name_kind = NameKind::acronym},
    PartnerField{.option = "--alias",
                 .kind = Kind::names,
                 .label = {"other name", "tên khác"},
                 .help = {"another name of it", "tên khác"},
                 .value = "NAME",
                 .name_kind = NameKind::alias},
    PartnerField{.option = "--former",
                 .kind = Kind::names,
                 .label = {"former name", "tên cũ"},
                 .help = {"a name that it had before", "tên cũ"},
                 .value = "NAME",
                 .name_kind = NameKind::former},
    PartnerField{.option = "--note",
                 .member = &Partner::note,
                 .label = {"note", "ghi chú"},
                 .help = {"a note", "ghi chú"},
                 .value = "TEXT"},
    PartnerField{.option = "--contact",
                 .member = &Partner::contact,
                 .label = {"contact", "liên hệ"},
                 .help = {"how to reach it; personal data, kept so that it can be erased",
                          "thông tin liên hệ; là dữ liệu cá nhân, lưu riêng để xóa được"},
                 .value = "TEXT",
                 .is_personal = true},
    PartnerField{
        .option = "--id",
        .member = &Partner::external_id,
        .label = {"own id", "mã riêng"},
        .help = {"your own id: the same again is not recorded twice", "mã riêng: ghi lại lần nữa không bị trùng"},
        .is_editable = false},
    PartnerField{.option = "--identifier",
                 .kind = Kind::identifiers,
                 .label = {"identifier", "số định danh"},
                 .help = {"a number by which others know it: tax-code:0400123456, certificate:…, org-id:…",
                          "số mà nơi khác dùng để gọi đối tác: tax-code:0400123456, certificate:…, org-id:…"},
                 .value = "SCHEME:NUMBER"},
};

/// "The Da Nang Project [en] [2019-01-01..2020-12-31]".
std::string name_with_its_use(const PartnerName& name) {
  std::string text = name.text;
  if (!name.language.empty()) text += fmt::format(" [{}]", name.language);
  if (name.from || name.until) {
    text += fmt::format(" [{}..{}]", name.from ? to_string(*name.from) : "",
                        name.until ? to_string(name.until->previous()) : "");
  }
  return text;
}

/// Those that are given replace those of their schemes.
void read_identifiers(vocabulary::Registry& registry, const std::vector<std::string>& typed, Partner& partner,
                      Problems& problems) {
  std::vector<domain::PartnerIdentifier> given;
  for (const std::string& word : typed) {
    const auto read = vocabulary::read_identifier(registry, word);
    if (!read) {
      problems.add(read.problem(), "--identifier");
    } else if (std::ranges::none_of(given, [&](const auto& one) { return domain::is_same(one, read.value()); })) {
      given.push_back(read.value());
    }
  }
  for (domain::PartnerIdentifier& one : given) {
    // The same number is kept as it was written first.
    const auto same =
        std::ranges::find_if(partner.identifiers, [&](const auto& other) { return domain::is_same(one, other); });
    if (same != partner.identifiers.end()) one = *same;
  }
  std::erase_if(partner.identifiers, [&](const domain::PartnerIdentifier& recorded) {
    return std::ranges::find(given, recorded.scheme, &domain::PartnerIdentifier::scheme) != given.end();
  });
  partner.identifiers.insert(partner.identifiers.end(), given.begin(), given.end());
}

/// In the order of schemes and numbers: in which order they were given says nothing.
std::string in_one_line(const std::vector<domain::PartnerIdentifier>& identifiers) {
  std::vector<std::string> texts;
  for (const domain::PartnerIdentifier& one : identifiers) texts.push_back(vocabulary::written(one));
  std::ranges::sort(texts);
  return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace

std::span<const PartnerField> partner_fields() { return fields_of_partners; }

const PartnerField& partner_field(std::string_view name) {
  const auto* const found = std::ranges::find(fields_of_partners, name, &PartnerField::name);
  if (found == fields_of_partners.end()) throw std::out_of_range(std::string(name));
  return *found;
}

PartnerFieldWords::PartnerFieldWords() : words_(fields_of_partners.size()) {}

PartnerFieldWords::PartnerFieldWords(std::initializer_list<std::pair<std::string_view, std::string_view>> words)
    : PartnerFieldWords() {
  for (const auto& [field, word] : words) list(partner_field(field)).emplace_back(word);
}

std::size_t PartnerFieldWords::position(const PartnerField& field) {
  return static_cast<std::size_t>(&field - fields_of_partners.data());
}

std::string PartnerFieldWords::text(const PartnerField& field) const {
  const std::vector<std::string>& words = list(field);
  return words.empty() ? std::string() : words.front();
}

void PartnerFieldWords::set(const PartnerField& field, std::string_view word) {
  list(field).clear();
  if (!word.empty()) list(field).emplace_back(word);
}

void read_field(vocabulary::Registry& registry, const PartnerField& field, const PartnerFieldWords& words,
                Partner& partner, Problems& problems) {
  const std::string typed = words.text(field);
  if (field.kind == Kind::identifiers) return read_identifiers(registry, words.list(field), partner, problems);
  if (field.kind == Kind::text) partner.*field.member = problems.take(clean_text(typed), field.option).value_or("");
  if (field.kind != Kind::code) return;
  const auto code = [&]() -> Result<std::string> {
    if (typed.empty()) return std::string();
    const auto item = registry.item(field.list, typed);
    if (!item) return item.problem();
    return item.value().code;
  };
  partner.*field.member = problems.take(code(), field.option).value_or("");
}

std::string names_of(const Partner& partner, NameKind kind) {
  std::vector<std::string> texts;
  for (const PartnerName& name : partner.names) {
    if (name.kind == kind) texts.push_back(name_with_its_use(name));
  }
  std::ranges::sort(texts);
  return fmt::format("{}", fmt::join(texts, "; "));
}

bool is_same_value(const PartnerField& field, const Partner& a, const Partner& b) {
  switch (field.kind) {
    case Kind::text:
    case Kind::code:
      return a.*field.member == b.*field.member;
    case Kind::partner:
      return a.parent == b.parent;
    case Kind::names:
      return names_of(a, field.name_kind) == names_of(b, field.name_kind);
    case Kind::identifiers:
      return std::ranges::is_permutation(a.identifiers, b.identifiers, domain::is_same);
  }
  return false;
}

std::string value_of(vocabulary::Registry& registry, const PartnerField& field, const Partner& partner) {
  switch (field.kind) {
    case Kind::text:
    case Kind::code:
      return partner.*field.member;
    case Kind::partner:
      return partner.parent ? storage::Partners(registry.ledger()).get(partner.parent).code : std::string();
    case Kind::names:
      return names_of(partner, field.name_kind);
    case Kind::identifiers:
      return in_one_line(partner.identifiers);
  }
  return {};
}

void clear(Partner& partner, const PartnerField& field) {
  if (field.kind == Kind::partner) partner.parent = {};
  if (field.kind == Kind::identifiers) partner.identifiers.clear();
  if (field.member != nullptr) (partner.*field.member).clear();
}

}  // namespace aid::records
