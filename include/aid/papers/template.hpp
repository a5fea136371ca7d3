#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The text of a report as an office writes it: data, not code. A template consists of lines:
///
///     # A remark.
///     kind: BÁO CÁO               at the beginning: kind, sign (of the number) and title of the document
///
///     == A section                numbered I, II …; left out where nothing stands below it; "==" alone ends one
///     === A subsection            numbered 1, 2 …
///     A paragraph with {values},  lines belong together up to an empty one
///     and [?, where known, {more}].
///     - An item of a list
///     > Căn cứ …                  a ground
///     [table by sector]           a table in place; [table out by country: Its title]
///     [published]                 what others published of the period, one item each
///     [notes]                     what the reader must know of the figures
///     [signatures: ONE | OTHER]   in a letter: where the sides sign, beside each other
///
/// A paragraph that names a value of which there is nothing to say is left out as a whole; of a piece `[? … ]` only the
/// piece is. A name with a capital first letter, {Period}, begins with a capital. `{{`, `}}` and `[[` are the marks
/// themselves.
namespace aid::papers {

/// A piece of a line: a text, a value, or what is left out where a value in it says nothing.
struct TemplatePiece {
  std::string text = {};
  std::string value = {};                        ///< "in.committed"; its first letter as typed.
  std::vector<TemplatePiece> only_if_said = {};  ///< Within `[? … ]`.
  friend bool operator==(const TemplatePiece&, const TemplatePiece&) = default;
};
using TemplateText = std::vector<TemplatePiece>;

struct TemplateTable {
  std::string direction = "in";
  std::string report = "by";   ///< "by", "list", "goods".
  std::string dimension = {};  ///< Of "by".
  friend bool operator==(const TemplateTable&, const TemplateTable&) = default;
};

struct TemplateBlock {
  enum class Kind { section, subsection, paragraph, item, ground, table, published, notes, signatures };
  Kind kind = Kind::paragraph;
  std::size_t line = 0;    ///< From 1.
  TemplateText text = {};  ///< Of a table its title; may be empty.
  TemplateTable table = {};
  friend bool operator==(const TemplateBlock&, const TemplateBlock&) = default;
};

struct Template {
  std::string kind = {};  ///< "BÁO CÁO".
  std::string sign = {};  ///< "BC".
  TemplateText title = {};
  std::vector<TemplateBlock> blocks = {};
};

/// Reads a template. `name`: what problems call it. Throws `Errors`: invalid-utf8, template-too-long (64 KiB),
/// template-unclosed, template-unknown-value, template-unknown-block, template-unknown-table, template-unknown-head,
/// each with its line.
Template read_template(std::string_view text, std::string_view name);
/// The same of a letter, which has its own values, sorted; of tables it has [table goods] alone, and [signatures: …].
Template read_letter_template(std::string_view text, std::string_view name, const std::vector<std::string>& values);

/// The text of the one that ships with the program: of report "brief", or the list of documents of the usual "pack".
std::string_view built_in_template(std::string_view report, Language language);

/// Every name that a template can put in braces, sorted.
const std::vector<std::string>& value_names();

}  // namespace aid::papers
