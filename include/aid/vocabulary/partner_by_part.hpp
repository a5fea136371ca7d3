#pragma once
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string_view>

namespace aid::vocabulary {

/// Whom the words mean that name a partner, for reports, filters and searches: as `Registry::partner`; the office by
/// the ledger's code; the partner whose name it is when abbreviations are spelled out; the only one of whose names the
/// typed words, at least three letters, are a part, beginnings and first letters too (see `PartnerFinder`).
/// What is only nearly a name means nobody: the problem's hint has it. Problems: as `Registry::partner`, with
/// ambiguous-partner for parts that several have.
Result<domain::PartnerId> partner_by_part(Registry& registry, std::string_view typed);

/// For whoever records and names a partner: whom words mean that are no whole name. As `partner_by_part`, but only
/// whole words of a name mean its partner: beginnings and first letters, which another name may have by chance, mean
/// nobody, and the hint of unknown-partner proposes who has them. Nothing: the word stays as it is, which is so where
/// it is a code, a number or a whole name, and where it is nobody's. Without `may_be_part` no part of a name is taken
/// for it, as for lists and who creates partners: it may be another's name. Problem: ambiguous-partner.
Result<std::optional<domain::Partner>> partner_understood(Registry& registry, std::string_view typed, bool may_be_part);

/// The partner whose record is changed: as `partner_understood` with a part of its name, else as `Registry::partner`.
/// Problems: unknown-partner, ambiguous-partner, those of identifiers.
Result<domain::PartnerId> partner_to_change(Registry& registry, std::string_view typed);

}  // namespace aid::vocabulary
