#pragma once
#include <string>
#include <string_view>

namespace aid::document {

/// Appends `text` as the content or an attribute of an XML element; what no XML can hold becomes U+FFFD.
void append_xml_text(std::string& out, std::string_view text);
std::string xml_text(std::string_view text);

}  // namespace aid::document
