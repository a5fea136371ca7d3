#pragma once
#include "aid/table/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// What stands around the figures of a report, in every format for people.
namespace aid::formats::report_words {

inline constexpr Label total{"Total", "Tổng cộng"};
inline constexpr Label outside{"Outside the total:", "Ngoài tổng số:"};
inline constexpr Label notes{"Notes:", "Ghi chú:"};
inline constexpr Label nothing{"Nothing is recorded.", "Không có số liệu."};

/// "Period: 2021-01-01 to 2021-12-31", with its name where that says more; "Period: all dates".
std::string period(const table::Table& table, Language language);

/// "Số liệu tính đến 12 giờ 35 phút ngày 29/11/2026 (lần ghi số 13)"; "Figures as of 2026-11-29 12:35 (record no. 13)".
/// Empty where nothing was ever written.
std::string as_of(const table::AsOf& state, Language language);
/// "lần ghi số 13 · mã kiểm 659a…"; "record no. 13 · check code 659a…". Empty without a hash.
std::string fingerprint(const table::AsOf& as_of, Language language);
/// Its second part, "mã kiểm 659a…", where the state is named beside it.
std::string check_code(const table::AsOf& as_of, Language language);

/// The rows with those of a group together, groups in the order of their first rows.
std::vector<const table::Row*> by_group(const std::vector<table::Row>& rows);

/// Listed below the total, which does not add it. (What is part of a row stands under that row.)
bool is_outside(const table::Row& row);

/// How many details of a note are shown; none of a long list that is no problem and not explained.
std::size_t details_shown(const table::Table& table, const table::Note& note);

}  // namespace aid::formats::report_words
