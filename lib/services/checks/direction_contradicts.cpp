#include "check.hpp"

#include <algorithm>

namespace aid::services::checks {
namespace {

using storage::Book;

constexpr Message<Text, Text, Text, Text> contradicts{"direction-contradicts",
                                                      "its direction is '{0}', and {1} is recorded as of {2}",
                                                      "chiều của khoản là '{3}', mà {1} được ghi thuộc nước {2}"};

/// The first partner in a role whose country is known, or nullptr.
const Book::Partner* first_in(const Book& book, const Book::Aid& aid, domain::PartyRole role) {
  const auto parties = book.parties_of(aid);
  const auto found =
      std::find_if(parties.begin(), parties.end(), [&](const auto& party) { return party.role == role; });
  if (found == parties.end()) return nullptr;
  const Book::Partner& partner = book.partners[static_cast<std::size_t>(found->partner)];
  return partner.country.empty() ? nullptr : &partner;
}

bool is_mission_or_community(const Book::Partner& partner) {
  return partner.kind == "diplomatic-mission" || partner.kind == "foreign-community";
}

/// The party that stands on the wrong side of the border, or nullptr.
const Book::Partner* on_the_wrong_side(const Book& book, const Book::Aid& aid) {
  using domain::Direction;
  const Book::Partner* const giver = first_in(book, aid, domain::PartyRole::donor);
  const Book::Partner* const receiver = first_in(book, aid, domain::PartyRole::recipient);
  if (receiver != nullptr && is_mission_or_community(*receiver)) return nullptr;
  if (giver != nullptr && aid.direction != Direction::local_foreigners) {
    const bool is_foreign = giver->country != "VN";
    if (is_foreign != (aid.direction == Direction::in)) return giver;
  }
  if (receiver == nullptr) return nullptr;
  const bool is_foreign = receiver->country != "VN";
  return is_foreign != (aid.direction == Direction::out) ? receiver : nullptr;
}

}  // namespace

/// A partner's country was changed after the aid was recorded.
std::vector<Finding> direction_contradicts(const Subject& subject) {
  const Book& book = subject.book;
  std::vector<Finding> findings;
  for (const Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    const Book::Partner* const partner = on_the_wrong_side(book, aid);
    if (partner == nullptr) continue;
    findings.push_back({{book.code_of(aid), partner->code},
                        say(contradicts, domain::to_string(aid.direction), partner->name, partner->country,
                            domain::label(aid.direction).vi)});
  }
  return findings;
}

}  // namespace aid::services::checks
