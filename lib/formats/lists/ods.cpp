#include "ods.hpp"

#include "aid/domain/date.hpp"
#include "aid/formats/csv_reader.hpp"
#include "aid/formats/messages.hpp"
#include "characters.hpp"
#include "plain_number.hpp"
#include "shown_figure.hpp"

#include <algorithm>
#include <charconv>

namespace aid::formats {
namespace {

using OdsKind = table::ListCell::Kind;

constexpr std::size_t shown_digits = 15;  ///< What spreadsheets show of a binary fraction.

/// How often an attribute says that something stands; once where it says nothing. 0: it is no number from 1 to `most`.
std::size_t times(const XmlAttributes& attributes, std::string_view name, std::size_t most) {
  const auto text = attributes.find(name);
  if (!text) return 1;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  return error == std::errc() && end == text->data() + text->size() && value <= most ? value : 0;
}

/// Programs before 2010 say only in the text that a formula failed.
bool is_error_text(std::string_view text) {
  return text.starts_with("#N/A") || text.starts_with("#DIV/0!") || text.starts_with("#VALUE!") ||
         text.starts_with("#REF!") || text.starts_with("#NAME?") || text.starts_with("#NUM!") ||
         text.starts_with("Err:");
}

/// Whether the words beside a figure say no more than that it is in per cent, or in the currency of the cell.
bool is_said_by(std::string_view suffix, const ShownFigure& shown) {
  std::string words = shown.before + shown.after;
  for (const std::string_view said :
       {suffix, std::string_view("VNĐ"), std::string_view("đồng"), std::string_view("đ"), std::string_view("₫"),
        std::string_view("$"), std::string_view("US"), std::string_view("€"), std::string_view("£"),
        std::string_view("¥"), std::string_view(" "), std::string_view("\u00A0")}) {
    for (std::size_t at = words.find(said); at != std::string::npos; at = words.find(said))
      words.erase(at, said.size());
  }
  return words.empty();
}

}  // namespace

// --- Where in the sheet ---

void OdsHandler::start(std::string_view name, const XmlAttributes& attributes) {
  constexpr std::size_t sheet_depth = 4;  // document-content, body, spreadsheet, table
  ++depth_;
  if (skipped_from_ != 0) return;
  if (is_in_sheet_) {
    if (cell_depth_ != 0) {
      start_in_cell(name, attributes);
    } else {
      start_in_table(name, attributes);
    }
  } else if (depth_ == sheet_depth && name == "table") {
    is_in_sheet_ = sheets_++ == sheet_.number;
    if (!is_in_sheet_) skip();
  }
}

void OdsHandler::start_in_table(std::string_view name, const XmlAttributes& attributes) {
  if (name == "table-row") {
    start_row(attributes);
  } else if (name == "table-cell" || name == "covered-table-cell") {
    start_cell(attributes);
  } else if (name == "table-column") {
    start_columns(attributes);
  } else if (name == "table-row-group") {
    if (hidden_groups_ > 0 || attributes.get("display") == "false") ++hidden_groups_;
  } else if (name != "table-header-rows" && name != "table-rows" && name != "table-columns" &&
             name != "table-header-columns" && name != "table-column-group") {
    skip();
  }
}

void OdsHandler::start_in_cell(std::string_view name, const XmlAttributes& attributes) {
  if (!is_in_paragraph_) {
    if (name != "p" || depth_ != cell_depth_ + 1) return skip();  // A comment, a drawing, a table within the cell.
    if (paragraphs_++ > 0) shown_ += '\n';
    is_in_paragraph_ = has_plain_space_ = true;
  } else if (name == "s") {
    shown_.append(std::max<std::size_t>(times(attributes, "c", max_csv_field_bytes), 1), ' ');
  } else if (name == "tab") {
    shown_ += '\t';
  } else if (name == "line-break") {
    shown_ += '\n';
  } else if (name != "span" && name != "a") {
    skip();
  }
}

void OdsHandler::end(std::string_view name) {
  if (skipped_from_ == depth_) {
    skipped_from_ = 0;
  } else if (skipped_from_ == 0 && is_in_sheet_) {
    if (cell_depth_ == depth_) {
      end_cell();
    } else if (is_in_paragraph_ && depth_ == cell_depth_ + 1) {
      is_in_paragraph_ = false;
    } else if (name == "table-row") {
      end_row();
    } else if (name == "table-row-group") {
      hidden_groups_ -= hidden_groups_ > 0 ? 1 : 0;
    } else if (name == "table") {
      is_in_sheet_ = false;
    }
  }
  --depth_;
}

void OdsHandler::text(std::string_view piece) {
  // What is longer than a field may be is refused at the cell's end, and yet the rejected row has it.
  if (!is_in_paragraph_ || skipped_from_ != 0 || shown_.size() > max_csv_record_bytes) return;
  for (const char c : piece) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_space || !has_plain_space_) shown_ += is_space ? ' ' : c;
    has_plain_space_ = is_space;
  }
}

// --- Columns, rows and cells ---

void OdsHandler::start_columns(const XmlAttributes& attributes) {
  const std::size_t count = times(attributes, "number-columns-repeated", most_columns);
  const std::size_t begin = default_styles_.empty() ? 0 : default_styles_.back().end;
  is_damaged_ = is_damaged_ || count == 0 || begin + count > most_columns;
  if (!is_damaged_) default_styles_.push_back({begin + count, std::string(attributes.get("default-cell-style-name"))});
}

void OdsHandler::start_row(const XmlAttributes& attributes) {
  row_.clear();
  column_ = columns_ = 0;
  row_.number = last_row_ + 1;
  row_.repeated = times(attributes, "number-rows-repeated", most_rows);
  last_row_ += row_.repeated;
  is_damaged_ = is_damaged_ || row_.repeated == 0 || last_row_ > most_rows;
  const std::string_view visibility = attributes.get("visibility");
  row_.is_hidden = hidden_groups_ > 0 || visibility == "collapse" || visibility == "filter";
  row_style_ = attributes.get("default-cell-style-name");
}

void OdsHandler::start_cell(const XmlAttributes& attributes) {
  cell_depth_ = depth_;
  column_ = columns_;
  repeated_ = times(attributes, "number-columns-repeated", most_columns);
  columns_ += repeated_;
  is_damaged_ = is_damaged_ || repeated_ == 0 || columns_ > most_columns;
  paragraphs_ = 0;
  shown_.clear();
  value_.clear();
  currency_.clear();
  type_ = Type::none;
  has_formula_ = attributes.find("formula").has_value();
  style_ = attributes.get("style-name");
  for (const auto& [name, value] : attributes) {
    // "office:value-type" is of the standard, "calcext:value-type" of the program: it knows errors.
    if (name.ends_with(":value-type") && type_ != Type::error) read_type(value, attributes);
  }
  const std::size_t rows = times(attributes, "number-rows-spanned", most_rows);
  if (rows > 1 && row_.repeated == 1 && column_ < max_csv_columns) row_.merged.push_back({column_, rows});
}

void OdsHandler::read_type(std::string_view type, const XmlAttributes& attributes) {
  const auto is = [&](Type meant, std::string_view attribute) {
    type_ = meant;
    value_ = attributes.get(attribute);
  };
  if (type == "float") {
    is(Type::number, "value");
  } else if (type == "percentage") {
    is(Type::per_cent, "value");
  } else if (type == "currency") {
    is(Type::currency, "value");
    currency_ = attributes.get("currency");
  } else if (type == "date") {
    is(Type::date, "date-value");
  } else if (type == "time") {
    is(Type::time, "time-value");
  } else if (type == "boolean") {
    is(Type::boolean, "boolean-value");
  } else if (type == "error") {
    type_ = Type::error;
  } else {
    is(Type::text, "string-value");
  }
}

void OdsHandler::end_cell() {
  cell_depth_ = 0;
  const bool is_failed = type_ == Type::error || (has_formula_ && is_error_text(shown_));
  if (value_.empty() && shown_.empty()) {
    if (has_formula_ && type_ != Type::text) refuse(Problem(messages::no_stored_value).hint(messages::save_again_hint));
    return;
  }
  if (column_ >= max_csv_columns) return refuse(Problem(messages::too_many_columns, max_csv_columns));
  if (is_failed) {
    refuse(Problem(messages::error_cell, shown_));
    add(shown_);
  } else {
    add_value();
  }
  repeat_cell();
}

void OdsHandler::add_value() {
  switch (type_) {
    case Type::number:
      return add_number("");
    case Type::per_cent:
      return add_number("%");
    case Type::currency:
      return add_number(currency_);
    case Type::date:
      return add_day();
    case Type::boolean:
      return add(value_);
    default:
      return add(shown_.empty() ? value_ : shown_);
  }
}

/// A share of 0.5 is shown as 50 %.
void OdsHandler::add_number(std::string_view suffix) {
  std::string plain;
  bool is_number = append_plain_number(plain, value_, shown_digits);
  if (is_number && suffix == "%") {
    const std::string hundredfold = plain + "E2";
    plain.clear();
    is_number = append_plain_number(plain, hundredfold, shown_digits);
  }
  if (!is_number) {
    refuse(Problem(messages::number_out_of_range, value_));
    return add(value_);
  }
  const auto shown = shown_.empty() ? ShownFigure() : take_shown_figure(shown_, plain);
  if (!shown) {
    refuse(Problem(messages::number_not_shown, plain, shown_));
    return add(plain);
  }
  if (!suffix.empty() && is_said_by(suffix, *shown)) {
    add_worded({.before = "", .after = std::string(suffix)}, plain);
  } else if (suffix.empty() && shown->is_alone()) {
    add(plain, OdsKind::number);
  } else {
    add_worded(*shown, plain);
  }
}

/// The words that are shown, around the number itself and not the figure, which may be rounded.
void OdsHandler::add_worded(const ShownFigure& words, const std::string& plain) {
  std::string text = words.before;
  if (!text.empty()) text += ' ';
  text += plain;
  // Exactly three decimals could be read as thousands.
  const std::size_t point = plain.find('.');
  if (point != std::string::npos && plain.size() - point - 1 == 3) text += '0';
  if (!words.after.empty() && words.after != "%") text += ' ';
  text += words.after;
  add(text, OdsKind::shown);
  if (row_.cells.size() <= column_) return;
  row_.cells[column_].number = plain.size();
  row_.texts += plain;
}

void OdsHandler::add_day() {
  const Result<domain::Date> day = domain::Date::parse(std::string_view(value_).substr(0, 10));
  if (!day || (value_.size() > 10 && value_[10] != 'T')) {
    refuse(Problem(messages::cell_without_day, value_));
    return add(value_);
  }
  const std::string text = to_string(day.value());
  if (style() == CellStyle::month) return add(std::string_view(text).substr(0, 7));
  if (style() == CellStyle::year) return add(std::string_view(text).substr(0, 4), OdsKind::date);  // No figure.
  add(text, OdsKind::date);
}

/// The cells beside it that are the same share its text.
void OdsHandler::repeat_cell() {
  if (repeated_ <= 1 || is_damaged_ || row_.cells.size() <= column_) return;
  if (column_ + repeated_ > max_csv_columns) refuse(Problem(messages::too_many_columns, max_csv_columns));
  const SheetRow::Cell cell = row_.cells[column_];
  const std::size_t count = std::min(repeated_, max_csv_columns - column_);
  if (cell.length * count > max_csv_record_bytes) {
    return refuse(Problem(messages::record_too_long, max_csv_record_bytes));
  }
  row_.cells.resize(column_ + count, cell);
}

CellStyle OdsHandler::style() const {
  std::string_view name = style_.empty() ? std::string_view(row_style_) : std::string_view(style_);
  if (name.empty()) {
    const auto columns = std::upper_bound(default_styles_.begin(), default_styles_.end(), column_,
                                          [](std::size_t column, const Columns& one) { return column < one.end; });
    if (columns != default_styles_.end()) name = columns->style;
  }
  const auto found = sheet_.styles.find(name);
  return found == sheet_.styles.end() ? CellStyle::day : found->second;
}

}  // namespace aid::formats
