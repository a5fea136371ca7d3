#include "aid/formats/render.hpp"
#include "json_parts.hpp"

#include <ostream>

namespace aid::formats {
namespace {

/// One object at a time: it is written as soon as it is whole, in the memory of the one before.
class LinesWriter {
public:
  explicit LinesWriter(std::ostream& out) : out_(out) {}

  /// The object to be filled, with its kind.
  std::string& begin(std::string_view kind) {
    line_ = "{";
    append_member(line_, "kind", kind);
    return line_;
  }

  /// The object to be filled by `JsonRowWriter::row`.
  std::string& line() { return line_; }

  void end() {
    line_ += "}\n";
    flush();
  }

  void row(JsonRowWriter& writer, const table::Row& row) {
    line_.clear();
    writer.row(row);
    line_ += '\n';
    flush();
  }

private:
  void flush() { out_.write(line_.data(), static_cast<std::streamsize>(line_.size())); }

  std::ostream& out_;
  std::string line_;
};

void write_report(LinesWriter& lines, const table::Table& table) {
  std::string& line = lines.begin("report");
  append_format_version(line);
  append_member(line, "report", table.report);
  append_member(line, "ledger", table.ledger);
  line += R"(, "as_of": )";
  append_as_of(line, table.as_of);
  line += R"(, "period": )";
  append_period(line, table);
  lines.end();
}

void write_rows(LinesWriter& lines, const table::Table& table) {
  JsonRowWriter writer(lines.line(), table.columns);
  table.each_row([&](const table::Row& row) { lines.row(writer, row); });
  if (!table.totals) return;
  lines.begin("total") += R"(, "in_total": false)";
  writer.cells(*table.totals);
  lines.end();
}

void write_explanation(LinesWriter& lines, const table::Explanation& explanation) {
  JsonRowWriter writer(lines.line(), explanation.columns);
  for (const table::Row& row : explanation.rows) {
    std::string& line = lines.begin("explanation");
    append_member(line, "code", explanation.code);
    line += R"(, "row": )";
    writer.row(row);
    lines.end();
  }
}

}  // namespace

void write_jsonl(const table::Table& table, const Style&, std::ostream& out) {
  LinesWriter lines(out);
  write_report(lines, table);
  write_rows(lines, table);
  for (const table::Note& note : table.notes) {
    append_note_members(lines.begin("note"), note);
    lines.end();
  }
  for (const table::Explanation& explanation : table.explanations) write_explanation(lines, explanation);
}

}  // namespace aid::formats
