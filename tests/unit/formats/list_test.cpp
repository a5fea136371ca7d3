#include "list_rows.hpp"

namespace aid::list_test {

using namespace aid::formats;
using namespace aid::formats::samples;

TEST_CASE("the delimiter of a list is found by itself") {
  struct Case {
    std::string_view text;
    char delimiter;
  };
  for (const Case& c :
       std::vector<Case>{{"a,b\n1,2\n", ','},
                         {"a;b\n1;2\n", ';'},
                         {"a\tb\n1\t2\n", '\t'},
                         {"a|b\n1|2\n", '|'},
                         {"only\none\n", ','},
                         {"", ','},
                         {"tên;tiền;ngày\nA;1,5;2021\nB;2,5;2022\n", ';'},                // Decimal commas.
                         {"name\tamount\nA\t1,234,567\nB\t2,345,678\n", '\t'},            // Marks of thousands.
                         {"Danh sách viện trợ, năm 2021\n\na;b;c\n1;2;3\n4;5;6\n", ';'},  // A title row.
                         {"a;b\n\"x,y,z\";\"1\n,2\"\n", ';'},                             // Within quotes.
                         {"sep=|\na,b,c\n1,2,3\n", '|'},                                  // Said, right or wrong.
                         {"\xEF\xBB\xBFsep=;\r\na;b\r\n", ';'}}) {
    CAPTURE(c.text);
    CHECK(style_of(c.text).delimiter == c.delimiter);
    CHECK(style_of(c.text).format == ListFormat::csv);
  }
  CHECK(style_of("a;b,c\n", {.delimiter = ','}).delimiter == ',');
}

TEST_CASE("Excel's first line sep=; is no row, but a line of the file") {
  const auto reader = open_list("sep=;\r\na;b\r\n1;\"2\"x\n", "x");
  table::ListRow row;
  REQUIRE(reader.value()->next(row).value());
  CHECK(row.line == 2);
  CHECK(row.cells[1].text == "b");
  CHECK(reader.value()->next(row).problem().where()->line == 3);
  CHECK(rows_of("sep=;") == std::vector<Texts>{});
}

TEST_CASE("rows of a list may have different numbers of cells; blank ones are left out") {
  CHECK(rows_of("Danh sách\n\na,b,c\n1,2,3\n,,,,\n\"\",,\nTổng,6\n") ==
        std::vector<Texts>{{"Danh sách"}, {"a", "b", "c"}, {"1", "2", "3"}, {"Tổng", "6"}});
}

TEST_CASE("a cell is found in the file") {
  const auto reader = open_list("a,b\n\"x\ny\",Đà,5\n", "gifts.csv");
  table::ListRow row;
  REQUIRE(reader.value()->next(row).value());
  REQUIRE(reader.value()->next(row).value());
  CHECK(row.line == 2);
  CHECK(reader.value()->locate(0).line == 2);
  CHECK(reader.value()->locate(2).file == "gifts.csv");
  CHECK(reader.value()->locate(2).line == 3);
  CHECK(reader.value()->locate(2).column == 7);
  CHECK(reader.value()->read_so_far() == reader.value()->size());
}

TEST_CASE("hostile CSV lists are refused where they are broken") {
  struct Case {
    std::string text;
    std::string_view name;
    std::size_t line;
    std::size_t column;
  };
  for (const Case& c : std::vector<Case>{{"a,b\n1,\"2\n3,4\n", "unterminated-quote", 2, 3},
                                         {"a,b\n1,2\"\n", "stray-quote", 2, 4},
                                         {std::string("a,b\nOx\0fam,1\n", 13), "control-character", 2, 3},
                                         {"a,b\n1,\xC3(\n", "invalid-utf8", 2, 3},
                                         {std::string(1'000'000, ','), "too-many-columns", 1, 0},
                                         {"a\n" + std::string(5'000'000, 'x'), "field-too-long", 2, 1}}) {
    CAPTURE(c.name);
    const Problem problem = problem_of(c.text, {.delimiter = ','});
    CHECK(problem.name() == c.name);
    CHECK(problem.where()->line == c.line);
    CHECK(problem.where()->column == c.column);
  }
}

}  // namespace aid::list_test
