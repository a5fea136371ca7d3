#include "aid/base/marks.hpp"
#include "aid/base/text.hpp"

#include <doctest/doctest.h>

namespace aid::marks_test {

TEST_CASE("marks tell words apart that have one search key") {
  struct Case {
    const char* a;
    const char* b;
    bool of_people;  ///< Each word counts as it is written.
    bool of_others;  ///< A word without marks may be any.
  };
  const Case cases[] = {
      {"Trần Thị Anh", "Trần Thị Ánh", true, false},
      {"Trần Thị Ảnh", "Trần Thị Ánh", true, true},
      {"Tran Thi Anh", "Trần Thị Ánh", false, false},
      {"TRẦN THỊ ÁNH", "Trần Thị Ánh", false, false},
      {"Sở Y tế Da Nang", "Sở Y tế Đà Nẵng", true, false},
      {"Hội Hoà Bình", "Hội Hòa Bình", false, false},
      {"Quĩ Mĩ", "Quỹ Mỹ", false, false},
      {"Lê Thị Hà", "Lê Thị Hạ", true, true},
      {"Lê Văn Ân", "Lê Văn Ấn", true, true},
      {"Đào", "Dao", false, false},
      {"Bà Đào", "Bà Dao", true, false},
      {"Dự án Ðà Nẵng", "Dự án Đà Nẵng", false, false},
      {"Quỹ Zürich", "Quỹ Zurich", false, false},
      {"Liên-hiệp", "Liên hiệp", false, false},
      {"Kisarazu", "Kisarazu", false, false},
      {"", "", false, false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.a);
    CAPTURE(one.b);
    REQUIRE(fold(one.a) == fold(one.b));
    CHECK(marks_differ(one.a, one.b, Unmarked::as_it_stands) == one.of_people);
    CHECK(marks_differ(one.b, one.a, Unmarked::as_it_stands) == one.of_people);
    CHECK(marks_differ(one.a, one.b, Unmarked::may_be_any) == one.of_others);
  }
}

TEST_CASE("a part of a name differs where one of its words is written with other marks") {
  const auto differ = [](std::string_view part, std::string_view whole) {
    return marks_of_part_differ(part, whole, Unmarked::as_it_stands);
  };
  CHECK(differ("Thị Ánh", "Trần Thị Anh"));
  CHECK_FALSE(differ("Thị Anh", "Trần Thị Anh"));
  CHECK_FALSE(differ("anh", "Trần Thị Ánh"));
  CHECK_FALSE(differ("Trần Văn", "Trần Thị Ánh"));
  CHECK_FALSE(differ("Ánh Ảnh", "Ảnh Ánh"));
}

TEST_CASE("a key of spelling is the search key where nothing is marked, and keeps marks apart") {
  CHECK(spelled_key("Kisarazu City") == fold("Kisarazu City"));
  CHECK(spelled_key("Quỹ Hoà Bình") == spelled_key("QUỸ  HÒA BÌNH"));
  CHECK(spelled_key("Trần Thị Anh") != spelled_key("Trần Thị Ánh"));
  CHECK(spelled_key("Trần Thị Anh") != spelled_key("Tran Thi Anh"));
}

}  // namespace aid::marks_test
