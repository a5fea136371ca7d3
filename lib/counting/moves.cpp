#include "aid/counting/moves.hpp"

#include <algorithm>

namespace aid::counting {
namespace {

using storage::Book;
using storage::PartnerIndex;

constexpr domain::Decimal hundred_per_cent(100, 0);

const Dimension* donors() { return find_dimension("donor"); }
const Dimension* recipients() { return find_dimension("recipient"); }

bool is_at_end(const Book::Party& party, AidEnd end) {
  return end == AidEnd::givers ? domain::is_giver(party.role) : party.role == domain::PartyRole::recipient;
}

/// The shares of `SharesOfMoves` that are no move stand first; the one that is the move stands behind them.
constexpr std::size_t shares_without_move = 2;

}  // namespace

bool Moves::End::is_clear() const {
  if (!ours || !others) return true;
  if (ours_without_share || others_without_share) return !(ours_without_share && others_without_share);
  return stated == hundred_per_cent;
}

Moves::Moves(const Book& book, const Selection& selection, PartnerIndex office)
    : book_(book), ours_(book.family_of(office)) {
  const bool is_of_one_scope = selection.scopes.size() == 1 && !selection.scopes.has(domain::Scope::area_wide);
  const auto is_on = [](std::string_view name) {
    return [name](const Filter& filter) { return filter.dimension->name == name; };
  };
  const bool is_of_channel = std::ranges::any_of(selection.filters, is_on("channel"));
  is_over_both_ = office && !is_of_one_scope && !is_of_channel && !selection.is_of_role();
  for (const Filter& filter : selection.filters) {
    if (filter.dimension == donors() || filter.dimension == recipients()) of_parties_.push_back(&filter);
  }
}

Moves::End Moves::end_of(const Book::Aid& aid, AidEnd at) const {
  End end;
  for (const Book::Party& party : book_.parties_of(aid)) {
    if (!is_at_end(party, at)) continue;
    const bool is_own = ours_[party.partner];
    (is_own ? end.ours : end.others) = true;
    if (party.has_share) {
      end.stated = end.stated + party.share;
    } else {
      (is_own ? end.ours_without_share : end.others_without_share) = true;
    }
  }
  return end;
}

/// Whether a filter does not let pass two partners of which the one gave to the other.
bool Moves::asks_for_one_side(const Filter& filter, const Book::Aid& aid) const {
  const auto parties = book_.parties_of(aid);
  const auto is_asked_for = [&](const Book::Party& party, AidEnd end) {
    return is_at_end(party, end) && ours_[party.partner] &&
           std::ranges::binary_search(filter.allowed, party.partner.number());
  };
  return std::ranges::none_of(parties, [&](const Book::Party& giver) {
    return is_asked_for(giver, AidEnd::givers) && std::ranges::any_of(parties, [&](const Book::Party& receiver) {
             return is_asked_for(receiver, AidEnd::receivers) && receiver.partner != giver.partner;
           });
  });
}

bool Moves::asks_for_one_side(const Book::Aid& aid) const {
  return std::ranges::any_of(of_parties_, [&](const Filter* filter) { return asks_for_one_side(*filter, aid); });
}

MoveExtent Moves::of(const Book::Aid& aid) const {
  if (!is_over_both_) return MoveExtent::none;
  const End givers = end_of(aid, AidEnd::givers);
  if (!givers.ours) return MoveExtent::none;
  const End receivers = end_of(aid, AidEnd::receivers);
  if (!receivers.ours || asks_for_one_side(aid)) return MoveExtent::none;
  if (!givers.others && !receivers.others) return MoveExtent::whole;
  return givers.is_clear() && receivers.is_clear() ? MoveExtent::share : MoveExtent::unknown;
}

SharesOfMoves::SharesOfMoves(const Lookup& lookup, const Selection& selection,
                             std::span<const Dimension* const> grouped, SharedSets& sets, const Moves& moves)
    : lookup_(lookup),
      selection_(selection),
      grouped_(grouped.begin(), grouped.end()),
      sets_(sets),
      moves_(moves),
      all_(lookup, selection.filters, grouped, sets) {}

std::string_view SharesOfMoves::turn_to(const Book::Aid& aid) {
  aid_ = &aid;
  which_ = Which::all;
  return all_.turn_to(aid);
}

/// Both filters are set on each, so that every share is rounded by the same steps and all add up to the whole.
void SharesOfMoves::make_shares() {
  const auto allowed = [&](const Dimension* dimension, bool ours, bool others) {
    const auto given = std::ranges::find(selection_.filters, dimension, &Filter::dimension);
    Filter filter{.dimension = dimension, .allowed = {}};
    for (const PartnerIndex partner : lookup_.book().partners.indexes()) {
      const bool is_asked_for =
          given == selection_.filters.end() || std::ranges::binary_search(given->allowed, partner.number());
      if (is_asked_for && (moves_.is_ours(partner) ? ours : others)) filter.allowed.push_back(partner.number());
    }
    return filter;
  };
  struct Sides {
    bool our_givers, other_givers, our_receivers, other_receivers;
  };
  for (const Sides& of :
       {Sides{true, true, false, true}, Sides{false, true, true, false}, Sides{true, false, true, false}}) {
    Share& share = shares_.emplace_back(Share{.selection = selection_});
    share.selection.set(allowed(donors(), of.our_givers, of.other_givers));
    share.selection.set(allowed(recipients(), of.our_receivers, of.other_receivers));
  }
  for (Share& share : shares_) {
    share.spreader = std::make_unique<Spreader>(lookup_, share.selection.filters, grouped_, sets_);
  }
}

std::span<SharesOfMoves::Share> SharesOfMoves::used() {
  const std::span<Share> all(shares_);
  return which_ == Which::moves ? all.subspan(shares_without_move) : all.first(shares_without_move);
}

void SharesOfMoves::take(Which which) {
  which_ = which;
  if (which == Which::all) return;
  if (shares_.empty()) make_shares();
  for (Share& share : used()) share.is_used = share.spreader->turn_to(*aid_).empty();
}

void SharesOfMoves::turn_to(const Book::Entry& entry, std::optional<domain::Currency> currency) {
  if (which_ == Which::all) return all_.turn_to(entry, currency);
  for (Share& share : used()) {
    if (share.is_used) share.spreader->turn_to(entry, currency);
  }
}

void SharesOfMoves::spread(std::int64_t total, std::vector<Part>& parts) {
  if (which_ == Which::all) return all_.spread(total, parts);
  parts.clear();
  for (Share& share : used()) {
    if (!share.is_used) continue;
    share.spreader->spread(total, more_);
    parts.insert(parts.end(), more_.begin(), more_.end());
  }
}

void SharesOfMoves::place_count(std::int64_t count, std::vector<Part>& parts) {
  if (which_ == Which::all) return all_.place_count(count, parts);
  spread(Spreader::to_weigh, parts);
  all_.keep_place(count, parts);
}

}  // namespace aid::counting
