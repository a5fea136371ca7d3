#include "aid/base/uuid.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <random>
#include <set>

namespace aid::uuid_test {
namespace {

constexpr std::int64_t november_2021_ms = 1'636'162'200'000;  // 0x017CF2DDE1C0

}  // namespace

TEST_CASE("a UUID's text is read back as the same UUID") {
  std::mt19937 random(20211106);
  for (int i = 0; i < 10'000; ++i) {
    Uuid uuid;
    for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(random());
    REQUIRE(Uuid::parse(uuid.text()).value() == uuid);
    REQUIRE(Uuid::from_bytes(uuid.view()) == uuid);
  }
}

TEST_CASE("a UUID is written in lower case and read in either") {
  const std::string text = "017cf2dd-e1c0-7abc-8def-0123456789ab";
  CHECK(Uuid::parse(text).value().text() == text);
  CHECK(Uuid::parse("017CF2DD-E1C0-7ABC-8DEF-0123456789AB").value().text() == text);
}

TEST_CASE("what is not a UUID is refused") {
  for (const char* text : {"", "x", "017cf2dd-e1c0-7abc-8def-0123456789a", "017cf2dd-e1c0-7abc-8def-0123456789abc",
                           "017cf2dde1c07abc8def0123456789ab", "017cf2dd-e1c0-7abc-8def-0123456789ag",
                           "017cf2dd e1c0-7abc-8def-0123456789ab", "017cf2d--e1c0-7abc-8def-0123456789ab",
                           "{17cf2cb-ccc0-7abc-8def-0123456789a}"}) {
    CAPTURE(text);
    const auto result = Uuid::parse(text);
    REQUIRE_FALSE(result);
    CHECK(result.problem().name() == "not-a-uuid");
  }
  CHECK_THROWS_AS(Uuid::from_bytes("fifteen bytes.."), Error);
}

TEST_CASE("a new UUID is of version 7 and begins with the time") {
  UuidGenerator generator;
  const std::string text = generator.next(november_2021_ms).text();
  CHECK(text.substr(0, 13) == "017cf2dd-e1c0");
  CHECK(text[14] == '7');
  CHECK(std::string("89ab").find(text[19]) != std::string::npos);
}

TEST_CASE("UUIDs increase strictly, whatever the clock does") {
  UuidGenerator generator;
  std::mt19937 random(20211106);
  std::int64_t clock = november_2021_ms;
  Uuid before;
  for (int i = 0; i < 20'000; ++i) {
    clock += static_cast<std::int64_t>(random() % 5) - 2;  // Forwards, standing still, back.
    const Uuid uuid = generator.next(clock);
    REQUIRE(before < uuid);
    before = uuid;
  }
}

TEST_CASE("a clock out of range is taken as the nearest time") {
  UuidGenerator generator;
  CHECK(generator.next(-5).text().substr(0, 13) == "00000000-0000");
  const Uuid last = generator.next(std::numeric_limits<std::int64_t>::max());
  CHECK(last.text().substr(0, 13) == "ffffffff-ffff");
  CHECK(last < generator.next(november_2021_ms));
}

TEST_CASE("two generators make different UUIDs at the same time") {
  UuidGenerator one;
  UuidGenerator other;
  std::set<Uuid> made;
  for (int i = 0; i < 1'000; ++i) {
    made.insert(one.next(november_2021_ms));
    made.insert(other.next(november_2021_ms));
  }
  CHECK(made.size() == 2'000);
}

}  // namespace aid::uuid_test
