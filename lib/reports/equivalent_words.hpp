#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/book.hpp"
#include "aid/table/table.hpp"

/// What --explain says of stated equivalents.
namespace aid::reports {

/// "1 USD = 23,188.41 VND": what one unit of the dearer currency is worth by the two amounts, which are of two
/// currencies; empty where one of them is nothing.
table::Words implied_rate(const domain::Money& amount, const domain::Money& equivalent);

/// The line of the equivalent that converts the entry, with who says so and the implied rate, and behind it one for
/// each that does not. `given`: what they are equivalents of; nothing where that is in several currencies.
table::Lines equivalent_lines(const storage::Book::Stated& stated, const std::optional<domain::Amount>& given,
                              const std::optional<domain::Amount>& chosen);

/// Amounts as lists are read, one line each.
table::Lines amount_figures(const domain::Amounts& amounts);

/// What others say, who they are and when, one line each and in one order, as lists are read: "at least 31000000000
/// VND";
/// "?" where it is not known.
table::Lines equivalent_figures(const storage::Book::Stated& stated);
table::Lines equivalent_sources(const storage::Book::Stated& stated);
table::Lines equivalent_dates(const storage::Book::Stated& stated);

}  // namespace aid::reports
