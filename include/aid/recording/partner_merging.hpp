#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Partners that are found to be one, and found not to be.
namespace aid::recording {

/// As typed.
struct MergeWords {
  std::string kept;  ///< The partner that the others are.
  std::vector<std::string> others = {};
  std::string reason = {};
};

/// A partner that is known as another one now, or is itself again.
struct MergedPartner {
  domain::Partner partner;  ///< As it is recorded itself.
  std::size_t aids = 0;     ///< That name it.
};

struct MergeOutcome {
  domain::Partner kept;
  std::vector<MergedPartner> merged = {};
  bool is_undone = false;
};

/// The others are the kept partner from now on, in every report; what is recorded of each stays. Nothing that is
/// counted may change its total: partners that give to each other, that belong to different organisations, or that are
/// of different countries or kinds, are not merged. Throws `Error`: merge-reason-needed, merged-already,
/// office-is-kept, merge-of-parent, merge-parents-differ, merge-own-gift, merge-countries-differ, and those of
/// `partner_to_change`.
MergeOutcome merge_partners(storage::Writer& writer, vocabulary::Registry& registry, const MergeWords& words);

/// Those that were merged into the partner, or those of `others`, are partners of their own again. Throws `Error`:
/// merge-reason-needed, nothing-merged, not-merged-into, and those of `partner_to_change`.
MergeOutcome undo_merge(storage::Writer& writer, vocabulary::Registry& registry, const MergeWords& words);

std::string acknowledgement(const MergeOutcome& outcome, Language language, bool dry_run);

}  // namespace aid::recording
