#pragma once
#include "aid/base/language.hpp"
#include "aid/cli/options.hpp"

#include <string>
#include <string_view>

namespace aid::cli {

/// The kind of value in the reader's language: "PARTNER" and "ĐỐI-TÁC", "KIND=COUNT" and "LOẠI=SỐ-LƯỢNG".
std::string in_language(std::string_view value_name, Language language);

/// `Option::value_name` in the reader's language.
std::string value_name(const Option& option, Language language);

}  // namespace aid::cli
