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
  void row(const ListRow& row, std::string_view problem) final { write_row(without_old(row), problem); }
  void finish() override {}

protected:
  using Cells = std::vector<ListCell>;

  virtual void write_headings(const Cells& cells) = 0;
  virtual void write_row(const Cells& cells, std::string_view problem) = 0;

  std::ostream& out() { return out_; }

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
