#include "list_rows.hpp"

namespace aid::json_lines_test {

using namespace aid::formats;
using namespace aid::formats::samples;

TEST_CASE("the first row has the keys of all objects, each object is a row") {
  CHECK(rows_of("{\"a\":\"x\",\"b\":2}\n\n{ \"c\" : true , \"a\" : null }\r\n{}\n{\"b\":0.10}") ==
        std::vector<Texts>{{"a", "b", "c"}, {"x", "2", ""}, {"", "", "true"}, {"", "0.10", ""}});
  CHECK(rows_of("\xEF\xBB\xBF{\"a\":1}\n") == std::vector<Texts>{{"a"}, {"1"}});
  CHECK(rows_of("", {.format = ListFormat::jsonl}) == std::vector<Texts>{});
  CHECK(style_of(" \n {\"a\":1}\n").format == ListFormat::jsonl);
  CHECK(style_of("{\"a\":1}\n1,2\n").format == ListFormat::csv);
}

TEST_CASE("numbers keep their digits, exponents are written out, nothing goes through binary fractions") {
  struct Case {
    std::string_view json;
    std::string_view text;
  };
  for (const Case& c : std::vector<Case>{{"12345678901234567890", "12345678901234567890"},
                                         {"0.1", "0.1"},
                                         {"-0", "-0"},
                                         {"1.50", "1.50"},
                                         {"1e3", "1000"},
                                         {"1.25E+2", "125"},
                                         {"-12.5e-3", "-0.0125"},
                                         {"0e9", "0"},
                                         {"9007199254740993e0", "9007199254740993"}}) {
    CAPTURE(c.json);
    const std::string line = "{\"a\":" + std::string(c.json) + "}";
    const auto reader = open_list(line, "x");
    table::ListRow row;
    REQUIRE(reader.value()->next(row).value());
    REQUIRE(reader.value()->next(row).value());
    CHECK(row.cells[0].text == c.text);
    CHECK(row.cells[0].kind == table::ListCell::Kind::number);
  }
}

TEST_CASE("escapes are read, also in keys") {
  CHECK(rows_of(R"({"a\u00e0":"\"\\\/\b\f\n\r\t\u0110\ud83c\udf81x"})") ==
        std::vector<Texts>{{"aà"}, {"\"\\/\b\f\n\r\tĐ🎁x"}});
}

TEST_CASE("what is wrong with a line is named with its place, and the lines after it are read") {
  struct Case {
    std::string_view line;
    std::string_view name;
    std::size_t column;
  };
  for (const Case& c : std::vector<Case>{{R"({"Đ":1,)", "not-json", 8},
                                         {R"({"Đ":1} x)", "not-json", 9},
                                         {R"({"Đ" 1})", "not-json", 6},
                                         {R"({"Đ":01})", "not-json", 7},
                                         {R"({"Đ":1.})", "not-json", 8},
                                         {R"({"Đ":+1})", "not-json", 6},
                                         {R"({"Đ":NaN})", "not-json", 6},
                                         {R"({"Đ":"\x"})", "not-json", 7},
                                         {R"({"Đ":"\ud800"})", "not-json", 13},
                                         {R"({"Đ":"\udc00"})", "not-json", 13},
                                         {"{\"Đ\":\"a\tb\"}", "not-json", 8},
                                         {R"({"Đ":"x)", "not-json", 8},
                                         {R"({Đ:1})", "not-json", 2},
                                         {R"({"Đ":[1]})", "nested-value", 6},
                                         {R"({"Đ":{"x":1}})", "nested-value", 6},
                                         {R"({"Đ":"a\u0000b"})", "control-character", 14},
                                         {R"({"Đ":1e999999999999})", "number-out-of-range", 20},
                                         {R"({"Đ":1,"Đ":2})", "repeated-key", 12}}) {
    CAPTURE(c.line);
    const std::string text = "{\"Đ\":1}\n" + std::string(c.line) + "\n{\"Đ\":3}\n";
    const auto reader = open_list(text, "x", {.format = ListFormat::jsonl});
    table::ListRow row;
    REQUIRE(reader.value()->next(row).value());
    REQUIRE(reader.value()->next(row).value());
    const Result<bool> bad = reader.value()->next(row);
    REQUIRE_FALSE(bad);
    CHECK(bad.problem().name() == c.name);
    CHECK(bad.problem().where()->line == 2);
    CHECK(bad.problem().where()->column == c.column);
    REQUIRE(reader.value()->next(row).value());
    CHECK(row.cells[0].text == "3");
    CHECK_FALSE(reader.value()->next(row).value());
  }
}

TEST_CASE("lines, texts and columns beyond the limits are refused") {
  CHECK(problem_of("{\"a\":\"" + std::string(5000, 'x') + "\"}").name() == "field-too-long");
  CHECK(problem_of("{\"a\":\"\\n" + std::string(5000, 'x') + "\"}").name() == "field-too-long");
  CHECK(problem_of("{\"a\":1}\n{\"a\":" + std::string(70'000, ' ') + "1}").name() == "record-too-long");
  CHECK(problem_of("{\"a\":" + std::string(100, '1') + "}").name() == "number-out-of-range");
  std::string wide;
  for (int i = 0; i < 300; ++i) wide += "{\"k" + std::to_string(i) + "\":1}\n";
  CHECK(problem_of(wide).name() == "too-many-columns");
  CHECK(problem_of("{\"a\":\"\xFF\"}").name() == "invalid-utf8");
}

TEST_CASE("a value is found in the file") {
  const auto reader = open_list("{\"a\":1,\"b\":2}\n{\"b\" : \"Đà\", \"a\": 5}\n", "gifts.jsonl");
  table::ListRow row;
  REQUIRE(reader.value()->next(row).value());
  CHECK(reader.value()->locate(1).line == 1);
  REQUIRE(reader.value()->next(row).value());
  REQUIRE(reader.value()->next(row).value());
  CHECK(row.line == 2);
  CHECK(reader.value()->locate(0).column == 19);
  CHECK(reader.value()->locate(1).column == 8);
}

}  // namespace aid::json_lines_test
