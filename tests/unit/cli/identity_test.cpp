#include "cli/identity.hpp"

#include <doctest/doctest.h>

namespace aid::identity_test {

using namespace aid::cli;

namespace {

constexpr std::string_view passwd =
    "root:x:0:0:root:/root:/bin/bash\n"
    "broken line\n"
    ":x:7:7::/:\n"
    "an:x:1000:1000:Nguyễn An:/home/an:/bin/bash\n"
    "bình:x:1001:1001::/home/binh:/bin/sh";

}  // namespace

TEST_CASE("the actor is the real user, with what sudo says and the effective user where they differ") {
  CHECK(describe({.real_uid = 1000, .effective_uid = 1000}, passwd) == "an");
  CHECK(describe({.real_uid = 1001, .effective_uid = 1001}, passwd) == "bình");
  CHECK(describe({.real_uid = 0, .effective_uid = 0, .sudo_user = "an"}, passwd) == "root (sudo by an)");
  CHECK(describe({.real_uid = 1000, .effective_uid = 1000, .sudo_user = "an"}, passwd) == "an");
  CHECK(describe({.real_uid = 1000, .effective_uid = 0}, passwd) == "an (as root)");
  CHECK(describe({.real_uid = 7, .effective_uid = 7}, passwd) == "uid 7");
  CHECK(describe({.real_uid = 5, .effective_uid = 0, .sudo_user = "a\x1b[2J"}, "") ==
        "uid 5 (sudo by a\\x1B[2J) (as uid 0)");
}

TEST_CASE("a user's home is read from the account") {
  REQUIRE(find_account(passwd, 1001));
  CHECK(find_account(passwd, 1001)->home == "/home/binh");
  CHECK_FALSE(find_account(passwd, 42));
}

}  // namespace aid::identity_test
