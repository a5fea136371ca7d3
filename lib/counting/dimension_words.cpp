// What the dimensions of reports are called.

#include "aid/base/text.hpp"
#include "aid/counting/dimensions.hpp"
#include "aid/domain/data.hpp"

#include <algorithm>
#include <string>

namespace aid::counting {
namespace {

/// Whether one of the words between | has this folded key.
bool has_word(std::string_view words, std::string_view key) {
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find('|', begin), words.size());
    if (fold(words.substr(begin, end - begin)) == key) return true;
    begin = end + 1;
  }
  return false;
}

/// The dimension of what a column of a list with this folded heading holds: "nhà tài trợ", "đơn vị tiếp nhận". The
/// country is that of the foreign side, which columns of a giver's or a receiver's country are not.
std::string_view dimension_headed(std::string_view key) {
  if (key == "quoc gia") return "country";
  for (const Dimension& dimension : all_dimensions()) {
    const std::string_view field = dimension.name == "authority" ? "decision-authority" : dimension.name;
    for (const auto& row : domain::data_rows("headings.csv")) {
      if (row[0] != "aid" || row[1] != field) continue;
      if (fold(row[2]) == key || fold(row[3]) == key || has_word(row[4], key)) return dimension.name;
    }
  }
  return {};
}

}  // namespace

const Dimension* find_dimension(std::string_view name) {
  const auto dimensions = all_dimensions();
  const auto by_name = [&](std::string_view wanted) { return std::ranges::find(dimensions, wanted, &Dimension::name); };
  auto found = by_name(name);
  const std::string key = found == dimensions.end() ? fold(name) : std::string();
  if (!key.empty()) {
    found = std::ranges::find_if(
        dimensions, [&](const Dimension& one) { return fold(one.title.vi) == key || fold(one.title.en) == key; });
    if (found == dimensions.end()) found = by_name(dimension_headed(key));
  }
  return found == dimensions.end() ? nullptr : &*found;
}

}  // namespace aid::counting
