#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong when a ledger as a whole is looked at or changed.
namespace aid::messages {

inline constexpr Message<Text, Text> unknown_setting{"unknown-setting", "there is no setting '{0}', only: {1}",
                                                     "không có thiết lập '{0}', chỉ có: {1}"};
inline constexpr Message<Text> fixed_setting{"fixed-setting", "'{0}' is fixed when the ledger is made",
                                             "'{0}' được ấn định khi lập sổ, không đổi được"};
inline constexpr Message<Text> not_a_head{"not-a-head", "'{0}' is not a head of the form BLOCK:HASH",
                                          "'{0}' không phải đầu chuỗi dạng KHỐI:MÃ-BĂM"};
inline constexpr Message<std::int64_t> history_differs{
    "history-differs", "block {0} is not the one that was noted: the history has been rewritten or cut off",
    "khối {0} không phải khối đã ghi lại: lịch sử đã bị viết lại hoặc cắt bớt"};

}  // namespace aid::messages
