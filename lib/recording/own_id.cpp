#include "own_id.hpp"

#include "aid/base/text.hpp"
#include "aid/recording/messages.hpp"

namespace aid::recording {

void check_own_id(vocabulary::Registry& registry, std::string_view id, Problems& problems) {
  const std::string beginning = fold(registry.setting("code")) + " ";  // Folding makes the hyphen a space.
  if (fold(id).starts_with(beginning)) problems.add(Problem(messages::bad_id, id), "--id");
}

}  // namespace aid::recording
