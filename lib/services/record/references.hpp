#pragma once
#include "aid/services/record.hpp"
#include "aid/storage/aids.hpp"

#include <variant>

namespace aid::services::recording {

/// Whatever can be taken back.
using Reference = std::variant<domain::Aid, domain::Entry, domain::Approval>;

/// An aid, an entry or an approval by code, caller's id or UUID. Problem: unknown-record.
Result<Reference> find_reference(storage::Ledger& ledger, std::string_view typed);

}  // namespace aid::services::recording
