#include "roles.hpp"

#include "aid/counting/valuing.hpp"
#include "aid/storage/aids_above.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace aid::reports {
namespace {

using domain::Amount;
using domain::PartyRole;
using domain::Stage;
using storage::AidIndex;
using storage::Book;
using storage::PartnerIndex;

/// How a partner stands in one aid.
struct Standing {
  AidIndex aid;
  PartyRole role = PartyRole::donor;
  bool shared = false;
  std::vector<domain::Decimal> shares = {};  ///< Of all with this role; empty: the whole is the partner's.
  std::size_t own = 0;                       ///< The partner's among them.
};

Standing standing_in(const Book& book, AidIndex aid, const Book::Party& party) {
  Standing standing{.aid = aid, .role = party.role};
  std::size_t count = 0;
  for (const Book::Party& other : book.parties_of(book.aids[aid])) {
    if (!is_same_role(other.role, party.role)) continue;
    ++count;
    if (!other.has_share) continue;
    if (&other == &party) standing.own = standing.shares.size();
    standing.shares.push_back(other.share);
  }
  // If only some of the partners have shares, the share of none can be computed.
  if (standing.shares.size() != count) standing.shares.clear();
  const bool splits = is_giver(party.role) || party.role == PartyRole::recipient;
  standing.shared = splits && count > 1 && standing.shares.empty();
  return standing;
}

Amount own_part(const Standing& standing, const Amount& amount) {
  if (standing.shares.size() < 2) return amount;
  const auto parts = domain::allocate(amount.money.minor(), standing.shares);
  return {domain::Money::from_minor(parts[standing.own], amount.money.currency()), amount.qualifier};
}

bool has_stage(const Book& book, AidIndex aid, Stage stage) {
  return std::ranges::any_of(book.entries_of(book.aids[aid]), [&](const Book::Entry& entry) {
    return !entry.reversed && domain::stage_of(entry.kind) == stage;
  });
}

/// Adds entries up as every report values them.
class Summing {
public:
  explicit Summing(const Book& book) : book_(book), valuer_(book, {}, std::nullopt) {}

  /// Adds an entry's value to its stage; false when something of it has none.
  bool add(RoleFigures& figures, const Book::Aid& aid, const Book::Entry& entry, const Standing& standing) {
    const auto stage = static_cast<std::size_t>(*domain::stage_of(entry.kind));
    figures.recorded[stage] = true;
    valuer_.value(aid, entry, value_);
    for (const auto& part : value_.parts) figures.amounts[stage].add(own_part(standing, part.amount));
    return !value_.something_unvalued;
  }

  /// The figures of one role over the aids in which the partner has it.
  RoleFigures of_role(PartyRole role, bool shared, const std::vector<Standing>& standings) {
    RoleFigures figures{.role = role, .shared = shared};
    std::set<AidIndex> aids;
    for (const Standing& one : standings) aids.insert(one.aid);
    for (const Standing& one : standings) add_aid(figures, aids, one);
    return figures;
  }

private:
  void add_aid(RoleFigures& figures, const std::set<AidIndex>& aids, const Standing& standing) {
    const Book::Aid& aid = book_.aids[standing.aid];
    RoleFigures within_parent;  // What does not count again.
    bool valued = true;
    for (const Book::Entry& entry : book_.entries_of(aid)) {
      const auto stage = domain::stage_of(entry.kind);
      if (entry.reversed || !stage) continue;
      const bool inside = is_within_parent(standing.aid, aids, *stage);
      valued = add(inside ? within_parent : figures, aid, entry, standing) && valued;
    }
    figures.not_valued += valued ? 0 : 1;
    if (!aid.part_of || !aids.contains(aid.part_of)) count(figures, aid.counted());
  }

  static void count(RoleFigures& figures, const domain::Count& count) {
    figures.aids += count.value.value_or(0);
    const auto how = count.is_unknown() ? domain::Qualifier::at_least : count.qualifier;
    figures.aids_qualifier = domain::of_sum(figures.aids_qualifier, how);
  }

  bool is_within_parent(AidIndex aid, const std::set<AidIndex>& aids, Stage stage) const {
    for (const AidIndex above : storage::AidsAbove(book_, aid)) {
      if (aids.contains(above) && has_stage(book_, above, stage)) return true;
    }
    return false;
  }

  const Book& book_;
  counting::Valuer valuer_;
  counting::Value value_;
};

}  // namespace

std::vector<RoleFigures> figures_by_role(const Book& book, PartnerIndex partner) {
  std::map<std::pair<PartyRole, bool>, std::vector<Standing>> standings;
  for (const AidIndex aid : book.aids.indexes()) {
    if (book.aids[aid].reversed) continue;
    for (const Book::Party& party : book.parties_of(book.aids[aid])) {
      if (party.partner != partner) continue;
      const auto standing = standing_in(book, aid, party);
      standings[{party.role, standing.shared}].push_back(standing);
    }
  }
  Summing summing(book);
  std::vector<RoleFigures> all;
  for (const auto& [key, list] : standings) all.push_back(summing.of_role(key.first, key.second, list));
  return all;
}

RoleFigures figures_of_channel(const Book& book, PartnerIndex partner, std::int64_t& entries) {
  RoleFigures figures{.role = PartyRole::intermediary};
  Summing summing(book);
  entries = 0;
  for (const Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    for (const Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed || entry.channel != partner || !domain::stage_of(entry.kind)) continue;
      ++entries;
      if (!summing.add(figures, aid, entry, {})) ++figures.not_valued;
    }
  }
  return figures;
}

}  // namespace aid::reports
