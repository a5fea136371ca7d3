#include "sheet.hpp"

#include "aid/base/ascii.hpp"
#include "aid/domain/date.hpp"
#include "aid/formats/csv_reader.hpp"
#include "aid/formats/messages.hpp"
#include "characters.hpp"
#include "plain_number.hpp"

#include <algorithm>
#include <charconv>

namespace aid::formats {
namespace {

using Kind = table::ListCell::Kind;

constexpr std::size_t significant_digits = 15;  ///< What spreadsheets show of a binary fraction.

/// Digits, 15 at most, with at most one point between two of them: the text of nearly every number.
bool is_plain(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.size() > significant_digits + 1 || !is_digit(text.front()) || !is_digit(text.back()))
    return false;
  if (text.size() > 1 && text[0] == '0' && text[1] != '.') return false;
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  const auto points = std::count(text.begin(), text.end(), '.');
  return points <= 1 && digits + points == static_cast<std::ptrdiff_t>(text.size()) &&
         digits <= static_cast<std::ptrdiff_t>(significant_digits) && text != "0";
}

/// The day of a serial number: 1 is 1900-01-01, and 60 is 1900-02-29, which never was; or 0 is 1904-01-01. Nothing: it
/// is no day.
std::optional<domain::Date> day_of(std::string_view serial, bool counts_from_1904) {
  const std::string_view whole = serial.substr(0, serial.find('.'));
  std::int32_t days = 0;
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), days);
  if (error != std::errc() || end != whole.data() + whole.size() || days < 0 || days > 2'958'465) return std::nullopt;
  constexpr std::int32_t first_of_1904 = -24'107;
  constexpr std::int32_t last_of_1899 = -25'568;
  if (counts_from_1904) return domain::Date(first_of_1904 + days);
  if (days == 0 || days == 60) return std::nullopt;
  return domain::Date(last_of_1899 + days - (days > 60 ? 1 : 0));
}

}  // namespace

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return letters;
}

void SheetHandler::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "c") {
    start_cell(attributes);
  } else if (name == "v" || name == "t") {
    is_in_value_ = is_in_cell_ && !is_in_hint_;
    has_value_ = has_value_ || is_in_value_;
  } else if (name == "row") {
    start_row(attributes);
  } else if (name == "f") {
    has_formula_ = true;
  } else if (name == "rPh") {
    is_in_hint_ = true;
  }
}

void SheetHandler::end(std::string_view name) {
  if (name == "v" || name == "t") {
    is_in_value_ = false;
  } else if (name == "c") {
    end_cell();
  } else if (name == "row") {
    end_row();
  } else if (name == "rPh") {
    is_in_hint_ = false;
  }
}

void SheetHandler::text(std::string_view piece) {
  // What is longer than a field may be is refused at the cell's end, and yet the rejected row has it.
  if (is_in_value_ && value_.size() <= max_csv_record_bytes) value_ += piece;
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
  row_.clear();
  columns_ = 0;
  row_.number = last_row_ + 1;
  row_.is_hidden = attributes.is_true("hidden");
  if (const auto number = attributes.find("r")) {
    const auto [end, error] = std::from_chars(number->data(), number->data() + number->size(), row_.number);
    is_damaged_ = is_damaged_ || error != std::errc() || end != number->data() + number->size();
  }
  is_damaged_ = is_damaged_ || row_.number <= last_row_ || row_.number > most_rows;
  last_row_ = row_.number;
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
  is_in_cell_ = true;
  has_formula_ = has_value_ = false;
  value_.clear();
  type_ = Type::number;
  style_ = 0;
  std::string_view reference;
  for (const auto& [name, value] : attributes) {
    if (name == "r") {
      reference = value;
    } else if (name == "s") {
      std::from_chars(value.data(), value.data() + value.size(), style_);
    } else if (name == "t") {
      type_ = value == "s"   ? Type::shared
              : value == "n" ? Type::number
              : value == "b" ? Type::boolean
              : value == "e" ? Type::error
              : value == "d" ? Type::date
                             : Type::text;
    }
  }
  place_cell(reference);
}

/// Reads the letters of "AB12"; without a reference the cell follows the one before it.
void SheetHandler::place_cell(std::string_view reference) {
  column_ = columns_;
  if (!reference.empty()) {
    std::size_t letters = 0;
    for (const char c : reference) {
      if (c < 'A' || c > 'Z' || letters > most_columns) break;
      letters = letters * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    is_damaged_ = is_damaged_ || letters == 0 || letters - 1 < columns_ || letters > most_columns;
    column_ = letters > 0 ? letters - 1 : 0;
  }
  columns_ = column_ + 1;
}

void SheetHandler::end_cell() {
  is_in_cell_ = false;
  // A formula may give an empty text; some programs store an empty number for what they did not compute.
  if (has_formula_ && value_.empty() && (!has_value_ || type_ == Type::number)) {
    return refuse(Problem(messages::no_stored_value).hint(messages::save_again_hint));
  }
  if (value_.empty()) return;
  if (column_ >= max_csv_columns) return refuse(Problem(messages::too_many_columns, max_csv_columns));
  end_value();
}

void SheetHandler::end_value() {
  switch (type_) {
    case Type::number:
      return add_number();
    case Type::shared:
      return add_shared();
    case Type::boolean:
      return add_boolean();
    case Type::date:
      return add_stored_date();
    case Type::error:
      refuse(Problem(messages::error_cell, value_));
      return add(value_);
    case Type::text:
      break;
  }
  if (value_.find("_x") == std::string::npos) return add(value_);
  std::string text;
  append_workbook_text(text, value_);
  add(text);
}

void SheetHandler::add_shared() {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
  if (error != std::errc() || *end != '\0' || index >= workbook_.texts.size()) {
    is_damaged_ = true;
  } else {
    add(workbook_.texts[index]);
  }
}

void SheetHandler::add_boolean() { add(value_ == "0" || value_ == "false" ? "false" : "true"); }

CellStyle SheetHandler::style() const {
  return style_ < workbook_.styles.size() ? workbook_.styles[style_] : CellStyle::number;
}

void SheetHandler::add_number() {
  if (style() == CellStyle::worded) return add_worded_number();
  if (style() != CellStyle::number) return add_date();
  if (is_plain(value_)) return add(value_, Kind::number);
  add_plain_number();
}

void SheetHandler::add_plain_number() {
  std::string plain;
  if (append_plain_number(plain, value_, significant_digits)) return add(plain, Kind::number);
  refuse(Problem(messages::number_out_of_range, value_));
  add(value_);
}

void SheetHandler::add_worded_number() {
  const NumberFormat& format = workbook_.formats.at(workbook_.format_ids[style_]);
  std::string plain;
  const bool is_number = append_plain_number(plain, value_, significant_digits);
  const auto shown = is_number ? format.show(plain) : std::nullopt;
  if (!is_number || (shown && shown->is_alone)) return add_plain_number();
  if (!shown) {
    refuse(Problem(messages::number_not_shown, plain, format.code()));
    return add(plain);
  }
  add(shown->text, Kind::shown);
  if (row_.cells.size() <= column_) return;
  row_.cells[column_].format = &format;
  row_.cells[column_].is_divided = shown->is_divided;
  row_.cells[column_].number = plain.size();
  row_.texts += plain;
}

void SheetHandler::add_date() {
  // A serial number with a time of day may be noisy enough to have an exponent.
  std::string serial;
  const bool is_number = append_plain_number(serial, value_, significant_digits);
  const auto day = is_number ? day_of(serial, workbook_.counts_from_1904) : std::nullopt;
  if (!day) {
    refuse(Problem(messages::cell_without_day, value_));
    return add(value_);
  }
  const std::string text = to_string(*day);
  if (style() == CellStyle::month) return add(std::string_view(text).substr(0, 7));
  if (style() == CellStyle::year) return add(std::string_view(text).substr(0, 4), Kind::date);  // No figure.
  add(text, Kind::date);
}

void SheetHandler::add_stored_date() {
  const Result<domain::Date> day = domain::Date::parse(std::string_view(value_).substr(0, 10));
  if (!day || (value_.size() > 10 && value_[10] != 'T')) {
    refuse(Problem(messages::cell_without_day, value_));
    return add(value_);
  }
  add(to_string(day.value()), Kind::date);
}

}  // namespace aid::formats
