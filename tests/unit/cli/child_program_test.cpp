#include "cli/child_program.hpp"

#include "aid/base/problem.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace aid::child_program_test {

using namespace aid::cli;

TEST_CASE("a program that is not there is told from one that the system cannot start just now") {
  CHECK_FALSE(run_child({"/nowhere/aid-print"}, {}).is_started);
  CHECK_FALSE(run_child({"/dev/null"}, {}).is_started);
  CHECK(run_child({"true"}, {}).exit_code == 0);
  const std::string too_long(8'000'000, 'x');  // No system takes an argument of that length.
  try {
    run_child({"true", too_long}, {});
    FAIL("it was started");
  } catch (const FileError& error) {
    CHECK(error.problem().name() == "io-failure");
  }
}

TEST_CASE("a program that neither reads, writes nor computes for too long is ended") {
  using std::chrono::milliseconds;
  const MemoryFile in("text");
  const MemoryFile out;
  const ChildEnd stuck = run_child({"sleep", "1000"}, {&in, &out}, milliseconds(100));
  CHECK(stuck.is_started);
  CHECK(stuck.is_stuck);
  CHECK(stuck.exit_code == -1);
  constexpr milliseconds long_enough{600'000};
  const ChildEnd done = run_child({"cat"}, {&in, &out}, long_enough);
  CHECK_FALSE(done.is_stuck);
  CHECK(done.exit_code == 0);
  CHECK(out.bytes() == "text");
}

}  // namespace aid::child_program_test
