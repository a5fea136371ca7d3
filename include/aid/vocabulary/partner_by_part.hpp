#pragma once
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace aid::vocabulary {

/// As `Registry::partner`, for whoever asks about partners that are there: words of a name that only one of them has
/// are enough, also their beginnings; the ledger's code is the office. Problem besides: ambiguous-partner, with those
/// that have them. It is for reports and searches: whoever records asks `partner_understood`.
Result<domain::PartnerId> partner_by_part(Registry& registry, std::string_view typed);

/// The partners of whose names, of whatever kind, the typed words are a part: whole words in the order of the name, at
/// least three letters; in row order.
std::vector<domain::PartnerId> partners_with_words(Registry& registry, std::string_view typed);

/// For whoever records and names a partner: the office by the ledger's code, whatever else; where
/// `may_be_part` also the only partner of whose name the typed words are a part. Nothing: the word stays as it is,
/// which is so too where it is a code, a number or a whole name of a partner. Never for lists, where a part of a name
/// may be another's name. Problem: ambiguous-partner, with those of whose names it is a part.
Result<std::optional<domain::Partner>> partner_understood(Registry& registry, std::string_view typed, bool may_be_part);

}  // namespace aid::vocabulary
