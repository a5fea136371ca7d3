#include "aid/vocabulary/field_lists.hpp"

#include "aid/base/text.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::vocabulary {
namespace {

/// What the code itself decides on: a further word would have no meaning.
constexpr std::array<std::string_view, 11> closed_lists{"direction", "entry-kind", "event-mode", "event-permit",
                                                        "form",      "modality",   "party-role", "rate-kind",
                                                        "scope",     "currency",   "stage"};

}  // namespace

bool is_closed(std::string_view list) {
  return std::find(closed_lists.begin(), closed_lists.end(), list) != closed_lists.end();
}

void require_list(const storage::Lists& lists, std::string_view list) {
  const auto names = lists.names();
  if (std::find(names.begin(), names.end(), list) != names.end()) return;
  const auto close = closest(list, names);
  throw Error(Problem(messages::unknown_list, list)
                  .hint(messages::lists_hint, fmt::format("{}", fmt::join(close.empty() ? names : close, ", "))));
}

}  // namespace aid::vocabulary
