#include "skeleton.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <array>

namespace aid::services::checks {
namespace {

/// After Unicode's confusables (UTS 39): the letters of Cyrillic and Greek, as folding leaves them, and digits.
struct LookAlike {
  std::string_view seen;
  std::string_view as;
};
constexpr std::array look_alikes{
    LookAlike{"а", "a"},  LookAlike{"в", "b"}, LookAlike{"с", "c"}, LookAlike{"ԁ", "d"}, LookAlike{"е", "e"},
    LookAlike{"һ", "h"},  LookAlike{"н", "h"}, LookAlike{"і", "l"}, LookAlike{"ј", "j"}, LookAlike{"к", "k"},
    LookAlike{"ӏ", "l"},  LookAlike{"м", "m"}, LookAlike{"о", "o"}, LookAlike{"р", "p"}, LookAlike{"ԛ", "q"},
    LookAlike{"ѕ", "s"},  LookAlike{"т", "t"}, LookAlike{"у", "y"}, LookAlike{"ѵ", "v"}, LookAlike{"ԝ", "w"},
    LookAlike{"х", "x"},  LookAlike{"α", "a"}, LookAlike{"β", "b"}, LookAlike{"ε", "e"}, LookAlike{"η", "n"},
    LookAlike{"ι", "l"},  LookAlike{"κ", "k"}, LookAlike{"μ", "u"}, LookAlike{"ν", "v"}, LookAlike{"ο", "o"},
    LookAlike{"ρ", "p"},  LookAlike{"τ", "t"}, LookAlike{"υ", "u"}, LookAlike{"χ", "x"}, LookAlike{"ω", "w"},
    LookAlike{"0", "o"},  LookAlike{"1", "l"}, LookAlike{"i", "l"}, LookAlike{"|", "l"}, LookAlike{"rn", "m"},
    LookAlike{"vv", "w"}, LookAlike{" ", ""},
};

}  // namespace

std::string skeleton(std::string_view name) {
  const std::string key = fold(name);
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

}  // namespace aid::services::checks
