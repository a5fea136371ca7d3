#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace aid::document {

/// The rows of a file of lib/document/data, without its header.
///
/// * profiles.csv: setting, and its value in each profile. Lengths are in "mm" or "pt".
/// * text-styles.csv: profile, element, size in points, manner (`bold italic underlined`), alignment, first line,
/// before,
///   after, and the line: empty (the font's own), a multiple of it, or a height in points.
/// * times.csv: characters of the same width, and their width upright, bold, italic and both, in 2048ths of the size:
///   Times New Roman, as Liberation Serif has it.
std::vector<std::vector<std::string>> layout_rows(std::string_view name);

}  // namespace aid::document
