#include "open_list.hpp"

#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/csv_reader.hpp"
#include "aid/formats/messages.hpp"
#include "characters.hpp"
#include "encodings.hpp"
#include "other_files.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace aid::formats {
namespace {

using table::ListReader;

constexpr std::size_t sample_bytes = 65536;

bool is_workbook(std::string_view bytes) {
  // A ZIP archive with entries or without; the container of encrypted and of old workbooks.
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
         bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

std::string_view without_mark(std::string_view text) {
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

/// Whether every line of the text's beginning that is not blank begins with '{'.
bool is_json_lines(std::string_view text) {
  std::string_view rest = without_mark(text).substr(0, sample_bytes);
  bool any = false;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == none) continue;
    if (line[first] != '{') return false;
    any = true;
  }
  return any;
}

/// Excel's first line `sep=;`.
std::optional<char> stated_delimiter(std::string_view text) {
  text = without_mark(text);
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const bool states = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
  return states ? parse_delimiter(line.substr(4)) : std::nullopt;
}

/// How well a delimiter parts the text: more rows of the same number of fields, more than one, are better; then more
/// fields.
std::pair<std::size_t, std::size_t> fit(std::string_view text, char delimiter) {
  CsvReader reader(text, "", {.delimiter = delimiter, .is_utf8 = true});
  std::map<std::size_t, std::size_t> rows_of;
  table::ListRow row;
  for (;;) {
    const Result<bool> read = reader.next(row);
    if (!read && reader.can_go_on()) continue;
    if (!read || !read.value()) break;
    ++rows_of[row.cells.size()];
  }
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (const auto& [columns, rows] : rows_of) {
    if (columns > 1) best = std::max(best, {rows, columns});
  }
  return best;
}

char find_delimiter(std::string_view text) {
  if (const auto stated = stated_delimiter(text)) return *stated;
  std::string_view sample = text.substr(0, sample_bytes);
  if (sample.size() < text.size()) sample = sample.substr(0, sample.rfind('\n') + 1);
  char found = ',';
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const auto fits = fit(sample, delimiter);
    if (fits <= best) continue;
    best = fits;
    found = delimiter;
  }
  return found;
}

/// The text of a file that is no workbook, in UTF-8.
struct GivenText {
  std::unique_ptr<const std::string> converted;  ///< Null: the bytes themselves.
  std::string_view text;
};

Problem not_utf8(std::string_view bytes, std::size_t at, std::string_view name, const ListOptions& options) {
  const auto line =
      static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(at), '\n')) + 1;
  const std::size_t line_start = bytes.substr(0, at).rfind('\n') + 1;
  Problem problem(messages::invalid_utf8, at + 1);
  if (is_damaged_utf8(bytes)) {
    problem = std::move(problem).hint(messages::damaged_utf8_hint);
  } else if (!options.has_encoding_option) {
    problem = std::move(problem).hint(messages::convert_to_utf8_hint);
  } else if (looks_like_utf16(bytes)) {
    problem = std::move(problem).hint(messages::give_utf16_hint);
  } else if (const auto encoding = likely_encoding(bytes)) {
    problem = *encoding == Encoding::windows_1252
                  ? std::move(problem).hint(messages::western_encoding_hint)
                  : std::move(problem).hint(messages::likely_encoding_hint, to_string(*encoding));
  } else {
    problem = std::move(problem).hint(messages::give_encoding_hint);
  }
  return std::move(problem).at({std::string(name), line, column_of(bytes.substr(line_start), at - line_start)});
}

Encoding encoding_of(std::string_view bytes, const ListOptions& options) {
  if (options.encoding) return *options.encoding;
  return looks_like_utf16(bytes) ? Encoding::utf16 : Encoding::utf8;
}

/// Whether lines end with CR alone: outside of quotes there is no other line end.
bool has_old_line_ends(std::string_view text) {
  const std::size_t first = text.find_first_of("\r\n");
  if (first == none || text[first] == '\n' || text.substr(first + 1, 1) == "\n") return false;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (c == '\n' && !is_quoted) return false;
  }
  return true;
}

std::string with_new_line_ends(std::string_view text) {
  std::string lines(text);
  std::ranges::replace(lines, '\r', '\n');
  return lines;
}

Result<GivenText> text_of(std::string_view bytes, std::string_view name, const ListOptions& options) {
  const Encoding encoding = encoding_of(bytes, options);
  const std::size_t invalid = find_invalid_utf8(bytes);
  const bool is_utf8 = encoding != Encoding::utf16 && invalid == none;
  if (is_utf8 && !has_old_line_ends(bytes)) return GivenText{nullptr, bytes};
  if (!is_utf8 && encoding == Encoding::utf8) return not_utf8(bytes, invalid, name, options);
  Result<std::string> text = is_utf8 ? std::string(bytes) : to_utf8(bytes, encoding);
  if (!text) return Problem(text.problem()).at({std::string(name), 0, 0});
  if (has_old_line_ends(text.value())) text = with_new_line_ends(text.value());
  auto converted = std::make_unique<const std::string>(std::move(text).value());
  const std::string_view view = *converted;
  return GivenText{std::move(converted), view};
}

/// A reader together with the text that it reads.
class OwningReader final : public ListReader {
public:
  OwningReader(std::unique_ptr<const std::string> text, std::unique_ptr<ListReader> reader)
      : text_(std::move(text)), reader_(std::move(reader)) {}

  Result<bool> next(table::ListRow& row) override { return reader_->next(row); }
  bool can_go_on() const override { return reader_->can_go_on(); }
  Location locate(std::size_t column) const override { return reader_->locate(column); }
  std::size_t read_so_far() const override { return reader_->read_so_far(); }
  std::size_t size() const override { return reader_->size(); }

private:
  std::unique_ptr<const std::string> text_;
  std::unique_ptr<ListReader> reader_;
};

/// Reads the legacy text that was taken for Western European: see `repaired`.
class RepairingReader final : public ListReader {
public:
  RepairingReader(std::unique_ptr<ListReader> reader, Encoding legacy) : reader_(std::move(reader)), legacy_(legacy) {}

  Result<bool> next(table::ListRow& row) override {
    Result<bool> read = reader_->next(row);
    repaired_.resize(std::max(repaired_.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      std::optional<std::string> text = repaired(row.cells[i].text, legacy_);
      if (!text) continue;
      repaired_[i] = std::move(*text);
      row.cells[i].text = repaired_[i];
    }
    if (auto raw = repaired(row.raw, legacy_)) {
      raw_ = std::move(*raw);
      row.raw = raw_;
    }
    return read;
  }
  bool can_go_on() const override { return reader_->can_go_on(); }
  Location locate(std::size_t column) const override { return reader_->locate(column); }
  bool is_hidden() const override { return reader_->is_hidden(); }
  std::size_t read_so_far() const override { return reader_->read_so_far(); }
  std::size_t size() const override { return reader_->size(); }

private:
  std::unique_ptr<ListReader> reader_;
  Encoding legacy_;
  std::vector<std::string> repaired_;
  std::string raw_;
};

OpenedList open_csv(std::string_view text, std::string_view name, const ListOptions& options) {
  const CsvOptions csv{.delimiter = options.delimiter ? *options.delimiter : find_delimiter(text),
                       .is_utf8 = true,
                       .has_marks = true,
                       .skipped_lines = stated_delimiter(text) ? std::size_t{1} : 0,
                       .has_backslashes = options.has_backslashes};
  return std::unique_ptr<ListReader>(std::make_unique<CsvReader>(text, name, csv));
}

ListFormat format_of_text(std::string_view text, const ListOptions& options) {
  return options.format.value_or(is_json_lines(text) ? ListFormat::jsonl : ListFormat::csv);
}

OpenedList open_text(std::string_view bytes, std::string_view name, const ListOptions& options) {
  auto other = options.format ? std::nullopt : other_file(bytes);
  if (other) return std::move(*other).at({std::string(name), 0, 0});
  Result<GivenText> given = text_of(bytes, name, options);
  if (!given) return given.problem();
  GivenText text = std::move(given).value();
  OpenedList opened = format_of_text(text.text, options) == ListFormat::jsonl
                          ? open_json_lines(without_mark(text.text), name)
                          : open_csv(text.text, name, options);
  if (!opened || !text.converted) return opened;
  return std::unique_ptr<ListReader>(
      std::make_unique<OwningReader>(std::move(text.converted), std::move(opened).value()));
}

bool is_legacy(const std::optional<Encoding>& encoding) { return encoding && *encoding > Encoding::windows_1252; }

}  // namespace

std::optional<char> parse_delimiter(std::string_view word) {
  if (word == "tab" || word == "\\t" || word == "\t") return '\t';
  if (word == "," || word == ";" || word == "|") return word[0];
  return std::nullopt;
}

ListStyle style_of(std::string_view bytes, const ListOptions& options) {
  if (options.format.value_or(is_workbook(bytes) ? ListFormat::xlsx : ListFormat::csv) == ListFormat::xlsx) {
    return {ListFormat::xlsx};
  }
  const std::string_view sample = bytes.substr(0, 2 * sample_bytes);
  const Encoding encoding = encoding_of(bytes, options);
  const Result<std::string> wide = encoding == Encoding::utf16 ? to_utf8(sample, encoding) : std::string();
  // In every other encoding ASCII is itself: the bytes will do.
  const std::string_view given = wide && !wide.value().empty() ? std::string_view(wide.value()) : sample;
  const std::string lines = has_old_line_ends(given) ? with_new_line_ends(given) : std::string();
  const std::string_view text = lines.empty() ? given : std::string_view(lines);
  const char delimiter = options.delimiter ? *options.delimiter : find_delimiter(text);
  return {format_of_text(text, options), delimiter};
}

OpenedList open_list(std::string_view bytes, std::string_view name, const ListOptions& options) {
  const bool workbook = options.format ? *options.format == ListFormat::xlsx : is_workbook(bytes);
  // What was legacy text may be UTF-8 by now, and in a workbook always is.
  const bool was_legacy = is_legacy(options.encoding) && (workbook || find_invalid_utf8(bytes) == none);
  OpenedList opened = workbook ? open_workbook(bytes, name, options.sheet) : open_text(bytes, name, options);
  if (!opened || !was_legacy) return opened;
  return std::unique_ptr<ListReader>(std::make_unique<RepairingReader>(std::move(opened).value(), *options.encoding));
}

}  // namespace aid::formats
