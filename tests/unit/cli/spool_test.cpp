#include "../../../lib/cli/spool.hpp"

#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>

namespace aid::spool_test {

using aid::cli::Spool;
using aid::testing::ScratchFolder;

namespace {

/// So many bytes, written in pieces of several sizes.
std::string write_to(Spool& spool, std::size_t size) {
  std::string all;
  std::ostream out(&spool);
  for (std::size_t i = 0; all.size() < size; ++i) {
    const std::string piece(i % 977, static_cast<char>('a' + i % 26));
    out << piece << '\n';
    all += piece + '\n';
  }
  return all;
}

/// While it lives, files without a name are made in that folder.
class TemporaryFolder {
public:
  explicit TemporaryFolder(const std::string& folder) { ::setenv("TMPDIR", folder.c_str(), 1); }
  ~TemporaryFolder() { ::unsetenv("TMPDIR"); }
};

}  // namespace

TEST_SUITE("cli/spool") {
  TEST_CASE("what was written is read back, from memory and from a file that nobody sees") {
    const ScratchFolder folder;
    const TemporaryFolder temporary(folder.file(""));
    for (const std::size_t size : {std::size_t{0}, std::size_t{100}, std::size_t{5'000}, std::size_t{3'000'000}}) {
      CAPTURE(size);
      Spool spool(4'096);
      const std::string written = write_to(spool, size);
      CHECK(spool.is_in_memory() == (written.size() <= 4'096));
      CHECK(spool.text() == written);
      CHECK(spool.text() == written);
      CHECK(std::filesystem::is_empty(folder.file("")));
    }
  }

  TEST_CASE("who has read enough gets no more") {
    Spool spool(1'000);
    write_to(spool, 5'000'000);
    int pieces = 0;
    spool.each_piece([&](std::string_view) { return ++pieces < 2; });
    CHECK(pieces == 2);
  }

  TEST_CASE("where no file can be made all stays in memory") {
    const TemporaryFolder temporary("/nowhere");
    Spool spool(1'000);
    const std::string written = write_to(spool, 100'000);
    CHECK(spool.is_in_memory());
    CHECK(spool.text() == written);
  }
}

}  // namespace aid::spool_test
