#pragma once
#include <string>
#include <string_view>

namespace aid {

/// `text` with the letters a–z in upper case, as codes are stored; every other character stays.
std::string upper_ascii(std::string_view text);

}  // namespace aid
