#include "aid_fields.hpp"

#include "columns.hpp"

#include <algorithm>

namespace aid::importing {

using domain::EntryKind;

std::vector<std::string> aid_field_names() {
  std::vector<std::string> names;
  for (const FieldHeadings& field : headings_of("aid")) names.push_back(field.field);
  return names;
}

std::optional<AidField> field_named(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<AidField>(found - names.begin());
}

std::optional<EntryKind> stage_of(AidField field) {
  switch (field) {
    case AidField::pledged:
      return EntryKind::pledge;
    case AidField::committed:
      return EntryKind::commitment;
    case AidField::received:
      return EntryKind::receipt;
    case AidField::disbursed:
      return EntryKind::disbursement;
    case AidField::used:
      return EntryKind::use;
    case AidField::counterpart:
      return EntryKind::counterpart;
    case AidField::returned:
      return EntryKind::giving_back;
    default:
      return std::nullopt;
  }
}

bool is_fact(AidField field) {
  return field == AidField::amount || field == AidField::goods || field == AidField::cash_and_goods || stage_of(field);
}

bool is_figure(AidField field) {
  switch (field) {
    case AidField::amount:
    case AidField::pledged:
    case AidField::committed:
    case AidField::received:
    case AidField::disbursed:
    case AidField::used:
    case AidField::counterpart:
    case AidField::returned:
    case AidField::stated_vnd:
    case AidField::stated_usd:
    case AidField::stated:
    case AidField::goods:
    case AidField::cash_and_goods:
    case AidField::goods_quantity:
    case AidField::goods_unit_value:
    case AidField::count:
    case AidField::beneficiary_count:
      return true;
    default:
      return false;
  }
}

bool is_of_row(AidField field) {
  switch (field) {
    case AidField::date:
    case AidField::stage:
    case AidField::amount:
    case AidField::qualifier:
    case AidField::pledged:
    case AidField::committed:
    case AidField::received:
    case AidField::disbursed:
    case AidField::used:
    case AidField::counterpart:
    case AidField::returned:
    case AidField::currency:
    case AidField::stated_vnd:
    case AidField::stated_vnd_qualifier:
    case AidField::stated_usd:
    case AidField::stated_usd_qualifier:
    case AidField::stated:
    case AidField::stated_source:
    case AidField::stated_date:
    case AidField::goods:
    case AidField::cash_and_goods:
    case AidField::goods_quantity:
    case AidField::goods_unit:
    case AidField::goods_unit_value:
    case AidField::channel:
    case AidField::channel_kind:
    case AidField::form:
    case AidField::source:
    case AidField::note:
    case AidField::entry_source:
    case AidField::entry_note:
    case AidField::ignore:
      return true;
    default:
      return false;
  }
}

}  // namespace aid::importing
