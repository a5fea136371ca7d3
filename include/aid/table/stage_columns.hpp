#pragma once
#include "aid/domain/terms.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Which columns of a report are the amounts of a stage. They are known by their keys.
namespace aid::table {

/// "committed"; where a report stands in several currencies beside each other "committed_vnd".
struct StageColumn {
  domain::Stage stage = domain::Stage::committed;
  std::string currency = {};  ///< "VND"; empty: the key names none.
};

/// nullopt: the key is not of a stage's amounts.
std::optional<StageColumn> stage_column(std::string_view key);

/// The stage whose counts stand in columns without its name (`aids`, `not_valued`): the commitment, else the first
/// there is. `columns`: a range of what has a `key`. nullopt: there is no stage.
template <typename Columns>
std::optional<domain::Stage> leading_stage(const Columns& columns) {
  std::optional<domain::Stage> first;
  for (const auto& column : columns) {
    const auto found = stage_column(column.key);
    if (found && (!first || found->stage == domain::Stage::committed)) first = found->stage;
  }
  return first;
}

/// The key of a count beside the amounts of a stage: "not_valued", "received_not_valued".
std::string count_key(domain::Stage stage, std::optional<domain::Stage> leading, std::string_view count);

}  // namespace aid::table
