#pragma once
#include <string>
#include <string_view>

namespace aid {

/// `text` with the letters a–z in upper case, as codes are stored; every other character stays.
std::string upper_ascii(std::string_view text);
/// The same with the letters A–Z in lower case, as keys of columns have them.
std::string lower_ascii(std::string_view text);

}  // namespace aid
