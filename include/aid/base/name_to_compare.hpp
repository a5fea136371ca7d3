#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace aid {

/// A name that is compared many times: folded once.
struct NameToCompare {
  explicit NameToCompare(std::string_view name);

  std::u32string whole;
  std::u32string joined;  ///< Without its spaces: Sa La Van is Salavan.
  std::vector<std::u32string> words;
};

/// How alike the names are: `likeness` of `aid/base/text.hpp`.
int likeness(const NameToCompare& a, const NameToCompare& b);

}  // namespace aid
