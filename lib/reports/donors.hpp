#pragma once
#include "aid/reports/donors.hpp"
#include "work.hpp"

#include <set>

namespace aid::reports {

/// Says which parties of an aid, of which a share is a move between the office and its members, have no other share of
/// it: such a move is left out, and makes nobody a donor or a recipient.
class PartiesOfMoves {
public:
  PartiesOfMoves(const Work& work, const counting::Counted& counted);

  bool has(storage::AidIndex aid, counting::AidEnd end, storage::PartnerIndex partner) const;

private:
  const storage::Book& book_;
  IndexedVector<bool, storage::PartnerIndex> ours_;
  std::set<storage::AidIndex> aids_;
};

/// The parties at an end of the aids of one direction that were counted in a stage that is more than a promise.
std::set<storage::PartnerIndex> partners_counted(const Work& work, const counting::Counted& counted,
                                                 domain::Direction direction, counting::AidEnd end);
/// Those of aids of that direction that began before `first_day`, whatever the filters.
std::set<storage::PartnerIndex> partners_before(const Work& work, domain::Direction direction, counting::AidEnd end,
                                                domain::Date first_day);
DonorCounts donors_counted(const Work& work, const counting::Counted& counted, domain::Direction direction);

/// The note of a direction's donors; none, where there are none.
void note_donors(const Work& work, const counting::Counted& counted, table::Table& table);

}  // namespace aid::reports
