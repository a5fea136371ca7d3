// Compares `sort_key` with ICU's `vi` collator. Built only where ICU is found: see tests/CMakeLists.txt.
#include "random_text.hpp"

#include <doctest/doctest.h>
#include <unicode/ucol.h>

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

int icu_order(const UCollator* collator, const std::string& a, const std::string& b) {
  UErrorCode status = U_ZERO_ERROR;
  return static_cast<int>(ucol_strcollUTF8(collator, a.data(), static_cast<std::int32_t>(a.size()), b.data(),
                                           static_cast<std::int32_t>(b.size()), &status));
}

int key_order(const std::string& a, const std::string& b) {
  const int order = sort_key(a).compare(sort_key(b));
  return (order > 0) - (order < 0);
}

/// ơ and ư with a circumflex, which no language has: ICU itself orders canonically equal spellings of it differently.
bool has_impossible_letter(const std::string& text) {
  const std::string decomposed = random_text::nfd(text);
  const std::string dot_below = "\u0323";
  for (std::size_t at = 0; (at = decomposed.find("\u031B", at)) != std::string::npos;) {
    at += 2;
    while (decomposed.compare(at, 2, dot_below) == 0) at += 2;
    if (decomposed.compare(at, 2, "\u0302") == 0) return true;
  }
  return false;
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
