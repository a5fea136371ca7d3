#include "portions.hpp"

#include <algorithm>
#include <numeric>

namespace aid::services::reports {
namespace {

using domain::Decimal;

constexpr Decimal whole(100, 0);

/// The row of values that have no shares of their own.
Coordinate row_of(const std::vector<std::int32_t>& ids, SharedSets& sets) {
  if (ids.empty() || ids == std::vector{Values::missing}) return {Standing::not_stated};
  if (ids.size() == 1) return {Standing::item, ids.front()};
  return {Standing::shared, sets.intern(ids)};
}

/// By code, the missing value last.
std::vector<Values::Value> by_code(const Lookup& lookup, const Dimension& dimension, const Values& values) {
  std::vector<std::pair<std::string, Values::Value>> keyed;
  for (const Values::Value& value : values.list()) {
    keyed.emplace_back(value.id == Values::missing ? "\xFF" : dimension.code(lookup, value.id), value);
  }
  std::ranges::stable_sort(keyed, {}, [](const auto& pair) -> const std::string& { return pair.first; });
  std::vector<Values::Value> sorted;
  for (auto& [code, value] : keyed) sorted.push_back(value);
  return sorted;
}

}  // namespace

std::int32_t SharedSets::intern(const std::vector<std::int32_t>& set) {
  const auto [place, is_new] = positions_.emplace(set, static_cast<std::int32_t>(sets_.size()));
  if (is_new) sets_.push_back(set);
  return place->second;
}

void to_portions(const Lookup& lookup, const Dimension& dimension, const Values& values, SharedSets& sets,
                 Portions& portions) {
  portions.rows.clear();
  portions.shares.clear();
  const auto& list = values.list();
  if (values.not_placed() || list.empty()) {
    portions.rows.push_back({values.not_placed() ? Standing::not_placed : Standing::not_stated});
    return;
  }
  if (list.size() == 1 && !list.front().share) {
    const std::int32_t id = list.front().id;
    portions.rows.push_back(id == Values::missing ? Coordinate(Standing::not_stated) : Coordinate(Standing::item, id));
    return;
  }
  std::vector<std::int32_t> without_share;
  Decimal stated;
  for (const Values::Value& value : by_code(lookup, dimension, values)) {
    if (!value.share) {
      without_share.push_back(value.id);
      continue;
    }
    portions.rows.push_back(row_of({value.id}, sets));
    portions.shares.push_back(*value.share);
    stated = stated + *value.share;
  }
  if (!without_share.empty() || stated != whole) portions.rows.push_back(row_of(without_share, sets));
}

std::vector<std::int64_t> apportion(std::int64_t total, const Portions& portions) {
  std::vector<std::int64_t> parts = domain::allocate(total, portions.shares);
  if (portions.rows.size() > portions.shares.size()) {
    parts.push_back(total - std::accumulate(parts.begin(), parts.end(), std::int64_t{0}));
  }
  return parts;
}

std::vector<std::int64_t> apportion_by_weight(std::int64_t total, std::span<const std::int64_t> weights) {
  using domain::Int128;
  const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128{0});
  const Int128 absolute = total < 0 ? -Int128{total} : Int128{total};
  std::vector<std::int64_t> parts(weights.size());
  std::vector<Int128> remainders(weights.size());
  Int128 left = absolute;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Int128 exact = absolute * weights[i];
    parts[i] = static_cast<std::int64_t>(exact / sum);
    remainders[i] = exact % sum;
    left -= parts[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return remainders[i]; });
  for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left) ++parts[order[i]];
  if (total < 0) std::ranges::transform(parts, parts.begin(), std::negate<>());
  return parts;
}

}  // namespace aid::services::reports
