#include "aid/domain/qualifier.hpp"

#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <array>

namespace aid::qualifier_test {

using aid::Language;
using aid::domain::of_difference;
using aid::domain::of_sum;
using aid::domain::Qualifier;
using enum aid::domain::Qualifier;

namespace {

constexpr std::array all{exact, at_least, nearly, about};

}  // namespace

TEST_CASE("a qualifier is stored as a word and read back from it") {
  constexpr std::array words{"exact", "at-least", "nearly", "about"};
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(to_string(all[i]) == words[i]);
    CHECK(aid::domain::parse_qualifier(words[i]).value() == all[i]);
  }
  for (const char* word : {"", "Exact", "at_least", "hơn", "about "}) {
    CAPTURE(word);
    CHECK(problem_of(aid::domain::parse_qualifier(word)) == "unknown-word");
  }
}

TEST_CASE("the qualifier of a sum is the one kind that was met, and about when there were two") {
  constexpr std::array<std::array<Qualifier, 4>, 4> expected{{
      {exact, at_least, nearly, about},
      {at_least, at_least, about, about},
      {nearly, about, nearly, about},
      {about, about, about, about},
  }};
  for (std::size_t a = 0; a < all.size(); ++a) {
    for (std::size_t b = 0; b < all.size(); ++b) {
      CAPTURE(to_string(all[a]));
      CAPTURE(to_string(all[b]));
      CHECK(of_sum(all[a], all[b]) == expected[a][b]);
    }
  }
}

TEST_CASE("the qualifier of a sum depends neither on order nor on grouping") {
  for (const auto a : all) {
    CHECK(of_sum(a, exact) == a);
    CHECK(of_sum(a, a) == a);
    CHECK(of_sum(a, about) == about);
    for (const auto b : all) {
      CHECK(of_sum(a, b) == of_sum(b, a));
      for (const auto c : all) CHECK(of_sum(of_sum(a, b), c) == of_sum(a, of_sum(b, c)));
    }
  }
}

TEST_CASE("only taking away what is exact keeps a qualifier") {
  for (const auto a : all) {
    CHECK(of_difference(a, exact) == a);
    for (const auto b : {at_least, nearly, about}) CHECK(of_difference(a, b) == about);
  }
}

TEST_CASE("parts can be taken away one by one or together") {
  for (const auto a : all) {
    for (const auto b : all) {
      for (const auto c : all) CHECK(of_difference(of_difference(a, b), c) == of_difference(a, of_sum(b, c)));
    }
  }
}

TEST_CASE("a figure is worded as it was published") {
  CHECK(prefix(exact, Language::vi) == "");
  CHECK(prefix(at_least, Language::vi) == "hơn ");
  CHECK(prefix(nearly, Language::vi) == "gần ");
  CHECK(prefix(about, Language::vi) == "khoảng ");
  CHECK(prefix(exact, Language::en) == "");
  CHECK(prefix(at_least, Language::en) == "at least ");
  CHECK(prefix(nearly, Language::en) == "nearly ");
  CHECK(prefix(about, Language::en) == "about ");
}

}  // namespace aid::qualifier_test
