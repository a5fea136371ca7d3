// What a typed code, id or UUID names.

#include "aid/vocabulary/references.hpp"
#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/equivalents.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/messages.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace aid::vocabulary {
namespace {

std::optional<int> small_number(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::optional<domain::Aid> look_up_aid(storage::Ledger& ledger, std::string_view typed) {
  const storage::Aids aids(ledger);
  if (auto aid = aids.find_by_code(upper_ascii(typed))) return aid;
  if (auto aid = aids.find_by_external_id(typed)) return aid;
  if (const auto uuid = Uuid::parse(typed)) return aids.find_by_uuid(uuid.value());
  return std::nullopt;
}

/// The aids that a decision of this number is about; those that were taken back only where there is no other.
std::vector<domain::Aid> decided_aids(storage::Ledger& ledger, std::string_view number) {
  const storage::Aids aids(ledger);
  std::vector<domain::Aid> standing;
  std::vector<domain::Aid> reversed;
  for (const domain::Approval& approval : aids.approvals_numbered(number)) {
    domain::Aid aid = aids.get(approval.aid);
    std::vector<domain::Aid>& found = aid.reversed ? reversed : standing;
    if (std::ranges::find(found, aid.id, &domain::Aid::id) == found.end()) found.push_back(std::move(aid));
  }
  return standing.empty() ? reversed : standing;
}

Problem ambiguous_decision(std::string_view typed, const std::vector<domain::Aid>& aids) {
  constexpr std::size_t most = 5;
  std::string codes;
  for (std::size_t i = 0; i < aids.size() && i < most; ++i) codes += (i == 0 ? "" : ", ") + aids[i].code;
  if (aids.size() > most) codes += ", …";
  return Problem(messages::ambiguous_aid, typed, codes).hint(messages::use_code_hint);
}

/// "DN-2021-0042" and "1" of "DN-2021-0042/1".
struct Part {
  std::optional<domain::Aid> aid;
  std::string_view number;
};
/// What stands before the last slash may be the number of a decision that is about one aid.
Part part_of(storage::Ledger& ledger, std::string_view typed) {
  const auto slash = typed.rfind('/');
  if (slash == std::string_view::npos) return {};
  Part part{.aid = look_up_aid(ledger, typed.substr(0, slash)), .number = typed.substr(slash + 1)};
  if (part.aid) return part;
  auto decided = decided_aids(ledger, typed.substr(0, slash));
  if (decided.size() == 1) part.aid = std::move(decided.front());
  return part;
}

std::optional<domain::Entry> look_up_entry(storage::Ledger& ledger, std::string_view typed) {
  const storage::Aids aids(ledger);
  if (auto entry = aids.find_entry_by_external_id(typed)) return entry;
  if (const auto uuid = Uuid::parse(typed)) return aids.find_entry_by_uuid(uuid.value());
  const Part part = part_of(ledger, typed);
  const auto number = small_number(part.number);
  if (!part.aid || !number) return std::nullopt;
  for (domain::Entry& entry : aids.entries(part.aid->id)) {
    if (entry.number == *number) return std::move(entry);
  }
  return std::nullopt;
}

std::optional<domain::Approval> look_up_approval(storage::Ledger& ledger, std::string_view typed) {
  const Part part = part_of(ledger, typed);
  if (!part.aid || part.number.empty() || (part.number[0] != 'A' && part.number[0] != 'a')) return std::nullopt;
  const auto number = small_number(part.number.substr(1));
  for (domain::Approval& approval : storage::Aids(ledger).approvals(part.aid->id)) {
    if (approval.number_in_aid == number) return std::move(approval);
  }
  return std::nullopt;
}

/// "DN-2021-0042/1/E2"; withdrawn ones too.
std::optional<domain::Equivalent> look_up_equivalent(storage::Ledger& ledger, std::string_view typed) {
  const auto slash = typed.rfind('/');
  if (slash == std::string_view::npos || slash + 1 == typed.size()) return std::nullopt;
  if (typed[slash + 1] != 'E' && typed[slash + 1] != 'e') return std::nullopt;
  const auto number = small_number(typed.substr(slash + 2));
  const auto entry = look_up_entry(ledger, typed.substr(0, slash));
  if (!number || !entry) return std::nullopt;
  for (domain::Equivalent& equivalent : storage::Equivalents(ledger).of(entry->id)) {
    if (equivalent.number == *number) return std::move(equivalent);
  }
  return std::nullopt;
}

/// What is stored never has characters that are not clean: such a word names nothing.
std::string cleaned(std::string_view typed) {
  auto clean = clean_text(typed);
  return clean ? std::move(clean).value() : std::string(typed);
}

/// The command that lists such matters.
std::string_view list_command(domain::MatterKind kind) {
  switch (kind) {
    case domain::MatterKind::agreement:
      return "partner-list agreement list";
    case domain::MatterKind::plan:
      return "event-log plan list";
    case domain::MatterKind::plan_item:
      return "event-log plan status";
    case domain::MatterKind::anniversary:
      return "event-log anniversary list";
    case domain::MatterKind::paper:
      return "aid-ledger paper list";
    case domain::MatterKind::need:
      return "partner-list need list";
  }
  return {};
}

}  // namespace

Result<domain::Aid> find_aid(storage::Ledger& ledger, std::string_view typed) {
  const std::string word = cleaned(typed);
  if (auto aid = look_up_aid(ledger, word)) return std::move(*aid);
  auto decided = decided_aids(ledger, word);
  if (decided.size() == 1) return std::move(decided.front());
  if (decided.size() > 1) return ambiguous_decision(word, decided);
  return Problem(messages::unknown_aid, typed).hint(messages::aid_forms_hint);
}

Result<domain::Entry> find_entry(storage::Ledger& ledger, std::string_view typed) {
  if (auto entry = look_up_entry(ledger, cleaned(typed))) return std::move(*entry);
  return Problem(messages::unknown_entry, typed).hint(messages::record_forms_hint);
}

Result<Reference> find_reference(storage::Ledger& ledger, std::string_view typed) {
  const std::string word = cleaned(typed);
  if (auto aid = look_up_aid(ledger, word)) return Reference(std::move(*aid));
  auto decided = decided_aids(ledger, word);
  if (decided.size() == 1) return Reference(std::move(decided.front()));
  if (decided.size() > 1) return ambiguous_decision(word, decided);
  if (auto entry = look_up_entry(ledger, word)) return Reference(std::move(*entry));
  if (auto approval = look_up_approval(ledger, word)) return Reference(std::move(*approval));
  if (auto equivalent = look_up_equivalent(ledger, word)) return Reference(std::move(*equivalent));
  return Problem(messages::unknown_record, typed).hint(messages::record_forms_hint);
}

Result<domain::StatedTotal> find_stated_total(storage::Ledger& ledger, std::string_view typed) {
  if (auto total = storage::StatedTotals(ledger).find(cleaned(typed))) return std::move(*total);
  return Problem(messages::unknown_stated_total, typed);
}

Result<domain::Event> find_event(Registry& registry, std::string_view typed) {
  const storage::Events events(registry.ledger());
  if (const auto found = events.find_by_code(upper_ascii(typed))) return *found;
  if (const auto found = events.find_by_external_id(typed)) return *found;
  if (const auto uuid = Uuid::parse(typed)) {
    for (const domain::Event& event : events.all()) {
      if (event.uuid == uuid.value()) return event;
    }
  }
  return Problem(messages::unknown_event, typed).hint(messages::event_hint);
}

Result<domain::Matter> find_matter(Registry& registry, domain::MatterKind kind, std::string_view typed) {
  const storage::Matters matters(registry.ledger());
  const std::string word = cleaned(typed);
  if (const auto found = matters.find(word); found && found->kind == kind) return *found;
  if (const auto found = matters.find_by_external_id(kind, word)) return *found;
  std::vector<domain::Matter> numbered = matters.all(kind);
  std::erase_if(numbered, [&](const domain::Matter& one) { return word.empty() || fold(one.number) != fold(word); });
  if (numbered.size() == 1) return numbered.front();
  if (numbered.size() > 1) {
    std::string codes;
    for (const domain::Matter& one : numbered) codes += (codes.empty() ? "" : ", ") + one.code;
    return Problem(messages::ambiguous_word, typed, codes).hint(messages::use_code_hint);
  }
  return Problem(messages::unknown_matter, typed, label(kind)).hint(messages::matter_hint, list_command(kind));
}

bool looks_like_own_code(Registry& registry, std::string_view id) {
  const std::string beginning = fold(registry.setting("code")) + " ";  // Folding makes the hyphen a space.
  return beginning.size() > 1 && fold(id).starts_with(beginning);
}

}  // namespace aid::vocabulary
