#include "told_differences.hpp"

#include "aid/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {

std::string told(std::span<const ImportOutcome::Differing> differing) {
  constexpr std::size_t most = 5;
  constexpr int most_columns = 80;
  std::string text;
  for (const ImportOutcome::Differing& one : differing.first(std::min(most, differing.size()))) {
    text += fmt::format("{}{}: {} → {}", text.empty() ? "" : "; ", one.field, shorten(one.recorded, most_columns),
                        shorten(one.given, most_columns));
  }
  return differing.size() > most ? text + "; …" : text;
}

}  // namespace aid::importing
