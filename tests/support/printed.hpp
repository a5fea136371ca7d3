#pragma once
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace aid::testing {

/// Whether this build has aid-print; a test that needs it says that it is skipped.
#ifdef AID_PRINT_PROGRAM
inline constexpr std::string_view print_program = AID_PRINT_PROGRAM;
#else
inline constexpr std::string_view print_program = "";
#endif

/// What aid-print makes of a text of JSON. Fails the test where it fails.
inline std::string printed(std::string_view format, const std::string& json) {
  const ScratchFolder folder;
  std::ofstream(folder.file("in.json"), std::ios::binary) << json;
  const std::string command = "'" + std::string(print_program) + "' " + std::string(format) + " <'" +
                              folder.file("in.json") + "' >'" + folder.file("out") + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  std::ifstream out(folder.file("out"), std::ios::binary);
  return {std::istreambuf_iterator<char>(out), {}};
}

}  // namespace aid::testing
