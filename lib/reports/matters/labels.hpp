#pragma once
#include "aid/base/language.hpp"

/// The headings that the tables of matters share.
namespace aid::reports {

inline constexpr Label code_heading{"Code", "Mã"};
inline constexpr Label country_heading{"Country", "Nước"};

}  // namespace aid::reports
