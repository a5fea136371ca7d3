#pragma once
#include "aid/base/messages.hpp"

namespace aid::messages {

inline constexpr Message<Text> not_a_unit{
    "not-a-unit",
    "'{0}' does not say what kind of unit it is",
    "'{0}' không cho biết là loại đơn vị hành chính nào",
    {"write it with its kind: 'phường Hải Châu', or give the kind by itself: --kind, in a list a column of its own",
     "hãy ghi kèm loại đơn vị: 'phường Hải Châu', hoặc nêu riêng loại đơn vị: --kind, trong danh sách là một cột riêng"}};
inline constexpr Message<Text> outer_place_needed{"outer-place-needed",
                                                  "'{0}' is a unit below a province: what does it lie in?",
                                                  "'{0}' là đơn vị dưới cấp tỉnh: thuộc tỉnh, thành phố nào?",
                                                  {"add --in 'Đà Nẵng'; in a list it stands in a column of its own",
                                                   "hãy thêm --in 'Đà Nẵng'; trong danh sách thì ghi ở một cột riêng"}};
inline constexpr Message<Text, Text> code_of_other_place{
    "code-of-other-place",
    "'{0}' is the official code of {1}: two units never have one code at the same time",
    "'{0}' là mã đơn vị hành chính của {1}: không bao giờ có hai đơn vị cùng mang một mã trong cùng thời gian",
    {"correct the code, or leave it out; 'aid-ledger place show CODE' shows the other one",
     "hãy sửa mã hoặc bỏ trống; 'aid-ledger place show MÃ' cho xem đơn vị kia"}};
inline constexpr Message<Text, Text, Text, Text> place_already_replaced{
    "place-already-replaced",
    "'{0}' was there until {1}{2}: another place cannot have taken its place on another day",
    "'{0}' tồn tại đến {3}{2}: không thể có đơn vị khác thay thế vào ngày khác",
    {"name with --from the day after it ended, or with --instead-of the place that was there until --from",
     "hãy ghi ở --from ngày liền sau khi địa bàn đó kết thúc, hoặc ở --instead-of địa bàn còn tồn tại đến --from"}};
inline constexpr Message<Text, Text> place_became_other{
    "place-became-other",
    "'{0}' became {1} as a whole on that day",
    "toàn bộ '{0}' đã thành {1} từ ngày đó",
    {"if it was divided among several, add --divided", "nếu địa bàn được chia cho nhiều đơn vị, hãy thêm --divided"}};
inline constexpr Message<> place_day_needed{"place-day-needed",
                                            "--instead-of needs the day from which the new place is there",
                                            "--instead-of cần kèm ngày địa bàn mới bắt đầu tồn tại",
                                            {"add --from DATE", "hãy thêm --from NGÀY"}};

}  // namespace aid::messages
