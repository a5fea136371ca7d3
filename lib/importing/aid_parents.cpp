#include "aid_parents.hpp"

#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"

namespace aid::importing {

void AidParents::remember(const std::string& id, std::int64_t aid) {
  const bool has_parts = columns_.of(AidField::part_of) != AidColumns::none;
  if (has_parts && !id.empty()) ids_[id] = aid;
}

/// A row of this list first, then as the ledger calls it.
domain::AidId AidParents::read() {
  const std::string typed = cells_.text(AidField::part_of);
  if (const auto known = ids_.find(typed); known != ids_.end()) return {known->second};
  if (const auto own = desk_.aids.find_by_external_id(typed)) return own->id;
  const auto parent = cells_.take(vocabulary::find_aid(desk_.writer.ledger(), typed), AidField::part_of);
  if (!parent) return {};
  if (columns_.is_report && !is_of_this_ledger()) {
    cells_.add(Problem(messages::unknown_aid, typed), AidField::part_of);
    return {};
  }
  if (parent->reversed) cells_.add(Problem(messages::aid_reversed, parent->code), AidField::part_of);
  return parent->id;
}

/// The codes of a report are those of its own ledger, which may be another one.
bool AidParents::is_of_this_ledger() {
  const auto same = desk_.aids.find_by_code(cells_.value(AidField::code));
  return same && same->external_id == cells_.value(AidField::id);
}

}  // namespace aid::importing
