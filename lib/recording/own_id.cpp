#include "own_id.hpp"

#include "aid/records/messages.hpp"
#include "aid/vocabulary/references.hpp"

namespace aid::recording {

void check_own_id(vocabulary::Registry& registry, std::string_view id, Problems& problems) {
  if (vocabulary::looks_like_own_code(registry, id)) problems.add(Problem(messages::bad_id, id), "--id");
}

}  // namespace aid::recording
