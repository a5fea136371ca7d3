#pragma once
#include <string>
#include <string_view>

namespace aid::reports::checks {

/// What a name looks like: letters of other scripts, and digits, that look like Latin letters become those (Сhampasak
/// with a Cyrillic С, B0 and BO, rn and m), and marks, case, spaces go. Two names with one skeleton look alike.
std::string skeleton(std::string_view name);

}  // namespace aid::reports::checks
