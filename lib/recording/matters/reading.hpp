#pragma once
#include "aid/recording/event_reading.hpp"
#include "aid/recording/matters.hpp"

/// From words as typed to the parts of a matter.
namespace aid::recording::matters {

using events::Desk;

/// Puts what `words` give into `matter`, field by field; keeps what they do not give. `adds`: partners, aid, events and
/// sources come to those that there are.
void read_into(Desk& desk, const MatterWords& words, bool adds, domain::Matter& matter);

/// The rules that a matter as a whole has to keep, whatever the way it comes in.
void check(Desk& desk, const domain::Matter& matter);

}  // namespace aid::recording::matters
