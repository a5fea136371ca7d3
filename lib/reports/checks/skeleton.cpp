#include "skeleton.hpp"

#include "aid/vocabulary/look_alike.hpp"

#include <algorithm>
#include <array>

namespace aid::reports::checks {
namespace {

/// After Unicode's confusables (UTS 39): digits and pairs of letters that look like a letter. Letters of other
/// alphabets have become Latin ones before.
struct LookAlike {
  std::string_view seen;
  std::string_view as;
};
constexpr std::array look_alikes{
    LookAlike{"0", "o"},  LookAlike{"1", "l"},  LookAlike{"i", "l"}, LookAlike{"|", "l"},
    LookAlike{"rn", "m"}, LookAlike{"vv", "w"}, LookAlike{" ", ""},
};

}  // namespace

std::string skeleton(std::string_view name) {
  const std::string key = vocabulary::look_alike_key(name);
  std::string_view rest = key;
  std::string result;
  result.reserve(key.size());
  while (!rest.empty()) {
    const auto found = std::find_if(look_alikes.begin(), look_alikes.end(),
                                    [&](const LookAlike& pair) { return rest.starts_with(pair.seen); });
    if (found == look_alikes.end()) {
      result += rest.front();
      rest.remove_prefix(1);
    } else {
      result += found->as;
      rest.remove_prefix(found->seen.size());
    }
  }
  return result;
}

}  // namespace aid::reports::checks
