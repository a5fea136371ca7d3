#pragma once
#include "aid/domain/date.hpp"

namespace aid::domain {

/// So many months after a day, or before it: the same day of that month, or its last one where it is shorter.
Date months_after(Date day, int months);

}  // namespace aid::domain
