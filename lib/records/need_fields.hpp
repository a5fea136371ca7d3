#pragma once
#include "aid/records/matter_fields.hpp"

#include <span>
#include <string>
#include <vector>

/// The fields of needs, which are described as those of other matters are.
namespace aid::records {

std::span<const MatterField> fields_of_needs();

/// The values of a field that only needs have.
std::vector<std::string> values_of_need(vocabulary::Registry& registry, const MatterField& field,
                                        const domain::Matter& need, EventNaming naming);

}  // namespace aid::records
