#include "aid/formats/rejects.hpp"

#include "aid/formats/csv_text.hpp"
#include "aid/formats/new_workbook.hpp"
#include "aid/formats/render.hpp"
#include "aid/table/rejected_rows.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace aid::formats {
namespace {

using table::ListCell;
using table::ListRow;
using table::origin_heading;
using table::problem_heading;

/// What stands before the cells of a rejected row.
struct Lead {
  std::string_view problem;
  std::string_view origin;
  std::optional<std::size_t> wrong_cell = {};  ///< Of those that are written.
};

/// Leaves earlier columns of problems and origins out.
class WriterBase : public RejectsWriter {
public:
  explicit WriterBase(std::ostream& out) : out_(out) {}

  void headings(const ListRow& headings) final {
    for (std::size_t i = 0; i < headings.cells.size(); ++i) {
      const std::string_view text = headings.cells[i].text;
      if (text == problem_heading || text == origin_heading) old_.push_back(i);
    }
    write_headings(without_old(headings));
  }
  void row(const ListRow& row, std::string_view problem, std::string_view origin,
           std::optional<std::size_t> wrong_cell) final {
    if (row.raw.empty()) {
      write_row(without_old(row), {problem, origin, place_of(wrong_cell)});
    } else {
      write_raw(row.raw, {problem, origin});
    }
  }
  void finish() override {}

protected:
  using Cells = std::vector<ListCell>;
  static constexpr Lead headings_of_lead{problem_heading, origin_heading};

  virtual void write_headings(const Cells& cells) = 0;
  virtual void write_row(const Cells& cells, const Lead& lead) = 0;
  /// A row that could not be taken apart, as it stood in the list.
  virtual void write_raw(std::string_view raw, const Lead& lead) = 0;

  std::ostream& out() { return out_; }
  /// How many of the first columns of the list are such ones: lists that were written here have them there.
  std::size_t old_at_beginning() const {
    std::size_t count = 0;
    while (count < old_.size() && old_[count] == count) ++count;
    return count;
  }

private:
  /// Where a column of the list is written.
  std::optional<std::size_t> place_of(std::optional<std::size_t> column) const {
    if (!column || std::ranges::find(old_, *column) != old_.end()) return std::nullopt;
    const auto before = std::ranges::count_if(old_, [&](std::size_t one) { return one < *column; });
    return *column - static_cast<std::size_t>(before);
  }

  Cells without_old(const ListRow& row) const {
    Cells cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (std::find(old_.begin(), old_.end(), i) == old_.end()) cells.push_back(row.cells[i]);
    }
    return cells;
  }

  std::ostream& out_;
  std::vector<std::size_t> old_;  ///< Columns of the list.
};

class CsvRejects final : public WriterBase {
public:
  CsvRejects(std::ostream& out, char delimiter) : WriterBase(out), delimiter_(delimiter) {}

private:
  void write_headings(const Cells& cells) override {
    out() << "\xEF\xBB\xBF";
    write_row(cells, headings_of_lead);
  }

  void write_row(const Cells& cells, const Lead& lead) override {
    std::string line;
    append_lead(line, lead);
    for (const ListCell& cell : cells) {
      line += delimiter_;
      append(line, cell.text);
    }
    out() << line << '\n';
  }

  void write_raw(std::string_view raw, const Lead& lead) override {
    for (std::size_t i = 0; i < old_at_beginning(); ++i) raw = without_first(raw);
    std::string line;
    append_lead(line, lead);
    out() << line << delimiter_ << harmless_raw(raw) << '\n';
  }

  /// The row with the mark of `harmless` in every field that would be a formula, as far as fields can be told: what
  /// follows a quotation mark that stands where none may stand is taken to have ended at the next delimiter. The
  /// reader takes the marks away again.
  std::string harmless_raw(std::string_view raw) const {
    std::string line;
    for (std::size_t at = 0;; ++at) {
      const std::size_t end = end_of_field(raw, at);
      append_raw_field(line, raw.substr(at, end - at));
      if (end == raw.size()) return line;
      line += raw[end];
      at = end;
    }
  }

  /// Of one that is quoted as it should be that of its quotes, else that of its line.
  std::size_t end_of_field(std::string_view raw, std::size_t start) const {
    std::size_t at = start;
    if (raw.substr(at, 1) == "\"") {
      const std::size_t closing = closing_quote(raw, at);
      if (closing != std::string_view::npos) at = closing + 1;
    }
    return std::min(raw.find_first_of(std::string{delimiter_, '\n'}, at), raw.size());
  }

  static std::size_t closing_quote(std::string_view raw, std::size_t opening) {
    for (std::size_t at = raw.find('"', opening + 1); at != std::string_view::npos; at = raw.find('"', at + 2)) {
      if (raw.substr(at + 1, 1) != "\"") return at;
    }
    return std::string_view::npos;
  }

  /// A spreadsheet may part an unquoted field at another delimiter than ours: it gets quotes, which say the same.
  static void append_raw_field(std::string& line, std::string_view field) {
    if (field.find('"') == std::string_view::npos) return append(line, without_harmless_mark(field));
    const bool is_quoted = field.starts_with('"');
    if (is_quoted) line += '"';
    line += harmless(without_harmless_mark(field.substr(is_quoted ? 1 : 0)));
  }

  /// The first field is as `append` writes it; a row of one field stays whole.
  std::string_view without_first(std::string_view raw) const {
    bool is_quoted = false;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == '"') is_quoted = !is_quoted;
      if (!is_quoted && raw[i] == delimiter_) return raw.substr(i + 1);
    }
    return raw;
  }

  /// A problem is told and not read again: one that quotes a value first needs no mark.
  void append_lead(std::string& line, const Lead& lead) const {
    append_field(line, looks_like_formula(lead.problem) ? harmless(lead.problem) : std::string(lead.problem));
    line += delimiter_;
    append(line, lead.origin);
  }

  static void append(std::string& line, std::string_view cell) { append_field(line, harmless(cell)); }

  /// Any delimiter gets a field quoted, so that which one it is can be found again.
  static void append_field(std::string& line, std::string_view field) {
    const bool has_edge = field.starts_with(' ') || field.ends_with(' ');
    if (has_edge || field.find_first_of(",;\t|\"\r\n") != std::string_view::npos) {
      append_quoted(line, field);
    } else {
      line += field;
    }
  }

  char delimiter_;
};

class JsonRejects final : public WriterBase {
public:
  using WriterBase::WriterBase;

private:
  void write_headings(const Cells& cells) override {
    for (const ListCell& cell : cells) keys_.push_back(key(cell.text));
  }

  void write_row(const Cells& cells, const Lead& lead) override {
    std::string line = beginning(lead);
    for (std::size_t i = 0; i < std::min(cells.size(), keys_.size()); ++i) {
      if (cells[i].text.empty()) continue;
      line += ',';
      line += keys_[i];
      line += cells[i].kind == ListCell::Kind::number ? std::string(cells[i].text) : json_string(cells[i].text);
    }
    out() << line << "}\n";
  }

  /// Beside what the line holds, so that it is as wrong as it was until somebody mends it.
  void write_raw(std::string_view raw, const Lead& lead) override {
    const std::size_t brace = raw.find_first_not_of(" \t") + 1;
    const bool is_object = brace > 0 && raw[brace - 1] == '{';
    if (is_object) raw = without(origin_heading, without(problem_heading, raw.substr(brace)));
    out() << beginning(lead) << (is_object ? "," : "} ") << raw << '\n';
  }

  static std::string key(std::string_view heading) { return json_string(heading) + ":"; }
  static std::string beginning(const Lead& lead) {
    return "{" + key(problem_heading) + json_string(lead.problem) + "," + key(origin_heading) +
           json_string(lead.origin);
  }

  /// The first value is as `beginning` writes it.
  static std::string_view without(std::string_view heading, std::string_view raw) {
    const std::string name = key(heading);
    if (!raw.starts_with(name + '"')) return raw;
    std::size_t end = name.size() + 1;
    while (end < raw.size() && raw[end] != '"') end += raw[end] == '\\' ? 2 : 1;
    raw.remove_prefix(std::min(end + 1, raw.size()));
    if (raw.starts_with(',')) raw.remove_prefix(1);
    return raw;
  }

  std::vector<std::string> keys_;
};

class XlsxRejects final : public WriterBase {
public:
  using WriterBase::WriterBase;

  void finish() override {
    sheet_.columns.assign({{60}, {30}});
    write_workbook_json({.sheets = {std::move(sheet_)}}, out());
  }

private:
  void write_headings(const Cells& cells) override { write_row(cells, headings_of_lead); }

  void write_row(const Cells& cells, const Lead& lead) override {
    std::vector<SheetCell>& row = sheet_.rows.emplace_back();
    row.push_back({std::string(lead.problem)});
    row.push_back({std::string(lead.origin)});
    for (const ListCell& cell : cells) {
      row.push_back({std::string(cell.text), cell.kind, std::string(cell.number), std::string(cell.format)});
    }
    if (!lead.wrong_cell) return;
    const std::size_t wrong = *lead.wrong_cell + 2;
    row.resize(std::max(row.size(), wrong + 1));
    row[wrong].comment = lead.problem;
  }

  /// No row of a workbook is such a one.
  void write_raw(std::string_view raw, const Lead& lead) override { write_row({ListCell{.text = raw}}, lead); }

  Sheet sheet_{.name = "Rejects"};
};

}  // namespace

std::unique_ptr<RejectsWriter> RejectsWriter::make(const ListStyle& style, std::ostream& out) {
  switch (style.format) {
    case ListFormat::xlsx:
      return std::make_unique<XlsxRejects>(out);
    case ListFormat::jsonl:
      return std::make_unique<JsonRejects>(out);
    case ListFormat::csv:
      break;
  }
  return std::make_unique<CsvRejects>(out, style.delimiter);
}

}  // namespace aid::formats
