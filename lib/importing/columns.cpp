#include "columns.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"
#include "aid/importing/unit_messages.hpp"
#include "aid/table/rejected_rows.hpp"
#include "cells.hpp"
#include "heading_row.hpp"
#include "list_dates.hpp"
#include "page_rows.hpp"
#include "report_form.hpp"
#include "two_row_headings.hpp"
#include "unit_line.hpp"

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

bool is_of_amounts(std::string_view field) {
  constexpr std::string_view fields[] = {
      "amount",         "pledged",    "committed",  "received", "disbursed", "used", "counterpart", "returned",
      "cash-and-goods", "stated-vnd", "stated-usd", "stated",   "goods",     "rate", "cash",        "goods-unit-value", "cost"};
  return std::ranges::find(fields, field) != std::end(fields);
}

domain::NumberStyle numbers_of(const ListMapping& mapping, const Columns& columns, domain::NumberStyle otherwise) {
  if (mapping.numbers == "vi") return domain::NumberStyle::vi;
  if (mapping.numbers == "en") return domain::NumberStyle::en;
  if (columns.is_report)
    return columns.report_language == Language::vi ? domain::NumberStyle::vi : domain::NumberStyle::en;
  return otherwise;
}

namespace {

/// In which currency the figures of a column are by its heading or its field; empty: neither says it.
std::string_view currency_said(const ColumnMapping& column) {
  if (!column.currency.empty()) return column.currency;
  return column.field == "stated-vnd" ? "VND" : column.field == "stated-usd" ? "USD" : "";
}

/// Gives the columns of amounts what a line above the headings says, as far as their own headings do not.
class UnitAbove {
public:
  UnitAbove(const UnitLine& line, const ListMapping& mapping, Columns& columns)
      : line_(line), mapping_(mapping), columns_(columns) {}

  /// The first problem: the line is not known, or it and a heading do not go together.
  std::optional<Problem> apply() {
    if (line_.words.empty()) return std::nullopt;
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      if (!is_of_amounts(columns_.columns[i].field)) continue;
      if (auto problem = apply_to(i)) return std::move(*problem).at(*line_.where);
    }
    return std::nullopt;
  }

private:
  std::optional<Problem> apply_to(std::size_t i) {
    ColumnMapping& column = columns_.columns[i];
    const bool has_currency = !column.currency.empty();
    const bool has_scale = column.unit != 1;
    const bool is_mapped = (has_currency || has_scale) && mapped(column.heading, mapping_);
    if (is_mapped && line_.is_known && line_.unit.unit != column.unit) return contradicted();
    if (has_currency && has_scale) return pass_over(i);
    if (has_currency) return compare_scale(i);
    if (line_.is_contradicted) return contradicted();
    if (!line_.is_known) return Problem(messages::unknown_unit, line_.words);
    const std::string& currency = line_.unit.currency;
    const std::string_view own = currency_said(column);
    const bool is_of_other = !own.empty() && !currency.empty() && own != currency;
    if (is_of_other) return std::nullopt;
    if (has_scale) {
      column.currency = currency;
      return line_.unit.unit == 1 ? std::nullopt : pass_over(i);
    }
    column.currency = currency;
    column.unit = line_.unit.unit;
    columns_.unit_words = line_.words;
    columns_.in_that_unit.push_back(i);
    return std::nullopt;
  }

  Problem contradicted() const { return {messages::units_contradict, line_.words}; }

  /// The heading says a currency alone: "ĐVT: triệu" or "ĐVT: nghìn USD" above "Cam kết (USD)" leaves its scale open.
  std::optional<Problem> compare_scale(std::size_t i) {
    const ColumnMapping& column = columns_.columns[i];
    const bool is_its = line_.unit.currency.empty() || line_.unit.currency == column.currency;
    const bool is_open = line_.is_known && line_.unit.unit != 1 && is_its;
    if (is_open && !mapped(column.heading, mapping_))
      return Problem(messages::unit_in_parts, line_.words, column.heading);
    return pass_over(i);
  }

  /// The heading's own unit holds; the report of the import says so.
  std::optional<Problem> pass_over(std::size_t i) {
    const ColumnMapping& column = columns_.columns[i];
    const bool is_same = line_.is_known && !line_.is_contradicted && line_.unit.unit == column.unit &&
                         (line_.unit.currency.empty() || line_.unit.currency == column.currency);
    if (is_same) return std::nullopt;
    columns_.unit_passed_over = line_.words;
    columns_.in_own_unit.push_back(i);
    return std::nullopt;
  }

  const UnitLine& line_;
  const ListMapping& mapping_;
  Columns& columns_;
};

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
    find_unit_line(row, list, rules.units, unit_line);
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
    const std::vector<std::string> joined = join_row_below(row);
    for (std::size_t i = 0; i < std::max(row.cells.size(), joined.size()); ++i) {
      add_column(joined.empty() ? row.cells[i].text : std::string_view(joined[i]), i);
    }
    for (const Open& open : open_) settle(open);
    leave_unit_without_goods();
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) check(i);
    check_mapping();
    if (auto problem = UnitAbove(unit_line, rules_.mapping, columns_).apply()) problems_.push_back(std::move(*problem));
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

  /// The headings of two rows, of which the second is then `row`; empty: there is one.
  std::vector<std::string> join_row_below(table::ListRow& row) {
    const table::ListRow* const below = form_ ? nullptr : list_.peek(0);
    std::vector<std::string> joined = below ? joined_headings(row, *below) : std::vector<std::string>();
    if (joined.empty() || !list_.next(row)) return {};
    columns_.line = row.line;
    return joined;
  }

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

  /// "ĐVT" is the unit of goods only beside them; else it may be that of anything.
  void leave_unit_without_goods() {
    if (is_held("goods") || mapped_to("goods-unit")) return;
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      if (columns_.columns[i].field != "goods-unit") continue;
      columns_.columns[i].field = "ignore";
      columns_.unknown.push_back(i);
    }
  }

  bool mapped_to(std::string_view field) const {
    return std::ranges::find(rules_.mapping.columns, field, &ColumnMapping::field) != rules_.mapping.columns.end();
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
    // Goods of one stage and goods of another are not those of one entry.
    const bool are_joined = column.heading.find(between_headings) != std::string::npos &&
                            same->heading.find(between_headings) != std::string::npos;
    const bool may_be_again = may_repeat(column.field) && !(column.field == "goods" && same != before && are_joined);
    if (same != before && !may_be_again && !is_of_wide_table) {
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
