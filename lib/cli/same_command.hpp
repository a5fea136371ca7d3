#pragma once
#include <cstddef>
#include <string_view>

namespace aid::cli {

/// Whether a line of arguments is of the command that the journal keeps: they differ in nothing but in how the ledger
/// is called, how long is waited for it and how much is told of it. "…" in the journal, for personal data or for the
/// end of a line that was too long, stands for anything.
bool is_same_command(std::string_view journal, std::string_view now);

/// What the journal has at the end of a line that was too long for it.
inline constexpr std::string_view cut_off_mark = " …";
/// A command line may hold megabytes; the journal keeps its beginning.
inline constexpr std::size_t most_bytes_of_arguments = 20'000;

}  // namespace aid::cli
