#pragma once
#include <cstddef>
#include <string>
#include <string_view>

/// Names that have in them what parts the names of one cell.
namespace aid::vocabulary {

/// The name as it can stand beside others in a cell: in quotes where it has a semicolon or a line end, begins with a
/// quote, or ends like a share ("Chiến dịch 100%"), with its own quotes doubled; else as it is.
std::string quoted_in_cell(std::string_view name);

/// How long the name in quotes is with which `text` begins; 0: it begins with none. What only begins with a quote and
/// goes on behind the closing one ("\"Vì trẻ thơ\" Foundation") is none, nor is one that would need no quotes.
std::size_t quoted_length(std::string_view text);

/// The name without the quotes that `quoted_in_cell` put.
std::string unquoted(std::string_view name);

}  // namespace aid::vocabulary
