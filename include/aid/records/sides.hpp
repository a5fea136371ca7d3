#pragma once
#include "aid/domain/terms.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string_view>

/// Where the ends of an aid stand, and which directions that allows.
namespace aid::records {

/// The side of the border on which a partner stands.
enum class Side { vietnamese, foreign, unknown };
Side side_of(std::string_view country);
/// By its country, or by its kind where no country is known.
Side side_of(vocabulary::Registry& registry, std::string_view country, std::string_view kind);

/// The first giver and the first receiver of an aid.
enum class End { giver, receiver };
struct Sides {
  Side giver = Side::unknown;
  Side receiver = Side::unknown;
  std::string_view receiver_kind = {};  ///< Code of the list partner-kind.
};
/// The end that stands where the direction cannot have it, the giver before the receiver. None where the
/// receiver is of a kind that is in Viet Nam whatever its country: a foreign mission, a foreign community.
std::optional<End> contradicting_end(vocabulary::Registry& registry, domain::Direction direction, const Sides& sides);

}  // namespace aid::records
