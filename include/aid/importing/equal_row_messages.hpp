#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// Of rows of a list that say the same.
namespace aid::messages {

inline constexpr Message<std::int64_t, Text> equal_row{
    "equal-row",
    "row {0} of this list says the same: it is {1} already",
    "dòng {0} của danh sách đã ghi đúng như vậy: đó là {1}",
    {"take one of them out; two that are really alike need a column 'ID'",
     "hãy bỏ một dòng; nếu đúng là hai bản ghi giống nhau thì cần thêm cột 'Mã'"}};
inline constexpr Message<Text> part_of_row_above{
    "part-of-row-above",
    "'{0}': the row is a part of another one, whose money would count twice",
    "'{0}': dòng này là một phần của dòng khác, ghi riêng thì tiền bị tính hai lần",
    {"give the rows an ID, and name it in a column 'Part of'; or leave such rows out: skip_rows = [\"Trong đó\"] in a "
     "--map file",
     "hãy ghi cột 'Mã' cho các dòng và nêu mã đó ở cột 'Thuộc khoản'; hoặc bỏ các dòng này: skip_rows = [\"Trong đó\"] "
     "trong tệp --map"}};
inline constexpr Message<std::int64_t> equal_new_row{"equal-row", "row {0} of this list says the same",
                                                     "dòng {0} của danh sách đã ghi đúng như vậy", equal_row.hint};
inline constexpr Message<> row_of_several{
    "row-of-several",
    "several records that are called the same are there, and which of them this row stands for is not clear",
    "đã có nhiều bản ghi cùng tên gọi; chưa rõ dòng này là bản ghi nào",
    {"correct that record by its code, for example 'partner-list need edit CODE --item …', or tell the rows apart by a "
     "column 'ID'",
     "hãy sửa bản ghi đó theo mã, ví dụ 'partner-list need edit MÃ --item …', hoặc thêm cột 'Mã' để phân biệt các "
     "dòng"}};

}  // namespace aid::messages
