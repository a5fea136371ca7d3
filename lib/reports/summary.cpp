#include "all.hpp"
#include "grouped.hpp"

namespace aid::reports {

table::Table build_summary(const Work& work) {
  return grouped(work, {counting::find_dimension("direction")}, {.one_direction = true});
}

}  // namespace aid::reports
