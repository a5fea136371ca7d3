#include "aid/formats/json_text.hpp"
#include "aid/formats/render.hpp"
#include "cells.hpp"

#include <fmt/format.h>

#include <cassert>
#include <iterator>
#include <ostream>

namespace aid::formats {
namespace {

using table::AmountsCell;
using table::Column;
using table::ColumnType;
using table::CountsCell;
using table::Lines;
using table::Row;
using table::Words;

void append_integer(std::string& out, std::int64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

/// `"name": "text"`, after a comma unless it is the first of its object.
void append_member(std::string& out, std::string_view name, std::string_view text) {
  if (out.back() != '{') out += ", ";
  append_json_text(out, name);
  out += ": ";
  append_json_text(out, text);
}

std::string_view english(const Words& words) { return text_in(words, Language::en); }
std::string_view vietnamese(const Words& words) { return text_in(words, Language::vi); }

/// `"label": "Donor", "label_vi": "Bên tài trợ"`.
void append_words(std::string& out, std::string_view name, const Words& words) {
  append_member(out, name, english(words));
  append_member(out, std::string(name) + "_vi", vietnamese(words));
}

/// The items one a line, each after `indent`.
template <typename Items, typename Append>
void append_list(std::string& out, const Items& items, std::string_view indent, Append append) {
  if (items.empty()) {
    out += "[]";
    return;
  }
  std::string_view separator = "[\n";
  for (const auto& item : items) {
    out += separator;
    out += indent;
    append(item);
    separator = ",\n";
  }
  out += '\n';
  out += indent.substr(2);
  out += ']';
}

struct JsonCellWriter {
  std::string& out;

  void figure(std::string_view name, std::string_view value, domain::Qualifier qualifier) const {
    fmt::format_to(std::back_inserter(out), R"({{"{}": {}, "qualifier": "{}"}})", name, value, to_string(qualifier));
  }

  void operator()(std::monostate) const { out += "null"; }
  void operator()(const Words& words) const { append_json_text(out, english(words)); }
  void operator()(const domain::DateInterval& date) const { append_json_text(out, to_string(date)); }
  void operator()(std::int64_t number) const { append_integer(out, number); }
  void operator()(const domain::Count& count) const {
    const std::string value = count.value ? fmt::format_int(*count.value).str() : "null";
    figure("count", value, count.qualifier);
  }
  void operator()(const domain::Quantity& quantity) const {
    const std::string value = quantity.value ? '"' + to_string(*quantity.value) + '"' : "null";
    figure("quantity", value, quantity.qualifier);
  }
  void operator()(const AmountsCell& cell) const {
    if (cell.unvalued_only && cell.amounts.empty()) {
      out += "null";
      return;
    }
    out += '[';
    for (const domain::Amount& amount : cell.amounts.list()) {
      if (out.back() != '[') out += ", ";
      fmt::format_to(std::back_inserter(out), R"({{"amount": "{}", "currency": "{}", "qualifier": "{}"}})",
                     to_string(amount.money), amount.money.currency().code(), to_string(amount.qualifier));
    }
    out += ']';
  }
  void operator()(const Lines& lines) const { texts(lines, english); }
  void operator()(const CountsCell& counts) const {
    out += '{';
    for (const table::NamedCount& one : counts) {
      if (out.back() != '{') out += ", ";
      append_json_text(out, one.key);
      out += ": ";
      (*this)(one.count);
    }
    out += '}';
  }

  template <typename Choose>
  void texts(const Lines& lines, Choose choose) const {
    out += '[';
    for (const Words& words : lines) {
      if (out.back() != '[') out += ", ";
      append_json_text(out, choose(words));
    }
    out += ']';
  }
};

bool differs(const Words& words) { return english(words) != vietnamese(words); }

/// What Vietnamese readers see in a cell, where it is not what machines get.
struct VietnameseWriter {
  std::string& out;
  const std::string& key;

  void operator()(const Words& words) const {
    if (!differs(words)) return;
    out += key;
    append_json_text(out, vietnamese(words));
  }
  void operator()(const Lines& lines) const {
    bool any = false;
    for (const Words& words : lines) any = any || differs(words);
    if (!any) return;
    out += key;
    JsonCellWriter{out}.texts(lines, vietnamese);
  }
  template <typename Other>
  void operator()(const Other&) const {}
};

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
  }
  return "text";
}

/// Rows of one list of columns; the keys are escaped once.
class RowWriter {
public:
  RowWriter(std::string& out, const std::vector<Column>& columns) : out_(out) {
    for (const Column& column : columns) {
      assert(column.key != "kind" && column.key != "group" && column.key != "in_total");
      keys_.push_back({json_string(column.key) + ": ", ", " + json_string(column.key + "_vi") + ": "});
    }
  }

  void row(const Row& row) {
    out_ += R"({"kind": ")";
    out_ += to_string(row.kind);
    out_ += '"';
    if (!row.group.empty()) append_words(out_, "group", row.group);
    if (!row.in_total) out_ += R"(, "in_total": false)";
    cells(row);
    out_ += '}';
  }

  void totals(const Row& row) {
    out_ += '{';
    cells(row);
    out_ += '}';
  }

private:
  struct Keys {
    std::string key;
    std::string vietnamese;
  };

  void cells(const Row& row) {
    for (std::size_t column = 0; column < keys_.size(); ++column) {
      const table::Cell& cell = cell_of(row, column);
      if (out_.back() != '{') out_ += ", ";
      out_ += keys_[column].key;
      std::visit(JsonCellWriter{out_}, cell);
      std::visit(VietnameseWriter{out_, keys_[column].vietnamese}, cell);
    }
  }

  std::string& out_;
  std::vector<Keys> keys_;
};

void append_column(std::string& out, const Column& column) {
  out += '{';
  append_member(out, "key", column.key);
  append_words(out, "label", column.label);
  append_member(out, "type", type_name(column.type));
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
  RowWriter writer(out, columns);
  append_list(out, rows, indent, [&](const Row& row) { writer.row(row); });
}

void append_note(std::string& out, const table::Note& note) {
  out += '{';
  append_member(out, "code", note.code);
  out += R"(, "count": )";
  append_integer(out, note.count);
  append_words(out, "text", note.text);
  if (note.is_problem) out += R"(, "problem": true)";
  if (!note.details.empty()) {
    out += R"(, "details": )";
    JsonCellWriter{out}(note.details);
    out += R"(, "details_vi": )";
    JsonCellWriter{out}.texts(note.details, vietnamese);
  }
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
  out += "{\n  \"report\": ";
  append_json_text(out, table.report);
  out += ",\n  \"ledger\": ";
  append_json_text(out, table.ledger);
  out += ",\n  \"as_of\": {\"block\": ";
  append_integer(out, table.as_of.block);
  append_member(out, "at", table.as_of.at);
  append_member(out, "hash", table.as_of.hash);
  out += "},\n  \"period\": ";
  if (table.period) {
    out += '{';
    append_member(out, "from", to_string(table.period->from));
    append_member(out, "until", to_string(table.period->last_day()));
    out += '}';
  } else {
    out += "null";
  }
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_json_text(out, text);
  return out;
}

void write_json(const table::Table& table, const Style&, std::ostream& out) {
  std::string json;
  append_head(json, table);
  json += ",\n  \"columns\": ";
  append_columns(json, table.columns, "    ");
  json += ",\n  \"rows\": ";
  append_rows(json, table.columns, table.rows, "    ");
  json += ",\n  \"totals\": ";
  if (table.totals) {
    RowWriter(json, table.columns).totals(*table.totals);
  } else {
    json += "null";
  }
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
