#pragma once
#include <string>
#include <string_view>

namespace aid::document::docx {

inline constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relation_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view package_space = "http://schemas.openxmlformats.org/package/2006";

/// Adds `text` as the text of an element or the value of an attribute. It is in NFC then, and harmless: what is no
/// character, or would turn round what stands beside it, is shown by its number. Line ends stay.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

/// Adds a run with that text and these properties (the inside of w:rPr). A line end begins a new line.
void append_run(std::string& out, std::string_view text, std::string_view properties = {});

}  // namespace aid::document::docx
