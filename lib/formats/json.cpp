#include "aid/formats/json_text.hpp"
#include "aid/formats/render.hpp"
#include "json_parts.hpp"

#include <ostream>

namespace aid::formats {
namespace {

using table::Column;
using table::ColumnType;
using table::Row;

/// A list with its items one a line, each after `indent`.
class ListOfLines {
public:
  ListOfLines(std::string& out, std::string_view indent) : out_(out), indent_(indent) {}

  template <typename Append>
  void item(Append append) {
    out_ += is_empty_ ? "[\n" : ",\n";
    out_ += indent_;
    append();
    is_empty_ = false;
  }
  void end() {
    if (is_empty_) {
      out_ += "[]";
      return;
    }
    out_ += '\n';
    out_ += indent_.substr(2);
    out_ += ']';
  }

private:
  std::string& out_;
  std::string_view indent_;
  bool is_empty_ = true;
};

template <typename Items, typename Append>
void append_list(std::string& out, const Items& items, std::string_view indent, Append append) {
  ListOfLines list(out, indent);
  for (const auto& item : items) list.item([&] { append(item); });
  list.end();
}

std::string_view type_name(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "text";
    case ColumnType::code:
      return "code";
    case ColumnType::date:
      return "date";
    case ColumnType::amounts:
      return "amounts";
    case ColumnType::count:
      return "count";
    case ColumnType::number:
      return "number";
    case ColumnType::quantity:
      return "quantity";
    case ColumnType::counts:
      return "counts";
    case ColumnType::moment:
      return "moment";
  }
  return "text";
}

void append_column(std::string& out, const Column& column) {
  out += '{';
  append_member(out, "key", column.key);
  append_words(out, "label", column.label);
  append_member(out, "type", type_name(column.type));
  if (column.codes != table::Codes::none) out += R"(, "coded": true)";
  if (column.unit.empty()) {
    out += R"(, "unit": null)";
  } else {
    append_member(out, "unit", column.unit);
  }
  out += '}';
}

void append_columns(std::string& out, const std::vector<Column>& columns, std::string_view indent) {
  append_list(out, columns, indent, [&](const Column& column) { append_column(out, column); });
}

void append_rows(std::string& out, const std::vector<Column>& columns, const std::vector<Row>& rows,
                 std::string_view indent) {
  JsonRowWriter writer(out, columns);
  append_list(out, rows, indent, [&](const Row& row) { writer.row(row); });
}

void append_note(std::string& out, const table::Note& note) {
  out += '{';
  append_note_members(out, note);
  out += '}';
}

void append_explanation(std::string& out, const table::Explanation& explanation) {
  out += '{';
  append_member(out, "code", explanation.code);
  append_words(out, "heading", explanation.heading);
  out += ",\n     \"columns\": ";
  append_columns(out, explanation.columns, "       ");
  out += ",\n     \"rows\": ";
  append_rows(out, explanation.columns, explanation.rows, "       ");
  out += '}';
}

void append_head(std::string& out, const table::Table& table) {
  std::string version = "{";
  append_format_version(version);
  out += "{\n  ";
  out += std::string_view(version).substr(1);
  out += ",\n  \"report\": ";
  append_json_text(out, table.report);
  out += ",\n  \"ledger\": ";
  append_json_text(out, table.ledger);
  out += ",\n  \"as_of\": ";
  append_as_of(out, table.as_of);
  out += ",\n  \"period\": ";
  append_period(out, table);
}

/// Those of the report, handed over to `written` as they come.
void write_rows(std::string& out, const table::Table& table, std::ostream& written) {
  constexpr std::size_t much = std::size_t{64} << 10U;
  JsonRowWriter writer(out, table.columns);
  ListOfLines list(out, "    ");
  table.each_row([&](const Row& row) {
    list.item([&] { writer.row(row); });
    if (out.size() < much) return;
    written.write(out.data(), static_cast<std::streamsize>(out.size()));
    out.clear();
  });
  list.end();
}

void append_totals(std::string& out, const table::Table& table) {
  if (!table.totals) {
    out += "null";
    return;
  }
  out += '{';
  JsonRowWriter(out, table.columns).cells(*table.totals);
  out += '}';
}

}  // namespace

void write_json(const table::Table& table, const Style&, std::ostream& out) {
  std::string json;
  append_head(json, table);
  json += ",\n  \"columns\": ";
  append_columns(json, table.columns, "    ");
  json += ",\n  \"rows\": ";
  write_rows(json, table, out);
  json += ",\n  \"totals\": ";
  append_totals(json, table);
  json += ",\n  \"notes\": ";
  append_list(json, table.notes, "    ", [&](const table::Note& note) { append_note(json, note); });
  if (!table.explanations.empty()) {
    json += ",\n  \"explanations\": ";
    append_list(json, table.explanations, "    ",
                [&](const table::Explanation& explanation) { append_explanation(json, explanation); });
  }
  json += "\n}\n";
  out.write(json.data(), static_cast<std::streamsize>(json.size()));
}

}  // namespace aid::formats
