#pragma once
#include "aid/document/document.hpp"
#include "aid/table/table.hpp"

namespace aid::document {

/// The report `calendar` as pages that hang on a wall: a page for each month of its period, a row for each week from
/// Monday to Sunday. What is known to a month, a quarter or a year only stands above the days, on the page of the month
/// in which it begins; what lasts several days stands on each of them.
Document calendar_pages(const table::Table& calendar, Language language);

}  // namespace aid::document
