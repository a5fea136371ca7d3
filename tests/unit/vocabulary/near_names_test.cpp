#include "aid/vocabulary/near_names.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace aid::near_names_test {

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

TEST_CASE("among thousands of names the same one is found as by comparing with each") {
  constexpr const char* syllables[] = {"Hội",  "Quỹ",   "Kisarazu", "Đà Nẵng",  "Huyện", "Long Thành", "Long Khánh",
                                       "MTTQ", "XVIII", "Trường",   "Fundação", "фонд",  "日本基金会", "Phường"};
  std::mt19937 random(20'251'129);
  const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
  std::vector<std::string> names;
  const auto make = [&] {
    if (!names.empty() && below(2) == 0) {  // Near to one before: a byte of plain letters more, fewer or another.
      std::string name = names[below(names.size())];
      const std::size_t at = below(name.size());
      if (static_cast<unsigned char>(name[at]) >= 0x80U) return name;
      const char letter = static_cast<char>('a' + below(26));
      if (below(3) == 0) return name.insert(at, 1, letter);
      return below(2) == 0 ? name.replace(at, 1, 1, letter) : name.erase(at, 1);
    }
    std::string name = syllables[below(std::size(syllables))];
    for (std::size_t words = below(4); words > 0; --words) name.append(" ") += syllables[below(std::size(syllables))];
    return name;
  };
  NearNames known;
  std::vector<std::vector<std::string>> spelled;
  std::size_t found = 0;
  for (std::int64_t i = 1; i <= 2'000; ++i) {
    const std::string name = make();
    const auto words = spelled_out(name);
    std::optional<std::int64_t> slow;
    for (std::size_t other = 0; !slow && other < spelled.size(); ++other) {
      if (are_near(words, spelled[other])) slow = static_cast<std::int64_t>(other) + 1;
    }
    CAPTURE(name);
    REQUIRE(known.find(name) == slow);
    found += slow ? 1 : 0;
    if (name.empty()) continue;
    known.add(name, i);
    spelled.push_back(words);
    names.push_back(name);
    if (names.size() != static_cast<std::size_t>(i)) break;  // Names have their numbers from 1.
  }
  CHECK(found > 500);
  CHECK(found < 1'900);
}

}  // namespace aid::near_names_test
