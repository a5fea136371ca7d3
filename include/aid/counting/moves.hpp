#pragma once
#include "aid/counting/counting.hpp"
#include "aid/counting/spreader.hpp"

#include <memory>

namespace aid::counting {

/// How much of an aid moves between the office and its members.
enum class MoveExtent : std::uint8_t {
  none,
  whole,
  share,    ///< By the shares of its parties: half of it goes to a member, half to a school.
  unknown,  ///< It goes to a member and to a school without shares.
};

/// Finds the moves between the office and its members that a count leaves out: where it is over both the one who gave
/// and the one who received, both state the same money. A count that asks for one of them alone (a filter or a
/// statement of a donor, a recipient or a channel, or `--scope own`) has the move.
class Moves {
public:
  Moves(const storage::Book& book, const Selection& selection, storage::PartnerIndex office);

  MoveExtent of(const storage::Book::Aid& aid) const;
  /// Whether a partner is the office or belongs to it.
  bool is_ours(storage::PartnerIndex partner) const { return ours_[partner]; }

private:
  struct End {
    bool ours = false;
    bool others = false;
    bool ours_without_share = false;
    bool others_without_share = false;
    domain::Decimal stated;

    /// Whether it is known which share is of the office and its members.
    bool is_clear() const;
  };
  End end_of(const storage::Book::Aid& aid, AidEnd at) const;
  bool asks_for_one_side(const storage::Book::Aid& aid) const;
  bool asks_for_one_side(const Filter& filter, const storage::Book::Aid& aid) const;

  const storage::Book& book_;
  IndexedVector<bool, storage::PartnerIndex> ours_;
  bool is_over_both_;                      ///< As far as no filter on a donor or recipient says else.
  std::vector<const Filter*> of_parties_;  ///< Filters on donors and recipients.
};

/// A `Spreader` that can be told to spread only the share of an aid that is a move, or all but this share.
class SharesOfMoves {
public:
  enum class Which : std::uint8_t { all, without_moves, moves };

  SharesOfMoves(const Lookup& lookup, const Selection& selection, std::span<const Dimension* const> grouped,
                SharedSets& sets, const Moves& moves);

  /// As those of `Spreader`. An aid is spread whole until `take` says else.
  std::string_view turn_to(const storage::Book::Aid& aid);
  std::string_view filter_of(const storage::Book::Entry& entry) { return all_.filter_of(entry); }
  void turn_to(const storage::Book::Entry& entry, std::optional<domain::Currency> currency);
  void spread(std::int64_t total, std::vector<Part>& parts);
  void place_count(std::int64_t count, std::vector<Part>& parts);
  void find_rows(std::vector<Part>& rows) { spread(0, rows); }

  /// What to spread of the present aid. Before the first of its entries is turned to.
  void take(Which which);

private:
  /// A spreader with filters that keep one of the shares: of all givers to others, of others to us, of us to us.
  struct Share {
    Selection selection;
    std::unique_ptr<Spreader> spreader = {};
    bool is_used = false;  ///< Something of the present aid passes.
  };
  void make_shares();
  std::span<Share> used();

  const Lookup& lookup_;
  const Selection& selection_;
  std::vector<const Dimension*> grouped_;
  SharedSets& sets_;
  const Moves& moves_;
  Spreader all_;
  std::vector<Share> shares_;  ///< Made for the first aid of which a share is a move.
  const storage::Book::Aid* aid_ = nullptr;
  Which which_ = Which::all;
  std::vector<Part> more_;
};

}  // namespace aid::counting
