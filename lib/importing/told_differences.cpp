#include "told_differences.hpp"

#include "aid/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {

namespace {

std::string told_in(std::span<const ImportOutcome::Differing> differing, Language language) {
  constexpr std::size_t most = 5;
  constexpr int most_columns = 80;
  std::string text;
  for (const ImportOutcome::Differing& one : differing.first(std::min(most, differing.size()))) {
    text +=
        fmt::format("{}{}: {} → {}", text.empty() ? "" : "; ", one.field,
                    shorten(one.recorded.in(language), most_columns), shorten(one.given.in(language), most_columns));
  }
  return differing.size() > most ? text + "; …" : text;
}

}  // namespace

recording::ShownValue told(std::span<const ImportOutcome::Differing> differing) {
  return {told_in(differing, Language::en), told_in(differing, Language::vi)};
}

}  // namespace aid::importing
