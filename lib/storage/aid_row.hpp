#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/aids.hpp"
#include "columns.hpp"
#include "select.hpp"
#include "tables.hpp"
#include "text_columns.hpp"

#include <string_view>

/// How the rows of an aid become its record; for whoever reads one aid and for whoever reads all of them.
namespace aid::storage {

/// A version of an aid with the aid's identity: the id of its first version.
inline constexpr ColumnList aid_version = tables::aids.with("identity", "coalesce(version_of, id)");

/// Whether an aid, an entry, an approval was taken back: it is none of those that count, which the views say.
inline constexpr std::string_view aid_is_reversed =
    "NOT EXISTS (SELECT 1 FROM live_aids WHERE live_aids.id = coalesce(aids.version_of, aids.id))";
inline constexpr ColumnList aid_row = aid_version.with("reversed", aid_is_reversed);
inline constexpr ColumnList entry_row =
    tables::entries.with("reversed", "NOT EXISTS (SELECT 1 FROM live_entries WHERE live_entries.id = entries.id)");
inline constexpr ColumnList approval_row = tables::approvals.with(
    "reversed", "NOT EXISTS (SELECT 1 FROM live_approvals WHERE live_approvals.id = approvals.id)");

/// The plain texts and codes of an aid.
inline constexpr auto aid_texts = text_columns<tables::aids, domain::aid_texts>();

/// What a row of `aids` says; without the rows of other tables and without `reversed`.
template <typename Row>
domain::Aid read_description(const Row& row) {
  domain::Aid aid;
  aid.id = {row.integer("identity")};
  aid.uuid = Uuid::from_bytes(row.blob("uuid"));
  aid.code = aid_code(row.text("code_prefix"), row.small("code_year"), row.integer("code_no"));
  aid.version = row.small("version");
  aid.direction = read_term<domain::Direction>(row.text("direction"));
  aid.modality = read_term<domain::Modality>(row.text("modality"));
  aid.form = read_term<domain::Form>(row.text("form"));
  aid.scope = read_term<domain::Scope>(row.text("scope"));
  aid.humanitarian = row.integer("humanitarian") != 0;
  aid.stands_for = read_count(row, "stands_for", "stands_for_qualifier");
  aid.part_of = {row.integer("part_of")};
  aid.component = row.integer("component") != 0;
  aid.runs = read_interval(row, "runs_from", "runs_until");
  read_texts(row, aid_texts, aid);
  return aid;
}

/// A row of `aid_beneficiaries`.
template <typename Row>
domain::Beneficiary read_beneficiary(const Row& row) {
  return {.group = row.string("grp"),
          .text = row.string("text"),
          .count = read_count(row, "count", "qualifier"),
          .unit = row.string("unit"),
          .country = row.string("country")};
}

}  // namespace aid::storage
