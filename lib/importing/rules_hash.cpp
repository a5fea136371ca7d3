#include "rules_hash.hpp"

#include "aid/base/sha256.hpp"
#include "identities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace aid::importing {

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
  // Keys that came later, so that maps without them keep their hash.
  for (const auto* words : {&mapping.decimals, &mapping.negative, &mapping.zero}) {
    if (!words->empty()) add(*words);
  }
  for (const std::string& words : mapping.skip_rows) add(words);
  for (const std::string& field : mapping.identity) add(field);
  add(std::to_string(mapping.header_row));
  if (!mapping.quote.empty()) add(mapping.quote);
  if (!mapping.per.empty()) add(mapping.per);
  if (mapping.ignores_unknown) add("ignore");
  if (mapping.year != 0) add(fmt::format("year {}", mapping.year));
  if (mapping.century != 0) add(fmt::format("century {}", mapping.century));
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

BroughtAids find_brought(const storage::Imports& imports, const storage::Aids& aids, const storage::Import& batch) {
  const std::vector<domain::AidId> reversed = aids.reversed();
  const auto is_reversed = [&](const storage::ImportRow& row) {
    return std::ranges::binary_search(reversed, domain::AidId{row.record});
  };
  const auto rows = reversed.empty() ? std::vector<storage::ImportRow>() : imports.rows_in(batch.id);
  if (std::ranges::none_of(rows, is_reversed)) return {.living = 1};
  HashTable<bool> living;
  for (const storage::ImportRow& row : imports.rows_of(batch.list)) {
    if (!is_reversed(row)) living[row.identity] = true;
  }
  std::map<std::int64_t, bool> is_living;  // One aid may have several identities.
  for (const storage::ImportRow& row : rows) {
    is_living[row.record] |= living.find(row.identity) != nullptr;
  }
  BroughtAids brought;
  brought.living = std::ranges::count_if(is_living, [](const auto& one) { return one.second; });
  brought.reversed = static_cast<std::int64_t>(is_living.size()) - brought.living;
  return brought;
}

}  // namespace aid::importing
