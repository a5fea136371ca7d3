#pragma once
#include "aid/recording/event_reading.hpp"
#include "aid/recording/matters.hpp"

/// From words as typed to the parts of a matter.
namespace aid::recording::matters {

using events::Desk;

/// Puts what `words` give into `matter`, field by field; keeps what they do not give. `adds`: partners, aid, events and
/// sources come to those that there are.
void read_into(Desk& desk, const MatterWords& words, bool adds, domain::Matter& matter);

/// What a need asks for, and what meets it; `adds`: beside what is there.
void read_need_items(Desk& desk, const records::MatterField& field, const MatterWords& words, domain::Matter& matter);
void read_need_money(Desk& desk, const records::MatterField& field, const MatterWords& words, domain::Matter& matter);
void read_need_gifts(Desk& desk, const records::MatterField& field, const MatterWords& words, bool adds,
                     domain::Matter& matter);

/// The rules of a need. Problems: need-asks-nothing, need-of-nobody, item-twice, asked-in-future, due-before-asked.
void check_need(Desk& desk, const domain::Matter& need);
/// Whether the gifts that meet it hold what is said of them, and no more than they hold is promised to all needs; asked
/// where that changed. Problems: not-of-the-gift, not-of-the-need,
/// linked-gift-unfit, link-exceeds-gift.
void check_gifts(Desk& desk, const domain::Matter& before, const domain::Matter& need);
/// What is recorded of a need, and should be looked at. Warnings: gift-of-others, part-beyond-figure,
/// goods-not-asked-for, need-is-cancelled.
std::vector<Problem> warnings_of_need(vocabulary::Registry& registry, const domain::Matter& before,
                                      const domain::Matter& need);

/// The rules that a matter as a whole has to keep, whatever the way it comes in.
void check(Desk& desk, const domain::Matter& matter);

}  // namespace aid::recording::matters
