#pragma once
#include "aid/domain/checked_sums.hpp"
#include "families.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace aid::counting {

struct RowHash {
  std::size_t operator()(const RowKey& key) const {
    std::uint64_t hash = (key.outside ? 1U : 0U) + (key.of_which ? 2U : 0U);
    for (const Coordinate& at : key.at) hash = (hash ^ at.bits()) * 0x9E37'79B9'7F4A'7C15U;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
  }
};

/// The rows and the total.
class Sums {
public:
  explicit Sums(Counted& counted) : counted_(counted) {}

  void add(const Group& group, const domain::Count& stands_for) {
    for (const RowKey& key : group.rows) figures(key, group.stage).recorded = true;
    for (const AmountPiece& piece : group.amounts) add_amount(piece, group);
    for (const CountPiece& piece : group.counts) add_count(piece, group, stands_for);
    add_lack(group.unvalued, group, &Figures::not_valued, &Figures::lacks_value);
    add_lack(group.unconverted, group, &Figures::not_converted, &Figures::lacks_rate);
    if (group.is_inside()) total(group).recorded = true;
  }

private:
  Figures& total(const Group& group) { return counted_.totals[static_cast<std::size_t>(group.stage)]; }

  Figures& figures(const RowKey& key, domain::Stage stage) {
    if (last_ == counted_.rows.size() || counted_.rows[last_].key != key) {
      const auto [place, is_new] = positions_.try_emplace(key, counted_.rows.size());
      if (is_new) counted_.rows.push_back({key, {}});
      last_ = place->second;
    }
    return counted_.rows[last_].stages[static_cast<std::size_t>(stage)];
  }

  void add_lack(const Lack& lack, const Group& group, std::int64_t Figures::*number, bool Figures::*lacks) {
    const auto is_in_total = [](const RowKey& key) { return !key.outside && !key.of_which; };
    for (const CountPiece& piece : lack.counts) {
      domain::add_to(figures(piece.key, group.stage).*number, piece.count);
      if (is_in_total(piece.key)) domain::add_to(total(group).*number, piece.count);
    }
    for (const RowKey& key : lack.rows) {
      figures(key, group.stage).*lacks = true;
      if (is_in_total(key)) total(group).*lacks = true;
    }
  }

  void add_amount(const AmountPiece& piece, const Group& group) {
    Figures& row = figures(piece.key, group.stage);
    if (!piece.within_parent) row.amounts.add(piece.amount);
    piece.take_from(row.amounts);
    const bool is_in_total = !piece.in_parent && !piece.taken_back && !piece.key.outside && !piece.key.of_which;
    if (is_in_total) total(group).amounts.add(piece.amount);
  }

  void add_count(const CountPiece& piece, const Group& group, const domain::Count& stands_for) {
    Figures& row = figures(piece.key, group.stage);
    const auto count = [&](Figures& into) {
      if (stands_for.is_unknown()) {
        into.aids.add_unknown();
      } else {
        into.aids.add(piece.count, stands_for.qualifier);
      }
    };
    if (!piece.within_parent) count(row);
    row.aids.take(piece.taken.figure, piece.taken.how);
    if (!group.count_parent && !piece.key.outside && !piece.key.of_which) count(total(group));
  }

  Counted& counted_;
  std::unordered_map<RowKey, std::size_t, RowHash> positions_;
  std::size_t last_ = 0;
};

}  // namespace aid::counting
