#include "all.hpp"
#include "grouped.hpp"

namespace aid::services::reports {

table::Table build_summary(const Work& work) { return grouped(work, {find_dimension("direction")}, true); }

}  // namespace aid::services::reports
