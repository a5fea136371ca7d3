// What a record says without being told: direction, scope and form.

#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/scope.hpp"
#include "aid/records/sides.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Direction;
using domain::Partner;
using domain::Party;
using domain::PartyRole;

/// The first partner in a role, or nullptr.
const Partner* first_in(Desk& desk, const std::vector<Party>& parties, PartyRole role) {
  const auto found = std::ranges::find(parties, role, &Party::role);
  return found == parties.end() ? nullptr : &desk.partner(found->partner);
}

/// The two ends of an aid.
struct Ends {
  const Partner* giver = nullptr;
  const Partner* receiver = nullptr;
  records::Sides sides = {};

  bool lead_abroad() const { return sides.giver == records::Side::foreign && sides.receiver == records::Side::foreign; }
};

Ends ends_of(Desk& desk, const std::vector<Party>& parties) {
  Ends ends{.giver = first_in(desk, parties, PartyRole::donor),
            .receiver = first_in(desk, parties, PartyRole::recipient)};
  if (ends.giver) ends.sides.giver = records::side_of(desk.registry, ends.giver->country, ends.giver->kind);
  if (ends.receiver) {
    ends.sides.receiver = records::side_of(desk.registry, ends.receiver->country, ends.receiver->kind);
    ends.sides.receiver_kind = ends.receiver->kind;
  }
  return ends;
}

/// The direction that giver and receiver tell: a foreign giver is `in`, a foreign receiver `out`, two Vietnamese ones
/// `domestic`. Nothing if a side is not known.
std::optional<Direction> told_by(const Ends& ends) {
  if (!ends.giver || !ends.receiver) return std::nullopt;
  const records::Sides& sides = ends.sides;
  if (sides.giver == records::Side::foreign) return Direction::in;
  if (sides.receiver == records::Side::foreign) return Direction::out;
  if (sides.giver == records::Side::vietnamese && sides.receiver == records::Side::vietnamese)
    return Direction::domestic;
  return std::nullopt;
}

}  // namespace

std::optional<Direction> read_direction(Desk& desk, std::string_view typed, const std::vector<Party>& parties) {
  if (!typed.empty()) {
    const auto stated = desk.term<Direction>("direction", typed, "--direction");
    if (stated) check_direction(desk, *stated, parties);
    return stated;
  }
  const Ends ends = ends_of(desk, parties);
  if (ends.lead_abroad()) {
    desk.problems.add(Problem(messages::foreign_to_foreign, ends.giver->name(), ends.receiver->name())
                          .hint(messages::local_foreigners_hint),
                      "--to");
    return std::nullopt;
  }
  const auto told = told_by(ends);
  if (!told) desk.problems.add(Problem(messages::direction_not_known).hint(messages::direction_hint), "--direction");
  return told;
}

void check_direction(Desk& desk, Direction direction, const std::vector<Party>& parties) {
  const Ends ends = ends_of(desk, parties);
  if (!records::contradicting_end(desk.registry, direction, ends.sides)) return;
  desk.problems.add(
      Problem(messages::direction_contradicts, domain::to_string(direction), ends.giver ? ends.giver->name() : "–",
              ends.receiver ? ends.receiver->name() : "–", domain::label(direction).vi)
          .hint(messages::contradiction_hint),
      "--direction");
}

domain::Scope default_scope(Desk& desk, const std::vector<Party>& parties) {
  return scope_of(desk.office(), parties, [&](domain::PartnerId id) -> const Partner& { return desk.partner(id); });
}

std::optional<domain::Form> default_form(bool has_amount, bool has_goods) {
  if (has_amount && has_goods) return domain::Form::mixed;
  if (has_amount) return domain::Form::cash;
  if (has_goods) return domain::Form::in_kind;
  return std::nullopt;
}

}  // namespace aid::recording
