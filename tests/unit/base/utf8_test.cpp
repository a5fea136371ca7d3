#include "random_text.hpp"

#include <doctest/doctest.h>

namespace aid::utf8_test {

TEST_CASE("the first byte that is not valid UTF-8 is found") {
  struct Case {
    std::string text;
    std::size_t offset;
  };
  constexpr auto none = std::string_view::npos;
  for (const auto& c : std::vector<Case>{{"", none},
                                         {"Đà Nẵng 東京 😀", none},
                                         {std::string(1, '\0'), none},
                                         {"\uD7FF\uE000\uFFFF\U0010FFFF", none},
                                         {"a\x80", 1},
                                         {"a\xC1\xBF", 1},         // Overlong.
                                         {"\xE0\x9F\xBF", 0},      // Overlong.
                                         {"\xF0\x8F\xBF\xBF", 0},  // Overlong.
                                         {"\xED\xA0\x80", 0},      // A surrogate.
                                         {"\xF4\x90\x80\x80", 0},  // Behind U+10FFFF.
                                         {"\xF5\x80\x80\x80", 0},
                                         {"Đ\xE1\xBB", 2},  // Cut.
                                         {"\xE1\xBB ", 0},
                                         {"\xFE", 0}}) {
    CAPTURE(visible(c.text));
    CHECK(find_invalid_utf8(c.text) == c.offset);
  }
}

TEST_CASE("random bytes are valid UTF-8 exactly where utf8proc reads them") {
  random_text::Bytes bytes;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = bytes.any(5);
    bool valid = true;
    for (std::size_t at = 0; valid && at < text.size();) {
      utf8proc_int32_t c = 0;
      const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                           static_cast<utf8proc_ssize_t>(text.size() - at), &c);
      valid = length > 0;
      at += static_cast<std::size_t>(length);
    }
    CAPTURE(visible(text));
    REQUIRE((find_invalid_utf8(text) == std::string_view::npos) == valid);
  }
}

TEST_CASE("columns count characters from 1") {
  const std::string text =
      "Đà\xFF"
      "b";  // Offsets 0, 2, 4, 5.
  struct Case {
    std::size_t offset;
    std::size_t column;
  };
  for (const auto& c : std::vector<Case>{{0, 1}, {1, 1}, {2, 2}, {3, 2}, {4, 3}, {5, 4}, {6, 5}, {99, 5}}) {
    CAPTURE(c.offset);
    CHECK(column_of(text, c.offset) == c.column);
  }
}

TEST_CASE("the first invalid byte is found among long runs of valid ones") {
  std::mt19937 random(20211106);
  const std::vector<std::string> pieces{"a", "abcdefgh", "Đ", "ế", "木", "🎁", "\xED\x9F\xBF", "\xEF\xBF\xBD"};
  const std::vector<std::string> breaks{"", "\xED\xA0\x80", "\xE0\x80", "\xF4\x90", "\x80", "\xC0\xAF"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto parts = random() % 12; parts > 0; --parts) text += pieces[random() % pieces.size()];
    const std::string& broken = breaks[random() % breaks.size()];
    const std::size_t expected = broken.empty() ? std::string::npos : text.size();
    text += broken + pieces[random() % pieces.size()];
    CAPTURE(visible(text));
    REQUIRE(find_invalid_utf8(text) == expected);
  }
}

}  // namespace aid::utf8_test
