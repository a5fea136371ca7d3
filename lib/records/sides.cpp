#include "aid/records/sides.hpp"

namespace aid::records {

using domain::Direction;

Side side_of(std::string_view country) {
  if (country.empty()) return Side::unknown;
  return country == "VN" ? Side::vietnamese : Side::foreign;
}

Side side_of(vocabulary::Registry& registry, std::string_view country, std::string_view kind) {
  if (!country.empty()) return side_of(country);
  if (kind.empty()) return Side::unknown;
  for (const storage::ListItem& item : registry.items("partner-kind")) {
    if (item.code != kind) continue;
    if (item.attribute("side") == "foreign") return Side::foreign;
    if (item.attribute("side") == "vietnamese") return Side::vietnamese;
  }
  return Side::unknown;
}

std::optional<End> contradicting_end(Direction direction, const Sides& sides) {
  if (sides.receiver_kind == "diplomatic-mission" || sides.receiver_kind == "foreign-community") return std::nullopt;
  // Foreigners in Viet Nam may be helped from either side.
  const Side wrong_giver = direction == Direction::in ? Side::vietnamese : Side::foreign;
  if (direction != Direction::local_foreigners && sides.giver == wrong_giver) return End::giver;
  const Side wrong_receiver = direction == Direction::out ? Side::vietnamese : Side::foreign;
  if (sides.receiver == wrong_receiver) return End::receiver;
  return std::nullopt;
}

}  // namespace aid::records
