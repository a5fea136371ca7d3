#include "aid/formats/json_reader.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/json_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace aid::json_reader_test {

using namespace aid::formats;

namespace {

/// Reads any value to its end; the problem's name, or empty.
std::string skip_value(JsonReader& reader, int depth) {
  std::string_view key;
  const char first = reader.ahead();
  if (depth > 8) return "too-deep";
  if (first == '{') {
    Result<bool> more = reader.enter_object();
    while ((more = reader.next_member(key)) && more.value()) {
      if (const std::string name = skip_value(reader, depth + 1); !name.empty()) return name;
    }
    return more ? "" : std::string(more.problem().name());
  }
  if (first == '[') {
    Result<bool> more = reader.enter_list();
    while ((more = reader.next_item()) && more.value()) {
      if (const std::string name = skip_value(reader, depth + 1); !name.empty()) return name;
    }
    return more ? "" : std::string(more.problem().name());
  }
  if (reader.take_word("null") || reader.take_word("true") || reader.take_word("false")) return "";
  const Result<std::string_view> read = first == '"' ? reader.read_text() : reader.read_number();
  return read ? "" : std::string(read.problem().name());
}

std::string problem_of(std::string_view line) {
  std::string buffer;
  buffer.reserve(line.size());
  JsonReader reader(line, buffer, 100);
  if (std::string name = skip_value(reader, 0); !name.empty()) return name;
  const Result<bool> ended = reader.end();
  return ended ? "" : std::string(ended.problem().name());
}

}  // namespace

TEST_CASE("what is nested is read in the order in which the caller asks for it") {
  std::string buffer;
  const std::string_view line = R"( {"id": 7 ,"goods":[{"no":1},{}, {"no":-2e3}],"last":"\u0110\n"} )";
  buffer.reserve(line.size());
  JsonReader reader(line, buffer, 100);
  std::string_view key;
  REQUIRE(reader.enter_object());
  REQUIRE(reader.next_member(key).value());
  CHECK(key == "id");
  CHECK(reader.read_number().value() == "7");
  REQUIRE(reader.next_member(key).value());
  CHECK(key == "goods");
  std::vector<std::string> numbers;
  REQUIRE(reader.enter_list());
  while (reader.next_item().value()) {
    REQUIRE(reader.enter_object());
    while (reader.next_member(key).value()) numbers.emplace_back(reader.read_number().value());
    numbers.emplace_back("|");
  }
  CHECK(numbers == std::vector<std::string>{"1", "|", "|", "-2e3", "|"});
  REQUIRE(reader.next_member(key).value());
  CHECK(reader.read_text().value() == "Đ\n");
  CHECK_FALSE(reader.next_member(key).value());
  CHECK(reader.end());
}

TEST_CASE("what another reader takes for JSON is JSON, and nothing else") {
  for (const std::string_view line : std::vector<std::string_view>{"{}",
                                                                   "[]",
                                                                   "[[],{}]",
                                                                   "[1,2]",
                                                                   R"({"a":[{"b":[null,true,false]}],"c":-0.5e+2})",
                                                                   R"("\ud83c\udf81")",
                                                                   "",
                                                                   " ",
                                                                   "{",
                                                                   "[",
                                                                   "[1",
                                                                   "[1,",
                                                                   "[1,]",
                                                                   "[,1]",
                                                                   "[1 2]",
                                                                   "{\"a\"}",
                                                                   "{\"a\":}",
                                                                   "{\"a\":1,}",
                                                                   "{,}",
                                                                   "{]",
                                                                   "[}",
                                                                   "[1}",
                                                                   "{\"a\":1]",
                                                                   "{\"a\":[}]",
                                                                   "01",
                                                                   "1.",
                                                                   "+1",
                                                                   "nul",
                                                                   "nulll",
                                                                   "\"a",
                                                                   "\"\\x\"",
                                                                   "{a:1}",
                                                                   "{} {}",
                                                                   "[1],",
                                                                   "\"a\tb\"",
                                                                   R"("\ud83c")"}) {
    CAPTURE(line);
    CHECK(problem_of(line) == (nlohmann::json::accept(line) ? "" : "not-json"));
  }
}

TEST_CASE("deep nesting costs nothing, long texts and NUL are refused") {
  CHECK(problem_of(std::string(1'000'000, '[')) == "too-deep");
  CHECK(problem_of('"' + std::string(100, 'a') + '"').empty());
  CHECK(problem_of('"' + std::string(101, 'a') + '"') == "field-too-long");
  CHECK(problem_of(R"("\u0000")") == "control-character");
}

TEST_CASE("every character comes back from a text that was written") {
  for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    nlohmann::json peer =
        nlohmann::json::parse(c < 0x10000 ? fmt::format("\"\\u{:04x}\"", static_cast<unsigned>(c))
                                          : fmt::format("\"\\u{:04x}\\u{:04x}\"", 0xD800 + ((c - 0x10000) >> 10U),
                                                        0xDC00 + ((c - 0x10000) & 0x3FFU)));
    const auto text = peer.get<std::string>();
    std::string line;
    append_json_text(line, text);
    std::string buffer;
    buffer.reserve(line.size());
    REQUIRE(JsonReader(line, buffer, 100).read_text().value() == text);
    REQUIRE(nlohmann::json::parse(line).get<std::string>() == text);
  }
}

}  // namespace aid::json_reader_test
