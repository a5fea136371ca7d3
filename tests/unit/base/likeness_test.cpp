#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace aid::likeness_test {

TEST_CASE("edit distance counts insertions, deletions, replacements and swaps") {
  struct Case {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  for (const auto& c : std::vector<Case>{{"", "", 0},
                                         {"abc", "", 3},
                                         {"kisarazu", "kisarasu", 1},
                                         {"kisarazu", "kisaraz", 1},
                                         {"salavan", "saravan", 1},
                                         {"sekong", "skeong", 1},
                                         {"ca", "abc", 3},  // Nothing between swapped letters.
                                         {"лаос", "лаус", 1}}) {
    CAPTURE(c.a);
    CHECK(edit_distance(c.a, c.b) == c.distance);
    CHECK(edit_distance(c.b, c.a) == c.distance);
  }
}

TEST_CASE("edit distance is that of the table of all beginnings, whatever the lengths") {
  const auto by_table = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> of(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          of[i][j] = i + j;
          continue;
        }
        of[i][j] = std::min({of[i - 1][j] + 1, of[i][j - 1] + 1, of[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          of[i][j] = std::min(of[i][j], of[i - 2][j - 2] + 1);
        }
      }
    }
    return of[a.size()][b.size()];
  };
  std::mt19937 random(random_text::seed);
  const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
  for (int i = 0; i < 3'000; ++i) {
    std::string a;
    std::string b;
    const std::size_t most = i % 10 == 0 ? 140 : 20;
    for (std::size_t length = below(most); length > 0; --length) a += static_cast<char>('a' + below(4));
    for (std::size_t length = below(most); length > 0; --length) b += static_cast<char>('a' + below(4));
    CAPTURE(a);
    CAPTURE(b);
    REQUIRE(edit_distance(a, b) == by_table(a, b));
  }
}

TEST_CASE("names are alike when they are spelled, shortened or ordered a little differently") {
  struct Case {
    const char* a;
    const char* b;
    int least;
    int most;
  };
  for (const auto& c : std::vector<Case>{
           {"Đà Nẵng", "DA NANG", 100, 100},
           {"Khánh Hoà", "Khánh Hòa", 100, 100},
           {"Salavan", "Saravan", 80, 99},
           {"Sekong", "Sê Kông", 90, 99},
           {"Savannakhet", "Sa văn la khẹt", 70, 99},
           {"Kisarazu", "thành phố Kisarazu", 75, 99},
           {"Nhật Bản Kisarazu", "Kisarazu Nhật Bản", 90, 99},
           {"MTTQ Đà Nẵng", "MTTQ thành phố Đà Nẵng", 75, 99},
           {"Kisarazu", "Uiwang", 0, 40},
           {"Champasak", "Attapeu", 0, 40},
           {"", "", 0, 0},
           {"...", "---", 0, 0},
           {"", "Huế", 0, 0},
       }) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(likeness(c.a, c.b) >= c.least);
    CHECK(likeness(c.a, c.b) <= c.most);
  }
}

TEST_CASE("likeness is symmetric, and full only for equal keys") {
  random_text::Texts texts(random_text::vietnamese);
  for (int i = 0; i < 3'000; ++i) {
    const std::string a = texts.any();
    const std::string b = texts.near(a);
    CAPTURE(a);
    CAPTURE(b);
    const int alike = likeness(a, b);
    REQUIRE(alike == likeness(b, a));
    REQUIRE(alike >= 0);
    REQUIRE((alike == 100) == (fold(a) == fold(b) && !fold(a).empty()));
  }
}

TEST_CASE("the closest names come first, equals in their order") {
  using Names = std::vector<std::string>;
  const Names names = {"Champasak", "Saravan", "Salavan", "Sekong", "SALAVAN", "Attapeu", "Uiwang"};
  CHECK(closest("Salavan", names) == Names{"Salavan", "SALAVAN", "Saravan"});
  CHECK(closest("salavann", names, 1) == Names{"Salavan"});
  CHECK(closest("Salavan", names, 9, 100) == Names{"Salavan", "SALAVAN"});
  CHECK(closest("Xyz", names).empty());
  CHECK(closest("Salavan", {}).empty());
}

}  // namespace aid::likeness_test
