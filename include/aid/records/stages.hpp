#pragma once
#include "aid/domain/terms.hpp"

/// What a stage means in aid of one direction: "giải ngân" of incoming aid, which unions print, is what was received.
namespace aid::records {

domain::Stage stage_in(domain::Stage stage, domain::Direction direction);
domain::EntryKind kind_in(domain::EntryKind kind, domain::Direction direction);

}  // namespace aid::records
