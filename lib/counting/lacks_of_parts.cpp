#include "lacks_of_parts.hpp"

#include "aid/domain/checked_sums.hpp"
#include "aid/storage/aids_above.hpp"

#include <map>
#include <utility>

namespace aid::counting {

void give_wholes_what_parts_lack(const storage::Book& book, std::span<const LackOfPart> lacks,
                                 std::vector<AidFigures>& aids) {
  if (lacks.empty()) return;
  std::map<std::pair<storage::AidIndex, domain::Stage>, Figures*> in_total;
  for (AidFigures& of : aids) {
    if (of.in_total.recorded) in_total[{of.aid, of.stage}] = &of.in_total;
  }
  for (const LackOfPart& lack : lacks) {
    for (const storage::AidIndex above : storage::AidsAbove(book, lack.part)) {
      const auto whole = in_total.find({above, lack.stage});
      if (whole == in_total.end()) continue;
      domain::add_to(whole->second->not_valued, lack.not_valued);
      domain::add_to(whole->second->not_converted, lack.not_converted);
      break;
    }
  }
}

}  // namespace aid::counting
