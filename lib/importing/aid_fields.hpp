#pragma once
#include "aid/domain/terms.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a list of aid can say.
namespace aid::importing {

/// What a column of a list of aid holds: the fields of headings.csv, in their order. Plain fields that only the table
/// `records::aid_fields` has follow them, without enumerators.
enum class AidField : std::uint8_t {
  donor,
  donor_country,
  donor_kind,
  co_donor,
  intermediary,
  recipient,
  recipient_country,
  recipient_kind,
  owner,
  implementer,
  managing_agency,
  beneficiary,
  beneficiary_count,
  beneficiary_country,
  title,
  sector,
  place,
  date,
  runs,
  stage,
  amount,
  qualifier,
  pledged,
  committed,
  received,
  disbursed,
  used,
  counterpart,
  returned,
  currency,
  stated_vnd,
  stated_vnd_qualifier,
  stated_usd,
  stated_usd_qualifier,
  stated,
  stated_source,
  stated_date,
  goods,
  cash_and_goods,
  goods_quantity,
  goods_unit,
  goods_unit_value,
  channel,
  channel_kind,
  form,
  modality,
  direction,
  scope,
  status,
  regime,
  humanitarian,
  decision,
  decision_date,
  decision_authority,
  code,
  id,
  part_of,
  component,
  count,
  count_qualifier,
  source,
  note,
  entry_source,
  entry_note,
  ignore
};

/// The names of all fields as mappings have them: "donor", "stated-vnd".
std::vector<std::string> aid_field_names();
/// The field of that name, one of `names`.
std::optional<AidField> field_named(const std::vector<std::string>& names, std::string_view name);

/// The stage whose amounts the field has.
std::optional<domain::EntryKind> stage_of(AidField field);
/// Whether it states money or goods of an entry.
bool is_fact(AidField field);
/// Whether it says how much or how many. A merged cell may give its words to several rows ("Quỹ A"), but not a figure,
/// which would be counted several times.
bool is_figure(AidField field);
/// Whether each row of an aid says it for itself; all else is of the aid.
bool is_of_row(AidField field);

}  // namespace aid::importing
