#include "aid/formats/rejects.hpp"

#include "aid/formats/csv_text.hpp"
#include "aid/formats/render.hpp"
#include "aid/formats/xlsx.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace aid::formats {
namespace {

using table::ListCell;
using table::ListRow;

/// Leaves an earlier column of problems out.
class WriterBase : public RejectsWriter {
public:
  explicit WriterBase(std::ostream& out) : out_(out) {}

  void headings(const ListRow& headings) final {
    const auto found = std::find_if(headings.cells.begin(), headings.cells.end(),
                                    [](const ListCell& cell) { return cell.text == problem_heading; });
    if (found != headings.cells.end()) old_ = static_cast<std::size_t>(found - headings.cells.begin());
    write_headings(without_old(headings));
  }
  void row(const ListRow& row, std::string_view problem) final {
    if (row.raw.empty()) {
      write_row(without_old(row), problem);
    } else {
      write_raw(row.raw, problem);
    }
  }
  void finish() override {}

protected:
  using Cells = std::vector<ListCell>;

  virtual void write_headings(const Cells& cells) = 0;
  virtual void write_row(const Cells& cells, std::string_view problem) = 0;
  /// A row that could not be taken apart, as it stood in the list.
  virtual void write_raw(std::string_view raw, std::string_view problem) = 0;

  std::ostream& out() { return out_; }
  /// Whether the first column of the list is an earlier one of problems: lists that were written here have it there.
  bool begins_with_old() const { return old_ == 0; }

private:
  Cells without_old(const ListRow& row) const {
    Cells cells = row.cells;
    if (old_ < cells.size()) cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(old_));
    return cells;
  }

  std::ostream& out_;
  std::size_t old_ = std::string_view::npos;
};

class CsvRejects final : public WriterBase {
public:
  CsvRejects(std::ostream& out, char delimiter) : WriterBase(out), delimiter_(delimiter) {}

private:
  void write_headings(const Cells& cells) override {
    out() << "\xEF\xBB\xBF";
    write_row(cells, problem_heading);
  }

  void write_row(const Cells& cells, std::string_view problem) override {
    std::string line;
    append(line, problem);
    for (const ListCell& cell : cells) {
      line += delimiter_;
      append(line, cell.text);
    }
    out() << line << '\n';
  }

  void write_raw(std::string_view raw, std::string_view problem) override {
    if (begins_with_old()) raw = without_first(raw);
    std::string line;
    append(line, problem);
    out() << line << delimiter_ << raw << '\n';
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

  /// Any delimiter gets a field quoted, so that which one it is can be found again.
  static void append(std::string& line, std::string_view field) {
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
    for (const ListCell& cell : cells) keys_.push_back(json_string(cell.text) + ":");
  }

  void write_row(const Cells& cells, std::string_view problem) override {
    std::string line = "{" + json_string(problem_heading) + ":" + json_string(problem);
    for (std::size_t i = 0; i < std::min(cells.size(), keys_.size()); ++i) {
      if (cells[i].text.empty()) continue;
      line += ',';
      line += keys_[i];
      line += cells[i].kind == ListCell::Kind::number ? std::string(cells[i].text) : json_string(cells[i].text);
    }
    out() << line << "}\n";
  }

  /// Beside what the line holds, so that it is as wrong as it was until somebody mends it.
  void write_raw(std::string_view raw, std::string_view problem) override {
    const std::string key = json_string(problem_heading) + ":";
    const std::size_t brace = raw.find_first_not_of(" \t") + 1;
    const bool is_object = brace > 0 && raw[brace - 1] == '{';
    if (is_object) raw.remove_prefix(brace);
    if (is_object && raw.starts_with(key + '"')) {
      std::size_t end = key.size() + 1;
      while (end < raw.size() && raw[end] != '"') end += raw[end] == '\\' ? 2 : 1;
      raw.remove_prefix(std::min(end + 1, raw.size()));
      if (raw.starts_with(',')) raw.remove_prefix(1);
    }
    out() << "{" << key << json_string(problem) << (is_object ? "," : "} ") << raw << '\n';
  }

  std::vector<std::string> keys_;
};

class XlsxRejects final : public WriterBase {
public:
  using WriterBase::WriterBase;

  void finish() override {
    sheet_.columns.assign(1, {60});
    const std::string workbook = write_xlsx({sheet_});
    out().write(workbook.data(), static_cast<std::streamsize>(workbook.size()));
  }

private:
  void write_headings(const Cells& cells) override { write_row(cells, problem_heading); }

  void write_row(const Cells& cells, std::string_view problem) override {
    std::vector<SheetCell>& row = sheet_.rows.emplace_back();
    row.push_back({std::string(problem)});
    for (const ListCell& cell : cells) row.push_back({std::string(cell.text), cell.kind});
  }

  /// No row of a workbook is such a one.
  void write_raw(std::string_view raw, std::string_view problem) override {
    write_row({ListCell{.text = raw}}, problem);
  }

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
