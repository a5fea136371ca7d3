#include "corrected_rows.hpp"

#include "aid/importing/messages.hpp"
#include "aid_difference.hpp"
#include "told_differences.hpp"

#include <algorithm>

namespace aid::importing {

std::optional<Problem> CorrectedRows::warning(const AidRow& row, std::int64_t aid) {
  if (!changed_) changed_ = desk_.aids.changed();
  if (!std::ranges::binary_search(*changed_, domain::AidId{aid})) return std::nullopt;
  const domain::Aid now = desk_.aids.get({aid});
  if (!recording::was_corrected(desk_, row.draft, now)) return std::nullopt;
  const auto differing = importing::differences_of(desk_, now, row);
  return Problem(messages::row_was_corrected, now.code, told(differing).label()).hint(messages::row_was_corrected_hint);
}

}  // namespace aid::importing
