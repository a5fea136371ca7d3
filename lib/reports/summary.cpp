#include "all.hpp"
#include "donors.hpp"
#include "grouped.hpp"

namespace aid::reports {
namespace {

/// How many gave in the period, and how many of them are new.
void say_donors(const Work& work, const counting::Counted& counted, table::Table& table) {
  if (work.selection.period) note_donors(work, counted, table);
}

}  // namespace

table::Table build_summary(const Work& work) {
  return grouped(work, {counting::find_dimension("direction")}, {.one_direction = true, .say_more = say_donors});
}

}  // namespace aid::reports
