#pragma once
#include "work.hpp"

#include <vector>

namespace aid::reports {

/// Which rates would convert what the remarks say is without one: a warning for each currency that lacks one, with the
/// command that records it. Its date serves all of these amounts.
std::vector<Problem> missing_rates(const Work& work, const counting::Selection& selection,
                                   const std::vector<counting::Remark>& remarks);

}  // namespace aid::reports
