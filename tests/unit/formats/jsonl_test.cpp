#include "samples.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace aid::jsonl_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const table::Table& table) {
  std::istringstream text(rendered(table, "jsonl"));
  std::vector<json> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(json::parse(line));
  return lines;
}

std::vector<std::string> kinds_of(const std::vector<json>& lines) {
  std::vector<std::string> kinds;
  for (const json& line : lines) kinds.push_back(line["kind"]);
  return kinds;
}

json without(json object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) object.erase(key);
  return object;
}

}  // namespace

TEST_CASE("a report in JSON Lines is one object a line, each with its kind, and the same bytes in every language") {
  const auto lines = lines_of(by_donor());
  CHECK(kinds_of(lines) ==
        std::vector<std::string>{"report", "item", "item", "item", "shared", "not-itemised", "total", "note", "note"});
  const Style other{.language = Language::vi, .terminal = true, .width = 40, .colour = true, .for_spreadsheet = true};
  CHECK(rendered(by_donor(), "jsonl", other) == rendered(by_donor(), "jsonl"));
}

TEST_CASE("the lines say what the one object of JSON says") {
  for (const table::Table& table : {by_donor(), goods_list(), empty_table()}) {
    const json report = json::parse(rendered(table, "json"));
    const auto lines = lines_of(table);
    CHECK(without(lines.front(), {"kind"}) == without(report, {"columns", "rows", "totals", "notes", "explanations"}));
    std::vector<json> rows, notes, explained;
    json total;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const json& line = lines[i];
      if (line["kind"] == "total") {
        CHECK(line["in_total"] == false);
        total = without(line, {"kind", "in_total"});
      } else if (line["kind"] == "note") {
        notes.push_back(without(line, {"kind"}));
      } else if (line["kind"] == "explanation") {
        explained.push_back(without(line, {"kind"}));
      } else {
        rows.push_back(line);
      }
    }
    CHECK(json(rows) == report["rows"]);
    CHECK(total == report["totals"]);
    CHECK(json(notes) == report["notes"]);
    std::vector<json> explanations;
    for (const json& one : report.value("explanations", json::array())) {
      for (const json& row : one["rows"]) explanations.push_back({{"code", one["code"]}, {"row", row}});
    }
    CHECK(json(explained) == json(explanations));
  }
}

}  // namespace aid::jsonl_test
