#pragma once
#include "aid/table/table.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What the renderers share.
namespace aid::formats {

/// The cell of one column; empty where a row has fewer cells than the table has columns.
const table::Cell& cell_of(const table::Row& row, std::size_t column);

/// The text in `language`, or in the other where it has none. Machines get English.
std::string_view text_in(const table::Words& words, Language language);

/// "delegations: 2".
std::string show(const table::NamedCount& count, Language language);

/// Appends `visible(text)` and returns its display width. Several times faster for what names consist of: printable
/// ASCII and precomposed Latin letters, which `visible` leaves alone and which take one column each.
int append_visible(std::string& out, std::string_view text);

}  // namespace aid::formats
