#include "../cells.hpp"
#include "../new_report.hpp"
#include "aid/reports/partners.hpp"
#include "aid/vocabulary/identifiers.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"

namespace aid::reports {
namespace {

using domain::Partner;
using storage::Partners;
using table::Cell;
using table::Words;

constexpr Label title{"Partners", "Danh sách đối tác"};
constexpr Label code_label{"Code", "Mã"};
constexpr Label name_label{"Name", "Tên"};
constexpr Label other_names_label{"Other names", "Tên khác"};
constexpr Label kind_label{"Kind", "Loại"};
constexpr Label country_label{"Country", "Nước"};
constexpr Label parent_label{"Belongs to", "Trực thuộc"};
constexpr Label identifiers_label{"Identifiers", "Số định danh"};
constexpr Message<Text> found_message{"found", "Search: {0}", "Tìm: {0}"};
constexpr Message<std::size_t> count_message{"partners", "partners: {0}", "số đối tác: {0}"};

/// The filter in codes.
struct Wanted {
  std::string kind;
  std::string country;
  domain::PartnerId parent;

  bool fits(const Partner& partner) const {
    return (kind.empty() || partner.kind == kind) && (country.empty() || partner.country == country) &&
           (!parent || partner.parent == parent);
  }
};

Wanted read(vocabulary::Registry& registry, const PartnerFilter& filter) {
  Problems problems;
  Wanted wanted{.kind = vocabulary::read_kind(registry, filter.kind, problems),
                .country = vocabulary::read_country(registry, filter.country, problems),
                .parent = {}};
  if (!filter.parent.empty())
    wanted.parent =
        problems.take(vocabulary::partner_by_part(registry, filter.parent), "--parent").value_or(domain::PartnerId());
  problems.raise();
  return wanted;
}

Cell other_names(const Partner& partner) {
  table::Lines lines;
  for (const domain::PartnerName& name : partner.names) {
    if (name.text != partner.name()) lines.emplace_back(name.text);
  }
  if (lines.empty()) return std::monostate();
  return lines;
}

/// As they can be typed.
Cell identifiers(const Partner& partner) {
  table::Lines lines;
  for (const domain::PartnerIdentifier& one : partner.identifiers) lines.emplace_back(vocabulary::written(one));
  if (lines.empty()) return std::monostate();
  return lines;
}

}  // namespace

table::Table list_partners(vocabulary::Registry& registry, const PartnerFilter& filter) {
  const Wanted wanted = read(registry, filter);
  auto table = new_report(registry.ledger(), "partners", title,
                          {{"code", code_label, table::ColumnType::code},
                           {"name", name_label},
                           {"other_names", other_names_label},
                           coded("partner_kind", kind_label),
                           coded("country", country_label),
                           coded("parent", parent_label),
                           {.key = "identifiers", .label = identifiers_label, .when_filled = true}});
  if (!filter.query.empty()) {
    table.subtitles.emplace_back(found_message.in(Language::en, filter.query),
                                 found_message.in(Language::vi, filter.query));
  }
  const Partners partners(registry.ledger());
  for (const domain::PartnerId id : registry.search_partners(filter.query)) {
    const Partner partner = partners.get(id);
    if (!wanted.fits(partner)) continue;
    Words parent;
    if (partner.parent) {
      const Partner above = partners.get(partner.parent);
      parent = Words(above.name()).with_code(above.code);
    }
    table.rows.push_back({.cells = {Words(partner.code), Words(partner.name()), other_names(partner),
                                    text_cell(words_of(registry, "partner-kind", partner.kind)),
                                    text_cell(words_of(registry, "country", partner.country)), text_cell(parent),
                                    identifiers(partner)}});
  }
  const std::size_t count = table.rows.size();
  table.notes.push_back({.code = "partners",
                         .count = static_cast<std::int64_t>(count),
                         .text = Words(count_message.in(Language::en, count), count_message.in(Language::vi, count))});
  return table;
}

}  // namespace aid::reports
