#include "aid/base/invisible_marks.hpp"

#include <doctest/doctest.h>

namespace aid::invisible_marks_test {

using aid::without_invisible_marks;

TEST_CASE("marks that do not show are dropped, and letters and their marks stay") {
  CHECK(without_invisible_marks("Hội\u200B A") == "Hội A");
  CHECK(without_invisible_marks("\uFEFFHội\u00AD\u200D\u2060") == "Hội");
  CHECK(without_invisible_marks("\u200B") == "");
  CHECK(!without_invisible_marks("Hội – Ủy ban “Đà Nẵng” … ©"));
  CHECK(!without_invisible_marks("Ho\u0302\u0323i"));
  CHECK(!without_invisible_marks("\u200E1000"));
  CHECK(!without_invisible_marks(""));
  CHECK(!without_invisible_marks("\xE2\x80"));
}

}  // namespace aid::invisible_marks_test
