#pragma once
#include "tables.hpp"

#include <array>
#include <string_view>

namespace aid::storage {

/// What kind of text it is where a name is looked for.
enum class ErasableKind : char {
  text,
  command,   ///< Words for a shell.
  own_name,  ///< By which the row is found: no two are alike.
  of_person  ///< Of the row of a person it is personal data itself.
};

/// A column of text that people wrote, and the columns that repeat what it says.
struct ErasableText {
  const ColumnList* table;
  std::string_view column;
  std::string_view fold = {};
  std::string_view key = {};
  ErasableKind kind = ErasableKind::text;
};

/// Every column that may have a person's name. What is left out are codes, days, figures and the names of partners,
/// which are erased in their own way. The schema lets these columns change in the transaction that tells of an erasure,
/// and no others: migrations/0009_papers_and_needs.sql.
inline constexpr std::array erasable_texts{
    ErasableText{&tables::settings, "key"},
    ErasableText{&tables::settings, "value"},
    ErasableText{&tables::list_items, "name_vi"},
    ErasableText{&tables::list_items, "name_en"},
    ErasableText{&tables::list_items, "aliases"},
    ErasableText{&tables::list_items, "attributes"},
    ErasableText{&tables::place_names, "text", "fold", "sort_key"},
    ErasableText{&tables::partners, "external_id"},
    ErasableText{&tables::partners, "note", {}, {}, ErasableKind::of_person},
    ErasableText{&tables::partner_identifiers, "number", "number_fold", {}, ErasableKind::of_person},
    ErasableText{&tables::aids, "external_id"},
    ErasableText{&tables::aids, "title", "title_fold", "title_key"},
    ErasableText{&tables::aids, "note"},
    ErasableText{&tables::aids, "regime"},
    ErasableText{&tables::aid_beneficiaries, "text"},
    ErasableText{&tables::aid_sources, "text"},
    ErasableText{&tables::entries, "note"},
    ErasableText{&tables::entries, "typed_amount"},
    ErasableText{&tables::entries, "typed_date"},
    ErasableText{&tables::entries, "source"},
    ErasableText{&tables::entries, "external_id"},
    ErasableText{&tables::goods, "item", "item_fold"},
    ErasableText{&tables::goods, "typed"},
    ErasableText{&tables::instalments, "typed"},
    ErasableText{&tables::approvals, "number", "number_fold"},
    ErasableText{&tables::approvals, "authority"},
    ErasableText{&tables::approvals, "note"},
    ErasableText{&tables::reversals, "reason"},
    ErasableText{&tables::events, "external_id"},
    ErasableText{&tables::events, "title", "title_fold", "title_key"},
    ErasableText{&tables::events, "note"},
    ErasableText{&tables::events, "typed_date"},
    ErasableText{&tables::event_sources, "text"},
    ErasableText{&tables::event_facts, "permit_number"},
    ErasableText{&tables::rates, "source"},
    ErasableText{&tables::stated_totals, "source"},
    ErasableText{&tables::stated_totals, "note"},
    ErasableText{&tables::imports, "file"},
    ErasableText{&tables::reviews, "reason"},
    ErasableText{&tables::equivalents, "source"},
    ErasableText{&tables::equivalents, "typed"},
    ErasableText{&tables::withdrawals, "reason"},
    ErasableText{&tables::erasures, "reason"},
    ErasableText{&tables::locks, "reason"},
    ErasableText{&tables::frozen, "name", "name_fold", {}, ErasableKind::own_name},
    ErasableText{&tables::frozen, "arguments", {}, {}, ErasableKind::command},
    ErasableText{&tables::frozen, "title"},
    ErasableText{&tables::frozen_files, "bytes"},
    ErasableText{&tables::partner_merges, "reason"},
    ErasableText{&tables::certificates, "number"},
    ErasableText{&tables::certificates, "source"},
    ErasableText{&tables::certificates, "reason"},
    ErasableText{&tables::partner_counts, "source"},
    ErasableText{&tables::matters, "external_id"},
    ErasableText{&tables::matters, "reason"},
    ErasableText{&tables::matters, "title", "title_fold", "title_key"},
    ErasableText{&tables::matters, "title_en"},
    ErasableText{&tables::matters, "number"},
    ErasableText{&tables::matters, "authority"},
    ErasableText{&tables::matters, "note"},
    ErasableText{&tables::matters, "typed_date"},
    ErasableText{&tables::matter_links, "source"},
    ErasableText{&tables::matter_files, "name"},
    ErasableText{&tables::matter_files, "path"},
    ErasableText{&tables::need_lines, "item", "item_fold"},
    ErasableText{&tables::need_lines, "typed"},
    ErasableText{&tables::need_gifts, "item"},
    ErasableText{&tables::need_gifts, "typed"},
    ErasableText{&tables::place_changes, "source"},
    ErasableText{&tables::second_looks, "note"},
};

}  // namespace aid::storage
