#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aid {

/// A word of a command line, and where it stands in it.
struct ShellWord {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The words of a line as the journal keeps it: quoted for a shell with '…' and $'…', or as people type it with "…".
std::vector<ShellWord> shell_words(std::string_view line);

}  // namespace aid
