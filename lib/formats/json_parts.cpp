#include "json_parts.hpp"

#include "aid/formats/cells.hpp"
#include "aid/formats/json_text.hpp"
#include "aid/formats/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>

namespace aid::formats {
namespace {

using table::AmountsCell;
using table::CountsCell;
using table::Lines;
using table::Words;

void append_integer(std::string& out, std::int64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

/// `"name": ` after a comma unless it is the first of its object.
void append_name(std::string& out, std::string_view name) {
  if (out.back() != '{') out += ", ";
  append_json_text(out, name);
  out += ": ";
}

constexpr std::int64_t format_version = 1;

std::string_view english(const Words& words) { return text_in(words, Language::en); }
std::string_view vietnamese(const Words& words) { return text_in(words, Language::vi); }

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
    if (cell.has_no_figure()) {
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
  void operator()(const table::Moment& moment) const { append_json_text(out, moment.utc); }
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

/// Codes in place of texts: null where there is none.
struct JsonCodeWriter {
  std::string& out;

  void operator()(const Words& words) const {
    if (words.code.empty()) {
      out += "null";
    } else {
      append_json_text(out, words.code);
    }
  }
  void operator()(const Lines& lines) const {
    out += '[';
    for (const Words& words : lines) {
      if (out.back() != '[') out += ", ";
      (*this)(words);
    }
    out += ']';
  }
  template <typename Other>
  void operator()(const Other& other) const {
    JsonCellWriter{out}(other);
  }
};

bool has_no_code(const table::Cell& cell) {
  if (const auto* words = std::get_if<Words>(&cell)) return words->code.empty();
  const auto* lines = std::get_if<Lines>(&cell);
  return lines != nullptr &&
         std::all_of(lines->begin(), lines->end(), [](const Words& one) { return one.code.empty(); });
}

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

}  // namespace

void append_member(std::string& out, std::string_view name, std::string_view text) {
  append_name(out, name);
  append_json_text(out, text);
}

void append_member(std::string& out, std::string_view name, std::int64_t number) {
  append_name(out, name);
  append_integer(out, number);
}

void append_words(std::string& out, std::string_view name, const Words& words) {
  std::string key(name);
  if (!words.code.empty()) {
    append_member(out, key, words.code);
    key += "_label";
  }
  append_member(out, key, english(words));
  append_member(out, key + "_vi", vietnamese(words));
}

void append_format_version(std::string& out) { append_member(out, "format_version", format_version); }

void append_as_of(std::string& out, const table::AsOf& as_of) {
  out += '{';
  append_member(out, "block", as_of.block);
  append_member(out, "at", as_of.at);
  append_member(out, "hash", as_of.hash);
  out += '}';
}

void append_period(std::string& out, const table::Table& table) {
  if (!table.period) {
    out += "null";
    return;
  }
  out += '{';
  append_member(out, "from", to_string(table.period->from));
  append_member(out, "until", to_string(table.period->last_day()));
  out += '}';
}

void append_note_members(std::string& out, const table::Note& note) {
  append_member(out, "code", note.code);
  append_member(out, "count", note.count);
  append_words(out, "text", note.text_with_hint());
  if (note.is_problem) out += R"(, "problem": true)";
  if (note.details.empty()) return;
  out += R"(, "details": )";
  JsonCellWriter{out}(note.details);
  out += R"(, "details_vi": )";
  JsonCellWriter{out}.texts(note.details, vietnamese);
}

JsonRowWriter::JsonRowWriter(std::string& out, const std::vector<table::Column>& columns) : out_(out) {
  for (const table::Column& column : columns) {
    assert(column.key != "kind" && column.key != "group" && column.key != "in_total");
    const bool has_codes = column.codes != table::Codes::none;
    const auto key = [&](std::string_view after) { return ", " + json_string(column.key + std::string(after)) + ": "; };
    keys_.push_back({.key = json_string(column.key) + ": ",
                     .label = has_codes ? key("_label") : std::string(),
                     .label_vietnamese = key("_label_vi"),
                     .vietnamese = key("_vi"),
                     .only_some = column.codes == table::Codes::some || column.codes == table::Codes::instead});
  }
}

void JsonRowWriter::row(const table::Row& row) {
  out_ += R"({"kind": ")";
  out_ += to_string(row.kind);
  out_ += '"';
  if (!row.group.empty()) append_words(out_, "group", row.group);
  if (!row.in_total) out_ += R"(, "in_total": false)";
  cells(row);
  out_ += '}';
}

void JsonRowWriter::cells(const table::Row& row) {
  for (std::size_t column = 0; column < keys_.size(); ++column) {
    const table::Cell& cell = cell_of(row, column);
    if (out_.back() != '{') out_ += ", ";
    out_ += keys_[column].key;
    const Keys& keys = keys_[column];
    const auto* words = std::get_if<Words>(&cell);
    const bool has_texts = words != nullptr ? !words->empty() : std::holds_alternative<Lines>(cell);
    if (has_texts && !keys.label.empty() && !(keys.only_some && has_no_code(cell))) {
      std::visit(JsonCodeWriter{out_}, cell);
      out_ += keys.label;
      std::visit(JsonCellWriter{out_}, cell);
      std::visit(VietnameseWriter{out_, keys.label_vietnamese}, cell);
    } else if (words != nullptr && !has_texts && !keys.label.empty()) {
      out_ += "null";
    } else {
      std::visit(JsonCellWriter{out_}, cell);
      std::visit(VietnameseWriter{out_, keys.vietnamese}, cell);
    }
  }
}

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_json_text(out, text);
  return out;
}

}  // namespace aid::formats
