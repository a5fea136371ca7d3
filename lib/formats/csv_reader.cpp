#include "aid/formats/csv_reader.hpp"

#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/messages.hpp"

#include <algorithm>
#include <utility>

namespace aid::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t none = std::string_view::npos;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || text.substr(0, 2).find('\0') != none;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, std::string_view name, const CsvOptions& options)
    : text_(text), name_(name), options_(options) {
  if (text_.starts_with(byte_order_mark)) at_ = line_start_ = byte_order_mark.size();
}

Result<bool> CsvReader::next(CsvRecord& record) {
  Result<bool> read = read_record(record);
  if (!read) at_ = text_.size();
  return read;
}

Result<bool> CsvReader::read_record(CsvRecord& record) {
  while (const std::size_t length = line_end(at_)) start_line(at_ + length);
  if (at_ >= text_.size()) return false;

  const Location place{name_, line_, 0};
  record.line = line_;
  std::size_t columns = 0;
  std::size_t bytes = 0;
  record.starts.clear();
  for (End end = End::field; end == End::field;) {
    if (columns == max_csv_columns) return Problem(messages::too_many_columns, max_csv_columns).at(place);
    if (record.fields.size() == columns) record.fields.emplace_back();
    std::string& field = record.fields[columns++];
    record.starts.push_back(at_);
    const Result<End> read = read_field(field);
    if (!read) return read.problem();
    end = read.value();
    bytes += field.size() + 1;
    if (bytes > max_csv_record_bytes) return Problem(messages::record_too_long, max_csv_record_bytes).at(place);
  }
  record.fields.resize(columns);  // It may come from a longer record.
  if (columns_ == 0) columns_ = columns;
  if (options_.same_columns && columns != columns_) {
    return Problem(messages::uneven_columns, columns, columns_).at(place);
  }
  return true;
}

Result<CsvReader::End> CsvReader::read_field(std::string& field) {
  field.clear();
  return at_ < text_.size() && text_[at_] == '"' ? read_quoted(field) : read_unquoted(field);
}

Result<CsvReader::End> CsvReader::read_unquoted(std::string& field) {
  const std::size_t start = at_;
  std::size_t at = start;
  const auto goes_on = [&](char c) { return c != options_.delimiter && c != '\n' && c != '\r' && c != '"'; };
  while (at < text_.size() && at - start <= max_csv_field_bytes && goes_on(text_[at])) ++at;

  if (at - start > max_csv_field_bytes) return too_long(start);
  if (const std::size_t bad = find_bad_byte(start, at); bad != none) return bad_byte(start, bad);
  field.assign(text_, start, at - start);
  return end_field(start, at);
}

Result<CsvReader::End> CsvReader::read_quoted(std::string& field) {
  const std::size_t start = at_;
  std::size_t at = start + 1;
  for (;;) {
    // Not further than the longest field: an open quote may be followed by gigabytes.
    const std::string_view ahead = text_.substr(at, max_csv_field_bytes + 1);
    const std::size_t length = std::min(ahead.find('"'), ahead.size());
    field.append(ahead, 0, length);
    if (field.size() > max_csv_field_bytes) return too_long(start);
    if (const std::size_t bad = find_bad_byte(at, at + length); bad != none) return bad_byte(start, bad);
    at += length;
    if (at == text_.size()) return Problem(messages::unterminated_quote).at(locate(start));
    if (text_.substr(at + 1, 1) != "\"") break;
    field += '"';
    at += 2;
  }
  return end_field(start, at + 1);
}

Result<CsvReader::End> CsvReader::end_field(std::size_t start, std::size_t at) {
  const std::size_t length = line_end(at);
  if (at < text_.size() && length == 0 && text_[at] != options_.delimiter) {
    return text_[at] == '\r' ? bad_byte(start, at) : stray_quote(start, at);
  }
  const bool more = at < text_.size() && length == 0;
  const std::string_view field = text_.substr(start, at - start);
  for (std::size_t i = field.find('\n'); i != none; i = field.find('\n', i + 1)) {
    ++line_;
    line_start_ = start + i + 1;
  }
  if (length > 0) {
    start_line(at + length);
  } else {
    at_ = more ? at + 1 : at;
  }
  return more ? End::field : End::record;
}

std::size_t CsvReader::line_end(std::size_t at) const {
  const std::string_view ahead = text_.substr(std::min(at, text_.size()), 2);
  if (ahead.starts_with('\n')) return 1;
  return ahead == "\r\n" ? 2 : 0;
}

void CsvReader::start_line(std::size_t at) {
  at_ = line_start_ = at;
  ++line_;
}

std::size_t CsvReader::find_bad_byte(std::size_t from, std::size_t until) const {
  const std::string_view part = text_.substr(from, until - from);
  const std::size_t nul = part.find('\0');
  const std::size_t invalid = find_invalid_utf8(part);
  const std::size_t bad = std::min(nul, invalid);
  return bad == none ? none : from + bad;
}

Location CsvReader::locate(std::size_t at) const {
  std::size_t line = line_;
  std::size_t line_start = line_start_;
  for (std::size_t i = text_.find('\n', line_start); i < at; i = text_.find('\n', line_start)) {
    ++line;
    line_start = i + 1;
  }
  return {name_, line, column_of(text_.substr(line_start), at - line_start)};
}

Problem CsvReader::bad_byte(std::size_t start, std::size_t at) const {
  const bool control = text_[at] == '\0' || text_[at] == '\r';
  Problem problem = control ? Problem(messages::control_character, text_.substr(start, at - start),
                                      text_[at] == '\r' ? "U+000D" : "U+0000")
                            : Problem(messages::invalid_utf8, at + 1);
  if (is_utf16(text_)) {
    problem = std::move(problem).hint(messages::convert_from_utf16_hint);
  } else if (!control) {
    problem = std::move(problem).hint(messages::convert_to_utf8_hint);
  }
  return std::move(problem).at(locate(at));
}

Problem CsvReader::stray_quote(std::size_t start, std::size_t at) const {
  if (text_[start] != '"') {
    return Problem(messages::stray_quote_inside).hint(messages::double_quotes_hint).at(locate(at));
  }
  const Location opened = locate(start);
  return Problem(messages::stray_quote_after)
      .hint(messages::quote_opened_hint, opened.line, opened.column)
      .at(locate(at));
}

Problem CsvReader::too_long(std::size_t start) const {
  const Location opened = locate(start);
  Problem problem(messages::field_too_long, max_csv_field_bytes);
  if (text_[start] == '"') {
    problem = std::move(problem).hint(messages::quote_opened_hint, opened.line, opened.column);
  }
  return std::move(problem).at(opened);
}

Result<std::vector<CsvRecord>> read_csv(std::string_view text, std::string_view name, const CsvOptions& options) {
  CsvReader reader(text, name, options);
  std::vector<CsvRecord> records;
  for (CsvRecord record;;) {
    const Result<bool> read = reader.next(record);
    if (!read) return read.problem();
    if (!read.value()) return records;
    records.push_back(record);
  }
}

Location location_of(std::string_view text, std::string_view name, const CsvRecord& record, std::size_t field) {
  const std::size_t at = record.starts[field];
  const std::string_view before = text.substr(0, at);
  const auto lines = std::count(before.begin() + static_cast<std::ptrdiff_t>(record.starts[0]), before.end(), '\n');
  const std::size_t newline = before.rfind('\n');
  std::size_t line_start = newline == none ? 0 : newline + 1;
  if (line_start == 0 && text.starts_with(byte_order_mark)) line_start = byte_order_mark.size();
  return {std::string(name), record.line + static_cast<std::size_t>(lines),
          column_of(text.substr(line_start), at - line_start)};
}

}  // namespace aid::formats
