#include "aid/base/text.hpp"

#include <doctest/doctest.h>

namespace aid {
TEST_CASE("a name is found without its marks") {
  CHECK(fold("Quỹ Đà Nẵng/Quảng Nam") == "quy da nang quang nam");
  CHECK(fold("Hoà Bình") == "hoa binh");
  CHECK(fold("Mỹ") == fold("Mĩ"));
}
}  // namespace aid
