#include "heading_words.hpp"

#include "aid/base/invisible_marks.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/currency.hpp"
#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/table/rejected_rows.hpp"
#include "aid/vocabulary/words.hpp"
#include "two_row_headings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {

using table::ColumnMapping;
using table::ListMapping;

namespace {

/// What stands before the words of a unit, folded: "ĐVT: triệu đồng".
constexpr std::string_view before_units[] = {"dvt ", "don vi tinh ", "don vi tien ", "unit "};

/// "Giá trị (triệu đồng)" → "Giá trị" and "triệu đồng".
struct Heading {
  std::string words;
  std::string unit;
  bool is_marked = true;  ///< By brackets, a comma or a colon.
};
Heading taken_apart(std::string_view heading) {
  const std::size_t open = heading.find_last_of("([");
  const std::size_t close = heading.find_last_of(")]");
  // What follows the brackets says something else: "Cam kết (triệu đồng) lũy kế".
  const bool ends = close != std::string_view::npos && fold(heading.substr(close)).empty();
  if (open != std::string_view::npos && ends && close > open) {
    return {std::string(heading.substr(0, open)), std::string(heading.substr(open + 1, close - open - 1))};
  }
  if (const std::size_t comma = heading.find_last_of(",:"); comma != std::string_view::npos) {
    return {std::string(heading.substr(0, comma)), std::string(heading.substr(comma + 1))};
  }
  if (const std::size_t dash = heading.rfind(" - "); dash != std::string_view::npos) {
    return {std::string(heading.substr(0, dash)), std::string(heading.substr(dash + 3))};
  }
  const std::size_t space = heading.find_last_of(' ');
  if (space == std::string_view::npos) return {std::string(heading), {}};
  return {std::string(heading.substr(0, space)), std::string(heading.substr(space + 1)), false};
}

/// A last word that is a unit without brackets around it: "Cam kết USD", "Tiếp nhận đồng". Other names of currencies
/// may be anything there.
bool is_plain_unit(std::string_view word) {
  const std::string key = fold(word);
  return key == "dong" || key == "d" || (word.size() == 3 && domain::read_currency(word));
}

/// Signs that fold away and yet say in what the figures below are.
bool has_unit_sign(std::string_view heading) {
  constexpr std::string_view signs[] = {"%", "‰", "$", "€", "£", "¥", "₫", "₩", "₭", "฿"};
  return std::ranges::any_of(signs,
                             [&](std::string_view sign) { return heading.find(sign) != std::string_view::npos; });
}

/// What headings are compared by; of "#", which has neither letter nor digit, the mark itself.
std::string heading_key(std::string_view words) {
  std::string key = fold(words);
  return key.empty() ? std::string(words) : key;
}

const FieldHeadings* field_of(std::string_view words, std::span<const FieldHeadings> fields) {
  const std::string key = heading_key(words);
  if (key.empty()) return nullptr;
  for (const FieldHeadings& field : fields) {
    if (field.field == words || std::ranges::find(field.folds, key) != field.folds.end()) return &field;
  }
  return nullptr;
}

/// "amountUSD" is "amount USD": words that are written together, each with a capital letter.
std::string parted(std::string_view heading) {
  std::string words;
  for (const char c : heading) {
    const bool begins_word = c >= 'A' && c <= 'Z' && !words.empty() && words.back() >= 'a' && words.back() <= 'z';
    words += begins_word ? " " : "";
    words += c;
  }
  return words;
}

/// Plain fields of aid of which the data file says nothing are called as the table of fields calls them.
void add_described(std::vector<FieldHeadings>& fields) {
  for (const records::FieldDescription& field : records::aid_fields()) {
    const std::string name(field.list_name());
    const bool has_row = std::ranges::find(fields, name, &FieldHeadings::field) != fields.end();
    if (has_row || !records::is_plain(field.kind)) continue;
    FieldHeadings added{.list = "aid",
                        .field = name,
                        .vi = std::string(field.column_label().vi),
                        .en = std::string(field.column_label().en),
                        .folds = {}};
    for (const std::string& one : {added.vi, added.en, added.field}) added.folds.push_back(heading_key(one));
    fields.push_back(std::move(added));
  }
}

}  // namespace

std::vector<FieldHeadings> headings_of(std::string_view list) {
  std::vector<FieldHeadings> fields;
  for (const auto& row : domain::data_rows("headings.csv")) {
    if (row[0] != list) continue;
    FieldHeadings field{.list = row[0], .field = row[1], .vi = row[2], .en = row[3], .folds = {}};
    for (const std::string& one : {field.vi, field.en, field.field}) field.folds.push_back(heading_key(one));
    for (const std::string& one : vocabulary::split_words(row[4], '|')) field.folds.push_back(heading_key(one));
    if (row[1] == "ignore") field.folds.push_back(heading_key(table::problem_heading));
    fields.push_back(std::move(field));
  }
  if (list == "aid") add_described(fields);
  return fields;
}

std::vector<std::string> list_words(std::string_view kind) {
  std::vector<std::string> words;
  for (const auto& row : domain::data_rows("list-words.csv")) {
    if (row[0] == kind) words.push_back(fold(row[1]));
  }
  return words;
}

std::vector<HeadingChoice> choices_of(std::string_view list) {
  std::vector<HeadingChoice> choices;
  for (const auto& row : domain::data_rows("heading-choices.csv")) {
    if (row[0] != list) continue;
    choices.push_back({.heading = heading_key(row[1]),
                       .fields = vocabulary::split_words(row[2], '|'),
                       .takes_first = row[3] == "first"});
  }
  return choices;
}

Problem lacking(const Message<Text, Text>& message, std::string_view list,
                std::initializer_list<std::string_view> fields) {
  std::vector<std::string> headings;
  for (const FieldHeadings& known : headings_of(list)) {
    if (std::ranges::find(fields, std::string_view(known.field)) != fields.end()) headings.push_back(known.vi);
  }
  const std::string in_vietnamese = fmt::format("{}", fmt::join(headings, ", "));
  return {message, fmt::format("{} ({})", fmt::join(fields, ", "), in_vietnamese), in_vietnamese};
}

Result<std::string> heading_text(std::string_view cell) {
  std::string text = without_invisible_marks(cell).value_or(std::string(cell));
  const auto is_break = [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\v'; };
  std::ranges::replace_if(text, is_break, ' ');
  return clean_text(text);
}

std::string_view begins_unit(std::string_view key) {
  const auto begins = [&](std::string_view words) { return key.starts_with(words); };
  const auto found = std::ranges::find_if(before_units, begins);
  if (found != std::end(before_units)) return *found;
  return begins(before_unit_or_office) ? before_unit_or_office : std::string_view();
}

std::string_view unit_in(std::string_view words) {
  const std::string_view before = begins_unit(fold(words));
  if (before.empty()) return words;
  if (const std::size_t colon = words.find(':'); colon != std::string_view::npos) return words.substr(colon + 1);
  for (auto left = std::ranges::count(before, ' '); left > 0; --left) {
    words.remove_prefix(std::min(words.size(), words.find(' ') + 1));
  }
  return words;
}

bool read_unit(std::string_view words, ColumnMapping& column) {
  const auto read = domain::read_amount_unit(unit_in(words));
  if (!read || !read.value()) return false;
  column.currency = read.value()->currency ? std::string(read.value()->currency->code()) : std::string();
  column.unit = read.value()->unit;
  return true;
}

HeadingParts parts_of_heading(std::string_view heading) {
  ColumnMapping column;
  const Heading parts = taken_apart(heading);
  if (read_unit(heading, column) || has_unit_sign(parts.words)) return {{}, std::string(heading)};
  const bool is_for_unit = has_unit_sign(heading) || heading.find_first_of("([") != std::string_view::npos;
  const bool may_be_unit = parts.is_marked || is_plain_unit(parts.unit);
  if (is_for_unit || (may_be_unit && read_unit(parts.unit, column))) return {parts.words, parts.unit};
  return {std::string(heading), {}};
}

const ColumnMapping* mapped(std::string_view heading, const ListMapping& mapping) {
  const std::string key = fold(heading);
  const auto found = std::ranges::find_if(
      mapping.columns, [&](const ColumnMapping& one) { return one.heading == heading || fold(one.heading) == key; });
  return found == mapping.columns.end() ? nullptr : &*found;
}

std::optional<ColumnMapping> understand(std::string_view heading, const ListMapping& mapping,
                                        std::span<const FieldHeadings> fields) {
  if (const ColumnMapping* known = mapped(heading, mapping)) {
    ColumnMapping column = *known;
    column.heading = heading;
    // A mapping of the field alone leaves the unit to the heading.
    const Heading parts = taken_apart(heading);
    if (column.currency.empty() && column.unit == 1 && parts.is_marked) read_unit(parts.unit, column);
    return column;
  }
  if (auto joined = understand_joined(heading, fields)) return joined;
  ColumnMapping column{.heading = std::string(heading), .field = {}, .currency = {}};
  if (const FieldHeadings* field = has_unit_sign(heading) ? nullptr : field_of(heading, fields)) {
    column.field = field->field;
    return column;
  }
  const Heading parts = taken_apart(heading);
  const FieldHeadings* field = field_of(parts.words, fields);
  const bool may_have_unit = field && !has_unit_sign(parts.words) && (parts.is_marked || is_plain_unit(parts.unit));
  if (may_have_unit && read_unit(parts.unit, column)) {
    column.field = field->field;
    return column;
  }
  const std::string words = parted(heading);
  auto known = words == heading ? std::nullopt : understand(words, {}, fields);
  if (known) known->heading = heading;
  return known;
}

ColumnMapping column_of_field(std::string_view heading, std::string_view field) {
  ListMapping mapping;
  mapping.columns.push_back({.heading = std::string(heading), .field = std::string(field), .currency = {}});
  return *understand(heading, mapping, {});
}

std::vector<std::string> guesses_for(std::string_view heading, std::span<const FieldHeadings> fields) {
  std::vector<std::string> names;
  std::vector<std::string> keys;
  for (const FieldHeadings& field : fields) {
    if (field.field == "ignore") continue;
    for (const std::string& name : field.folds) {
      names.push_back(name);
      keys.push_back(field.field);
    }
  }
  std::vector<std::string> found;
  for (const std::string& near : closest(fold(heading), names, 3)) {
    const auto& key = keys[static_cast<std::size_t>(std::ranges::find(names, near) - names.begin())];
    if (std::ranges::find(found, key) == found.end()) found.push_back(key);
  }
  return found;
}

}  // namespace aid::importing
