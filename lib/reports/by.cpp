#include "all.hpp"
#include "grouped.hpp"

namespace aid::reports {

table::Table build_by(const Work& work) { return grouped(work, work.dimensions, false); }

}  // namespace aid::reports
