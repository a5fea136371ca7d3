#pragma once
#include "aid/document/document.hpp"

#include <functional>
#include <string>
#include <string_view>

/// The pieces of an HTML file. Each appends to `out`.
namespace aid::document::html {

/// How the page looks: a style sheet that has no mark of HTML in it.
extern const std::string_view style_sheet;

/// `text` where it is to be read or stands in a quoted attribute; line ends become `<br/>` in a text.
enum class Where : char { text, attribute };
void append_text(std::string& out, std::string_view text, Where where = Where::text);

/// `<TAG class="CLASS">TEXT</TAG>` and a line end; nothing where the text is empty.
void append_element(std::string& out, std::string_view tag, std::string_view of_class, std::string_view text);

/// `unseen_title`: the table's name for those who do not see the page, where it has no title of its own. `half_points`:
/// the size of its letters on paper. `pass_on` is called after each row, and may take out what is there already.
void append_table(std::string& out, const Table& table, int half_points, std::string_view unseen_title,
                  const std::function<void()>& pass_on);

/// The title of a chart.
void append_chart(std::string& out, const Document& document, const Chart& chart);

/// The heading of an office with what it is, its title and subtitles.
void append_heading(std::string& out, const Document& document);

/// Who signs and who gets it.
void append_signature(std::string& out, const Signature& signature, bool in_vietnamese);

}  // namespace aid::document::html
