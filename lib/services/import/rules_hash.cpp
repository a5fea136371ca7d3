#include "rules_hash.hpp"

#include "aid/base/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::services::importing {

std::string rules_hash(const ImportRequest& request) {
  Sha256 hash;
  const auto add = [&](std::string_view part) { hash.add(fmt::format("{}:{}", part.size(), part)); };
  const table::ListMapping& mapping = request.mapping;
  for (const auto& column : mapping.columns) {
    add(column.heading);
    add(column.field);
    add(column.currency);
    add(std::to_string(column.unit));
  }
  for (const auto& constant : mapping.constants) {
    add(constant.field);
    add(constant.value);
  }
  for (const auto& value : mapping.values) {
    add(value.field);
    add(value.word);
    add(value.value);
  }
  for (const auto* words :
       {&mapping.as, &mapping.numbers, &mapping.dates, &mapping.sheet, &mapping.delimiter, &mapping.encoding}) {
    add(*words);
  }
  for (const std::string& words : mapping.skip_rows) add(words);
  for (const std::string& field : mapping.identity) add(field);
  add(std::to_string(mapping.header_row));
  for (const NameDecision& decision : request.names) {
    add(decision.what);
    add(decision.name);
    add(std::to_string(static_cast<int>(decision.action)));
    add(decision.existing);
    add(decision.kind);
    add(decision.country);
  }
  const Digest digest = hash.finish();
  return {digest.begin(), digest.end()};
}

std::optional<storage::Import> find_same_file(const storage::Imports& imports, std::string_view list,
                                              std::string_view file_hash, std::string_view rules) {
  const auto same = imports.find_same(list, file_hash, rules);
  if (!same) return std::nullopt;
  const bool is_complete = std::ranges::all_of(imports.counts(same->id), [](const storage::ImportCount& one) {
    return one.what != "rejected" || one.count == 0;
  });
  return is_complete ? same : std::nullopt;
}

}  // namespace aid::services::importing
