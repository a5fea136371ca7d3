#pragma once
#include "aid/recording/record.hpp"
#include "aid/storage/second_looks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aid::recording {

/// What somebody says to have looked at. One of them is given.
struct LookWords {
  std::string record = {};  ///< The code or own id of an aid, an event, a partner, an agreement …
  std::string batch = {};   ///< The number of an import.
  std::string period = {};
  std::string note = {};
  bool withdraw = false;  ///< Takes the look at it back; needs the note as its reason.
};
struct LookOutcome {
  storage::SecondLook look;
  std::string name = {};     ///< "DN-2021-0042", "3", "2021-Q3".
  bool already = false;      ///< It was looked at by the same person since it last changed.
  std::int64_t records = 0;  ///< Of a period: how many aids and events lie in it; of an import: how many it brought.
  std::int64_t own = 0;      ///< Those that the same person recorded.
  std::vector<Problem> warnings = {};

  /// "batch 3", "the period 2021-Q3".
  std::string name_in(Language language) const;
};

/// Whether the word names an event, a partner, an agreement and the like, and no aid. Throws `Error` ambiguous-word: an
/// id that several records have.
bool names_other_record(vocabulary::Registry& registry, const std::string& typed);
/// That `who` wrote the record too; nothing: somebody else did.
std::optional<Problem> same_eyes(storage::Ledger& ledger, const LookOutcome& outcome, const std::string& who);
/// What says that an aid or event is looked at although the look at it itself was taken back: the import that brought
/// it, or its period.
std::vector<Problem> looks_that_stand(storage::Ledger& ledger, const LookOutcome& outcome);
/// Marks what was looked at, or takes the mark back. That somebody looks at what they recorded themselves is warned of.
/// Throws `Error`, `Errors`: look-at-what, unknown-aid, no-batch-to-look-at, not-looked-at, review-reason-needed, those
/// of reading periods.
LookOutcome look_at(const Session& session, const LookWords& words);

}  // namespace aid::recording
