#pragma once
#include "aid/domain/matters.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string_view>
#include <variant>

/// What a typed code, id or UUID names.
namespace aid::vocabulary {

/// An aid by code ("DN-2021-0042"), caller's id or UUID, reversed ones too; or by the number of a decision on it,
/// without marks and in any case ("1150/qd-ubnd"). Problems: unknown-aid, ambiguous-aid (a decision on several).
Result<domain::Aid> find_aid(storage::Ledger& ledger, std::string_view typed);
/// An entry by "AID/1", where the aid may be named by its decision too, caller's id or UUID; reversed ones too.
/// Problem: unknown-entry.
Result<domain::Entry> find_entry(storage::Ledger& ledger, std::string_view typed);

/// Whether a caller's id begins as the codes of this ledger do, in whatever case: it would be found instead of them.
bool looks_like_own_code(Registry& registry, std::string_view id);

/// Whatever can be taken back.
using Reference = std::variant<domain::Aid, domain::Entry, domain::Approval, domain::Equivalent>;
/// An aid, an entry, an approval or an equivalent by code, caller's id or UUID; the number of a decision names the aid.
/// Problems: unknown-record, ambiguous-aid.
Result<Reference> find_reference(storage::Ledger& ledger, std::string_view typed);

/// A published total by code ("DN-S0003") or UUID; withdrawn ones too. Problem: unknown-stated-total.
Result<domain::StatedTotal> find_stated_total(storage::Ledger& ledger, std::string_view typed);

/// An event by code ("DN-2021-E0003"), caller's id or UUID. Problem: unknown-event.
Result<domain::Event> find_event(Registry& registry, std::string_view typed);

/// A matter of that kind by code ("DN-2021-A0003"), caller's id or UUID, or by its number where only one has it.
/// Problems: unknown-matter, ambiguous-word.
Result<domain::Matter> find_matter(Registry& registry, domain::MatterKind kind, std::string_view typed);

}  // namespace aid::vocabulary
