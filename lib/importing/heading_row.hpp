#pragma once
#include "heading_words.hpp"
#include "look_ahead.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace aid::importing {

/// So many rows may stand above the headings, with them.
inline constexpr std::size_t rows_looked_at = 20;

/// Whether a cell is a figure or a date, which headings are not.
bool is_figure_or_date(const table::ListCell& cell);

/// How many rows stand above the headings of a list that has not been read yet: they are the first of those
/// `rows_looked_at` with two headings that are known, each in a cell of its own; else the only row of text above rows
/// of data. Nothing: there is no such row.
std::optional<std::size_t> rows_above_headings(LookAhead& list, const table::ListMapping& mapping,
                                               std::span<const FieldHeadings> fields,
                                               std::span<const HeadingChoice> choices);

}  // namespace aid::importing
