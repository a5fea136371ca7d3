#pragma once
#include "aid/domain/records.hpp"
#include "aid_row.hpp"
#include "tables.hpp"

/// Which columns a book is read from, besides those of entries.
namespace aid::storage {

/// What counts of an aid, and what describes it besides. A scan names the aid, not its version, where it tells of
/// damage, so the identity stands first.
inline constexpr ColumnList counted_aids = aid_version.only(
    {"identity", "id", "direction", "scope", "stands_for", "stands_for_qualifier", "part_of", "component"});
inline constexpr ColumnList described_aids =
    counted_aids.plus(tables::aids.only({"code_prefix", "code_year", "code_no", "form"}))
        .plus(tables::aids.only(domain::grouping_codes));
inline constexpr ColumnList parties_of_aids = tables::aid_parties.only({"aid", "role", "partner", "share"});
inline constexpr ColumnList splits_of_aids =
    tables::aid_splits.only({"aid", "dimension", "scheme", "code", "place", "share"});

}  // namespace aid::storage
