#include "aid/records/stages.hpp"

#include <doctest/doctest.h>

namespace aid::stages_test {

using aid::domain::Direction;
using aid::domain::EntryKind;
using aid::domain::Stage;
using aid::records::kind_in;
using aid::records::stage_in;

TEST_CASE("what was disbursed of incoming aid is what was received, and nothing else changes its stage") {
  constexpr Direction directions[] = {Direction::in, Direction::out, Direction::local_foreigners, Direction::domestic};
  for (const Direction direction : directions) {
    const bool is_incoming = direction == Direction::in;
    CAPTURE(is_incoming);
    CHECK(stage_in(Stage::disbursed, direction) == (is_incoming ? Stage::received : Stage::disbursed));
    CHECK(kind_in(EntryKind::disbursement, direction) == (is_incoming ? EntryKind::receipt : EntryKind::disbursement));
    for (const Stage stage : {Stage::pledged, Stage::committed, Stage::received, Stage::used}) {
      CHECK(stage_in(stage, direction) == stage);
    }
    for (const EntryKind kind : {EntryKind::pledge, EntryKind::commitment, EntryKind::receipt, EntryKind::use,
                                 EntryKind::handover, EntryKind::counterpart, EntryKind::giving_back}) {
      CHECK(kind_in(kind, direction) == kind);
    }
  }
}

}  // namespace aid::stages_test
