#pragma once
#include "aid/base/messages.hpp"

namespace aid::messages {

inline constexpr Message<Text> not_a_unit{
    "not-a-unit",
    "'{0}' does not say what kind of unit it is",
    "'{0}' không cho biết là loại đơn vị hành chính nào",
    {"write it with its kind: 'phường Hải Châu', or give the kind by itself: --kind, or a column of the list",
     "hãy ghi kèm loại đơn vị: 'phường Hải Châu', hoặc nêu riêng loại đơn vị: --kind, hoặc một cột của danh sách"}};
inline constexpr Message<Text> outer_place_needed{"outer-place-needed",
                                                  "'{0}' is a unit below a province: what does it lie in?",
                                                  "'{0}' là đơn vị dưới cấp tỉnh: thuộc tỉnh, thành phố nào?",
                                                  {"add --in 'Đà Nẵng'; a list gives it in a column of its own",
                                                   "hãy thêm --in 'Đà Nẵng'; trong danh sách thì ghi ở một cột riêng"}};
inline constexpr Message<> place_day_needed{"place-day-needed",
                                            "--instead-of needs the day from which the new place is there",
                                            "--instead-of cần kèm ngày địa bàn mới bắt đầu tồn tại",
                                            {"add --from DATE", "hãy thêm --from NGÀY"}};

}  // namespace aid::messages
