#pragma once
#include "aid/document/from_table.hpp"
#include "aid/papers/template.hpp"
#include "facts.hpp"

#include <optional>
#include <string>
#include <vector>

/// A template filled with facts.
namespace aid::papers {

/// The text with its values; none: a value in it, outside of `[? … ]`, says nothing.
std::optional<std::string> said(Facts& facts, const TemplateText& text);

/// The body of the document. What has nothing to say is left out, and so is a section without anything below it; the
/// numbers of sections count those that are left. Notes come at the end where the template has no place for them.
std::vector<document::Block> blocks_of(Facts& facts, const Template& read, const document::TableOptions& options);

/// The tables that the template has a place for and that say something.
std::vector<const table::Table*> tables_in_place(Facts& facts, const Template& read);

/// "in-by-sector" with its title, "Viện trợ tiếp nhận theo lĩnh vực"; none: no row of it says anything. A split in
/// which all is of one value says nothing either, unless it is one of names. Where its unit rounds, the note of that
/// is added to `unit_notes`.
std::optional<document::Table> table_in_place(Facts& facts, const TemplateTable& wanted, const TemplateText& title,
                                              const document::TableOptions& options,
                                              std::vector<std::string>& unit_notes);

/// One of a list, with a dash unless it has a mark of its own.
document::Paragraph item_of(std::string_view text);

/// "Viện trợ tiếp nhận", "Hỗ trợ nước ngoài".
std::string words_of_direction(std::string_view direction, Language language);

}  // namespace aid::papers
