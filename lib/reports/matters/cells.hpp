#pragma once
#include "../count_note.hpp"
#include "aid/records/matter_fields.hpp"
#include "aid/records/needs.hpp"
#include "aid/reports/matters.hpp"

/// What tables of matters have in common.
namespace aid::reports {

/// The value of a field, for a column of `column_of`; empty where there is none.
table::Cell cell_of(vocabulary::Registry& registry, const records::MatterField& field, const domain::Matter& matter);
table::Column column_of(const records::MatterField& field);

/// The columns of a list of such matters: the code, then the fields that are listed.
std::vector<table::Column> listed_columns(domain::MatterKind kind);
std::vector<table::Cell> listed_cells(vocabulary::Registry& registry, const domain::Matter& matter);

/// Its title in both languages.
table::Words title_of(const domain::Matter& matter);

using records::countries_of;

/// Whether one of `values` is wanted; nothing wanted is everything.
template <typename T>
bool has_wanted(const std::vector<T>& wanted, const std::vector<T>& values) {
  if (wanted.empty()) return true;
  for (const T& value : values) {
    for (const T& one : wanted) {
      if (one == value) return true;
    }
  }
  return false;
}
std::vector<domain::PartnerId> partners_of(const domain::Matter& matter);

}  // namespace aid::reports
