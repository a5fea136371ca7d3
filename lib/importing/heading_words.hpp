#pragma once
#include "aid/base/problem.hpp"
#include "aid/table/list_mapping.hpp"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the words of a heading say.
namespace aid::importing {

/// A field of the data file headings.csv.
struct FieldHeadings {
  std::string list;   ///< "aid", "partner", "event", "rate".
  std::string field;  ///< "donor".
  std::string vi;     ///< The heading of a blank list.
  std::string en;
  std::vector<std::string> folds;  ///< Of all its headings.
};
/// The fields of a list, in the order of a blank one.
std::vector<FieldHeadings> headings_of(std::string_view list);

/// A heading that can hold one of several fields (heading-choices.csv).
struct HeadingChoice {
  std::string heading;  ///< Folded.
  std::vector<std::string> fields;
  /// It is the first of its fields that no other column holds. Else it is asked, unless the other columns leave one.
  bool takes_first = false;
};
/// Those of a list.
std::vector<HeadingChoice> choices_of(std::string_view list);

/// The words of that kind in list-words.csv, folded.
std::vector<std::string> list_words(std::string_view kind);

/// That nothing says a value of one of these fields (missing-column, value-needed): "donor, recipient (Bên cung cấp
/// viện trợ, Bên tiếp nhận)", and the headings alone in Vietnamese.
Problem lacking(const Message<Text, Text>& message, std::string_view list,
                std::initializer_list<std::string_view> fields);

/// A heading on one line: breaks and tabs are spaces; soft hyphens, marks of no width and byte-order marks are nothing.
Result<std::string> heading_text(std::string_view cell);

/// The words in a heading, or in a line, that say in what figures are, as a column: its currency and unit. Whether they
/// do: "triệu đồng", "ĐVT: USD".
bool read_unit(std::string_view words, table::ColumnMapping& column);
/// Which of the words that stand before a unit the folded `key` begins with, or empty.
std::string_view begins_unit(std::string_view key);
/// "Đơn vị: triệu đồng", but also "Đơn vị: Sở Y tế".
inline constexpr std::string_view before_unit_or_office = "don vi ";
/// "ĐVT: triệu đồng" without what stands before the unit.
std::string_view unit_in(std::string_view words);

/// "Giá trị (triệu đồng)" → "Giá trị" and "triệu đồng"; "triệu đồng" has no words but its unit. What stands in brackets
/// is taken for a unit, whether or not it can be read as one.
struct HeadingParts {
  std::string words;
  std::string unit;
};
HeadingParts parts_of_heading(std::string_view heading);

/// What a mapping says of a heading, or nullptr.
const table::ColumnMapping* mapped(std::string_view heading, const table::ListMapping& mapping);

/// A heading by the mapping or by its words: "Giá trị cam kết (triệu đồng)" is committed, in VND, by the million.
/// Nothing: it is not known.
std::optional<table::ColumnMapping> understand(std::string_view heading, const table::ListMapping& mapping,
                                               std::span<const FieldHeadings> fields);

/// The heading as a column of `field`, with the unit that it names.
table::ColumnMapping column_of_field(std::string_view heading, std::string_view field);

/// The fields whose headings are most like this one, the best first.
std::vector<std::string> guesses_for(std::string_view heading, std::span<const FieldHeadings> fields);

}  // namespace aid::importing
