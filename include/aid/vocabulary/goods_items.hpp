#pragma once
#include "aid/vocabulary/registry.hpp"

#include <map>
#include <string>
#include <string_view>

namespace aid::vocabulary {

/// Which words name the same goods: "khẩu trang", "masks" and "face mask" are one item of list `goods-item`. Whole
/// words are compared, never parts of them: a machine that makes masks is no mask.
class GoodsItems {
public:
  explicit GoodsItems(Registry& registry);

  /// What is the same for all words of an item: its code, or of goods that the list does not have the folded words.
  std::string key_of(std::string_view item) const;
  /// The unit in which goods with that key are told from others: none where they are counted in pieces, or in what is a
  /// piece of them, as a set is of test kits.
  std::string unit_of(std::string_view key, const std::string& unit) const;
  bool are_same(std::string_view one, std::string_view other) const { return key_of(one) == key_of(other); }

private:
  std::map<std::string, std::string, std::less<>> codes_;  ///< By folded name.
  std::map<std::string, std::string, std::less<>> units_;  ///< What a piece is called, by key.
};

}  // namespace aid::vocabulary
