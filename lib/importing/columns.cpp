#include "columns.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/currency.hpp"
#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/table/rejected_rows.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/words.hpp"
#include "list_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::importing {
namespace {

using table::ColumnMapping;
using table::ListMapping;

/// What stands before the words of a unit, folded: "ĐVT: triệu đồng".
constexpr std::string_view before_units[] = {"dvt ", "don vi tinh ", "don vi tien ", "unit "};
/// "Đơn vị: triệu đồng", but also "Đơn vị: Sở Y tế".
constexpr std::string_view before_unit_or_office = "don vi ";

/// Which of the words that stand before a unit `key` begins with, or empty.
std::string_view begins_unit(std::string_view key) {
  const auto begins = [&](std::string_view words) { return key.starts_with(words); };
  const auto found = std::ranges::find_if(before_units, begins);
  if (found != std::end(before_units)) return *found;
  return begins(before_unit_or_office) ? before_unit_or_office : std::string_view();
}

/// "ĐVT: triệu đồng" without what stands before the unit.
std::string_view unit_in(std::string_view words) {
  const std::string_view before = begins_unit(fold(words));
  if (before.empty()) return words;
  if (const std::size_t colon = words.find(':'); colon != std::string_view::npos) return words.substr(colon + 1);
  for (auto left = std::ranges::count(before, ' '); left > 0; --left) {
    words.remove_prefix(std::min(words.size(), words.find(' ') + 1));
  }
  return words;
}

/// What the words in brackets, or after a comma, say of the figures below. Whether they are a unit.
bool read_unit(std::string_view words, ColumnMapping& column) {
  const auto read = domain::read_amount_unit(unit_in(words));
  if (!read || !read.value()) return false;
  column.currency = read.value()->currency ? std::string(read.value()->currency->code()) : std::string();
  column.unit = read.value()->unit;
  return true;
}

/// "Giá trị (triệu đồng)" → "Giá trị" and "triệu đồng".
struct Heading {
  std::string words;
  std::string unit;
  bool is_marked = true;  ///< By brackets, a comma or a colon.
};
Heading taken_apart(std::string_view heading) {
  const std::size_t open = heading.find_last_of("([");
  const std::size_t close = heading.find_last_of(")]");
  if (open != std::string_view::npos && close != std::string_view::npos && close > open) {
    return {std::string(heading.substr(0, open)), std::string(heading.substr(open + 1, close - open - 1))};
  }
  if (const std::size_t comma = heading.find_last_of(",:"); comma != std::string_view::npos) {
    return {std::string(heading.substr(0, comma)), std::string(heading.substr(comma + 1))};
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

/// A heading on one line: breaks and tabs are spaces; soft hyphens, marks of no width and byte-order marks are nothing.
Result<std::string> heading_text(std::string_view cell) {
  constexpr std::string_view nothing[] = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};
  std::string text;
  while (!cell.empty()) {
    const auto mark = std::ranges::find_if(nothing, [&](std::string_view one) { return cell.starts_with(one); });
    const bool is_break = cell.front() == '\n' || cell.front() == '\r' || cell.front() == '\t' || cell.front() == '\v';
    if (mark == std::end(nothing)) text += is_break ? ' ' : cell.front();
    cell.remove_prefix(mark == std::end(nothing) ? 1 : mark->size());
  }
  return clean_text(text);
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

const ColumnMapping* mapped(std::string_view heading, const ListMapping& mapping) {
  const std::string key = fold(heading);
  const auto found = std::ranges::find_if(
      mapping.columns, [&](const ColumnMapping& one) { return one.heading == heading || fold(one.heading) == key; });
  return found == mapping.columns.end() ? nullptr : &*found;
}

std::size_t known_headings(const table::ListRow& row, const ListMapping& mapping,
                           std::span<const FieldHeadings> fields) {
  return static_cast<std::size_t>(std::ranges::count_if(row.cells, [&](const table::ListCell& cell) {
    const auto heading = heading_text(cell.text);
    return heading && understand(heading.value(), mapping, fields);
  }));
}

Problem unknown(const std::string& heading, std::span<const FieldHeadings> fields) {
  std::vector<std::string> names;
  std::vector<std::string> keys;
  for (const FieldHeadings& field : fields) {
    names.insert(names.end(), {field.vi, field.en});
    keys.insert(keys.end(), {field.field, field.field});
  }
  Problem problem(messages::unknown_column, heading);
  const auto near = closest(heading, names, 1);
  if (near.empty()) return std::move(problem).hint(messages::map_heading_hint);
  const auto position = static_cast<std::size_t>(std::ranges::find(names, near.front()) - names.begin());
  return std::move(problem).hint(messages::map_heading_like_hint, near.front(), keys[position]);
}

bool may_repeat(std::string_view field) {
  return field == "ignore" || field == "note" || field == "source" || field == "goods" || field == "sector" ||
         field == "place" || field == "co-donor" || field == "alias" || field == "partner" || field == "count" ||
         field == "former" || field == "contact";
}

constexpr std::size_t first_of_report = 2;  ///< At most so many such columns stand before those of a report.

/// The CSV of a report begins with what each row is.
bool is_report(const table::ListRow& row) {
  for (std::size_t i = 0; i + 1 < std::min(row.cells.size(), first_of_report + 2); ++i) {
    if (row.cells[i].text == "kind" && row.cells[i + 1].text == "in_total") return true;
  }
  return false;
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

/// What a report says of its rows; and its codes, which are another ledger's: only aids are called by them.
bool is_of_report(std::string_view heading, std::size_t column, std::span<const FieldHeadings> fields) {
  if (heading == "code") return fields.front().list != "aid";
  return column < first_of_report + 2 && (heading == "kind" || heading == "in_total");
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

Problem lacking(const Message<Text, Text>& message, std::string_view list,
                std::initializer_list<std::string_view> fields) {
  std::vector<std::string> headings;
  for (const FieldHeadings& known : headings_of(list)) {
    if (std::ranges::find(fields, std::string_view(known.field)) != fields.end()) headings.push_back(known.vi);
  }
  const std::string in_vietnamese = fmt::format("{}", fmt::join(headings, ", "));
  return {message, fmt::format("{} ({})", fmt::join(fields, ", "), in_vietnamese), in_vietnamese};
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
  ColumnMapping column{.heading = std::string(heading), .field = {}, .currency = {}};
  if (const FieldHeadings* field = has_unit_sign(heading) ? nullptr : field_of(heading, fields)) {
    column.field = field->field;
    return column;
  }
  const Heading parts = taken_apart(heading);
  const FieldHeadings* field = field_of(parts.words, fields);
  if (!field || has_unit_sign(parts.words) || (!parts.is_marked && !is_plain_unit(parts.unit))) return std::nullopt;
  if (!read_unit(parts.unit, column)) return std::nullopt;
  column.field = field->field;
  return column;
}

domain::NumberStyle numbers_of(const ListMapping& mapping, bool is_report, domain::NumberStyle otherwise) {
  if (mapping.numbers == "vi") return domain::NumberStyle::vi;
  if (mapping.numbers == "en" || is_report) return domain::NumberStyle::en;
  return otherwise;
}

namespace {

/// What stands above the headings and says in what the figures below are.
struct UnitLine {
  std::string words;  ///< "triệu đồng"; empty: there is none.
  ColumnMapping unit = {.heading = {}, .field = {}, .currency = {}};
  bool is_known = false;
  bool is_contradicted = false;  ///< Another line says another unit.
  std::optional<Location> where = {};
};

/// A piece of a line above the headings, and whether a bracket opens before it.
struct Piece {
  std::string text;
  bool is_in_brackets = false;
};
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = text.substr(i).starts_with(" - ");
    if (!is_dash && std::string_view(":;()[]*").find(text[i]) == std::string_view::npos) {
      pieces.back().text += text[i];
      continue;
    }
    pieces.push_back({.text = {}, .is_in_brackets = text[i] == '(' || text[i] == '['});
  }
  return pieces;
}

/// The unit that a piece is, or ends with, as it is written: "triệu đồng" of "Số liệu tính bằng triệu đồng"; empty:
/// none. A figure before it makes it an amount, and a currency alone is a unit only where `names_unit`.
std::string unit_of_piece(const std::string& piece, bool names_unit, ColumnMapping& unit) {
  const std::string_view all = unit_in(piece);
  const bool says_unit = names_unit || !begins_unit(fold(piece)).empty();
  for (std::size_t begin = 0; begin < all.size(); begin = std::min(all.find(' ', begin), all.size() - 1) + 1) {
    const bool is_amount = begin > 1 && all[begin - 2] >= '0' && all[begin - 2] <= '9';
    if (is_amount || !read_unit(all.substr(begin), unit)) continue;
    // A currency is a last word of many things: "Sở Y tế".
    if (unit.unit != 1 || (says_unit && begin == 0)) return std::string(all.substr(begin));
  }
  return {};
}

/// "(Đơn vị tính: triệu đồng)", "ĐVT: USD", "Triệu đồng", "Báo cáo năm 2021 (ĐVT: triệu đồng)". "Đơn vị: …" names an
/// office as well: then it is a unit only if we know it.
void find_unit_line(const table::ListRow& row, const table::ListReader& list, UnitLine& line) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Result<std::string> text = heading_text(row.cells[i].text);
    if (!text) continue;
    std::string_view marker;
    for (const Piece& piece : pieces_of(text.value())) {
      const std::string piece_text = clean_text(piece.text).value();
      const std::string_view begins = begins_unit(fold(piece_text) + ' ');
      UnitLine found{.words = {}, .where = list.locate(i)};
      found.words = unit_of_piece(piece_text, piece.is_in_brackets || !marker.empty(), found.unit);
      found.is_known = !found.words.empty();
      if (!begins.empty()) marker = begins;
      const bool is_unknown_unit = !found.is_known && !marker.empty() && begins.empty() &&
                                   marker != before_unit_or_office && !piece_text.empty();
      if (!found.is_known && !is_unknown_unit) continue;
      if (!found.is_known) found.words = piece_text;
      found.is_contradicted = line.is_contradicted || (!line.words.empty() && !(line.unit == found.unit));
      line = std::move(found);
    }
  }
}

bool is_of_amounts(std::string_view field) {
  constexpr std::string_view fields[] = {"amount",     "pledged",    "committed",   "received",
                                         "disbursed",  "used",       "counterpart", "cash-and-goods",
                                         "stated-vnd", "stated-usd", "goods",       "rate"};
  return std::ranges::find(fields, field) != std::end(fields);
}

/// The unit above the headings for the amounts whose own heading, or the mapping, names none.
void apply(const UnitLine& line, const ListMapping& mapping, Columns& columns, std::vector<Problem>& problems) {
  if (line.words.empty()) return;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    ColumnMapping& column = columns.columns[i];
    const bool says_unit = !column.currency.empty() || column.unit != 1;
    if (!is_of_amounts(column.field)) continue;
    if (says_unit && mapped(column.heading, mapping) && line.is_known && line.unit.unit != column.unit) {
      problems.push_back(Problem(messages::units_contradict, line.words).at(*line.where));
      return;
    }
    if (says_unit) continue;
    if (line.is_contradicted) {
      problems.push_back(Problem(messages::units_contradict, line.words).at(*line.where));
      return;
    }
    if (!line.is_known) {
      problems.push_back(Problem(messages::unknown_unit, line.words).at(*line.where));
      return;
    }
    const bool says_currency = !line.unit.currency.empty();
    if (column.field == "stated-vnd" && says_currency && line.unit.currency != "VND") continue;
    if (column.field == "stated-usd" && says_currency && line.unit.currency != "USD") continue;
    column.currency = line.unit.currency;
    column.unit = line.unit.unit;
    columns.unit_words = line.words;
    columns.in_that_unit.push_back(i);
  }
}

/// Reads on to the headings, which are then in `row`. Returns what a line above them says of units.
UnitLine find_headings(table::ListReader& list, const ListMapping& mapping, std::span<const FieldHeadings> fields,
                       table::ListRow& row, TitleYears& years) {
  // A list has its headings early, and what stands below them is not read before they are known.
  constexpr std::size_t most_rows = 30;
  constexpr std::size_t least_known = 2;
  Problem none = Problem(messages::no_headings).hint(messages::no_headings_hint);
  bool is_read = true;
  UnitLine unit_line;
  for (std::size_t rows = 0;; ++rows) {
    if (rows == most_rows && mapping.header_row == 0) throw Error(std::move(none));
    const Result<bool> next = list.next(row);
    if (!next && (!list.can_go_on() || (mapping.header_row != 0 && row.line >= mapping.header_row))) {
      throw Error(next.problem());
    }
    if (!next) {
      // A title need not be read; but where no headings follow, these were they.
      if (std::exchange(is_read, false)) none = next.problem();
      continue;
    }
    if (!next.value()) throw Error(std::move(none));
    const bool is_named = mapping.header_row != 0 && row.line >= mapping.header_row;
    const std::size_t known = known_headings(row, mapping, fields);
    if (is_named || (mapping.header_row == 0 && known >= least_known && 2 * known > row.cells.size() / 2)) {
      return unit_line;
    }
    find_unit_line(row, list, unit_line);
    years.look_at(row);
  }
}

}  // namespace

Columns read_headings(table::ListReader& list, const ListMapping& mapping, std::span<const FieldHeadings> fields,
                      table::ListRow& row) {
  TitleYears years;
  const UnitLine unit_line = find_headings(list, mapping, fields, row, years);
  Columns columns;
  columns.title_year = years.only();
  columns.line = row.line;
  columns.is_report = is_report(row);
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Result<std::string> text = heading_text(row.cells[i].text);
    if (!text) problems.push_back(Problem(text.problem()).at(list.locate(i)));
    const std::string heading = text ? text.value() : std::string();
    if (heading == table::origin_heading) columns.origin = i;
    const bool is_nothing =
        heading.empty() || columns.origin == i || (columns.is_report && is_of_report(heading, i, fields));
    auto column = is_nothing ? ColumnMapping{.heading = heading, .field = "ignore", .currency = {}}
                             : understand(heading, mapping, fields);
    if (!column) {
      problems.push_back(unknown(heading, fields).at(list.locate(i)));
      column = ColumnMapping{.heading = heading, .field = "ignore", .currency = {}};
    }
    if (std::ranges::find(fields, column->field, &FieldHeadings::field) == fields.end()) {
      std::vector<std::string> names;
      for (const FieldHeadings& field : fields) names.push_back(field.field);
      problems.push_back(Problem(messages::unknown_field, column->field, fmt::format("{}", fmt::join(names, ", "))));
    }
    if (heading.empty() && !columns.is_report) columns.nameless.push_back(i);
    const auto same = std::ranges::find(columns.columns, column->field, &ColumnMapping::field);
    if (same != columns.columns.end() && !may_repeat(column->field)) {
      problems.push_back(Problem(messages::repeated_column, same->heading, heading).at(list.locate(i)));
    }
    columns.columns.push_back(std::move(*column));
  }
  for (const ColumnMapping& wanted : mapping.columns) {
    const bool is_there = std::ranges::any_of(
        columns.columns, [&](const ColumnMapping& column) { return fold(column.heading) == fold(wanted.heading); });
    if (!is_there) problems.push_back(Problem(messages::missing_mapped_column, wanted.heading));
  }
  apply(unit_line, mapping, columns, problems);
  if (!problems.empty()) throw Errors(std::move(problems));
  return columns;
}

}  // namespace aid::importing
