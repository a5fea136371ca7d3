#include "aid/counting/portions.hpp"

#include <algorithm>
#include <numeric>

namespace aid::counting {
namespace {

using domain::Decimal;

constexpr Decimal whole(100, 0);

/// The one row in which values without shares stand together.
Coordinate row_of(const std::vector<std::int32_t>& ids, SharedSets& sets) {
  if (ids.empty() || ids == std::vector{Values::missing}) return {Standing::not_stated};
  if (ids.size() == 1) return {Standing::item, ids.front()};
  return {Standing::shared, sets.intern(ids)};
}

/// By code, the missing value last.
std::vector<Values::Value> by_code(const Lookup& lookup, const Dimension& dimension, const Values& values) {
  std::vector<std::pair<std::string, Values::Value>> keyed;
  for (const Values::Value& value : values.list()) {
    keyed.emplace_back(value.id == Values::missing ? "\xFF" : dimension.naming.code(lookup, value.id), value);
  }
  std::ranges::stable_sort(keyed, {}, [](const auto& pair) -> const std::string& { return pair.first; });
  std::vector<Values::Value> sorted;
  for (auto& [code, value] : keyed) sorted.push_back(value);
  return sorted;
}

/// Adds the share of parties that have no value here (a recipient in Viet Nam has no foreign country). It is shared out
/// with the others, so that a remainder goes to the same row whatever else the figure is split by.
void add_rest(const Decimal& share, Portions& portions) {
  const auto not_stated = std::ranges::find(portions.rows, Coordinate(Standing::not_stated));
  if (not_stated == portions.rows.end()) {
    portions.rows.emplace_back(Standing::not_stated);
    portions.shares.push_back(share);
  } else {
    Decimal& known = portions.shares[static_cast<std::size_t>(not_stated - portions.rows.begin())];
    known = known + share;
  }
}

/// Decimals as whole numbers of one unit.
std::vector<std::int64_t> as_weights(const std::vector<Decimal>& shares) {
  int scale = 0;
  for (const Decimal& share : shares) scale = std::max(scale, share.scale());
  std::vector<std::int64_t> weights;
  for (const Decimal& share : shares) weights.push_back((share + Decimal(0, scale)).mantissa());
  return weights;
}

}  // namespace

void Values::clear() {
  list_.clear();
  not_placed_ = false;
}

void Values::add(std::int32_t id, const std::optional<domain::Decimal>& share) {
  const auto same = std::ranges::find(list_, id, &Value::id);
  if (same == list_.end()) {
    list_.push_back({id, share});
  } else if (same->share && share) {
    same->share = *same->share + *share;
  } else {
    same->share.reset();
  }
}

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
  if (!without_share.empty() || whole < stated) portions.rows.push_back(row_of(without_share, sets));
  if (without_share.empty() && stated < whole) add_rest(whole - stated, portions);
}

PartyRows rows_of_parties(const Lookup& lookup, const Dimension& dimension,
                          std::span<const storage::Book::Party* const> parties, SharedSets& sets) {
  if (parties.empty()) return {.rows = {{Standing::not_stated}}, .weights = {1}};
  const bool all_have_shares =
      std::ranges::all_of(parties, &storage::Book::Party::has_share) &&
      !std::ranges::all_of(parties, [](const auto* party) { return Decimal(party->share).is_zero(); });
  Values values;
  Decimal without_value;
  for (const storage::Book::Party* party : parties) {
    const std::int32_t value = dimension.of_partner(lookup, party->partner);
    if (value != Values::none) {
      values.add(value, all_have_shares ? std::optional<Decimal>(party->share) : std::nullopt);
    } else if (all_have_shares) {
      without_value = without_value + party->share;
    }
  }
  PartyRows found;
  std::vector<std::int32_t> ids;
  std::vector<Decimal> shares;
  for (const Values::Value& value : by_code(lookup, dimension, values)) {
    ids.push_back(value.id);
    if (!value.share) continue;
    found.rows.push_back(row_of({value.id}, sets));
    shares.push_back(*value.share);
  }
  if (!all_have_shares) return {.rows = {row_of(ids, sets)}, .weights = {1}};
  const auto not_stated = std::ranges::find(found.rows, Coordinate(Standing::not_stated));
  if (!without_value.is_zero() && not_stated != found.rows.end()) {
    Decimal& share = shares[static_cast<std::size_t>(not_stated - found.rows.begin())];
    share = share + without_value;
  } else if (!without_value.is_zero()) {
    found.rows.emplace_back(Standing::not_stated);
    shares.push_back(without_value);
  }
  found.weights = as_weights(shares);
  return found;
}

std::size_t row_of_party(const Lookup& lookup, const Dimension& dimension, const storage::Book::Party& party,
                         std::span<const Coordinate> rows) {
  const std::int32_t value = dimension.of_partner(lookup, party.partner);
  const Coordinate own = value < 0 ? Coordinate(Standing::not_stated) : Coordinate(Standing::item, value);
  const auto found = std::ranges::find(rows, own);
  return found == rows.end() ? rows.size() - 1 : static_cast<std::size_t>(found - rows.begin());
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
  const Int128 all = std::accumulate(weights.begin(), weights.end(), Int128{0});
  const int sign = all < 0 ? -1 : 1;  // What takes something back has weights below zero.
  const Int128 sum = all * sign;
  const Int128 absolute = total < 0 ? -Int128{total} : Int128{total};
  std::vector<std::int64_t> parts(weights.size());
  std::vector<Int128> remainders(weights.size());
  Int128 left = absolute;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Int128 exact = absolute * weights[i] * sign;
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

}  // namespace aid::counting
