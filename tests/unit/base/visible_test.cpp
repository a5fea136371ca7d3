#include "random_text.hpp"

#include <doctest/doctest.h>

namespace aid::visible_test {
namespace {

bool is_harmless(const std::string& text) {
  if (find_invalid_utf8(text) != std::string::npos) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return false;
    if (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) return false;  // C1
  }
  for (const char* bidi : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                           "\u2067", "\u2068", "\u2069"}) {
    if (text.find(bidi) != std::string::npos) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("what could act on a terminal is spelled out") {
  struct Case {
    std::string text;
    std::string shown;
  };
  for (const auto& c : std::vector<Case>{
           {"Đà Nẵng – 東京 ລາວ 😀", "Đà Nẵng – 東京 ລາວ 😀"},
           {"\x1B[31mred", "\\x1B[31mred"},
           {std::string("a\0b", 3), "a\\x00b"},
           {"a\r\nb\tc", "a\\x0D\\x0Ab\\x09c"},
           {"\x7F", "\\x7F"},
           {"\u009B2J", "\\u{9B}2J"},
           {"\x9B"
            "2J",
            "\\x9B2J"},
           {"abc\u202Edef", "abc\\u{202E}def"},
           {"a\u200Bb\uFEFF", "a\\u{200B}b\\u{FEFF}"},
           {"\U000E0041", "\\u{E0041}"},
           {"\xC3", "\\xC3"},
           {"\xED\xA0\x80", "\\xED\\xA0\\x80"},
           {"\\x1B", "\\x1B"},
           {"", ""},
       }) {
    CHECK(visible(c.text) == c.shown);
  }
}

TEST_CASE("newlines and tabs, but no carriage returns, are kept where they are wanted") {
  CHECK(visible("a\nb\tc\rd\x1B", Newlines::keep) == "a\nb\tc\\x0Dd\\x1B");
}

TEST_CASE("random bytes made visible are harmless, and stay as they are a second time") {
  random_text::Bytes bytes;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = bytes.any(16);
    const std::string shown = visible(text);
    CAPTURE(shown);
    REQUIRE(is_harmless(shown));
    REQUIRE(visible(shown) == shown);
  }
}

TEST_CASE("every character that Unicode says to ignore is spelled out, and none that prints") {
  random_text::for_each_code_point([](utf8proc_int32_t c, const std::string& text) {
    const bool is_shown = visible(text) == text;
    const auto category = utf8proc_category(c);
    const bool is_ignorable = utf8proc_get_property(c)->ignorable != 0;
    const bool is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_SO;
    if (is_shown ? !is_ignorable : is_ignorable || !is_letter) return;
    CAPTURE(c);
    FAIL_CHECK(visible(text));
  });
}

}  // namespace aid::visible_test
