#pragma once
#include "aid/domain/matters.hpp"
#include "aid/domain/records.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string_view>
#include <variant>

/// What a typed word names, whatever its kind.
namespace aid::vocabulary {

using AnyRecord =
    std::variant<domain::Aid, domain::Entry, domain::Event, domain::Matter, domain::StatedTotal, domain::PartnerId>;

/// An aid, entry, event, matter, published total or partner by code, caller's id or UUID; an aid by the number of a
/// decision on it, a partner by a name. Problems: unknown-record, ambiguous-aid, ambiguous-word (an id that several
/// records have), ambiguous-partner.
Result<AnyRecord> find_any_record(Registry& registry, std::string_view typed);

}  // namespace aid::vocabulary
