#pragma once
#include "aid/base/messages.hpp"

namespace aid::messages {

inline constexpr Message<> look_at_what{"look-at-what",
                                        "what was looked at is to be named, one thing at a time",
                                        "phải nêu rõ đã kiểm tra cái gì, mỗi lần một mục",
                                        {"give the code of a record, or --batch NUMBER, or --period PERIOD",
                                         "hãy nêu mã hồ sơ, hoặc --batch SỐ, hoặc --period KỲ"}};
inline constexpr Message<Text, Text> not_looked_at{
    "not-looked-at",
    "nobody has marked {0} as looked at, or the mark was taken back",
    "chưa ai đánh dấu đã kiểm tra {1}, hoặc dấu đó đã được rút",
    {"'aid-report show' lists the marks of an aid, 'aid-ledger journal' who recorded them",
     "'aid-report show' liệt kê các lượt kiểm tra của một khoản, 'aid-ledger journal' cho biết ai đã ghi"}};
inline constexpr Message<Text, Text, Text> same_eyes{
    "same-eyes",
    "{1} recorded {0} too: a second pair of eyes should look at it",
    "chính {1} đã ghi {2}: nên để người khác kiểm tra",
    {"have a colleague mark it as looked at", "hãy để đồng nghiệp đánh dấu đã kiểm tra"}};
inline constexpr Message<Text> no_batch_to_look_at{
    "no-batch-to-look-at",
    "no import has the number '{0}'",
    "không có đợt nhập nào mang số '{0}'",
    {"'aid-ledger journal' names the batches", "'aid-ledger journal' liệt kê các đợt nhập"}};

}  // namespace aid::messages
