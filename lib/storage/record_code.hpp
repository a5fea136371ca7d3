#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace aid::storage {

/// The parts of "DN-2021-0042", a record's code as its columns have it.
struct CodeParts {
  std::string_view prefix;
  int year = 0;
  std::int64_t number = 0;
};
/// `mark`: what stands before the number, "-" of aids, "-E" of events. Nothing: it is no such code.
std::optional<CodeParts> parse_code(std::string_view code, std::string_view mark);

}  // namespace aid::storage
