#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with rates of exchange.
namespace aid::messages {

inline constexpr Message<> rate_of_vnd{
    "rate-of-vnd",
    "VND has no rate: rates are VND for one unit of another currency",
    "VND không có tỷ giá: tỷ giá là số VND cho một đơn vị loại tiền khác",
    {"name the foreign currency: --currency USD", "hãy nêu loại ngoại tệ: --currency USD"}};
inline constexpr Message<Text> rate_not_positive{
    "rate-not-positive",
    "the rate '{0}' is not greater than 0",
    "tỷ giá '{0}' không lớn hơn 0",
    {"write the VND for one unit: --value 23131", "hãy ghi số VND cho một đơn vị: --value 23131"}};
/// The rate, the currency, and its greatest rate in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> rate_too_large{
    "rate-too-large",
    "the rate '{0}' of {1} is greater than {2}",
    "tỷ giá '{0}' của {1} lớn hơn {3}",
    {"a rate is VND for one unit of the currency: check the decimal mark, as 25.450,00 or 25,450.00",
     "tỷ giá là số VND cho một đơn vị ngoại tệ: hãy kiểm tra dấu thập phân, ví dụ 25.450,00"}};
inline constexpr Message<> source_needed{"source-needed",
                                         "a rate needs its source: who published it",
                                         "tỷ giá cần có nguồn: cơ quan công bố",
                                         {"for example --source \"Ngân hàng Nhà nước\", in a list the column 'Source'",
                                          "ví dụ --source \"Ngân hàng Nhà nước\", trong danh sách là cột 'Nguồn'"}};
inline constexpr Message<> contract_needs_aid{"contract-needs-aid", "a contract rate belongs to an aid",
                                              "tỷ giá theo hợp đồng phải thuộc một khoản viện trợ"};
inline constexpr Message<> contract_aid_hint{
    "contract-aid-hint", "name the aid: --aid AID of 'aid-ledger rate add', or a column 'aid' in a list",
    "hãy nêu khoản viện trợ: --aid KHOẢN của 'aid-ledger rate add', hoặc cột 'khoản' trong danh sách"};
inline constexpr Message<> aid_not_for_rate{
    "aid-not-for-rate",
    "only a contract rate belongs to an aid",
    "chỉ tỷ giá theo hợp đồng mới thuộc một khoản viện trợ",
    {"leave --aid out, or say --kind contract", "hãy bỏ --aid, hoặc nêu --kind contract"}};
/// The rate's name, the recorded and the given value; the same in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text, Text> rate_differs{
    "rate-differs", "{0} is recorded as {1}, not {2}", "{3} đã ghi là {4}, không phải {5}"};
inline constexpr Message<> correct_rate_hint{
    "correct-rate-hint", "--correct records the new value in its place; the old one stays in the journal",
    "--correct ghi giá trị mới thay thế; giá trị cũ vẫn nằm trong nhật ký"};
/// The rate's name, the two values, the line of the first; name and values in Vietnamese.
inline constexpr Message<Text, Text, Text, std::size_t, Text, Text, Text> rate_given_twice{
    "rate-given-twice",
    "{0} is given twice: {1} in line {3}, {2} here",
    "{4} được nêu hai lần: {5} ở dòng {3}, {6} ở đây",
    {"keep the line with the right value", "chỉ giữ dòng có giá trị đúng"}};

}  // namespace aid::messages
