#include "sheet_choice.hpp"

#include "aid/formats/messages.hpp"

#include <algorithm>
#include <charconv>

namespace aid::formats {

Result<std::size_t> choose_sheet(const std::vector<SheetChoice>& sheets, std::string_view wanted) {
  const auto chosen = std::find_if(sheets.begin(), sheets.end(), [&](const SheetChoice& sheet) {
    return wanted.empty() ? !sheet.is_hidden : sheet.name == wanted;
  });
  if (chosen != sheets.end()) return static_cast<std::size_t>(chosen - sheets.begin());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  const bool is_number = error == std::errc() && end == wanted.data() + wanted.size();
  if (is_number && number >= 1 && number <= sheets.size()) return number - 1;
  std::string names;
  for (const SheetChoice& sheet : sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  Problem problem(messages::unknown_sheet, wanted);
  return names.empty() ? problem : std::move(problem).hint(messages::sheets_hint, names);
}

}  // namespace aid::formats
