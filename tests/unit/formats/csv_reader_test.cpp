#include "aid/formats/csv_reader.hpp"

#include "csv_records.hpp"

#include <doctest/doctest.h>

namespace aid::csv_reader_test {

using namespace aid::formats;
using aid::formats::samples::CsvRecord;
using aid::formats::samples::read_csv;

namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> fields_of(std::string_view text, const CsvOptions& options = {}) {
  const auto records = read_csv(text, "x.csv", options);
  if (!records) FAIL(records.problem().text(Language::en));
  std::vector<Fields> fields;
  for (const CsvRecord& record : records.value()) fields.push_back(record.fields);
  return fields;
}

struct Refusal {
  std::string_view name;
  std::size_t line;
  std::size_t column;
};

Problem problem_of(std::string_view text, const CsvOptions& options = {}) {
  const auto records = read_csv(text, "x.csv", options);
  REQUIRE_FALSE(records);
  REQUIRE(records.problem().where());
  CHECK(records.problem().where()->file == "x.csv");
  return records.problem();
}

void check_refused(std::string_view text, const Refusal& expected, const CsvOptions& options = {}) {
  CAPTURE(std::string(text.substr(0, 80)));
  const Problem problem = problem_of(text, options);
  CHECK(problem.name() == expected.name);
  CHECK(problem.where()->line == expected.line);
  CHECK(problem.where()->column == expected.column);
}

}  // namespace

TEST_CASE("records and fields come back byte for byte") {
  CHECK(fields_of("a,b\n1,2\n") == std::vector<Fields>{{"a", "b"}, {"1", "2"}});
  CHECK(fields_of("a,b\n1,2") == std::vector<Fields>{{"a", "b"}, {"1", "2"}});
  CHECK(fields_of("\xEF\xBB\xBF"
                  "a,b\r\n1,2\n3,4\r\n") == std::vector<Fields>{{"a", "b"}, {"1", "2"}, {"3", "4"}});
  CHECK(fields_of(" a ,\t\n") == std::vector<Fields>{{" a ", "\t"}});
  CHECK(fields_of(",x\nx,") == std::vector<Fields>{{"", "x"}, {"x", ""}});
  CHECK(fields_of("\"\",\"\"\"\"") == std::vector<Fields>{{"", "\""}});
  CHECK(fields_of("\"a,\"\"b\"\"\",\"x\r\ny\n\"\n") == std::vector<Fields>{{"a,\"b\"", "x\r\ny\n"}});
  CHECK(fields_of("Đà Nẵng,木更津") == std::vector<Fields>{{"Đà Nẵng", "木更津"}});
  CHECK(fields_of("a;\"b;c\"\n", {.delimiter = ';'}) == std::vector<Fields>{{"a", "b;c"}});
  CHECK(fields_of("") == std::vector<Fields>{});
  CHECK(fields_of("\xEF\xBB\xBF") == std::vector<Fields>{});
}

TEST_CASE("a record of empty fields is as empty as an empty line, however many fields it has") {
  CHECK(fields_of("a,b\n,,,\n\"\"\n1,2\n,\n") == std::vector<Fields>{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("fields are views of the text, but for those with doubled quotation marks") {
  const std::string text = "abc,\"d,e\",\"f\"\"g\",\"\"\"h\"\"\"\n";
  CsvReader reader(text, "x.csv");
  table::ListRow row;
  REQUIRE(reader.next(row).value());
  CHECK(row.cells[0].text.data() == text.data());
  CHECK(row.cells[1].text.data() == text.data() + 5);
  CHECK(row.cells[2].text == "f\"g");
  CHECK(row.cells[3].text == "\"h\"");
  CHECK(reader.locate(3).column == 18);
  CHECK(reader.read_so_far() == reader.size());
}

TEST_CASE("fields of every length are found wherever they lie between blocks of the scanner") {
  for (std::size_t length = 0; length < 200; ++length) {
    CAPTURE(length);
    const std::string field(length, 'x');
    CHECK(fields_of(field + ",b,\"" + field + ";\"") == std::vector<Fields>{{field, "b", field + ";"}});
  }
}

TEST_CASE("empty lines are no records, and lines are counted as an editor counts them") {
  const auto records = read_csv("\na,b\n\r\n\"x\ny\",2\n3,4\n\n", "x.csv").value();
  REQUIRE(records.size() == 3);
  CHECK(records[0].line == 2);
  CHECK(records[1].line == 4);
  CHECK(records[2].line == 6);
}

TEST_CASE("what is wrong is named with its line and its column in characters") {
  check_refused("a,b\n1,\"2\n3,4\n", {"unterminated-quote", 2, 3});
  check_refused("\xEF\xBB\xBF\"a", {"unterminated-quote", 1, 1});
  check_refused("a,b\nĐà Nẵng,5\"\n", {"stray-quote", 2, 10});
  check_refused("a,b\n\"1\"x,2\n", {"stray-quote", 2, 4});
  check_refused("a,b\n\"1\" ,2\n", {"stray-quote", 2, 4});
  check_refused("a,\"x\ny\"z\n", {"stray-quote", 2, 3});
  check_refused("a,b\nĐà,\xC3(\n", {"invalid-utf8", 2, 4});
  check_refused("a,\"Đ\nà\xFF\"\n", {"invalid-utf8", 2, 2});
  check_refused("a,b\r1,2\r", {"control-character", 1, 4});
  check_refused("a,\"b\"\r", {"control-character", 1, 6});
  check_refused(std::string_view("a,b\nOx\0fam,1\n", 13), {"control-character", 2, 3});
}

TEST_CASE("a quote without an end names where it opened, also when a later quote seems to close it") {
  const Problem swallowed = problem_of("name,note\nA,\"opened\nB,\"closed\"\n");
  CHECK(swallowed.name() == "stray-quote");
  CHECK(swallowed.where()->line == 3);
  CHECK(swallowed.hint_text(Language::en).find("line 2, column 3") != std::string::npos);

  const Problem endless = problem_of("name\n\"" + std::string(5000, 'x') + "\n");
  CHECK(endless.name() == "field-too-long");
  CHECK(endless.where()->line == 2);
  CHECK(endless.hint_text(Language::vi).find("dòng 2, cột 1") != std::string::npos);
}

TEST_CASE("files in another encoding are refused with what to do") {
  const auto hint = [](std::string_view text) { return problem_of(text).hint_text(Language::en); };
  CHECK(hint("ten\n\xD0\xE0 N\xB5ng\n").find("CP1258") != std::string::npos);
  CHECK(hint(std::string_view("\xFF\xFE"
                              "a\0,\0",
                              6))
            .find("UTF-16") != std::string::npos);
  CHECK(hint(std::string_view("a\0,\0b\0", 6)).find("UTF-16") != std::string::npos);
  CHECK(hint(std::string_view("\0a\0,", 4)).find("UTF-16") != std::string::npos);
  CHECK(problem_of("a\n\xFF").text(Language::en) == "byte 3 is not valid UTF-8");
}

TEST_CASE("fields, rows and columns up to their limits are read, beyond them refused") {
  const std::string longest(max_csv_field_bytes, 'x');
  CHECK(fields_of("a," + longest) == std::vector<Fields>{{"a", longest}});
  CHECK(fields_of("a,\"" + longest + "\"") == std::vector<Fields>{{"a", longest}});
  check_refused("b\n" + longest + "x", {"field-too-long", 2, 1});
  check_refused("a,\"" + longest + "x\"", {"field-too-long", 1, 3});

  std::string wide = "x";
  for (std::size_t i = 1; i < max_csv_columns; ++i) wide += ',';
  CHECK(fields_of(wide).front().size() == max_csv_columns);
  check_refused(wide + ",", {"too-many-columns", 1, 0});
  check_refused(std::string(1'000'000, ','), {"too-many-columns", 1, 0});

  std::string heavy;
  for (int i = 0; i < 16; ++i) heavy += (i ? "," : "") + longest.substr(1);
  CHECK(fields_of(heavy).front().size() == 16);
  check_refused(heavy + ",", {"record-too-long", 1, 0});
}

TEST_CASE("an open quote before a gigabyte is refused without reading it") {
  const std::string text = "a,\"" + std::string(64U << 20U, '\n');
  check_refused(text, {"field-too-long", 1, 3});
}

TEST_CASE("records of different lengths are read as they are") {
  CHECK(fields_of("a\nb,c\n", {}) == std::vector<Fields>{{"a"}, {"b", "c"}});
}

TEST_CASE("a bad record costs itself alone, and is given as it stood") {
  struct Case {
    std::string text;
    std::vector<std::string> told;  ///< Lines with their first fields, or the problem and all of the record.
  };
  const std::string long_field(max_csv_field_bytes + 1, 'x');
  const std::string many(max_csv_columns, ',');
  const std::vector<Case> cases{
      {"a,b\nX \"Y\" Z,2\n3,4\n", {"1 a", "stray-quote 2 X \"Y\" Z,2", "3 3"}},
      {"a,b\r\n\"X\" Z,2\r\n3,4\r\n", {"1 a", "stray-quote 2 \"X\" Z,2", "3 3"}},
      {"X\"Y,2\nX\"Y,2\n3,4", {"stray-quote 1 X\"Y,2", "stray-quote 2 X\"Y,2", "3 3"}},
      // Lines of a field that is quoted as it should be belong to the bad record.
      {"X\"Y,\"two\nlines\",2\n3,4", {"stray-quote 1 X\"Y,\"two\nlines\",2", "3 3"}},
      {"X\"Y,\"no\" end\n3,4", {"stray-quote 1 X\"Y,\"no\" end", "2 3"}},
      {"1,\"opened\n2,\"closed\",b\n3,4\n", {"stray-quote 1 1,\"opened\n2,\"closed\",b", "3 3"}},
      {long_field + ",2\n3,4\n", {"field-too-long 1 " + long_field + ",2", "2 3"}},
      {"1,\"" + long_field + "\n\",2\n3,4\n", {"field-too-long 1 1,\"" + long_field + "\n\",2", "3 3"}},
      {many + "\n3,4\n", {"too-many-columns 1 " + many, "2 3"}},
      {"1,\xFF,2\n3,4\n5,\xFF\n6,7", {"invalid-utf8 1 1,\xFF,2", "2 3", "invalid-utf8 3 5,\xFF", "4 6"}},
      {"1\r2,2\n3,4\n", {"control-character 1 1\r2,2", "2 3"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text.substr(0, 80));
    CsvReader reader(one.text, "x.csv", {});
    std::vector<std::string> told;
    for (table::ListRow row;;) {
      const Result<bool> read = reader.next(row);
      if (read && !read.value()) break;
      if (!read) CHECK(reader.can_go_on());
      const std::string line = std::to_string(row.line);
      told.push_back(read ? line + " " + std::string(row.cells[0].text)
                          : std::string(read.problem().name()) + " " + line + " " + std::string(row.raw));
      if (read) CHECK(row.raw.empty());
    }
    CHECK(told == one.told);
  }
}

TEST_CASE("after a quote without an end there are no records: all the rest is inside it") {
  const std::string far(max_csv_record_bytes, 'x');
  for (const std::string& text : {std::string("a,b\n1,2\n\"x\n5,6\n"), "a,b\n1,2\n\"" + far + "\"\n5,6\n",
                                  std::string("a,b\n1,2\nX\"Y,\"x\n5,6\n")}) {
    CAPTURE(text.substr(0, 80));
    CsvReader reader(text, "x.csv");
    table::ListRow record;
    CHECK(reader.next(record).value());
    CHECK(reader.next(record).value());
    CHECK(record.cells[1].text == "2");
    CHECK(record.line == 2);
    CHECK_FALSE(reader.next(record));
    CHECK_FALSE(reader.can_go_on());
    CHECK_FALSE(reader.next(record).value());
  }
}

}  // namespace aid::csv_reader_test
