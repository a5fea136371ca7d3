#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/date.hpp"

#include <string>
#include <string_view>

/// Periods as sentences name them.
namespace aid::papers {

/// "năm 2021", "9 tháng đầu năm 2021", "quý II năm 2021", "giai đoạn 2018 - 2023", "từ ngày 15/12/2024 đến ngày
/// 14/12/2025"; "2021", "the first nine months of 2021", "the second quarter of 2021", "the years 2018 to 2023".
std::string period_words(const domain::DateInterval& period, Language language);

/// "January" of 1.
std::string_view english_month(int month);

}  // namespace aid::papers
