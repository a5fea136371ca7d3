#pragma once
#include <string>
#include <string_view>

namespace aid::formats {

/// Appends `text` as a JSON string: letters of every script as they are, what is not seen or moves what is seen as an
/// escape. What is not valid UTF-8 becomes U+FFFD.
void append_json_text(std::string& out, std::string_view text);

}  // namespace aid::formats
