#include "aid/table/stage_columns.hpp"

#include "aid/base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::table {
namespace {

/// A code in small letters, as keys have it.
bool is_currency_in_key(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::optional<StageColumn> stage_column(std::string_view key) {
  const std::string_view word = key.substr(0, key.find('_'));
  const auto stage = domain::parse_term<domain::Stage>(word);
  if (!stage || to_string(stage.value()) != word) return std::nullopt;
  if (word.size() == key.size()) return StageColumn{.stage = stage.value()};
  const std::string_view behind = key.substr(word.size() + 1);
  if (!is_currency_in_key(behind)) return std::nullopt;
  return StageColumn{.stage = stage.value(), .currency = upper_ascii(behind)};
}

std::string count_key(domain::Stage stage, std::optional<domain::Stage> leading, std::string_view count) {
  return stage == leading ? std::string(count) : fmt::format("{}_{}", to_string(stage), count);
}

}  // namespace aid::table
