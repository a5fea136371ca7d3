#include "aid/vocabulary/look_alike.hpp"

#include "aid/base/text.hpp"

#include <doctest/doctest.h>

namespace aid::look_alike_test {

using aid::fold;
using aid::vocabulary::look_alike_key;

TEST_CASE("letters of other alphabets that look Latin have the key of the Latin ones") {
  for (const char* typed : {"Kisarazu", "Кisаrаzu", "KISARAZU", "Ｋｉｓａｒａｚｕ", "Kіsarazu", "Κisarazu"}) {
    CAPTURE(typed);
    CHECK(look_alike_key(typed) == "kisarazu");
  }
  CHECK(look_alike_key("Ðà Nẵng") == "da nang");  // U+00D0
  CHECK(look_alike_key("Ɖà Nẵng") == "da nang");  // U+0189
}

TEST_CASE("a name in Vietnamese has the key that it is searched by") {
  for (const char* name : {"Dự án Đà Nẵng", "Hội Hữu nghị Việt - Mỹ", "Quận 1", "ủy ban"}) {
    CAPTURE(name);
    CHECK(look_alike_key(name) == fold(name));
  }
}

TEST_CASE("what does not look Latin is left as it is") {
  for (const char* name : {"木更津", "Жданов", "Ωmega"}) {
    CAPTURE(name);
    CHECK(look_alike_key(name) != "");
    CHECK(look_alike_key(name) != look_alike_key("zdanov"));
  }
}

}  // namespace aid::look_alike_test
