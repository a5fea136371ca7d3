#include "aid/records/sides.hpp"

#include "aid/vocabulary/words.hpp"

namespace aid::records {

using domain::Direction;

namespace {

std::string said_of_kind(vocabulary::Registry& registry, std::string_view kind, std::string_view attribute) {
  if (kind.empty()) return {};
  return vocabulary::attribute_of(registry.items("partner-kind"), kind, attribute);
}

/// The end that stands where aid of that direction does not come from or go to.
std::optional<End> end_on_the_wrong_side(Direction direction, const Sides& sides) {
  // Foreigners in Viet Nam may be helped from either side.
  const Side wrong_giver = direction == Direction::in ? Side::vietnamese : Side::foreign;
  if (direction != Direction::local_foreigners && sides.giver == wrong_giver) return End::giver;
  const Side wrong_receiver = direction == Direction::out ? Side::vietnamese : Side::foreign;
  if (sides.receiver == wrong_receiver) return End::receiver;
  return std::nullopt;
}

}  // namespace

Side side_of(std::string_view country) {
  if (country.empty()) return Side::unknown;
  return country == "VN" ? Side::vietnamese : Side::foreign;
}

Side side_of(vocabulary::Registry& registry, std::string_view country, std::string_view kind) {
  if (!country.empty()) return side_of(country);
  const std::string side = said_of_kind(registry, kind, "side");
  if (side == "foreign") return Side::foreign;
  return side == "vietnamese" ? Side::vietnamese : Side::unknown;
}

std::optional<End> contradicting_end(vocabulary::Registry& registry, Direction direction, const Sides& sides) {
  const auto end = end_on_the_wrong_side(direction, sides);
  if (end && said_of_kind(registry, sides.receiver_kind, "in-viet-nam") == "yes") return std::nullopt;
  return end;
}

}  // namespace aid::records
