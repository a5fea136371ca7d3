#pragma once
#include "aid/records/matter_fields.hpp"

#include <span>

namespace aid::records {

/// The fields of a paper, as `matter_fields` has them.
std::span<const MatterField> paper_fields();

}  // namespace aid::records
