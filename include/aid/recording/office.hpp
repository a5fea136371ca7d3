#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The office that keeps the ledger is one of its partners from the beginning, with the code PREFIX-P0000: whoever
/// names it never makes a second one, and the scope of aid follows from it. What writes does so within a transaction
/// that the caller has begun and will commit.
namespace aid::recording {

/// The office's name and the acronyms that were typed, cleaned. Problems: empty-name, those of `clean_text`.
std::vector<domain::PartnerName> office_names(const std::string& office, const std::vector<std::string>& acronyms);

/// Adds the office to the partners of a new ledger.
domain::Partner add_office(storage::Writer& writer, std::vector<domain::PartnerName> names);

/// Adds the office of an older ledger, in which no partner has its name. Nothing where one has.
std::optional<domain::Partner> add_missing_office(storage::Writer& writer, vocabulary::Registry& registry);

/// Whether the partner is the office as `init` made it, of which nobody has said more yet, and `name` its official
/// name. Whoever adds a partner of that name describes the office, and makes no second one.
bool is_office_to_describe(vocabulary::Registry& registry, const domain::Partner& partner, std::string_view name);

/// Calls the partner that is the office by its new name; the old one stays a former one. A partner that has that name
/// is the office where no partner was until now. Throws `Error` partner-exists where another partner has the name.
void rename_office(storage::Writer& writer, vocabulary::Registry& registry, const std::string& name);

}  // namespace aid::recording
