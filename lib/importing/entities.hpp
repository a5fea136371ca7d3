#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace aid::importing {

/// `text` with the characters that HTML's names and numbers in it stand for ("&amp;", "&#39;", "&#x27;"), which lists
/// from web pages have; nullopt: there are none.
std::optional<std::string> without_entities(std::string_view text);

}  // namespace aid::importing
