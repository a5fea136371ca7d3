#pragma once
#include <string>
#include <string_view>

namespace aid::formats {

/// Appends `field` to a line of CSV in quotation marks, those within it doubled (RFC 4180). Which field needs them is
/// for the caller to say.
void append_quoted(std::string& line, std::string_view field);

/// Whether a spreadsheet could take `text` for a formula (OWASP, CSV injection), spaces before it or not. A figure with
/// its sign is none.
bool looks_like_formula(std::string_view text);

/// `text` as a cell that no spreadsheet takes for a formula: with an apostrophe before it, which spreadsheets take for
/// the mark of a text. A text that would be read as such a cell gets one more.
std::string harmless(std::string_view text);
/// What such a cell was made of; any other text is itself.
std::string_view without_harmless_mark(std::string_view cell);

}  // namespace aid::formats
