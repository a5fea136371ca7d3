#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong with the currencies and rates that a report is asked for, and how it tells which rates it used.
namespace aid::messages {

inline constexpr Message<Text> currency_twice{"currency-twice",
                                              "'{0}' is given twice",
                                              "'{0}' được ghi hai lần",
                                              {"name it once: --in VND,USD", "chỉ nêu một lần: --in VND,USD"}};
inline constexpr Message<std::size_t, std::size_t> too_many_currencies{
    "too-many-currencies",
    "a report shows at most {1} currencies beside each other, not {0}",
    "báo cáo chỉ đặt cạnh nhau nhiều nhất {1} loại tiền, không phải {0}",
    {"take some out, or ask for two reports", "hãy bỏ bớt loại tiền, hoặc lập hai báo cáo"}};
inline constexpr Message<Text> rates_without_currency{
    "rates-without-currency",
    "{0} says at which rates amounts are converted, but not into which currency",
    "{0} nêu tỷ giá quy đổi nhưng chưa nêu quy đổi ra loại tiền nào",
    {"add the currency: --in VND", "hãy thêm loại tiền: --in VND"}};
inline constexpr Message<> rates_without_period{
    "rates-without-period",
    "--rates end takes the rates of the period's last day, and no period is given",
    "--rates end lấy tỷ giá ngày cuối kỳ, nhưng chưa nêu kỳ báo cáo",
    {"add the period: --period 2021, or --until 2021-12-31",
     "hãy thêm kỳ báo cáo: --period 2021, hoặc --until 31/12/2021"}};
inline constexpr Message<Text> not_a_stated_rate{"not-a-stated-rate",
                                                 "'{0}' is not a currency with its rate",
                                                 "'{0}' không phải là loại tiền kèm tỷ giá",
                                                 {"write the currency and the VND for one unit: --rate USD=23000",
                                                  "hãy ghi loại tiền và số VND cho một đơn vị: --rate USD=23000"}};
inline constexpr Message<Text> stated_rate_not_positive{
    "stated-rate-not-positive",
    "the rate '{0}' is not greater than 0",
    "tỷ giá '{0}' không lớn hơn 0",
    {"write the VND for one unit: --rate USD=23000", "hãy ghi số VND cho một đơn vị: --rate USD=23000"}};
/// The rate, the currency, and its greatest rate in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> stated_rate_too_large{
    "stated-rate-too-large",
    "the rate '{0}' of {1} is greater than {2}",
    "tỷ giá '{0}' của {1} lớn hơn {3}",
    {"a rate is VND for one unit of the currency: check the decimal mark, as in --rate USD=23000",
     "tỷ giá là số VND cho một đơn vị ngoại tệ: hãy kiểm tra dấu thập phân, ví dụ --rate USD=23000"}};
inline constexpr Message<Text> stated_rate_of_vnd{
    "stated-rate-of-vnd",
    "the rate of VND is 1, not '{0}': rates are VND for one unit of another currency",
    "tỷ giá của VND là 1, không phải '{0}': tỷ giá là số VND cho một đơn vị loại tiền khác",
    {"state the rate of the foreign currency: --in USD --rate USD=23000",
     "hãy nêu tỷ giá của ngoại tệ: --in USD --rate USD=23000"}};
inline constexpr Message<Text> stated_rate_twice{"stated-rate-twice",
                                                 "the rate of {0} is given twice",
                                                 "tỷ giá của {0} được ghi hai lần",
                                                 {"give one rate for a currency", "mỗi loại tiền chỉ nêu một tỷ giá"}};
inline constexpr Message<Text> stated_rate_unused{
    "stated-rate-unused",
    "nothing in the report is converted by the rate of {0} that was given",
    "không có khoản nào trong báo cáo quy đổi theo tỷ giá {0} đã nêu",
    {"check its currency, the period and the filters", "hãy kiểm tra loại tiền, kỳ báo cáo và điều kiện lọc"}};
inline constexpr Message<> check_stated_rate{
    "check-stated-rate", "a rate is VND for one unit; if it is mistyped, run the report again with the right one",
    "tỷ giá là số VND cho một đơn vị; nếu ghi nhầm, hãy lập lại báo cáo với tỷ giá đúng"};

/// A note: the currency, how many amounts.
inline constexpr Message<Text, std::int64_t> rates_used{"rates-used", "amounts converted into {0}: {1}",
                                                        "số khoản tiền đã quy đổi ra {0}: {1}"};

}  // namespace aid::messages
