#include "aid/records/sides.hpp"
#include "check.hpp"

#include <algorithm>

namespace aid::reports::checks {
namespace {

using storage::Book;

constexpr Message<Text, Text, Text, Text> contradicts{"direction-contradicts",
                                                      "its direction is '{0}', and {1} is recorded as of {2}",
                                                      "chiều của khoản là '{3}', mà {1} được ghi thuộc nước {2}"};
/// Used if the partner's country is not known, so that only its kind contradicts.
constexpr Message<Text, Text, Text, Text> contradicts_kind{"direction-contradicts",
                                                           "its direction is '{0}', and the kind of {1} is '{2}'",
                                                           "chiều của khoản là '{3}', mà loại của {1} là '{2}'"};

/// The first partner in a role, or nullptr.
const Book::Partner* first_in(const Book& book, const Book::Aid& aid, domain::PartyRole role) {
  const auto parties = book.parties_of(aid);
  const auto found =
      std::find_if(parties.begin(), parties.end(), [&](const auto& party) { return party.role == role; });
  return found == parties.end() ? nullptr : &book.partners[found->partner];
}

/// The party that stands on the wrong side of the border, or nullptr.
const Book::Partner* on_the_wrong_side(vocabulary::Registry& registry, const Book& book, const Book::Aid& aid) {
  const Book::Partner* const giver = first_in(book, aid, domain::PartyRole::donor);
  const Book::Partner* const receiver = first_in(book, aid, domain::PartyRole::recipient);
  records::Sides sides;
  if (giver != nullptr) sides.giver = records::side_of(registry, giver->country, giver->kind);
  if (receiver != nullptr) {
    sides.receiver = records::side_of(registry, receiver->country, receiver->kind);
    sides.receiver_kind = receiver->kind;
  }
  const auto end = records::contradicting_end(registry, aid.direction, sides);
  if (!end) return nullptr;
  return *end == records::End::giver ? giver : receiver;
}

table::Words words(vocabulary::Registry& registry, domain::Direction direction, const Book::Partner& partner) {
  const std::string_view en = domain::to_string(direction);
  const std::string_view vi = domain::label(direction).vi;
  if (!partner.country.empty()) return say(contradicts, en, partner.name, partner.country, vi);
  const auto kind = [&](Language language) { return registry.name("partner-kind", "", partner.kind, language); };
  return {contradicts_kind.in(Language::en, en, partner.name, kind(Language::en), vi),
          contradicts_kind.in(Language::vi, en, partner.name, kind(Language::vi), vi)};
}

}  // namespace

/// A partner's country or kind was changed after the aid was recorded.
std::vector<Finding> direction_contradicts(const Subject& subject) {
  const Book& book = subject.book;
  vocabulary::Registry registry(subject.ledger);
  std::vector<Finding> findings;
  for (const Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    const Book::Partner* const partner = on_the_wrong_side(registry, book, aid);
    if (partner == nullptr) continue;
    findings.push_back({{book.code_of(aid), partner->code}, words(registry, aid.direction, *partner)});
  }
  return findings;
}

}  // namespace aid::reports::checks
