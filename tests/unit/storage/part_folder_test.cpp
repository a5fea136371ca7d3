#include "aid/storage/part_file.hpp"

#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace aid::part_folder_test {

using namespace aid::storage;

namespace {

constexpr mode_t usual_mode = 0755;

void write(const std::string& path, std::string_view text) { std::ofstream(path) << text; }

std::string read(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a folder has its name with all of its files, or there is nothing") {
  const aid::testing::ScratchFolder scratch;
  {
    PartFolder part(scratch.file("pack"));
    REQUIRE(part.create() == 0);
    write(part.path() + "/a.txt", "a");
    CHECK_FALSE(is_there(scratch.file("pack")));
  }
  CHECK(scratch.names().empty());
  {
    PartFolder part(scratch.file("pack"));
    REQUIRE(part.create() == 0);
    write(part.path() + "/a.txt", "a");
    CHECK(part.put_in_place(usual_mode, false) == 0);
  }
  CHECK(scratch.names() == std::set<std::string>{"pack"});
  CHECK(read(scratch.file("pack/a.txt")) == "a");
  const auto mode = std::filesystem::status(scratch.file("pack")).permissions();
  CHECK(static_cast<mode_t>(mode) == usual_mode);
}

TEST_CASE("a folder that is there stays whole, or goes as a whole") {
  const aid::testing::ScratchFolder scratch;
  std::filesystem::create_directory(scratch.file("pack"));
  write(scratch.file("pack/old.txt"), "old");
  {
    PartFolder part(scratch.file("pack"));
    REQUIRE(part.create() == 0);
    write(part.path() + "/new.txt", "new");
    CHECK(part.put_in_place(usual_mode, false) == EEXIST);
  }
  CHECK(read(scratch.file("pack/old.txt")) == "old");
  CHECK(scratch.names() == std::set<std::string>{"pack"});
  {
    PartFolder part(scratch.file("pack"));
    REQUIRE(part.create() == 0);
    write(part.path() + "/new.txt", "new");
    CHECK(part.put_in_place(usual_mode, true) == 0);
  }
  CHECK_FALSE(is_there(scratch.file("pack/old.txt")));
  CHECK(read(scratch.file("pack/new.txt")) == "new");
  CHECK(scratch.names() == std::set<std::string>{"pack"});
}

TEST_CASE("what a killed process left of a folder goes with the next one") {
  const aid::testing::ScratchFolder scratch;
  constexpr int no_process = 99'999'999;  // Above the greatest number that Linux gives.
  const std::string left = scratch.file(fmt::format("pack.aid-part{}", no_process));
  std::filesystem::create_directory(left);
  write(left + "/a.txt", "a");
  std::filesystem::create_directory(scratch.file("pack.aid-part"));  // No number: not one of ours.
  const PartFolder part(scratch.file("pack"));
  CHECK(scratch.names() == std::set<std::string>{"pack.aid-part"});
}

}  // namespace aid::part_folder_test
