#include "random_text.hpp"

#include <doctest/doctest.h>

namespace aid::clean_text_test {
namespace {

std::string problem_name(std::string_view typed) {
  const auto result = clean_text(typed);
  return result ? "" : std::string(result.problem().name());
}

}  // namespace

TEST_CASE("text is stored in NFC with single spaces") {
  struct Case {
    std::string typed;
    std::string stored;
  };
  for (const auto& c : std::vector<Case>{
           {"Đà Nẵng", "Đà Nẵng"},
           {"  Đà   Nẵng ", "Đà Nẵng"},
           {random_text::nfd("Quảng Trị"), "Quảng Trị"},
           {"a\u00A0\u2003b\u3000c\u202F", "a b c"},
           {"Uiwang 의왕 日本 Лаос ລາວ", "Uiwang 의왕 日本 Лаос ລາວ"},
           {"“Trả lại tuổi thơ” – №1 😀", "“Trả lại tuổi thơ” – №1 😀"},
           {"\u2126", "Ω"},
           {"", ""},
           {" \u00A0 ", ""},
       }) {
    CAPTURE(c.typed);
    CHECK(clean_text(c.typed).value() == c.stored);
  }
}

TEST_CASE("characters that nobody sees, or that move others, are refused and named") {
  for (const auto& c : std::map<std::string, std::string>{{std::string(1, '\0'), "U+0000"},
                                                          {"\t", "U+0009"},
                                                          {"\n", "U+000A"},
                                                          {"\r", "U+000D"},
                                                          {"\x1B", "U+001B"},
                                                          {"\x7F", "U+007F"},
                                                          {"\u0085", "U+0085"},
                                                          {"\u009B", "U+009B"},
                                                          {"\u00AD", "U+00AD"},
                                                          {"\u200B", "U+200B"},
                                                          {"\u200D", "U+200D"},
                                                          {"\u202E", "U+202E"},
                                                          {"\u2028", "U+2028"},
                                                          {"\u2066", "U+2066"},
                                                          {"\uFEFF", "U+FEFF"},
                                                          {"\uFE0F", "U+FE0F"},
                                                          {"\uE000", "U+E000"},
                                                          {"\U0010FFFD", "U+10FFFD"},
                                                          {"\uFDD0", "U+FDD0"},
                                                          {"\uFFFE", "U+FFFE"},
                                                          {"\U000E0041", "U+E0041"}}) {
    CAPTURE(c.second);
    const auto result = clean_text("Đà" + c.first + "Nẵng");
    REQUIRE_FALSE(result);
    CHECK(result.problem().name() == "control-character");
    CHECK(result.problem().text(Language::en).find(c.second) != std::string::npos);
    CHECK(result.problem().text(Language::vi).find(c.second) != std::string::npos);
  }
}

TEST_CASE("bytes that are not UTF-8 are refused, and the first is named") {
  struct Case {
    std::string typed;
    std::string_view message;
  };
  for (const auto& c : std::vector<Case>{{"\xFF", "byte 1 is not valid UTF-8"},
                                         {"Đ\x80", "byte 3 is not valid UTF-8"},
                                         {"\xC0\x80", "byte 1 is not valid UTF-8"},
                                         {"a\xED\xA0\x80", "byte 2 is not valid UTF-8"},
                                         {"a \xE1\xBB", "byte 3 is not valid UTF-8"}}) {
    const auto result = clean_text(c.typed);
    REQUIRE_FALSE(result);
    CHECK(result.problem().name() == "invalid-utf8");
    CHECK(result.problem().text(Language::en) == c.message);
  }
}

TEST_CASE("at most 4096 bytes are kept of a text") {
  CHECK(clean_text(std::string(4096, 'a')));
  CHECK(problem_name(std::string(4097, 'a')) == "text-too-long");
  CHECK(clean_text(std::string(5000, ' ') + "a").value() == "a");
  CHECK(problem_name(std::string(100'000, ' ')) == "text-too-long");
  std::string decomposed;
  for (int i = 0; i < 1365; ++i) decomposed += "e\u0302\u0301";  // Three bytes each in NFC.
  CHECK(clean_text(decomposed).value().size() == 4095);
}

TEST_CASE("cleaning a text again changes nothing, and decomposing it before neither") {
  random_text::Texts texts(random_text::vietnamese + random_text::others + random_text::foreign);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.any();
    CAPTURE(text);
    const std::string clean = clean_text(text).value();
    REQUIRE(clean_text(clean).value() == clean);
    REQUIRE(clean_text(random_text::nfd(text)).value() == clean);
    REQUIRE(nfc(clean) == clean);
    REQUIRE(visible(clean) == clean);
  }
}

TEST_CASE("what is accepted of random bytes is clean") {
  random_text::Bytes bytes;
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = bytes.any(6);
    const auto result = clean_text(text);
    if (!result) continue;
    ++accepted;
    CAPTURE(visible(text));
    REQUIRE(clean_text(result.value()).value() == result.value());
    REQUIRE(visible(result.value()) == result.value());
  }
  CHECK(accepted > 1000);
}

TEST_CASE("NFC leaves bytes that are not UTF-8 alone") {
  CHECK(nfc("e\u0301") == "é");
  CHECK(nfc("e\u0301\xFF") == "e\u0301\xFF");
  CHECK(nfc("") == "");
}

}  // namespace aid::clean_text_test
