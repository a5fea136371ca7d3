#pragma once
#include "heading_words.hpp"

#include "aid/table/list.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Headings of two rows: "Giá trị" above "Tiền mặt (triệu đồng)" and "Hiện vật".
namespace aid::importing {

/// Between the two texts where they are written as one.
inline constexpr std::string_view between_headings = " › ";

/// The headings of a row, each that stands above several of the row below joined with these: "Giá trị › Tiền mặt (triệu
/// đồng)". Empty: the row below is no second row of headings.
std::vector<std::string> joined_headings(const table::ListRow& row, const table::ListRow& below);

/// What a joined heading says: both texts together, or the upper one with the unit, "cash" or "goods" below it. Below a
/// heading that only gathers others (list-words.csv) the lower one says it alone. Nothing: it is not known.
std::optional<table::ColumnMapping> understand_joined(std::string_view heading, std::span<const FieldHeadings> fields);

}  // namespace aid::importing
