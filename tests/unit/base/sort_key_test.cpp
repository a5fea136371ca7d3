#include "random_text.hpp"

#include <doctest/doctest.h>
#include <algorithm>

namespace aid::sort_key_test {
namespace {

bool is_before(const std::string& a, const std::string& b) { return sort_key(a) < sort_key(b); }

void check_ascending(const std::vector<std::string>& texts) {
  for (std::size_t i = 1; i < texts.size(); ++i) {
    CAPTURE(texts[i - 1]);
    CAPTURE(texts[i]);
    CHECK(is_before(texts[i - 1], texts[i]));
  }
}

}  // namespace

TEST_CASE("names stand in the order of a Vietnamese dictionary") {
  SUBCASE("letters") {
    check_ascending({"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m",
                     "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"});
  }
  SUBCASE("tones: ngang, huyền, hỏi, ngã, sắc, nặng") { check_ascending({"ma", "mà", "mả", "mã", "má", "mạ", "mă"}); }
  SUBCASE("tones matter less than letters, wherever they stand") {
    check_ascending({"bàn a", "ban b", "bàn b", "bạn b", "ban ba"});
  }
  SUBCASE("capitals matter least") { check_ascending({"đà nẵng", "đà Nẵng", "Đà nẵng", "Đà Nẵng", "đá nẵng"}); }
  SUBCASE("shorter texts come first") { check_ascending({"", " ", "a", "a ", "a b", "aa"}); }
  SUBCASE("spaces, symbols, digits, letters, other scripts") {
    check_ascending({" ", "-", ",", ".", "'", "\"", "(", ")", "/", "&", "$", "₫", "0", "9", "a", "z", "α", "б", "日"});
  }
  SUBCASE("provinces") {
    check_ascending({"Ấn Độ", "Bà Rịa - Vũng Tàu", "Bắc Giang", "Cao Bằng", "Đà Nẵng", "Điện Biên", "Hà Nội",
                     "Hải Phòng", "Hòa Bình", "Hồ Chí Minh", "Huế", "Phú Thọ", "Phú Yên", "Quảng Nam", "Quảng Trị",
                     "Thanh Hóa", "Thừa Thiên - Huế", "Yên Bái"});
  }
}

TEST_CASE("sort keys are the same for composed and decomposed texts") {
  random_text::Texts texts(random_text::vietnamese + random_text::others + random_text::foreign);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.any();
    CAPTURE(text);
    REQUIRE(sort_key(text) == sort_key(random_text::nfd(text)));
    REQUIRE(sort_key(text) == sort_key(nfc(text)));
  }
  // A Tibetan vowel sign that Unicode takes apart: its parts are put in order across two of them.
  const std::string two_signs = "h\u0F75\u0F75";
  CHECK(sort_key(two_signs) == sort_key(nfc(two_signs)));
}

TEST_CASE("sort keys of different Vietnamese names differ") {
  random_text::Texts texts(random_text::vietnamese);
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = texts.any();
    const std::string b = texts.near(a);
    CAPTURE(a);
    CAPTURE(b);
    REQUIRE((sort_key(a) == sort_key(b)) == (nfc(a) == nfc(b)));
  }
}

TEST_CASE("sorting by keys does not depend on the order before") {
  random_text::Texts texts(random_text::vietnamese);
  std::vector<std::string> names;
  for (int i = 0; i < 500; ++i) names.push_back(nfc(texts.any()));
  std::vector<std::string> shuffled = names;
  std::reverse(shuffled.begin(), shuffled.end());
  std::sort(names.begin(), names.end(), is_before);
  std::sort(shuffled.begin(), shuffled.end(), is_before);
  CHECK(names == shuffled);
}

TEST_CASE("sort keys are printable ASCII, whatever the text") {
  const auto is_printable = [](const std::string& key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c <= '~'; });
  };
  random_text::Bytes bytes;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = bytes.any(20);
    CAPTURE(visible(text));
    REQUIRE(is_printable(sort_key(text)));
  }
  random_text::for_each_code_point([&](utf8proc_int32_t c, const std::string& text) {
    if (is_printable(sort_key(text))) return;
    CAPTURE(c);
    FAIL_CHECK("a key with other bytes");
  });
}

TEST_CASE("forms of a letter stand beside it") {
  check_ascending({"a", "ａ", "A", "Ａ", "ae", "aé", "àe", "æ", "ă"});
  check_ascending({"d", "ð", "đ", "e", "ê", "ə", "f"});
  check_ascending({"1", "¹", "2"});
}

}  // namespace aid::sort_key_test
