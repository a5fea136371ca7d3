#include "aid/formats/csv_reader.hpp"

#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/csv_text.hpp"
#include "aid/formats/messages.hpp"
#include "lists/characters.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace aid::formats {
namespace {

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || text.substr(0, 2).find('\0') != none;
}

/// A bit for each of 64 bytes that is one of `wanted`, the first byte the lowest.
std::uint64_t bits_of(const char* bytes, const std::array<char, 4>& wanted) {
  std::uint64_t bits = 0;
#if defined(__SSE2__)
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
    __m128i found = _mm_setzero_si128();
    for (const char c : wanted) found = _mm_or_si128(found, _mm_cmpeq_epi8(sixteen, _mm_set1_epi8(c)));
    bits |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))} << (16 * part);
  }
#else
  for (unsigned i = 0; i < 64; ++i) {
    const bool found = std::find(wanted.begin(), wanted.end(), bytes[i]) != wanted.end();
    bits |= std::uint64_t{found} << i;
  }
#endif
  return bits;
}

bool has_content(const table::ListRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const table::ListCell& cell) { return !cell.text.empty(); });
}

}  // namespace

void CsvMarks::load(std::size_t at) {
  const std::array<char, 4> wanted{delimiter_, '"', '\n', '\r'};
  block_ = at;
  const std::string_view ahead = text_.substr(at, 64);
  if (ahead.size() == 64) {
    marks_ = bits_of(ahead.data(), wanted);
    return;
  }
  char padded[64] = {};
  ahead.copy(padded, ahead.size());
  marks_ = bits_of(padded, wanted);
}

CsvReader::CsvReader(std::string_view text, std::string_view name, const CsvOptions& options)
    : text_(text), name_(name), options_(options), marks_(text, options.delimiter), bad_byte_(find_bad_byte(0)) {
  if (text_.starts_with(byte_order_mark)) at_ = line_start_ = byte_order_mark.size();
  for (; line_ <= options.skipped_lines; ++line_) {
    at_ = line_start_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
  }
}

Result<bool> CsvReader::next(table::ListRow& row) {
  for (;;) {
    Result<bool> read = read_record(row);
    if (!read) pass_bad(row);
    if (!read || !read.value()) return read;
    if (!has_content(row)) continue;
    return read;
  }
}

std::size_t CsvReader::find_bad_byte(std::size_t from) const {
  const std::size_t invalid = options_.is_utf8 ? none : find_invalid_utf8(text_.substr(from));
  return std::min(text_.find('\0', from), invalid == none ? none : from + invalid);
}

std::size_t CsvReader::end_of_quoted(std::size_t start) const {
  const std::string_view near = text_.substr(0, start + max_csv_record_bytes);
  for (std::size_t at = start + 1;; at += 2) {
    at = near.find_first_of(quoting_marks(), at);
    if (at == none) return none;
    if (text_[at] == '"' && text_.substr(at + 1, 1) != "\"") return at + 1;
  }
}

std::size_t CsvReader::end_of_bad(std::size_t at) {
  for (;;) {
    const std::size_t mark = marks_.next(at);
    if (mark == text_.size() || line_end(mark) > 0) return mark;
    at = mark + 1;
    if (text_[mark] != options_.delimiter || text_.substr(at, 1) != "\"") continue;
    // A field that is quoted as it should be may have lines of its own.
    const std::size_t end = end_of_quoted(at);
    if (end == none) return none;
    if (end == text_.size() || text_[end] == options_.delimiter || line_end(end) > 0) at = end;
  }
}

void CsvReader::pass_bad(table::ListRow& row) {
  const std::size_t end = problem_at_ == none ? none : end_of_bad(problem_at_);
  can_go_on_ = end != none;
  if (!can_go_on_) {
    at_ = text_.size();
    return;
  }
  row.raw = text_.substr(line_start_, end - line_start_);
  lines_ = 1 + static_cast<std::size_t>(std::count(row.raw.begin(), row.raw.end(), '\n'));
  at_ = end + line_end(end);
  if (bad_byte_ < at_) bad_byte_ = find_bad_byte(at_);
}

Result<bool> CsvReader::read_record(table::ListRow& row) {
  row.cells.clear();
  row.raw = {};
  starts_.clear();
  unquoted_.clear();
  line_ += std::exchange(lines_, 0);
  line_start_ = at_;
  while (const std::size_t length = line_end(at_)) {
    line_start_ = at_ += length;
    ++line_;
  }
  if (at_ >= text_.size()) return false;

  row.line = line_;
  lines_ = 1;
  for (std::size_t start = at_;;) {
    std::string_view field;
    std::size_t end = 0;
    starts_.push_back(start);
    if (start < text_.size() && text_[start] == '"') {
      const Result<std::size_t> quoted = read_quoted(start, field);
      if (!quoted) {
        problem_at_ = end_of_quoted(start);
        return quoted.problem();
      }
      end = quoted.value();
    } else {
      end = marks_.next(start);
      field = text_.substr(start, end - start);
    }
    problem_at_ = end;
    if (!is_within_limits(start, end)) return beyond_limits(start, end);
    row.cells.push_back({options_.has_marks ? without_harmless_mark(field) : field});
    if (end == text_.size() || text_[end] != options_.delimiter) return end_record(start, end);
    start = end + 1;
  }
}

bool CsvReader::is_within_limits(std::size_t start, std::size_t end) const {
  return (end - start <= max_csv_field_bytes || text_[start] == '"') && end <= bad_byte_ &&
         starts_.size() <= max_csv_columns && end - line_start_ < max_csv_record_bytes;
}

Problem CsvReader::beyond_limits(std::size_t start, std::size_t end) const {
  const Location record{name_, line_, 0};
  if (starts_.size() > max_csv_columns) return Problem(messages::too_many_columns, max_csv_columns).at(record);
  if (end - start > max_csv_field_bytes && text_[start] != '"') return too_long(start);
  if (end > bad_byte_) return bad_byte(start, bad_byte_);
  return Problem(messages::record_too_long, max_csv_record_bytes).at(record);
}

Result<std::size_t> CsvReader::read_quoted(std::size_t start, std::string_view& field) {
  const std::size_t kept = unquoted_.size();
  std::size_t at = start + 1;
  for (;;) {
    // Not further than the longest field: an open quote may be followed by gigabytes.
    const std::string_view ahead = text_.substr(at, max_csv_field_bytes + 1);
    const std::size_t length = std::min(ahead.find_first_of(quoting_marks()), ahead.size());
    if (unquoted_.size() - kept + length > max_csv_field_bytes) return too_long(start);
    if (at + length > bad_byte_) return bad_byte(start, bad_byte_);
    at += length;
    if (at == text_.size()) return Problem(messages::unterminated_quote).at(place_of(start));
    const std::string_view after = text_.substr(at + 1, 1);
    const bool is_escape = text_[at] == '\\';
    if (!is_escape && after != "\"") {
      const bool has_doubled = unquoted_.size() > kept;
      if (has_doubled) unquoted_.append(ahead, 0, length);
      field = has_doubled ? std::string_view(unquoted_).substr(kept) : ahead.substr(0, length);
      break;
    }
    if (!is_within_limits(start, at)) return beyond_limits(start, at);
    if (unquoted_.empty()) unquoted_.reserve(max_csv_record_bytes + max_csv_field_bytes);
    // A backslash before anything but a mark or another one stands for itself.
    const bool is_pair = !is_escape || after == "\"" || after == "\\";
    unquoted_.append(ahead, 0, length).append(is_pair && is_escape ? after : text_.substr(at, 1));
    at += is_pair ? 2 : 1;
  }
  const std::string_view raw = text_.substr(start, at - start);
  lines_ += static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '\n'));
  return at + 1;
}

Result<bool> CsvReader::end_record(std::size_t start, std::size_t at) {
  const std::size_t length = line_end(at);
  if (at < text_.size() && length == 0) return text_[at] == '\r' ? bad_byte(start, at) : stray_quote(start, at);
  at_ = at + length;
  return true;
}

Location CsvReader::locate(std::size_t column) const { return place_of(starts_[column]); }

std::size_t CsvReader::line_end(std::size_t at) const {
  const std::string_view ahead = text_.substr(std::min(at, text_.size()), 2);
  if (ahead.starts_with('\n')) return 1;
  return ahead == "\r\n" ? 2 : 0;
}

Location CsvReader::place_of(std::size_t at) const {
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
  return std::move(problem).at(place_of(at));
}

Problem CsvReader::stray_quote(std::size_t start, std::size_t at) const {
  if (text_[start] != '"') {
    return Problem(messages::stray_quote_inside).hint(messages::double_quotes_hint).at(place_of(at));
  }
  const Location opened = place_of(start);
  if (at > 1 && text_[at - 2] == '\\') {
    return Problem(messages::stray_quote_after).hint(messages::backslash_quote_hint).at(place_of(at - 2));
  }
  return Problem(messages::stray_quote_after)
      .hint(messages::quote_opened_hint, opened.line, opened.column)
      .at(place_of(at));
}

Problem CsvReader::too_long(std::size_t start) const {
  const Location opened = place_of(start);
  Problem problem(messages::field_too_long, max_csv_field_bytes);
  if (text_[start] == '"') {
    problem = std::move(problem).hint(messages::quote_opened_hint, opened.line, opened.column);
  }
  return std::move(problem).at(opened);
}

}  // namespace aid::formats
