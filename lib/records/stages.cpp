#include "aid/records/stages.hpp"

namespace aid::records {

using domain::Direction;
using domain::EntryKind;
using domain::Stage;

Stage stage_in(Stage stage, Direction direction) {
  return stage == Stage::disbursed && direction == Direction::in ? Stage::received : stage;
}

EntryKind kind_in(EntryKind kind, Direction direction) {
  const auto stage = domain::stage_of(kind);
  return stage && stage_in(*stage, direction) != *stage ? domain::delivery_of(direction) : kind;
}

}  // namespace aid::records
