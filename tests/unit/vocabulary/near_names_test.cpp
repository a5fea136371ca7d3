#include "aid/vocabulary/near_names.hpp"

#include <doctest/doctest.h>

#include <string>

using aid::vocabulary::are_near;
using aid::vocabulary::NearNames;
using aid::vocabulary::spelled_out;

namespace {

struct Pair {
  const char* a;
  const char* b;
  bool near;
};

constexpr Pair pairs[] = {
    {"Kisarazu", "Kisarazuu", true},  // a letter more
    {"Kisarazu", "Kisarzu", true},    // a letter fewer
    {"Kisarazu", "Kisaraza", true},   // another letter
    {"Kisarazu", "Kisaarzu", true},   // two that changed places
    {"Kisarazu", "KISARAZU", true},   // the same, folded
    {"Kisarazu", "Kawasaki", false},
    {"UBND TP Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng", true},
    {"MTTQ Đà Nẵng", "Mặt trận Tổ quốc Đà Nẵng", true},
    {"LHHN Hải Phòng", "Liên hiệp các tổ chức hữu nghị Hải Phòng", true},
    {"Hiệp hội Hữu nghị Việt - Nhật", "Hội hữu nghị Việt Nhật", true},
    {"Quỹ Hòa Bình", "Quỹ Hoà Bình", true},
    {"Quận 1", "Quận 2", false},  // digits differ on purpose
    {"Trường 10", "Trường 110", false},
    {"Vùng XVIII", "Vùng XVII", false},  // and so do Roman numerals
    {"Nhóm A", "Nhóm B", false},         // and single letters
    {"Hội Anh", "Hội Minh", false},      // short words
    {"Phường Hà", "Phường Hạ", true},    // equal after folding
    {"Huyện Long Thành", "Huyện Long Khánh", true},
    {"Kisarazu Foundation", "Kisarazu", false},
    {"Kisarazuu Fundation", "Kisarazu Foundation", false},  // two words differ
    {"", "", false},
};

}  // namespace

TEST_CASE("names are near when one may be a mistyped other") {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(are_near(spelled_out(pair.a), spelled_out(pair.b)) == pair.near);
    CHECK(are_near(spelled_out(pair.b), spelled_out(pair.a)) == pair.near);
  }
}

TEST_CASE("a name is found among others exactly where it is near to one") {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    NearNames names;
    names.add("Văn phòng khác hẳn", 1);
    names.add(pair.a, 2);
    CHECK(names.find(pair.b) == (pair.near ? std::optional<std::int64_t>(2) : std::nullopt));
    CHECK_FALSE(names.find(pair.b, 2));
  }
}
