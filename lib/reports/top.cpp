#include "aid/reports/messages.hpp"
#include "all.hpp"
#include "arrange.hpp"
#include "grouped.hpp"

namespace aid::reports {

void read_top(Work& work) {
  constexpr std::size_t usual_limit = 10;
  constexpr std::size_t most_dimensions = 1;
  if (work.dimensions.size() > most_dimensions) {
    throw Error(messages::too_many_dimensions, work.dimensions.size(), most_dimensions);
  }
  read_arrangement(work);
  Arrangement& arrangement = work.arrangement;
  if (!arrangement.limit) arrangement.limit = usual_limit;
}

table::Table build_top(const Work& work) {
  constexpr Message<std::size_t, Text> title{"title", "The {0} largest by {1}", "{0} mục lớn nhất theo {1}"};
  table::Table table = grouped(work, work.dimensions, {});
  const std::size_t limit = *work.arrangement.limit;
  table.title = {title.in(Language::en, limit, named(work.dimensions, Language::en)),
                 title.in(Language::vi, limit, named(work.dimensions, Language::vi))};
  return table;
}

}  // namespace aid::reports
