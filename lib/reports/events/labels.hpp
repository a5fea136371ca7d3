#pragma once
#include "aid/base/language.hpp"

/// The headings that the tables of events share, which are the words of their filters too.
namespace aid::reports {

inline constexpr Label type_label{"Type", "Loại"};
inline constexpr Label mode_label{"Mode", "Hình thức"};
inline constexpr Label status_label{"Status", "Trạng thái"};
inline constexpr Label country_label{"Country", "Nước"};
inline constexpr Label partner_label{"Partner", "Đối tác"};
inline constexpr Label place_label{"Place", "Địa bàn"};

}  // namespace aid::reports
