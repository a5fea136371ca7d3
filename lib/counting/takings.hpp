#pragma once
#include "aid/counting/counting.hpp"
#include "aid/domain/checked_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

/// How parts are taken out of several pieces of one aid.
namespace aid::counting {

/// What parts have of a figure.
struct TakenOut {
  std::int64_t figure = 0;
  domain::Qualifier how = domain::Qualifier::exact;

  /// Throws `Error` amount-overflow.
  void add(std::int64_t more, domain::Qualifier of);
  bool is_nothing() const { return figure == 0 && how == domain::Qualifier::exact; }
};

/// In how many of the dimensions two rows stand alike.
int likeness(const RowKey& a, const RowKey& b, std::span<const std::size_t> axes);

/// Keeps those of a parent's pieces that agree with a part's row in most of these dimensions, and drops the others.
/// Returns in how many they agree.
template <typename Piece>
int keep_nearest(std::vector<Piece*>& pieces, const RowKey& row, std::span<const std::size_t> axes) {
  int best = 0;
  std::size_t kept = 0;
  for (Piece* piece : pieces) {
    const int alike = likeness(piece->key, row, axes);
    if (alike > best) kept = 0;
    best = std::max(best, alike);
    if (alike == best) pieces[kept++] = piece;
  }
  pieces.resize(kept);
  return best;
}

/// Collects what parts that stand in other rows take out of the pieces of their parents, and takes it when all is
/// known: first what stands alike in most dimensions, and each in proportion to what is left there. A programme of 50
/// for health and 50 for education has a part of 40 for health and one of 60 that does not say what for: of the 60, 10
/// are taken out of health and 50 out of education. Figures that are taken out of the same pieces are taken together,
/// so that their roundings leave nothing negative.
template <typename Piece>
class Takings {
public:
  /// `alike`: in how many dimensions the pieces, which are not none, agree with the part.
  void add(int alike, const std::vector<Piece*>& pieces, std::int64_t figure, domain::Qualifier how) {
    all_[-alike][pieces].add(figure, how);
  }

  void take() {
    for (auto& [level, takings] : all_) {
      std::vector<std::pair<Piece*, TakenOut>> shares;
      for (const auto& [pieces, taking] : takings) share_out(pieces, taking, shares);
      for (const auto& [piece, share] : shares) piece->taken.add(share.figure, share.how);
    }
    all_.clear();
  }

private:
  static std::int64_t left_of(const Piece& piece) {
    return std::max<std::int64_t>(
        domain::difference_of(piece.figure(), domain::sum_of(piece.contained.figure, piece.taken.figure)), 0);
  }

  static void share_out(const std::vector<Piece*>& pieces, const TakenOut& taking,
                        std::vector<std::pair<Piece*, TakenOut>>& shares) {
    std::vector<std::int64_t> weights;
    const auto are_all_zero = [&] { return std::ranges::all_of(weights, [](std::int64_t of) { return of == 0; }); };
    for (const Piece* piece : pieces) weights.push_back(left_of(*piece));
    if (are_all_zero()) {
      weights.clear();
      for (const Piece* piece : pieces) weights.push_back(std::max<std::int64_t>(piece->figure(), 0));
    }
    if (are_all_zero()) weights.front() = 1;
    const std::vector<std::int64_t> figures = apportion_by_weight(taking.figure, weights);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (figures[i] != 0 || taking.figure == 0) shares.emplace_back(pieces[i], TakenOut{figures[i], taking.how});
    }
  }

  std::map<int, std::map<std::vector<Piece*>, TakenOut>> all_;  ///< The most alike first.
};

}  // namespace aid::counting
