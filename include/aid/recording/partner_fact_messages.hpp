#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with dated facts about a partner.
namespace aid::messages {

inline constexpr Message<> certificate_number_needed{"certificate-number-needed",
                                                     "a certificate needs its kind and its number",
                                                     "giấy đăng ký cần có loại và số",
                                                     {"give both: --kind operation --number \"123/CNV-HĐ\"",
                                                      "hãy nêu cả hai: --kind operation --number \"123/CNV-HĐ\""}};
inline constexpr Message<Text> single_day_needed{
    "single-day-needed",
    "'{0}' is not a single day",
    "'{0}' không phải một ngày cụ thể",
    {"write the day of the certificate: 06/11/2021", "hãy ghi đúng ngày trên giấy đăng ký: 06/11/2021"}};
inline constexpr Message<Text> certificate_never_valid{"certificate-never-valid",
                                                       "the certificate '{0}' would expire before it was issued",
                                                       "giấy đăng ký '{0}' có ngày hết hạn trước ngày cấp",
                                                       {"exchange --issued and --expires, or leave one of them out",
                                                        "hãy đổi --issued và --expires cho nhau, hoặc bỏ một"}};
inline constexpr Message<Text, Text> unknown_certificate{
    "unknown-certificate",
    "{1} has no certificate '{0}'",
    "{1} không có giấy đăng ký '{0}'",
    {"'partner-list certificate PARTNER' lists them", "'partner-list certificate ĐỐI-TÁC' liệt kê các giấy đăng ký"}};
inline constexpr Message<> certificate_reason_needed{
    "certificate-reason-needed",
    "a certificate is taken back with its reason, and none is given",
    "khi rút giấy đăng ký phải nêu lý do, nhưng lệnh chưa nêu",
    {"give it: --reason \"typed for another partner\"", "hãy nêu: --reason \"ghi nhầm đối tác\""}};
inline constexpr Message<> partner_count_needed{
    "partner-count-needed",
    "it is not said how many",
    "chưa nêu số lượng",
    {"give --members, --chapters or both: --members \"gần 600\" --chapters 7",
     "hãy nêu --members, --chapters hoặc cả hai: --members \"gần 600\" --chapters 7"}};
inline constexpr Message<> count_date_needed{
    "count-date-needed",
    "a count is of a time, and none is given",
    "số lượng phải gắn với thời điểm, nhưng lệnh chưa nêu",
    {"say when it was so many: --date 2023", "hãy nêu thời điểm: --date 2023"}};

}  // namespace aid::messages
