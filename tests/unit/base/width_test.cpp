#include "random_text.hpp"

#include <doctest/doctest.h>

namespace aid::width_test {

TEST_CASE("width counts columns, not bytes or code points") {
  struct Case {
    std::string text;
    int width;
  };
  for (const auto& c : std::vector<Case>{{"", 0},
                                         {"Da Nang", 7},
                                         {"Đà Nẵng", 7},
                                         {random_text::nfd("Đà Nẵng"), 7},
                                         {"木更津市", 8},
                                         {"의왕", 4},
                                         {"€₫…", 3},
                                         {"a\xFF"
                                          "b",
                                          3},
                                         {"a\x1B"
                                          "b",
                                          2}}) {
    CAPTURE(c.text);
    CHECK(display_width(c.text) == c.width);
  }
}

TEST_CASE("padding fills up to the width and cuts nothing") {
  CHECK(pad_right("Huế", 5) == "Huế  ");
  CHECK(pad_left("Huế", 5) == "  Huế");
  CHECK(pad_right("東京", 5) == "東京 ");
  CHECK(pad_left("Đà Nẵng", 3) == "Đà Nẵng");
  CHECK(pad_right("Đà Nẵng", -1) == "Đà Nẵng");
}

TEST_CASE("shortened texts end in an ellipsis") {
  struct Case {
    std::string text;
    int width;
    std::string shortened;
  };
  for (const auto& c : std::vector<Case>{{"Đà Nẵng", 7, "Đà Nẵng"},
                                         {"Đà Nẵng", 6, "Đà Nẵ…"},
                                         {"Đà Nẵng", 4, "Đà…"},
                                         {random_text::nfd("Đà Nẵng"), 6, random_text::nfd("Đà Nẵ") + "…"},
                                         {"東京都", 5, "東京…"},
                                         {"東京都", 4, "東…"},
                                         {"Huế", 1, "…"},
                                         {"Huế", 0, ""},
                                         {"", 0, ""}}) {
    CAPTURE(c.text);
    CAPTURE(c.width);
    CHECK(shorten(c.text, c.width) == c.shortened);
  }
}

TEST_CASE("wrapped lines break at spaces") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("Ủy ban nhân dân thành phố Đà Nẵng", 16) == Lines{"Ủy ban nhân dân", "thành phố Đà", "Nẵng"});
  CHECK(wrap(" a  b ", 10) == Lines{"a  b"});
  CHECK(wrap("a   b", 4) == Lines{"a", "b"});
  CHECK(wrap("Savannakhet và Champasak", 5) == Lines{"Savannakhet", "và", "Champasak"});
  CHECK(wrap("one two\n\nthree", 20) == Lines{"one two", "", "three"});
  CHECK(wrap("", 10) == Lines{""});
}

TEST_CASE("shortened and wrapped texts keep within the width") {
  random_text::Texts texts(random_text::vietnamese + random_text::foreign);
  for (int i = 0; i < 5'000; ++i) {
    const std::string text = texts.any() + " " + texts.any();
    const int width = 1 + i % 20;
    CAPTURE(text);
    CAPTURE(width);
    REQUIRE(display_width(shorten(text, width)) <= width);
    REQUIRE(display_width(pad_right(text, width)) >= width);
    for (const auto& line : wrap(text, width)) {
      REQUIRE((display_width(line) <= width || line.find(' ') == std::string::npos));
    }
  }
}

}  // namespace aid::width_test
