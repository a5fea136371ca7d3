#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// A sheet of a workbook.
struct SheetChoice {
  std::string name;
  bool is_hidden = false;
};

/// Which of the sheets is `wanted` (see `ListOptions::sheet`), from 0. Problem: unknown-sheet.
Result<std::size_t> choose_sheet(const std::vector<SheetChoice>& sheets, std::string_view wanted);

}  // namespace aid::formats
