#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/writer.hpp"
#include "column_list.hpp"

#include <array>
#include <cstddef>
#include <string_view>

/// The tables of the ledger with their columns. A further column of a table is a line at the end of its list, as it
/// stands at the end of the table; the migration that adds it, the member of the record in `domain` and the function
/// that reads and writes the record (`aids.cpp`) are the other places. A text of an aid is a line of
/// `domain::aid_texts` instead.
namespace aid::storage {

/// The columns of every table in the order of the schema, and in no other place: what reads and writes rows names them.
/// Root tables begin with `id` and `block`, child tables with the id of the root row and a number.
namespace tables {

inline constexpr ColumnList settings{"settings", {"id", "block", "key", "value"}};
inline constexpr ColumnList list_items{"list_items",
                                       {
                                           "id",
                                           "block",
                                           "list",
                                           "scheme",
                                           "code",
                                           "ordinal",
                                           "name_vi",
                                           "name_en",
                                           "aliases",
                                           "attributes",
                                       }};
inline constexpr ColumnList places{"places",
                                   {
                                       "id",
                                       "block",
                                       "version_of",
                                       "version",
                                       "uuid",
                                       "code",
                                       "kind",
                                       "parent",
                                       "country",
                                       "valid_from",
                                       "valid_until",
                                   }};
inline constexpr ColumnList partners{"partners",
                                     {
                                         "id",
                                         "block",
                                         "version_of",
                                         "version",
                                         "uuid",
                                         "code_prefix",
                                         "code_no",
                                         "external_id",
                                         "kind",
                                         "country",
                                         "parent",
                                         "note",
                                         "contact_hash",
                                     }};
/// Its texts that are not named here stand at the end, in the order in which `domain::aid_texts` has them.
inline constexpr ColumnList aids = ColumnList{
    "aids",
    {
        "id",
        "block",
        "version_of",
        "version",
        "uuid",
        "code_prefix",
        "code_year",
        "code_no",
        "external_id",
        "fingerprint",
        "direction",
        "modality",
        "form",
        "scope",
        "title",
        "title_fold",
        "title_key",
        "note",
        "regime",
        "status",
        "humanitarian",
        "stands_for",
        "stands_for_qualifier",
        "part_of",
        "runs_from",
        "runs_until",
        "component",
    }}.with_others_of(domain::aid_texts);
inline constexpr ColumnList entries{"entries",
                                    {
                                        "id",           "block",
                                        "uuid",         "aid",
                                        "no",           "kind",
                                        "from_on",      "until_on",
                                        "form",         "amount_minor",
                                        "currency",     "qualifier",
                                        "stated_vnd",   "stated_vnd_qualifier",
                                        "stated_usd",   "stated_usd_qualifier",
                                        "channel",      "channel_kind",
                                        "settles",      "note",
                                        "typed_amount", "typed_date",
                                        "source",       "external_id",
                                        "fingerprint",
                                    }};
inline constexpr ColumnList approvals{"approvals",
                                      {
                                          "id",
                                          "block",
                                          "uuid",
                                          "aid",
                                          "no",
                                          "kind",
                                          "number",
                                          "number_fold",
                                          "authority",
                                          "decided_on",
                                          "note",
                                          "decided_until",
                                      }};
inline constexpr ColumnList reversals{"reversals",
                                      {
                                          "id",
                                          "block",
                                          "uuid",
                                          "aid",
                                          "entry",
                                          "approval",
                                          "reason",
                                          "from_on",
                                          "until_on",
                                      }};
inline constexpr ColumnList events{
    "events",
    {
        "id",          "block",       "version_of", "version", "uuid",       "code_prefix", "code_year", "code_no",
        "external_id", "fingerprint", "type",       "title",   "title_fold", "title_key",   "note",      "from_on",
        "until_on",    "typed_date",  "mode",       "status",  "place",      "country",
    }};
inline constexpr ColumnList rates{"rates",
                                  {
                                      "id",
                                      "block",
                                      "uuid",
                                      "currency",
                                      "kind",
                                      "in_force_on",
                                      "vnd_per_unit",
                                      "source",
                                      "aid",
                                  }};
inline constexpr ColumnList stated_totals{
    "stated_totals",
    {
        "id",          "block",         "uuid",     "from_on",      "until_on",        "what",   "scope",
        "direction",   "amount_minor",  "currency", "count",        "qualifier",       "source", "note",
        "code_prefix", "code_no",       "corrects", "published_on", "published_until", "as_of",  "percent",
        "of_what",     "sector_scheme", "sector",
    }};
inline constexpr ColumnList imports{"imports",
                                    {
                                        "id",
                                        "block",
                                        "uuid",
                                        "list",
                                        "file",
                                        "file_hash",
                                        "rules_hash",
                                        "taken_back",
                                    }};

inline constexpr ColumnList reviews{"reviews", {"id", "block", "uuid", "aid", "withdrawn", "reason"}};
inline constexpr ColumnList equivalents{"equivalents",
                                        {
                                            "id",
                                            "block",
                                            "uuid",
                                            "entry",
                                            "no",
                                            "amount_minor",
                                            "currency",
                                            "qualifier",
                                            "source",
                                            "published_on",
                                            "published_until",
                                            "typed",
                                        }};
inline constexpr ColumnList withdrawals{"withdrawals", {"id", "block", "uuid", "stated_total", "equivalent", "reason"}};

inline constexpr ColumnList erasures{"erasures",
                                     {
                                         "id",
                                         "block",
                                         "partner",
                                         "what",
                                         "of_block",
                                         "digest_before",
                                         "digest_after",
                                         "reason",
                                         "of_table",
                                     }};

inline constexpr ColumnList locks{"locks", {"id", "block", "uuid", "from_on", "until_on", "period", "opens", "reason"}};
inline constexpr ColumnList frozen{"frozen",
                                   {
                                       "id",
                                       "block",
                                       "uuid",
                                       "name",
                                       "name_fold",
                                       "arguments",
                                       "title",
                                       "from_on",
                                       "until_on",
                                       "language",
                                       "of_block",
                                       "of_hash",
                                   }};

inline constexpr ColumnList matters{
    "matters",
    {
        "id",        "block",      "version_of",  "version",     "uuid",       "kind",        "code_prefix",
        "code_year", "code_no",    "external_id", "fingerprint", "change",     "reason",      "type",
        "title",     "title_fold", "title_key",   "title_en",    "number",     "authority",   "country",
        "note",      "from_on",    "until_on",    "typed_date",  "valid_from", "valid_until", "open_ended",
        "ended_on",  "every",      "status",      "parent",      "priority",   "channel",
    }};

inline constexpr ColumnList frozen_files{"frozen_files", {"frozen", "no", "format", "bytes"}};
inline constexpr ColumnList place_names{"place_names", {"place", "no", "language", "text", "fold", "sort_key"}};
inline constexpr ColumnList partner_names{"partner_names",
                                          {
                                              "partner",
                                              "no",
                                              "kind",
                                              "text",
                                              "language",
                                              "used_from",
                                              "used_until",
                                              "fold",
                                              "sort_key",
                                              "salt",
                                              "name_hash",
                                          }};
inline constexpr ColumnList aid_parties{"aid_parties", {"aid", "no", "role", "partner", "share"}};
inline constexpr ColumnList aid_splits{"aid_splits", {"aid", "no", "dimension", "scheme", "code", "place", "share"}};
inline constexpr ColumnList aid_beneficiaries{"aid_beneficiaries",
                                              {
                                                  "aid",
                                                  "no",
                                                  "grp",
                                                  "text",
                                                  "count",
                                                  "qualifier",
                                                  "unit",
                                                  "country",
                                              }};
inline constexpr ColumnList aid_sources{"aid_sources", {"aid", "no", "text"}};
inline constexpr ColumnList goods{"goods",
                                  {
                                      "entry",
                                      "no",
                                      "item",
                                      "item_fold",
                                      "quantity",
                                      "quantity_qualifier",
                                      "unit",
                                      "unit_value",
                                      "value_minor",
                                      "currency",
                                      "qualifier",
                                      "basis",
                                      "typed",
                                  }};
inline constexpr ColumnList instalments{
    "instalments", {"entry", "no", "from_on", "until_on", "amount_minor", "currency", "qualifier", "typed"}};
inline constexpr ColumnList event_partners{"event_partners", {"event", "no", "partner", "role"}};
inline constexpr ColumnList event_counts{"event_counts", {"event", "no", "what", "count", "qualifier"}};
inline constexpr ColumnList event_sources{"event_sources", {"event", "no", "text"}};
inline constexpr ColumnList event_aids{"event_aids", {"event", "no", "aid"}};
inline constexpr ColumnList event_countries{"event_countries", {"event", "no", "country"}};
inline constexpr ColumnList event_facts{"event_facts",
                                        {
                                            "event",
                                            "no",
                                            "part_of",
                                            "cost_minor",
                                            "currency",
                                            "qualifier",
                                            "permit",
                                            "permit_number",
                                            "permitted_on",
                                            "report_due",
                                            "reported_on",
                                        }};
inline constexpr ColumnList matter_partners{"matter_partners", {"matter", "no", "partner", "role"}};
inline constexpr ColumnList matter_counts{"matter_counts", {"matter", "no", "what", "count", "qualifier"}};
inline constexpr ColumnList matter_links{"matter_links", {"matter", "no", "aid", "event", "source"}};
inline constexpr ColumnList matter_records{"matter_records", {"matter", "no", "entry", "other", "total"}};
inline constexpr ColumnList matter_files{"matter_files", {"matter", "no", "name", "sha256", "bytes", "path"}};
inline constexpr ColumnList need_lines{"need_lines",
                                       {
                                           "matter",
                                           "no",
                                           "item",
                                           "item_fold",
                                           "quantity",
                                           "quantity_qualifier",
                                           "unit",
                                           "amount_minor",
                                           "currency",
                                           "qualifier",
                                           "typed",
                                       }};
inline constexpr ColumnList need_gifts{"need_gifts",
                                       {
                                           "matter",
                                           "no",
                                           "aid",
                                           "part",
                                           "item",
                                           "quantity",
                                           "quantity_qualifier",
                                           "unit",
                                           "amount_minor",
                                           "currency",
                                           "qualifier",
                                           "typed",
                                       }};
inline constexpr ColumnList import_counts{"import_counts", {"import", "no", "what", "count"}};
inline constexpr ColumnList import_rows{"import_rows", {"import", "no", "line", "identity", "content", "record"}};
inline constexpr ColumnList partner_identifiers{"partner_identifiers",
                                                {"partner", "no", "scheme", "number", "number_fold"}};

/// Outside the journal's hash: the blocks themselves, and what can be erased.
inline constexpr ColumnList blocks{"blocks",
                                   {
                                       "seq",
                                       "at",
                                       "actor",
                                       "host",
                                       "tool",
                                       "arguments",
                                       "row_count",
                                       "rows_hash",
                                       "hash",
                                       "salt",
                                       "arguments_hash",
                                   }};
inline constexpr ColumnList partner_merges{"partner_merges",
                                           {"id", "block", "uuid", "partner", "kept", "undoes", "reason"}};
inline constexpr ColumnList certificates{
    "certificates",
    {"id", "block", "uuid", "partner", "kind", "number", "issued_on", "expires_on", "source", "withdraws", "reason"}};
inline constexpr ColumnList certificate_limits{"certificate_limits", {"certificate", "no", "place", "scheme", "code"}};
inline constexpr ColumnList partner_counts{
    "partner_counts",
    {"id", "block", "uuid", "partner", "what", "from_on", "until_on", "count", "qualifier", "source"}};
inline constexpr ColumnList place_changes{"place_changes",
                                          {"id", "block", "uuid", "place", "successor", "on_day", "extent", "source"}};
inline constexpr ColumnList second_looks{
    "second_looks",
    {"id", "block", "uuid", "aid", "event", "partner", "matter", "import", "from_on", "until_on", "note", "withdraws"}};
inline constexpr ColumnList contacts{"contacts", {"partner", "salt", "text"}};

}  // namespace tables

/// So many columns at the beginning of a root or child table are its key.
inline constexpr std::size_t key_columns = 2;

struct ChildTableInfo {
  const ColumnList* columns;
  RootTable parent;
};

/// In the order of `RootTable`.
inline constexpr std::array<const ColumnList*, 24> root_tables{
    &tables::settings,       &tables::list_items,  &tables::places,         &tables::partners,
    &tables::aids,           &tables::entries,     &tables::approvals,      &tables::reversals,
    &tables::events,         &tables::rates,       &tables::stated_totals,  &tables::imports,
    &tables::reviews,        &tables::equivalents, &tables::withdrawals,    &tables::erasures,
    &tables::locks,          &tables::frozen,      &tables::partner_merges, &tables::certificates,
    &tables::partner_counts, &tables::matters,     &tables::place_changes,  &tables::second_looks};

/// In the order of `ChildTable`.
inline constexpr std::array child_tables{
    ChildTableInfo{&tables::place_names, RootTable::places},
    ChildTableInfo{&tables::partner_names, RootTable::partners},
    ChildTableInfo{&tables::aid_parties, RootTable::aids},
    ChildTableInfo{&tables::aid_splits, RootTable::aids},
    ChildTableInfo{&tables::aid_beneficiaries, RootTable::aids},
    ChildTableInfo{&tables::aid_sources, RootTable::aids},
    ChildTableInfo{&tables::goods, RootTable::entries},
    ChildTableInfo{&tables::event_partners, RootTable::events},
    ChildTableInfo{&tables::event_counts, RootTable::events},
    ChildTableInfo{&tables::event_sources, RootTable::events},
    ChildTableInfo{&tables::event_aids, RootTable::events},
    ChildTableInfo{&tables::import_counts, RootTable::imports},
    ChildTableInfo{&tables::import_rows, RootTable::imports},
    ChildTableInfo{&tables::partner_identifiers, RootTable::partners},
    ChildTableInfo{&tables::instalments, RootTable::entries},
    ChildTableInfo{&tables::frozen_files, RootTable::frozen},
    ChildTableInfo{&tables::certificate_limits, RootTable::certificates},
    ChildTableInfo{&tables::matter_partners, RootTable::matters},
    ChildTableInfo{&tables::matter_counts, RootTable::matters},
    ChildTableInfo{&tables::matter_links, RootTable::matters},
    ChildTableInfo{&tables::matter_records, RootTable::matters},
    ChildTableInfo{&tables::matter_files, RootTable::matters},
    ChildTableInfo{&tables::need_lines, RootTable::matters},
    ChildTableInfo{&tables::need_gifts, RootTable::matters},
    ChildTableInfo{&tables::event_countries, RootTable::events},
    ChildTableInfo{&tables::event_facts, RootTable::events},
};

template <const ColumnList& columns>
consteval RootTable root_table_of() {
  std::size_t i = 0;
  while (root_tables.at(i) != &columns) ++i;
  return static_cast<RootTable>(i);
}

template <const ColumnList& columns>
consteval ChildTable child_table_of() {
  std::size_t i = 0;
  while (child_tables.at(i).columns != &columns) ++i;
  return static_cast<ChildTable>(i);
}

}  // namespace aid::storage
