#include "aid/vocabulary/goods_items.hpp"

#include "aid/base/text.hpp"
#include "aid/vocabulary/words.hpp"

namespace aid::vocabulary {

GoodsItems::GoodsItems(Registry& registry) {
  const auto& items = registry.items("goods-item");
  for (const storage::ListItem& item : items) {
    const std::string unit = attribute_of(items, item.code, "counted-in");
    if (!unit.empty()) units_.emplace("=" + item.code, unit);
    codes_.try_emplace(fold(item.code), item.code);
    for (const std::string& name : names_of(item)) codes_.try_emplace(fold(name), item.code);
  }
  codes_.erase("");
}

std::string GoodsItems::key_of(std::string_view item) const {
  std::string folded = fold(item);
  const auto found = codes_.find(folded);
  // Folded words have no such mark, so that no words are taken for a code.
  return found == codes_.end() ? folded : "=" + found->second;
}

std::string GoodsItems::unit_of(std::string_view key, const std::string& unit) const {
  const auto found = units_.find(key);
  const bool is_piece = unit == "piece" || (found != units_.end() && found->second == unit);
  return is_piece ? std::string() : unit;
}

}  // namespace aid::vocabulary
