#pragma once
#include "aid/base/name_to_compare.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::vocabulary {

/// Finds the names that are most like another one, among any number of names: only those with the most runs of three
/// letters in common are compared letter by letter.
class LikeNames {
public:
  /// So many names are compared in full; of fewer names all are.
  static constexpr std::size_t most_compared = 64;

  /// Names are numbered in the order in which they are added, from 0.
  void add(std::string_view name);

  struct Like {
    std::size_t number = 0;
    int likeness = 0;  ///< `aid::likeness`, 0 to 100.
  };
  /// Those of a likeness of at least `least`, in the order of their numbers.
  std::vector<Like> find(std::string_view name, int least) const;

private:
  /// The names that are worth to be compared in full, in the order of their numbers.
  std::vector<std::uint32_t> promising(const NameToCompare& wanted) const;

  struct Name {
    NameToCompare compared;
    std::size_t runs;
  };
  std::vector<Name> names_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_run_;  ///< By three letters.
};

}  // namespace aid::vocabulary
