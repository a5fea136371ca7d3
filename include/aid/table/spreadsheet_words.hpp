#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/qualifier.hpp"
#include "aid/table/table.hpp"

#include <string>
#include <string_view>

/// The words of a report's own in a list that people open in a spreadsheet: who writes such a list and who reads it
/// again take them from here.
namespace aid::table::spreadsheet {

/// The first two headings: by them, and their language, such a list is known again.
inline constexpr Label kind_heading{"Kind of row", "Loại dòng"};
inline constexpr Label in_total_heading{"In the total", "Tính vào tổng"};
inline constexpr Label group_heading{"Group", "Nhóm"};
/// Of the column of the ledger's own codes, as reports call it.
inline constexpr Label code_heading{"Code", "Mã"};

/// Of the columns of a list of entries that say how much of an entry the total has, and their keys.
inline constexpr Label counted_heading{"Counted", "Được tính"};
inline constexpr Label counted_aids_heading{"Aids counted", "Số khoản được tính"};
inline constexpr std::string_view counted_column = "counted";
inline constexpr std::string_view counted_aids_column = "counted_aids";

/// Parts of a figure that have columns of their own: "Cam kết: loại tiền".
inline constexpr Label currency_part{"currency", "loại tiền"};
inline constexpr Label exactness_part{"exactness", "mức độ chính xác"};
/// "Cam kết" and "loại tiền" are "Cam kết: loại tiền".
std::string part_heading(std::string_view column, const Label& part, Language language);
/// The column of such a heading, "Cam kết"; empty: it is none of this part.
std::string_view column_of_part(std::string_view heading, const Label& part, Language language);

inline constexpr Label in_total_yes{"yes", "có"};
inline constexpr Label in_total_no{"no", "không"};
inline constexpr Label total_row{"total", "tổng cộng"};
const Label& words_of(RowKind kind);

/// In the column of exactness: what is known of a figure, or why there is none.
inline constexpr Label unknown{"unknown", "không rõ"};
inline constexpr Label not_valued{"not valued", "chưa định giá"};
inline constexpr Label not_converted{"not converted", "chưa quy đổi"};
/// "exact", "at least", "nearly", "about"; "chính xác", "hơn", "gần", "khoảng".
std::string_view exactness(domain::Qualifier qualifier, Language language);

}  // namespace aid::table::spreadsheet
