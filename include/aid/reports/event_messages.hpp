#pragma once
#include "aid/base/language.hpp"

/// What reports of events refuse.
namespace aid::messages {

inline constexpr Message<> comparable_period_needed{
    "comparable-period-needed",
    "there is no same period a year before to compare with",
    "không có cùng kỳ năm trước để so sánh",
    {"give a --period of up to a year: 2021, 2021-H1", "hãy nêu --period dài tối đa một năm: 2021, 2021-H1"}};

}  // namespace aid::messages
