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
inline constexpr Message<std::int64_t, std::int64_t, Text> own_records{
    "own-records",
    "{2} recorded {0} of these {1} records too: for those nobody else has looked",
    "chính {2} đã ghi {0} trong {1} hồ sơ này: các hồ sơ đó vẫn chưa được người thứ hai kiểm tra",
    {"have a colleague mark them as looked at", "hãy để đồng nghiệp đánh dấu đã kiểm tra"}};
inline constexpr Message<Text, Text, Text, Text> still_looked_at{
    "still-looked-at",
    "{0} stays looked at: {1} marked {2} with it",
    "{0} vẫn được coi là đã kiểm tra: {1} đã đánh dấu {3}",
    {"take that mark back too: --period PERIOD --withdraw, or --batch NUMBER --withdraw",
     "hãy rút cả dấu đó: --period KỲ --withdraw, hoặc --batch SỐ --withdraw"}};
inline constexpr Message<> why_mark_taken_back{"why-mark-taken-back",
                                               "say why it is to be looked at again: --reason \"nhầm kỳ\"",
                                               "hãy nêu vì sao cần kiểm tra lại: --reason \"nhầm kỳ\""};
inline constexpr Message<Text> no_batch_to_look_at{
    "no-batch-to-look-at",
    "no import has the number '{0}'",
    "không có đợt nhập nào mang số '{0}'",
    {"'aid-ledger journal' names the batches", "'aid-ledger journal' liệt kê các đợt nhập"}};

}  // namespace aid::messages
