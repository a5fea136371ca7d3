#include "columns.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"
#include "aid/table/rejected_rows.hpp"
#include "cells.hpp"
#include "heading_row.hpp"
#include "list_dates.hpp"
#include "page_rows.hpp"
#include "report_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace aid::importing {
namespace {

using table::ColumnMapping;
using table::ListMapping;

bool may_repeat(std::string_view field) {
  return field == "ignore" || field == "note" || field == "source" || field == "goods" || field == "sector" ||
         field == "place" || field == "co-donor" || field == "alias" || field == "partner" || field == "count" ||
         field == "former" || field == "contact";
}

}  // namespace

domain::NumberStyle numbers_of(const ListMapping& mapping, const Columns& columns, domain::NumberStyle otherwise) {
  if (mapping.numbers == "vi") return domain::NumberStyle::vi;
  if (mapping.numbers == "en") return domain::NumberStyle::en;
  if (columns.is_report)
    return columns.report_language == Language::vi ? domain::NumberStyle::vi : domain::NumberStyle::en;
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
    const bool is_amount = begin > 1 && is_digit(all[begin - 2]);
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
  constexpr std::string_view fields[] = {"amount",     "pledged",     "committed", "received",       "disbursed",
                                         "used",       "counterpart", "returned",  "cash-and-goods", "stated-vnd",
                                         "stated-usd", "goods",       "rate"};
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
UnitLine find_headings(LookAhead& list, const HeadingRules& rules, std::span<const FieldHeadings> fields,
                       table::ListRow& row, TitleYears& years) {
  const std::size_t header_row = rules.mapping.header_row;
  const auto above = header_row == 0 ? rows_above_headings(list, rules.mapping, fields, rules.choices) : std::nullopt;
  const bool is_found = header_row != 0 || above;
  Problem none = Problem(messages::no_headings).hint(messages::no_headings_hint);
  bool is_read = true;
  UnitLine unit_line;
  for (std::size_t rows = 0; is_found || rows < rows_looked_at; ++rows) {
    const Result<bool> next = list.next(row);
    const bool is_it = header_row != 0 ? row.line >= header_row : above == rows;
    if (!next) {
      if (!list.can_go_on() || is_it) throw Error(next.problem());
      // A title need not be read; but where no headings follow, these were they.
      if (std::exchange(is_read, false)) none = next.problem();
      continue;
    }
    if (!next.value()) break;
    if (is_it) return unit_line;
    find_unit_line(row, list, unit_line);
    years.look_at(row);
  }
  throw Error(std::move(none));
}

/// Takes the headings of a list for what they are, one by one.
class HeadingsReader {
public:
  HeadingsReader(LookAhead& list, const HeadingRules& rules)
      : list_(list), rules_(rules), fields_(headings_of(rules.list)) {}

  /// Throws no-headings, and what is wrong with a row that cannot be read.
  void read(table::ListRow& row) {
    TitleYears years;
    const UnitLine unit_line = find_headings(list_, rules_, fields_, row, years);
    columns_.title_year = years.only();
    columns_.line = row.line;
    form_ = find_report_form(row);
    columns_.is_report = form_ != nullptr;
    if (form_) columns_.report_language = form_->language;
    for (std::size_t i = 0; i < row.cells.size(); ++i) add_column(row.cells[i].text, i);
    for (const Open& open : open_) settle(open);
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) check(i);
    check_mapping();
    apply(unit_line, rules_.mapping, columns_, problems_);
  }
  Columns& columns() { return columns_; }
  std::vector<Problem>& problems() { return problems_; }

private:
  /// A column of which its heading alone does not tell what it holds.
  struct Open {
    std::size_t column;
    const HeadingChoice* choice;  ///< Null: the heading is not known.
    std::string remembered;       ///< What was answered for an earlier list.
  };

  void add_column(std::string_view cell, std::size_t i) {
    const Result<std::string> text = heading_text(cell);
    if (!text) problems_.push_back(Problem(text.problem()).at(list_.locate(i)));
    const std::string heading = text ? text.value() : std::string();
    if (heading == table::origin_heading) columns_.origin = i;
    ColumnMapping column{.heading = heading, .field = "ignore", .currency = {}};
    const bool is_nothing =
        heading.empty() || columns_.origin == i || (form_ && is_of_report(*form_, heading, i, fields_));
    if (heading.empty() && !columns_.is_report) columns_.nameless.push_back(i);
    if (!is_nothing) understand_column(heading, i, column);
    columns_.columns.push_back(std::move(column));
    columns_.readings.push_back({.heading = heading, .is_nothing = is_nothing});
  }

  void understand_column(const std::string& heading, std::size_t i, ColumnMapping& column) {
    const ColumnMapping* const answer = mapped(heading, rules_.mapping) ? nullptr : mapped(heading, rules_.answers);
    const ColumnMapping* const remembered = mapped(heading, rules_.remembered);
    const bool is_said = answer || mapped(heading, rules_.mapping);
    const auto choice = std::ranges::find(rules_.choices, fold(heading), &HeadingChoice::heading);
    const bool is_choice = !is_said && choice != rules_.choices.end();
    const std::string own = form_ && !is_said ? field_in_report(*form_, heading, fields_) : std::string();
    if (!own.empty()) {
      column = column_of_field(heading, own);
      return;
    }
    auto known = is_choice ? std::nullopt : understand(heading, rules_.mapping, fields_);
    if (answer) known = column_of_field(heading, answer->field);
    // A wide table of rates has a column for each currency.
    if (!known && rules_.list == "rate" && heading.size() == 3 && domain::Currency::parse(heading)) {
      known = ColumnMapping{.heading = heading, .field = "rate", .currency = heading};
    }
    if (!known && !is_choice && remembered) known = column_of_field(heading, remembered->field);
    if (known) {
      column = std::move(*known);
    } else if (is_choice || !rules_.mapping.ignores_unknown) {
      column.field.clear();
      open_.push_back({i, is_choice ? &*choice : nullptr, remembered ? remembered->field : std::string()});
    }
  }

  bool is_held(std::string_view field) const {
    return std::ranges::find(columns_.columns, field, &ColumnMapping::field) != columns_.columns.end() ||
           std::ranges::find(rules_.mapping.constants, field, &table::ConstantMapping::field) !=
               rules_.mapping.constants.end();
  }

  void settle(const Open& open) {
    ColumnMapping& column = columns_.columns[open.column];
    HeadingReading& reading = columns_.readings[open.column];
    std::vector<std::string> fields = open.choice ? open.choice->fields : guesses_for(column.heading, fields_);
    std::erase_if(fields, [&](const std::string& field) { return !may_repeat(field) && is_held(field); });
    const bool may_be_remembered =
        open.remembered == "ignore" || std::ranges::find(fields, open.remembered) != fields.end();
    if (!open.remembered.empty() && may_be_remembered) return take(column, open.remembered);
    if (open.choice && (open.choice->takes_first || fields.size() == 1)) {
      return take(column, fields.empty() ? "ignore" : fields.front());
    }
    reading.is_open = true;
    reading.is_doubtful = open.choice != nullptr;
    for (const std::string& field : fields) reading.could_be.push_back({.field = field, .words = words_of(field)});
    reading.figure = figure_below(open.column);
    if (open.choice) {
      problems_.push_back(doubtful(reading).at(list_.locate(open.column)));
    } else if (!reading.figure.empty()) {
      problems_.push_back(unknown(reading).at(list_.locate(open.column)));
    } else {
      column.field = "ignore";
      columns_.unknown.push_back(open.column);
    }
  }

  static void take(ColumnMapping& column, const std::string& field) { column = column_of_field(column.heading, field); }

  /// A figure of the first rows below, or empty.
  std::string figure_below(std::size_t column) {
    constexpr std::size_t most_rows = 50;
    for (std::size_t i = 0; i < most_rows && list_.has(i); ++i) {
      const table::ListRow* const row = list_.peek(i);
      if (!row || column >= row->cells.size() || is_no_data(*row)) continue;
      if (says_figure(row->cells[column], rules_.units)) return std::string(row->cells[column].text);
    }
    return {};
  }

  bool is_no_data(const table::ListRow& row) const { return is_column_numbers(row) || is_tags(row); }

  table::Words words_of(std::string_view field) const {
    const auto known = std::ranges::find(fields_, field, &FieldHeadings::field);
    return known == fields_.end() ? table::Words(std::string(field)) : table::Words(known->en, known->vi);
  }

  static Problem unknown(const HeadingReading& reading) {
    Problem problem(messages::unknown_column, reading.heading, reading.figure);
    if (reading.could_be.empty()) return std::move(problem).hint(messages::map_heading_hint);
    const HeadingField& like = reading.could_be.front();
    return std::move(problem).hint(messages::map_heading_like_hint, like.words.en, like.field, like.words.vi);
  }

  static Problem doubtful(const HeadingReading& reading) {
    const auto fields = [&](Language language) {
      std::string all;
      for (const HeadingField& one : reading.could_be) {
        all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", one.words.in(language), one.field);
      }
      return all;
    };
    return {messages::doubtful_column, reading.heading, fields(Language::en), fields(Language::vi)};
  }

  /// What is wrong with a column beside those before it.
  void check(std::size_t i) {
    const ColumnMapping& column = columns_.columns[i];
    HeadingReading& reading = columns_.readings[i];
    reading.field = column.field;
    if (column.field.empty()) return;
    reading.words = words_of(column.field);
    check_field(column.field, 0);
    const auto before = columns_.columns.begin() + static_cast<std::ptrdiff_t>(i);
    const auto same = std::ranges::find(columns_.columns.begin(), before, column.field, &ColumnMapping::field);
    const bool is_of_wide_table = column.field == "rate" && !column.currency.empty();
    if (same != before && !may_repeat(column.field) && !is_of_wide_table) {
      problems_.push_back(Problem(messages::repeated_column, same->heading, column.heading).at(list_.locate(i)));
    }
  }

  void check_mapping() {
    for (const ColumnMapping& wanted : rules_.mapping.columns) {
      const bool is_there = std::ranges::any_of(
          columns_.columns, [&](const ColumnMapping& column) { return fold(column.heading) == fold(wanted.heading); });
      if (!is_there) problems_.push_back(Problem(messages::missing_mapped_column, wanted.heading));
    }
    for (const table::ConstantMapping& constant : rules_.mapping.constants) check_field(constant.field, constant.line);
    std::string_view last;
    for (const table::ValueMapping& value : rules_.mapping.values) {
      if (value.field != last && !is_list_of_codes(value.field)) check_field(value.field, value.line);
      last = value.field;
    }
  }

  /// Tables of values may also be of a list, whatever columns have its codes.
  static bool is_list_of_codes(std::string_view name) {
    const auto rows = domain::data_rows("lists.csv");
    return name == "partner" || name == "country" ||
           std::ranges::any_of(rows, [&](const auto& row) { return row[0] == name; });
  }

  void check_field(const std::string& name, std::size_t line) {
    const bool is_known = std::ranges::find(fields_, name, &FieldHeadings::field) != fields_.end();
    if (!is_known) problems_.push_back(unknown_field(name, line));
  }

  Problem unknown_field(const std::string& name, std::size_t line) const {
    std::vector<std::string> names;
    for (const FieldHeadings& field : fields_) names.push_back(field.field);
    Problem problem(messages::unknown_field, name, fmt::format("{}", fmt::join(names, ", ")));
    return line == 0 ? problem : std::move(problem).at({rules_.mapping.file, line, 0});
  }

  LookAhead& list_;
  const HeadingRules& rules_;
  std::vector<FieldHeadings> fields_;
  Columns columns_;
  const ReportForm* form_ = nullptr;  ///< None: the list is no report of ours.
  std::vector<Open> open_;
  std::vector<Problem> problems_;
};

}  // namespace

Columns read_headings(LookAhead& list, const HeadingRules& rules, ImportWatcher& watcher, table::ListRow& row) {
  HeadingsReader reader(list, rules);
  reader.read(row);
  watcher.understood(reader.columns().readings, reader.columns().columns);
  if (!reader.problems().empty()) throw Errors(std::move(reader.problems()));
  return std::move(reader.columns());
}

std::vector<HeadingReading> open_headings(table::ListReader& list, std::string_view name, const ImportRequest& request,
                                          vocabulary::Registry& registry) {
  LookAhead rows(list);
  table::ListRow row;
  const HeadingRules rules = heading_rules(name, request, registry);
  HeadingsReader reader(rows, rules);
  reader.read(row);
  std::erase_if(reader.columns().readings, [](const HeadingReading& reading) { return !reading.is_open; });
  return std::move(reader.columns().readings);
}

HeadingRules heading_rules(std::string_view list, const ImportRequest& request, vocabulary::Registry& registry) {
  HeadingRules rules{.list = list, .mapping = request.mapping, .choices = choices_of(list)};
  rules.answers.columns = request.answers;
  for (const storage::ListItem& item : registry.items(heading_list)) {
    if (item.scheme != list) continue;
    rules.remembered.columns.push_back({.heading = item.name_vi, .field = item.name_en, .currency = {}});
  }
  rules.units = registry.unit_words();
  return rules;
}

}  // namespace aid::importing
