#pragma once
#include "aid/recording/change.hpp"
#include "aid/recording/field_values.hpp"
#include "aid/records/matter_fields.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Agreements, plans, items of plans and anniversaries: recorded and changed from words as typed.
/// What writes does so within a transaction that the caller has begun and will commit; it throws `Errors` or `Error`,
/// and then the caller lets the writer go without a commit.
namespace aid::recording {

using records::MatterWords;

/// A change: what is given replaces what is recorded, but partners, aid and events are added to those that there are
/// where `adds` says so.
struct MatterEdit {
  std::string matter;
  domain::MatterKind kind = {};
  domain::MatterChange change = domain::MatterChange::corrected;
  MatterWords changes = {};
  std::vector<std::string> cleared = {};  ///< Names of fields whose value is taken away.
  bool adds = false;
  std::string reason = {};
};

/// What became of it.
struct MatterOutcome {
  domain::Matter matter = {};
  bool already = false;  ///< It was recorded before, or nothing has changed: nothing was written.
  bool is_edit = false;
  std::vector<Change> changed = {};
  std::vector<domain::Partner> new_partners = {};
  std::string still_in_force = {};  ///< The code of the agreement whose place it takes, where that counts as in force.
  std::vector<Problem> warnings = {};
  std::string same_number = {};     ///< The code of another item of the plan with the same number.
};

/// Problems: empty-name (the title), term-reversed, ended-after-term, dated-in-future, not-years, unknown-word (types
/// and roles), unknown-matter, unknown-event, unknown-aid, unknown-partner, unknown-country, repeated-event-partner,
/// repeated-count, nothing-expected, bad-id, id-differs, same-as-recorded and those of the readers.
MatterOutcome add_matter(storage::Writer& writer, vocabulary::Registry& registry, domain::MatterKind kind,
                         const MatterWords& words, domain::Date today);

/// A new version, with what changed and why; the old ones stay. Problems: those of `add_matter`, unknown-matter,
/// change-reason-needed, nothing-to-change, not-an-extension, agreement-ended.
MatterOutcome change_matter(storage::Writer& writer, vocabulary::Registry& registry, const MatterEdit& words,
                            domain::Date today);

/// What an edit would make of it, for comparing; what is wrong is thrown.
domain::Matter changed_matter(storage::Writer& writer, vocabulary::Registry& registry, const domain::Matter& matter,
                              const MatterEdit& words, domain::Date today);

std::vector<FieldValue> fields_of(vocabulary::Registry& registry, const domain::Matter& matter,
                                  records::EventNaming naming);

/// The value of a field for people.
ShownValue shown_in_matter(vocabulary::Registry& registry, const records::MatterField& field,
                           const domain::Matter& matter);

/// A partner in words that the ledger does not know, without its role.
struct UnknownPartner {
  std::string_view option;
  std::string name;
};
std::vector<UnknownPartner> unknown_partners(vocabulary::Registry& registry, domain::MatterKind kind,
                                             const MatterWords& words);
/// Puts `code` in the place of the partner `name`.
void replace_partner(vocabulary::Registry& registry, domain::MatterKind kind, MatterWords& words, std::string_view name,
                     const std::string& code);

/// "recorded as DN-2021-A0003: Bản ghi nhớ …"; of a dry run what would be.
std::string acknowledgement(const MatterOutcome& outcome, Language language, bool dry_run);
/// What is still to be done about the agreement whose place it takes, or about the number of an item; empty: nothing.
std::string reminder(const MatterOutcome& outcome, Language language);

}  // namespace aid::recording
