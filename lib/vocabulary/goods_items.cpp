#include "aid/vocabulary/goods_items.hpp"

#include "aid/base/text.hpp"
#include "aid/vocabulary/words.hpp"

namespace aid::vocabulary {

GoodsItems::GoodsItems(Registry& registry) {
  for (const storage::ListItem& item : registry.items("goods-item")) {
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

}  // namespace aid::vocabulary
