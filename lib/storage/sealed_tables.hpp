#pragma once
#include "aid_row.hpp"
#include "tables.hpp"

#include <array>
#include <string_view>

namespace aid::storage {

/// Which columns of which tables are sealed: those that reports of many aids read.
namespace sealed {

inline constexpr ColumnList aids =
    aid_version
        .only({"id", "identity", "direction", "scope", "stands_for", "stands_for_qualifier", "part_of", "component",
               "code_prefix", "code_year", "code_no", "form"})
        .plus(tables::aids.only(domain::grouping_codes));
inline constexpr ColumnList entries = tables::entries.only(
    {"id", "aid", "no", "kind", "from_on", "until_on", "form", "amount_minor", "currency", "qualifier", "stated_vnd",
     "stated_vnd_qualifier", "stated_usd", "stated_usd_qualifier", "channel"});
inline constexpr ColumnList aid_parties = tables::aid_parties.only({"aid", "role", "partner", "share"});
inline constexpr ColumnList aid_splits =
    tables::aid_splits.only({"aid", "dimension", "scheme", "code", "place", "share"});

}  // namespace sealed

struct SealedTable {
  const ColumnList* columns;
  std::string_view key;     ///< Its rows are sealed by this column.
  std::string_view order;   ///< Of the rows.
  std::string_view parent;  ///< The table whose ids the key has: what is up to its last one is complete.
};

inline constexpr std::array sealed_tables{
    SealedTable{&sealed::aids, "id", "id", "aids"},
    SealedTable{&sealed::entries, "id", "id", "entries"},
    SealedTable{&sealed::aid_parties, "aid", "aid, no", "aids"},
    SealedTable{&sealed::aid_splits, "aid", "aid, no", "aids"},
};

/// Null: nothing of the table is sealed.
inline const SealedTable* sealed_table_named(std::string_view table) {
  for (const SealedTable& one : sealed_tables) {
    if (one.columns->table() == table) return &one;
  }
  return nullptr;
}

/// The one that has all of `columns`, which must be sealed.
template <const ColumnList& columns>
consteval const SealedTable& sealed_table_of() {
  std::size_t i = 0;
  while (sealed_tables.at(i).columns->table() != columns.table()) ++i;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (!sealed_tables.at(i).columns->has(columns.name(column))) throw "this column is not sealed";
  }
  return sealed_tables.at(i);
}

}  // namespace aid::storage
