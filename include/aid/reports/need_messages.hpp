#pragma once
#include "aid/base/language.hpp"

/// What a list of needs finds wrong.
namespace aid::messages {

inline constexpr Message<Text, Text> need_exceeds_gift{
    "need-exceeds-gift",
    "more of {0} is promised to {1} than it holds",
    "tổng phần của {0} ghi cho {1} vượt quá số có trong khoản này",
    {"mend a part: partner-list need link NEED --aid AID --quantity QUANTITY",
     "hãy sửa lại phần đã ghi: partner-list need link NHU-CẦU --aid KHOẢN --quantity SỐ-LƯỢNG"}};

}  // namespace aid::messages
