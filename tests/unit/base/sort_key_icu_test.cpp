// Compares `sort_key` with ICU's `vi` collator. Built only where ICU is found: see tests/CMakeLists.txt.
#include "random_text.hpp"

#include <doctest/doctest.h>
#include <unicode/ucol.h>
#include <unicode/unistr.h>
#include <array>
#include <regex>

namespace aid {
namespace {

constexpr int vietnamese_pairs = 200'000;
constexpr int other_pairs = 50'000;

using Collator = std::unique_ptr<UCollator, decltype(&ucol_close)>;

Collator vietnamese_collator() {
  UErrorCode status = U_ZERO_ERROR;
  Collator collator(ucol_open("vi", &status), &ucol_close);
  REQUIRE(U_SUCCESS(status));
  return collator;
}

/// ICU's own key. Its comparison of UTF-8 is faster, but misplaces a horn that is typed after a tone mark.
std::string icu_key(const UCollator* collator, const std::string& text) {
  const auto utf16 = icu::UnicodeString::fromUTF8(text);
  std::array<std::uint8_t, 512> key{};  // The texts are short.
  const auto length = ucol_getSortKey(collator, utf16.getBuffer(), utf16.length(), key.data(), key.size());
  return {key.begin(), key.begin() + length};
}

int sign(int order) { return (order > 0) - (order < 0); }

int icu_order(const UCollator* collator, const std::string& a, const std::string& b) {
  return sign(icu_key(collator, a).compare(icu_key(collator, b)));
}

int key_order(const std::string& a, const std::string& b) { return sign(sort_key(a).compare(sort_key(b))); }

/// ơ and ư with a circumflex, which no language has: ICU itself gives canonically equal spellings of it different keys.
bool has_impossible_letter(const std::string& text) {
  static const std::regex horn_and_circumflex("\u031B(\u0323)*\u0302");
  return std::regex_search(random_text::nfd(text), horn_and_circumflex);
}

void compare_pairs(const std::string& alphabet, int pairs) {
  MESSAGE("seed ", random_text::seed, ", ", pairs, " pairs");
  random_text::Texts texts(alphabet);
  const Collator collator = vietnamese_collator();
  int differences = 0;
  int unequal = 0;
  for (int i = 0; i < pairs && differences < 10; ++i) {
    const std::string a = texts.any();
    const std::string b = texts.near(a);
    const int icu = icu_order(collator.get(), a, b);
    unequal += icu != 0 ? 1 : 0;
    if (key_order(a, b) == icu || has_impossible_letter(a) || has_impossible_letter(b)) continue;
    ++differences;
    CAPTURE(a);
    CAPTURE(b);
    CHECK(key_order(a, b) == icu);
  }
  CHECK(differences == 0);
  CHECK(unequal > pairs / 2);
}

}  // namespace

TEST_CASE("sort keys order Vietnamese names as ICU's vi collation does") {
  compare_pairs(random_text::vietnamese, vietnamese_pairs);
}

TEST_CASE("sort keys order the symbols, foreign letters and marks of names as ICU's vi collation does") {
  compare_pairs(random_text::vietnamese + random_text::others, other_pairs);
}

}  // namespace aid
