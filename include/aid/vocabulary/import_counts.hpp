#pragma once
#include "aid/base/language.hpp"

#include <string_view>

namespace aid::vocabulary {

/// What a count that an import leaves in the journal is called: "recorded", "rejected" …; the word itself where it is
/// not known.
Label import_count_label(std::string_view what);

}  // namespace aid::vocabulary
