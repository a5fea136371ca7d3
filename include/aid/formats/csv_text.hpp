#pragma once
#include <string>
#include <string_view>

namespace aid::formats {

/// Appends `field` to a line of CSV in quotation marks, those within it doubled (RFC 4180). Which field needs them is
/// for the caller to say.
void append_quoted(std::string& line, std::string_view field);

}  // namespace aid::formats
