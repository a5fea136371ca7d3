#pragma once
#include <string_view>

/// What rows that were rejected from a list are given, so that they can be mended and come in again as they are.
namespace aid::table {

/// The heading of the column that says what is wrong with a row. Readers of lists know it and leave the column out.
inline constexpr std::string_view problem_heading = "_problem";
/// That of the column behind it, which says where the row stood.
inline constexpr std::string_view origin_heading = "_row";

}  // namespace aid::table
