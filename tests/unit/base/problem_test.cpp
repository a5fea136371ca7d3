#include "aid/base/problem.hpp"
#include "aid/base/messages.hpp"

#include <doctest/doctest.h>

namespace aid::problem_test {
namespace {

constexpr Message<Text, int> swapped{"swapped", "{0} then {1}", "{1} trước {0}"};
constexpr Message<Text> first_hint{"first-hint", "type {0}", "hãy gõ {0}"};
constexpr Message<> second_hint{"second-hint", "look again", "xem lại"};

}  // namespace

TEST_CASE("a message puts its arguments where each language wants them") {
  CHECK(swapped.in(Language::en, "a", 2) == "a then 2");
  CHECK(swapped.in(Language::vi, "a", 2) == "2 trước a");
  constexpr Label label{"donor", "bên cung cấp"};
  CHECK(label.in(Language::en) == "donor");
  CHECK(label.in(Language::vi) == "bên cung cấp");
}

TEST_CASE("a problem speaks both languages and keeps its stable name") {
  const Problem problem(swapped, "x", 1);
  CHECK(problem.name() == "swapped");
  CHECK(problem.text(Language::en) == "x then 1");
  CHECK(problem.text(Language::vi) == "1 trước x");
  CHECK_FALSE(problem.where());
  CHECK(problem.hint_text(Language::en).empty());
}

TEST_CASE("the innermost place of a problem wins") {
  const Problem problem = Problem(swapped, "x", 1).at({"gifts.csv", 3, 7}).at({"--file", 0, 0});
  REQUIRE(problem.where());
  CHECK(problem.where()->file == "gifts.csv");
  CHECK(problem.where()->line == 3);
  CHECK(problem.where()->column == 7);
}

TEST_CASE("the last hint of a problem wins") {
  const Problem problem = Problem(swapped, "x", 1).hint(first_hint, "y").hint(second_hint);
  CHECK(problem.hint_text(Language::en) == "look again");
  CHECK(problem.hint_text(Language::vi) == "xem lại");
}

TEST_CASE("a result is a value or a problem, which is thrown when the value is asked for") {
  const Result<int> right = 7;
  CHECK(right);
  CHECK(right.value() == 7);
  CHECK(Result<int>(8).value() == 8);

  const Result<int> wrong = Problem(swapped, "x", 1);
  CHECK_FALSE(wrong);
  CHECK(wrong.problem().name() == "swapped");
  CHECK_THROWS_WITH_AS(wrong.value(), "x then 1", Error);
  CHECK_THROWS_WITH_AS(Result<int>(Problem(swapped, "y", 2)).value(), "y then 2", Error);
}

TEST_CASE("errors carry their problem, also as their more special kinds") {
  try {
    throw FileError(swapped, "x", 1);
  } catch (const Error& error) {
    CHECK(error.problem().name() == "swapped");
    CHECK(std::string(error.what()) == "x then 1");
  }
  CHECK_THROWS_AS(throw OutcomeUnknown(second_hint), Error);
}

TEST_CASE("the module's messages say the same in both languages") {
  CHECK(messages::invalid_utf8.in(Language::vi, 3) == "byte thứ 3 không phải UTF-8 hợp lệ");
  CHECK(messages::control_character.in(Language::vi, "a", "U+0007") == "'a' có ký tự U+0007 không lưu được");
  CHECK(messages::text_too_long.in(Language::vi, 5000) == "văn bản dài 5000 byte; tối đa 4096");
  CHECK(messages::not_a_uuid.in(Language::vi, "x") == "'x' không phải là UUID");
}

}  // namespace aid::problem_test
